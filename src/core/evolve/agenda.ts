import { runningPause } from '../agenda.ts';
import { rearmed } from '../deadlines.ts';
import type { AgendaItemId } from '../ids.ts';
import type { AgendaItem, Table } from '../table.ts';
import type { Evolver } from './evolver.ts';

const withItem = (table: Table, id: AgendaItemId, change: (item: AgendaItem) => AgendaItem): Table => ({
  ...table,
  agenda: table.agenda.map((item) => (item.id === id ? change(item) : item)),
});

const withoutKey = <Key extends keyof Table>(table: Table, key: Key): Omit<Table, Key> => {
  const { [key]: _, ...rest } = table;
  return rest;
};

export const agenda: Evolver<
  | 'AgendaItemStarted'
  | 'AgendaItemEnded'
  | 'AgendaPaused'
  | 'AgendaResumed'
  | 'AgendaItemExtended'
  | 'DeadlineReached'
> = {
  AgendaItemStarted: (table, event) =>
    rearmed(
      {
        ...withItem(table, event.item, (item) => ({ ...item, startedAt: event.at })),
        running: event.item,
      },
      event.at,
    ),
  AgendaItemEnded: (table, event) =>
    withoutKey(
      withItem(table, event.item, (item) => ({ ...item, endedAt: event.at })),
      'running',
    ),
  AgendaPaused: (table, event) => ({ ...table, pausedAt: event.at }),
  AgendaResumed: (table, event) => {
    const pause = runningPause(table, event.at);
    const items =
      table.running === undefined
        ? table
        : withItem(table, table.running, (item) => ({
            ...item,
            pausedMilliseconds: item.pausedMilliseconds + pause,
          }));
    if (items.floor === undefined) return rearmed(withoutKey(items, 'pausedAt'), event.at);
    // Somebody who got the floor during the pause waited only since then.
    const waited = Math.max(0, Math.min(pause, event.at - items.floor.givenAt));
    const floor = { ...items.floor, pausedMilliseconds: items.floor.pausedMilliseconds + waited };
    return rearmed(withoutKey({ ...items, floor }, 'pausedAt'), event.at);
  },
  AgendaItemExtended: (table, event) =>
    rearmed(
      withItem(table, event.item, (item) => ({ ...item, addedMinutes: item.addedMinutes + event.minutes })),
      event.at,
    ),
  DeadlineReached: (table, event) => ({ ...table, kept: new Map(table.kept).set(event.deadline, event.at) }),
};
