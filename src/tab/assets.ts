import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { HttpAnswer, HttpRequest, HttpRoute } from '../application/httpRoute.ts';

/** Where `npm run build` puts the page. */
export const builtTab = fileURLToPath(new URL('../../build/tab/', import.meta.url));

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * The hash of no text at all: Fluent makes style elements that are empty and fills them by script, which the
 * policy lets it only where the empty element is allowed. A style with anything in it stays blocked.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * Who may show the page in a frame (Microsoft: "Tabs: content security policy"); and nothing comes from elsewhere.
 *
 * `connect-src` blocks one thing that would be asked: as it loads, `@microsoft/teams-js` fetches a newer list of
 * the hosts that it trusts from res.cdn.office.net. Refused that, it uses the list that it ships
 * (`internal/validOrigins`), in which every host stands where Teams runs; it looks there first in any case. Nothing
 * waits for the fetch, and nobody's address goes to a third party. The price is one line in the console.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' ${EMPTY_STYLE}`,
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  'frame-ancestors https://teams.microsoft.com https://*.teams.microsoft.com https://*.cloud.microsoft',
].join('; ');

interface Asset {
  readonly type: string;
  readonly plain: Uint8Array;
  readonly gzip?: Uint8Array;
  readonly brotli?: Uint8Array;
}

/** All files of the built page by their path under `/tab/`; empty where it was not built. */
const readAssets = (folder: string): ReadonlyMap<string, Asset> => {
  if (!existsSync(folder)) return new Map();
  const read = (path: string): Uint8Array | undefined =>
    existsSync(join(folder, path)) ? readFileSync(join(folder, path)) : undefined;
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.replaceAll('\\', '/'),
  );
  return new Map(
    paths.flatMap((path): readonly (readonly [string, Asset])[] => {
      const type = contentTypes[extname(path)];
      const plain = type === undefined ? undefined : read(path);
      if (type === undefined || plain === undefined) return [];
      const gzip = read(`${path}.gz`);
      const brotli = read(`${path}.br`);
      return [[path, { type, plain, ...(gzip && { gzip }), ...(brotli && { brotli }) }]];
    }),
  );
};

const answerWith = (asset: Asset, path: string, { headers }: HttpRequest): HttpAnswer => {
  const accepted = headers['accept-encoding'] ?? '';
  const [encoding, body] =
    asset.brotli !== undefined && /\bbr\b/.test(accepted)
      ? (['br', asset.brotli] as const)
      : asset.gzip !== undefined && /\bgzip\b/.test(accepted)
        ? (['gzip', asset.gzip] as const)
        : ([undefined, asset.plain] as const);
  return {
    status: 200,
    headers: {
      'Content-Type': asset.type,
      // A file with its hash in its name never changes; the page itself names the newest.
      'Cache-Control': path === 'index.html' ? 'no-cache' : 'public, max-age=31536000, immutable',
      'Content-Security-Policy': POLICY,
      'Referrer-Policy': 'no-referrer',
      Vary: 'Accept-Encoding',
      ...(encoding !== undefined && { 'Content-Encoding': encoding }),
    },
    body,
  };
};

const notThere: HttpAnswer = {
  status: 404,
  headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  body: '404',
};

/** `GET /tab/` and what the page is made of; anything else under it is 404. */
export const pageRoutes = (folder: string): readonly HttpRoute[] => {
  const assets = readAssets(folder);
  const serve = (path: string, request: HttpRequest): HttpAnswer => {
    const asset = assets.get(path);
    return asset === undefined ? notThere : answerWith(asset, path, request);
  };
  return [
    { method: 'GET', path: '/tab/', answer: async (request) => serve('index.html', request) },
    {
      method: 'GET',
      path: '/tab/assets/:file',
      answer: async (request) => serve(`assets/${request.params.file ?? ''}`, request),
    },
  ];
};
