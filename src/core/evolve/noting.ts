import type { Noting } from '../contribution.ts';
import type { PersonId } from '../ids.ts';
import type { Table } from '../table.ts';
import type { EventOf } from './evolver.ts';

type Part = Pick<Table, 'noting'>;

/** Where the notes of one person end now. */
export const withNoting = (table: Table, who: PersonId, noting: Noting): Part => ({
  noting: new Map(table.noting).set(who, noting),
});

const said = ({
  author,
  unclearSpeaker,
}: Pick<Noting, 'author' | 'unclearSpeaker'>): Pick<Noting, 'author' | 'unclearSpeaker'> => ({
  author,
  ...(unclearSpeaker !== undefined && { unclearSpeaker }),
});

/**
 * After a line of what was said aloud its speaker stays set for whoever noted it. A line that is put into an
 * older message sets nobody: the notes went on since.
 */
export const afterLine = (table: Table, event: EventOf<'ContributionAdded'>): Part => {
  const { by, contribution, source } = event;
  if (source !== 'spoken' || by === 'clock') return {};
  const [message = contribution, index] = contribution.split('#');
  if (index !== undefined && table.noting?.get(by)?.message !== message) return {};
  return withNoting(table, by, { message, line: contribution, ...said(event) });
};

/** Whoever turns out to have said the last line goes on speaking. */
export const afterNaming = (table: Table, event: EventOf<'SpeakerNamed'>): Part => {
  if (table.noting === undefined) return {};
  return {
    noting: new Map(
      [...table.noting].map(([who, { unclearSpeaker, ...noting }]) => [
        who,
        noting.line === event.contribution
          ? { ...noting, ...said(event) }
          : { ...noting, ...(unclearSpeaker !== undefined && { unclearSpeaker }) },
      ]),
    ),
  };
};

/** The notes of two people who are one: those of the account that stays go before. */
export const asOneNotetaker = (
  noting: NonNullable<Table['noting']>,
  old: PersonId,
  into: PersonId,
): NonNullable<Table['noting']> => {
  const kept = noting.get(into) ?? noting.get(old);
  const others = [...noting].filter(([who]) => who !== old && who !== into);
  return new Map(
    [...others, ...(kept === undefined ? [] : [[into, kept] as const])].map(([who, one]) => [
      who,
      one.author === old ? { ...one, author: into } : one,
    ]),
  );
};
