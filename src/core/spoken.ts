import type { PersonId } from './ids.ts';
import type { Person, Table } from './table.ts';

/** How often somebody spoke without having been given the floor, as far as the notetaker wrote it down. */
export interface SpokenFreely {
  /** At this table. */
  readonly times: number;
  /** Whether also on the question under debate; without one, at this table. */
  readonly onQuestion: boolean;
}

const never: SpokenFreely = { times: 0, onQuestion: false };

/**
 * Who spoke while nobody held the floor, from what the notetaker recorded then. Lines of one person that
 * follow each other are one time. So the order of new voices works at a table where nobody presses buttons;
 * a line that is withdrawn or put under another question counts accordingly.
 */
export const spokenFreely = (table: Table): ((person: PersonId) => SpokenFreely) => {
  const known = new Map<PersonId, SpokenFreely>();
  let last: PersonId | undefined;
  for (const { author, question, onOpenFloor, withdrawn } of table.contributions) {
    if (onOpenFloor !== true || withdrawn) continue;
    const before = known.get(author) ?? never;
    known.set(author, {
      times: before.times + (author === last ? 0 : 1),
      onQuestion: before.onQuestion || table.openQuestion === undefined || question === table.openQuestion,
    });
    last = author;
  }
  return (person) => known.get(person) ?? never;
};

/** Whether somebody had a turn on the question under debate; without one, at this table. */
export const hadTurn = (table: Table, person: Person): boolean =>
  (table.openQuestion === undefined ? person.turns : (person.turnsByQuestion[table.openQuestion] ?? 0)) > 0;

/** Whether anybody speaks, or spoke on the question under debate; without one, at this table. */
export const anybodySpoke = (table: Table): boolean => {
  const freely = spokenFreely(table);
  return (
    table.floor !== undefined ||
    [...table.people.values()].some((person) => hadTurn(table, person) || freely(person.id).onQuestion)
  );
};

/**
 * Who has not spoken on the question under debate (without one, at this table), and neither has the floor
 * nor waits for it: those whom a moderator may want to invite. Whoever leads or takes notes is left out.
 */
export const notYetSpoken = (table: Table): readonly Person[] => {
  const freely = spokenFreely(table);
  const waiting = new Set(table.hands.map((hand) => hand.person));
  return [...table.people.values()].filter(
    (person) =>
      person.present &&
      (person.role === 'participant' || person.role === 'expert') &&
      person.id !== table.floor?.person &&
      !waiting.has(person.id) &&
      !hadTurn(table, person) &&
      !freely(person.id).onQuestion,
  );
};
