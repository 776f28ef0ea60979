import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createFetchFile } from '../../src/teams/fetchFile.ts';

let server: Server;
let base: string;
let asked: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    // Not chained: restify, where it is loaded too, makes `writeHead` return nothing.
    const head = (status: number, headers: Record<string, string> = {}): void => {
      response.writeHead(status, headers);
    };
    if (request.url === '/elsewhere') {
      head(302, { Location: '/utf8' });
      response.end();
    } else if (request.url === '/utf8') response.end('café');
    else if (request.url === '/old') response.end(Buffer.from([0x63, 0x61, 0x66, 0xe9]));
    else if (request.url === '/wide') response.end(Buffer.from('\ufeffcafé', 'utf16le'));
    else {
      head(403);
      response.end('nee');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

const from = (url: string, local = true) => createFetchFile(local)({ name: 'x.txt', url });

describe('a file that somebody sent', () => {
  test('is read whatever its letters were written in', async () => {
    expect(await from(`${base}/utf8`)).toEqual({ kind: 'text', text: 'café' });
    expect(await from(`${base}/old`)).toEqual({ kind: 'text', text: 'café' });
    expect(await from(`${base}/wide`)).toEqual({ kind: 'text', text: 'café' });
  });

  test('is not followed elsewhere, and a no is a no', async () => {
    asked = [];
    expect(await from(`${base}/elsewhere`)).toEqual({ kind: 'unreachable' });
    expect(asked).toEqual(['/elsewhere']);
    expect(await from(`${base}/nee`)).toEqual({ kind: 'unreachable' });
  });

  test('comes in local mode from this machine alone', async () => {
    expect(await from('https://files.example/x')).toEqual({ kind: 'unreachable' });
  });

  test.each([
    'http://files.example/x',
    'https://localhost/x',
    'https://10.0.0.1/x',
    'https://[::1]/x',
    'file:///x',
    'x',
  ])('comes otherwise by TLS and from outside: not from %s', async (url) => {
    expect(await from(url, false)).toEqual({ kind: 'unreachable' });
  });

  test('is not asked of this machine where that is not local mode', async () => {
    asked = [];
    expect(await from(`${base}/utf8`, false)).toEqual({ kind: 'unreachable' });
    expect(asked).toEqual([]);
  });
});
