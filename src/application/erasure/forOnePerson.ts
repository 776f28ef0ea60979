import { createHmac, timingSafeEqual } from 'node:crypto';
import type { PersonId } from '../../core/ids.ts';

/**
 * A sign on a button that only one person may press: it tells nobody who that is, and cannot be made without
 * the secret.
 */
export const signFor = (secret: string, tenant: string, person: PersonId): string =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['debattafel/for-one-person', tenant, person]))
    .digest('base64url');

/** Whether a button was made for whoever pressed it. */
export const isSignFor = (sign: string, secret: string, tenant: string, person: PersonId): boolean => {
  const right = Buffer.from(signFor(secret, tenant, person));
  const given = Buffer.from(sign);
  return given.length === right.length && timingSafeEqual(given, right);
};
