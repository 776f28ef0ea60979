import { describe, expect, test } from '@jest/globals';
import type { QueueOrder } from '../../src/core/format.ts';
import { placeOf, speakingOrder } from '../../src/core/speakingQueue.ts';
import { ana, bram, els, type Member, noor, openedWith } from '../support/cast.ts';
import { type Step, tableAfter } from '../support/given.ts';

const raise = (who: Member, time: string) => who.asks(time, { type: 'RaiseHand', handKind: 'question' });
const from = (who: Member, organisation: string) => who.asks('14:31', { type: 'Introduce', organisation });
/** A turn from one time to another. */
const turn = (who: Member, start: string, end: string): readonly Step[] => [
  els.asks(start, { type: 'GiveFloor', person: who.person }),
  els.asks(end, { type: 'YieldFloor' }),
];
const tableOf = (queueOrder: QueueOrder, steps: readonly Step[]) =>
  tableAfter(
    ...openedWith({ queueOrder }),
    els.asks('14:20', { type: 'AdvanceAgenda' }),
    els.asks('14:30', { type: 'AdvanceAgenda' }),
    ...steps,
  );
const names = new Map([ana, bram, noor].map(({ person, name }) => [person, name.split(' ')[0]]));
const order = (queueOrder: QueueOrder, ...steps: readonly Step[]) =>
  speakingOrder(tableOf(queueOrder, steps)).map(({ hand, reason }) => {
    const { kind, ...numbers } = reason;
    return [names.get(hand.person), kind, ...Object.values(numbers)].join(' ');
  });

describe('first come, first served', () => {
  test('goes by the time at which hands went up, not by the order in which that was heard', () => {
    expect(order('fifo', raise(ana, '14:41'), raise(bram, '14:40'), raise(noor, '14:42'))).toEqual([
      'Bram raised',
      'Ana raised',
      'Noor raised',
    ]);
  });

  test('sets hands that went up at the same moment in one order, however they arrived', () => {
    const one = order('fifo', raise(ana, '14:40'), raise(bram, '14:40'), raise(noor, '14:40'));
    expect(order('fifo', raise(noor, '14:40'), raise(bram, '14:40'), raise(ana, '14:40'))).toEqual(one);
  });
});

describe('new voices', () => {
  test('lets who has not spoken on this question go before who has, then who spoke least often', () => {
    const question = els.asks('14:31', { type: 'OpenQuestion', question: 'v1' });
    expect(
      order(
        'new-voices',
        question,
        ...turn(ana, '14:32', '14:33'),
        ...turn(ana, '14:33', '14:34'),
        ...turn(bram, '14:34', '14:35'),
        raise(ana, '14:40'),
        raise(bram, '14:41'),
        raise(noor, '14:42'),
      ),
    ).toEqual(['Noor not-spoken', 'Bram turns 1', 'Ana turns 2']);
  });

  test('begins anew with a new question, among the quiet still those first who spoke least', () => {
    expect(
      order(
        'new-voices',
        els.asks('14:31', { type: 'OpenQuestion', question: 'v1' }),
        ...turn(ana, '14:32', '14:33'),
        els.asks('14:35', { type: 'OpenQuestion', question: 'v2' }),
        ...turn(bram, '14:36', '14:37'),
        raise(bram, '14:40'),
        raise(ana, '14:41'),
        raise(noor, '14:42'),
      ),
    ).toEqual(['Noor not-spoken', 'Ana not-spoken', 'Bram turns 1']);
  });

  test('looks at all turns where no question is under debate', () => {
    expect(
      order('new-voices', ...turn(ana, '14:32', '14:33'), raise(ana, '14:40'), raise(bram, '14:41')),
    ).toEqual(['Bram not-spoken', 'Ana turns 1']);
  });

  test('remembers who spoke on a question that was merged into another', () => {
    expect(
      order(
        'new-voices',
        els.asks('14:31', { type: 'OpenQuestion', question: 'v1' }),
        ...turn(ana, '14:32', '14:33'),
        els.asks('14:35', { type: 'MergeQuestions', question: 'v1', into: 'v2' }),
        raise(ana, '14:40'),
        raise(bram, '14:41'),
      ),
    ).toEqual(['Bram not-spoken', 'Ana turns 1']);
  });
});

describe('least time', () => {
  test('lets who spoke shortest go first, then who raised first', () => {
    expect(
      order(
        'least-time',
        ...turn(ana, '14:32', '14:33'),
        ...turn(bram, '14:33', '14:33:20'),
        ...turn(bram, '14:34', '14:34:20'),
        raise(ana, '14:40'),
        raise(bram, '14:41'),
        raise(noor, '14:42'),
      ),
    ).toEqual(['Noor not-spoken', 'Bram seconds 40', 'Ana seconds 60']);
    expect(order('least-time', raise(noor, '14:41'), raise(ana, '14:42'), raise(bram, '14:40'))).toEqual([
      'Bram not-spoken',
      'Noor not-spoken',
      'Ana not-spoken',
    ]);
  });
});

describe('quota', () => {
  const stad = [from(ana, 'Stad'), from(bram, ' stad '), from(noor, 'Thomas More')];

  test('gives no organisation a second turn while another waits for its first', () => {
    expect(order('quota', ...stad, raise(ana, '14:40'), raise(bram, '14:41'), raise(noor, '14:42'))).toEqual([
      'Ana organisation-turns 0',
      'Noor organisation-turns 0',
      'Bram after-colleague',
    ]);
  });

  test('counts the turns that colleagues had', () => {
    expect(
      order('quota', ...stad, ...turn(ana, '14:32', '14:33'), raise(bram, '14:40'), raise(noor, '14:41')),
    ).toEqual(['Noor organisation-turns 0', 'Bram organisation-turns 1']);
  });

  test('treats who named no organisation as one of their own', () => {
    expect(
      order(
        'quota',
        ...turn(ana, '14:32', '14:33'),
        raise(ana, '14:40'),
        raise(bram, '14:41'),
        raise(noor, '14:42'),
      ),
    ).toEqual(['Bram not-spoken', 'Noor not-spoken', 'Ana turns 1']);
  });

  test('sets colleagues whose hands went up together in one order, however they arrived', () => {
    const hands = [raise(ana, '14:40'), raise(bram, '14:40'), raise(noor, '14:40')];
    for (const arrived of [hands, hands.toReversed()])
      expect(order('quota', ...stad, ...arrived)).toEqual([
        'Ana organisation-turns 0',
        'Noor organisation-turns 0',
        'Bram after-colleague',
      ]);
  });
});

test('a place is counted from 1, and is none for who is not in the queue', () => {
  const table = tableOf('fifo', [raise(ana, '14:40'), raise(bram, '14:41')]);
  expect([placeOf(table, ana.person), placeOf(table, bram.person), placeOf(table, noor.person)]).toEqual([
    1,
    2,
    undefined,
  ]);
});
