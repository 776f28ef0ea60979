import type { ContributionId } from './ids.ts';
import type { Contribution, Table } from './table.ts';

/** The contributions that stand, in the order in which they were noted: all but the withdrawn ones. */
export const standing = (table: Table): readonly Contribution[] =>
  table.contributions.filter((contribution) => !contribution.withdrawn);

/** A contribution by id, the withdrawn ones included. Edits follow soon, so it is sought from the end. */
export const contributionById = (table: Table, id: ContributionId): Contribution | undefined =>
  table.contributions.findLast((contribution) => contribution.id === id);

/** What was asked for later and is not yet picked up. */
export const parked = (table: Table): readonly Contribution[] =>
  standing(table).filter((contribution) => contribution.parked);
