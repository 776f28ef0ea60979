import { describe, expect, test } from '@jest/globals';
import {
  agendaTimes,
  breakAtHand,
  endsAt,
  expectedEnd,
  lateMinutes,
  nextItem,
  plannedEnd,
  plenarySlackMinutes,
  runningItem,
} from '../../src/core/agenda.ts';
import type { Table } from '../../src/core/table.ts';
import { begunAt, clock, els, opened, openedWith, workshop } from '../support/cast.ts';
import { type Step, tableAfter } from '../support/given.ts';

const pause = (time: string) => els.asks(time, { type: 'PauseAgenda' });
const resume = (time: string) => els.asks(time, { type: 'ResumeAgenda' });
const extend = (time: string, minutes: number) => els.asks(time, { type: 'ExtendItem', minutes });
const next = (time: string) => els.asks(time, { type: 'AdvanceAgenda' });
const withoutClockTimes = openedWith({}, { clockTimes: {} });

const timeOf = (instant: number | undefined) =>
  instant === undefined ? undefined : new Date(instant).toISOString().slice(11, 19).replace(/:00$/, '');
const endOf = (table: Table, now: string) => {
  const item = runningItem(table);
  return item && timeOf(endsAt(item, table, clock(now)));
};
const times = (table: Table, now: string) =>
  agendaTimes(table, clock(now)).map(
    ({ item, startsAt, endsAt }) => `${item.id} ${timeOf(startsAt)}-${timeOf(endsAt)}`,
  );

describe('when the running item ends', () => {
  test('is its start and length', () => {
    expect(endOf(tableAfter(...begunAt('14:22')), '14:25')).toBe('14:32');
  });

  test('an item that has not begun has no end', () => {
    const table = tableAfter(...opened);
    const first = nextItem(table);
    expect(first?.id).toBe('opening');
    expect(first && endsAt(first, table, clock('14:20'))).toBeUndefined();
  });

  test('moves on by extensions', () => {
    expect(endOf(tableAfter(...begunAt('14:20'), extend('14:25', 5), extend('14:26', 0.5)), '14:26')).toBe(
      '14:35:30',
    );
  });

  test('moves on by a pause, while it lasts and after it', () => {
    const paused = [...begunAt('14:20'), pause('14:23')];
    expect(endOf(tableAfter(...paused), '14:24')).toBe('14:31');
    expect(endOf(tableAfter(...paused), '14:27')).toBe('14:34');
    const resumed = [...paused, resume('14:27')];
    expect(endOf(tableAfter(...resumed), '14:40')).toBe('14:34');
    expect(endOf(tableAfter(...resumed, pause('14:28'), resume('14:29')), '14:40')).toBe('14:35');
  });

  test('is not moved by a moment before the pause began', () => {
    expect(endOf(tableAfter(...begunAt('14:20'), pause('14:23')), '14:22')).toBe('14:30');
  });

  test('may be seconds away', () => {
    const agenda = workshop.agenda.map((item) => ({ ...item, minutes: item.minutes / 60 }));
    expect(endOf(tableAfter(...openedWith({ agenda }), next('14:20')), '14:20')).toBe('14:20:10');
  });
});

describe('the agenda with its times', () => {
  test('before it begins is shown by plan', () => {
    expect(times(tableAfter(...opened), '14:15')).toEqual([
      'opening 14:20-14:30',
      'debat-1 14:30-15:20',
      'pauze 15:20-15:40',
      'debat-2 15:40-16:20',
      'afronding 16:20-16:25',
    ]);
  });

  test('that begins late, or without a planned time, is shown from now', () => {
    expect(times(tableAfter(...opened), '14:27')[0]).toBe('opening 14:27-14:37');
    expect(times(tableAfter(...withoutClockTimes), '14:16')[0]).toBe('opening 14:16-14:26');
  });

  test('shows real times for what has been and expected ones for what comes', () => {
    expect(times(tableAfter(...begunAt('14:22', '14:35'), extend('14:40', 5)), '14:45')).toEqual([
      'opening 14:22-14:35',
      'debat-1 14:35-15:30',
      'pauze 15:30-15:50',
      'debat-2 15:50-16:30',
      'afronding 16:30-16:35',
    ]);
  });

  test('that runs over shows when the item should have ended, and the rest from now', () => {
    expect(times(tableAfter(...begunAt('14:20')), '14:37').slice(0, 2)).toEqual([
      'opening 14:20-14:30',
      'debat-1 14:37-15:27',
    ]);
  });

  test('that is paused moves on as a whole', () => {
    expect(times(tableAfter(...begunAt('14:20'), pause('14:25')), '14:28').slice(0, 2)).toEqual([
      'opening 14:20-14:33',
      'debat-1 14:33-15:23',
    ]);
  });

  test('ends by plan when its items together end', () => {
    expect(timeOf(plannedEnd(tableAfter(...opened)))).toBe('16:25');
    expect(plannedEnd(tableAfter(...withoutClockTimes))).toBeUndefined();
    expect(timeOf(plannedEnd(tableAfter(...withoutClockTimes, next('14:30'))))).toBe('16:35');
  });

  test('is expected to end when every item from here takes its own time', () => {
    expect(timeOf(expectedEnd(tableAfter(...begunAt('14:25')), clock('14:26')))).toBe('16:30');
    const closing = tableAfter(...begunAt('14:20', '14:30', '15:20', '15:40', '16:20'));
    expect(timeOf(expectedEnd(closing, clock('16:22')))).toBe('16:25');
    expect(timeOf(expectedEnd(closing, clock('16:31')))).toBe('16:31');
  });
});

