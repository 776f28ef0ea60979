import { UNKNOWN_SPEAKER } from '../core/contributions.ts';
import type { PersonId } from '../core/ids.ts';
import { attributionOf, type Contribution, type Person, type Table } from '../core/table.ts';
import { translatorFor } from '../locale/translate.ts';

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
 * organisation instead of the name, and an id of this table only, since Teams' own id leads to a name.
 * `confidential`: neither, and one plate for all authors, so that what one person said cannot be strung
 * together. Somebody without an organisation is "deelnemer", in the language of the table.
 */
export const namePlates = (table: Table): NamePlates => {
  const attribution = attributionOf(table);
  const translate = translatorFor(table.format.locale);
  const anybody = translate('minutes:anybody');
  const order = new Map([...table.people.keys()].map((id, index) => [id, index + 1]));

  const seat = (person: PersonId): NamePlate => {
    const { name, organisation, erased }: Pick<Person, 'name' | 'organisation' | 'erased'> = table.people.get(
      person,
    ) ?? { name: anybody };
    // The order of the table stays, and nothing of who it was.
    if (erased) return { id: `person-${order.get(person) ?? 0}`, name: translate('minutes:erasedPerson') };
    const belongsTo = organisation === undefined ? {} : { organisation };
    if (attribution === 'named') return { id: person, name, ...belongsTo };
    const id = `person-${order.get(person) ?? 0}`;
    return attribution === 'organisation'
      ? { id, name: organisation ?? anybody, ...belongsTo }
      : { id, name: anybody };
  };

  const author = (person: PersonId): { readonly id: string; readonly name: string } => {
    if (attribution === 'confidential') return { id: 'participant', name: anybody };
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
