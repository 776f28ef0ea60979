import { waitsFor, withDeferrals } from './deferral.ts';
import type { Hand } from './floor.ts';
import { type Claim, claims } from './queueOrders.ts';
import type { Table } from './table.ts';

/** Why somebody stands where they stand in the queue. */
export type PlaceReason =
  /** First come, first served. */
  | { readonly kind: 'raised' }
  /** A point of order: first of all. */
  | { readonly kind: 'order' }
  /** A reply to what is being talked about: before new subjects. */
  | { readonly kind: 'reply' }
  /** So many turns went to hands that were raised later: now it is enough. */
  | { readonly kind: 'waited'; readonly turns: number }
  /** They let somebody go first who is still waiting. */
  | { readonly kind: 'deferred' }
  /** Has not spoken on this question yet. */
  | { readonly kind: 'not-spoken' }
  | { readonly kind: 'turns'; readonly turns: number }
  /** How often they spoke, with the floor and (as the notetaker recorded) without it. */
  | { readonly kind: 'spoken'; readonly times: number }
  | { readonly kind: 'seconds'; readonly seconds: number }
  /** How many turns their organisation has had. */
  | { readonly kind: 'organisation-turns'; readonly turns: number }
  /** Somebody of the same organisation was first. */
  | { readonly kind: 'after-colleague' };

/** A place in the speaking queue, with its reason. */
export interface Place {
  readonly hand: Hand;
  readonly reason: PlaceReason;
}

const compare = (left: Claim, right: Claim): number => {
  for (const [index, rank] of left.rank.entries()) {
    const other = right.rank[index];
    if (other !== undefined && rank !== other) return rank < other ? -1 : 1;
  }
  // Equal times must give one order however the hands arrived.
  return left.hand.person < right.hand.person ? -1 : 1;
};

/** Whether somebody would stand earlier if they let nobody go first. */
const givesWay = (hand: Hand, order: readonly Claim[]): boolean =>
  hand.behind !== undefined &&
  waitsFor(
    hand,
    order.slice(order.findIndex((claim) => claim.hand === hand) + 1).map((claim) => claim.hand),
  );

/**
 * Who speaks next, in order, each place with its reason. Points of order come first, then replies to what is
 * being talked about, both as they came; then the others by the order of the table, ties by time raised:
 * `fifo`; `new-voices` (who has not spoken on this question, then who spoke least often); `least-time`;
 * `quota` (organisations in turn). Whoever let somebody go first stands behind them.
 *
 * Nobody waits for ever. With n people at the table a hand that nobody defers waits for at most as many new
 * subjects as there are hands before it in `fifo`; 2n − 1 in `new-voices` and `least-time`, where a hand that
 * n later ones went before goes first; and (c + 1)·m − 1 in `quota`, behind c colleagues, with m
 * organisations. A subject has at most n replies. Not counted are points of order and what the moderator
 * gives out of order.
 */
export const speakingOrder = (table: Table): readonly Place[] => {
  const order = claims(table).toSorted(compare);
  return withDeferrals(order).map(({ hand, reason }) => ({
    hand,
    reason: givesWay(hand, order) ? { kind: 'deferred' } : reason,
  }));
};

/** The place of a person in the queue, from 1; undefined where they have no hand in it. */
export const placeOf = (table: Table, person: string): number | undefined => {
  const index = speakingOrder(table).findIndex((place) => place.hand.person === person);
  return index === -1 ? undefined : index + 1;
};

/** Somebody's hand in the queue. */
export const handOf = (table: Table, person: string): Hand | undefined =>
  table.hands.find((hand) => hand.person === person);

/** The hand by which somebody says that they cannot hear or see. */
export const technicalHandOf = (table: Table, person: string): Hand | undefined =>
  table.technicalHands?.find((hand) => hand.person === person);

/** Who is here and cannot hear or see, in the order in which they said so. */
export const peopleInTrouble = (table: Table): readonly Hand[] =>
  (table.technicalHands ?? []).filter(({ person }) => table.people.get(person)?.present === true);
