import {
  deviationMilliseconds,
  expectedEnd,
  itemsAhead,
  lengthMilliseconds,
  MINUTE,
  plannedEnd,
  ranUntil,
  runningItem,
} from './agenda.ts';
import type { EventBody, NewLength } from './events.ts';
import type { AgendaItemId, Instant } from './ids.ts';
import { type Adaptable, changeLengths } from './newLengths.ts';
import type { AgendaItem, Table } from './table.ts';

/** From this deviation on a new plan is offered, in milliseconds. */
export const REPLAN_FROM = MINUTE;
/** How much of the slack before the plenary a new plan leaves untouched, in milliseconds. */
export const SLACK_KEPT = 3 * MINUTE;
/** An item for which the format names no `minMinutes` keeps a minute, or half of its plan where that is less. */
const LEAST_LENGTH = MINUTE;

export type ProposalKind =
  /** The slack before the plenary first, the rest in proportion over what is ahead. */
  | 'spread'
  /** One item takes it all. */
  | 'absorb'
  /** Every item keeps its length. */
  | 'move-end'
  /** The agenda began at its planned time; only the button was pressed late. */
  | 'backdate';

/** A new plan that the moderator may confirm. Until then nothing changes. */
export interface Proposal {
  /** What the button carries: which plan, and what it was computed from. */
  readonly id: string;
  readonly kind: ProposalKind;
  /** Which item takes it all, or began earlier. */
  readonly item?: AgendaItemId;
  /** The new lengths of the items that change. */
  readonly lengths: readonly NewLength[];
  /** When the agenda ends by it. */
  readonly endsAt: Instant;
  /** By how much the return to the plenary is missed, in milliseconds; 0 where it is met or none is set. */
  readonly shortMilliseconds: number;
}

const isAdaptable = (item: AgendaItem): boolean => !item.protected && item.inserted !== true;

/** An item with the shortest that a new plan may make it, as far as it has run included. */
const adaptable = (table: Table, item: AgendaItem, now: Instant): Adaptable => {
  // What ran over its length has become that long: more time comes on top of it.
  const length = Math.max(lengthMilliseconds(item), ranUntil(item, table, now));
  const planned = item.minutes * MINUTE;
  const least =
    item.minMinutes === undefined ? Math.min(LEAST_LENGTH, planned / 2) : item.minMinutes * MINUTE;
  const ran = item.startedAt === undefined ? 0 : ranUntil(item, table, now) + LEAST_LENGTH;
  return { item: item.id, planned, length, least: Math.min(length, Math.ceil(Math.max(least, ran))) };
};

const adaptableAhead = (table: Table, now: Instant): readonly Adaptable[] =>
  itemsAhead(table)
    .filter(isAdaptable)
    .map((item) => adaptable(table, item, now));

/** Time that the moderator just gave the running item is not taken back by a plan. */
const adaptableRunning = (table: Table, now: Instant): readonly Adaptable[] => {
  const running = runningItem(table);
  return running !== undefined && isAdaptable(running) && running.addedMinutes <= 0
    ? [adaptable(table, running, now)]
    : [];
};

/**
 * When a new plan should end. A table that is late may use up the slack before the plenary but for the last
 * minutes; one that cannot be back in time tries to be; else it ends as planned.
 */
export const targetEnd = (table: Table, now: Instant): Instant => {
  const expected = expectedEnd(table, now);
  const planned = plannedEnd(table) ?? expected;
  const back = table.clockTimes.returnToPlenaryAt;
  if (back === undefined) return planned;
  const latest = back - SLACK_KEPT;
  if (planned > back) return expected > back ? latest : Math.max(expected, latest);
  return Math.max(planned, Math.min(expected, latest));
};

/** Whether the clock calls for a new plan: over a minute off, or the plenary's time would be missed. */
export const isOffPlan = (table: Table, now: Instant): boolean => {
  const deviation = deviationMilliseconds(table, now);
  const back = table.clockTimes.returnToPlenaryAt;
  if (deviation === undefined) return false;
  return Math.abs(deviation) > REPLAN_FROM || (back !== undefined && expectedEnd(table, now) > back);
};

type Draft = Omit<Proposal, 'id' | 'shortMilliseconds'>;

const spread = (table: Table, now: Instant): Draft => {
  const expected = expectedEnd(table, now);
  const wanted = targetEnd(table, now) - expected;
  const ahead = changeLengths(adaptableAhead(table, now), wanted);
  // What runs is left alone as long as what is ahead can take it.
  const running = changeLengths(adaptableRunning(table, now), wanted - ahead.changed);
  return {
    kind: 'spread',
    lengths: [...running.lengths, ...ahead.lengths],
    endsAt: expected + ahead.changed + running.changed,
  };
};

/** Only items that can take it all: a plan that falls short is no choice. */
const absorptions = (table: Table, now: Instant): readonly Draft[] => {
  const expected = expectedEnd(table, now);
  const wanted = targetEnd(table, now) - expected;
  return [...adaptableRunning(table, now), ...adaptableAhead(table, now)].flatMap((one) => {
    const { lengths, changed } = changeLengths([one], wanted);
    return lengths.length === 0 || Math.abs(changed - wanted) >= 1
      ? []
      : [{ kind: 'absorb', item: one.item, lengths, endsAt: expected + changed } as const];
  });
};

