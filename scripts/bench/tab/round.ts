import { Agent } from 'node:http';
import { pause } from '../../../test/http/teamsWithBot.ts';
import { type Click, clicksAt } from './clicks.ts';
import type { Hall, HallTable } from './hall.ts';
import { press } from './press.ts';
import { follow, type Traffic, type Viewer } from './viewer.ts';

/** What came of a while of clicking before viewers' eyes. */
export interface RoundOutcome {
  /** From each click until each viewer of its table had it, in milliseconds. */
  readonly latencies: readonly number[];
  readonly clicks: number;
  readonly refused: number;
  /** Views of a click that never came. */
  readonly unseen: number;
  readonly traffic: Traffic;
}

/** Longer than this nobody waits for a click that has yet to be seen, in milliseconds. */
const PATIENCE = 5_000;

interface Pending {
  readonly click: Click;
  readonly sentAt: number;
  readonly unseenBy: Set<number>;
}

interface Stand {
  readonly table: HallTable;
  readonly script: Generator<Click, never>;
  readonly pending: Set<Pending>;
  readonly viewers: Viewer[];
}

/**
 * Clicks at a steady rate, tables in turn, while viewers look at the first `watched` of them, and notes when each
 * viewer has each click. A click is sent when its time has come, whether or not the last was answered.
 */
export const createRounds = ({ world, tables }: Hall) => {
  // The scripts go on from one round to the next, as the tables do.
  const stands = tables.map((table) => ({
    table,
    script: clicksAt(table),
    pending: new Set<Pending>(),
    viewers: [],
  })) as readonly Stand[];

  return async (watched: number, clicksASecond: number, seconds: number): Promise<RoundOutcome> => {
    const { url } = world.bot();
    const streams = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
    const clicking = new Agent({ keepAlive: true, maxSockets: 64 });
    const traffic: Traffic = { bytes: 0, messages: 0 };
    const latencies: number[] = [];
    let refused = 0;
    let unseen = 0;

    for (const { table, pending, viewers } of stands.slice(0, watched)) {
      const people = [table.moderator, ...table.participants];
      for (const [number, { id }] of people.entries())
        viewers.push(
          await follow({
            url,
            table: table.id,
            person: id,
            agent: streams,
            traffic,
            onMessage: (message) => {
              for (const one of pending) {
                if (!one.unseenBy.has(number) || !one.click.isSeenIn(message)) continue;
                latencies.push(performance.now() - one.sentAt);
                one.unseenBy.delete(number);
                if (one.unseenBy.size === 0) pending.delete(one);
              }
            },
          }),
        );
    }
    Object.assign(traffic, { bytes: 0, messages: 0 });

    const click = async ({ table, script, pending, viewers }: Stand): Promise<void> => {
      const { value } = script.next();
      const one: Pending = {
        click: value,
        sentAt: performance.now(),
        unseenBy: new Set(viewers.keys()),
      };
      if (viewers.length > 0) pending.add(one);
      if (await press(url, table.id, value, clicking)) return;
      refused += 1;
      pending.delete(one);
    };

    const clicks = Math.round(clicksASecond * seconds);
    const startedAt = performance.now();
    const sent: Promise<void>[] = [];
    while (sent.length < clicks) {
      const due = Math.min(clicks, ((performance.now() - startedAt) / 1000) * clicksASecond);
      for (let stand = stands[sent.length % stands.length]; sent.length < due && stand; ) {
        sent.push(click(stand));
        stand = stands[sent.length % stands.length];
      }
      await pause(2);
    }
    await Promise.all(sent);
    const until = performance.now() + PATIENCE;
    while (stands.some(({ pending }) => pending.size > 0) && performance.now() < until) await pause(10);
    for (const { pending, viewers } of stands) {
      for (const { unseenBy } of pending) unseen += unseenBy.size;
      pending.clear();
      for (const viewer of viewers.splice(0)) viewer.close();
    }
    streams.destroy();
    clicking.destroy();
    return { latencies, clicks, refused, unseen, traffic };
  };
};
