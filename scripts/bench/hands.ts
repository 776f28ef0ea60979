import { fileURLToPath } from 'node:url';
import { type FakeTeams, startFakeTeams } from '../../test/support/fakeTeams/index.ts';
import { type BotProcess, startBotProcess, temporaryFolder } from '../../test/support/runningBot.ts';
import type { Bench, Figure } from './bench.ts';
import { handsAt } from './load/hands.ts';
import { prepareTables } from './load/preparedTables.ts';
import { type Pressed, pressFor } from './load/press.ts';
import { processUse } from './processUse.ts';
import { median, quantile } from './quantile.ts';

const bareBot = fileURLToPath(new URL('./load/bareBot.ts', import.meta.url));

/** As Teams' own connections were counted when the bare bot was first measured. */
const CONNECTIONS = 32;
const FEW_TABLES = 10;
const MANY_TABLES = 10_000;

const goals = {
  againstBare: { atLeast: 3 },
  manyAgainstFew: { atLeast: 0.9 },
  latencyAgainstBare: { atMost: 1 },
  megabytes: { atMost: 400 },
} as const;

const rateOf = ({ answered, seconds }: Pressed): number => answered / seconds;

/** Three bots at once: ours with few tables, ours with many, and the bare one. Only one is pressed at a time. */
const startBots = async (teams: FakeTeams, folder: string) => {
  const ours = async (tables: number): Promise<BotProcess> => {
    const databaseUrl = `sqlite:${folder}/${tables}.db`;
    await prepareTables({ databaseUrl, tenant: teams.tenant, tables, events: 2 });
    return startBotProcess({ ...teams.environment, DATABASE_URL: databaseUrl, PERSON_RATE: '0' });
  };
  return {
    few: await ours(FEW_TABLES),
    many: await ours(MANY_TABLES),
    bare: await startBotProcess(teams.environment, bareBot),
  };
};

/** Hand raises a second, durable, with the token checked and the card answered, beside a bare bot of the SDK's. */
export const hands: Bench = {
  name: 'hands',
  measure: async ({ quick, seconds: asked }) => {
    const seconds = quick ? 2 : Math.min(asked, 5);
    const rounds = quick ? 1 : 3;
    const teams = await startFakeTeams({ tokens: true });
    const folder = temporaryFolder();
    const token = (await teams.tokens?.mint(teams.serviceUrl)) ?? '';
    const bots = await startBots(teams, folder.path);
    try {
      const bodies = {
        few: handsAt(teams, FEW_TABLES),
        many: handsAt(teams, MANY_TABLES),
        bare: handsAt(teams, 1),
      };
      let failed = 0;
      const press = async (who: keyof typeof bots, lasting: number, rate?: number): Promise<Pressed> => {
        const pressed = await pressFor({
          url: bots[who].url,
          authorization: token,
          connections: CONNECTIONS,
          seconds: lasting,
          ...(rate !== undefined && { rate }),
          nextBody: bodies[who],
          holds: (answer) => who === 'bare' || answer.includes('vnd.microsoft'),
        });
        failed += pressed.failed;
        return pressed;
      };
      for (const who of ['bare', 'few', 'many'] as const) await press(who, seconds);
      const rates = { bare: [] as number[], few: [] as number[], many: [] as number[] };
      // In turn, so that what else the machine does hits all alike.
      for (let round = 0; round < rounds; round += 1)
        for (const who of ['bare', 'few', 'many'] as const)
          rates[who].push(rateOf(await press(who, seconds)));
      const [bare, few, many] = [median(rates.bare), median(rates.few), median(rates.many)];
      // The most that both can do halved: the bare bot's.
      const half = Math.min(bare, few) / 2;
      const p99 = async (who: 'bare' | 'few'): Promise<number> =>
        quantile((await press(who, seconds, half)).latencies, 0.99);
      const [ourP99, bareP99] = [await p99('few'), await p99('bare')];
      const memory = processUse(bots.many.pid)?.memoryMegabytes;
      const figures: readonly Figure[] = [
        { name: 'hand raises, durable, token checked', value: few, unit: '/s' },
        { name: 'the bare bot', value: bare, unit: '/s' },
        { name: 'against the bare bot', value: few / bare, unit: '×', goal: goals.againstBare },
        {
          name: `with ${MANY_TABLES} tables against ${FEW_TABLES}`,
          value: many / few,
          unit: '×',
          goal: goals.manyAgainstFew,
        },
        { name: 'a hand raise at half the rate, p99', value: ourP99, unit: 'ms' },
        { name: 'the bare bot at that rate, p99', value: bareP99, unit: 'ms' },
        {
          name: 'p99 against the bare bot',
          value: ourP99 / bareP99,
          unit: '×',
          goal: goals.latencyAgainstBare,
        },
        { name: 'presses that failed', value: failed, unit: '', goal: { atMost: 0 } },
        ...(memory === undefined
          ? []
          : [
              {
                name: `memory with ${MANY_TABLES} tables of 15, after all that`,
                value: memory,
                unit: 'MB' as const,
                goal: goals.megabytes,
              },
            ]),
      ];
      return { figures, notes: [`${CONNECTIONS} connections; each bot is a process, the pressing another.`] };
    } finally {
      for (const bot of Object.values(bots)) await bot.stop();
      await teams.close();
      folder.remove();
    }
  },
};
