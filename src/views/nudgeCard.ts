import type { CardRef } from '../application/intents.ts';
import { itemById } from '../core/agenda.ts';
import type { Table } from '../core/table.ts';
import { buttonRow, execute } from './buttons.ts';
import { layOut } from './layout.ts';
import { cut } from './userText.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { rows, sentences, subtle, wordsFor } from './words.ts';

/** The longest title of an item in the sentence, in characters. */
const LONGEST_TITLE = 80;

/**
 * A private, friendly word to somebody silent (`asker`) in the item that runs (`of`), with a button to speak
 * and one to be left alone. Undefined once it is no longer true: they were heard, or the table went on.
 */
export const nudgeCard = (table: Table, ref: CardRef, context: ViewContext): RenderedCard | undefined => {
  const person = table.people.get(ref.asker ?? '');
  const item = itemById(table, ref.of);
  if (person === undefined || item === undefined || table.running !== item.id) return undefined;
  if (person.activeIn === item.id || person.leftAlone === true) return undefined;
  const words = wordsFor(context);
  const room = words.line('cards:nudge.room', { title: cut(item.title, LONGEST_TITLE) });
  const alone = words.line('cards:nudge.alone');
  const summary = sentences([room, alone]);
  const card = layOut('nudge', context.locale, summary, {
    lines: rows([room, subtle(alone)]),
    actions: buttonRow([
      execute(words.text('cards:button.raiseHand'), 'hand.raise', { table: table.id }),
      execute(words.text('cards:button.leaveMe'), 'nudge.off', { table: table.id }),
    ]),
  });
  return { card, summary };
};
