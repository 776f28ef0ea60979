import { runningItem } from '../../core/agenda.ts';
import type { Table } from '../../core/table.ts';
import type { CardKind } from '../intents.ts';
import type { PostedCard } from '../ports.ts';

/** Cards without buttons, or that stay as they are: the record and the way in. */
const lasting: ReadonlySet<CardKind> = new Set([
  'final',
  'finalElsewhere',
  'welcome',
  'help',
  'agenda',
  'queue',
  'notes',
]);

/** Which older cards a new card of some kind takes the place of. */
const successors = (card: CardKind, table: Table): readonly CardKind[] => {
  switch (card) {
    case 'live':
      // In the closing item the draft is the live card.
      return runningItem(table)?.kind === 'closing' ? ['live', 'draft', 'final'] : ['live', 'final'];
    case 'draft':
      return ['draft', 'final'];
    case 'breakEnd':
      return ['breakEnd', 'live', 'final'];
    default:
      return [card];
  }
};

/**
 * The cards that must shrink to one line, the oldest first: those whose place a newer one took, and, once
 * the table is closed, everything that could still be pressed.
 */
export const replacedCards = (cards: readonly PostedCard[], table: Table): readonly PostedCard[] =>
  cards.filter((card) => {
    if (card.shrunk || card.card === 'finalElsewhere') return false;
    const newer = cards.some(
      (other) =>
        other.id > card.id &&
        other.conversation === card.conversation &&
        successors(card.card, table).includes(other.card),
    );
    if (newer) return true;
    // Names that stand in a queue do not outlast a confidential table.
    if (card.card === 'queue' && table.format.attribution === 'confidential')
      return table.status === 'closed';
    return table.status === 'closed' && !lasting.has(card.card);
  });
