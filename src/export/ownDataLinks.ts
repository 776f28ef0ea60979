import { createCipheriv, createDecipheriv, createHash, createHmac } from 'node:crypto';
import type { Instant, PersonId } from '../core/ids.ts';
import { linkValidMilliseconds } from './links.ts';

/** Whose data a link shows. */
export interface OwnDataClaim {
  readonly tenant: string;
  readonly person: PersonId;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

const keyOf = (secret: string): Buffer =>
  createHash('sha256')
    .update(JSON.stringify(['debattafel/own-data-link', secret]))
    .digest();

/** The link to all that is kept of somebody. Who that is cannot be read from it; it works for 12 hours. */
export const ownDataLink = ({
  publicUrl,
  secret,
  now,
  tenant,
  person,
}: OwnDataClaim & {
  /** `PUBLIC_URL`, with or without a slash at its end. */
  readonly publicUrl: string;
  /** `LINK_SECRET`. */
  readonly secret: string;
  readonly now: Instant;
}): string => {
  const claim = JSON.stringify([now + linkValidMilliseconds, tenant, person]);
  // Drawn from the claim itself: only the same link is ever made with the same one.
  const nonce = createHmac('sha256', keyOf(secret)).update(claim).digest().subarray(0, NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, keyOf(secret), nonce);
  const hidden = Buffer.concat([cipher.update(claim, 'utf8'), cipher.final()]);
  const token = Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url');
  return `${publicUrl.replace(/\/+$/, '')}/mine/debattafel.json?token=${token}`;
};

const readClaim = (token: string, secret: string): unknown => {
  const bytes = Buffer.from(token, 'base64url');
  // Compared as text: a base64 digit has bits to spare, and another link must not be as good.
  if (bytes.length <= NONCE_BYTES + TAG_BYTES || bytes.toString('base64url') !== token) return undefined;
  try {
    const decipher = createDecipheriv(CIPHER, keyOf(secret), bytes.subarray(0, NONCE_BYTES));
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const claim = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    return JSON.parse(claim.toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
};

/** `ok` with whose data it is; `expired` only for a link that was ours. */
export type OwnDataCheck =
  | ({ readonly kind: 'ok' } & OwnDataClaim)
  | { readonly kind: 'invalid' }
  | { readonly kind: 'expired' };

/** Judges a token by itself. */
export const checkOwnDataToken = (token: string, secret: string, now: Instant): OwnDataCheck => {
  const claim = readClaim(token, secret);
  if (!Array.isArray(claim)) return { kind: 'invalid' };
  const [expiresAt, tenant, person] = claim as unknown[];
  if (typeof expiresAt !== 'number' || typeof tenant !== 'string' || typeof person !== 'string')
    return { kind: 'invalid' };
  return now < expiresAt ? { kind: 'ok', tenant, person } : { kind: 'expired' };
};
