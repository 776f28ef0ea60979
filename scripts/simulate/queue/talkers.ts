import { exponential, logNormal, seeded, seedOf } from '../chance.ts';
import { people, type Seat } from './people.ts';

/** Somebody who takes part in the simulated debate. */
export interface Talker extends Seat {
  /** How long until they next want the floor, in milliseconds. */
  readonly thinks: () => number;
  /** How long they speak once they have it, in milliseconds. */
  readonly speaks: () => number;
}

/**
 * How unequal people are: the spread (sigma of a log-normal) of how often they want to speak, of how long
 * they usually speak, and of one turn beside another of the same person.
 */
export const SPREAD_OF_WISHES = 1.2;
const SPREAD_OF_LENGTHS = 0.35;
const SPREAD_OF_TURNS = 0.5;
/** The median person wants the floor this long after they last had it, and speaks this long; milliseconds. */
export const MEDIAN_WAIT = 7 * 60_000;
export const MEDIAN_TURN = 50_000;
const SHORTEST_TURN = 5_000;
const LONGEST_TURN = 5 * 60_000;

const believable = (milliseconds: number): number =>
  Math.round(Math.min(LONGEST_TURN, Math.max(SHORTEST_TURN, milliseconds)));

/**
 * The people of one debate. Their wishes depend on the seed and the debate alone, so that the same people
 * want the same things under every order.
 */
export const talkersOf = (seed: number, debate: number): readonly Talker[] =>
  people.map((seat, index): Talker => {
    const character = seeded(seedOf(seed, debate, index, 1));
    const usualWait = MEDIAN_WAIT / logNormal(character, 1, SPREAD_OF_WISHES);
    const usualTurn = logNormal(character, MEDIAN_TURN, SPREAD_OF_LENGTHS);
    const waits = seeded(seedOf(seed, debate, index, 2));
    const turns = seeded(seedOf(seed, debate, index, 3));
    return {
      ...seat,
      thinks: () => Math.round(exponential(waits, usualWait)),
      speaks: () => believable(logNormal(turns, usualTurn, SPREAD_OF_TURNS)),
    };
  });
