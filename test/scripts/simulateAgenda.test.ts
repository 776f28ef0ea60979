import { describe, expect, test } from '@jest/globals';
import { simulateAgenda } from '../../scripts/simulate/agenda/outcome.ts';
import { agendaPicture } from '../../scripts/simulate/agenda/picture.ts';
import { agendaPage } from '../../scripts/simulate/agenda/report.ts';
import { bestAllows, minimaAllow } from '../../scripts/simulate/agenda/withinReach.ts';
import { someWorkshop } from '../../scripts/simulate/agenda/workshops.ts';
import { seeded } from '../../scripts/simulate/chance.ts';

const played = { tables: 1_000, seed: 20260312 };
const outcomes = simulateAgenda(played);
const [without, half, mostly, always] = outcomes;

describe('the simulated agenda', () => {
  test('ends on time at 99 of 100 tables whose minima allow it, where every plan is confirmed', () => {
    expect(always?.p).toBe(1);
    expect(always?.allowed).toBeGreaterThan(200);
    expect((always?.onTimeOfAllowed ?? 0) / (always?.allowed ?? 1)).toBeGreaterThanOrEqual(0.99);
  });

  test('ends on time the more often, the more plans are confirmed', () => {
    const onTime = [without, half, mostly, always].map((outcome) => outcome?.onTimeOfAllowed ?? 0);
    expect(onTime).toEqual(onTime.toSorted((one, other) => one - other));
    expect(new Set(onTime).size).toBe(4);
    expect((onTime[0] ?? 0) / (without?.allowed ?? 1)).toBeLessThan(0.2);
    expect(without?.confirmations).toBe(0);
  });

  test('keeps every minimum and every protected item', () => {
    expect(outcomes.map(({ dishonest }) => dishonest)).toEqual([0, 0, 0, 0]);
  });

  test('is the same for the same seed, and another for another', () => {
    const few = { tables: 50, seed: 7 };
    expect(simulateAgenda(few)).toEqual(simulateAgenda(few));
    expect(simulateAgenda({ ...few, seed: 8 })).not.toEqual(simulateAgenda(few));
  });

  test('writes a page and a picture with its figures', () => {
    const page = agendaPage(outcomes, played);
    expect(page).toContain('--tables 1000 --seed 20260312');
    expect(page).not.toMatch(/NaN|undefined|FAULT/);
    const picture = agendaPicture(outcomes, played.tables);
    expect(picture).toMatch(
      /^<svg [\s\S]*<title id="title">[\s\S]*prefers-color-scheme:dark[\s\S]*<\/svg>\n$/,
    );
    expect(picture).not.toMatch(/NaN|undefined/);
  });
});

describe('whether the minima allow it', () => {
  const base = someWorkshop(seeded(1));
  const item = (minutes: number, minMinutes: number) => ({
    id: `punt-${minutes}-${minMinutes}`,
    title: 'Punt',
    kind: 'discussion' as const,
    minutes,
    minMinutes,
    protected: false,
  });
  const minutes = (...all: readonly number[]) => all.map((one) => one * 60_000);

  test('they do where nothing runs over, and where what is ahead can give it', () => {
    expect(minimaAllow({ ...base, overruns: [] })).toBe(true);
    expect(minimaAllow({ agenda: [item(10, 5), item(30, 20)], overruns: minutes(12, 0) })).toBe(true);
    expect(minimaAllow({ agenda: [item(10, 5), item(30, 20)], overruns: minutes(13, 0) })).toBe(false);
  });

  test('they do not where the last item runs over', () => {
    const late = { agenda: [item(10, 5), item(30, 20)], overruns: minutes(0, 3) };
    expect([minimaAllow(late), bestAllows(late)]).toEqual([false, false]);
  });

  test('spreading gives up what keeping the last room would have saved', () => {
    const agenda = [item(30, 20), item(30, 20), item(30, 20)];
    const twice = { agenda, overruns: minutes(10, 10, 0) };
    expect([minimaAllow(twice), bestAllows(twice)]).toEqual([false, true]);
  });
});
