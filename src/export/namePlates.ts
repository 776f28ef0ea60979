import type { Contribution } from '../core/contribution.ts';
import { UNKNOWN_SPEAKER } from '../core/contributions.ts';
import type { PersonId } from '../core/ids.ts';
import { attributionOf, type Person, type Table } from '../core/table.ts';
import { translatorFor } from '../locale/translate.ts';
import { pseudonymNumbers } from './pseudonyms.ts';
import { veiled } from './veil.ts';

/** How somebody appears in the minutes. */
export interface NamePlate {
  readonly id: string;
  readonly name: string;
  readonly organisation?: string;
}

/** Who is shown, and how: in the list of those present, and beside what they said. */
export interface NamePlates {
  seat(person: PersonId): NamePlate;
  author(person: PersonId): { readonly id: string; readonly name: string };
  /** The author of a contribution, also where it is not clear who that was or no name may stand beside it. */
  authorOf(contribution: Contribution): { readonly id: string; readonly name: string };
  /** What the notetaker typed for a name, where names may be shown; elsewhere nothing. */
  typedName(typed: string): string;
}

/**
 * The name plates that the format's `attribution` allows. `named`: everybody as they are. `organisation`: the
 * organisation instead of the name. `confidential`: a pseudonym, the same wherever somebody appears, and an
 * organisation only where at least three people are of it. But for `named` the ids are of this table only,
 * since Teams' own id leads to a name, and say nothing of who came when. Somebody without an organisation is
 * "deelnemer", whoever had themselves erased "iemand", in the language of the table.
 */
export const namePlates = (table: Table): NamePlates => {
  const attribution = attributionOf(table);
  const translate = translatorFor(table.format.locale);
  const anybody = translate('minutes:anybody');
  const numbers = attribution === 'named' ? undefined : pseudonymNumbers(table);
  const { people } = veiled(table);

  const seat = (person: PersonId): NamePlate => {
    const { name, organisation, erased }: Pick<Person, 'name' | 'organisation' | 'erased'> = people.get(
      person,
    ) ?? { name: anybody };
    const belongsTo = organisation === undefined ? {} : { organisation };
    const printed = erased && attribution === 'named' ? translate('minutes:erasedPerson') : name;
    if (numbers === undefined) return { id: person, name: printed, ...belongsTo };
    const number = numbers.get(person);
    const id = number === undefined ? 'participant' : `person-${number}`;
    return attribution === 'organisation'
      ? { id, name: organisation ?? anybody, ...belongsTo }
      : { id, name, ...belongsTo };
  };

  const author = (person: PersonId): { readonly id: string; readonly name: string } => {
    const { id, name } = seat(person);
    return { id, name };
  };
  const typedName = (typed: string): string => (attribution === 'named' ? typed : '');

  return {
    seat,
    author,
    typedName,
    authorOf({ author: person, unclearSpeaker, unnamed }) {
      if (unnamed) return { id: 'unnamed', name: translate('minutes:unnamed') };
      if (unclearSpeaker === undefined) return author(person);
      const id = person === UNKNOWN_SPEAKER ? 'unknown' : author(person).id;
      return { id, name: typedName(unclearSpeaker) || translate('minutes:unknownSpeaker') };
    },
  };
};
