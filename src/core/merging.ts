import type { Command, NotedLine } from './commands.ts';
import type { PersonId } from './ids.ts';
import { folded, peopleByName } from './people.ts';
import type { Rejection } from './rejection.ts';
import type { Person, Role, Table } from './table.ts';

/** Whoever this account or name stands for at the table: mostly itself. */
export const whoIs = (table: Table, person: PersonId): PersonId => table.merged?.get(person) ?? person;

/**
 * The command as the table understands it: accounts and names that were merged stand for who they became.
 * That an old account leaves says nothing, since the person may be here with the new one.
 */
export const asOnePerson = (table: Table | undefined, command: Command): Command => {
  if (table?.merged === undefined || command.type === 'LeaveTable') return command;
  const one = (person: PersonId): PersonId => whoIs(table, person);
  const { actor } = command;
  const asked = {
    ...command,
    actor: actor.kind === 'person' ? { ...actor, person: one(actor.person) } : actor,
  };
  if ('person' in asked && asked.person !== undefined) return { ...asked, person: one(asked.person) };
  if (asked.type === 'AddToSummary' && asked.author !== undefined)
    return { ...asked, author: one(asked.author) };
  const author = (said: { readonly person: PersonId; readonly name: string }) => ({
    ...said,
    person: one(said.person),
  });
  switch (asked.type) {
    case 'AddContribution':
      return asked.author === undefined ? asked : { ...asked, author: author(asked.author) };
    case 'NameSpeaker':
      return asked.author === undefined ? asked : { ...asked, author: author(asked.author) };
    case 'TakeNotes': {
      const speaker = (said: NotedLine['speaker']) => ('unclear' in said ? said : author(said));
      return {
        ...asked,
        ...(asked.speaker !== undefined && { speaker: speaker(asked.speaker) }),
        lines: asked.lines.map((line) => ({ ...line, speaker: speaker(line.speaker) })),
      };
    }
    case 'ImportChat':
      return {
        ...asked,
        messages: asked.messages.map((message) => ({ ...message, author: author(message.author) })),
      };
    default:
      return asked;
  }
};

/** Somebody who comes to the table with an account that it does not know. */
export interface Newcomer {
  readonly person: PersonId;
  readonly name: string;
  readonly aadObjectId?: string;
}

/**
 * Who at the table the newcomer is, where that can be known: somebody with the same directory account, else
 * the one guest of that full name who left. A guest has no directory account to be known by.
 */
export const recognised = (table: Table, newcomer: Newcomer): Person | undefined => {
  // What is published names people as they were: from then on nobody becomes somebody else.
  if (table.summary.status === 'final' || table.people.has(newcomer.person)) return undefined;
  const everybody = [...table.people.values()].filter(({ account }) => account);
  const { aadObjectId } = newcomer;
  const same = everybody.find((person) => aadObjectId !== undefined && person.aadObjectId === aadObjectId);
  if (same !== undefined) return same;
  const name = folded(newcomer.name);
  const guests = everybody.filter(
    (person) =>
      !person.present && person.aadObjectId === undefined && name !== '' && folded(person.name) === name,
  );
  return guests.length === 1 ? guests[0] : undefined;
};

/** The role of somebody who is back with another account. */
export interface RecognisedRole {
  readonly role: Role;
  /** A role that anybody could take by calling themselves like its holder is not given by a name alone. */
  readonly roleBefore?: 'moderator' | 'notetaker';
}

export const roleByRecognition = (known: Person, newcomer: Newcomer): RecognisedRole => {
  const { role, aadObjectId } = known;
  if (aadObjectId !== undefined && aadObjectId === newcomer.aadObjectId) return { role };
  return role === 'moderator' || role === 'notetaker' ? { role: 'participant', roleBefore: role } : { role };
};

/** Two people of the table, by the two names in a text. */
export type Pair = readonly [Person, Person];

const BETWEEN = /^(?:=|en|and|is|met|with)$/i;

const pairsOf = (table: Table, words: readonly string[]): readonly (readonly Person[])[] =>
  words.slice(1).flatMap((_, index) => {
    const left = words.slice(0, index + 1);
    const right = words.slice(index + 1);
    const [first = ''] = right;
    const second = BETWEEN.test(first) ? right.slice(1) : right;
    const names = [left.join(' '), second.join(' ')] as const;
    const [one, other] = names.map((name) => peopleByName(table, name));
    if (one === undefined || other === undefined) return [];
    // "zelfde Ana Ana": the two who share that name.
    if (folded(names[0]) === folded(names[1])) {
      const alike = [...table.people.values()].filter((person) => folded(person.name) === folded(names[0]));
      return alike.length === 2 ? [alike] : [];
    }
    return one.length === 1 && other.length === 1 ? [[...one, ...other]] : [];
  });

/** The two people whom "Tine Tine Peeters" names, wherever the one name ends; or why nobody can tell. */
export const namedPair = (table: Table, text: string): Pair | Rejection => {
  const words = text
    .split(/[\s,;/]+/)
    .map((word) => word.replace(/^[("'“]+|[)"'”.!]+$/g, ''))
    .filter((word) => word !== '');
  const found = new Map(
    pairsOf(table, words).map((pair) => [
      pair
        .map(({ id }) => id)
        .sort()
        .join('\n'),
      pair,
    ]),
  );
  const pairs = [...found.values()].filter(([one, other]) => one?.id !== other?.id);
  const [[one, other] = [], second] = pairs;
  if (one !== undefined && other !== undefined && second === undefined) return [one, other];
  if (pairs.length > 1) return { reason: 'person-ambiguous', name: text.trim() };
  if (found.size > 0) return { reason: 'same-person' };
  const [first = ''] = words;
  return peopleByName(table, first).length > 1
    ? { reason: 'person-ambiguous', name: first }
    : { reason: 'person-unknown', name: text.trim() };
};
