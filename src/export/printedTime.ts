import type { Reading } from './reading.ts';

const forms = {
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  sortable: { dateStyle: 'short', timeStyle: 'medium' },
} as const satisfies Readonly<Record<string, Intl.DateTimeFormatOptions>>;

/** Making one costs more than all its uses at one table, and there are but a few zones and languages. */
const formatters = new Map<string, Intl.DateTimeFormat>();

const printed = (at: string, form: keyof typeof forms, locale: string, timeZone: string): string => {
  const key = `${form} ${locale} ${timeZone}`;
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone, ...forms[form] });
  formatters.set(key, formatter);
  return formatter.format(new Date(at));
};

/** `14:20`, in the zone of the table. */
export const timeOfDay = (at: string, { translate, timeZone }: Reading): string =>
  printed(at, 'time', translate('minutes:locale'), timeZone);

/** `dinsdag 14 mei 2024`, in the zone of the table. */
export const longDate = (at: string, { translate, timeZone }: Reading): string =>
  printed(at, 'day', translate('minutes:locale'), timeZone);

/** `2024-05-14 14:20:07`, in the zone of the table: a form that every spreadsheet takes for a moment. */
export const sortableTime = (at: string, { timeZone }: Reading): string =>
  printed(at, 'sortable', 'sv-SE', timeZone);

/** `1:35`, minutes and seconds. */
export const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
