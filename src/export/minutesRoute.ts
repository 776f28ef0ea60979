import type { HttpRoute } from '../application/httpRoute.ts';
import type { Instant, TableId } from '../core/ids.ts';
import type { Table } from '../core/table.ts';
import { readName, refusal } from './downloads.ts';
import { parseFilter } from './filter.ts';
import { judgeDownload } from './judgeDownload.ts';
import { checkMinutesToken, minutesFormats } from './links.ts';
import { type MayDownload, nobodyMayDownload } from './mayDownload.ts';
import type { WriteMinutes } from './minutesFile.ts';

/** What the route needs: the tables, what signs the links, the time, and who may come without a link. */
export interface MinutesRouteParts {
  readonly load: (table: TableId) => Promise<Table | undefined>;
  readonly secret: string;
  readonly now: () => Instant;
  readonly mayDownload?: MayDownload;
  readonly write: WriteMinutes;
}

/**
 * `GET /minutes/<tableId>.<docx|pdf|md|csv|json>?token=…`: the minutes as a download, for whoever has a signed
 * link, or with the sign-in of a moderator or notetaker in the header (then `filter=` says which part).
 * Everything but the download is judged before the table is looked up, so that an unknown table and a known
 * one answer the same: no token 401, a wrong one 403, an old one 410. A table that was erased since is 410. A document that
 * could not be made is 503, and may be asked for again.
 */
export const minutesRoute = ({
  load,
  secret,
  now,
  mayDownload = nobodyMayDownload,
  write,
}: MinutesRouteParts): HttpRoute => ({
  method: 'GET',
  path: '/minutes/:file',
  async answer(request) {
    const name = readName(request.params.file, minutesFormats);
    if (name === undefined) return refusal('minutes', 'unknown', request);
    const judged = await judgeDownload(request, name.table, {
      mayDownload,
      asked: (query) => query.get('filter') ?? '',
      check: (token) => {
        const check = checkMinutesToken({ ...name, token, secret, now: now() });
        return check.kind === 'ok' ? { kind: 'ok', what: check.filter } : check;
      },
    });
    if (judged.kind === 'refused') return refusal('minutes', judged.reason, request);
    const table = await load(name.table);
    const filter = table && parseFilter(judged.what, table);
    if (table === undefined || filter === undefined) return refusal('minutes', 'gone', request);
    const file = await write(table, name.format, filter, now());
    if (file === undefined) return refusal('minutes', 'notMade', request);
    return {
      status: 200,
      headers: {
        'Content-Type': file.contentType,
        'Content-Disposition': `attachment; filename="${file.name}"`,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      },
      body: file.content,
    };
  },
});
