import { MINUTE } from './agenda.ts';
import type { Deadline } from './deadlines.ts';
import type { Instant, PersonId } from './ids.ts';
import { type Place, speakingOrder } from './speakingQueue.ts';
import type { Person, Table } from './table.ts';

/** How long whoever leaves keeps their place in the queue, in milliseconds. */
export const PLACE_KEPT = 10 * MINUTE;

/** Whether somebody of this table is not there now. */
export const isAway = (table: Table, person: PersonId): boolean =>
  table.people.get(person)?.present === false;

/** Who gets the floor next from the queue: the first who is there. Whoever is away is passed over, not lost. */
export const headOfQueue = (table: Table): Place | undefined =>
  speakingOrder(table).find(({ hand }) => !isAway(table, hand.person));

/** What the key of a kept place begins with; the person's id follows after a colon. */
export const PLACE_KEY = 'place-kept';

/**
 * Until when the places of those who left are kept. Not while the clock stands still: a pause is time in which
 * nobody misses anything.
 */
export const keptPlaces = (table: Table): readonly Deadline[] =>
  table.pausedAt !== undefined
    ? []
    : table.hands.flatMap(({ person }) => {
        const since = table.people.get(person)?.awaySince;
        return since === undefined ? [] : [{ key: `${PLACE_KEY}:${person}`, dueAt: since + PLACE_KEPT }];
      });

const absent = (person: Person, at: Instant): Person => ({ ...person, present: false, awaySince: at });

/** The table after somebody left: their place, if they have one, is kept anew from now. */
export const withoutPresent = (table: Table, id: PersonId, at: Instant): Table => {
  const person = table.people.get(id);
  if (person === undefined) return table;
  const kept = new Map(table.kept);
  kept.delete(`${PLACE_KEY}:${id}`);
  return { ...table, kept, people: new Map(table.people).set(id, absent(person, at)) };
};

/** Somebody as they are when they are back. */
export const presentAgain = ({ awaySince: _, ...person }: Person): Person => ({ ...person, present: true });

/** The table after a pause: whoever was away has not been away for as long as the clock stood still. */
export const absencesMovedOn = (table: Table, pausedAt: Instant, at: Instant): Table => ({
  ...table,
  people: new Map(
    [...table.people].map(([id, person]) => {
      const since = person.awaySince;
      if (since === undefined) return [id, person];
      const stood = Math.max(0, at - Math.max(pausedAt, since));
      return [id, { ...person, awaySince: since + stood }];
    }),
  ),
});
