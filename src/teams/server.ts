import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import restify from 'restify';
import type { HttpAnswer, HttpRequest, HttpRoute } from '../application/httpRoute.ts';
import type { HandleIncoming } from '../application/incoming.ts';
import type { Config } from '../config.ts';
import { plainStatus } from './answerForTeams.ts';
import type { Authenticate } from './authenticate.ts';
import { healthRoutes } from './healthRoutes.ts';
import { isInsideFence, localBindAddress } from './localMode.ts';
import { createMessagesEndpoint } from './messagesEndpoint.ts';
import { metricsRoute } from './metricsRoute.ts';
import { createOpenStreams } from './openStreams.ts';
import { readBody } from './requestBody.ts';

/** What the server serves, and by whom it is told. */
export interface ServerParts {
  readonly config: Pick<Config, 'port' | 'identity' | 'metricsToken'>;
  readonly authenticate: Authenticate;
  readonly handle: HandleIncoming;
  readonly routes: readonly HttpRoute[];
  /** Throws where the bot cannot do its work, for want of its database. */
  readonly ready: () => Promise<void>;
  readonly metrics: Pick<Registry, 'metrics' | 'contentType'>;
  readonly log: Pick<Logger, 'error'>;
}

/** A server that listens. */
export interface RunningServer {
  readonly port: number;
  readonly url: string;
  /** Takes nothing new in, lets what is under way end (10 s at most), and closes. */
  close(): Promise<void>;
}

/** Teams gives up on an answer after some 15 s; what takes longer than this will not end. */
const closeTimeoutMilliseconds = 10_000;
/** For a request to come in whole; nobody's activity takes this long. */
const requestTimeoutMilliseconds = 30_000;

/** Where in the code it was thrown: the stack without the message, which may hold what somebody wrote. */
const placeOf = (error: unknown): string | undefined => {
  if (!(error instanceof Error) || error.stack === undefined) return undefined;
  const afterMessage = error.stack.slice(error.stack.indexOf(error.message) + error.message.length);
  return /^\s+at .*$/m.exec(afterMessage)?.[0].trim();
};

/** A request as the routes know it. */
const requestOf = (request: restify.Request): HttpRequest => ({
  params: request.params ?? {},
  query: new URLSearchParams(request.url?.split('?')[1] ?? ''),
  headers: Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  ),
  remoteAddress: request.socket.remoteAddress ?? '',
  text: async (mostBytes) => {
    const body = await readBody(request, mostBytes);
    return body.kind === 'read' ? body.bytes.toString('utf8') : undefined;
  },
});

/**
 * Starts serving: the bot's endpoint, its health, its metrics and the routes it is given. Rejects where the
 * port cannot be had. In local mode it listens on this machine alone, behind the fence.
 */
export const startServer = async (parts: ServerParts): Promise<RunningServer> => {
  const { config, log } = parts;
  const local = config.identity.kind === 'local';
  const server = restify.createServer({ name: '', ignoreTrailingSlash: true });
  server.server.requestTimeout = requestTimeoutMilliseconds;
  let closing = false;

  const streams = createOpenStreams();

  const send = (response: restify.Response, { status, headers, body, stream }: HttpAnswer): void => {
    if (stream !== undefined) {
      response.writeHead(status, { 'X-Content-Type-Options': 'nosniff', ...headers });
      stream(streams.open(response));
      return;
    }
    const bytes = typeof body === 'string' ? Buffer.from(body) : Buffer.from(body ?? []);
    response.sendRaw(status, bytes, {
      'X-Content-Type-Options': 'nosniff',
      ...(closing ? { Connection: 'close' } : {}),
      ...headers,
      'Content-Length': String(bytes.length),
    });
  };

  /** What is thrown behind a route is logged by its kind alone: its text may hold what somebody wrote. */
  const serve =
    (path: string, answer: (request: restify.Request) => Promise<HttpAnswer>): restify.RequestHandler =>
    async (request: restify.Request, response: restify.Response): Promise<void> => {
      if (local && !isInsideFence(requestOf(request))) return send(response, plainStatus(403));
      try {
        send(response, await answer(request));
      } catch (error) {
        log.error(
          { path, failure: error instanceof Error ? error.name : typeof error, at: placeOf(error) },
          'request failed',
        );
        if (!response.headersSent) send(response, plainStatus(500));
      }
    };

  const messages = createMessagesEndpoint(parts.authenticate, parts.handle);
  server.post('/api/messages', serve('/api/messages', messages));
  const routes = [
    ...healthRoutes(parts.ready),
    metricsRoute(parts.metrics, config.metricsToken),
    ...parts.routes,
  ];
  for (const { method, path, answer } of routes) {
    const handler = serve(path, (request) => answer(requestOf(request)));
    if (method === 'GET') server.get(path, handler);
    else server.post(path, handler);
  }
  // The library's own answers, to an unknown path for one, repeat the request; ours say nothing.
  server.on('restifyError', (_request, response: restify.Response, error: unknown, done: () => void) => {
    const status = (error as { statusCode?: unknown } | undefined)?.statusCode;
    if (!response.headersSent) send(response, plainStatus(typeof status === 'number' ? status : 500));
    done();
  });

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, local ? localBindAddress : undefined, () => resolve());
  });
  const { port } = server.address() as AddressInfo;

  return {
    port,
    url: `http://${local ? localBindAddress : 'localhost'}:${port}`,
    close: async () => {
      closing = true;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      streams.closeAll();
      server.server.closeIdleConnections();
      const late = setTimeout(() => server.server.closeAllConnections(), closeTimeoutMilliseconds);
      await closed;
      clearTimeout(late);
    },
  };
};
