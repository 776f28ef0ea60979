import { seeded, seedOf } from '../chance.ts';
import { playAfternoon } from './afternoon.ts';
import { bestAllows, minimaAllow, TOLERANCE } from './withinReach.ts';
import { someWorkshop } from './workshops.ts';

/** How willing the moderators are: the probability with which each confirms an offered plan. */
export const WILLINGNESS = [0, 0.5, 0.9, 1] as const;
export interface Outcome {
  /** Probability of confirming; 0: without re-planning. */
  readonly p: number;
  readonly tables: number;
  /** Tables where the minima allow an end on time by the rule of the new plans: the same for every `p`. */
  readonly allowed: number;
  /** Tables where some rule could end on time without seeing into the future. */
  readonly possible: number;
  readonly onTimeOfAllowed: number;
  readonly onTime: number;
  readonly dishonest: number;
  /** New plans confirmed, on average a table. */
  readonly confirmations: number;
  /** Minutes late at the end: half of all tables are later, one in twenty is later. */
  readonly medianMinutes: number;
  readonly p95Minutes: number;
  /** How many tables end within each band of minutes late, from `BANDS`. */
  readonly bands: readonly number[];
}

/** Upper edges of the bands of minutes late, the first for up to 2 (and early). */
export const BANDS = [2, 5, 10, 20, 30, Number.POSITIVE_INFINITY] as const;

const share = (sorted: readonly number[], part: number): number =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0) / 60_000;

const bandOf = (late: number): number => BANDS.findIndex((edge) => late / 60_000 <= edge);

/** Plays the same tables once for each willingness; the same seed gives the same figures. */
export const simulateAgenda = (
  { tables, seed }: { readonly tables: number; readonly seed: number },
  onTable: (done: number) => void = () => undefined,
): readonly Outcome[] => {
  const played = WILLINGNESS.map((p) => ({
    p,
    lates: [] as number[],
    allowed: 0,
    onTimeOfAllowed: 0,
    dishonest: 0,
    confirmed: 0,
  }));
  let possible = 0;
  for (let table = 0; table < tables; table += 1) {
    const workshop = someWorkshop(seeded(seedOf(seed, table)));
    const afternoons = played.map(({ p }) => playAfternoon(workshop, p, seeded(seedOf(seed, table, 1))));
    const allowed = minimaAllow(workshop);
    if (bestAllows(workshop)) possible += 1;
    for (const [index, { late, confirmed, honest }] of afternoons.entries()) {
      const run = played[index];
      if (run === undefined) continue;
      run.lates.push(late);
      run.confirmed += confirmed;
      if (!honest) run.dishonest += 1;
      if (allowed) run.allowed += 1;
      if (allowed && Math.abs(late) <= TOLERANCE) run.onTimeOfAllowed += 1;
    }
    onTable(table + 1);
  }
  return played.map(({ p, lates, allowed, onTimeOfAllowed, dishonest, confirmed }) => {
    const sorted = lates.toSorted((one, other) => one - other);
    return {
      p,
      tables,
      allowed,
      possible,
      onTimeOfAllowed,
      onTime: lates.filter((late) => Math.abs(late) <= TOLERANCE).length,
      dishonest,
      confirmations: confirmed / tables,
      medianMinutes: share(sorted, 0.5),
      p95Minutes: share(sorted, 0.95),
      bands: BANDS.map((_, band) => lates.filter((late) => bandOf(late) === band).length),
    };
  });
};
