import type { PersonId } from '../core/ids.ts';
import { folded } from '../core/people.ts';
import type { Person, Table } from '../core/table.ts';

const plateIn = (namesakes: readonly Person[], index: number): string => {
  const person = namesakes[index];
  if (person === undefined || namesakes.length === 1) return person?.name ?? '';
  const organisation = person.organisation;
  const own =
    organisation !== undefined &&
    namesakes.every((other) => other === person || folded(other.organisation ?? '') !== folded(organisation));
  return `${person.name} (${own ? organisation : index + 1})`;
};

/**
 * Names by which who leads or takes notes tells everybody at the table apart: two people of one name have
 * their organisation behind it, or, where that does not tell them apart either, a number by who came first.
 */
export const toldApart = ({ people }: Pick<Table, 'people'>): ReadonlyMap<PersonId, string> => {
  const before = known.get(people);
  if (before !== undefined) return before;
  const plates = platesOf(people);
  known.set(people, plates);
  return plates;
};

/** Of the same people the same comes, and far more changes at a table than who sits at it. */
const known = new WeakMap<Table['people'], ReadonlyMap<PersonId, string>>();

const platesOf = (people: Table['people']): ReadonlyMap<PersonId, string> => {
  const byName = Map.groupBy(
    [...people.values()].filter(({ erased }) => erased !== true),
    ({ name }) => folded(name),
  );
  return new Map(
    [...byName.values()].flatMap((namesakes) =>
      namesakes.map(({ id }, index) => [id, plateIn(namesakes, index)] as const),
    ),
  );
};
