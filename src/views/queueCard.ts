import { queueOrderOf } from '../core/queueOrders.ts';
import { speakingOrder } from '../core/speakingQueue.ts';
import type { Table } from '../core/table.ts';
import { buttonRow } from './buttons.ts';
import { layOut } from './layout.ts';
import { leadingQueueButtons, ownQueueButtons } from './queueButtons.ts';
import { closedLine, placeRow, speakerLine, technicalLines, waitingLine } from './queueLines.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { rows, sentences, subtle, wordsFor } from './words.ts';

/** How many places the card shows. */
const MOST_PLACES = 20;

/** The speaking queue, each place with its reason; an answer to `wachtrij`. The moderator leads it from here. */
export const queueCard = (table: Table, context: ViewContext): RenderedCard => {
  const words = wordsFor(context);
  const leads = context.audience === 'moderator';
  const order = speakingOrder(table);
  const places = order
    .slice(0, MOST_PLACES)
    .map((place, index) => placeRow(table, place, index + 1, context, words));
  const more = order.length - places.length;
  const empty = words.line('cards:queue.empty');
  const speaker = speakerLine(table, words);
  const closed = closedLine(table, words);
  const lines = [
    ...(leads ? technicalLines(table, words) : []),
    speaker,
    ...(order.length === 0 ? [empty] : places),
    ...(more > 0 ? [words.line('cards:queue.more', { count: more })] : []),
    closed,
    subtle(words.line(`cards:queue.order.${queueOrderOf(table)}`)),
  ];
  const summary = sentences([
    words.line('cards:queue.heading'),
    speaker,
    order.length === 0 ? empty : waitingLine(table, context, words),
    closed,
  ]);
  const buttons = leads ? leadingQueueButtons(table, context, words) : ownQueueButtons(table, context, words);
  const card = layOut('queue', context.locale, summary, {
    heading: words.text('cards:queue.heading'),
    lines: rows(lines),
    actions: table.status === 'closed' ? [] : buttonRow(buttons),
  });
  return { card, summary };
};
