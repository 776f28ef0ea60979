import type { Instant } from '../core/ids.ts';

const dayMilliseconds = 86_400_000;

/** A day on the calendar; `month` from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterFor = (timeZone: string): Intl.DateTimeFormat => {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formatters.set(timeZone, made);
  return made;
};

/** What the wall clock in this zone shows at this moment, written as if it were UTC, to the second. */
const wallClockAt = (at: Instant, timeZone: string): number => {
  const parts = formatterFor(timeZone).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((candidate) => candidate.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
};

/** How far the zone's wall clock is ahead of UTC at this moment, in milliseconds. */
const offsetAt = (at: Instant, timeZone: string): number => {
  const second = Math.floor(at / 1000) * 1000;
  return wallClockAt(second, timeZone) - second;
};

/** The day that the calendar shows in this zone at this moment. */
export const dayAt = (at: Instant, timeZone: string): CalendarDay => {
  const wall = new Date(wallClockAt(at, timeZone));
  return { year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate() };
};

/** The day that lies so many days later, or earlier where `days` is below 0. */
export const daysLater = ({ year, month, day }: CalendarDay, days: number): CalendarDay => {
  const moved = new Date(Date.UTC(year, month - 1, day + days));
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
};

/**
 * The moment at which the wall clock in this zone shows `HH:MM` on this day. In the hour that comes twice in
 * autumn it is the first one; a time that spring skips is as far past the skip as it was into it, as people
 * mean it who set no alarm by it (the rule of RFC 5545 and Temporal's "compatible").
 */
export const momentOf = (day: CalendarDay, timeOfDay: string, timeZone: string): Instant => {
  const [hours, minutes] = timeOfDay.split(':').map(Number);
  const wall = Date.UTC(day.year, day.month - 1, day.day, hours, minutes);
  const offsetBefore = offsetAt(wall - dayMilliseconds, timeZone);
  const offsetAfter = offsetAt(wall + dayMilliseconds, timeZone);
  const moments = [wall - offsetBefore, wall - offsetAfter];
  return moments.find((moment) => wallClockAt(moment, timeZone) === wall) ?? wall - offsetBefore;
};

/** The moment nearest to `near` at which the wall clock in this zone shows `HH:MM`. */
export const nearestMomentOf = (timeOfDay: string, timeZone: string, near: Instant): Instant => {
  const today = dayAt(near, timeZone);
  const moments = [-1, 0, 1].map((days) => momentOf(daysLater(today, days), timeOfDay, timeZone));
  return moments.reduce((best, moment) => (Math.abs(moment - near) < Math.abs(best - near) ? moment : best));
};
