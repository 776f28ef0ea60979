import { describe, expect, test } from '@jest/globals';
import type { WorkshopFormat } from '../../src/core/format.ts';
import { clockTimes, editionOf } from '../../src/formats/clockTimes.ts';
import { readFormat } from '../../src/formats/readFormat.ts';

const format = (times: object, minutes = 120): WorkshopFormat => {
  const reading = readFormat(
    { id: 'a', title: 'A', agenda: [{ id: 'a', title: 'A', kind: 'plenary', minutes }], ...times },
    { locale: 'nl-BE', timeZone: 'Europe/Brussels' },
  );
  if (!reading.ok) throw new Error(reading.problem);
  return reading.format;
};
const iso = (at: number | undefined) => (at === undefined ? undefined : new Date(at).toISOString());
const shown = (of: WorkshopFormat, openedAt: string, edition?: string) => {
  const times = clockTimes(
    of,
    edition === undefined ? undefined : editionOf(of, edition),
    Date.parse(openedAt),
  );
  return [iso(times.startsAt), iso(times.returnToPlenaryAt), times.returnToPlenary];
};
const afternoon = format({ startsAt: '14:20', returnToPlenary: '16:40' });

describe('the times of day of a table', () => {
  test('are those of its day, in the zone of the format', () => {
    expect(shown(afternoon, '2024-05-14T12:05:00Z')).toEqual([
      '2024-05-14T12:20:00.000Z',
      '2024-05-14T14:40:00.000Z',
      '16:40',
    ]);
    expect(shown(afternoon, '2024-01-16T13:05:00Z')).toEqual([
      '2024-01-16T13:20:00.000Z',
      '2024-01-16T15:40:00.000Z',
      '16:40',
    ]);
  });

  test('are absent in a rehearsal or a late repeat, but the plenary stays printed', () => {
    expect(shown(afternoon, '2024-05-14T09:19:00Z')).toEqual([undefined, undefined, '16:40']);
    expect(shown(afternoon, '2024-05-14T15:21:00Z')).toEqual([undefined, undefined, '16:40']);
    expect(shown(afternoon, '2024-05-14T09:20:00Z')[0]).toBe('2024-05-14T12:20:00.000Z');
  });

  test('are absent where the format sets none', () => {
    expect(clockTimes(format({}), undefined, Date.parse('2024-05-14T12:00:00Z'))).toEqual({});
  });

  test('a plenary that has passed at the opening binds nobody', () => {
    const short = format({ startsAt: '14:20', returnToPlenary: '15:00' });
    expect(shown(short, '2024-05-14T13:10:00Z')).toEqual(['2024-05-14T12:20:00.000Z', undefined, '15:00']);
  });
});

describe('an edition', () => {
  const two = format({
    startsAt: '14:20',
    returnToPlenary: '16:40',
    editions: [
      { id: 'avond', returnToPlenary: '21:20' },
      { id: 'open' },
      { id: 'laat', startsAt: '23:30', returnToPlenary: '00:45' },
    ],
  });

  test('replaces both times, also with nothing', () => {
    expect(shown(two, '2024-05-14T17:00:00Z', 'avond')).toEqual([
      undefined,
      '2024-05-14T19:20:00.000Z',
      '21:20',
    ]);
    expect(shown(two, '2024-05-14T12:00:00Z', 'open')).toEqual([undefined, undefined, undefined]);
  });

  test('that only names the plenary is a rehearsal far from its planned end', () => {
    expect(shown(two, '2024-05-14T08:00:00Z', 'avond')).toEqual([undefined, undefined, '21:20']);
  });

  test('is found whatever the case in which it is typed', () => {
    expect(editionOf(two, 'Avond')?.id).toBe('avond');
    expect(editionOf(two, 'ochtend')).toBeUndefined();
  });

  test('may go past midnight, opened on either side of it', () => {
    const times = ['2024-05-14T21:30:00.000Z', '2024-05-14T22:45:00.000Z', '00:45'];
    expect(shown(two, '2024-05-14T21:20:00Z', 'laat')).toEqual(times);
    expect(shown(two, '2024-05-14T22:10:00Z', 'laat')).toEqual(times);
  });
});

describe('on a day when the clocks change', () => {
  const night = format({ startsAt: '01:30', returnToPlenary: '04:00' });

  test('a table over the lost hour is an hour shorter', () => {
    expect(shown(night, '2024-03-31T00:20:00Z')).toEqual([
      '2024-03-31T00:30:00.000Z',
      '2024-03-31T02:00:00.000Z',
      '04:00',
    ]);
  });

  test('a table over the double hour is an hour longer', () => {
    expect(shown(night, '2024-10-26T23:20:00Z')).toEqual([
      '2024-10-26T23:30:00.000Z',
      '2024-10-27T03:00:00.000Z',
      '04:00',
    ]);
  });
});
