import type { AgendaItemPlan } from '../../../src/core/format.ts';
import { type Chance, logNormal } from '../chance.ts';

/** The share by which an item typically runs over, and how wide that varies (of the logarithm). */
const USUAL_OVERRUN = 0.15;
const SPREAD_OF_OVERRUN = 0.8;
/** No item runs over by more than this share of its plan. */
const MOST_OVERRUN = 0.6;
/** How many items end on time. */
const ON_TIME = 0.35;

/** One afternoon before it happens: what was planned, and by how much each item will run over. */
export interface Workshop {
  readonly agenda: readonly AgendaItemPlan[];
  /** In milliseconds, one an item, whatever its length becomes by a new plan. */
  readonly overruns: readonly number[];
}

const between = (chance: Chance, least: number, most: number): number =>
  least + Math.floor(chance() * (most - least + 1));

const overrun = (chance: Chance, minutes: number): number => {
  if (chance() < ON_TIME) return 0;
  const share = Math.min(MOST_OVERRUN, logNormal(chance, USUAL_OVERRUN, SPREAD_OF_OVERRUN));
  return Math.round(share * minutes * 60_000);
};

const item = (
  id: string,
  kind: AgendaItemPlan['kind'],
  minutes: number,
  more: Partial<AgendaItemPlan> = {},
): AgendaItemPlan => ({ id, title: id, kind, minutes, protected: false, ...more });

/** A round of introductions, three to five debates of which one may be protected, a break, and a closing. */
export const someWorkshop = (chance: Chance): Workshop => {
  const count = between(chance, 3, 5);
  const breakAfter = between(chance, 1, count - 1);
  const debates = Array.from({ length: count }, (_, index) => {
    const minutes = 5 * between(chance, 4, 12);
    const fixed = chance() < 0.1;
    const minMinutes = Math.ceil(minutes * (0.4 + 0.4 * chance()));
    return item(`debat-${index + 1}`, 'discussion', minutes, fixed ? { protected: true } : { minMinutes });
  });
  const pause = item('pauze', 'break', 15, { protected: true });
  const closing = between(chance, 1, 3) * 5;
  const agenda = [
    item('opening', 'introductions', between(chance, 5, 15)),
    ...debates.slice(0, breakAfter),
    pause,
    ...debates.slice(breakAfter),
    item(
      'afronding',
      'closing',
      closing,
      chance() < 0.5 ? { protected: true } : { minMinutes: Math.ceil(closing / 2) },
    ),
  ];
  // The closing does not run over: the others wait for this table.
  const overruns = agenda.map(({ kind, minutes }) => (kind === 'closing' ? 0 : overrun(chance, minutes)));
  return { agenda, overruns };
};
