import type { Bench, Figure } from './bench.ts';
import { processUse } from './processUse.ts';
import { quantile } from './quantile.ts';
import { openHall, PEOPLE_AT_A_TABLE } from './tab/hall.ts';
import { createRounds, type RoundOutcome } from './tab/round.ts';
import { writingFigures } from './tab/writing.ts';

/** The design's load: a thousand viewers over a hundred tables, two hundred clicks a second. */
const TABLES = 100;
const CLICKS_A_SECOND = 200;
/** A quiet while before the measured ones, in which the server's code warms up, in seconds. */
const WARM_UP_SECONDS = 3;
/** Microsoft's and our own: what nobody feels as waiting. */
const promised = { atMost: 250 };

interface Round extends RoundOutcome {
  readonly cpuMilliseconds: number;
  readonly seconds: number;
}

const figuresOf = (who: string, round: Round, goal: boolean): readonly Figure[] => {
  const { latencies, traffic, seconds } = round;
  const at = (share: number): number => quantile(latencies, share);
  return [
    { name: `${who}: click to screen, p50`, value: at(0.5), unit: 'ms' },
    { name: `${who}: click to screen, p95`, value: at(0.95), unit: 'ms' },
    { name: `${who}: click to screen, p99`, value: at(0.99), unit: 'ms', ...(goal && { goal: promised }) },
    { name: `${who}: messages`, value: traffic.messages / seconds, unit: '/s' },
    { name: `${who}: a message`, value: traffic.bytes / Math.max(1, traffic.messages) / 1024, unit: 'KB' },
    ...(Number.isNaN(round.cpuMilliseconds)
      ? []
      : [
          {
            name: `${who}: the bot's share of one core`,
            value: round.cpuMilliseconds / (seconds * 1000),
            unit: 'share' as const,
          },
        ]),
  ];
};

/** From a click until everybody who looks at that table sees it, with the real bot as a process of its own. */
export const tab: Bench = {
  name: 'tab',
  measure: async ({ quick, seconds: asked }) => {
    const seconds = quick ? Math.min(asked, 5) : asked;
    const hall = await openHall(TABLES);
    try {
      const play = createRounds(hall);
      const { pid } = hall.world.bot();
      const round = async (watched: number, lasting = seconds): Promise<Round> => {
        const before = processUse(pid)?.cpuMilliseconds ?? Number.NaN;
        const outcome = await play(watched, CLICKS_A_SECOND, lasting);
        const after = processUse(pid)?.cpuMilliseconds ?? Number.NaN;
        return { ...outcome, cpuMilliseconds: after - before, seconds: lasting };
      };
      await round(TABLES, WARM_UP_SECONDS);
      const few = await round(1);
      const all = await round(TABLES);
      const p99 = ({ latencies }: Round): number => quantile(latencies, 0.99);
      const lost = few.unseen + all.unseen;
      const memory = processUse(pid)?.memoryMegabytes;
      return {
        figures: [
          ...writingFigures(quick),
          ...figuresOf(`${TABLES * PEOPLE_AT_A_TABLE} viewers`, all, true),
          ...figuresOf(`${PEOPLE_AT_A_TABLE} viewers`, few, false),
          { name: 'p99 of all viewers against that of one table', value: p99(all) / p99(few), unit: '×' },
          {
            name: 'work of a click with all viewers against with one table',
            value: all.cpuMilliseconds / few.cpuMilliseconds,
            unit: '×',
          },
          { name: 'clicks that some viewer never saw', value: lost, unit: '', goal: { atMost: 0 } },
          {
            name: 'clicks that were refused',
            value: few.refused + all.refused,
            unit: '',
            goal: { atMost: 0 },
          },
          ...(memory === undefined
            ? []
            : [{ name: 'memory of the bot', value: memory, unit: 'MB' as const }]),
        ],
        notes: [
          `${CLICKS_A_SECOND} clicks a second over ${TABLES} tables, ${seconds} s each; the bot is one process, clickers and viewers another.`,
        ],
      };
    } finally {
      await hall.world.close();
    }
  },
};
