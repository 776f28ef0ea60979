import type { ContributionId } from '../core/ids.ts';
import type { Worklist } from '../core/worklist.ts';
import type { CardRef } from './intents.ts';

/** Where somebody is in a worklist: at a contribution, or behind the one that they just looked at. */
export type WorklistPlace = { readonly at: ContributionId } | { readonly after: ContributionId | undefined };

/** The card of a worklist at a place. */
export const worklistCard = (table: string, list: Worklist, place: WorklistPlace): CardRef => {
  const of =
    'at' in place ? `at ${place.at}` : place.after === undefined ? undefined : `after ${place.after}`;
  return {
    card: list === 'lenses' ? 'review' : 'speakers',
    table,
    ...(of !== undefined && { of }),
  };
};

/** The place that a card names. */
export const placeIn = (of: string | undefined): WorklistPlace => {
  if (of?.startsWith('at ')) return { at: of.slice(3) };
  return { after: of?.startsWith('after ') ? of.slice(6) : undefined };
};
