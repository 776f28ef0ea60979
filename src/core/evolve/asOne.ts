import type { Round } from '../floor.ts';
import type { PersonId } from '../ids.ts';

/** One place in the round: done where either has done it, else the place that comes first. */
const oneIntroduction = (round: Round, old: PersonId, into: PersonId): Round => {
  const { now, waiting, had } = round;
  const renamed = (people: readonly PersonId[]): readonly PersonId[] => [
    ...new Set(people.map((person) => (person === old ? into : person))),
  ];
  const speaks = now === old || now === into;
  const done = had.includes(old) || had.includes(into);
  const others = renamed(waiting);
  return {
    ...round,
    ...(now !== undefined && { now: now === old ? into : now }),
    had: renamed(had).filter((person) => !(speaks && person === into)),
    waiting: speaks || done ? others.filter((person) => person !== into) : others,
  };
};

const isRound = (value: object): value is Round => 'waiting' in value && 'had' in value;

/**
 * What the table remembers of turns, hands and the round, with the first person's id turned into the second's
 * wherever it stands, so that undoing a turn after two became one brings back the one.
 */
export const asOne = (old: PersonId, into: PersonId) => {
  const walk = (value: unknown): unknown => {
    if (value === old) return into;
    if (Array.isArray(value)) return [...new Set(value.map(walk))];
    if (typeof value !== 'object' || value === null) return value;
    if (isRound(value)) return oneIntroduction(value, old, into);
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, walk(part)]));
  };
  return <Remembered>(value: Remembered): Remembered => walk(value) as Remembered;
};
