import { agendaTimes, endsAt, lateMinutes, plenarySlackMinutes, runningItem } from '../core/agenda.ts';
import { standing } from '../core/contributions.ts';
import { whoIs } from '../core/merging.ts';
import { isAway } from '../core/presence.ts';
import { listedQuestions, questionById, votesOf } from '../core/questions.ts';
import { queueOrderOf } from '../core/queueOrders.ts';
import { handOf, speakingOrder, technicalHandOf } from '../core/speakingQueue.ts';
import { turnMilliseconds } from '../core/speakingTime.ts';
import type { Question, Role, Table } from '../core/table.ts';
import { textsVeiled } from '../export/veil.ts';
import { leadOf, notesOf } from './leadOf.ts';
import type { TabAgenda, TabFloor, TabMe, TabPlace, TabQuestion, TabState, TabSummary } from './state.ts';

/** Whoever the page is for, and when. */
export interface Viewer {
  readonly person: string;
  readonly name: string;
  readonly now: number;
}

/** What all in one role see alike of a table at a moment: everything but what is one's own. */
export type SharedState = Omit<TabState, 'me'>;

/** In which role somebody looks; whoever has yet to do something takes part. */
export const roleOf = (table: Table, person: string): Role =>
  table.people.get(whoIs(table, person))?.role ?? 'participant';

/** What is one person's own; their place is that in the queue as all see it. */
export const meOf = (
  table: Table,
  { queue }: Pick<SharedState, 'queue'>,
  { person, name }: Omit<Viewer, 'now'>,
): TabMe => {
  const known = table.people.get(person);
  const hand = handOf(table, person);
  const index = queue.findIndex((place) => place.person === person);
  return {
    person,
    name: known?.name ?? name,
    role: known?.role ?? 'participant',
    ...(hand !== undefined &&
      index !== -1 && {
        hand: {
          place: index + 1,
          kind: hand.kind,
          ...(hand.reason !== undefined && { reason: hand.reason }),
        },
      }),
    technical: technicalHandOf(table, person) !== undefined,
    speaks: table.floor?.person === person,
    chose: table.questions.filter(({ voters }) => voters.includes(person)).map(({ id }) => id),
    mostChoices: table.format.votesPerPerson,
  };
};

const agendaOf = (table: Table, now: number): TabAgenda => {
  const running = runningItem(table);
  const end = running && endsAt(running, table, now);
  const slack = plenarySlackMinutes(table, now);
  const { returnToPlenaryAt } = table.clockTimes;
  return {
    items: agendaTimes(table, now).map(({ item, startsAt, endsAt: ends }) => ({
      id: item.id,
      title: item.title,
      kind: item.kind,
      startsAt,
      endsAt: ends,
      state:
        item.id === table.running
          ? 'running'
          : item.skipped === true
            ? 'skipped'
            : item.startedAt !== undefined && item.unfinished !== true
              ? 'done'
              : 'ahead',
    })),
    ...(running !== undefined && { running: running.id }),
    ...(end !== undefined && { endsAt: end }),
    ...(table.pausedAt !== undefined && { pausedAt: table.pausedAt }),
    lateMinutes: lateMinutes(table, now),
    ...(returnToPlenaryAt !== undefined && { plenaryAt: returnToPlenaryAt }),
    ...(slack !== undefined && { plenarySlackMinutes: slack }),
  };
};

const questionOf = (table: Table, question: Question, leads: boolean): TabQuestion => ({
  id: question.id,
  number: question.number,
  text: question.text,
  shortlisted: question.shortlisted,
  wasOpen: question.openedAt !== undefined,
  ...((leads || table.choice === 'closed') && { votes: votesOf(question) }),
});

const nameIn = (table: Table, person: string): string => table.people.get(person)?.name ?? '';

const floorOf = (table: Table): TabFloor | undefined => {
  const { floor } = table;
  if (floor === undefined) return undefined;
  const limit = turnMilliseconds(runningItem(table));
  return {
    person: floor.person,
    name: nameIn(table, floor.person),
    turn: floor.turn,
    ...(floor.handKind !== undefined && { kind: floor.handKind }),
    since: floor.givenAt + floor.pausedMilliseconds,
    ...(limit !== undefined && { limitSeconds: limit / 1000 }),
    mine: false,
  };
};

const queueOf = (table: Table): readonly TabPlace[] =>
  speakingOrder(table).map(({ hand, reason }) => ({
    person: hand.person,
    name: nameIn(table, hand.person),
    kind: hand.kind,
    reason,
    raisedAt: hand.raisedAt,
    ...(hand.reason !== undefined && { wish: hand.reason }),
    away: isAway(table, hand.person),
    mine: false,
  }));

const summaryOf = ({ summary }: Table, leads: boolean): TabSummary => {
  // A draft made ahead is not the group's yet.
  if (summary.status === 'none' || (summary.status === 'draft' && summary.ahead === true && !leads))
    return { status: 'none', text: '', additions: [] };
  return {
    status: summary.status,
    text: summary.status === 'final' ? summary.body : summary.text,
    additions: summary.additions.map(({ number, text, decision, reason }) => ({
      number,
      text,
      decision,
      ...(reason !== undefined && { reason }),
    })),
    ...(summary.status === 'final' && { version: summary.version, sha256: summary.sha256 }),
  };
};

/** What all in a role see of the table at a moment; in it nothing is anybody's own. */
export const sharedStateOf = (whole: Table, version: number, role: Role, now: number): SharedState => {
  const table = textsVeiled(whole);
  const leads = role === 'moderator';
  const debated = questionById(table, table.openQuestion);
  const floor = floorOf(table);
  return {
    version,
    now,
    table: {
      id: table.id,
      title: table.title,
      status: table.status,
      locale: table.format.locale,
      timeZone: table.format.timeZone,
      lenses: table.format.lenses,
      confidential: table.format.attribution === 'confidential',
      ...(table.minutesFinalAt !== undefined && { minutesFinalAt: table.minutesFinalAt }),
    },
    agenda: agendaOf(table, now),
    ...(debated !== undefined && { question: questionOf(table, debated, leads) }),
    prompts: table.format.deepeningPrompts,
    questions: listedQuestions(table).map((question) => questionOf(table, question, leads)),
    choice: table.choice,
    ...(floor !== undefined && { floor }),
    queue: queueOf(table),
    queueClosed: table.queueClosed === true,
    queueOrder: queueOrderOf(table),
    contributionCount: standing(table).length,
    summary: summaryOf(table, leads || role === 'expert'),
    varia: table.varia.map(({ number, text }) => ({ number, text })),
    ...((leads || role === 'notetaker') && { notes: notesOf(table) }),
    ...(leads && { lead: leadOf(table, now) }),
  };
};

/** Who has the floor and who waits for it, with what is this person's own marked. */
export const ownMarked = (
  { floor, queue }: Pick<SharedState, 'floor' | 'queue'>,
  person: string,
): Pick<SharedState, 'floor' | 'queue'> => ({
  ...(floor !== undefined && { floor: { ...floor, mine: floor.person === person } }),
  queue: queue.map((place) => ({ ...place, mine: place.person === person })),
});

/** The table as one person may see it at a moment; `version` is the table's own. */
export const stateOf = (table: Table, version: number, { now, ...viewer }: Viewer): TabState => {
  const shared = sharedStateOf(table, version, roleOf(table, viewer.person), now);
  return { ...shared, ...ownMarked(shared, viewer.person), me: meOf(table, shared, viewer) };
};
