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

/** Whether an item is yet to come: not begun, or left before it was done. A skipped one never is. */
const isAhead = (table: Table, item: AgendaItem): boolean =>
  item.id !== table.running &&
  item.skipped !== true &&
  (item.startedAt === undefined || item.unfinished === true);

/** The items that are yet to come, in their order. */
export const itemsAhead = (table: Table): readonly AgendaItem[] =>
  table.agenda.filter((item) => isAhead(table, item));

/** The item that comes after the running one, or the first where the agenda has not begun. */
export const nextItem = (table: Table): AgendaItem | undefined => itemsAhead(table)[0];

/** The item that ended last, to which one goes back where nobody says which. */
export const previousItem = (table: Table): AgendaItem | undefined =>
  table.agenda
    .filter((item) => item.id !== table.running && item.endedAt !== undefined)
    .reduce<AgendaItem | undefined>(
      (last, item) => (last === undefined || (item.endedAt ?? 0) >= (last.endedAt ?? 0) ? item : last),
      undefined,
    );

/** Whether the agenda has begun, over or not. */
export const agendaBegan = (table: Table): boolean =>
  table.agenda.some(({ startedAt }) => startedAt !== undefined);

/** How long an item may take, extensions included, in milliseconds. */
export const lengthMilliseconds = (item: AgendaItem): number => (item.minutes + item.addedMinutes) * MINUTE;

/** How long an item that does not run may still take, in milliseconds. */
export const leftMilliseconds = (item: AgendaItem): number =>
  Math.max(0, lengthMilliseconds(item) - (item.ranMilliseconds ?? 0));

/** How long the running pause has lasted, in milliseconds; 0 where the clock runs. */
export const runningPause = (table: Table, now: Instant): number =>
  table.pausedAt === undefined ? 0 : Math.max(0, now - table.pausedAt);

/** Since when an item runs, this time; undefined for one that has not begun. */
export const runStart = (item: AgendaItem): Instant | undefined => item.runStartedAt ?? item.startedAt;

/** How long an item has run until now, earlier runs included and pauses left out, in milliseconds. */
export const ranUntil = (item: AgendaItem, table: Table, now: Instant): number => {
  const earlier = item.ranMilliseconds ?? 0;
  const start = runStart(item);
  if (item.id !== table.running || start === undefined) return earlier;
  return earlier + Math.max(0, now - start - item.pausedMilliseconds - runningPause(table, now));
};

/**
 * When an item that has begun is to end: its present run's start and what was left of its length, moved on
 * by the pauses in it. Undefined for an item that has not begun.
 */
export const endsAt = (item: AgendaItem, table: Table, now: Instant): Instant | undefined => {
  const start = runStart(item);
  if (start === undefined) return undefined;
  const running = item.id === table.running;
  const length = running ? leftMilliseconds(item) : lengthMilliseconds(item);
  return start + length + item.pausedMilliseconds + (running ? runningPause(table, now) : 0);
};

const firstStart = (table: Table): Instant | undefined => {
  const starts = table.agenda.flatMap(({ startedAt }) => (startedAt === undefined ? [] : [startedAt]));
  return starts.length === 0 ? undefined : Math.min(...starts);
};

/** When the agenda should have begun: the format's time of day, else its real beginning. */
export const plannedStart = (table: Table): Instant | undefined =>
  table.clockTimes.startsAt ?? firstStart(table);

/**
 * When the agenda should end: by the plan that the moderator last confirmed, else by the format's. A skipped
 * item stays in that plan and an inserted break never comes into it, so that both show as ahead and behind.
 */
export const plannedEnd = (table: Table): Instant | undefined => {
  if (table.agreedEndAt !== undefined) return table.agreedEndAt;
  const start = plannedStart(table);
  if (start === undefined || table.agenda.length === 0) return undefined;
  const planned = table.agenda.filter((item) => item.inserted !== true);
  return planned.reduce((end, item) => end + item.minutes * MINUTE, start);
};

/** When the last item that has been ended. */
export const lastEnd = (table: Table): Instant | undefined => {
  const ends = table.agenda.flatMap(({ endedAt }) => (endedAt === undefined ? [] : [endedAt]));
  return ends.length === 0 ? undefined : Math.max(...ends);
};

/** When what is ahead can begin: after the running item, which should have ended where it runs over. */
const clockAhead = (table: Table, now: Instant): Instant => {
  const running = runningItem(table);
  const due = running && endsAt(running, table, now);
  return Math.max(now, due ?? (agendaBegan(table) ? now : (plannedStart(table) ?? now)));
};

/** An item with its times as they stand now. A skipped one that never began takes no time at all. */
export interface AgendaTime {
  readonly item: AgendaItem;
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/**
 * Every item with its times as they stand now: real ones for what has been, expected ones for what comes,
 * and for what was left and comes again the time at which it goes on. An agenda that has not begun is shown
 * from its planned start, or from now where that has passed.
 */
export const agendaTimes = (table: Table, now: Instant): readonly AgendaTime[] => {
  let clock = clockAhead(table, now);
  let before: Instant | undefined;
  return table.agenda.map((item) => {
    const times = ((): Omit<AgendaTime, 'item'> => {
      if (isAhead(table, item)) {
        const startsAt = clock;
        clock += leftMilliseconds(item);
        return { startsAt, endsAt: clock };
      }
      const startsAt = item.startedAt ?? before ?? clock;
      return { startsAt, endsAt: item.endedAt ?? endsAt(item, table, now) ?? startsAt };
    })();
    before = times.endsAt;
    return { item, ...times };
  });
};

/** When the agenda will end if every item from here on takes its own time. */
export const expectedEnd = (table: Table, now: Instant): Instant => {
  const ahead = itemsAhead(table);
  if (table.running === undefined && ahead.length === 0) return lastEnd(table) ?? now;
  return ahead.reduce((end, item) => end + leftMilliseconds(item), clockAhead(table, now));
};

/**
 * By how much the agenda will end later than planned, in milliseconds; below 0 earlier. Undefined where
 * nothing runs, or no plan is known.
 */
export const deviationMilliseconds = (table: Table, now: Instant): number | undefined => {
  const planned = plannedEnd(table);
  return runningItem(table) === undefined || planned === undefined
    ? undefined
    : expectedEnd(table, now) - planned;
};

/**
 * How many whole minutes the table runs behind its plan; negative when it is ahead, 0 within a minute.
 * Behind means: the agenda will end that much later than planned. Before it begins: it should have begun.
 */
export const lateMinutes = (table: Table, now: Instant): number => {
  if (runningItem(table) === undefined) {
    const start = table.clockTimes.startsAt;
    return start === undefined || agendaBegan(table) ? 0 : Math.max(0, Math.trunc((now - start) / MINUTE));
  }
  // Adding 0 turns the -0 of a table that is seconds ahead into 0.
  return Math.trunc((deviationMilliseconds(table, now) ?? 0) / MINUTE) + 0;
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
