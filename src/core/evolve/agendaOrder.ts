import type { AgendaItem } from '../table.ts';
import { changed, withItem } from './agenda.ts';
import type { Evolver } from './evolver.ts';

/** The items with one of them right before another; without another, or an unknown one, at the end. */
const placed = (
  items: readonly AgendaItem[],
  item: AgendaItem,
  before: string | undefined,
): readonly AgendaItem[] => {
  const others = items.filter(({ id }) => id !== item.id);
  const at = others.findIndex(({ id }) => id === before);
  return at === -1 ? [...others, item] : others.toSpliced(at, 0, item);
};

/** What is passed over, moved and put in. */
export const agendaOrder: Evolver<
  'AgendaItemSkipped' | 'AgendaItemRestored' | 'AgendaItemMoved' | 'BreakInserted'
> = {
  AgendaItemSkipped: (table, event) =>
    changed(
      withItem(table, event.item, (item) => ({ ...item, skipped: true })),
      event.at,
    ),
  AgendaItemRestored: (table, event) =>
    changed(
      withItem(table, event.item, ({ skipped: _, ...item }) => item),
      event.at,
    ),
  AgendaItemMoved: (table, event) => {
    const item = table.agenda.find(({ id }) => id === event.item);
    if (item === undefined) return table;
    return changed({ ...table, agenda: placed(table.agenda, item, event.before) }, event.at);
  },
  BreakInserted: (table, event) => {
    const item: AgendaItem = {
      id: event.item,
      title: event.title,
      kind: 'break',
      minutes: event.minutes,
      protected: true,
      addedMinutes: 0,
      pausedMilliseconds: 0,
      inserted: true,
    };
    return changed({ ...table, agenda: placed(table.agenda, item, event.before) }, event.at);
  },
};
