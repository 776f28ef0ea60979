import { isAhead } from '../../core/draftAhead.ts';
import type { Table } from '../../core/table.ts';
import type { Incoming } from '../incoming.ts';
import type { CardKind, CardRef } from '../intents.ts';
import { presentCard } from '../reactions.ts';
import { optionalText } from '../verbData.ts';

type Clicked = Extract<Incoming, { kind: 'click' }>;

/**
 * The cards of which somebody has a view of their own. Which one is asked for comes from outside: by this the
 * minutes, for one, never come to whoever asks.
 */
const viewable: ReadonlySet<string> = new Set<CardKind>([
  'opening',
  'live',
  'choice',
  'question',
  'breakEnd',
  'draft',
  'draftAhead',
  'final',
  'queue',
  'replan',
]);

/** The card that a press asks for: the one it names, where there is such a view, else the present one. */
export const askedCard = (data: Clicked['data'], table: Table): CardRef => {
  const card = optionalText(data, 'card');
  const of = optionalText(data, 'of');
  // Once it lies before everybody, its writers have the same card as the others.
  if (card === 'draftAhead' && !isAhead(table)) return { card: 'draft', table: table.id };
  if (card === undefined || !viewable.has(card)) return { card: presentCard(table), table: table.id };
  return { card: card as CardKind, table: table.id, ...(of !== undefined && { of }) };
};
