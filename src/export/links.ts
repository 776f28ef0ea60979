import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant, TableId } from '../core/ids.ts';

/** The forms in which the minutes can be fetched. */
export const minutesFormats = ['docx', 'pdf', 'md', 'csv', 'json'] as const;
export type MinutesFormat = (typeof minutesFormats)[number];

/** How long a link to the minutes works: 12 hours (contract §2). */
export const linkValidMilliseconds = 12 * 3_600_000;

/** What a link is good for: this table, this form, these contributions. */
export interface MinutesLink {
  readonly table: TableId;
  readonly format: MinutesFormat;
  /** As `filterText` writes it; empty for everything. */
  readonly filter: string;
}

const signature = (link: MinutesLink, expiresAt: Instant, secret: string): Buffer =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['debattafel/minutes-link', link.table, link.format, link.filter, expiresAt]))
    .digest();

/** A link to the minutes, to be given to one person. Whoever has it needs nothing else, for 12 hours. */
export const signMinutesLink = ({
  publicUrl,
  secret,
  now,
  ...link
}: MinutesLink & {
  /** `PUBLIC_URL`, with or without a slash at its end. */
  readonly publicUrl: string;
  /** `LINK_SECRET`. */
  readonly secret: string;
  readonly now: Instant;
}): string => {
  const expiresAt = now + linkValidMilliseconds;
  const claims = Buffer.from(JSON.stringify([expiresAt, link.filter])).toString('base64url');
  const token = `${claims}.${signature(link, expiresAt, secret).toString('base64url')}`;
  return `${publicUrl.replace(/\/+$/, '')}/minutes/${encodeURIComponent(link.table)}.${link.format}?token=${token}`;
};

/** `ok` with the filter that the link was signed for; `expired` only for a link that was ours. */
export type MinutesTokenCheck =
  | { readonly kind: 'ok'; readonly filter: string }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'expired' };

const readClaims = (claims: string): readonly [Instant, string] | undefined => {
  try {
    const read: unknown = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
    if (!Array.isArray(read) || read.length !== 2) return undefined;
    const [expiresAt, filter] = read as unknown[];
    return typeof expiresAt === 'number' && typeof filter === 'string' ? [expiresAt, filter] : undefined;
  } catch {
    return undefined;
  }
};

/** Judges a token by itself: the table is not looked up, so the answer tells nothing of it. */
export const checkMinutesToken = ({
  token,
  table,
  format,
  secret,
  now,
}: Omit<MinutesLink, 'filter'> & {
  readonly token: string;
  readonly secret: string;
  readonly now: Instant;
}): MinutesTokenCheck => {
  const [claimed = '', signed = ''] = token.split('.');
  const claims = readClaims(claimed);
  if (claims === undefined) return { kind: 'invalid' };
  const [expiresAt, filter] = claims;
  // Compared as text: a base64 digit has bits to spare, and another link must not be as good.
  const given = Buffer.from(signed);
  const right = Buffer.from(signature({ table, format, filter }, expiresAt, secret).toString('base64url'));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return { kind: 'invalid' };
  return now < expiresAt ? { kind: 'ok', filter } : { kind: 'expired' };
};
