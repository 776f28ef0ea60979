import { UNNAMED } from '../core/contributions.ts';
import type { PersonId } from '../core/ids.ts';
import { moderators, notetakers } from '../core/roles.ts';
import type { Person, Table } from '../core/table.ts';
import { cut, LONGEST_NAME, oneLine } from './userText.ts';
import type { Words } from './words.ts';

/** Somebody's name as it fits a card; "iemand" for whoever was erased or has no name. */
export const nameOf = (table: Table, person: PersonId | undefined, words: Words): string => {
  if (person === UNNAMED) return words.text('cards:unnamed');
  const name = person === undefined ? undefined : table.people.get(person)?.name;
  const clean = cut(oneLine(name ?? ''), LONGEST_NAME);
  return clean === '' ? words.text('cards:somebody') : clean;
};

/** Several names on one line: "Els en Noor". */
export const namesOf = (table: Table, people: readonly Person[], words: Words): string => {
  const names = people.map((person) => nameOf(table, person.id, words));
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  return `${names.slice(0, -1).join(', ')} ${words.text('cards:and')} ${last}`;
};

/** Everybody who is at the table now, by name. */
export const peoplePresent = (table: Table): readonly Person[] =>
  [...table.people.values()]
    .filter((person) => person.present)
    .sort((left, right) => left.name.localeCompare(right.name));

/** Who gets a view of their own: whoever leads or takes notes, and has an account to see it with. */
export const peopleWithAView = (table: Table): readonly PersonId[] =>
  [...moderators(table), ...notetakers(table)].filter((person) => person.account).map((person) => person.id);
