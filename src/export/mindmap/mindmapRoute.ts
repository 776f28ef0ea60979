import type { HttpRoute } from '../../application/httpRoute.ts';
import type { MakeDocument } from '../../application/ports.ts';
import type { Instant, TableId } from '../../core/ids.ts';
import type { Table } from '../../core/table.ts';
import { downloadName, readName, refusal } from '../downloads.ts';
import { judgeDownload } from '../judgeDownload.ts';
import { type MayDownload, nobodyMayDownload } from '../mayDownload.ts';
import { checkMindmapToken, type MindmapFormat, mindmapFormats } from './links.ts';
import { mindmapOf } from './mindmap.ts';
import { mindmapSvg } from './mindmapSvg.ts';
import { type Look, themes } from './palette.ts';

/** An SVG is a download, since a browser would open it as a page; a PNG stands on a card. */
const headersOf = (table: Table, format: MindmapFormat): Readonly<Record<string, string>> => ({
  'Content-Type': format === 'svg' ? 'image/svg+xml; charset=utf-8' : 'image/png',
  'Content-Disposition': `${format === 'svg' ? 'attachment' : 'inline'}; filename="${downloadName('mindmap', table.title, format)}"`,
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
});

type Picture = Promise<Uint8Array | undefined>;

/**
 * Draws each picture of a table once: a chat of fifteen people asks for the same one fifteen times. One that
 * could not be drawn is tried again.
 */
const drawnOnce = (make: MakeDocument): ((table: Table, theme: Look) => Picture) => {
  const drawn = new WeakMap<Table, Map<Look, Picture>>();
  return (table, theme) => {
    const ofTable = drawn.get(table) ?? new Map<Look, Picture>();
    drawn.set(table, ofTable);
    const known = ofTable.get(theme);
    if (known !== undefined) return known;
    const picture = make(() => ({ kind: 'picture', mindmap: mindmapOf(table), theme }), 'rush');
    ofTable.set(theme, picture);
    return picture.then((png) => {
      if (png === undefined) ofTable.delete(theme);
      return png;
    });
  };
};

/** What the route needs: the tables, what signs the links, the time, who draws, and who may come without a link. */
export interface MindmapRouteParts {
  readonly make: MakeDocument;
  readonly load: (table: TableId) => Promise<Table | undefined>;
  readonly secret: string;
  readonly now: () => Instant;
  readonly mayDownload?: MayDownload;
}

/**
 * `GET /mindmap/<tableId>.<png|svg>?token=…`: the summary as a picture, for whoever has a signed link, or with
 * the sign-in of a moderator or notetaker in the header (then `theme=dark` asks for the dark one). As with the
 * minutes, an unknown table and a known one answer the same: no token 401, a wrong one 403, an old one 410.
 * A table that was erased since is 410, a picture that could not be drawn 503. The picture is drawn from the table as it stands, so words that were
 * erased are in it no more.
 */
export const mindmapRoute = ({
  load,
  secret,
  now,
  make,
  mayDownload = nobodyMayDownload,
}: MindmapRouteParts): HttpRoute => {
  const pngOf = drawnOnce(make);

  return {
    method: 'GET',
    path: '/mindmap/:file',
    async answer(request) {
      const name = readName(request.params.file, mindmapFormats);
      if (name === undefined) return refusal('mindmap', 'unknown', request);
      const judged = await judgeDownload<Look>(request, name.table, {
        mayDownload,
        asked: (query) => themes.find((theme) => theme === query.get('theme')) ?? 'light',
        check: (token) => {
          const check = checkMindmapToken({ ...name, token, secret, now: now() });
          return check.kind === 'ok' ? { kind: 'ok', what: check.theme } : check;
        },
      });
      if (judged.kind === 'refused') return refusal('mindmap', judged.reason, request);
      const table = await load(name.table);
      if (table === undefined) return refusal('mindmap', 'gone', request);
      const theme = judged.what;
      const body = name.format === 'svg' ? mindmapSvg(mindmapOf(table), theme) : await pngOf(table, theme);
      if (body === undefined) return refusal('mindmap', 'notMade', request);
      return {
        status: 200,
        headers: headersOf(table, name.format),
        body,
      };
    },
  };
};
