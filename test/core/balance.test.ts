import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { balanceOf, evennessOf, giniOf } from '../../src/core/balance.ts';
import { ana, begunAt, bram, clock, els, joke, type Member, noor } from '../support/cast.ts';
import { type Step, tableAfter } from '../support/given.ts';

const turn = (who: Member, from: string, to: string): readonly Step[] => [
  els.asks(from, { type: 'GiveFloor', person: who.person }),
  els.asks(to, { type: 'YieldFloor' }),
];
const represents = (who: Member, organisation: string) =>
  who.asks('14:21', { type: 'Introduce', organisation });
const debating = begunAt('14:20', '14:30');
const balanceAt = (now: string, ...steps: readonly Step[]) =>
  balanceOf(tableAfter(...debating, ...steps), clock(now));
const amounts = fc.array(fc.integer({ min: 0, max: 3_600_000 }), { minLength: 1, maxLength: 20 });

describe('the Gini coefficient', () => {
  test('is 0 where all have the same, and where nobody has anything', () => {
    expect(giniOf([7, 7, 7])).toBe(0);
    expect(giniOf([0, 0])).toBe(0);
    expect(giniOf([])).toBe(0);
  });

  test('grows towards 1 the more people there are beside the one who has everything', () => {
    expect(giniOf([0, 10])).toBeCloseTo(0.5);
    expect(giniOf([0, 0, 0, 10])).toBeCloseTo(0.75);
    expect(giniOf([1, 3])).toBeCloseTo(0.25);
  });

  test('is half the mean difference between two people, divided by the mean, whatever the amounts', () => {
    fc.assert(
      fc.property(amounts, (all) => {
        const sum = all.reduce((total, one) => total + one, 0);
        const differences = all.flatMap((one) => all.map((other) => Math.abs(one - other)));
        const expected =
          sum === 0 ? 0 : differences.reduce((total, one) => total + one, 0) / (2 * all.length * sum);
        expect(giniOf(all)).toBeCloseTo(expected, 10);
        expect(giniOf(all)).toBeLessThanOrEqual(1 - 1 / all.length + 1e-9);
        expect(giniOf(all.toReversed())).toBeCloseTo(giniOf(all), 10);
      }),
    );
  });

  test('falls when who has more gives to who has less', () => {
    fc.assert(
      fc.property(amounts, fc.nat(19), fc.nat(19), (all, from, to) => {
        const rich = all[from] ?? 0;
        const poor = all[to] ?? 0;
        if (from >= all.length || to >= all.length || rich - poor < 2) return;
        const given = Math.floor((rich - poor) / 2);
        const after = all.with(from, rich - given).with(to, poor + given);
        expect(giniOf(after)).toBeLessThan(giniOf(all));
      }),
    );
  });

  test('reads as words', () => {
    expect([0, 0.21, 0.4, 0.8].map(evennessOf)).toEqual(['even', 'fairly-even', 'uneven', 'very-uneven']);
  });
});

describe('the balance of a table', () => {
  const spoken = [
    represents(ana, 'Natuurpunt'),
    represents(bram, ' natuurpunt'),
    ...turn(ana, '14:31', '14:33'),
    ...turn(bram, '14:33', '14:34'),
    ...turn(ana, '14:34', '14:35'),
  ];

  test('counts who said nothing as nothing, and leaves out who leads and who takes notes', () => {
    const balance = balanceAt(
      '14:40',
      ...spoken,
      ...turn(els, '14:36', '14:38'),
      ...turn(joke, '14:38', '14:39'),
    );
    expect(balance).toMatchObject({ people: 3, spoke: 2, milliseconds: 240_000 });
    expect(balance.gini).toBeCloseTo(giniOf([180_000, 60_000, 0]));
  });

  test('adds up by organisation, written one way or another; who named none stands together', () => {
    expect(balanceAt('14:40', ...spoken, ...turn(noor, '14:36', '14:37')).organisations).toEqual([
      { organisation: 'Natuurpunt', people: 2, turns: 3, milliseconds: 240_000, share: 0.8 },
      { people: 1, turns: 1, milliseconds: 60_000, share: 0.2 },
    ]);
  });

  test('has the present turn in it, its pauses left out', () => {
    const speaking = [
      els.asks('14:31', { type: 'GiveFloor', person: ana.person }),
      els.asks('14:32', { type: 'PauseAgenda' }),
    ];
    expect(balanceAt('14:40', ...speaking).milliseconds).toBe(60_000);
    const resumed = [...speaking, els.asks('14:40', { type: 'ResumeAgenda' })];
    expect(balanceAt('14:41', ...resumed).milliseconds).toBe(120_000);
  });

  test('keeps who left after they spoke, and forgets who left in silence', () => {
    const gone = (who: Member) => els.asks('14:50', { type: 'LeaveTable', person: who.person });
    expect(balanceAt('14:55', ...spoken, gone(ana), gone(noor))).toMatchObject({
      people: 2,
      milliseconds: 240_000,
    });
  });

  test('of a table where nobody spoke is no balance at all', () => {
    expect(balanceAt('14:40')).toMatchObject({ spoke: 0, milliseconds: 0, gini: 0 });
  });

  test('counts who was heard without the floor among those who spoke', () => {
    const noted = joke.asks('14:33', {
      type: 'AddContribution',
      contribution: 'm1',
      text: 'Meer bussen',
      source: 'spoken',
      lenses: [],
      author: noor,
    });
    expect(balanceAt('14:40', noted)).toMatchObject({ spoke: 1, milliseconds: 0 });
  });
});
