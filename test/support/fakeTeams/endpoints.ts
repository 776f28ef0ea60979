import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FakeTokens } from './tokens.ts';

/**
 * Serves, on a free port of 127.0.0.1, the channel's keys and the platform's identity endpoint, and people's
 * drives; everything else is the connector's.
 */
export const serveEndpoints = async (
  tokens: FakeTokens | undefined,
  connector: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  drive: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
) => {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://fake');
    const json = (body: unknown, status = 200): void => {
      // Not chained: restify, where it is loaded too, makes `writeHead` return nothing.
      response.writeHead(status, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(body));
    };
    switch (url.pathname) {
      case '/keys/openidconfiguration':
        return json({ issuer: 'https://api.botframework.com', jwks_uri: `${base}/keys/set` });
      case '/keys/set':
        return json(tokens?.keys ?? { keys: [] });
      case '/identity/token':
        if (!tokens || request.headers['x-identity-header'] !== tokens.identityHeader) return json({}, 401);
        return json({
          access_token: await tokens.mintForBot(),
          expires_on: String(Math.floor(Date.now() / 1000) + 3600),
          resource: url.searchParams.get('resource'),
          token_type: 'Bearer',
        });
      default:
        return url.pathname.startsWith('/drive/') ? drive(request, response) : connector(request, response);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    base,
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
