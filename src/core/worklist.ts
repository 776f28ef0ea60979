import type { Contribution } from './contribution.ts';
import { contributionById, lensesToConfirm, speakersToConfirm } from './contributions.ts';
import type { ContributionId } from './ids.ts';
import type { Table } from './table.ts';

/** What is looked at one by one: the lenses, or who spoke. */
export type Worklist = 'lenses' | 'speakers';

export const toConfirm = (table: Table, list: Worklist): readonly Contribution[] =>
  list === 'lenses' ? lensesToConfirm(table) : speakersToConfirm(table);

/** Whether this contribution still stands on the list; somebody else may have looked at it meanwhile. */
export const isToConfirm = (table: Table, list: Worklist, id: ContributionId): boolean =>
  toConfirm(table, list).some((contribution) => contribution.id === id);

/**
 * The next one after `after`, in the order in which they were noted; after the last one, what was passed over
 * comes back. Undefined where everything was looked at.
 */
export const nextToConfirm = (
  table: Table,
  list: Worklist,
  after: ContributionId | undefined,
): Contribution | undefined => {
  const all = toConfirm(table, list);
  const last = after === undefined ? undefined : contributionById(table, after);
  if (last === undefined) return all[0];
  const waiting = new Set(all);
  const rest = table.contributions.slice(table.contributions.lastIndexOf(last) + 1);
  return rest.find((contribution) => waiting.has(contribution)) ?? all[0];
};
