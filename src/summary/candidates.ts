import type { AgendaItemKind } from '../core/format.ts';
import type { Contribution, Table } from '../core/table.ts';
import { type Passage, passagesOf } from './passages.ts';

/** A passage that may become a point, with the contribution that it comes from. */
export interface Candidate extends Passage {
  readonly contribution: Contribution;
  /** The how-manieth candidate of the table this is, in the order of time: the last word where weights are equal. */
  readonly order: number;
}

/** In these items people introduce themselves or talk over coffee: no debate. */
const besideTheDebate: readonly AgendaItemKind[] = ['introductions', 'break'];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Recognises the first and full names of the people at the table. */
const namesPattern = (table: Table): RegExp | undefined => {
  const names = [...table.people.values()]
    .flatMap(({ name }) => [name, name.split(/\s+/)[0] ?? ''])
    .map((name) => name.trim())
    .filter((name) => name.length >= 3);
  return names.length === 0
    ? undefined
    : new RegExp(`(?<![\\p{L}\\p{N}])(?:${names.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'u');
};

/** Whether a passage names somebody at the table: told about a person, where a point is of the table. */
export const namesSomebody = (table: Table): ((text: string) => boolean) => {
  const pattern = namesPattern(table);
  return (text) => pattern?.test(text) ?? false;
};

/**
 * The passages from which the points are chosen, in the order of time. Withdrawn contributions, those that
 * wait to be picked up and those that became a debate question are left out; so is whatever names a person at
 * a table that promised that no names would be given.
 */
export const candidatesOf = (table: Table): readonly Candidate[] => {
  const kindOf = new Map(table.agenda.map(({ id, kind }) => [id, kind]));
  const named = namesSomebody(table);
  const inDebate = ({ withdrawn, parked, becameQuestion, item }: Contribution): boolean => {
    const kind = item === undefined ? undefined : kindOf.get(item);
    return !withdrawn && !parked && becameQuestion === undefined && !(kind && besideTheDebate.includes(kind));
  };
  return table.contributions
    .filter(inDebate)
    .map((contribution, place) => ({ contribution, place }))
    .sort((one, other) => one.contribution.at - other.contribution.at || one.place - other.place)
    .flatMap(({ contribution }) =>
      passagesOf(contribution.text).map((passage) => ({ ...passage, contribution })),
    )
    .filter(({ text }) => table.format.attribution === 'named' || !named(text))
    .map((candidate, order) => ({ ...candidate, order }));
};
