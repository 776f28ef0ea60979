import type { PersonId } from './ids.ts';
import type { Person, Table } from './table.ts';

/** A name as it is compared: accents, case and white space ignored. */
export const folded = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase().replace(/\s+/g, ' ');

const firstName = (name: string): string => folded(name).split(' ')[0] ?? '';

/**
 * Everybody at the table whom a name may mean: who has it as their full name, else as their first name.
 * Where several do, whoever is there now goes before who left.
 */
export const peopleByName = (table: Table, name: string): readonly Person[] => {
  const wanted = folded(name);
  if (wanted === '') return [];
  const everybody = [...table.people.values()];
  const full = everybody.filter((person) => folded(person.name) === wanted);
  const meant = full.length > 0 ? full : everybody.filter((person) => firstName(person.name) === wanted);
  const here = meant.filter((person) => person.present);
  return meant.length > 1 && here.length > 0 ? here : meant;
};

/**
 * The one person at the table whose full or first name this is, accents and case ignored.
 * A full name goes before a first name; where two people share it, nobody is found rather than the wrong one.
 */
export const personByName = (table: Table, name: string): Person | undefined => {
  const [meant, other] = peopleByName(table, name);
  return other === undefined ? meant : undefined;
};

/** The id of somebody who is known by name only: on the phone, or sharing a laptop. */
export const idByName = (name: string): PersonId => `name:${name.trim().toLowerCase().replace(/\s+/g, ' ')}`;
