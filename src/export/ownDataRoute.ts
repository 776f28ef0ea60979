import type { HttpAnswer, HttpRequest, HttpRoute } from '../application/httpRoute.ts';
import type { Instant, PersonId } from '../core/ids.ts';
import { languageOf } from '../pages/languageOf.ts';
import { page } from '../pages/page.ts';
import { ownData, type RecordedTable } from './ownData.ts';
import { checkOwnDataToken } from './ownDataLinks.ts';

const refusal = (status: number, reason: string, request: HttpRequest): HttpAnswer => {
  const answer = page({
    status,
    language: languageOf(request),
    title: 'pages:ownData.title',
    paragraphs: [`pages:ownData.${reason}`],
  });
  return { ...answer, headers: { ...answer.headers, 'Cache-Control': 'no-store' } };
};

/**
 * `GET /mine/debattafel.json?token=…`: all that is kept of whoever the link was given to. Without a token 401,
 * with a wrong one 403, with an old one 410. Somebody of whom nothing is kept gets a file without tables.
 */
export const ownDataRoute = ({
  load,
  secret,
  now,
}: {
  /** Every table of theirs, with all that happened at it. */
  readonly load: (tenant: string, person: PersonId) => Promise<readonly RecordedTable[]>;
  readonly secret: string;
  readonly now: () => Instant;
}): HttpRoute => ({
  method: 'GET',
  path: '/mine/:file',
  async answer(request) {
    if (request.params.file !== 'debattafel.json') return refusal(404, 'unknown', request);
    const token = request.query.get('token');
    if (token === null || token === '') return refusal(401, 'missing', request);
    const check = checkOwnDataToken(token, secret, now());
    if (check.kind === 'invalid') return refusal(403, 'invalid', request);
    if (check.kind === 'expired') return refusal(410, 'expired', request);
    const tables = await load(check.tenant, check.person);
    return {
      status: 200,
      headers: {
        'Content-Type': 'application/json; charset=utf-8',
        'Content-Disposition': 'attachment; filename="debattafel.json"',
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      },
      body: `${JSON.stringify(ownData(tables, check.person, now()), null, 2)}\n`,
    };
  },
});
