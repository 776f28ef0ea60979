import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { HttpRequest } from '../../src/application/httpRoute.ts';
import { languageOf } from '../../src/pages/languageOf.ts';
import { publicPages } from '../../src/pages/publicPages.ts';

const get = async (path: string, headers: HttpRequest['headers'] = {}) => {
  const url = new URL(path, 'https://bot.example');
  const route = publicPages({ retentionDays: 45 }).find((candidate) => candidate.path === url.pathname);
  if (route === undefined) throw new Error(`no route ${path}`);
  const answer = await route.answer({
    params: {},
    query: url.searchParams,
    headers,
    remoteAddress: '127.0.0.1',
    text: async () => '',
  });
  return { ...answer, html: String(answer.body) };
};

describe.each(['/privacy', '/terms'])('%s', (path) => {
  test.each(['nl', 'en'])('is a whole page in %s', async (language) => {
    const { status, headers, html } = await get(`${path}?lang=${language}`);
    expect(status).toBe(200);
    expect(headers?.['Content-Type']).toBe('text/html; charset=utf-8');
    expect(headers?.['Content-Language']).toBe(language);
    expect(html).toContain(`<html lang="${language}">`);
    expect(html).not.toMatch(/pages:|\w+\.(heading|text)|\{\{/);
    expect(html).toMatchSnapshot();
  });

  test('runs no script, and its policy lets through its own style and nothing else', async () => {
    const { headers, html } = await get(path);
    const style = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers?.['Content-Security-Policy']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    expect(html).not.toMatch(/<script|style="|\son\w+=/);
  });
});

test('the privacy page tells after which period the program erases a table', async () => {
  const { html } = await get('/privacy');
  expect(html).toContain('45 dagen');
  expect(html).toContain('wist het programma ze vanzelf');
});

describe('the language of a page', () => {
  const languageFor = (accept: string | undefined, lang = '') =>
    languageOf({ query: new URLSearchParams(lang), headers: { 'accept-language': accept } });

  test.each([
    [undefined, 'nl'],
    ['', 'nl'],
    ['en-GB,en;q=0.9', 'en'],
    ['fr-BE,fr;q=0.9,en;q=0.5,nl;q=0.4', 'en'],
    ['en;q=0.3, nl-BE;q=0.8', 'nl'],
    ['en;q=0, fr', 'nl'],
    ['zh', 'nl'],
  ])('of a browser that asks for %p is %p', (accept, language) => {
    expect(languageFor(accept)).toBe(language);
  });

  test('is the one of the address, where that names one', () => {
    expect(languageFor('nl', 'lang=en')).toBe('en');
    expect(languageFor('en', 'lang=xx')).toBe('en');
  });
});
