import type { Hand, HandRef } from './floor.ts';
import type { Table } from './table.ts';

const isThat = (ref: HandRef, hand: Hand): boolean =>
  ref.person === hand.person && ref.raisedAt === hand.raisedAt;

const refTo = ({ person, raisedAt }: Hand): HandRef => ({ person, raisedAt });

/** Whether a hand lets one of these others go first. */
export const waitsFor = (hand: Hand, others: readonly Hand[]): boolean =>
  hand.behind?.some((ref) => others.some((other) => isThat(ref, other))) === true;

/** Hands in their order, but each behind those whom its owner lets go first. */
export const withDeferrals = <Placed extends { readonly hand: Hand }>(
  order: readonly Placed[],
): readonly Placed[] => {
  if (order.every(({ hand }) => hand.behind === undefined)) return order;
  const left = [...order];
  const placed: Placed[] = [];
  while (left.length > 0) {
    const others = left.map(({ hand }) => hand);
    const free = left.findIndex(({ hand }) => !waitsFor(hand, others));
    placed.push(...left.splice(Math.max(0, free), 1));
  }
  return placed;
};

const behind = (hand: Hand, other: Hand): Hand =>
  waitsFor(hand, [other]) ? hand : { ...hand, behind: [...(hand.behind ?? []), refTo(other)] };

const noLongerBehind = (hand: Hand, other: Hand): Hand => {
  if (!waitsFor(hand, [other])) return hand;
  const { behind: refs = [], ...rest } = hand;
  const others = refs.filter((ref) => !isThat(ref, other));
  return others.length === 0 ? rest : { ...rest, behind: others };
};

/**
 * The hands after one of them let the next go first, which is one place, and nobody else moves: whoever let
 * that next one go first before stays behind both, and if the next one itself let this one go first, it stays
 * behind all who are before. `order`: the hands in the order of speaking.
 */
export const deferred = (
  table: Table,
  order: readonly Hand[],
  person: string,
  next: string,
): readonly Hand[] => {
  const mine = table.hands.find((hand) => hand.person === person);
  const theirs = table.hands.find((hand) => hand.person === next);
  if (mine === undefined || theirs === undefined) return table.hands;
  const place = order.indexOf(mine);
  const later = new Set(order.slice(order.indexOf(theirs) + 1));
  return table.hands.map((hand) => {
    if (hand === mine) return behind(hand, theirs);
    if (hand === theirs)
      return waitsFor(hand, [mine]) ? order.slice(0, place).reduce(behind, noLongerBehind(hand, mine)) : hand;
    return hand.behind !== undefined && later.has(hand) ? behind(hand, mine) : hand;
  });
};

/** The hands when one of them became of another kind: nobody follows it to its new place. */
export const forgotten = (hands: readonly Hand[], changed: Hand): readonly Hand[] =>
  hands.map((hand) => noLongerBehind(hand, changed));
