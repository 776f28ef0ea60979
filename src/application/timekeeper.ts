import type { Logger } from 'pino';
import { type DeadlineKind, readDeadlineKey } from '../core/deadlines.ts';
import type { Instant } from '../core/ids.ts';
import type { Table } from '../core/table.ts';
import type { Clock } from './clock.ts';
import { createAlarm } from './clock.ts';
import { cleanFiles } from './erasure/cleanFiles.ts';
import type { DueDeadline } from './intents.ts';
import type { Store } from './ports.ts';
import { closingOf, draftOf } from './prepare.ts';
import type { Tables } from './tables.ts';

/** How many deadlines are taken up at once. */
const BATCH = 200;
/** How often the store is looked at though nothing rang: another instance may have added one. */
const LOOK_AGAIN_MILLISECONDS = 1_000;

/** What a deadline brings about is drawn up outside the core: the last summary, or the first draft. */
const neededFor = (kind: DeadlineKind, table: Table, at: Instant) => {
  switch (kind) {
    case 'forgotten-close':
      return closingOf(table, at);
    case 'draft-ahead':
      return { draft: draftOf(table) };
    default:
      return {};
  }
};

/** Keeps the tables' promises to the clock, from the deadlines in the store: a restart forgets none. */
export const createTimekeeper = ({
  store,
  tables,
  clock,
  log,
  onKept,
}: {
  readonly store: Store;
  readonly tables: Tables;
  readonly clock: Clock;
  readonly log: Logger;
  /** Told how late each was kept, in milliseconds. */
  readonly onKept: (latenessMilliseconds: number) => void;
}) => {
  let running: Promise<void> | undefined;
  let stopped = false;

  const keep = async (due: DueDeadline): Promise<void> => {
    const at = clock.now();
    if (readDeadlineKey(due.key).kind === 'erasure') {
      await tables.eraseExpired(due.table, at);
      return onKept(at - due.dueAt);
    }
    const handled = await tables.handle(due.table, (table) => ({
      type: 'ReachDeadline',
      id: `deadline:${due.key}:${due.dueAt}`,
      at,
      actor: { kind: 'clock' },
      deadline: due.key,
      ...(table && neededFor(readDeadlineKey(due.key).kind, table, at)),
    }));
    const nothingHappened = handled.kind !== 'accepted' || handled.events.length === 0;
    // The row lagged behind the table: put it right, or it would ring forever.
    if (nothingHappened) await tables.putDeadlinesRight(due.table, at);
    else onKept(at - due.dueAt);
  };

  /** What was erased is in no file of the database either; nor are codes that nobody can use any more. */
  const leaveNothing = async (): Promise<void> => {
    await store.links.forgetExpired(clock.now());
    await cleanFiles(store, clock.now());
  };

  /** Keeps all that is due; resolves with when to look again at the latest, where some could not be kept. */
  const look = async (): Promise<Instant> => {
    for (;;) {
      const due = await store.deadlines.due(clock.now(), BATCH);
      if (due.length === 0 || stopped) return Number.POSITIVE_INFINITY;
      const kept = await Promise.allSettled(due.map(keep));
      if (due.some(({ key }) => readDeadlineKey(key).kind === 'erasure')) await leaveNothing();
      const failed = kept.filter((result) => result.status === 'rejected');
      if (failed.length > 0) {
        log.error({ failed: failed.length, err: failed[0]?.reason }, 'deadlines could not be kept');
        // They stay due: looking at once would find them again, and again.
        return clock.now() + LOOK_AGAIN_MILLISECONDS;
      }
    }
  };

  const alarm = createAlarm(clock, () => void run(), LOOK_AGAIN_MILLISECONDS);

  const run = (): Promise<void> => {
    running ??= look()
      .then(async (again) =>
        again === Number.POSITIVE_INFINITY ? ((await store.deadlines.nextDueAt()) ?? again) : again,
      )
      .then(
        (next) => alarm.set(next),
        (err: unknown) => {
          log.error({ err }, 'the deadlines could not be read');
          alarm.set(clock.now() + LOOK_AGAIN_MILLISECONDS);
        },
      )
      .finally(() => {
        running = undefined;
      });
    return running;
  };

  return {
    /** Keeps what fell due while nobody looked, then goes on by the clock. */
    start: async (): Promise<void> => {
      await store.links.forgetExpired(clock.now());
      await run();
    },
    /** A table changed: its next deadline may be sooner than thought. */
    wake: (): void => alarm.set(clock.now()),
    stop: async (): Promise<void> => {
      stopped = true;
      alarm.stop();
      await running;
    },
  };
};
