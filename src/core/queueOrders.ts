import type { Hand } from './floor.ts';
import type { QueueOrder } from './format.ts';
import type { PersonId } from './ids.ts';
import { repliesNow } from './replies.ts';
import type { PlaceReason } from './speakingQueue.ts';
import { hadTurn, spokenFreely } from './spoken.ts';
import type { Person, Table } from './table.ts';

/** Every order in which the floor can be given. */
export const queueOrders: readonly QueueOrder[] = ['fifo', 'new-voices', 'least-time', 'quota'];

/** The order that counts now: the one chosen at the table, else the format's. */
export const queueOrderOf = (table: Table): QueueOrder => table.queueOrder ?? table.format.queueOrder;

/** Whether one hand was there before another; of two at the same moment one is, however they arrived. */
export const isEarlier = (hand: Hand, other: Hand): boolean =>
  hand.raisedAt === other.raisedAt ? hand.person < other.person : hand.raisedAt < other.raisedAt;

/** What a hand can claim: compared from left to right, the lower one speaks first. */
export interface Claim {
  readonly hand: Hand;
  readonly reason: PlaceReason;
  readonly rank: readonly (number | string)[];
}

/** How the parts of the queue follow each other. */
const ORDER = 0;
const REPLY = 1;
const WAITED = 2;
const REST = 3;

/** Whether a hand is ordinary now: no point of order, and no reply to what is being talked about. */
export const isOrdinary = (table: Table, hand: Hand): boolean =>
  hand.kind !== 'order' && !repliesNow(table, hand);

/**
 * How many later hands may go before one, in the orders that look at what people said before: as many as
 * there are people at the table. Without it, somebody who spoke long could wait for ever behind others who
 * take turns of no time.
 */
const patience = (table: Table): number => table.people.size;

const waitedLong = (table: Table, hand: Hand): Claim | undefined => {
  const turns = hand.passedOver ?? 0;
  return turns < patience(table)
    ? undefined
    : { hand, reason: { kind: 'waited', turns }, rank: [WAITED, hand.raisedAt] };
};

const newVoices = (table: Table): ((hand: Hand) => Claim) => {
  const freely = spokenFreely(table);
  return (hand) => {
    const person = table.people.get(hand.person);
    const turns = person?.turns ?? 0;
    const free = freely(hand.person);
    const times = turns + free.times;
    const spoken = (person !== undefined && hadTurn(table, person)) || free.onQuestion;
    const often: PlaceReason = free.times === 0 ? { kind: 'turns', turns } : { kind: 'spoken', times };
    const reason: PlaceReason = spoken ? often : { kind: 'not-spoken' };
    return { hand, reason, rank: [REST, spoken ? 1 : 0, times, hand.raisedAt] };
  };
};

const leastTime = (table: Table): ((hand: Hand) => Claim) => {
  const freely = spokenFreely(table);
  return (hand) => {
    const milliseconds = table.people.get(hand.person)?.speakingMilliseconds ?? 0;
    const { times } = freely(hand.person);
    const spoken: PlaceReason =
      milliseconds === 0
        ? { kind: 'spoken', times }
        : { kind: 'seconds', seconds: Math.round(milliseconds / 1000) };
    const reason: PlaceReason = milliseconds === 0 && times === 0 ? { kind: 'not-spoken' } : spoken;
    // Without the floor no time is measured: among those without time, who was heard goes later.
    return { hand, reason, rank: [REST, milliseconds, times, hand.raisedAt] };
  };
};

/** The organisation that somebody speaks for; who named none is one of their own. */
const organisationOf = (table: Table, person: PersonId): string => {
  const organisation = table.people.get(person)?.organisation?.trim().toLowerCase() ?? '';
  return organisation === '' ? `person ${person}` : `organisation ${organisation}`;
};

interface Turns {
  readonly count: number;
  /** The number of the last one. */
  readonly last: number;
}

const turnsOf = (people: readonly Person[]): Turns => ({
  count: people.reduce((sum, person) => sum + person.turns, 0),
  last: Math.max(0, ...people.map((person) => person.lastTurn ?? 0)),
});

const quotaReason = (person: Person | undefined, round: number, turns: number): PlaceReason => {
  if (round > 0) return { kind: 'after-colleague' };
  if (person?.organisation !== undefined) return { kind: 'organisation-turns', turns };
  return turns === 0 ? { kind: 'not-spoken' } : { kind: 'turns', turns };
};

/**
 * Organisations take turns: of those that wait, the one whose last turn is longest ago comes first. So none
 * takes two turns while another waits.
 */
const quota = (table: Table): ((hand: Hand) => Claim) => {
  const keyOf = (hand: Hand): string => organisationOf(table, hand.person);
  const members = Map.groupBy(table.people.values(), ({ id }) => organisationOf(table, id));
  const waiting = Map.groupBy(
    table.hands
      .filter((hand) => isOrdinary(table, hand))
      .toSorted((left, right) => (isEarlier(left, right) ? -1 : 1)),
    keyOf,
  );
  return (hand) => {
    const key = keyOf(hand);
    const colleagues = waiting.get(key) ?? [];
    const round = colleagues.findIndex((other) => other.person === hand.person);
    const { count, last } = turnsOf(members.get(key) ?? []);
    const first = colleagues[0] ?? hand;
    return {
      hand,
      reason: quotaReason(table.people.get(hand.person), round, count),
      rank: [REST, round, last, first.raisedAt, first.person],
    };
  };
};

const first = (hand: Hand): Claim => ({ hand, reason: { kind: 'raised' }, rank: [REST, hand.raisedAt] });

const claimOfOrdinary = (table: Table): ((hand: Hand) => Claim) => {
  switch (queueOrderOf(table)) {
    case 'fifo':
      return first;
    case 'quota':
      return quota(table);
    case 'new-voices': {
      const claim = newVoices(table);
      return (hand) => waitedLong(table, hand) ?? claim(hand);
    }
    case 'least-time': {
      const claim = leastTime(table);
      return (hand) => waitedLong(table, hand) ?? claim(hand);
    }
  }
};

/**
 * What each hand can claim: points of order first, then replies, then the rest by the order of the table. The
 * time that counts is when the hand went up, whatever kind it became: so whoever changes the kind of their
 * hand never comes before somebody of that kind who raised a hand earlier.
 */
export const claims = (table: Table): readonly Claim[] => {
  const ordinary = claimOfOrdinary(table);
  return table.hands.map((hand): Claim => {
    if (hand.kind === 'order') return { hand, reason: { kind: 'order' }, rank: [ORDER, hand.raisedAt] };
    if (repliesNow(table, hand)) return { hand, reason: { kind: 'reply' }, rank: [REPLY, hand.raisedAt] };
    return ordinary(hand);
  });
};
