import type { Instant } from '../core/ids.ts';
import type { Table } from '../core/table.ts';
import { nearestLanguage } from '../locale/translate.ts';

const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterOf = (language: string, timeZone: string, seconds: boolean): Intl.DateTimeFormat => {
  const key = `${language} ${timeZone} ${seconds}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  // Making one costs a thousand times what using it does.
  const made = new Intl.DateTimeFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds && { second: '2-digit' }),
    hourCycle: 'h23',
    timeZone,
  });
  formatters.set(key, made);
  return made;
};

/**
 * A moment as a time of day in the table's own zone, as `15:20`: an end time is printed, never a countdown,
 * since a card cannot be edited each second.
 */
export const timeOfDay = (at: Instant, table: Table, locale: string): string =>
  formatterOf(nearestLanguage(locale), table.format.timeZone, false).format(at);

/** A day and a time of day, as `woensdag 16:31`: for what is due within a week. */
export const dayAndTime = (at: Instant, table: Table, locale: string): string => {
  const day = new Intl.DateTimeFormat(nearestLanguage(locale), {
    weekday: 'long',
    timeZone: table.format.timeZone,
  });
  return `${day.format(at)} ${timeOfDay(at, table, locale)}`;
};

/** A date, as `20 november 2020`. */
export const dateOf = (at: Instant, table: Table, locale: string): string =>
  // English as Europe writes it: 20 November 2020.
  new Intl.DateTimeFormat(nearestLanguage(locale) === 'en' ? 'en-GB' : nearestLanguage(locale), {
    dateStyle: 'long',
    timeZone: table.format.timeZone,
  }).format(at);

/** A time of day to the second, as `15:20:45`: for a turn, which may be shorter than a minute. */
export const secondOfDay = (at: Instant, table: Table, locale: string): string =>
  formatterOf(nearestLanguage(locale), table.format.timeZone, true).format(at);

/** From this many minutes on, nobody plans by less than a minute. */
const WHOLE_MINUTES_FROM = 10;

/** A length in minutes beside the one that it takes the place of: whole ones, where that still tells them apart. */
export const minutesBeside = (minutes: number, other: number, locale: string): string => {
  const whole = Math.round(minutes);
  const apart = whole !== Math.round(other);
  return numberText(apart && minutes >= WHOLE_MINUTES_FROM ? whole : minutes, locale);
};

/** A number as people write it: `2,5`. */
export const numberText = (value: number, locale: string): string =>
  new Intl.NumberFormat(nearestLanguage(locale), { maximumFractionDigits: 1 }).format(value);
