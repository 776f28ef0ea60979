import { describe, expect, test } from '@jest/globals';
import type { Contribution } from '../../src/core/contribution.ts';
import type { Instant } from '../../src/core/ids.ts';
import { ana, begunAt, clock, els, joke } from '../support/cast.ts';
import { type Step, tableAfter } from '../support/given.ts';

const open = (question: string, time: string) => els.asks(time, { type: 'OpenQuestion', question });
const bring = (time: string, saidAt?: Instant) =>
  joke.asks(time, {
    type: 'ImportChat',
    messages: [
      {
        contribution: 'i1',
        author: { person: ana.person, name: ana.name },
        text: 'Meer bomen',
        lenses: [],
        ...(saidAt !== undefined && { saidAt }),
      },
    ],
  });
const broughtIn = (...steps: readonly Step[]): Contribution => {
  const [contribution] = tableAfter(...steps).contributions;
  if (contribution === undefined) throw new Error('Nothing was brought in');
  return contribution;
};

/** Kennismaking 14:20, debat 1 14:30, pauze 15:20, debat 2 15:40, afronding 16:20. */
const afternoon = [
  ...begunAt('14:20', '14:30'),
  open('v1', '14:40'),
  open('v2', '15:00'),
  ...['15:20', '15:40'].map((time) => els.asks(time, { type: 'AdvanceAgenda' })),
  open('v3', '15:50'),
  els.asks('16:20', { type: 'AdvanceAgenda' }),
];

describe('what is brought in from a log', () => {
  test('was said when the log says so, and hangs under what was debated then', () => {
    const placed = ['14:25', '14:35', '14:45', '15:10', '15:30', '15:45', '15:55', '16:21'].map((time) => {
      const { at, item, question } = broughtIn(...afternoon, bring('16:24', clock(time)));
      expect(at).toBe(clock(time));
      return `${time} ${item} ${question}`;
    });
    expect(placed).toEqual([
      '14:25 opening undefined',
      '14:35 debat-1 undefined',
      '14:45 debat-1 v1',
      '15:10 debat-1 v2',
      '15:30 pauze undefined',
      '15:45 debat-2 v2',
      '15:55 debat-2 v3',
      '16:21 afronding undefined',
    ]);
  });

  test('keeps its time outside the agenda, and hangs under what is debated now, or was last', () => {
    expect(broughtIn(...afternoon, bring('16:24', clock('13:00')))).toMatchObject({
      at: clock('13:00'),
      item: 'debat-2',
      question: 'v3',
    });
    const during = [...begunAt('14:20', '14:30'), open('v1', '14:40')];
    expect(broughtIn(...during, bring('14:50', clock('13:00')))).toMatchObject({
      item: 'debat-1',
      question: 'v1',
    });
  });

  test('without a time has that of the import, and hangs under what is debated now, or was last', () => {
    expect(broughtIn(...afternoon, bring('16:24'))).toMatchObject({
      at: clock('16:24'),
      item: 'debat-2',
      question: 'v3',
    });
  });

  test('cannot have been said after it was brought in', () => {
    expect(broughtIn(...afternoon, bring('16:24', clock('23:00')))).toMatchObject({
      at: clock('16:24'),
      item: 'debat-2',
    });
  });

  test('before the agenda begins hangs under nothing', () => {
    const { item, question } = broughtIn(...begunAt(), bring('14:18', clock('14:17')));
    expect([item, question]).toEqual([undefined, undefined]);
  });

  test('in the time of an item that was left and came back hangs under what ran between', () => {
    const back = [
      ...begunAt('14:20', '14:30', '14:50'),
      els.asks('15:00', { type: 'GoBackToItem', item: 'debat-1' }),
    ];
    const itemOf = (time: string) => broughtIn(...back, bring('15:10', clock(time))).item;
    expect(['14:40', '14:55', '15:05'].map(itemOf)).toEqual(['debat-1', 'pauze', 'debat-1']);
  });

  test('under a question that was merged since hangs under the one that it went into', () => {
    const merged = els.asks('15:15', { type: 'MergeQuestions', question: 'v1', into: 'v4' });
    const before = afternoon.slice(0, -4);
    expect(broughtIn(...before, merged, bring('15:16', clock('14:45'))).question).toBe('v4');
  });
});
