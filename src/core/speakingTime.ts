import { runningItem, runningPause } from './agenda.ts';
import type { Floor } from './floor.ts';
import type { Instant } from './ids.ts';
import type { AgendaItem, Person, Table } from './table.ts';

/** How long one turn may take in this item, in milliseconds; undefined where the format sets no limit. */
export const turnMilliseconds = (item: AgendaItem | undefined): number | undefined =>
  item?.speakingSeconds === undefined || item.kind === 'break' ? undefined : item.speakingSeconds * 1000;

/**
 * Until when the present turn runs, moved on by the pauses in it that are over. Undefined where nobody
 * speaks or the format sets no limit. The limit is that of the running item, also for a turn that began in
 * the one before.
 */
export const turnLimitAt = (table: Table): Instant | undefined => {
  const limit = turnMilliseconds(runningItem(table));
  const { floor } = table;
  return floor === undefined || limit === undefined
    ? undefined
    : floor.givenAt + floor.pausedMilliseconds + limit;
};

/** What the key of the deadline of a turn begins with; the number of the turn follows. */
const TURN_LIMIT_KEY = 'turn-limit:';

/** The key of the deadline of one turn. */
export const turnLimitKey = (turn: number): string => `${TURN_LIMIT_KEY}${turn}`;

/** How long the present turn has lasted, pauses left out, in milliseconds; 0 where nobody speaks. */
export const presentTurnMilliseconds = (table: Table, now: Instant): number => {
  const { floor } = table;
  if (floor === undefined) return 0;
  // A pause that began before the turn counts from the beginning of the turn only.
  const pause = Math.min(runningPause(table, now), Math.max(0, now - floor.givenAt));
  return Math.max(0, now - floor.givenAt - floor.pausedMilliseconds - pause);
};

/**
 * How long somebody has spoken so far, the present turn included, in milliseconds. A point of order is about
 * how people talk; it takes nobody's time.
 */
export const spokenMilliseconds = (table: Table, person: Person, now: Instant): number => {
  const speaks = table.floor?.person === person.id && table.floor.handKind !== 'order';
  return person.speakingMilliseconds + (speaks ? presentTurnMilliseconds(table, now) : 0);
};

/** A turn after a pause that lasted this long, and the turn that it cut short, which may go on after all. */
export const floorAfterPause = (floor: Floor, pause: number, at: Instant): Floor => {
  // Somebody who got the floor during the pause waited only since then.
  const waited = Math.max(0, Math.min(pause, at - floor.givenAt));
  const { before } = floor;
  const ended = before?.ended;
  return {
    ...floor,
    pausedMilliseconds: floor.pausedMilliseconds + waited,
    ...(ended !== undefined && {
      before: { ...before, ended: { ...ended, floor: floorAfterPause(ended.floor, pause, at) } },
    }),
  };
};
