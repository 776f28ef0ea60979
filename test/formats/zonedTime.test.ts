import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dayAt, daysLater, momentOf, nearestMomentOf } from '../../src/formats/zonedTime.ts';

const zones = [
  'Europe/Brussels',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'UTC',
];
const iso = (at: number) => new Date(at).toISOString();
const at = (day: string, time: string, zone: string) => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return iso(momentOf({ year, month, day: date }, time, zone));
};

describe('the moment of a time of day', () => {
  test('follows summer and winter time', () => {
    expect(at('2024-07-01', '14:20', 'Europe/Brussels')).toBe('2024-07-01T12:20:00.000Z');
    expect(at('2024-12-01', '14:20', 'Europe/Brussels')).toBe('2024-12-01T13:20:00.000Z');
  });

  test('in the hour that comes twice is the first one', () => {
    expect(at('2024-10-27', '02:30', 'Europe/Brussels')).toBe('2024-10-27T00:30:00.000Z');
    expect(at('2024-11-03', '01:30', 'America/New_York')).toBe('2024-11-03T05:30:00.000Z');
  });

  test('in the hour that is skipped lies as far past the skip', () => {
    expect(at('2024-03-31', '02:30', 'Europe/Brussels')).toBe('2024-03-31T01:30:00.000Z');
    expect(at('2024-03-10', '02:15', 'America/New_York')).toBe('2024-03-10T07:15:00.000Z');
  });
});

test('days run over months, leap days and years', () => {
  expect(daysLater({ year: 2024, month: 2, day: 28 }, 1)).toEqual({ year: 2024, month: 2, day: 29 });
  expect(daysLater({ year: 2024, month: 1, day: 1 }, -1)).toEqual({ year: 2023, month: 12, day: 31 });
});

test('the day is that of the zone, not that of UTC', () => {
  expect(dayAt(Date.parse('2024-05-14T22:30:00Z'), 'Europe/Brussels')).toEqual({
    year: 2024,
    month: 5,
    day: 15,
  });
  expect(dayAt(Date.parse('2024-05-14T02:30:00Z'), 'America/New_York')).toEqual({
    year: 2024,
    month: 5,
    day: 13,
  });
});

const instants = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2035-01-01') });
const times = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);

test('the nearest moment of any time of day is at most half a long day away', () => {
  fc.assert(
    fc.property(instants, times, fc.constantFrom(...zones), (near, time, zone) => {
      expect(Math.abs(nearestMomentOf(time, zone, near) - near)).toBeLessThanOrEqual(12.5 * 3_600_000);
    }),
  );
});

test('outside a skipped hour the clock shows the time that was asked', () => {
  fc.assert(
    fc.property(instants, times, (near, time) => {
      fc.pre(!time.startsWith('02:'));
      const shown = new Intl.DateTimeFormat('nl', {
        timeZone: 'Europe/Brussels',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }).format(nearestMomentOf(time, 'Europe/Brussels', near));
      expect(shown).toBe(time);
    }),
  );
});
