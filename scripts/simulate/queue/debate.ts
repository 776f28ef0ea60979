import { balanceOf, giniOf } from '../../../src/core/balance.ts';
import type { Instant, PersonId } from '../../../src/core/ids.ts';
import type { Table } from '../../../src/core/table.ts';
import { BEGINS_AT, DEBATE_MINUTES, endTurn, giveFloor, raiseHand } from './table.ts';
import { type Talker, talkersOf } from './talkers.ts';

/** What came of one debate. */
export interface DebateOutcome {
  /** Of everybody's speaking time; who said nothing counts as 0. */
  readonly gini: number;
  /** The same of organisations, whatever their size. */
  readonly organisationGini: number;
  /** The most turns that others got while one hand was up; hands that were never served are included. */
  readonly longestWait: number;
  /** The same for who had not spoken yet. */
  readonly longestFirstWait: number;
  /** The share of all people who spoke, from 0 to 1. */
  readonly spoke: number;
  /** The share that spoke of those who raised a hand, from 0 to 1. */
  readonly heard: number;
  readonly turns: number;
}

/** A few seconds between two turns: the moderator says a name, a microphone goes on. */
const BETWEEN_TURNS = 4_000;
const NEVER = Number.POSITIVE_INFINITY;

/** Counts how long hands are up, in turns of others. */
const createWaits = () => {
  const raisedAfter = new Map<PersonId, number>();
  const asked = new Set<PersonId>();
  const served = new Set<PersonId>();
  let turns = 0;
  let longest = 0;
  let longestFirst = 0;
  const ended = (person: PersonId): void => {
    const wait = turns - (raisedAfter.get(person) ?? turns);
    longest = Math.max(longest, wait);
    if (!served.has(person)) longestFirst = Math.max(longestFirst, wait);
    raisedAfter.delete(person);
  };
  return {
    up: () => raisedAfter.size,
    raised: (person: PersonId) => {
      asked.add(person);
      raisedAfter.set(person, turns);
    },
    given: (person: PersonId) => {
      ended(person);
      served.add(person);
      turns += 1;
    },
    result: () => {
      for (const person of [...raisedAfter.keys()]) ended(person);
      const heard = asked.size === 0 ? 1 : served.size / asked.size;
      return { longestWait: longest, longestFirstWait: longestFirst, heard, turns };
    },
  };
};

const soonest = (wishes: ReadonlyMap<Talker, Instant>): readonly [Talker | undefined, Instant] => {
  let first: readonly [Talker | undefined, Instant] = [undefined, NEVER];
  for (const wish of wishes) if (wish[1] < first[1]) first = wish;
  return first;
};

/**
 * One debate of people with unequal wishes, played through the real core from `begun`, whose order it keeps.
 * Everybody raises a hand when they want to speak and keeps it up until they get the floor; the moderator
 * gives it to the head of the queue, always.
 */
export const playDebate = (begun: Table, seed: number, debate: number): DebateOutcome => {
  const talkers = talkersOf(seed, debate);
  const byPerson = new Map(talkers.map((talker) => [talker.person, talker]));
  const endsAt = BEGINS_AT + DEBATE_MINUTES * 60_000;
  const wishes = new Map(talkers.map((talker) => [talker, BEGINS_AT + talker.thinks()]));
  const waits = createWaits();
  let table = begun;
  let now = BEGINS_AT;
  /** When the present turn ends; without one, from when the next can be given. */
  let freeAt = BEGINS_AT;

  for (;;) {
    const [wisher, wishAt] = soonest(wishes);
    const speaker = table.floor && byPerson.get(table.floor.person);
    const turnAt = speaker !== undefined ? freeAt : waits.up() > 0 ? Math.max(now, freeAt) : NEVER;
    now = Math.min(wishAt, turnAt);
    if (now >= endsAt) break;
    if (wisher !== undefined && wishAt < turnAt) {
      table = raiseHand(table, wisher, now);
      wishes.delete(wisher);
      waits.raised(wisher.person);
    } else if (speaker !== undefined) {
      table = endTurn(table, now);
      wishes.set(speaker, now + speaker.thinks());
      freeAt = now + BETWEEN_TURNS;
    } else {
      table = giveFloor(table, now);
      const given = byPerson.get(table.floor?.person ?? '');
      if (given === undefined) throw new Error('The floor went to somebody who is not there');
      waits.given(given.person);
      freeAt = now + given.speaks();
    }
  }
  const { gini, spoke, people, organisations } = balanceOf(table, endsAt);
  return {
    gini,
    organisationGini: giniOf(organisations.map(({ milliseconds }) => milliseconds)),
    spoke: spoke / people,
    ...waits.result(),
  };
};