describe('how late the table is', () => {
  const late = (now: string, ...steps: readonly Step[]) => lateMinutes(tableAfter(...steps), clock(now));

  test('counts whole minutes behind plan, 0 within a minute either way', () => {
    expect(late('14:25', ...begunAt('14:20'))).toBe(0);
    expect(late('14:25', ...begunAt('14:20:59'))).toBe(0);
    expect(Object.is(late('14:25', ...begunAt('14:19:01')), 0)).toBe(true);
    expect(late('14:25', ...begunAt('14:24:59'))).toBe(4);
  });

  test('is negative for a table that is ahead', () => {
    expect(late('14:26', ...begunAt('14:20', '14:25'))).toBe(-5);
  });

  test('grows while the agenda should have begun, or an item should have ended', () => {
    expect(late('14:19', ...opened)).toBe(0);
    expect(late('14:27', ...opened)).toBe(7);
    expect(late('14:29', ...begunAt('14:20'))).toBe(0);
    expect(late('14:33', ...begunAt('14:20'))).toBe(3);
  });

  test('grows by extensions and by a pause while it lasts', () => {
    expect(late('14:25', ...begunAt('14:20'), extend('14:24', 5))).toBe(5);
    expect(late('14:27', ...begunAt('14:20'), pause('14:24'))).toBe(3);
  });

  test('is reckoned from the real beginning where the format names no time', () => {
    expect(late('14:30', ...withoutClockTimes)).toBe(0);
    expect(late('15:05', ...withoutClockTimes, next('15:00'), next('15:12'))).toBe(2);
  });

  test('stops counting when the table is closed', () => {
    const final = { body: '-', text: '-', sha256: 'af' };
    const close = els.asks('16:50', { type: 'CloseTable', final, draft: { points: [], text: '-' } });
    expect(late('18:00', ...begunAt('14:20'), close)).toBe(0);
  });
});

describe('the way back to the plenary', () => {
  test('has as many minutes to spare as lie between the expected end and the return', () => {
    expect(plenarySlackMinutes(tableAfter(...begunAt('14:20')), clock('14:25'))).toBe(15);
    expect(plenarySlackMinutes(tableAfter(...begunAt('14:40')), clock('14:45'))).toBe(-5);
    expect(plenarySlackMinutes(tableAfter(...begunAt('14:20:30')), clock('14:25'))).toBe(14);
  });

  test('is unknown where the format names no return', () => {
    expect(plenarySlackMinutes(tableAfter(...withoutClockTimes), clock('14:20'))).toBeUndefined();
  });
});

describe('a break at hand', () => {
  const atHand = (now: string, ...steps: readonly Step[]) =>
    breakAtHand(tableAfter(...steps), clock(now))?.id;

  test('begins within 15 minutes, and is the next item', () => {
    const debate = begunAt('14:20', '14:30');
    expect(atHand('15:04:59', ...debate)).toBeUndefined();
    expect(atHand('15:05', ...debate)).toBe('pauze');
    expect(atHand('15:20', ...debate)).toBe('pauze');
    expect(atHand('15:35', ...debate)).toBe('pauze');
  });

  test('is none before the agenda begins, before another item, or in the break', () => {
    expect(atHand('14:18', ...openedWith({ agenda: workshop.agenda.slice(2) }))).toBeUndefined();
    expect(atHand('14:30', ...begunAt('14:20'))).toBeUndefined();
    const [, , pauze] = workshop.agenda;
    const twice = pauze ? [pauze, { ...pauze, id: 'wandeling' }] : [];
    expect(atHand('14:40', ...openedWith({ agenda: twice }), next('14:20'))).toBeUndefined();
  });
});
