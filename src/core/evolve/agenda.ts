import { lengthMilliseconds, ranUntil, runningPause } from '../agenda.ts';
import { rearmed } from '../deadlines.ts';
import type { AgendaItemId, Instant } from '../ids.ts';
import { floorAfterPause } from '../speakingTime.ts';
import type { AgendaItem, Table } from '../table.ts';
import type { Evolver } from './evolver.ts';

export const withItem = (
  table: Table,
  id: AgendaItemId,
  change: (item: AgendaItem) => AgendaItem,
): Table => ({
  ...table,
  agenda: table.agenda.map((item) => (item.id === id ? change(item) : item)),
});

const withoutKey = <Key extends keyof Table>(table: Table, key: Key): Omit<Table, Key> => {
  const { [key]: _, ...rest } = table;
  return rest;
};

/** Proposals that were made before are stale. */
const counted = (table: Table): Table => ({ ...table, agendaChanges: (table.agendaChanges ?? 0) + 1 });

/** The table after its agenda's times changed: older proposals are stale, and deadlines move. */
export const changed = (table: Table, at: Instant): Table => rearmed(counted(table), at);

const ended = (table: Table, id: AgendaItemId, at: Instant, unfinished: boolean): Table =>
  counted(
    withoutKey(
      withItem(table, id, (item) => ({
        ...item,
        endedAt: at,
        // What comes again owes nothing of the time that it ran over.
        ranMilliseconds: unfinished
          ? Math.min(lengthMilliseconds(item), ranUntil(item, table, at))
          : ranUntil(item, table, at),
        ...(unfinished && { unfinished: true }),
      })),
      'running',
    ),
  );

const started = ({ endedAt: _, unfinished: __, skipped: ___, ...item }: AgendaItem, at: Instant) =>
  item.startedAt === undefined
    ? { ...item, startedAt: at }
    : { ...item, runStartedAt: at, pausedMilliseconds: 0 };

const withLength = (item: AgendaItem, minutes: number | undefined): AgendaItem =>
  minutes === undefined ? item : { ...item, addedMinutes: minutes - item.minutes };

export const agenda: Evolver<
  | 'AgendaItemStarted'
  | 'AgendaItemEnded'
  | 'AgendaItemLeft'
  | 'AgendaPaused'
  | 'AgendaResumed'
  | 'AgendaItemExtended'
  | 'AgendaItemShortened'
  | 'AgendaReplanned'
  | 'AgendaStartBackdated'
  | 'DeadlineReached'
> = {
  AgendaItemStarted: (table, event) =>
    changed(
      { ...withItem(table, event.item, (item) => started(item, event.at)), running: event.item },
      event.at,
    ),
  AgendaItemEnded: (table, event) => ended(table, event.item, event.at, false),
  AgendaItemLeft: (table, event) => ended(table, event.item, event.at, true),
  AgendaPaused: (table, event) => counted({ ...table, pausedAt: event.at }),
  AgendaResumed: (table, event) => {
    const pause = runningPause(table, event.at);
    const items =
      table.running === undefined
        ? table
        : withItem(table, table.running, (item) => ({
            ...item,
            pausedMilliseconds: item.pausedMilliseconds + pause,
          }));
    if (items.floor === undefined) return changed(withoutKey(items, 'pausedAt'), event.at);
    const floor = floorAfterPause(items.floor, pause, event.at);
    return changed(withoutKey({ ...items, floor }, 'pausedAt'), event.at);
  },
  AgendaItemExtended: (table, event) =>
    changed(
      withItem(table, event.item, (item) => ({ ...item, addedMinutes: item.addedMinutes + event.minutes })),
      event.at,
    ),
  AgendaItemShortened: (table, event) =>
    changed(
      withItem(table, event.item, (item) => ({ ...item, addedMinutes: item.addedMinutes - event.minutes })),
      event.at,
    ),
  AgendaReplanned: (table, event) => {
    const lengths = new Map(event.lengths.map(({ item, minutes }) => [item, minutes]));
    const items = table.agenda.map((item) => withLength(item, lengths.get(item.id)));
    return changed({ ...table, agenda: items, agreedEndAt: event.endsAt }, event.at);
  },
  AgendaStartBackdated: (table, event) =>
    changed(
      withItem(table, event.item, (item) => ({ ...item, startedAt: event.startedAt })),
      event.at,
    ),
  DeadlineReached: (table, event) => ({ ...table, kept: new Map(table.kept).set(event.deadline, event.at) }),
};
