import type { AgendaItem, Table } from '../../src/core/table.ts';
import { cardPicture } from '../../src/export/mindmap/cardPicture.ts';
import { agendaCard } from '../../src/views/agendaCard.ts';
import { breakEndCard } from '../../src/views/breakEndCard.ts';
import { choiceCard } from '../../src/views/choiceCard.ts';
import { draftCard } from '../../src/views/draftCard.ts';
import { finalCard } from '../../src/views/finalCard.ts';
import { formatsCard } from '../../src/views/formatsCard.ts';
import { fullTextCard } from '../../src/views/fullText.ts';
import { helpCard } from '../../src/views/helpCard.ts';
import { importCard, type ShownLog } from '../../src/views/importCard.ts';
import { linkCodeCard } from '../../src/views/linkCodeCard.ts';
import { liveCard } from '../../src/views/liveCard.ts';
import { mineCard } from '../../src/views/mineCard.ts';
import { minutesCard } from '../../src/views/minutesCard.ts';
import { notesCard } from '../../src/views/notesCard.ts';
import { nudgeCard } from '../../src/views/nudgeCard.ts';
import { openingCard } from '../../src/views/openingCard.ts';
import { questionCard } from '../../src/views/questionCard.ts';
import { questionsCard } from '../../src/views/questionsCard.ts';
import { queueCard } from '../../src/views/queueCard.ts';
import { replanCard } from '../../src/views/replanCard.ts';
import { reviewCard } from '../../src/views/reviewCard.ts';
import { shrunkCard } from '../../src/views/shrunkCard.ts';
import { sourcesCard } from '../../src/views/sourcesCard.ts';
import { speakersCard } from '../../src/views/speakersCard.ts';
import { tablesCard } from '../../src/views/tablesCard.ts';
import type { RenderedCard, ViewContext } from '../../src/views/viewContext.ts';
import { welcomeCard } from '../../src/views/welcomeCard.ts';
import * as tables from './tables.ts';
import { at, now } from './tables.ts';

export interface Shown {
  readonly name: string;
  readonly render: (context: ViewContext) => RenderedCard;
  /** The audiences that see it differently. */
  readonly audiences: readonly ViewContext['audience'][];
}

const all = ['everyone', 'moderator', 'notetaker'] as const;
const two = ['everyone', 'moderator'] as const;
const one = ['everyone'] as const;

const card = (name: string, audiences: Shown['audiences'], render: Shown['render']): Shown => ({
  name,
  audiences,
  render,
});

const withoutRunning = (table: Table): Table => {
  const { running: _, floor: __, ...rest } = table;
  return { ...rest, hands: [] };
};

/** A closed list, a point of order, somebody who let another go first, and somebody who hears nothing. */
const inTrouble = (table: Table): Table => {
  const [first, second] = table.hands;
  if (first === undefined || second === undefined) return table;
  return {
    ...table,
    queueClosed: true,
    queueOrder: 'quota',
    hands: [
      { ...first, behind: [{ person: second.person, raisedAt: second.raisedAt }] },
      second,
      { person: '29:wout', kind: 'order', raisedAt: now, reason: 'We zijn van het onderwerp af' },
    ],
    technicalHands: [{ person: second.person, kind: 'technical', raisedAt: now, reason: 'Geen geluid' }],
    ...(table.floor !== undefined && { floor: { ...table.floor, outOfOrder: true, before: {} } }),
  };
};

const timeIsUp = tables.runningAt('debat-2', {
  openQuestion: 'q10',
  kept: new Map([
    ['time-up:debat-2', now],
    ['last-minute:debat-2', now],
  ]),
});

const withItem = (table: Table, id: string, change: Partial<AgendaItem>): Table => ({
  ...table,
  agenda: table.agenda.map((item) => (item.id === id ? { ...item, ...change } : item)),
});

/** A break put into the first debate, and the planned one skipped. */
const changedAgenda: readonly AgendaItem[] = tables.choosing.agenda.flatMap((item): AgendaItem[] => {
  if (item.id === 'pauze') return [{ ...item, skipped: true }];
  if (item.id !== 'debat-1') return [item];
  const left = { ...item, endedAt: at('14:55'), unfinished: true, ranMilliseconds: 25 * 60_000 } as const;
  const { minMinutes: _, speakingSeconds: __, ...plain } = item;
  const pause = { ...plain, id: 'tussenpauze-1', title: 'Tussenpauze', kind: 'break', minutes: 10 } as const;
  return [{ ...pause, protected: true, inserted: true, startedAt: at('14:55') }, left];
});

const errata = [{ number: 1, at: at('17:10'), author: '29:mia', text: 'Het was Bram die dit zei' }];
/** A log of a Zoom meeting with what was said at the table, and one name that is not known there. */
const logOf = ({ people, contributions }: Table): ShownLog => ({
  id: 'log',
  form: 'zoom',
  direct: 5,
  messages: [
    ...contributions.map(({ author, text }) => ({
      author: { person: author, name: people.get(author)?.name ?? 'Anna' },
      text,
    })),
    { author: { person: 'name:tine', name: 'Tine Aerts' }, text: 'Wie betaalt dat?' },
  ],
});

