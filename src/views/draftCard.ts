import { agendaTimes, endsAt, isDebate, itemById, runningItem } from '../core/agenda.ts';
import { onTheMatter, standing } from '../core/contributions.ts';
import { isAhead, mayWriteSummary } from '../core/draftAhead.ts';
import type { PersonId } from '../core/ids.ts';
import type { Table } from '../core/table.ts';
import { draftButtons, offeredContribution } from './draftButtons.ts';
import { layOut } from './layout.ts';
import { clockSentence, endLine, lateLine, plenaryLine } from './lines.ts';
import { mindmapPicture } from './mindmapPicture.ts';
import { nameOf } from './people.ts';
import { queueLines } from './queueLines.ts';
import { refreshed } from './refresh.ts';
import { additionLines, textLines, variaLines } from './summaryLines.ts';
import { timeOfDay } from './timesOfDay.ts';
import { cut } from './userText.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { bold, joined, type Line, plain, rows, type Words, wordsFor } from './words.ts';

/** How much of a contribution that is offered as an addition stands on the card, in characters. */
const LONGEST_OFFER = 260;
/** The longest title of the closing item in a sentence, in characters. */
const LONGEST_TITLE = 80;

const offerLine = (table: Table, context: ViewContext, words: Words): Line => {
  const offered = context.audience === 'moderator' ? offeredContribution(table) : undefined;
  if (offered === undefined) return [];
  const name = nameOf(table, offered.author, words);
  return words.line('cards:draft.offer', { name, text: cut(offered.text, LONGEST_OFFER) });
};

/** Who may write in it has a view of their own. */
const writers = (table: Table): readonly PersonId[] =>
  [...table.people.values()]
    .filter(({ id, account, present }) => account && present && mayWriteSummary(table, id))
    .map(({ id }) => id);

const aheadLine = (table: Table, context: ViewContext, words: Words): Line => {
  const closing = agendaTimes(table, context.now).find(({ item }) => item.kind === 'closing');
  return closing === undefined
    ? words.line('cards:draft.ahead')
    : words.line('cards:draft.aheadUntil', {
        title: cut(closing.item.title, LONGEST_TITLE),
        time: timeOfDay(closing.startsAt, table, context.locale),
      });
};

/** "Ontwerp van onze samenvatting – aanvullen tot 16:30". */
const headingOf = (table: Table, context: ViewContext, words: Words): string => {
  if (isAhead(table)) return words.text('cards:draft.headingAhead');
  const item = runningItem(table);
  const end = item?.kind === 'closing' ? endsAt(item, table, context.now) : undefined;
  return end === undefined || table.pausedAt !== undefined || table.summary.status === 'none'
    ? words.text('cards:draft.heading')
    : words.text('cards:draft.headingUntil', { time: timeOfDay(end, table, context.locale) });
};

/** How much was said without a name: nobody else sees it go by. */
const unnamedLine = (table: Table, words: Words): Line => {
  const count = standing(table).filter(({ unnamed }) => unnamed).length;
  return count === 0 ? [] : words.line('cards:draft.unnamed', { count });
};

/**
 * How much was said since somebody wrote in the draft: it is not drawn anew then, so who leads must know what
 * it may lack.
 */
const sinceLine = (table: Table, context: ViewContext, words: Words): Line => {
  const { summary } = table;
  const writes = context.audience === 'moderator' || isAhead(table);
  if (summary.status !== 'draft' || !summary.edited || !writes) return [];
  const count = onTheMatter(table).filter(
    ({ at, item }) => at > summary.draftedAt && isDebate(itemById(table, item)),
  ).length;
  return count === 0 ? [] : words.line('cards:draft.since', { count });
};

const clockLines = (table: Table, context: ViewContext, words: Words): readonly Line[] => {
  const item = runningItem(table);
  if (item?.kind !== 'closing') return [];
  return [
    bold(clockSentence(table, item, words)),
    joined([
      // The end stands in the heading; here only how near it is.
      table.kept.has(`most-time-used:${item.id}`) || table.kept.has(`last-minute:${item.id}`)
        ? endLine(table, item, context, words)
        : [],
      lateLine(table, context.now, words),
      ...(context.audience === 'moderator' ? [plenaryLine(table, context, words)] : []),
    ]),
  ];
};

/**
 * The draft of the summary with the additions so far. It is the closing item's live card, so the floor is on
 * it too; the moderator decides here what is taken up, and closes.
 */
export const draftCard = (table: Table, context: ViewContext): RenderedCard => {
  const words = wordsFor(context);
  const item = runningItem(table);
  const { summary: draft } = table;
  const additions = draft.status === 'none' ? [] : draft.additions;
  const body =
    draft.status === 'none'
      ? [words.line('cards:draft.none')]
      : textLines(draft.text === '' ? words.text('cards:draft.empty') : draft.text);
  const end = item?.kind === 'closing' ? endsAt(item, table, context.now) : undefined;
  const summary =
    draft.status === 'none'
      ? words.plain('cards:draft.none')
      : isAhead(table)
        ? plain(aheadLine(table, context, words))
        : end === undefined
          ? words.plain('cards:draft.summary', { count: additions.length })
          : words.plain('cards:draft.summaryUntil', {
              count: additions.length,
              time: timeOfDay(end, table, context.locale),
            });
  const card = layOut('draft', context.locale, summary, {
    heading: headingOf(table, context, words),
    clock: rows(isAhead(table) ? [aheadLine(table, context, words)] : clockLines(table, context, words)),
    lines: rows(body),
    mindmap: mindmapPicture(context, words),
    additionsHeading: words.text('cards:draft.additions'),
    additions: rows(additionLines(table, additions, false, words)),
    variaHeading: words.text('cards:varia.heading'),
    varia: rows(variaLines(table, words)),
    floor: rows(item?.kind === 'closing' ? queueLines(table, context, words) : []),
    notes: rows([
      sinceLine(table, context, words),
      offerLine(table, context, words),
      unnamedLine(table, words),
      draft.status === 'none' || isAhead(table) ? [] : words.line('cards:draft.missing'),
    ]),
    ...draftButtons(table, context, words),
  });
  const viewed = { card: isAhead(table) ? 'draftAhead' : 'draft' } as const;
  return { card: refreshed(card, table, viewed, context, writers(table)), summary };
};
