import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant, TableId } from '../../core/ids.ts';
import { linkValidMilliseconds } from '../links.ts';
import { type Look, looks } from './palette.ts';

/** The forms in which the mindmap can be fetched. */
export const mindmapFormats = ['png', 'svg'] as const;
export type MindmapFormat = (typeof mindmapFormats)[number];

/** What a link is good for: the mindmap of this table, in this form and these colours. */
export interface MindmapLink {
  readonly table: TableId;
  readonly format: MindmapFormat;
  readonly theme: Look;
}

const signature = ({ table, format, theme }: MindmapLink, expiresAt: Instant, secret: string): Buffer =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['debattafel/mindmap-link', table, format, theme, expiresAt]))
    .digest();

/**
 * A link to the mindmap. Whoever has it needs nothing else as long as it works: 12 hours for a link that a
 * person follows. The picture on a card is another matter: Teams fetches it anew whenever somebody scrolls back
 * to the card, so its link has to work as long as the table is kept (`retentionDays`), and stops of itself when
 * the table is erased. It shows no more than the card does: points and how many people made them, no names.
 * The same `now` (for a card, when the summary was drafted or published) gives the same link, so that a card
 * that is edited keeps its picture.
 */
export const signMindmapLink = ({
  publicUrl,
  secret,
  now,
  validMilliseconds = linkValidMilliseconds,
  ...link
}: MindmapLink & {
  /** `PUBLIC_URL`, with or without a slash at its end. */
  readonly publicUrl: string;
  /** `LINK_SECRET`. */
  readonly secret: string;
  readonly now: Instant;
  readonly validMilliseconds?: number;
}): string => {
  const expiresAt = now + validMilliseconds;
  const claims = Buffer.from(JSON.stringify([expiresAt, link.theme])).toString('base64url');
  const token = `${claims}.${signature(link, expiresAt, secret).toString('base64url')}`;
  return `${publicUrl.replace(/\/+$/, '')}/mindmap/${encodeURIComponent(link.table)}.${link.format}?token=${token}`;
};

/** `ok` with the colours that the link was signed for; `expired` only for a link that was ours. */
export type MindmapTokenCheck =
  | { readonly kind: 'ok'; readonly theme: Look }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'expired' };

const readClaims = (claims: string): readonly [Instant, Look] | undefined => {
  try {
    const read: unknown = JSON.parse(Buffer.from(claims, 'base64url').toString('utf8'));
    if (!Array.isArray(read) || read.length !== 2) return undefined;
    const [expiresAt, named] = read as unknown[];
    const theme = looks.find((one) => one === named);
    return typeof expiresAt === 'number' && theme !== undefined ? [expiresAt, theme] : undefined;
  } catch {
    return undefined;
  }
};

/** Judges a token by itself: the table is not looked up, so the answer tells nothing of it. */
export const checkMindmapToken = ({
  token,
  table,
  format,
  secret,
  now,
}: Omit<MindmapLink, 'theme'> & {
  readonly token: string;
  readonly secret: string;
  readonly now: Instant;
}): MindmapTokenCheck => {
  const [claimed = '', signed = ''] = token.split('.');
  const claims = readClaims(claimed);
  if (claims === undefined) return { kind: 'invalid' };
  const [expiresAt, theme] = claims;
  // Compared as text: a base64 digit has bits to spare, and another link must not be as good.
  const given = Buffer.from(signed);
  const right = Buffer.from(signature({ table, format, theme }, expiresAt, secret).toString('base64url'));
  if (given.length !== right.length || !timingSafeEqual(given, right)) return { kind: 'invalid' };
  return now < expiresAt ? { kind: 'ok', theme } : { kind: 'expired' };
};
