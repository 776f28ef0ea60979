import { runningPause } from '../agenda.ts';
import { deadlineTimes } from '../deadlines.ts';
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
  AgendaItemStarted: (table, event) => ({
    ...withItem(table, event.item, (item) => ({ ...item, startedAt: event.at })),
    running: event.item,
  }),
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
    if (items.floor === undefined) return withoutKey(items, 'pausedAt');
    // Somebody who got the floor during the pause waited only since then.
    const waited = Math.min(pause, event.at - items.floor.givenAt);
    const floor = { ...items.floor, pausedMilliseconds: items.floor.pausedMilliseconds + waited };
    return withoutKey({ ...items, floor }, 'pausedAt');
  },
  AgendaItemExtended: (table, event) => {
    const extended = withItem(table, event.item, (item) => ({
      ...item,
      addedMinutes: item.addedMinutes + event.minutes,
    }));
    // A promise that lies ahead again is to be kept again at its new time.
    const ahead = deadlineTimes(extended, event.at).filter((deadline) => deadline.dueAt > event.at);
    const again = new Set(ahead.map((deadline) => deadline.key));
    return { ...extended, kept: new Map([...table.kept].filter(([key]) => !again.has(key))) };
  },
  DeadlineReached: (table, event) => ({ ...table, kept: new Map(table.kept).set(event.deadline, event.at) }),
};
