import { useMemo } from 'react';
import { useLater } from '../Later.tsx';
import { useTable } from '../useTable.tsx';

const MINUTE = 60_000;

/** A stretch of time as a clock shows it: `4:05`, `1:04:05`. */
export const clockText = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const rest = two(seconds % 60);
  return minutes < 60 ? `${minutes}:${rest}` : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`;
};

/** Whole minutes, the way people say a length of time. */
export const wholeMinutes = (milliseconds: number): number => Math.round(milliseconds / MINUTE);

const timeFormats = new Map<string, Intl.DateTimeFormat>();

/** Made once for all who say a time: it is slow to make. */
const timeFormat = (locale: string, timeZone: string): Intl.DateTimeFormat => {
  const key = `${locale} ${timeZone}`;
  const made =
    timeFormats.get(key) ??
    new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  timeFormats.set(key, made);
  return made;
};

/** Where a time of day comes: as wide as one, of figure spaces. */
const BLANK = '\u2007\u2007:\u2007\u2007';

/**
 * Says a moment as a time of day in the table's own zone, as `16:25`: people elsewhere share the table's clock.
 * Blank in the very first picture: the browser's first look at time zones takes a slow device 70 ms.
 */
export const useTimeOfDay = (): ((at: number) => string) => {
  const later = useLater();
  const { locale, state } = useTable();
  const { timeZone } = state.table;
  return useMemo(() => {
    if (!later) return () => BLANK;
    const format = timeFormat(locale, timeZone);
    return (at: number) => format.format(at);
  }, [locale, timeZone, later]);
};

/** Says a number the way the reader writes it: `2,5`. */
export const useNumberText = (): ((value: number) => string) => {
  const { locale } = useTable();
  return useMemo(() => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    return (value) => format.format(value);
  }, [locale]);
};