const backdating = (table: Table, now: Instant): readonly Draft[] => {
  const running = runningItem(table);
  const planned = table.clockTimes.startsAt;
  const begun = table.agenda.filter(({ startedAt }) => startedAt !== undefined);
  if (running?.startedAt === undefined || planned === undefined || begun.length > 1) return [];
  if (running.runStartedAt !== undefined || running.startedAt - planned <= REPLAN_FROM) return [];
  const item = { ...running, startedAt: planned };
  const agenda = table.agenda.map((one) => (one.id === item.id ? item : one));
  return [{ kind: 'backdate', item: item.id, lengths: [], endsAt: expectedEnd({ ...table, agenda }, now) }];
};

const same = (left: Draft, right: Draft): boolean =>
  left.endsAt === right.endsAt && JSON.stringify(left.lengths) === JSON.stringify(right.lengths);

/** A spread that shortens nothing is one only where the slack takes it all; else it is the end that moves. */
const changesSomething = (table: Table, now: Instant, draft: Draft): boolean => {
  if (draft.kind === 'backdate' || draft.lengths.length > 0) return true;
  if (draft.kind === 'spread' && draft.endsAt - targetEnd(table, now) >= 1) return false;
  return Math.abs(draft.endsAt - (plannedEnd(table) ?? draft.endsAt)) > REPLAN_FROM;
};

const idOf = (table: Table, { kind, item }: Draft, now: Instant): string =>
  `${kind}${item === undefined ? '' : `:${item}`}@${now}#${table.agendaChanges ?? 0}`;

/**
 * The new plans for a table that is off its plan, the one that hurts least first; none where it runs to plan
 * or nothing could be changed. No two of them come to the same.
 */
export const proposalsFor = (table: Table, now: Instant): readonly Proposal[] => {
  if (!isOffPlan(table, now)) return [];
  const back = table.clockTimes.returnToPlenaryAt;
  const stay: Draft = { kind: 'move-end', lengths: [], endsAt: expectedEnd(table, now) };
  const drafts = [spread(table, now), ...absorptions(table, now), stay, ...backdating(table, now)];
  return drafts
    .filter((draft) => changesSomething(table, now, draft))
    .filter((draft, index, all) => all.findIndex((other) => same(draft, other)) === index)
    .map((draft) => ({
      ...draft,
      id: idOf(table, draft, now),
      shortMilliseconds: back === undefined ? 0 : Math.max(0, draft.endsAt - back),
    }));
};

/** Whether a new plan would make more of it than let the end slip: then it is worth a button in sight. */
export const isWorthReplanning = (table: Table, now: Instant): boolean =>
  proposalsFor(table, now).some(({ kind }) => kind !== 'move-end');

/** By how much the plenary is missed whatever is replanned, in milliseconds; 0 where it can be met. */
export const plenaryOutOfReach = (table: Table, now: Instant): number => {
  const back = table.clockTimes.returnToPlenaryAt;
  if (back === undefined || runningItem(table) === undefined || expectedEnd(table, now) <= back) return 0;
  return Math.max(0, spread(table, now).endsAt - back);
};

const PROPOSAL = /^([a-z-]+)(?::([^@]+))?@(\d{1,15})#(\d{1,9})$/;

const differsMuch = (shown: Proposal, present: Proposal): boolean => {
  const minutes = new Map(present.lengths.map((length) => [length.item, length.minutes]));
  return (
    Math.abs(shown.endsAt - present.endsAt) > REPLAN_FROM ||
    shown.lengths.length !== present.lengths.length ||
    shown.lengths.some((length) => !(Math.abs(length.minutes - (minutes.get(length.item) ?? Infinity)) <= 1))
  );
};

/**
 * The plan that the moderator saw under this id, as it is now. Stale where the agenda changed since, or
 * where time that passed makes it another plan than was shown, by over a minute.
 */
export const findProposal = (table: Table, id: string, now: Instant): Proposal | 'unknown' | 'stale' => {
  const [, kind, item, computedAt, changes] = PROPOSAL.exec(id) ?? [];
  if (kind === undefined) return 'unknown';
  if (Number(changes) !== (table.agendaChanges ?? 0)) return 'stale';
  const isIt = (proposal: Proposal): boolean => proposal.kind === kind && proposal.item === item;
  const shown = proposalsFor(table, Number(computedAt)).find(isIt);
  if (shown === undefined) return 'unknown';
  const present = proposalsFor(table, now).find(isIt);
  return present === undefined || differsMuch(shown, present) ? 'stale' : present;
};

/** What confirming a plan comes to. */
export const confirmed = (table: Table, proposal: Proposal): readonly EventBody[] => {
  const { kind, item, lengths, endsAt } = proposal;
  const { startsAt } = table.clockTimes;
  if (kind === 'backdate' && item !== undefined && startsAt !== undefined)
    return [{ type: 'AgendaStartBackdated', item, startedAt: startsAt }];
  return [{ type: 'AgendaReplanned', lengths, endsAt }];
};
