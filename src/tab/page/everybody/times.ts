import { useMemo } from 'react';
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

/** Says a moment as a time of day in the table's own zone, as `16:25`: people elsewhere share the table's clock. */
export const useTimeOfDay = (): ((at: number) => string) => {
  const { locale, state } = useTable();
  const { timeZone } = state.table;
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, {
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
    });
    return (at) => format.format(at);
  }, [locale, timeZone]);
};

/** Says a number the way the reader writes it: `2,5`. */
export const useNumberText = (): ((value: number) => string) => {
  const { locale } = useTable();
  return useMemo(() => {
    const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
    return (value) => format.format(value);
  }, [locale]);
};
