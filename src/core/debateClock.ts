import { isDebate, runningItem } from './agenda.ts';
import type { Instant } from './ids.ts';
import type { DebateClock, Table } from './table.ts';

/** The share of the debate during which the floor was held from which speaking times may be printed. */
export const MEASURED_SHARE = 0.8;

const fresh: DebateClock = { ranMilliseconds: 0, heldMilliseconds: 0 };

const elapsed = (since: Instant | undefined, at: Instant): number =>
  since === undefined ? 0 : Math.max(0, at - since);

/**
 * The table with its debate clock moved on: it starts and stops with the debate items, with the pauses in
 * them, and with whoever gets and gives back the floor.
 */
export const withDebateClock = (table: Table, at: Instant): Table => {
  const clock = table.debateClock ?? fresh;
  const runs = table.pausedAt === undefined && isDebate(runningItem(table));
  const held = runs && table.floor !== undefined;
  if (runs === (clock.runsSince !== undefined) && held === (clock.heldSince !== undefined)) return table;
  const runsSince = clock.runsSince ?? at;
  const heldSince = clock.heldSince ?? at;
  return {
    ...table,
    debateClock: {
      ranMilliseconds: clock.ranMilliseconds + (runs ? 0 : elapsed(clock.runsSince, at)),
      ...(runs && { runsSince }),
      heldMilliseconds: clock.heldMilliseconds + (held ? 0 : elapsed(clock.heldSince, at)),
      ...(held && { heldSince }),
    },
  };
};

/**
 * The share of the debate so far during which somebody had the floor, from 0 to 1; undefined before there
 * was any debate. Where people talk without the floor, speaking times say little.
 */
export const floorHeldShare = (table: Table, now: Instant): number | undefined => {
  const clock = table.debateClock ?? fresh;
  const ran = clock.ranMilliseconds + elapsed(clock.runsSince, now);
  if (ran === 0) return undefined;
  return Math.min(1, (clock.heldMilliseconds + elapsed(clock.heldSince, now)) / ran);
};

/** Whether speaking times say enough to be printed: the floor was held for 80 % of the debate. */
export const timesAreMeasured = (table: Table, now: Instant): boolean =>
  (floorHeldShare(table, now) ?? 0) >= MEASURED_SHARE;
