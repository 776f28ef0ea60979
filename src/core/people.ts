import type { Person, Table } from './table.ts';

const folded = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase().replace(/\s+/g, ' ');

const firstName = (name: string): string => folded(name).split(' ')[0] ?? '';

/**
 * The one person at the table whose full or first name this is, accents and case ignored.
 * A full name goes before a first name; where two people share it, nobody is found rather than the wrong one.
 */
export const personByName = (table: Table, name: string): Person | undefined => {
  const wanted = folded(name);
  if (wanted === '') return undefined;
  const everybody = [...table.people.values()];
  for (const candidates of [
    everybody.filter((person) => folded(person.name) === wanted),
    everybody.filter((person) => firstName(person.name) === wanted),
  ]) {
    if (candidates.length === 1) return candidates[0];
    if (candidates.length > 1) return undefined;
  }
  return undefined;
};
