import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createFileUpload } from '../../src/teams/fileUpload.ts';

/** The minutes go where Teams says, over a closed line, and nowhere else. */
const file = { content: Buffer.from('notulen'), contentType: 'text/markdown' };
let server: Server;
let base: string;
const seen: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers['content-range']}`);
    if (request.url === '/moved') response.writeHead(307, { Location: '/elsewhere' });
    else response.writeHead(request.url === '/full' ? 507 : 201);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

test('a file goes in one piece, with its size', async () => {
  expect(await createFileUpload(true)(`${base}/here`, file)).toEqual({ kind: 'uploaded' });
  expect(seen.at(-1)).toBe('PUT /here bytes 0-6/7');
});

test('a place that says no is told with its status, and a dead one as unreachable', async () => {
  expect(await createFileUpload(true)(`${base}/full`, file)).toEqual({ kind: 'refused', status: 507 });
  expect(await createFileUpload(true)('http://127.0.0.1:1/x', file)).toEqual({ kind: 'unreachable' });
});

test('a place that sends on elsewhere is not followed', async () => {
  expect(await createFileUpload(true)(`${base}/moved`, file)).toEqual({ kind: 'unreachable' });
  expect(seen).not.toContainEqual(expect.stringContaining('/elsewhere'));
});

test.each([
  [true, 'http://drive.example/x'],
  [true, 'https://drive.example/x'],
  [true, 'http://127.0.0.1.drive.example/x'],
  [true, 'http://els:geheim@127.0.0.1/x'],
  [true, 'file:///tmp/x'],
  [true, 'geen adres'],
  [false, 'http://drive.example/x'],
  [false, 'http://127.0.0.1/x'],
  [false, 'https://127.0.0.1/x'],
  [false, 'https://localhost/x'],
  [false, 'https://els:geheim@drive.example/x'],
  [false, 'ftp://drive.example/x'],
])('nothing is sent (local mode: %p) to %s', async (local, address) => {
  expect(await createFileUpload(local)(address, file)).toEqual({ kind: 'forbidden' });
});
