import type { PersonId } from '../../../src/core/ids.ts';

/** A place at the simulated table. */
export interface Seat {
  readonly person: PersonId;
  readonly name: string;
  readonly organisation: string;
}

/** Five of a city and three of a company; the other four are alone in their association. */
const organisations = ['City', 'City', 'City', 'City', 'City', 'Company', 'Company', 'Company'];

/** The twelve who sit at every simulated table. */
export const people: readonly Seat[] = Array.from({ length: 12 }, (_, index) => {
  const number = String(index + 1).padStart(2, '0');
  return {
    person: `29:person-${number}`,
    name: `Person ${number}`,
    organisation: organisations[index] ?? `Association ${number}`,
  };
});
