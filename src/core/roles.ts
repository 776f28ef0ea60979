import type { PersonId } from './ids.ts';
import { whoIs } from './merging.ts';
import type { Person, Role, Table } from './table.ts';

const present = (table: Table, role: Role): readonly Person[] =>
  [...table.people.values()].filter((person) => person.role === role && person.present);

/** Who leads the table now; somebody known by name only can press nothing, so leads nothing. */
export const moderators = (table: Table): readonly Person[] =>
  present(table, 'moderator').filter((person) => person.account);

/** Who writes down what is said aloud. */
export const notetakers = (table: Table): readonly Person[] => present(table, 'notetaker');

/** Whether this person leads the table. */
export const isModerator = (table: Table, person: PersonId): boolean =>
  table.people.get(whoIs(table, person))?.role === 'moderator';

/** Whether this person may act for others: record what they say, raise and lower their hand. */
export const mayActForOthers = (table: Table, person: PersonId): boolean => {
  const role = table.people.get(whoIs(table, person))?.role;
  return role === 'moderator' || role === 'notetaker';
};
