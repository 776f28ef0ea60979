import type { HttpAnswer, HttpRequest, HttpRoute } from '../../application/httpRoute.ts';
import type { Instant, TableId } from '../../core/ids.ts';
import type { Table } from '../../core/table.ts';
import { languageOf } from '../../pages/languageOf.ts';
import { page } from '../../pages/page.ts';
import { checkMindmapToken, type MindmapFormat, mindmapFormats } from './links.ts';
import { mindmapOf } from './mindmap.ts';
import { mindmapPng } from './mindmapPng.ts';
import { mindmapSvg } from './mindmapSvg.ts';
import type { Theme } from './palette.ts';

/** The name under which the picture lands among the downloads. */
export const mindmapFileName = (title: string, format: MindmapFormat): string => {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `mindmap-${slug === '' ? 'debattafel' : slug}.${format}`;
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

const readName = (file: string | undefined): { table: TableId; format: MindmapFormat } | undefined => {
  const [, table = '', extension] = /^(.+)\.([a-z]+)$/.exec(file ?? '') ?? [];
  const format = mindmapFormats.find((candidate) => candidate === extension);
  return format === undefined ? undefined : { table, format };
};

/** An SVG is a download, since a browser would open it as a page; a PNG stands on a card. */
const headersOf = (table: Table, format: MindmapFormat): Readonly<Record<string, string>> => ({
  'Content-Type': format === 'svg' ? 'image/svg+xml; charset=utf-8' : 'image/png',
  'Content-Disposition': `${format === 'svg' ? 'attachment' : 'inline'}; filename="${mindmapFileName(table.title, format)}"`,
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
});

/** Draws each picture of a table once: a chat of fifteen people asks for the same one fifteen times. */
const drawnOnce = (): ((table: Table, theme: Theme) => Promise<Uint8Array>) => {
  const drawn = new WeakMap<Table, Map<Theme, Promise<Uint8Array>>>();
  return (table, theme) => {
    const ofTable = drawn.get(table) ?? new Map<Theme, Promise<Uint8Array>>();
    drawn.set(table, ofTable);
    const picture = ofTable.get(theme) ?? mindmapPng(mindmapSvg(mindmapOf(table), theme));
    ofTable.set(theme, picture);
    return picture;
  };
};

/**
 * `GET /mindmap/<tableId>.<png|svg>?token=…`: the summary as a picture, for whoever has a signed link. As with
 * the minutes, an unknown table and a known one answer the same: no token 401, a wrong one 403, an old one 410.
 * A table that was erased since is 410. The picture is drawn from the table as it stands, so words that were
 * erased are in it no more.
 */
export const mindmapRoute = ({
  load,
  secret,
  now,
}: {
  readonly load: (table: TableId) => Promise<Table | undefined>;
  readonly secret: string;
  readonly now: () => Instant;
}): HttpRoute => {
  const pngOf = drawnOnce();
  return {
    method: 'GET',
    path: '/mindmap/:file',
    async answer(request) {
      const name = readName(request.params.file);
      if (name === undefined) return refusal(404, 'unknown', request);
      const token = request.query.get('token');
      if (token === null || token === '') return refusal(401, 'missing', request);
      const check = checkMindmapToken({ ...name, token, secret, now: now() });
      if (check.kind === 'invalid') return refusal(403, 'invalid', request);
      if (check.kind === 'expired') return refusal(410, 'expired', request);
      const table = await load(name.table);
      if (table === undefined) return refusal(410, 'gone', request);
      const { theme } = check;
      return {
        status: 200,
        headers: headersOf(table, name.format),
        body: name.format === 'svg' ? mindmapSvg(mindmapOf(table), theme) : await pngOf(table, theme),
      };
    },
  };
};
