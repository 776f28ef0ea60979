import { createHash } from 'node:crypto';
import type { PersonId } from '../core/ids.ts';
import type { Table } from '../core/table.ts';

/** Numbers are drawn from so many; more people than that take the numbers after them. */
const NUMBERS = 97;

const drawn = (seed: string, person: PersonId): number =>
  createHash('sha256')
    .update(JSON.stringify(['debattafel/pseudonym', seed, person]))
    .digest()
    .readUInt32BE() % NUMBERS;

/**
 * The number by which each person goes in what leaves a confidential table: stable at that table, another one
 * at the next, and drawn from the table's own seed, so that it tells nothing of who came when. Two who drew the
 * same: whoever came first keeps it.
 */
export const pseudonymNumbers = (table: Table): ReadonlyMap<PersonId, number> => {
  const seed = table.seed ?? table.id;
  const taken = new Set<number>();
  const numbers = new Map<PersonId, number>();
  for (const person of table.people.keys()) {
    let number = drawn(seed, person) + 1;
    while (taken.has(number)) number += 1;
    taken.add(number);
    numbers.set(person, number);
  }
  return numbers;
};
