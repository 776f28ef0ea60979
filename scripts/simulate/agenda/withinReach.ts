import type { AgendaItemPlan } from '../../../src/core/format.ts';
import type { Workshop } from './workshops.ts';

/** An afternoon that ends this near to its plan ended on time, in milliseconds. */
export const TOLERANCE = 2 * 60_000;

const least = ({ minutes, minMinutes, protected: fixed }: AgendaItemPlan): number =>
  (fixed ? minutes : (minMinutes ?? Math.min(1, minutes / 2))) * 60_000;

interface Ahead {
  readonly planned: number;
  readonly least: number;
  length: number;
}

/** Shortens all in proportion to their plan, none under its minimum; gives what could not be taken. */
const shorten = (ahead: readonly Ahead[], amount: number): number => {
  const taken = (factor: number): number =>
    ahead.reduce((sum, one) => sum + Math.min(factor * one.planned, one.length - one.least), 0);
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (taken(middle) < amount) low = middle;
    else high = middle;
  }
  const missing = Math.max(0, amount - taken(1));
  for (const one of ahead) one.length -= Math.min(high * one.planned, one.length - one.least);
  return missing;
};

/**
 * Whether the minima allow an afternoon to end on time when, after every item, what ran over is spread in
 * proportion over what is ahead. Reckoned apart from the core, so that a fault there shows.
 */
export const minimaAllow = ({ agenda, overruns }: Workshop): boolean => {
  const items = agenda.map((item): Ahead => {
    const planned = item.minutes * 60_000;
    return { planned, length: planned, least: least(item) };
  });
  let behind = 0;
  for (const index of items.keys()) behind = shorten(items.slice(index + 1), behind + (overruns[index] ?? 0));
  return behind <= TOLERANCE;
};

/**
 * The same for somebody who spreads nothing but takes it all from what comes first, and so keeps the room of
 * the last items for the last overruns: the best that anybody can do who does not see into the future.
 */
export const bestAllows = ({ agenda, overruns }: Workshop): boolean => {
  let over = 0;
  let room = 0;
  return agenda.toReversed().every((item, index) => {
    over += overruns[agenda.length - 1 - index] ?? 0;
    const fits = over <= room + TOLERANCE;
    room += item.minutes * 60_000 - least(item);
    return fits;
  });
};
