/** A time as logs write it, ready to stand inside a larger pattern; it captures nothing. */
export const timePattern =
  '(?:[01]?\\d|2[0-3])[:.][0-5]\\d(?:[:.][0-5]\\d)?(?: ?[AaPp]\\.?[Mm]\\.?(?![A-Za-z]))?';

const timeParts = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?: ?([ap])\.?m\.?)?$/i;

/** Seconds since midnight of `14:32`, `14:32:05` or `2:32 PM`; undefined for what is no time of day. */
export const secondsOfDay = (text: string): number | undefined => {
  const [, hour, minute, second = '0', half] = timeParts.exec(text.trim()) ?? [];
  if (hour === undefined || minute === undefined) return undefined;
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hour);
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return hours * 3600 + Number(minute) * 60 + Number(second);
};

/** A day as logs write it: in figures, or the words for a weekday, today and yesterday; it captures nothing. */
export const dayPattern = [
  '\\d{4}-\\d{1,2}-\\d{1,2}',
  '\\d{1,2}[-/.]\\d{1,2}(?:[-/.]\\d{2,4})?',
  '(?:ma|di|wo|do|vr|za|zo)(?=[ ,.])\\.?',
  '(?:maan|dins|woens|donder|vrij|zater|zon)dag',
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day',
  '(?:lun|mar|mercre|jeu|vendre|same)di|dimanche',
  'vandaag|gisteren|today|yesterday|hier',
].join('|');

const isoDay = /(\d{4})-(\d{1,2})-(\d{1,2})/;
const figures = /(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})/;

/**
 * The day that stands in a text, as `2024-03-12`; undefined without a year. The day goes before the month, as
 * in Flanders, unless it cannot, or the time beside it is English ("PM").
 */
export const dateIn = (text: string): string | undefined => {
  const iso = isoDay.exec(text);
  const [, first, second, year] = figures.exec(text) ?? [];
  const monthFirst = Number(second) > 12 || (Number(first) <= 12 && /\d ?[AP]M/i.test(text));
  const [y, m, d] = iso
    ? [iso[1], iso[2], iso[3]]
    : monthFirst
      ? [year, first, second]
      : [year, second, first];
  if (y === undefined || m === undefined || d === undefined) return undefined;
  if (Number(m) < 1 || Number(m) > 12 || Number(d) < 1 || Number(d) > 31) return undefined;
  return `${y.length === 2 ? `20${y}` : y}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
};
