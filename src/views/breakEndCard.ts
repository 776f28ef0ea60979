import { endsAt, nextItem, runningItem } from '../core/agenda.ts';
import type { Table } from '../core/table.ts';
import { layOut } from './layout.ts';
import { timeOfDay } from './timesOfDay.ts';
import { cut } from './userText.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { plain, rows, wordsFor } from './words.ts';

/** The call back from the break, to everybody, a little before it ends. */
export const breakEndCard = (table: Table, context: ViewContext): RenderedCard => {
  const words = wordsFor(context);
  const running = runningItem(table);
  const end = running && endsAt(running, table, context.now);
  const next = nextItem(table);
  const time = end === undefined ? '' : timeOfDay(end, table, context.locale);
  const title = cut(next?.title ?? table.title, 120);
  const line =
    // Rendered late, after the moderator went on: then there is no time to name.
    running?.kind === 'break' && end !== undefined
      ? words.line('cards:breakEnd.soon', { time, title })
      : words.line('cards:breakEnd.over');
  const summary = plain(line);
  return { card: layOut('breakEnd', context.locale, summary, { lines: rows([line]) }), summary };
};
