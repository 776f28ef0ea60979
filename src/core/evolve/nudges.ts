import type { Evolver } from './evolver.ts';
import { withPerson } from './people.ts';

export const nudges: Evolver<'PersonNudged' | 'NudgesDeclined'> = {
  PersonNudged: (table, event) =>
    withPerson(table, event.person, (person) => ({
      ...person,
      nudge: { item: event.item, at: event.at },
    })),
  NudgesDeclined: (table, event) =>
    withPerson(table, event.person, (person) => ({ ...person, leftAlone: true })),
};
