import { describe, expect, test } from '@jest/globals';
import { deadlinesOf } from '../../src/core/deadlines.ts';
import { turnLimitAt } from '../../src/core/speakingTime.ts';
import { ana, begunAt, bram, clock, els, openedWith, timekeeper, workshop } from '../support/cast.ts';
import { given, type Step, tableAfter } from '../support/given.ts';

const give = (time: string, person = ana) => els.asks(time, { type: 'GiveFloor', person: person.person });
const done = (time: string) => els.asks(time, { type: 'YieldFloor' });
const pause = (time: string) => els.asks(time, { type: 'PauseAgenda' });
const resume = (time: string) => els.asks(time, { type: 'ResumeAgenda' });
const next = (time: string) => els.asks(time, { type: 'AdvanceAgenda' });
const reach = (time: string, deadline: string) => timekeeper.asks(time, { type: 'ReachDeadline', deadline });
const limits = (now: string, ...steps: readonly Step[]) =>
  deadlinesOf(tableAfter(...steps), clock(now))
    .filter(({ key }) => key.startsWith('turn-limit'))
    .map(({ key, dueAt }) => `${key} ${new Date(dueAt).toISOString().slice(11, 19)}`);

/** In the introductions of the workshop a turn takes 45 seconds. */
const introducing = begunAt('14:20');
/** A debate with two minutes a turn. */
const debating = [
  ...openedWith({
    agenda: workshop.agenda.map((item) => (item.id === 'debat-1' ? { ...item, speakingSeconds: 120 } : item)),
  }),
  next('14:20'),
  next('14:30'),
];

describe('the limit of a turn', () => {
  test('is as long as the format says, from when the floor was given', () => {
    expect(limits('14:21', ...introducing, give('14:21'))).toEqual(['turn-limit:1 14:21:45']);
    expect(limits('14:31', ...debating, give('14:31'))).toEqual(['turn-limit:1 14:33:00']);
  });

  test('is not there where nobody speaks, or the format sets none', () => {
    expect(limits('14:21', ...introducing)).toEqual([]);
    expect(limits('14:22', ...introducing, give('14:21'), done('14:21:30'))).toEqual([]);
    expect(limits('14:31', ...begunAt('14:20', '14:30'), give('14:31'))).toEqual([]);
  });

  test('is of the turn that runs: the next speaker has their own', () => {
    expect(limits('14:32', ...debating, give('14:31'), give('14:32', bram))).toEqual([
      'turn-limit:2 14:34:00',
    ]);
  });

  test('moves on by a pause, and is away during it', () => {
    const paused = [...debating, give('14:31'), pause('14:32')];
    expect(limits('14:40', ...paused)).toEqual([]);
    given(...paused)
      .when(reach('14:40', 'turn-limit:1'))
      .thenNothing();
    expect(limits('14:40', ...paused, resume('14:40'))).toEqual(['turn-limit:1 14:41:00']);
  });

  test('of who got the floor during a pause counts from its end', () => {
    expect(limits('14:40', ...debating, pause('14:32'), give('14:35'), resume('14:40'))).toEqual([
      'turn-limit:1 14:42:00',
    ]);
  });

  test('is reached once, also where the clock stood still afterwards', () => {
    const reached = [...debating, give('14:31'), reach('14:33', 'turn-limit:1')];
    given(...debating, give('14:31'))
      .when(reach('14:32:59', 'turn-limit:1'))
      .thenNothing();
    given(...debating, give('14:31'))
      .when(reach('14:33', 'turn-limit:1'))
      .thenEvents({ type: 'DeadlineReached', deadline: 'turn-limit:1' });
    expect(limits('14:36', ...reached, pause('14:34'), resume('14:36'))).toEqual([]);
    given(...reached)
      .when(reach('14:34', 'turn-limit:1'))
      .thenNothing();
  });

  test('is the new item’s where a turn goes on into it', () => {
    const onward = [...introducing, give('14:29'), next('14:29:30')];
    expect(turnLimitAt(tableAfter(...onward))).toBeUndefined();
  });
});
