import type { Hand, Person, Table } from './table.ts';

/** Why somebody stands where they stand in the queue. */
export type PlaceReason =
  /** First come, first served. */
  | { readonly kind: 'raised' }
  /** Has not spoken on this question yet. */
  | { readonly kind: 'not-spoken' }
  | { readonly kind: 'turns'; readonly turns: number }
  | { readonly kind: 'seconds'; readonly seconds: number }
  /** How many turns their organisation has had. */
  | { readonly kind: 'organisation-turns'; readonly turns: number };

/** A place in the speaking queue, with its reason. */
export interface Place {
  readonly hand: Hand;
  readonly reason: PlaceReason;
}

interface Ranked extends Place {
  /** Compared from left to right; the lower one speaks first. */
  readonly rank: readonly number[];
}

const compare = (left: Ranked, right: Ranked): number => {
  for (const [index, rank] of left.rank.entries()) {
    const difference = rank - (right.rank[index] ?? 0);
    if (difference !== 0) return difference;
  }
  // Equal times must give one order however the hands arrived.
  return left.hand.person < right.hand.person ? -1 : 1;
};

const turnsOnQuestion = (table: Table, person: Person | undefined): number => {
  if (table.openQuestion === undefined) return person?.turns ?? 0;
  return person?.turnsByQuestion[table.openQuestion] ?? 0;
};

const newVoices = (table: Table, hand: Hand): Ranked => {
  const person = table.people.get(hand.person);
  const turns = person?.turns ?? 0;
  const spoken = turnsOnQuestion(table, person) > 0 ? 1 : 0;
  const reason: PlaceReason = spoken === 0 ? { kind: 'not-spoken' } : { kind: 'turns', turns };
  return { hand, reason, rank: [spoken, turns, hand.raisedAt] };
};

const leastTime = (table: Table, hand: Hand): Ranked => {
  const milliseconds = table.people.get(hand.person)?.speakingMilliseconds ?? 0;
  const reason: PlaceReason =
    milliseconds === 0
      ? { kind: 'not-spoken' }
      : { kind: 'seconds', seconds: Math.round(milliseconds / 1000) };
  return { hand, reason, rank: [milliseconds, hand.raisedAt] };
};

const organisationOf = (person: Person | undefined): string | undefined =>
  person?.organisation?.toLowerCase();

const quota = (table: Table, hand: Hand): Ranked => {
  const person = table.people.get(hand.person);
  const organisation = organisationOf(person);
  const alike = (other: Person | undefined): boolean =>
    organisation === undefined ? other?.id === hand.person : organisationOf(other) === organisation;
  const turns = [...table.people.values()].reduce((sum, other) => sum + (alike(other) ? other.turns : 0), 0);
  const before = table.hands.filter(
    (other) =>
      other.person !== hand.person &&
      alike(table.people.get(other.person)) &&
      (other.raisedAt < hand.raisedAt || (other.raisedAt === hand.raisedAt && other.person < hand.person)),
  ).length;
  return { hand, reason: { kind: 'organisation-turns', turns }, rank: [turns + before, hand.raisedAt] };
};

const ranked = (table: Table, hand: Hand): Ranked => {
  switch (table.format.queueOrder) {
    case 'fifo':
      return { hand, reason: { kind: 'raised' }, rank: [hand.raisedAt] };
    case 'new-voices':
      return newVoices(table, hand);
    case 'least-time':
      return leastTime(table, hand);
    case 'quota':
      return quota(table, hand);
  }
};

/**
 * Who speaks next, in order, each place with its reason, by the order that the format chose:
 * `fifo`; `new-voices` (who has not spoken on this question, then who spoke least often); `least-time`;
 * `quota` (no organisation takes a second turn while another waits for its first). Ties by time raised.
 */
export const speakingOrder = (table: Table): readonly Place[] =>
  table.hands
    .map((hand) => ranked(table, hand))
    .sort(compare)
    .map(({ hand, reason }) => ({ hand, reason }));

/** The place of a person in the queue, from 1; undefined where they have no hand up. */
export const placeOf = (table: Table, person: string): number | undefined => {
  const index = speakingOrder(table).findIndex((place) => place.hand.person === person);
  return index === -1 ? undefined : index + 1;
};
