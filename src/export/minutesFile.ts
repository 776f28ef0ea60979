import type { MakeDocument } from '../application/ports.ts';
import type { Instant } from '../core/ids.ts';
import type { Table } from '../core/table.ts';
import { minutesCsv } from './csv.ts';
import { minutesDocument } from './document/minutesDocument.ts';
import type { MinutesOrder } from './documentOrder.ts';
import { downloadName } from './downloads.ts';
import type { MinutesFilter } from './filter.ts';
import type { MinutesFormat } from './links.ts';
import { minutesMarkdown } from './markdown.ts';
import { mindmapOf } from './mindmap/mindmap.ts';
import { minutesOf } from './minutes.ts';
import { readingFacts, readingFrom } from './reading.ts';
import { veiled } from './veil.ts';

const contentTypes: Readonly<Record<MinutesFormat, string>> = {
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** The minutes as one file, whichever way it goes out. */
export interface MinutesFile {
  readonly name: string;
  readonly contentType: string;
  readonly content: string | Uint8Array;
}

/**
 * Writes the minutes of a table as they stand at `now`, as far as the filter lets through; undefined where the
 * document could not be made, which is nobody's fault and may go well the next time.
 */
export type WriteMinutes = (
  table: Table,
  format: MinutesFormat,
  filter: MinutesFilter,
  now: Instant,
) => Promise<MinutesFile | undefined>;

type What = readonly [table: Table, now: Instant, filter: MinutesFilter];

const orderFor =
  (format: MinutesOrder['format'], ...[table, now, filter]: What) =>
  (): MinutesOrder => {
    const mindmap = mindmapOf(table);
    return {
      kind: 'minutes',
      format,
      minutes: minutesOf(table, now, filter),
      facts: readingFacts(table, now, filter),
      ...(mindmap.questions.length > 0 && { mindmap }),
    };
  };

const textIn = (format: 'json' | 'csv' | 'md', ...[table, now, filter]: What): string => {
  const minutes = minutesOf(table, now, filter);
  if (format === 'json') return `${JSON.stringify(minutes, null, 2)}\n`;
  const reading = readingFrom(readingFacts(table, now, filter));
  return format === 'csv' ? minutesCsv(minutes, reading) : minutesMarkdown(minutesDocument(minutes, reading));
};

/**
 * The one place where minutes are written, veiled where the format asks it: for a link, and for a file in Teams.
 * What is text is written at once; a document is made by `make`.
 */
export const createWriteMinutes =
  (make: MakeDocument): WriteMinutes =>
  async (whole, format, filter, now) => {
    const table = veiled(whole);
    const content =
      format === 'docx' || format === 'pdf'
        ? await make(orderFor(format, table, now, filter))
        : textIn(format, table, now, filter);
    if (content === undefined) return undefined;
    return {
      name: downloadName('minutes', table.title, format),
      contentType: contentTypes[format],
      content,
    };
  };
