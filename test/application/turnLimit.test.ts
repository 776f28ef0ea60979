import { describe, expect, test } from '@jest/globals';
import { reactionsTo } from '../../src/application/reactions.ts';
import type { TableEvent } from '../../src/core/events.ts';
import { ana, bram, clock, els, openedWith, timekeeper, workshop } from '../support/cast.ts';
import { type Step, tableAfter } from '../support/given.ts';

const give = (time: string, person: string) => els.asks(time, { type: 'GiveFloor', person });
const limit = (time: string, turn: number) =>
  timekeeper.asks(time, { type: 'ReachDeadline', deadline: `turn-limit:${turn}` });
const sat = [
  ...openedWith({ agenda: workshop.agenda.map((item) => ({ ...item, speakingSeconds: 120 })) }),
  ...['14:20', '14:30', '15:20', '15:40'].map((time) => els.asks(time, { type: 'AdvanceAgenda' })),
  ana.asks('15:40', { type: 'RaiseHand' }),
  bram.asks('15:40', { type: 'RaiseHand' }),
];

/** Whom the last step tells what in private, and which cards it edits. */
const reactions = (deadline: string, ...steps: readonly Step[]) => {
  const event: TableEvent = {
    type: 'DeadlineReached',
    deadline,
    at: clock('15:44'),
    by: 'clock',
    command: 'c',
  };
  const intents = reactionsTo(tableAfter(...sat, ...steps), [event]);
  return {
    told: intents.flatMap((intent) => (intent.kind === 'tell' ? [intent.to.person] : [])),
    cards: intents.flatMap((intent) => (intent.kind === 'refresh' ? [intent.card] : [])),
  };
};

describe('a turn that lasted as long as a turn may', () => {
  const first = [give('15:41', ana.person), limit('15:43', 1)];
  const second = [...first, give('15:45', bram.person), limit('15:47', 2)];

  test('is told in private to who speaks and to who leads, and nobody else', () => {
    expect(reactions('turn-limit:1', ...first)).toEqual({ told: [ana.person, els.person], cards: ['live'] });
  });

  test('is told so every time, however many there were before in the item', () => {
    expect(reactions('turn-limit:2', ...second)).toEqual({
      told: [bram.person, els.person],
      cards: ['live'],
    });
  });

  test('that ended meanwhile is not spoken of', () => {
    expect(reactions('turn-limit:1', ...second).told).toEqual([]);
  });
});

test('that the time of an item is up is told to who leads only for a debate', () => {
  expect(reactions('time-up:debat-2').told).toEqual([els.person]);
  for (const item of ['opening', 'pauze', 'afronding']) {
    expect(reactions(`time-up:${item}`).told).toEqual([]);
    expect(reactions(`time-up:${item}`).cards).toEqual(['live']);
  }
});
