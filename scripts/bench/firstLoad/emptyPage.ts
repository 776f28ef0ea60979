import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { build } from 'vite';

/** A page of nothing but what ours stands on: React, Fluent's provider and one button. */
const HTML = '<!doctype html><div id="page"></div><script type="module" src="./main.js"></script>';
const SCRIPT = `
import { Button, FluentProvider, teamsLightTheme } from '@fluentui/react-components';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
createRoot(document.getElementById('page')).render(
  createElement(FluentProvider, { theme: teamsLightTheme }, createElement(Button, null, 'Hand')),
);
`;

const types: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** Serves that page, built and compressed as ours is: what is slow there is no fault of ours. */
export const serveEmptyPage = async (): Promise<{ readonly url: string; close(): void }> => {
  // Within the repository, where what it imports is found.
  const source = mkdtempSync(fileURLToPath(new URL('../../../build/empty-', import.meta.url)));
  const out = join(source, 'built');
  writeFileSync(join(source, 'index.html'), HTML);
  writeFileSync(join(source, 'main.js'), SCRIPT);
  await build({
    root: source,
    base: './',
    configFile: false,
    logLevel: 'error',
    build: { outDir: out, target: 'es2022', modulePreload: { polyfill: false } },
  });
  const files = new Map(
    readdirSync(out, { recursive: true, encoding: 'utf8' })
      .filter((path) => types[extname(path)] !== undefined)
      .map((path) => [`/${path}`, brotliCompressSync(readFileSync(join(out, path)))]),
  );
  rmSync(source, { recursive: true });
  const server = createServer((request, response) => {
    const path = request.url === '/' ? '/index.html' : (request.url ?? '');
    const body = files.get(path);
    response.writeHead(body === undefined ? 404 : 200, {
      'Content-Type': types[extname(path)] ?? 'text/plain',
      'Content-Encoding': 'br',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
};
