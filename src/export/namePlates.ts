import type { PersonId } from '../core/ids.ts';
import { attributionOf, type Table } from '../core/table.ts';
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
}

/**
 * The name plates that the format's `attribution` allows. `named`: everybody as they are. `organisation`: the
 * organisation instead of the name, and an id of this table only, since Teams' own id leads to a name.
 * `confidential`: neither, and one plate for all authors, so that what one person said cannot be strung
 * together. Somebody without an organisation is "deelnemer", in the language of the table.
 */
export const namePlates = (table: Table): NamePlates => {
  const attribution = attributionOf(table);
  const anybody = translatorFor(table.format.locale)('minutes:anybody');
  const order = new Map([...table.people.keys()].map((id, index) => [id, index + 1]));

  const seat = (person: PersonId): NamePlate => {
    const { name, organisation } = table.people.get(person) ?? { name: anybody };
    const belongsTo = organisation === undefined ? {} : { organisation };
    if (attribution === 'named') return { id: person, name, ...belongsTo };
    const id = `person-${order.get(person) ?? 0}`;
    return attribution === 'organisation'
      ? { id, name: organisation ?? anybody, ...belongsTo }
      : { id, name: anybody };
  };

  return {
    seat,
    author: (person) => {
      if (attribution === 'confidential') return { id: 'participant', name: anybody };
      const { id, name } = seat(person);
      return { id, name };
    },
  };
};
