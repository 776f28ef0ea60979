import type { Contribution } from '../core/contribution.ts';
import { UNKNOWN_SPEAKER, UNNAMED } from '../core/contributions.ts';
import type { ContributionId } from '../core/ids.ts';
import { whoIs } from '../core/merging.ts';
import type { Table } from '../core/table.ts';
import { namePlates } from '../export/namePlates.ts';
import { veiled } from '../export/veil.ts';
import type { TabContribution } from './state.ts';

/** Whether a contribution is on the page. */
export const stands = ({ withdrawn, erased }: Contribution): boolean => !withdrawn && erased !== true;

/** Shows the contributions of one table, to those whose they are and to the others. */
export type ShowContributions = (contribution: Contribution, mine: boolean) => TabContribution;

/** What holds for all that look at a table: name plates cost a hash a person where no names may show. */
export const showContributions = (table: Table): ShowContributions => {
  const plates = namePlates(table);
  const veiledTable = veiled(table);
  const shown = new Map(
    veiledTable === table ? [] : veiledTable.contributions.map((one) => [one.id, one.text]),
  );
  const nameless = new Set([UNKNOWN_SPEAKER, UNNAMED]);
  return (one, mine) => ({
    id: one.id,
    at: one.at,
    name: nameless.has(one.author) ? '' : plates.author(one.author).name,
    text: mine ? one.text : (shown.get(one.id) ?? one.text),
    source: one.source,
    ...(one.item !== undefined && { item: one.item }),
    ...(one.question !== undefined && { question: one.question }),
    lenses: one.lenses.map(({ lens, value, by }) => ({ lens, ...(value !== undefined && { value }), by })),
    mine,
    revised: one.earlierTexts.length > 0,
    confirmed: one.lensesConfirmed === true || one.lenses.some(({ by }) => by !== 'suggested'),
    practical: one.practical === true,
    ...(one.depth !== undefined && { depth: one.depth }),
    ...(one.unclearSpeaker !== undefined && { unclearSpeaker: one.unclearSpeaker }),
  });
};

/**
 * Contributions as one person sees them: their own are marked, and the name is what may stand beside it. Where
 * no name may stand beside what was said none stands in anybody's words but one's own, which one may put right.
 */
export const contributionsOf = (
  table: Table,
  person: string,
  which: readonly Contribution[] = table.contributions,
): readonly TabContribution[] => {
  const show = showContributions(table);
  const me = whoIs(table, person);
  return which.filter(stands).map((one) => show(one, one.author === me));
};

/** Which contributions are other than they were, and which are no longer there. */
export interface ChangedContributions {
  readonly changed: readonly Contribution[];
  readonly gone: readonly ContributionId[];
}

/**
 * What changed among the contributions from one state of a table to a later one. The core leaves alone what did
 * not change, so that identity tells.
 */
export const changedContributions = (before: Table | undefined, after: Table): ChangedContributions => {
  if (before?.contributions === after.contributions) return { changed: [], gone: [] };
  const was = new Map(before?.contributions.map((one) => [one.id, one]));
  const different = after.contributions.filter((one) => was.get(one.id) !== one);
  const now = new Set(after.contributions.map(({ id }) => id));
  return {
    changed: different.filter(stands),
    gone: [
      ...different.filter((one) => !stands(one)).map(({ id }) => id),
      ...[...was.keys()].filter((id) => !now.has(id)),
    ],
  };
};
