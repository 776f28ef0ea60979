import { standing } from './contributions.ts';
import type { PersonId } from './ids.ts';
import type { Figures, Person, Table } from './table.ts';

/** Everybody of whom something was written down: their words, their choice, an addition. */
const writtenDown = (table: Table): ReadonlySet<PersonId> => {
  const { contributions, questions, summary, varia, round } = table;
  return new Set([
    ...contributions.flatMap(({ author, withdrawn }) => (withdrawn ? [] : [author])),
    ...questions.flatMap(({ voters, addedBy }) => (addedBy === undefined ? voters : [...voters, addedBy])),
    ...(summary.status === 'none' ? [] : summary.additions.map(({ author }) => author)),
    ...varia.map(({ author }) => author),
    ...(round?.had ?? []),
  ]);
};

/**
 * Who took part in the conversation: spoke or had a turn, wrote, voted, introduced themselves, or took the
 * notes. Whoever merely sits in the meeting is not counted.
 */
export const tookPart = (table: Table): readonly Person[] => {
  const known = writtenDown(table);
  const noted = table.contributions.some(({ source, withdrawn }) => source === 'spoken' && !withdrawn);
  return [...table.people.values()].filter(
    (person) =>
      known.has(person.id) ||
      person.turns > 0 ||
      person.speakingMilliseconds > 0 ||
      person.id === table.floor?.person ||
      (noted && person.role === 'notetaker'),
  );
};

/** How many people took part and how many contributions stand, at this moment. */
export const figuresOf = (table: Table): Figures => ({
  people: tookPart(table).length,
  contributions: standing(table).length,
});
