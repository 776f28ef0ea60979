import { describe, expect, test } from '@jest/globals';
import { checkMinutesToken, linkValidMilliseconds, signMinutesLink } from '../../src/export/links.ts';

const now = Date.parse('2024-05-14T14:00:00Z');
const link = { table: 'tafel 1', format: 'csv', filter: 'gebied', secret: 'geheim' } as const;
const url = new URL(signMinutesLink({ ...link, publicUrl: 'https://bot.example/', now }));
const token = url.searchParams.get('token') ?? '';
const check = (changed: Partial<Parameters<typeof checkMinutesToken>[0]> = {}) =>
  checkMinutesToken({ table: link.table, format: link.format, secret: link.secret, token, now, ...changed });

test('a link names its table and form, and works for 12 hours', () => {
  expect(url.origin + url.pathname).toBe('https://bot.example/minutes/tafel%201.csv');
  expect(check()).toEqual({ kind: 'ok', filter: 'gebied' });
  expect(check({ now: now + linkValidMilliseconds - 1 })).toEqual({ kind: 'ok', filter: 'gebied' });
  expect(check({ now: now + linkValidMilliseconds })).toEqual({ kind: 'expired' });
  expect(linkValidMilliseconds).toBe(12 * 60 * 60 * 1000);
});

describe('a link is good for nothing else', () => {
  test.each<[string, Partial<Parameters<typeof checkMinutesToken>[0]>]>([
    ['another table', { table: 'tafel 2' }],
    ['another form', { format: 'json' }],
    ['another secret', { secret: 'anders' }],
    ['no token', { token: '' }],
    ['half a token', { token: token.slice(0, -4) }],
    ['a token without a signature', { token: token.split('.')[0] ?? '' }],
    ['something else', { token: 'e30.e30' }],
  ])('%s', (_, changed) => {
    expect(check(changed)).toEqual({ kind: 'invalid' });
  });

  test('another filter or a later end', () => {
    const [, signature] = token.split('.');
    const forged = (claims: unknown) =>
      `${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`;
    const expiresAt = now + linkValidMilliseconds;
    expect(check({ token: forged([expiresAt, 'gebied']) })).toEqual({ kind: 'ok', filter: 'gebied' });
    expect(check({ token: forged([expiresAt, '']) })).toEqual({ kind: 'invalid' });
    expect(check({ token: forged([expiresAt + 1, 'gebied']) })).toEqual({ kind: 'invalid' });
    expect(check({ token: forged([String(expiresAt), 'gebied']) })).toEqual({ kind: 'invalid' });
  });

  test('a forged link that looks old is invalid, not expired', () => {
    const forged = `${Buffer.from(JSON.stringify([now - 1, 'gebied'])).toString('base64url')}.${token.split('.')[1]}`;
    expect(check({ token: forged })).toEqual({ kind: 'invalid' });
  });
});
