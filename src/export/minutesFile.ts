import { createSerial } from '../application/serial.ts';
import type { Instant } from '../core/ids.ts';
import type { Table } from '../core/table.ts';
import { minutesCsv } from './csv.ts';
import { type MindmapPicture, minutesDocument } from './document/minutesDocument.ts';
import { minutesDocx } from './docx/minutesDocx.ts';
import { downloadName } from './downloads.ts';
import type { MinutesFilter } from './filter.ts';
import type { MinutesFormat } from './links.ts';
import { minutesMarkdown } from './markdown.ts';
import { mindmapOf } from './mindmap/mindmap.ts';
import { mindmapOutline } from './mindmap/mindmapOutline.ts';
import { mindmapPng } from './mindmap/mindmapPng.ts';
import { mindmapSvg } from './mindmap/mindmapSvg.ts';
import { minutesOf } from './minutes.ts';
import type { Minutes } from './minutesForm.ts';
import { minutesPdf, pagesOf } from './pdf/minutesPdf.ts';
import { type Reading, readingOf } from './reading.ts';
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

/** Writes the minutes of a table as they stand at `now`, as far as the filter lets through. */
export type WriteMinutes = (
  table: Table,
  format: MinutesFormat,
  filter: MinutesFilter,
  now: Instant,
) => Promise<MinutesFile>;

/** The mindmap for on paper; none where there is nothing to draw. */
const mindmapPicture = async (table: Table): Promise<MindmapPicture | undefined> => {
  const mindmap = mindmapOf(table);
  if (mindmap.questions.length === 0) return undefined;
  return { png: await mindmapPng(mindmapSvg(mindmap, 'light')), alt: mindmapOutline(mindmap) };
};

const written = async (
  table: Table,
  minutes: Minutes,
  reading: Reading,
  format: MinutesFormat,
): Promise<string | Uint8Array> => {
  switch (format) {
    case 'json':
      return `${JSON.stringify(minutes, null, 2)}\n`;
    case 'csv':
      return minutesCsv(minutes, reading);
    case 'md':
      return minutesMarkdown(minutesDocument(minutes, reading));
    case 'pdf':
      return minutesPdf(minutesDocument(minutes, reading, await mindmapPicture(table)));
    case 'docx': {
      const document = minutesDocument(minutes, reading, await mindmapPicture(table));
      return minutesDocx(document, await pagesOf(document));
    }
  }
};

/** The one place where minutes are written, veiled where the format asks it: for a link, and for a file in Teams. */
export const createWriteMinutes = (): WriteMinutes => {
  const serial = createSerial();
  return async (whole, format, filter, now) => {
    const table = veiled(whole);
    const write = () => written(table, minutesOf(table, now, filter), readingOf(table, now, filter), format);
    // A document of 5,000 contributions takes a hundred megabytes while it is made: one at a time.
    const heavy = format === 'docx' || format === 'pdf';
    return {
      name: downloadName('minutes', table.title, format),
      contentType: contentTypes[format],
      content: await (heavy ? serial('document', write) : write()),
    };
  };
};
