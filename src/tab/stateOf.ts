import { agendaTimes, endsAt, lateMinutes, plenarySlackMinutes, runningItem } from '../core/agenda.ts';
import { standing } from '../core/contributions.ts';
import { isAway } from '../core/presence.ts';
import { listedQuestions, questionById, votesOf } from '../core/questions.ts';
import { queueOrderOf } from '../core/queueOrders.ts';
import { isModerator, mayActForOthers } from '../core/roles.ts';
import { handOf, placeOf, speakingOrder, technicalHandOf } from '../core/speakingQueue.ts';
import { turnMilliseconds } from '../core/speakingTime.ts';
import type { Question, Table } from '../core/table.ts';
import { textsVeiled } from '../export/veil.ts';
import { leadOf, notesOf } from './leadOf.ts';
import type { TabAgenda, TabFloor, TabMe, TabPlace, TabQuestion, TabState, TabSummary } from './state.ts';

/** Whoever the page is for, and when. */
export interface Viewer {
  readonly person: string;
  readonly name: string;
  readonly now: number;
}

const meOf = (table: Table, { person, name }: Viewer): TabMe => {
  const known = table.people.get(person);
  const hand = handOf(table, person);
  const place = placeOf(table, person);
  return {
    person,
    name: known?.name ?? name,
    role: known?.role ?? 'participant',
    ...(hand !== undefined &&
      place !== undefined && {
        hand: { place, kind: hand.kind, ...(hand.reason !== undefined && { reason: hand.reason }) },
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

const floorOf = (table: Table, { person }: Viewer): TabFloor | undefined => {
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
    mine: floor.person === person,
  };
};

const queueOf = (table: Table, { person }: Viewer): readonly TabPlace[] =>
  speakingOrder(table).map(({ hand, reason }) => ({
    person: hand.person,
    name: nameIn(table, hand.person),
    kind: hand.kind,
    reason,
    raisedAt: hand.raisedAt,
    ...(hand.reason !== undefined && { wish: hand.reason }),
    away: isAway(table, hand.person),
    mine: hand.person === person,
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

/** The table as one person may see it at a moment; `version` is the table's own. */
export const stateOf = (whole: Table, version: number, viewer: Viewer): TabState => {
  const table = textsVeiled(whole);
  const { person, now } = viewer;
  const leads = isModerator(table, person);
  const expert = table.people.get(person)?.role === 'expert';
  const debated = questionById(table, table.openQuestion);
  const floor = floorOf(table, viewer);
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
    me: meOf(table, viewer),
    agenda: agendaOf(table, now),
    ...(debated !== undefined && { question: questionOf(table, debated, leads) }),
    prompts: table.format.deepeningPrompts,
    questions: listedQuestions(table).map((question) => questionOf(table, question, leads)),
    choice: table.choice,
    ...(floor !== undefined && { floor }),
    queue: queueOf(table, viewer),
    queueClosed: table.queueClosed === true,
    queueOrder: queueOrderOf(table),
    contributionCount: standing(table).length,
    summary: summaryOf(table, leads || expert),
    varia: table.varia.map(({ number, text }) => ({ number, text })),
    ...(mayActForOthers(table, person) && { notes: notesOf(table) }),
    ...(leads && { lead: leadOf(table, now) }),
  };
};
