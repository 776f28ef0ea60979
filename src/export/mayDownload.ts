import type { HttpRequest } from '../application/httpRoute.ts';
import type { TableId } from '../core/ids.ts';

/**
 * Whether the sign-in in an `Authorization` header is that of a moderator or notetaker of this table, who may
 * have its minutes without a link (contract §2). False for a sign-in that is not right, for a table that is
 * not there and for one where somebody else leads: the answer tells nothing of which.
 */
export type MayDownload = (authorization: string, table: TableId) => Promise<boolean>;

/** Where there is no tab, nobody signs in. */
export const nobodyMayDownload: MayDownload = async () => false;

/** The sign-in of a request that has no link's token; undefined where there is neither. */
export const signInOf = ({ query, headers }: HttpRequest): string | undefined => {
  const { authorization } = headers;
  return (query.get('token') ?? '') === '' && /^bearer\s+\S/i.test(authorization ?? '')
    ? authorization
    : undefined;
};
