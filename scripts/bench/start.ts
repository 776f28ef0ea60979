import { pause } from '../../test/http/teamsWithBot.ts';
import { startBotProcess, temporaryFolder } from '../../test/support/runningBot.ts';
import type { Bench, Figure } from './bench.ts';
import { prepareTables } from './load/preparedTables.ts';
import { processUse } from './processUse.ts';
import { median } from './quantile.ts';

const TABLES = 10_000;
/** Together a million events. */
const EVENTS_A_TABLE = 100;
/** How often a start is measured. */
const STARTS = 3;
/** Two deadlines each: most of the time is used, and the time is up. */
const RINGING_TABLES = 5_000;
const DEADLINES = RINGING_TABLES * 2;
/** Over how long the items of all tables end, in seconds. */
const BELLS_SECONDS = 60;
/** How soon the first one does, in seconds: the bot must be up before the first rings. */
const BEFORE_BELLS_SECONDS = 40;

interface Start {
  readonly seconds: number;
  readonly memoryMegabytes: number | undefined;
}

/** From the start of the process until it serves, the database in reach. */
const startOn = async (databaseUrl: string): Promise<Start> => {
  const from = performance.now();
  const bot = await startBotProcess({ DATABASE_URL: databaseUrl });
  const { status } = await fetch(`${bot.url}/readyz`);
  const seconds = (performance.now() - from) / 1000;
  const memoryMegabytes = processUse(bot.pid)?.memoryMegabytes;
  await bot.stop();
  if (status !== 200) throw new Error(`/readyz answered ${status}`);
  return { seconds, memoryMegabytes };
};

/** Starts with much to remember, each beside one with nothing. */
const startFigures = async (full: string, empty: string): Promise<readonly Figure[]> => {
  const withMuch: Start[] = [];
  const withNothing: Start[] = [];
  for (let times = 0; times < STARTS; times += 1) {
    withNothing.push(await startOn(`${empty}${times}`));
    withMuch.push(await startOn(full));
  }
  const secondsOf = (starts: readonly Start[]): number => median(starts.map(({ seconds }) => seconds));
  const memory = withMuch.at(-1)?.memoryMegabytes;
  return [
    {
      name: `ready after a start on ${TABLES} tables and ${TABLES * EVENTS_A_TABLE} events`,
      value: secondsOf(withMuch),
      unit: 's',
      goal: { atMost: 2 },
    },
    { name: 'ready after a start on nothing', value: secondsOf(withNothing), unit: 's' },
    { name: 'the one against the other', value: secondsOf(withMuch) / secondsOf(withNothing), unit: '×' },
    ...(memory === undefined
      ? []
      : [{ name: 'memory after that start', value: memory, unit: 'MB' as const }]),
  ];
};

/** How many of the bells were at most so late, as the bot itself counts (Prometheus: a histogram's buckets add up). */
const bellsWithin = (metrics: string, seconds: string): number =>
  Number(
    new RegExp(
      `debattafel_deadline_lateness_seconds_bucket\\{le="${seconds.replace('+', '\\+')}"\\} (\\d+)`,
    ).exec(metrics)?.[1] ?? 0,
  );

const bells = async (databaseUrl: string, untilAt: number): Promise<readonly Figure[]> => {
  const bot = await startBotProcess({ DATABASE_URL: databaseUrl });
  try {
    let metrics = '';
    do {
      await pause(1_000);
      metrics = await (await fetch(`${bot.url}/metrics`)).text();
    } while (bellsWithin(metrics, '+Inf') < DEADLINES && Date.now() < untilAt + 30_000);
    const rung = bellsWithin(metrics, '+Inf');
    return [
      { name: `of ${DEADLINES} deadlines kept`, value: rung, unit: '', goal: { atLeast: DEADLINES } },
      {
        name: 'share of them at most 1 s late',
        value: bellsWithin(metrics, '1') / Math.max(1, rung),
        unit: 'share',
        goal: { atLeast: 0.99 },
      },
    ];
  } finally {
    await bot.stop();
  }
};

/** How soon a bot serves that has much to remember, and how late its clock is for many tables. */
export const start: Bench = {
  name: 'start',
  measure: async ({ quick }) => {
    const folder = temporaryFolder();
    try {
      const full = `sqlite:${folder.path}/full.db`;
      const writing = performance.now();
      await prepareTables({ databaseUrl: full, tenant: 'a', tables: TABLES, events: EVENTS_A_TABLE });
      const longest = performance.now() - writing;
      const ready = await startFigures(full, `sqlite:${folder.path}/empty.db`);
      if (quick) return { figures: ready, notes: ['Left out: the deadlines, which take over a minute.'] };
      const ringing = `sqlite:${folder.path}/ringing.db`;
      // The clock does not wait for less to be written than before.
      const firstAt = Date.now() + longest + BEFORE_BELLS_SECONDS * 1000;
      const bellAt = (number: number): number =>
        Math.round(firstAt + (number / RINGING_TABLES) * BELLS_SECONDS * 1000);
      await prepareTables({ databaseUrl: ringing, tenant: 'a', tables: RINGING_TABLES, events: 2, bellAt });
      return {
        figures: [...ready, ...(await bells(ringing, bellAt(RINGING_TABLES)))],
        notes: [
          `The deadlines are those of ${RINGING_TABLES} tables whose items end within ${BELLS_SECONDS} s.`,
        ],
      };
    } finally {
      folder.remove();
    }
  },
};
