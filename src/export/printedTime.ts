import type { Reading } from './reading.ts';

const printed = (at: string, reading: Reading, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(reading.translate('minutes:locale'), {
    timeZone: reading.timeZone,
    ...options,
  }).format(new Date(at));

/** `14:20`, in the zone of the table. */
export const timeOfDay = (at: string, reading: Reading): string =>
  printed(at, reading, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** `dinsdag 14 mei 2024`, in the zone of the table. */
export const longDate = (at: string, reading: Reading): string =>
  printed(at, reading, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });

/** `2024-05-14 14:20:07`, in the zone of the table: a form that every spreadsheet takes for a moment. */
export const sortableTime = (at: string, { timeZone }: Reading): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(
    new Date(at),
  );

/** `1:35`, minutes and seconds. */
export const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
