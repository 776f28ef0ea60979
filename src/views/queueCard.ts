import { speakingOrder } from '../core/speakingQueue.ts';
import type { Table } from '../core/table.ts';
import { handButtons } from './floorButtons.ts';
import { layOut } from './layout.ts';
import { placeRow, speakerLine, waitingLine } from './lines.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { rows, sentences, wordsFor } from './words.ts';

/** How many places the card shows. */
const MOST_PLACES = 20;

/** The speaking queue, each place with its reason; an answer to `wachtrij`. */
export const queueCard = (table: Table, context: ViewContext): RenderedCard => {
  const words = wordsFor(context);
  const order = speakingOrder(table);
  const places = order.slice(0, MOST_PLACES).map((place, index) => placeRow(table, place, index + 1, words));
  const more = order.length - places.length;
  const empty = words.line('cards:queue.empty');
  const speaker = speakerLine(table, words);
  const lines = [
    speaker,
    ...(order.length === 0 ? [empty] : places),
    ...(more > 0 ? [words.line('cards:queue.more', { count: more })] : []),
  ];
  const summary = sentences([
    words.line('cards:queue.heading'),
    speaker,
    order.length === 0 ? empty : waitingLine(table, words),
  ]);
  const card = layOut('queue', context.locale, summary, {
    heading: words.text('cards:queue.heading'),
    lines: rows(lines),
    actions: table.status === 'closed' ? [] : handButtons(table, words),
  });
  return { card, summary };
};
