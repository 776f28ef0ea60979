import type { Instant } from '../core/ids.ts';
import type { Table } from '../core/table.ts';
import { type CalendarDay, dayAt, daysLater, momentOf } from '../formats/zonedTime.ts';
import type { ChatLog, ImportedMessage } from '../import/chatLog.ts';

/** A clock that goes back further than this has passed midnight; less is two messages written out of order. */
const PAST_MIDNIGHT_SECONDS = 12 * 3600;

const dayOf = (date: string): CalendarDay => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
};

const twoFigures = (count: number): string => String(count).padStart(2, '0');

const momentOn = (day: CalendarDay, atSeconds: number, timeZone: string): Instant => {
  const timeOfDay = `${twoFigures(Math.floor(atSeconds / 3600))}:${twoFigures(Math.floor(atSeconds / 60) % 60)}`;
  return momentOf(day, timeOfDay, timeZone) + (atSeconds % 60) * 1000;
};

/**
 * When each message of a log was said, in its order and in the table's time zone. A log with times of day alone
 * is of the day of the table, and of the next one once its clock passes midnight. Undefined where the log has
 * no time of day: of captions nobody knows when the recording began.
 */
export const importedMoments = (table: Table, log: ChatLog): readonly (Instant | undefined)[] => {
  const { timeZone } = table.format;
  let day = dayAt(table.openedAt, timeZone);
  let before: number | undefined;
  return log.messages.map(({ atSeconds, date }: ImportedMessage) => {
    if (log.clock !== 'day' || atSeconds === undefined) return undefined;
    if (date !== undefined) day = dayOf(date);
    else if (before !== undefined && before - atSeconds > PAST_MIDNIGHT_SECONDS) day = daysLater(day, 1);
    before = atSeconds;
    return momentOn(day, atSeconds, timeZone);
  });
};
