import { describe, expect, test } from '@jest/globals';
import JSZip from 'jszip';
import type { HttpRequest } from '../../src/application/httpRoute.ts';
import { downloadName } from '../../src/export/downloads.ts';
import { linkValidMilliseconds, type MinutesFormat, signMinutesLink } from '../../src/export/links.ts';
import { createWriteMinutes } from '../../src/export/minutesFile.ts';
import { minutesRoute } from '../../src/export/minutesRoute.ts';
import { writtenHere } from './madeHere.ts';
import { minutesSchema } from './minutesSchema.ts';
import { closedTable, minutesLater } from './tables.ts';

const now = minutesLater(90);
const routeAt = (at: number) =>
  minutesRoute({
    load: async (table) => (table === closedTable.id ? closedTable : undefined),
    secret: 'geheim',
    now: () => at,
    write: writtenHere,
  });
const request = (path: string, headers: HttpRequest['headers'] = {}): HttpRequest => {
  const url = new URL(path, 'https://bot.example');
  return {
    params: { file: decodeURIComponent(url.pathname.replace('/minutes/', '')) },
    query: url.searchParams,
    headers,
    remoteAddress: '127.0.0.1',
    text: async () => '',
  };
};
const link = (format: MinutesFormat, filter = '', table = closedTable.id) =>
  signMinutesLink({ publicUrl: 'https://bot.example', table, format, filter, secret: 'geheim', now });
const get = (path: string, at = now) => routeAt(at).answer(request(path));
const text = (body: string | Uint8Array | undefined) => String(body);

describe('a signed link gives the minutes as a download', () => {
  test.each<[MinutesFormat, string]>([
    ['json', 'application/json; charset=utf-8'],
    ['md', 'text/markdown; charset=utf-8'],
    ['csv', 'text/csv; charset=utf-8'],
  ])('%s', async (format, type) => {
    const answer = await get(link(format));
    expect(answer.status).toBe(200);
    expect(answer.headers).toEqual({
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="notulen-tafel-3-klimaat.${format}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    expect(text(answer.body)).toContain('Begin bij de huurders');
  });

  test.each<[MinutesFormat, string, string]>([
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
    ['pdf', 'application/pdf', '%PDF-1.7'],
  ])('%s', async (format, type, beginning) => {
    const { status, headers, body } = await get(link(format));
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="notulen-tafel-3-klimaat.${format}"`,
    });
    if (!(body instanceof Uint8Array)) throw new Error('a file of bytes');
    expect(Buffer.from(body.slice(0, beginning.length)).toString('latin1')).toBe(beginning);
  });

  test('in Word the contents know their pages, and the mindmap is there with its words', async () => {
    const { body } = await get(link('docx'));
    if (!(body instanceof Uint8Array)) throw new Error('a file of bytes');
    const archive = await JSZip.loadAsync(body);
    const document = (await archive.file('word/document.xml')?.async('string')) ?? '';
    expect(document).toMatch(/PAGEREF over \\h .*?separate"\/><\/w:r><w:r><w:t>[2-9]<\/w:t>/);
    expect(document).toMatch(/<wp:docPr [^>]*descr="[^"]*Huurders eerst/);
    expect(Object.keys(archive.files)).toContain('word/media/picture1.png');
  });

  test('json is the minutes of the contract', async () => {
    const { body } = await get(link('json'));
    expect(() => minutesSchema.parse(JSON.parse(text(body)))).not.toThrow();
  });

  test('with the filter for which it was signed, in every form', async () => {
    for (const format of ['json', 'md', 'csv'] as const) {
      const { body } = await get(link(format, 'gebied:dorpskern'));
      expect(text(body)).toContain('De markt is te warm');
      expect(text(body)).not.toContain('Dag allemaal');
    }
  });
});

describe('nothing else gives anything', () => {
  test('no token 401, a wrong one 403, an old one 410, another kind of file 404', async () => {
    expect((await get('/minutes/tafel-1.json')).status).toBe(401);
    expect((await get('/minutes/tafel-1.json?token=')).status).toBe(401);
    expect((await get('/minutes/tafel-1.json?token=x.y')).status).toBe(403);
    expect((await get(link('csv').replace('.csv', '.json'))).status).toBe(403);
    expect((await get(link('json'), now + linkValidMilliseconds)).status).toBe(410);
    expect((await get('/minutes/tafel-1.exe?token=x.y')).status).toBe(404);
    expect((await get('/minutes/tafel-1')).status).toBe(404);
  });

  test.each(['', '?token=x.y', '?token=e30.e30'])(
    'an unknown table answers as a known one does: %p',
    async (query) => {
      expect(await get(`/minutes/elders.json${query}`)).toEqual(await get(`/minutes/tafel-1.json${query}`));
    },
  );

  test('a table that is gone, or a filter that fits no longer, is 410', async () => {
    expect((await get(link('json', '', 'elders'))).status).toBe(410);
    expect((await get(link('json', 'Zjef'))).status).toBe(410);
  });

  test('a refusal is a page in the language of the browser, kept nowhere', async () => {
    const answer = await routeAt(now).answer(
      request('/minutes/tafel-1.json?token=x.y', { 'accept-language': 'en-GB' }),
    );
    expect(answer.headers?.['Cache-Control']).toBe('no-store');
    expect(text(answer.body)).toContain('This link is not right');
    expect(text((await get('/minutes/tafel-1.json?token=x.y')).body)).toContain('Deze link klopt niet');
  });
});

test('the file is named after the table, in plain letters', () => {
  expect(downloadName('minutes', 'Tafel 3 · “Énergie” / été', 'md')).toBe('notulen-tafel-3-energie-ete.md');
  expect(downloadName('minutes', 'مرحبا', 'csv')).toBe('notulen-debattafel.csv');
  expect(downloadName('minutes', 'a'.repeat(200), 'json')).toBe(`notulen-${'a'.repeat(60)}.json`);
});

test('a document that could not be made is 503 and one clear sentence; the text is still to be had', async () => {
  const route = minutesRoute({
    load: async () => closedTable,
    secret: 'geheim',
    now: () => now,
    write: createWriteMinutes(async () => undefined),
  });
  for (const format of ['docx', 'pdf'] as const) {
    const answer = await route.answer(request(link(format), { 'accept-language': 'nl' }));
    expect(answer.status).toBe(503);
    expect(text(answer.body)).toContain('Het maken is niet gelukt. Er is niets verloren');
  }
  expect((await route.answer(request(link('md')))).status).toBe(200);
});
