import type { AgendaItemKind } from './format.ts';
import type { AgendaItemId, Instant } from './ids.ts';
import type { AgendaItem, Table } from './table.ts';

/** Milliseconds in a minute. */
export const MINUTE = 60_000;

/** A break that begins within this many minutes is the one that `pauze` means (contract §3). */
export const BREAK_AT_HAND_MINUTES = 15;

/** The longest extension that is no typing error, in minutes. */
export const MOST_EXTENSION_MINUTES = 240;

const debateKinds: ReadonlySet<AgendaItemKind> = new Set([
  'plenary',
  'longlist',
  'deepening',
  'discussion',
  'decision',
]);

/** Whether a question can be under debate in this item: not in introductions, a break or the closing. */
export const isDebate = (item: AgendaItem | undefined): boolean =>
  item !== undefined && debateKinds.has(item.kind);

export const itemById = (table: Table, id: AgendaItemId | undefined): AgendaItem | undefined =>
  table.agenda.find((item) => item.id === id);

/** The item that runs now; absent before the agenda begins. */
export const runningItem = (table: Table): AgendaItem | undefined => itemById(table, table.running);

/** The item after the running one, or the first where the agenda has not begun. */
export const nextItem = (table: Table): AgendaItem | undefined => {
  if (table.running === undefined) return table.agenda.find((item) => item.startedAt === undefined);
  return table.agenda[table.agenda.findIndex((item) => item.id === table.running) + 1];
};

/** How long an item may take, extensions included, in milliseconds. */
export const lengthMilliseconds = (item: AgendaItem): number => (item.minutes + item.addedMinutes) * MINUTE;

/** How long the running pause has lasted, in milliseconds; 0 where the clock runs. */
export const runningPause = (table: Table, now: Instant): number =>
  table.pausedAt === undefined ? 0 : Math.max(0, now - table.pausedAt);

/**
 * When an item that has begun is to end: its start and length, moved on by the pauses in it.
 * Undefined for an item that has not begun.
 */
export const endsAt = (item: AgendaItem, table: Table, now: Instant): Instant | undefined => {
  if (item.startedAt === undefined) return undefined;
  const pause = item.id === table.running ? runningPause(table, now) : 0;
  return item.startedAt + lengthMilliseconds(item) + item.pausedMilliseconds + pause;
};

/** When the agenda should have begun: the format's time of day, else its real beginning. */
export const plannedStart = (table: Table): Instant | undefined =>
  table.clockTimes.startsAt ?? table.agenda[0]?.startedAt;

const plannedEndOf = (table: Table, id: AgendaItemId): Instant | undefined => {
  const start = plannedStart(table);
  if (start === undefined) return undefined;
  let end = start;
  for (const item of table.agenda) {
    end += item.minutes * MINUTE;
    if (item.id === id) return end;
  }
  return undefined;
};

/** When the last item should have ended by plan. */
export const plannedEnd = (table: Table): Instant | undefined => {
  const last = table.agenda.at(-1);
  return last && plannedEndOf(table, last.id);
};

/** An item with its times as they stand now. */
export interface AgendaTime {
  readonly item: AgendaItem;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/**
 * Every item with its times as they stand now: real ones for what has been, expected ones for what comes.
 * An agenda that has not begun is shown from its planned start, or from now where that has passed.
 */
export const agendaTimes = (table: Table, now: Instant): readonly AgendaTime[] => {
  let clock = Math.max(now, plannedStart(table) ?? now);
  return table.agenda.map((item) => {
    const startsAt = item.startedAt ?? clock;
    const due = endsAt(item, table, now) ?? startsAt + lengthMilliseconds(item);
    const end = item.endedAt ?? (item.id === table.running ? Math.max(due, now) : due);
    clock = end;
    return { item, startsAt, endsAt: item.id === table.running ? due : end };
  });
};

/** When the agenda will end if every item from here on takes its own time. */
export const expectedEnd = (table: Table, now: Instant): Instant => {
  const last = agendaTimes(table, now).at(-1);
  return last === undefined ? now : Math.max(last.endsAt, table.running === last.item.id ? now : 0);
};

/**
 * How many whole minutes the table runs behind its plan; negative when it is ahead, 0 within a minute.
 * Behind means: the running item will end that much later than planned, or should have ended and has not.
 */
export const lateMinutes = (table: Table, now: Instant): number => {
  const running = runningItem(table);
  if (running === undefined) {
    const start = table.clockTimes.startsAt;
    const begun = table.agenda.some((item) => item.startedAt !== undefined);
    return start === undefined || begun ? 0 : Math.max(0, Math.trunc((now - start) / MINUTE));
  }
  const planned = plannedEndOf(table, running.id);
  const due = endsAt(running, table, now);
  if (planned === undefined || due === undefined) return 0;
  // Adding 0 turns the -0 of a table that is seconds ahead into 0.
  return Math.trunc((Math.max(due, now) - planned) / MINUTE) + 0;
};

/** Minutes between the expected end and the return to the plenary; negative when it cannot be met. */
export const plenarySlackMinutes = (table: Table, now: Instant): number | undefined => {
  const back = table.clockTimes.returnToPlenaryAt;
  return back === undefined ? undefined : Math.floor((back - expectedEnd(table, now)) / MINUTE);
};

/**
 * The break that `pauze` would start now: the next item, when it is a break that is at hand or should have
 * begun already.
 */
export const breakAtHand = (table: Table, now: Instant): AgendaItem | undefined => {
  const running = runningItem(table);
  const next = nextItem(table);
  if (running === undefined || next?.kind !== 'break' || running.kind === 'break') return undefined;
  const due = endsAt(running, table, now) ?? now;
  return due - now <= BREAK_AT_HAND_MINUTES * MINUTE ? next : undefined;
};
