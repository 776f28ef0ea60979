import { describe, expect, test } from '@jest/globals';
import { normal, seeded, seedOf } from '../../scripts/simulate/chance.ts';
import { wholeNumber } from '../../scripts/simulate/options.ts';
import { type OrderOutcome, simulateQueue } from '../../scripts/simulate/queue/outcome.ts';
import { queuePicture } from '../../scripts/simulate/queue/picture.ts';
import { queuePage } from '../../scripts/simulate/queue/report.ts';

const small = { debates: 60, seed: 7 };
const outcomes = simulateQueue(small);
const of = (order: string): OrderOutcome => {
  const found = outcomes.find((outcome) => outcome.order === order);
  if (found === undefined) throw new Error(`${order} was not played`);
  return found;
};

describe('the simulated debates', () => {
  test('come out the same from the same seed, and otherwise from another', () => {
    expect(simulateQueue(small)).toEqual(outcomes);
    expect(simulateQueue({ ...small, seed: 8 })).not.toEqual(outcomes);
  });

  test('let more people speak under new voices than first come first served, and let the quiet wait less', () => {
    expect(of('new-voices').spoke).toBeGreaterThan(of('fifo').spoke);
    expect(of('new-voices').heard).toBeGreaterThan(of('fifo').heard);
    expect(of('new-voices').longestFirstWait).toBeLessThan(of('fifo').longestFirstWait);
  });

  test('share the time most evenly under least time, and between organisations under quota', () => {
    expect(Math.min(...outcomes.map(({ gini }) => gini))).toBe(of('least-time').gini);
    expect(Math.min(...outcomes.map(({ organisationGini }) => organisationGini))).toBe(
      of('quota').organisationGini,
    );
  });

  test('are debates: turns follow each other, and shares are shares', () => {
    for (const { turns, spoke, heard, gini } of outcomes) {
      expect(turns).toBeGreaterThan(20);
      expect(turns).toBeLessThan(80);
      for (const share of [spoke, heard, gini]) {
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe('the report', () => {
  test('has every order with its figures, and how to make it again', () => {
    const page = queuePage(outcomes, small);
    for (const { order, gini } of outcomes) expect(page).toContain(`| \`${order}\` | ${gini.toFixed(3)} |`);
    expect(page).toContain('npm run simulate -- queue --debates 60 --seed 7');
  });

  test('has a picture with bars as long as its figures, readable without seeing it', () => {
    const picture = queuePicture(outcomes, small.debates);
    const bars = [...picture.matchAll(/width="([\d.]+)" height="20"/g)].map(([, width]) => Number(width));
    expect(bars).toHaveLength(outcomes.length * 6);
    const [fifo = 0, newVoices = 0] = bars;
    expect(newVoices / fifo).toBeCloseTo(of('new-voices').gini / of('fifo').gini, 2);
    expect(picture).toContain(`fifo: Gini ${of('fifo').gini.toFixed(3)}`);
  });
});

describe('chance', () => {
  test('is spread evenly, and normal where asked', () => {
    const chance = seeded(seedOf(1, 2));
    const even = Array.from({ length: 20_000 }, chance);
    expect(even.reduce((sum, one) => sum + one, 0) / even.length).toBeCloseTo(0.5, 1);
    expect(Math.min(...even)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...even)).toBeLessThan(1);
    const bell = Array.from({ length: 20_000 }, () => normal(chance));
    const mean = bell.reduce((sum, one) => sum + one, 0) / bell.length;
    const variance = bell.reduce((sum, one) => sum + (one - mean) ** 2, 0) / bell.length;
    expect(Math.abs(mean)).toBeLessThan(0.05);
    expect(Math.abs(variance - 1)).toBeLessThan(0.05);
  });
});

test('an option is a whole number, or the simulation says what it needs', () => {
  expect(wholeNumber([], 'debates', 10_000, 1)).toBe(10_000);
  expect(wholeNumber(['--debates', '20'], 'debates', 10_000, 1)).toBe(20);
  for (const wrong of ['0', '-1', '1.5', 'veel', ''])
    expect(() => wholeNumber(['--debates', wrong], 'debates', 10_000, 1)).toThrow(/--debates needs/);
});
