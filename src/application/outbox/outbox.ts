import type { Logger } from 'pino';
import type { TableId } from '../../core/ids.ts';
import { type Clock, createAlarm } from '../clock.ts';
import type { Intent } from '../intents.ts';
import type { Messenger, OutboxRow, SendOutcome, Store } from '../ports.ts';
import type { RenderIntent } from '../renderIntent.ts';
import type { Tables } from '../tables.ts';
import { laneOf } from './destination.ts';
import { drawInTurn } from './drawInTurn.ts';
import { createSender } from './sender.ts';

/** How many waiting messages are looked at together. */
const BATCH = 500;
/** How often the store is looked at though nothing rang: another instance may have added one. */
const LOOK_AGAIN_MILLISECONDS = 1_000;

export interface OutboxParts {
  readonly store: Store;
  readonly tables: Tables;
  readonly messenger: Messenger;
  readonly render: RenderIntent;
  readonly clock: Clock;
  readonly random: () => number;
  readonly log: Logger;
  /** When this process began; absent where no process was before it. */
  readonly startedAt?: number;
  /** Told of every try, for counting. */
  readonly onTried: (kind: Intent['kind'], outcome: SendOutcome) => void;
}

/** The way out: takes what the store says must be sent, one lane a conversation, lanes side by side. */
export interface Outbox {
  start(): Promise<void>;
  /** Something new waits. */
  wake(): void;
  /** Adds intents that come from no event. */
  add(intents: readonly Intent[], table: TableId | undefined): Promise<void>;
  /** Lets sends that are under way end; what waits stays in the store. */
  stop(): Promise<void>;
}

export const createOutbox = (parts: OutboxParts): Outbox => {
  const { store, clock, log } = parts;
  const sender = createSender({ ...parts, render: drawInTurn(parts.render) });
  const busy = new Map<string, Promise<void>>();
  let looking: Promise<void> | undefined;
  let lookAgain = false;
  let stopped = false;
  let madeRoomAt = 0;

  const alarm = createAlarm(clock, () => void look(), LOOK_AGAIN_MILLISECONDS);

  const work = (lane: string, row: OutboxRow): void => {
    const done = sender
      .send(row, lane)
      .catch((err: unknown) => log.error({ err, row: row.id }, 'a message is stuck'))
      .then(() => {
        busy.delete(lane);
        if (!stopped) alarm.set(clock.now());
      });
    busy.set(lane, done);
  };

  const lookOnce = async (): Promise<void> => {
    const now = clock.now();
    const rows = await store.outbox.waiting(now, BATCH);
    const heads = new Map<string, OutboxRow>();
    for (const row of rows) {
      const lane = laneOf(row.intent.to);
      if (!heads.has(lane)) heads.set(lane, row);
    }
    const held: OutboxRow[] = [];
    for (const [lane, row] of heads) {
      if (busy.has(lane) || stopped) continue;
      const wait = sender.waitFor(row, lane, clock.now());
      if (wait === 0) {
        work(lane, row);
        continue;
      }
      alarm.set(clock.now() + wait);
      held.push(row);
    }
    // Behind so many there may be others who need not wait: those who must make room for them, though not at each look.
    if (rows.length === BATCH && held.length > 0 && Math.abs(now - madeRoomAt) >= LOOK_AGAIN_MILLISECONDS) {
      madeRoomAt = now;
      await Promise.all(held.map((row) => sender.putBack(row, now + LOOK_AGAIN_MILLISECONDS)));
      alarm.set(now);
    }
    alarm.set((await store.outbox.nextDueAt(now)) ?? now + LOOK_AGAIN_MILLISECONDS);
  };

  const look = async (): Promise<void> => {
    if (looking !== undefined) {
      lookAgain = true;
      return looking;
    }
    looking = lookOnce()
      .catch((err: unknown) => {
        log.error({ err }, 'the outbox could not be read');
        alarm.set(clock.now() + LOOK_AGAIN_MILLISECONDS);
      })
      .finally(() => {
        looking = undefined;
        if (lookAgain && !stopped) {
          lookAgain = false;
          alarm.set(clock.now());
        }
      });
    return looking;
  };

  return {
    start: async () => {
      const unsettled = await store.outbox.recover();
      if (unsettled > 0) log.warn({ unsettled }, 'messages were under way when the last run ended');
      await look();
    },
    wake: () => alarm.set(clock.now()),
    add: async (intents, table) => {
      await store.outbox.enqueue(intents, table, clock.now());
      alarm.set(clock.now());
    },
    stop: async () => {
      stopped = true;
      alarm.stop();
      await looking;
      await Promise.all(busy.values());
    },
  };
};
