import { describe, expect, test } from '@jest/globals';
import { type Approach, isInsideFence, isLocalServiceUrl } from '../../src/teams/localMode.ts';

const approach = (headers: Approach['headers'], remoteAddress = '127.0.0.1'): Approach => ({
  headers: { host: 'localhost:3978', ...headers },
  remoteAddress,
});

describe('the fence of local mode', () => {
  test.each([
    ['a request of this machine', approach({})],
    ['by its number', approach({ host: '127.0.0.1:3978' })],
    ['without a port', approach({ host: 'localhost' })],
    ['over IPv6', approach({ host: '[::1]:3978' }, '::1')],
    ['over IPv4 inside IPv6', approach({}, '::ffff:127.0.0.1')],
    ['from a page of this machine', approach({ origin: 'http://localhost:56150' })],
  ])('lets in %s', (_what, request) => {
    expect(isInsideFence(request)).toBe(true);
  });

  test.each([
    ['another machine', approach({}, '192.168.1.5')],
    ['a name that was made to point here', approach({ host: 'evil.example:3978' })],
    ['a name that only begins like this machine’s', approach({ host: 'localhost.evil.example' })],
    ['a number that only begins like this machine’s', approach({ host: '127.0.0.1.evil.example' })],
    ['a name with a user in front', approach({ host: 'localhost@evil.example' })],
    ['no name at all', approach({ host: undefined })],
    ['a proxy', approach({ 'x-forwarded-for': '127.0.0.1' })],
    ['a proxy that tells the host only', approach({ 'x-forwarded-host': 'localhost' })],
    ['a proxy by the standard', approach({ forwarded: 'for=127.0.0.1' })],
    ['a page of elsewhere', approach({ origin: 'https://evil.example' })],
    ['a page that hides where it is from', approach({ origin: 'null' })],
  ])('keeps out %s', (_what, request) => {
    expect(isInsideFence(request)).toBe(false);
  });

  test.each([
    ['http://localhost:56150/_connector', true],
    ['http://127.0.0.1:1/', true],
    ['http://[::1]:1/', true],
    ['https://smba.trafficmanager.net/teams/', false],
    ['http://localhost@evil.example/', false],
    ['http://127.0.0.1.evil.example/', false],
    ['file:///etc/passwd', false],
    ['', false],
    [undefined, false],
  ])('whether the bot may send to %s: %s', (url, may) => {
    expect(isLocalServiceUrl(url)).toBe(may);
  });
});
