import type { Command } from '../commands.ts';
import type { EventBody } from '../events.ts';
import type { PersonId } from '../ids.ts';
import { whoIs } from '../merging.ts';
import { idByName, peopleByName } from '../people.ts';
import type { Rejection } from '../rejection.ts';
import type { Table } from '../table.ts';
import { joinByName } from './arrival.ts';
import { asker, byModeratorOrNotetaker, quiet } from './verdict.ts';

/** The longest name of somebody known by name only, in characters; longer is no name. */
export const LONGEST_NAME = 100;

/** Whom a command is for, and what is to be noted of them first. */
export interface ForWhom {
  readonly person: PersonId;
  readonly joining: readonly EventBody[];
}

/** Why nothing can be done for this person: they are unknown, or no longer here. */
export const someoneAtTheTable = (table: Table, person: PersonId): Rejection | undefined => {
  const known = table.people.get(person);
  if (known === undefined) return { reason: 'person-unknown' };
  return known.present ? undefined : { reason: 'person-left', name: known.name };
};

/** The one who goes by a name; `person-unknown` where nobody does, `person-ambiguous` where several do. */
export const theOneCalled = (table: Table, name: string): PersonId | Rejection => {
  const trimmed = name.trim();
  if (trimmed === '') return { reason: 'no-name' };
  if (trimmed.length > LONGEST_NAME) return { reason: 'text-too-long', most: LONGEST_NAME };
  const [meant, other] = peopleByName(table, trimmed);
  if (other !== undefined) return { reason: 'person-ambiguous', name: trimmed };
  // A name that was merged into somebody else's still means that person.
  const id = meant?.id ?? whoIs(table, idByName(trimmed));
  return table.people.has(id) ? id : { reason: 'person-unknown', name: trimmed };
};

const called = (table: Table, name: string): ForWhom | Rejection => {
  const found = theOneCalled(table, name);
  if (typeof found !== 'string') {
    if (found.reason !== 'person-unknown') return found;
    const person = idByName(name);
    return { person, joining: joinByName(table, { person, name: name.trim().replace(/\s+/g, ' ') }) };
  }
  return someoneAtTheTable(table, found) ?? { person: found, joining: quiet };
};

/**
 * Whom a command is for: who asks, or, where the moderator or the notetaker asks it for somebody who cannot,
 * that person. A name that nobody at the table has is somebody's on the phone or behind the same laptop: they
 * join by that name. Undefined where the table's own clock asks for nobody.
 */
export const forWhom = (
  table: Table,
  command: Command & { readonly person?: PersonId; readonly named?: string },
): ForWhom | Rejection | undefined => {
  const own = asker(command);
  const { person, named } = command;
  const other = person === own ? undefined : person;
  if (other === undefined && named === undefined)
    return own === undefined ? undefined : { person: own, joining: quiet };
  if (!byModeratorOrNotetaker(table, command)) return { reason: 'not-moderator-or-notetaker' };
  if (other !== undefined) return someoneAtTheTable(table, other) ?? { person: other, joining: quiet };
  return called(table, named ?? '');
};
