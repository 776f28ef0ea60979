import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type MinutesFormat, signMinutesLink } from '../../src/export/links.ts';
import { startBotProcess, temporaryFolder } from '../../test/support/runningBot.ts';
import type { Bench, Figure, Measured } from './bench.ts';
import { familyMemory, watchMemory } from './documents/familyMemory.ts';
import { keepLongTable, longTableId } from './documents/longTable.ts';

const CONTRIBUTIONS = 5_000;
const SECRET = 'a secret for the length of this bench';
/** Between two questions to the bot while documents are made. */
const ASK_MILLISECONDS = 20;

const goals: Readonly<Record<MinutesFormat, number>> = {
  json: 200,
  csv: 200,
  md: 200,
  docx: 2_000,
  pdf: 3_000,
};
/** The process with what it starts, as promised, in megabytes. */
const MOST_MEGABYTES = 300;

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor(share * (values.length - 1))] ?? Number.NaN;

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

/** Asks the bot something small over and over, as people press buttons; says how long each answer took. */
const keepAsking = (url: string): { readonly end: () => Promise<readonly number[]> } => {
  const taken: number[] = [];
  let asking = true;
  const all = (async () => {
    while (asking) {
      taken.push(await timed(async () => (await fetch(`${url}/healthz`)).arrayBuffer()));
      await new Promise((resolve) => setTimeout(resolve, ASK_MILLISECONDS));
    }
  })();
  return {
    end: async () => {
      asking = false;
      await all;
      return taken;
    },
  };
};

const measureBot = async (
  bot: { readonly url: string; readonly pid: number },
  documents: number,
): Promise<readonly Figure[]> => {
  const download = async (format: MinutesFormat): Promise<number> =>
    timed(async () => {
      const url = signMinutesLink({
        publicUrl: bot.url,
        secret: SECRET,
        now: Date.now(),
        table: longTableId,
        format,
        filter: '',
      });
      const answer = await fetch(url);
      if (!answer.ok) throw new Error(`${format}: ${answer.status}`);
      await answer.arrayBuffer();
    });

  const before = familyMemory(bot.pid);
  // The table is read from the database once, and stays.
  await download('json');
  const quiet = keepAsking(bot.url);
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const alone = quantile(await quiet.end(), 0.99);

  const texts = { json: await download('json'), csv: await download('csv'), md: await download('md') };
  const memory = watchMemory(bot.pid);
  const busy = keepAsking(bot.url);
  const made: { readonly format: 'docx' | 'pdf'; readonly milliseconds: number }[] = [];
  for (let index = 0; index < documents; index += 1) {
    const format = index % 2 === 0 ? 'docx' : 'pdf';
    made.push({ format, milliseconds: await download(format) });
  }
  const meanwhile = quantile(await busy.end(), 0.99);
  const peak = memory.peak();

  const of = (format: 'docx' | 'pdf') =>
    quantile(
      made.filter((one) => one.format === format).map(({ milliseconds }) => milliseconds),
      0.5,
    );
  const times: Readonly<Record<MinutesFormat, number>> = { ...texts, docx: of('docx'), pdf: of('pdf') };
  const megabytes = (name: string, value: number, goal?: number): Figure => ({
    name,
    value,
    unit: 'MB',
    ...(goal !== undefined && { goal: { atMost: goal } }),
  });
  return [
    ...(['json', 'csv', 'md', 'docx', 'pdf'] as const).map(
      (format): Figure => ({
        name: `${format} of ${CONTRIBUTIONS} contributions, by its link`,
        value: times[format],
        unit: 'ms',
        goal: { atMost: goals[format] },
      }),
    ),
    { name: 'docx against json', value: times.docx / times.json, unit: '×' },
    { name: 'pdf against json', value: times.pdf / times.json, unit: '×' },
    { name: 'a small request meanwhile, p99', value: meanwhile, unit: 'ms' },
    {
      name: 'a small request meanwhile, p99, against with nothing to do',
      value: meanwhile / alone,
      unit: '×',
    },
    megabytes('the bot at rest, its own memory (RSS)', before.itself),
    megabytes(`peak over ${documents} documents in a row: the bot alone (RSS)`, peak.itself, MOST_MEGABYTES),
    megabytes(
      `peak over ${documents} documents in a row: with what makes them (PSS)`,
      peak.spent,
      MOST_MEGABYTES,
    ),
    megabytes(
      `peak over ${documents} documents in a row: with what makes them (RSS, shared twice)`,
      peak.together,
    ),
    megabytes('and afterwards: the bot with what is left (RSS)', familyMemory(bot.pid).together),
  ];
};

/** How fast a long table's minutes are written, what that takes, and whether the bot still answers meanwhile. */
export const documents: Bench = {
  name: 'documents',
  measure: async ({ quick }): Promise<Measured> => {
    if (!existsSync('/proc/self/smaps_rollup'))
      return { figures: [], notes: ['Left out: memory is read from /proc, which only Linux has.'] };
    const folder = temporaryFolder();
    try {
      const databaseUrl = `sqlite:${join(folder.path, 'bench.db')}`;
      await keepLongTable(databaseUrl, CONTRIBUTIONS);
      const bot = await startBotProcess({ DATABASE_URL: databaseUrl, LINK_SECRET: SECRET });
      try {
        return { figures: await measureBot(bot, quick ? 4 : 10), notes: [] };
      } finally {
        await bot.stop();
      }
    } finally {
      folder.remove();
    }
  },
};
