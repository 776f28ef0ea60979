import { createHash, timingSafeEqual } from 'node:crypto';
import type { Registry } from 'prom-client';
import type { HttpRoute } from '../application/httpRoute.ts';
import { isLoopbackAddress } from '../loopback.ts';
import { plainStatus } from './answerForTeams.ts';
import { wasForwarded } from './localMode.ts';

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compared in a time that tells nothing about how much of the token was right. */
const hasToken = (authorization: string | undefined, token: string): boolean =>
  timingSafeEqual(digest(authorization ?? ''), digest(`Bearer ${token}`));

/**
 * `GET /metrics`: with `METRICS_TOKEN` for whoever brings it, without for this machine only. What a proxy on
 * this machine passes on comes from elsewhere.
 */
export const metricsRoute = (
  registry: Pick<Registry, 'metrics' | 'contentType'>,
  token: string | undefined,
): HttpRoute => ({
  method: 'GET',
  path: '/metrics',
  answer: async (request) => {
    if (token !== undefined && !hasToken(request.headers.authorization, token)) {
      const refused = plainStatus(401);
      return { ...refused, headers: { ...refused.headers, 'WWW-Authenticate': 'Bearer' } };
    }
    if (token === undefined && (!isLoopbackAddress(request.remoteAddress) || wasForwarded(request))) {
      return plainStatus(403);
    }
    return {
      status: 200,
      headers: { 'Content-Type': registry.contentType },
      body: await registry.metrics(),
    };
  },
});
