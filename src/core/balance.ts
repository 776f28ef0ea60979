import type { Instant } from './ids.ts';
import { spokenMilliseconds } from './speakingTime.ts';
import { spokenFreely } from './spoken.ts';
import type { Person, Table } from './table.ts';

/** What one organisation spoke; without a name, those who named none. */
export interface OrganisationShare {
  readonly organisation?: string;
  readonly people: number;
  readonly turns: number;
  readonly milliseconds: number;
  /** Of all that was spoken, from 0 to 1. */
  readonly share: number;
}

/** How the speaking time is shared at a table. Whoever leads or takes notes is left out. */
export interface Balance {
  readonly people: number;
  /** How many of them had the floor or were heard without it. */
  readonly spoke: number;
  readonly milliseconds: number;
  /** See `giniOf`; 0 where nobody spoke. */
  readonly gini: number;
  /** The one that spoke longest first. */
  readonly organisations: readonly OrganisationShare[];
}

/**
 * The Gini coefficient of these amounts: half the mean difference between any two, divided by the mean.
 * 0 where all are equal (or all are nothing), towards 1 where one has everything. Amounts are 0 or more.
 */
export const giniOf = (amounts: readonly number[]): number => {
  const sum = amounts.reduce((total, one) => total + one, 0);
  if (sum === 0) return 0;
  const count = amounts.length;
  const weighted = amounts
    .toSorted((left, right) => left - right)
    .reduce((total, one, index) => total + (2 * (index + 1) - count - 1) * one, 0);
  return weighted / (count * sum);
};

/** How even a Gini coefficient of speaking time is, for people who know no Gini; the bounds are our own. */
export type Evenness = 'even' | 'fairly-even' | 'uneven' | 'very-uneven';

export const evennessOf = (gini: number): Evenness => {
  if (gini < 0.15) return 'even';
  if (gini < 0.35) return 'fairly-even';
  return gini < 0.55 ? 'uneven' : 'very-uneven';
};

/** Everybody who takes part: who is here, and who left after they spoke. */
const taking = (table: Table, now: Instant): readonly Person[] =>
  [...table.people.values()].filter(
    (person) =>
      (person.role === 'participant' || person.role === 'expert') &&
      (person.present || spokenMilliseconds(table, person, now) > 0),
  );

const plainName = (organisation: string | undefined): string => organisation?.trim().toLowerCase() ?? '';

/** The balance of a table as it stands now, the present turn included; who said nothing counts as 0. */
export const balanceOf = (table: Table, now: Instant): Balance => {
  const people = taking(table, now);
  const freely = spokenFreely(table);
  const times = people.map((person) => spokenMilliseconds(table, person, now));
  const milliseconds = times.reduce((total, one) => total + one, 0);
  const groups = Map.groupBy(people, ({ organisation }) => plainName(organisation));
  const organisations = [...groups.values()].map((members): OrganisationShare => {
    const spoken = members.reduce((total, one) => total + spokenMilliseconds(table, one, now), 0);
    const organisation = members[0]?.organisation?.trim() ?? '';
    return {
      ...(organisation !== '' && { organisation }),
      people: members.length,
      turns: members.reduce((total, one) => total + one.turns, 0),
      milliseconds: spoken,
      share: milliseconds === 0 ? 0 : spoken / milliseconds,
    };
  });
  return {
    people: people.length,
    spoke: people.filter(
      (person) =>
        person.turns > 0 || spokenMilliseconds(table, person, now) > 0 || freely(person.id).times > 0,
    ).length,
    milliseconds,
    gini: giniOf(times),
    organisations: organisations.toSorted((left, right) => right.milliseconds - left.milliseconds),
  };
};
