import { openChromium } from '../../test/support/chromium.ts';
import { buildTab } from '../buildTab.ts';
import type { Bench, Figure } from './bench.ts';
import { serveEmptyPage } from './firstLoad/emptyPage.ts';
import { type Load, loadOnce } from './firstLoad/load.ts';
import { median } from './quantile.ts';
import { openHall } from './tab/hall.ts';

/** Who visits, in what, and what they come for. */
interface Visit {
  readonly who: string;
  readonly person: string;
  readonly frame: 'sidePanel' | 'stage';
  readonly selector: string;
  readonly width: number;
}

const medianOf = (loads: readonly Load[], of: (load: Load) => number): number => median(loads.map(of));

const figuresOf = (who: string, loads: readonly Load[], promised: boolean): readonly Figure[] => [
  {
    name: `${who}: until it can be used, at a quarter of the processor`,
    value: medianOf(loads, ({ usableMilliseconds }) => usableMilliseconds),
    unit: 'ms',
    ...(promised && { goal: { atMost: 1_000 } }),
  },
  {
    name: `${who}: script, compressed`,
    value: medianOf(loads, ({ scriptKilobytes }) => scriptKilobytes),
    unit: 'KB',
    ...(promised && { goal: { atMost: 250 } }),
  },
  {
    name: `${who}: moved by itself`,
    value: medianOf(loads, ({ layoutShift }) => layoutShift),
    unit: 'share',
    ...(promised && { goal: { atMost: 0.05 } }),
  },
  { name: `${who}: requests`, value: medianOf(loads, ({ requests }) => requests), unit: '' },
];

/** How soon the page can be used by each who opens it, beside a page of only React and Fluent. */
export const firstLoad: Bench = {
  name: 'firstLoad',
  measure: async ({ quick }) => {
    await buildTab();
    const hall = await openHall(1);
    const empty = await serveEmptyPage();
    const browser = await openChromium();
    try {
      const [table] = hall.tables;
      const [notetaker, participant] = table?.participants ?? [];
      if (table === undefined || notetaker === undefined || participant === undefined)
        throw new Error('Nobody sits at the table');
      const visits: readonly Visit[] = [
        {
          who: 'participant',
          person: participant.id,
          frame: 'sidePanel',
          selector: 'button.hand',
          width: 320,
        },
        {
          who: 'moderator',
          person: table.moderator.id,
          frame: 'sidePanel',
          selector: '#panel-lead button',
          width: 320,
        },
        {
          who: 'notetaker',
          person: notetaker.id,
          frame: 'sidePanel',
          // The box in which what is said is typed.
          selector: '#panel-notes textarea',
          width: 320,
        },
        { who: 'stage', person: participant.id, frame: 'stage', selector: '.stage h1', width: 1280 },
      ];
      const visit = ({ person, frame, selector, width }: Visit): Promise<Load> => {
        const query = new URLSearchParams({ person, table: table.id, frame, locale: 'nl-BE' });
        const url = `${hall.world.bot().url}/tab/?${query.toString()}`;
        return loadOnce(browser, url, { selector, width, height: 760 });
      };
      const bare = () => loadOnce(browser, empty.url, { selector: 'button', width: 320, height: 760 });
      // The browser's own first page is slower than any other.
      await bare();
      const loads = new Map<string, Load[]>();
      const note = (who: string, load: Load): unknown => loads.set(who, [...(loads.get(who) ?? []), load]);
      // In turn, so that what else the machine does hits all alike.
      for (let times = quick ? 3 : 5; times > 0; times -= 1) {
        note('empty', await bare());
        for (const one of visits) note(one.who, await visit(one));
      }
      const of = (who: string): readonly Load[] => loads.get(who) ?? [];
      const usable = (who: string): number =>
        medianOf(of(who), ({ usableMilliseconds }) => usableMilliseconds);
      return {
        figures: [
          ...visits.flatMap(({ who }) => figuresOf(who, of(who), true)),
          ...figuresOf('an empty page of React and Fluent', of('empty'), false),
          ...visits.map(({ who }) => ({
            name: `${who} against the empty page`,
            value: usable(who) / usable('empty'),
            unit: '×' as const,
          })),
        ],
        notes: ['Median of the visits, each with an empty memory, over loopback: no network is in it.'],
      };
    } finally {
      await browser.close();
      empty.close();
      await hall.world.close();
    }
  },
};
