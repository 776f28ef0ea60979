/** A number from 0 up to 1. */
export type Chance = () => number;

/**
 * Chance that is the same for the same seed: mulberry32 (Tommy Ettinger, public domain). A simulation that
 * cannot be repeated proves nothing.
 */
export const seeded = (seed: number): Chance => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** A seed for one of many things under one seed: a debate, a person in it. */
export const seedOf = (...parts: readonly number[]): number =>
  parts.reduce((hash, part) => Math.imul(hash ^ part, 0x01000193) >>> 0, 0x811c9dc5);

/** A draw from the standard normal distribution (Box and Muller). */
export const normal = (chance: Chance): number =>
  Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());

/** A draw from a log-normal distribution: half are below the median. */
export const logNormal = (chance: Chance, median: number, sigma: number): number =>
  median * Math.exp(sigma * normal(chance));

/** A waiting time with this mean, of something that happens at random. */
export const exponential = (chance: Chance, mean: number): number => -mean * Math.log(1 - chance());
