import { openChromium } from '../../test/support/chromium.ts';
import { buildTab } from '../buildTab.ts';
import type { Bench } from './bench.ts';
import { quantile } from './quantile.ts';
import { openHall } from './tab/hall.ts';
import { press } from './tab/press.ts';

/** The design's long table. */
const CONTRIBUTIONS = 1_000;
/** How many lines are noted at once: the longest message that is taken. */
const AT_ONCE = 250;
/** How far the list is moved in each frame, in pixels: a fast turn of a wheel. */
const PIXELS_A_FRAME = 60;

/** Moves the list, once a frame, for so long; and says how long frames and tasks took, and how much was drawn. */
const scrollFor = async ([milliseconds, pixels]: readonly [number, number]) => {
  interface Box {
    scrollTop: number;
    querySelectorAll(selector: string): { readonly length: number };
  }
  const { document, PerformanceObserver, requestAnimationFrame } = globalThis as unknown as {
    document: { querySelector(selector: string): Box };
    PerformanceObserver: new (
      heard: (list: { getEntries(): readonly { duration: number }[] }) => void,
    ) => {
      observe(what: object): void;
      takeRecords(): readonly { duration: number }[];
      disconnect(): void;
    };
    requestAnimationFrame(next: (at: number) => void): void;
  };
  const list = document.querySelector('.worklist');
  list.scrollTop = 0;
  const tasks: number[] = [];
  const observer = new PerformanceObserver((heard) => {
    for (const { duration } of heard.getEntries()) tasks.push(duration);
  });
  observer.observe({ type: 'longtask' });
  const frames: number[] = [];
  let mostRows = 0;
  const until = performance.now() + milliseconds;
  let before = performance.now();
  while (before < until) {
    const at = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    frames.push(at - before);
    before = at;
    list.scrollTop += pixels;
    mostRows = Math.max(mostRows, list.querySelectorAll('.row').length);
  }
  for (const { duration } of observer.takeRecords()) tasks.push(duration);
  observer.disconnect();
  return { frames, tasks, mostRows };
};

/** Whether a thousand contributions scroll smoothly in the list of who takes notes. */
export const scroll: Bench = {
  name: 'scroll',
  measure: async ({ quick, seconds }) => {
    await buildTab();
    const hall = await openHall(1);
    const browser = await openChromium();
    try {
      const [table] = hall.tables;
      const notetaker = table?.participants[0];
      if (table === undefined || notetaker === undefined) throw new Error('Nobody sits at the table');
      const { url } = hall.world.bot();
      for (let from = 0; from < CONTRIBUTIONS; from += AT_ONCE) {
        const lines = Array.from(
          { length: AT_ONCE },
          (_, index) => `Deelnemer: lijn ${from + index} van de dag`,
        );
        const data = { text: lines.join('\n') };
        if (!(await press(url, table.id, { person: notetaker, verb: 'note.take', data })))
          throw new Error('The notes were refused');
      }
      const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
      const query = new URLSearchParams({ person: notetaker.id, table: table.id, frame: 'content' });
      await page.goto(`${url}/tab/?${query.toString()}`);
      await page.locator('.worklist .row').first().waitFor();
      const { frames, tasks, mostRows } = await page.evaluate(scrollFor, [
        (quick ? 2 : Math.min(seconds, 10)) * 1000,
        PIXELS_A_FRAME,
      ] as const);
      return {
        figures: [
          {
            name: `rows drawn of ${CONTRIBUTIONS}, at most`,
            value: mostRows,
            unit: '',
            goal: { atMost: 80 },
          },
          { name: 'a frame while scrolling, p50', value: quantile(frames, 0.5), unit: 'ms' },
          { name: 'a frame while scrolling, p95', value: quantile(frames, 0.95), unit: 'ms' },
          { name: 'tasks of over 50 ms while scrolling', value: tasks.length, unit: '' },
          { name: 'the longest of them', value: Math.max(0, ...tasks), unit: 'ms' },
        ],
        notes: ['This machine draws without a graphics processor; 16.7 ms is a frame at full speed.'],
      };
    } finally {
      await browser.close();
      await hall.world.close();
    }
  },
};
