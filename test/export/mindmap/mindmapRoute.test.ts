import { describe, expect, test } from '@jest/globals';
import type { HttpRequest } from '../../../src/application/httpRoute.ts';
import { downloadName } from '../../../src/export/downloads.ts';
import { linkValidMilliseconds, type MinutesFormat, signMinutesLink } from '../../../src/export/links.ts';
import { type MindmapFormat, signMindmapLink } from '../../../src/export/mindmap/links.ts';
import { mindmapRoute } from '../../../src/export/mindmap/mindmapRoute.ts';
import { madeHere } from '../madeHere.ts';
import { minutesLater } from '../tables.ts';
import { small } from './tables.ts';

const now = minutesLater(90);
const publicUrl = 'https://bot.example/';
const secret = 'geheim';
const request = (path: string): HttpRequest => {
  const url = new URL(path, publicUrl);
  return {
    params: { file: decodeURIComponent(url.pathname.replace(/^\/\w+\//, '')) },
    query: url.searchParams,
    headers: {},
    remoteAddress: '127.0.0.1',
    text: async () => '',
  };
};
const routeAt = (at: number) =>
  mindmapRoute({
    make: madeHere,
    load: async (table) => (table === small.id ? small : undefined),
    secret,
    now: () => at,
  });
const get = (path: string, at = now) => routeAt(at).answer(request(path));
const link = (format: MindmapFormat, more: Partial<Parameters<typeof signMindmapLink>[0]> = {}) =>
  signMindmapLink({ publicUrl, table: small.id, format, theme: 'light', secret, now, ...more });

describe('a signed link gives the picture', () => {
  const always = {
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'",
  };

  test('svg as a download', async () => {
    const answer = await get(link('svg'));
    expect(answer.status).toBe(200);
    expect(answer.headers).toEqual({
      ...always,
      'Content-Type': 'image/svg+xml; charset=utf-8',
      'Content-Disposition': 'attachment; filename="mindmap-tafel-3-samen-plannen.svg"',
    });
    expect(String(answer.body)).toMatch(/^<svg [^>]*>\n<title/);
  });

  test('png where it stands, for a card', async () => {
    const answer = await get(link('png'));
    expect(answer.headers).toEqual({
      ...always,
      'Content-Type': 'image/png',
      'Content-Disposition': 'inline; filename="mindmap-tafel-3-samen-plannen.png"',
    });
    expect(answer.body).toBeInstanceOf(Uint8Array);
  });

  test('in the colours for which it was signed', async () => {
    const [light, dark] = [await get(link('svg')), await get(link('svg', { theme: 'dark' }))];
    expect(String(light.body)).toContain('fill="#ffffff"/>');
    expect(String(dark.body)).toContain('fill="#1f1f1f"/>');
  });

  test('is drawn once for all who ask for the same table', async () => {
    const route = routeAt(now);
    const [one, other, dark] = await Promise.all(
      [link('png'), link('png'), link('png', { theme: 'dark' })].map((path) => route.answer(request(path))),
    );
    expect(other?.body).toBe(one?.body);
    expect(dark?.body).not.toBe(one?.body);
  });
});

describe('how long a link works', () => {
  test('12 hours, where nothing else is asked', async () => {
    expect((await get(link('svg'), now + linkValidMilliseconds - 1)).status).toBe(200);
    expect((await get(link('svg'), now + linkValidMilliseconds)).status).toBe(410);
  });

  test('on a card as long as the table is kept, and the same link each time', async () => {
    const validMilliseconds = small.retentionDays * 86_400_000;
    const onCard = link('png', { validMilliseconds });
    expect(link('png', { validMilliseconds })).toBe(onCard);
    expect((await get(onCard, now + validMilliseconds - 1)).status).toBe(200);
    expect((await get(onCard, now + validMilliseconds)).status).toBe(410);
  });
});

describe('nothing else gives anything', () => {
  test('no token 401, a wrong one 403, another kind of file 404, a table that is gone 410', async () => {
    expect((await get('/mindmap/tafel-1.png')).status).toBe(401);
    expect((await get('/mindmap/tafel-1.png?token=')).status).toBe(401);
    expect((await get('/mindmap/tafel-1.png?token=x.y')).status).toBe(403);
    expect((await get(link('svg').replace('.svg', '.png'))).status).toBe(403);
    expect((await get(link('svg', { secret: 'anders' }))).status).toBe(403);
    expect((await get('/mindmap/tafel-1.gif?token=x.y')).status).toBe(404);
    expect((await get(link('svg', { table: 'elders' }))).status).toBe(410);
  });

  test('colours other than those signed for', async () => {
    const url = new URL(link('svg'));
    const [, signed] = (url.searchParams.get('token') ?? '').split('.');
    const claims = Buffer.from(JSON.stringify([now + linkValidMilliseconds, 'dark'])).toString('base64url');
    expect((await get(`${url.pathname}?token=${claims}.${signed}`)).status).toBe(403);
  });

  test('a link to the minutes, whatever it was signed for', async () => {
    const format = 'svg' as string as MinutesFormat;
    const signed = signMinutesLink({ publicUrl, table: small.id, format, filter: 'light', secret, now });
    const token = new URL(signed).searchParams.get('token');
    expect((await get(`/mindmap/${small.id}.svg?token=${token}`)).status).toBe(403);
  });

  test.each(['', '?token=x.y', '?token=e30.e30'])(
    'an unknown table answers as a known one does: %p',
    async (query) => {
      expect(await get(`/mindmap/elders.png${query}`)).toEqual(await get(`/mindmap/tafel-1.png${query}`));
    },
  );

  test('a refusal is kept nowhere', async () => {
    expect((await get('/mindmap/tafel-1.png')).headers?.['Cache-Control']).toBe('no-store');
  });
});

test('the file is named after the table, in plain letters', () => {
  expect(downloadName('mindmap', 'Tafel 3 · “Énergie” / été', 'svg')).toBe('mindmap-tafel-3-energie-ete.svg');
  expect(downloadName('mindmap', 'مرحبا', 'png')).toBe('mindmap-debattafel.png');
});

test('a picture that could not be drawn is 503, and the next time it is there', async () => {
  let asked = 0;
  const route = mindmapRoute({
    make: async (order) => {
      asked += 1;
      return asked === 1 ? undefined : madeHere(order);
    },
    load: async () => small,
    secret,
    now: () => now,
  });
  const answer = await route.answer(request(link('png')));
  expect(answer.status).toBe(503);
  expect(String(answer.body)).toContain('Er is niets verloren');
  expect((await route.answer(request(link('png')))).status).toBe(200);
  expect((await route.answer(request(link('png')))).status).toBe(200);
  expect(asked).toBe(2);
});
