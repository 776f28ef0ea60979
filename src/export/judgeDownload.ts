import type { HttpRequest } from '../application/httpRoute.ts';
import type { TableId } from '../core/ids.ts';
import type { RefusalReason } from './downloads.ts';
import { type MayDownload, signInOf } from './mayDownload.ts';

/** Whether something of a table may be had, and which part or form of it. */
export type JudgedDownload<What> =
  | { readonly kind: 'may'; readonly what: What }
  | { readonly kind: 'refused'; readonly reason: RefusalReason };

/**
 * Judges who asks for a download before the table is looked up, so that an unknown table and a known one answer
 * the same: a link's token goes before the sign-in of the tab; without either there is nothing.
 */
export const judgeDownload = async <What>(
  request: HttpRequest,
  table: TableId,
  by: {
    readonly mayDownload: MayDownload;
    /** What somebody who signed in asks for. */
    readonly asked: (query: URLSearchParams) => What;
    /** What a link's token is good for. */
    readonly check: (
      token: string,
    ) =>
      | { readonly kind: 'ok'; readonly what: What }
      | { readonly kind: Extract<RefusalReason, 'invalid' | 'expired'> };
  },
): Promise<JudgedDownload<What>> => {
  const signIn = signInOf(request);
  if (signIn !== undefined)
    return (await by.mayDownload(signIn, table))
      ? { kind: 'may', what: by.asked(request.query) }
      : { kind: 'refused', reason: 'notYours' };
  const token = request.query.get('token') ?? '';
  if (token === '') return { kind: 'refused', reason: 'missing' };
  const checked = by.check(token);
  return checked.kind === 'ok'
    ? { kind: 'may', what: checked.what }
    : { kind: 'refused', reason: checked.kind };
};
