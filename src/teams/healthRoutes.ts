import type { HttpRoute } from '../application/httpRoute.ts';
import { plainStatus } from './answerForTeams.ts';
import { within } from './within.ts';

/** Whoever watches waits this long at most to hear whether the database answers. */
const readyTimeoutMilliseconds = 5_000;

const isReady = async (ready: () => Promise<void>): Promise<boolean> => {
  try {
    await within(readyTimeoutMilliseconds, ready());
    return true;
  } catch {
    return false;
  }
};

/** `GET /healthz`: the process serves. `GET /readyz`: the database answers too. */
export const healthRoutes = (ready: () => Promise<void>): readonly HttpRoute[] => [
  { method: 'GET', path: '/healthz', answer: async () => plainStatus(200) },
  { method: 'GET', path: '/readyz', answer: async () => plainStatus((await isReady(ready)) ? 200 : 503) },
];
