import { runningItem } from './agenda.ts';
import type { Round } from './floor.ts';
import type { PersonId } from './ids.ts';
import type { Role, Table } from './table.ts';

const last: Readonly<Record<Role, number>> = { participant: 0, expert: 0, notetaker: 1, moderator: 2 };

/**
 * The order of the round: everybody who is there, as they came to the table; whoever takes notes and whoever
 * leads come last, so that the guests are heard first.
 */
export const roundOrder = (table: Table): readonly PersonId[] =>
  [...table.people.values()]
    .filter((person) => person.present)
    .sort((left, right) => last[left.role] - last[right.role])
    .map((person) => person.id);

const here = (table: Table, person: PersonId): boolean => table.people.get(person)?.present === true;

/** The round of the running item, begun; over or not. */
export const roundHere = (table: Table): Round | undefined =>
  table.round !== undefined && table.round.item === table.running ? table.round : undefined;

/** Who comes in the round, in order: of those who are to come, whoever is there. */
export const comingInRound = (table: Table): readonly PersonId[] =>
  (roundHere(table)?.waiting ?? []).filter((person) => here(table, person));

/**
 * The round while it goes: somebody introduces themselves, or is still to. It is over by itself when everybody
 * who is there had their turn; whoever then comes in late is heard too.
 */
export const runningRound = (table: Table): Round | undefined => {
  const round = roundHere(table);
  return round?.now !== undefined || comingInRound(table).length > 0 ? round : undefined;
};

/** Whether a round can go now. */
export const isRoundTime = (table: Table): boolean => runningItem(table)?.kind === 'introductions';

/** Whether somebody has the floor to introduce themselves. */
export const introducesNow = (table: Table, person: PersonId): boolean =>
  table.round?.now === person && table.floor?.person === person;

/** Whether the floor, given to this person now, is their turn in the round. */
export const isUpInRound = (table: Table, person: PersonId): boolean => comingInRound(table).includes(person);

const withRound = (table: Table, change: (round: Round) => Round): Table =>
  table.round === undefined ? table : { ...table, round: change(table.round) };

const without = (people: readonly PersonId[], person: PersonId): readonly PersonId[] =>
  people.filter((one) => one !== person);

/** The table when somebody of the round gets the floor in it. */
export const introductionBegun = (table: Table, person: PersonId): Table =>
  isUpInRound(table, person)
    ? withRound(table, (round) => ({ ...round, waiting: without(round.waiting, person), now: person }))
    : table;

/** The table when a turn ends: whoever introduced themselves has done so. */
export const introductionEnded = (table: Table, person: PersonId): Table =>
  table.round?.now === person
    ? withRound(table, ({ now: _, ...round }) => ({ ...round, had: [...round.had, person] }))
    : table;

/** The table with somebody at the end of the round again. */
export const introductionPutOff = (table: Table, person: PersonId): Table =>
  withRound(table, ({ now, ...round }) => ({
    ...round,
    ...(now !== undefined && now !== person && { now }),
    waiting: [...without(round.waiting, person), person],
    had: without(round.had, person),
  }));

/** The table when somebody comes in: during the item of the round they come last in it. */
export const lateInRound = (table: Table, id: PersonId): Table => {
  const round = roundHere(table);
  if (round === undefined) return table;
  const known = [...round.waiting, ...round.had, round.now].includes(id);
  return known ? table : withRound(table, (one) => ({ ...one, waiting: [...one.waiting, id] }));
};
