import { describe, expect, test } from '@jest/globals';
import { deadlinesOf } from '../../src/core/deadlines.ts';
import type { Instant } from '../../src/core/ids.ts';
import { headOfQueue } from '../../src/core/presence.ts';
import { placeOf } from '../../src/core/speakingQueue.ts';
import { ana, begunAt, bram, clock, els, type Member, noor, opened, timekeeper } from '../support/cast.ts';
import { given, type Step, tableAfter } from '../support/given.ts';

const hand = { type: 'RaiseHand', handKind: 'question' } as const;
const leaves = (who: Member, time: string | Instant) =>
  timekeeper.asks(time, { type: 'LeaveTable', person: who.person });
const comesBack = (who: Member, time: string) =>
  timekeeper.asks(time, { type: 'JoinTable', person: who.person, name: who.name });
const tick = (who: Member, time: string) =>
  timekeeper.asks(time, { type: 'ReachDeadline', deadline: `place-kept:${who.person}` });
const queue = [ana.asks('14:30', hand), bram.asks('14:31', hand), noor.asks('14:32', hand)] as const;
const placeDue = (...steps: readonly Step[]) =>
  deadlinesOf(tableAfter(...steps), clock('14:40')).filter(({ key }) => key.startsWith('place-kept'));

describe('who leaves with a hand up', () => {
  test('keeps the place for 10 minutes, then loses it', () => {
    const left = [...opened, ...queue, leaves(ana, '14:33')] as const;
    expect(placeOf(tableAfter(...left), ana.person)).toBe(1);
    expect(placeDue(...left)).toEqual([{ key: `place-kept:${ana.person}`, dueAt: clock('14:43') }]);
    given(...left)
      .when(tick(ana, '14:42:59'))
      .thenNothing();
    given(...left)
      .when(tick(ana, '14:43'))
      .thenEvents(
        { type: 'DeadlineReached', deadline: `place-kept:${ana.person}` },
        { type: 'HandLowered', person: ana.person },
      );
  });

  test('is passed over meanwhile: the next one who is there gets the floor', () => {
    given(...opened, ...queue, leaves(ana, '14:33'))
      .when(els.asks('14:34', { type: 'GiveFloor' }))
      .thenEvents(
        { type: 'HandLowered', person: bram.person },
        { type: 'FloorGiven', person: bram.person, turn: 1 },
      );
  });

  test('stands where they stood when they are back in time', () => {
    const back = tableAfter(...opened, ...queue, leaves(ana, '14:33'), comesBack(ana, '14:42'));
    expect(placeOf(back, ana.person)).toBe(1);
    expect(headOfQueue(back)?.hand.person).toBe(ana.person);
    expect(deadlinesOf(back, clock('14:42')).filter(({ key }) => key.startsWith('place-kept'))).toEqual([]);
  });

  test('has 10 minutes anew when they leave again', () => {
    const again = [
      ...opened,
      ...queue,
      leaves(ana, '14:33'),
      tick(ana, '14:43'),
      ana.asks('14:44', hand),
      leaves(ana, '14:45'),
    ] as const;
    expect(placeDue(...again)).toEqual([{ key: `place-kept:${ana.person}`, dueAt: clock('14:55') }]);
  });

  test('a queue in which everybody is away gives nobody the floor', () => {
    given(...opened, ana.asks('14:30', hand), leaves(ana, '14:31'))
      .when(els.asks('14:32', { type: 'GiveFloor' }))
      .thenRejected('queue-empty');
  });

  test('cannot be given the floor by name while away', () => {
    given(...opened, ...queue, leaves(ana, '14:33'))
      .when(els.asks('14:34', { type: 'GiveFloor', person: ana.person }))
      .thenRejected({ reason: 'person-left', name: ana.name });
  });

  test('can be taken off the list by the moderator while away', () => {
    given(...opened, ...queue, leaves(ana, '14:33'))
      .when(els.asks('14:34', { type: 'LowerHand', person: ana.person }))
      .thenEvents({ type: 'HandLowered', person: ana.person });
  });

  test('a pause counts for nobody: the 10 minutes stand still with the clock', () => {
    const paused = [
      ...begunAt('14:20'),
      ana.asks('14:21', hand),
      leaves(ana, '14:22'),
      els.asks('14:23', { type: 'PauseAgenda' }),
    ] as const;
    expect(placeDue(...paused)).toEqual([]);
    expect(placeDue(...paused, els.asks('14:28', { type: 'ResumeAgenda' }))).toEqual([
      { key: `place-kept:${ana.person}`, dueAt: clock('14:37') },
    ]);
  });

  test('who leaves in a pause has the 10 minutes from its end', () => {
    const paused = [
      ...begunAt('14:20'),
      ana.asks('14:21', hand),
      els.asks('14:22', { type: 'PauseAgenda' }),
      leaves(ana, '14:23'),
      els.asks('14:28', { type: 'ResumeAgenda' }),
    ] as const;
    expect(placeDue(...paused)).toEqual([{ key: `place-kept:${ana.person}`, dueAt: clock('14:38') }]);
  });
});
