import type { CardKind } from '../application/intents.ts';
import type { AdaptiveCard } from '../application/ports.ts';
import type { PersonId } from '../core/ids.ts';
import type { Table } from '../core/table.ts';
import { type Button, execute } from './buttons.ts';
import { peopleWithAView } from './people.ts';
import type { ViewContext } from './viewContext.ts';
import type { Words } from './words.ts';

/** Teams refreshes a card for at most this many people (teams-facts, "Cards"). */
const MOST_REFRESHED = 60;

/** Which card is looked at; `of` says which one where a table has several of its kind. */
export interface Viewed {
  readonly card: CardKind;
  readonly of?: string;
}

const viewData = (table: Table, viewed: Viewed) => ({ table: table.id, ...viewed });

/** "Leiden": whoever leads or takes notes asks for their own view. */
export const leadButton = (table: Table, viewed: Viewed, words: Words): Button =>
  execute(words.text('cards:button.lead'), 'table.view', viewData(table, viewed));

/**
 * The card, and who gets a view of their own when it comes into sight: whoever leads or takes notes, and
 * `others` where this card has one for them. Without anybody it is left as it is: a `refresh` without `userIds`
 * would fire for everyone. The Playground knows no such views, and would say so on every card.
 */
export const refreshed = (
  card: AdaptiveCard,
  table: Table,
  viewed: Viewed,
  { dialogs }: Pick<ViewContext, 'dialogs'>,
  others: readonly PersonId[] = [],
): AdaptiveCard => {
  if (dialogs === 'inline') return card;
  const userIds = [...new Set([...peopleWithAView(table), ...others])].slice(0, MOST_REFRESHED);
  if (userIds.length === 0 || table.status === 'closed') return card;
  const action = {
    type: 'Action.Execute',
    title: 'table.view',
    verb: 'table.view',
    data: viewData(table, viewed),
  };
  return { ...card, refresh: { action, userIds } };
};