/** With the mindmap, as a card gets it where Teams can fetch pictures. */
const pictured = (table: Table, context: ViewContext): ViewContext => {
  const mindmap = cardPicture(table, { publicUrl: 'https://tafel.example', secret: 'geheim' });
  return mindmap ? { ...context, mindmap } : context;
};

const links = (['json', 'md', 'csv', 'pdf', 'docx'] as const).map((one) => ({
  format: one,
  url: `https://tafel.example/minutes/table-3.${one}?token=abc`,
}));

const drawings = (['picture', 'light', 'dark'] as const).map((as) => ({
  as,
  url: `https://tafel.example/mindmap/table-3.${as === 'picture' ? 'png' : 'svg'}?token=${as}`,
}));

/**
 * Every card in the states that look different, at tables like the one in Turnhout. `spoil` changes each
 * table before it is drawn.
 */
export const everyCardOf = (spoil: (table: Table) => Table): readonly Shown[] => {
  const opened = spoil(tables.opened);
  const introducing = spoil(tables.introducing);
  const rounding = spoil(tables.rounding);
  const choosing = spoil(tables.choosing);
  const debating = spoil(tables.debating);
  const pausing = spoil(tables.runningAt('pauze'));
  const closing = spoil(tables.closing);
  const closed = spoil(tables.closed);
  const wrappingUp = spoil(tables.wrappingUp);
  const aheadOfClosing = spoil(tables.aheadOfClosing);
  const wrappedUp = spoil(tables.wrappedUp);
  const late = spoil(timeIsUp);
  const behind = spoil(withItem(tables.choosing, 'debat-1', { addedMinutes: 20 }));
  const slightly = spoil(withItem(tables.choosing, 'debat-1', { addedMinutes: 5 }));
  const shorter = spoil(withItem(tables.choosing, 'pauze', { addedMinutes: -5 }));
  const lateStart = spoil(withItem(tables.introducing, 'kennismaking', { startedAt: at('14:31') }));
  const changed = spoil({ ...tables.choosing, running: 'tussenpauze-1', agenda: changedAgenda });
  const noting = spoil(tables.noting);
  const { format } = opened;
  return [
    card('opening', two, (context) => openingCard(opened, context)),
    card('agenda', one, (context) => agendaCard(debating, context)),
    card('agenda-changed', one, (context) => agendaCard(changed, { ...context, now: at('15:00') })),
    card('live-next-shorter', two, (context) => liveCard(shorter, { ...context, now: at('14:40') })),
    card('live-replan', two, (context) => liveCard(behind, { ...context, now: at('14:40') })),
    card('replan', ['moderator'], (context) => replanCard(behind, { ...context, now: at('14:40') })),
    card('replan-on-time', ['moderator'], (context) =>
      replanCard(choosing, { ...context, now: at('14:40') }),
    ),
    card('replan-slack', ['moderator'], (context) => replanCard(slightly, { ...context, now: at('14:40') })),
    card('replan-out-of-reach', ['moderator'], (context) =>
      replanCard(late, { ...context, now: at('16:41') }),
    ),
    card('replan-late-start', ['moderator'], (context) =>
      replanCard(lateStart, { ...context, now: at('14:32') }),
    ),
    card('replan-not-begun', ['moderator'], (context) =>
      replanCard(opened, { ...context, now: at('14:10') }),
    ),
    card('agenda-ahead', one, (context) => agendaCard(opened, { ...context, now: at('14:10') })),
    card('live-introductions', all, (context) => liveCard(introducing, { ...context, now: at('14:22') })),
    card('live-round', all, (context) => liveCard(rounding, { ...context, now: at('14:22') })),
    card('live-longlist', two, (context) => liveCard(choosing, { ...context, now: at('14:40') })),
    card('live-debate', all, (context) => liveCard(debating, context)),
    card('live-late', two, (context) => liveCard(late, { ...context, now: at('16:29') })),
    card('live-paused', two, (context) => liveCard({ ...debating, pausedAt: now - 60_000 }, context)),
    card('live-break', two, (context) => liveCard(pausing, { ...context, now: at('15:25') })),
    card('live-finished', two, (context) =>
      liveCard({ ...withoutRunning(debating), agenda: closed.agenda }, context),
    ),
    card('choice-open', two, (context) => choiceCard(choosing, { ...context, now: at('14:40') })),
    card('choice-closed', two, (context) => choiceCard(spoil(tables.runningAt('debat-2')), context)),
    card('questions', two, (context) => questionsCard(choosing, context)),
    card('question', two, (context) => questionCard(debating, 'q10', context)),
    card('queue', two, (context) => queueCard(debating, context)),
    card('queue-in-trouble', two, (context) => queueCard(inTrouble(debating), context)),
    card('live-in-trouble', all, (context) => liveCard(inTrouble(debating), context)),
    card('queue-empty', one, (context) => queueCard(introducing, context)),
    card('break-end', one, (context) => breakEndCard(pausing, { ...context, now: at('15:38') })),
    card('draft', two, (context) => draftCard(closing, { ...pictured(closing, context), now: at('16:26') })),
    card('draft-ahead', ['moderator'], (context) => draftCard(aheadOfClosing, context)),
    card('draft-ahead-expert', one, (context) =>
      draftCard(aheadOfClosing, { ...context, viewer: '29:wout' }),
    ),
    card('draft-everything', two, (context) =>
      draftCard(wrappingUp, { ...pictured(wrappingUp, context), now: at('16:28') }),
    ),
    card('sources', one, (context) => sourcesCard(wrappingUp, context)),
    card('final-everything', one, (context) => finalCard(wrappedUp, pictured(wrappedUp, context), 'here')),
    card('minutes-open', one, (context) =>
      minutesCard(wrappedUp, context, {
        kind: 'links',
        links,
        file: 'docx',
        narrow: true,
        mindmap: drawings,
      }),
    ),
    card('minutes-final', one, (context) =>
      minutesCard({ ...wrappedUp, minutesFinalAt: at('17:05'), errata }, context, {
        kind: 'links',
        links,
        file: 'docx',
        narrow: true,
      }),
    ),
    card('draft-none', two, (context) => draftCard({ ...closing, summary: { status: 'none' } }, context)),
    card('final', one, (context) => finalCard(closed, pictured(closed, context), 'here')),
    card('full-text', one, (context) => fullTextCard(closed, context)),
    card('final-elsewhere', one, (context) => finalCard(closed, pictured(closed, context), 'elsewhere')),
    card('minutes-links', one, (context) =>
      minutesCard(debating, context, { kind: 'links', links, file: 'docx', narrow: true, mindmap: drawings }),
    ),
    card('minutes-one', one, (context) =>
      minutesCard(debating, context, {
        kind: 'links',
        links: links.slice(0, 1),
        part: { text: 'gebied', label: opened.format.lenses[2]?.title ?? '', count: 3 },
      }),
    ),
    card('minutes-buttons', one, (context) =>
      minutesCard(debating, context, {
        kind: 'buttons',
        part: { text: 'vraag 10', label: 'vraag 10', count: 0 },
      }),
    ),
    card('help', one, (context) => helpCard(context, 'outside')),
    card('help-table', one, (context) => helpCard(context, 'everyone')),
    card('help-moderator', one, (context) => helpCard(context, 'moderator')),
    card('help-notetaker', one, (context) => helpCard(context, 'notetaker')),
    card('formats', one, (context) =>
      formatsCard([format, { ...format, id: 'burger', editions: [] }], context),
    ),
    card('tables', one, (context) =>
      tablesCard(
        [
          { id: 'table-3', title: opened.title },
          { id: 'table-4', title: 'Tafel 4' },
        ],
        context,
        { verb: 'minutes.get', data: { format: 'md' } },
      ),
    ),
    card('welcome', one, (context) => welcomeCard(context)),
    card('nudge', one, (context) => {
      const drawn = nudgeCard(debating, { card: 'nudge', of: 'debat-2', asker: '29:noor' }, context);
      if (drawn === undefined) throw new Error('Noor was silent, so there is a word to her');
      return drawn;
    }),
    card('notes', ['notetaker'], (context) => notesCard(noting, { ...context, viewer: '29:mia' })),
    card('notes-nothing-yet', ['moderator'], (context) =>
      notesCard({ ...opened, noting: new Map() }, context),
    ),
    card('notes-closed', ['notetaker'], (context) => notesCard(closed, context)),
    card('notes-final', ['notetaker'], (context) => notesCard({ ...closed, minutesFinalAt: now }, context)),
    card('review', ['notetaker'], (context) => reviewCard(noting, { at: 'n2' }, context)),
    card('review-leaf', ['notetaker'], (context) => reviewCard(noting, { at: 'n3' }, context)),
    card('review-done', ['notetaker'], (context) =>
      reviewCard({ ...noting, contributions: [] }, { after: undefined }, context),
    ),
    card('speakers', ['notetaker'], (context) => speakersCard(noting, { after: undefined }, context)),
    card('speakers-untyped', ['notetaker'], (context) => speakersCard(noting, { at: 'n4' }, context)),
    card('mine', one, (context) => mineCard(noting, undefined, { ...context, viewer: '29:ana' })),
    card('mine-none', one, (context) => mineCard(noting, undefined, { ...context, viewer: '29:wout' })),
    card('import', ['notetaker'], (context) => importCard(noting, logOf(noting), context)),
    card('import-gone', ['notetaker'], (context) => importCard(noting, undefined, context)),
    card('link-code', one, (context) => linkCodeCard('KX4-7PQ', context)),
    ...(
      ['opening', 'live', 'choice', 'question', 'draft', 'agenda', 'replan', 'minutes', 'notes'] as const
    ).map((kind) =>
      card(`shrunk-${kind}`, one, (context) =>
        shrunkCard(debating, kind, kind === 'live' ? 'debat-1' : 'q10', context),
      ),
    ),
  ];
};

/** Every card at the tables of `tables.ts`. */
export const everyCard: readonly Shown[] = everyCardOf((table) => table);
