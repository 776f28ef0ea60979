import type { HttpAnswer, HttpRequest, HttpRoute } from '../application/httpRoute.ts';
import { createSerial, type Serial } from '../application/serial.ts';
import type { Instant, TableId } from '../core/ids.ts';
import type { Table } from '../core/table.ts';
import { languageOf } from '../pages/languageOf.ts';
import { page } from '../pages/page.ts';
import { minutesCsv } from './csv.ts';
import { type MindmapPicture, minutesDocument } from './document/minutesDocument.ts';
import { minutesDocx } from './docx/minutesDocx.ts';
import { parseFilter } from './filter.ts';
import { checkMinutesToken, type MinutesFormat, minutesFormats } from './links.ts';
import { minutesMarkdown } from './markdown.ts';
import { mindmapOf } from './mindmap/mindmap.ts';
import { mindmapOutline } from './mindmap/mindmapOutline.ts';
import { mindmapPng } from './mindmap/mindmapPng.ts';
import { mindmapSvg } from './mindmap/mindmapSvg.ts';
import { minutesOf } from './minutes.ts';
import type { Minutes } from './minutesForm.ts';
import { minutesPdf, pagesOf } from './pdf/minutesPdf.ts';
import { type Reading, readingOf } from './reading.ts';

const contentTypes: Readonly<Record<MinutesFormat, string>> = {
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
};

/** The name under which the minutes land among the downloads. */
export const minutesFileName = (title: string, format: MinutesFormat): string => {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `notulen-${slug === '' ? 'debattafel' : slug}.${format}`;
};

const refusal = (status: number, reason: string, request: HttpRequest): HttpAnswer => {
  const answer = page({
    status,
    language: languageOf(request),
    title: 'pages:link.title',
    paragraphs: [`pages:link.${reason}`],
  });
  return { ...answer, headers: { ...answer.headers, 'Cache-Control': 'no-store' } };
};

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

const bodyOf = async (
  table: Table,
  format: MinutesFormat,
  filterText: string,
  now: Instant,
  serial: Serial,
): Promise<string | Uint8Array | undefined> => {
  const filter = parseFilter(filterText, table);
  if (filter === undefined) return undefined;
  const write = () => written(table, minutesOf(table, now, filter), readingOf(table, now, filter), format);
  // A document of 5,000 contributions takes a hundred megabytes while it is made: one at a time.
  return format === 'docx' || format === 'pdf' ? serial('document', write) : write();
};

const readName = (file: string | undefined): { table: TableId; format: MinutesFormat } | undefined => {
  const [, table = '', extension] = /^(.+)\.([a-z]+)$/.exec(file ?? '') ?? [];
  const format = minutesFormats.find((candidate) => candidate === extension);
  return format === undefined ? undefined : { table, format };
};

/**
 * `GET /minutes/<tableId>.<docx|pdf|md|csv|json>?token=…`: the minutes as a download, for whoever has a signed link.
 * Everything but the download is judged before the table is looked up, so that an unknown table and a known
 * one answer the same: no token 401, a wrong one 403, an old one 410. A table that was erased since is 410.
 */
export const minutesRoute = ({
  load,
  secret,
  now,
}: {
  readonly load: (table: TableId) => Promise<Table | undefined>;
  readonly secret: string;
  readonly now: () => Instant;
}): HttpRoute => {
  const serial = createSerial();
  return {
    method: 'GET',
    path: '/minutes/:file',
    async answer(request) {
      const name = readName(request.params.file);
      if (name === undefined) return refusal(404, 'unknown', request);
      const token = request.query.get('token');
      if (token === null || token === '') return refusal(401, 'missing', request);
      const check = checkMinutesToken({ ...name, token, secret, now: now() });
      if (check.kind === 'invalid') return refusal(403, 'invalid', request);
      if (check.kind === 'expired') return refusal(410, 'expired', request);
      const table = await load(name.table);
      const body = table && (await bodyOf(table, name.format, check.filter, now(), serial));
      if (table === undefined || body === undefined) return refusal(410, 'gone', request);
      return {
        status: 200,
        headers: {
          'Content-Type': contentTypes[name.format],
          'Content-Disposition': `attachment; filename="${minutesFileName(table.title, name.format)}"`,
          'Cache-Control': 'no-store',
          'X-Content-Type-Options': 'nosniff',
        },
        body,
      };
    },
  };
};
