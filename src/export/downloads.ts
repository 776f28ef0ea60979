import type { HttpAnswer, HttpRequest } from '../application/httpRoute.ts';
import type { TableId } from '../core/ids.ts';
import { languageOf } from '../pages/languageOf.ts';
import { page } from '../pages/page.ts';

/** What a link leads to. */
export type Downloaded = 'minutes' | 'mindmap';

const firstWord: Readonly<Record<Downloaded, string>> = { minutes: 'notulen', mindmap: 'mindmap' };

/** Longer than this a title is cut in the name of a file, in characters. */
const longestSlug = 60;

/** The name under which something of a table lands among the downloads: letters and digits only. */
export const downloadName = (what: Downloaded, title: string, format: string): string => {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestSlug)
    .replace(/^-+|-+$/g, '');
  return `${firstWord[what]}-${slug === '' ? 'debattafel' : slug}.${format}`;
};

/** `<tableId>.<format>`, as the last part of a link's path; undefined where there is no such form. */
export const readName = <Format extends string>(
  file: string | undefined,
  formats: readonly Format[],
): { readonly table: TableId; readonly format: Format } | undefined => {
  const [, table = '', extension] = /^(.+)\.([a-z]+)$/.exec(file ?? '') ?? [];
  const format = formats.find((candidate) => candidate === extension);
  return format === undefined ? undefined : { table, format };
};

/** Why nothing is given, as the last part of a key under `pages:link`. */
export type RefusalReason = 'unknown' | 'missing' | 'notYours' | 'invalid' | 'expired' | 'gone' | 'notMade';

const statuses: Readonly<Record<RefusalReason, number>> = {
  unknown: 404,
  missing: 401,
  notYours: 403,
  invalid: 403,
  expired: 410,
  gone: 410,
  notMade: 503,
};

/** A page that says why not, and nothing of whether the table is there. */
export const refusal = (what: Downloaded, reason: RefusalReason, request: HttpRequest): HttpAnswer => {
  const expired = what === 'mindmap' && reason === 'expired' ? 'expiredMindmap' : reason;
  const answer = page({
    status: statuses[reason],
    language: languageOf(request),
    title: `pages:link.title.${what}`,
    paragraphs: [`pages:link.${expired}`],
  });
  return { ...answer, headers: { ...answer.headers, 'Cache-Control': 'no-store' } };
};
