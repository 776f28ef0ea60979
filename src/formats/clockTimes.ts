import type { Edition, WorkshopFormat } from '../core/format.ts';
import type { Instant } from '../core/ids.ts';
import type { ClockTimes } from '../core/table.ts';
import { dayAt, daysLater, momentOf, nearestMomentOf } from './zonedTime.ts';

/**
 * Further than this from its planned time of day a table is a rehearsal or a late repeat, and the plan's
 * times of day no longer mean anything: three hours is more than any workshop starts early or late.
 */
export const farFromPlanMilliseconds = 3 * 3_600_000;

/** The edition with this id; undefined where the format has none. Case does not matter, since people type it. */
export const editionOf = (format: WorkshopFormat, id: string): Edition | undefined =>
  format.editions.find((edition) => edition.id === id.toLowerCase());

const plannedMilliseconds = (format: WorkshopFormat): number =>
  format.agenda.reduce((sum, item) => sum + item.minutes * 60_000, 0);

const firstAfter = (start: Instant, timeOfDay: string, timeZone: string): Instant => {
  const day = dayAt(start, timeZone);
  const sameDay = momentOf(day, timeOfDay, timeZone);
  return sameDay > start ? sameDay : momentOf(daysLater(day, 1), timeOfDay, timeZone);
};

/**
 * The format's times of day on the day of this table. The start is the nearest one to the opening, the return
 * to the plenary the first one after that start; without a start it is the one nearest to where the agenda
 * would end. An edition replaces both times of the format, also with nothing. A return that has passed at the
 * opening is left out, since nobody can keep it.
 */
export const clockTimes = (
  format: WorkshopFormat,
  edition: Edition | undefined,
  openedAt: Instant,
): ClockTimes => {
  const { startsAt: start, returnToPlenary: back } = edition ?? format;
  const { timeZone } = format;
  const printed = back === undefined ? {} : { returnToPlenary: back };

  const startsAt = start === undefined ? undefined : nearestMomentOf(start, timeZone, openedAt);
  if (startsAt !== undefined && Math.abs(startsAt - openedAt) > farFromPlanMilliseconds) return printed;
  const startPart = startsAt === undefined ? {} : { startsAt };
  if (back === undefined) return startPart;

  const plannedEndAt = openedAt + plannedMilliseconds(format);
  const returnToPlenaryAt =
    startsAt === undefined
      ? nearestMomentOf(back, timeZone, plannedEndAt)
      : firstAfter(startsAt, back, timeZone);
  const farOff =
    startsAt === undefined && Math.abs(returnToPlenaryAt - plannedEndAt) > farFromPlanMilliseconds;
  return farOff || returnToPlenaryAt <= openedAt
    ? { ...startPart, ...printed }
    : { ...startPart, returnToPlenaryAt, ...printed };
};
