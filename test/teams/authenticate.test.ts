import crypto from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { SignJWT } from 'jose';
import type { RegisteredBot } from '../../src/config.ts';
import { parseActivity, type TeamsActivity } from '../../src/teams/activity.ts';
import { createAuthenticate } from '../../src/teams/authenticate.ts';
import { createVerifiedTokens } from '../../src/teams/verifiedTokens.ts';
import { type FakeTeams, startFakeTeams } from '../support/fakeTeams/index.ts';

let teams: FakeTeams;
const identityIn = (tenant: string): RegisteredBot => ({
  kind: 'registered',
  appId: teams.appId,
  appType: 'UserAssignedMsi',
  appTenantId: tenant,
  allowedTenants: [tenant.toLowerCase()],
});

const activity = (parts: Record<string, unknown> = {}): TeamsActivity => {
  const parsed = parseActivity({
    type: 'message',
    channelId: 'msteams',
    serviceUrl: teams.serviceUrl,
    conversation: { id: 'c', tenantId: teams.tenant },
    ...parts,
  });
  if (!parsed) throw new Error('no activity');
  return parsed;
};
const mint = (claims: Record<string, unknown> = {}) => {
  if (!teams.tokens) throw new Error('no tokens');
  return teams.tokens.mint(teams.serviceUrl, claims);
};
const bearer = async (claims: Record<string, unknown> = {}) => `Bearer ${await mint(claims)}`;
const authenticator = () => createAuthenticate(identityIn(teams.tenant), teams.environment.BotOpenIdMetadata);

const printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);

beforeAll(async () => {
  teams = await startFakeTeams({ tokens: true });
});
afterAll(() => teams.close());
afterEach(() => {
  printed.mockClear();
});

describe('a request with a token', () => {
  test('of the channel is accepted', async () => {
    expect(await authenticator()(activity(), await bearer())).toBe('accepted');
  });

  const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;
  const unsigned = (payload: object) =>
    ['{"alg":"none","typ":"JWT"}', JSON.stringify(payload), '']
      .map((part) => Buffer.from(part).toString('base64url'))
      .join('.');
  const good = () => ({
    iss: 'https://api.botframework.com',
    aud: teams.appId,
    serviceurl: teams.serviceUrl,
    exp: inAnHour(),
  });
  /** Signed with another key than the one whose number it bears. */
  const forged = async () => {
    const other = await startFakeTeams({ tokens: true });
    await other.close();
    const [, payload] = (await mint()).split('.');
    const [header] = (await mint()).split('.');
    const [, , signature] = ((await other.tokens?.mint(teams.serviceUrl)) ?? '').split('.');
    return `Bearer ${header}.${payload}.${signature}`;
  };
  const symmetric = async () => {
    const [header] = (await mint()).split('.');
    const { kid } = JSON.parse(Buffer.from(header ?? '', 'base64url').toString()) as { kid: string };
    return `Bearer ${await new SignJWT(good()).setProtectedHeader({ alg: 'HS256', kid }).sign(new TextEncoder().encode('x'.repeat(32)))}`;
  };

  test.each<[string, () => Promise<string> | string]>([
    ['none at all', () => ''],
    ['an empty one', () => 'Bearer '],
    ['something that is no token', () => 'Bearer x.y.z'],
    ['a password instead', () => 'Basic Ym90OmJvdA=='],
    ['no signature (alg none)', () => `Bearer ${unsigned(good())}`],
    ['a wrong signature', forged],
    ['an algorithm that is not allowed', symmetric],
    ['a time that is past', () => bearer({ exp: Math.floor(Date.now() / 1000) - 3600 })],
    ['a time that is yet to come', () => bearer({ nbf: inAnHour() })],
    ['another bot’s audience', () => bearer({ aud: 'another' })],
    ['no audience', () => bearer({ aud: undefined })],
    ['another issuer', () => bearer({ iss: 'https://evil.example' })],
    [
      'the Emulator’s issuer',
      () => bearer({ iss: 'https://sts.windows.net/x/', tid: 'x', appid: teams.appId, ver: '1.0' }),
    ],
    ['another service URL', () => bearer({ serviceurl: 'https://evil.example/' })],
    ['no service URL', () => bearer({ serviceurl: undefined })],
    ['the bot’s own token', async () => `Bearer ${await teams.tokens?.mintForBot()}`],
  ])('but %s is unauthenticated, and nothing is printed', async (_what, authorization) => {
    expect(await authenticator()(activity(), await authorization())).toBe('unauthenticated');
    expect(printed).not.toHaveBeenCalled();
  });

  test('for a key that the channel does not have is unauthenticated', async () => {
    const other = await startFakeTeams({ tokens: true });
    const token = await other.tokens?.mint(teams.serviceUrl, { aud: teams.appId });
    await other.close();
    expect(await authenticator()(activity(), `Bearer ${token}`)).toBe('unauthenticated');
  });

  test.each<[string, Record<string, unknown>]>([
    ['an empty service URL, which the SDK would not check', { serviceUrl: '' }],
    ['no service URL', { serviceUrl: undefined }],
    ['another channel', { channelId: 'webchat' }],
    ['no channel', { channelId: undefined }],
    ['a foreign tenant', { conversation: { id: 'c', tenantId: 'foreign' } }],
    [
      'a foreign tenant in the channel data',
      { conversation: { id: 'c' }, channelData: { tenant: { id: 'foreign' } } },
    ],
    ['no tenant', { conversation: { id: 'c' } }],
  ])('that is good, but %s, is forbidden', async (_what, parts) => {
    const authenticate = authenticator();
    expect(await authenticate(activity(parts), await bearer())).toBe('forbidden');
    // Not even once its token is known.
    const token = await bearer();
    expect(await authenticate(activity(), token)).toBe('accepted');
    expect(await authenticate(activity(parts), token)).not.toBe('accepted');
  });

  test('for a conversation of the tenant is accepted, whatever case its id is in and wherever it stands', async () => {
    const authenticate = createAuthenticate(identityIn('ABC-def'), teams.environment.BotOpenIdMetadata);
    const token = await bearer();
    expect(await authenticate(activity({ conversation: { id: 'c', tenantId: 'abc-DEF' } }), token)).toBe(
      'accepted',
    );
    const channelData = { tenant: { id: 'abc-def' } };
    expect(await authenticate(activity({ conversation: { id: 'c' }, channelData }), token)).toBe('accepted');
  });

  test('that was good once is not good for another service URL', async () => {
    const authenticate = authenticator();
    const token = await bearer();
    expect(await authenticate(activity(), token)).toBe('accepted');
    expect(await authenticate(activity({ serviceUrl: 'https://evil.example/' }), token)).toBe(
      'unauthenticated',
    );
  });

  test('that was good once costs no check again', async () => {
    const authenticate = authenticator();
    const token = await bearer();
    await authenticate(activity(), token);
    const checks = jest.spyOn(crypto, 'createVerify');
    expect(await authenticate(activity(), token)).toBe('accepted');
    expect(checks).not.toHaveBeenCalled();
    // The watch is on the right door.
    await authenticate(activity(), await bearer({ jti: 'another' }));
    expect(checks).toHaveBeenCalledTimes(1);
    checks.mockRestore();
  });
});

describe('the channel’s keys', () => {
  test('out of reach are no verdict on the token', async () => {
    const gone = createAuthenticate(
      identityIn(teams.tenant),
      'http://127.0.0.1:9/nobody/openidconfiguration',
    );
    expect(await gone(activity(), await bearer())).toBe('keys-unreachable');
    expect(printed).not.toHaveBeenCalled();
  });

  test('that come as an error are no verdict either, and are asked for again', async () => {
    let well = false;
    const keys = createServer(async (request, response) => {
      const body = well ? await (await fetch(`${teams.url}${request.url}`)).text() : '';
      response.statusCode = well ? 200 : 500;
      response.end(body);
    });
    await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
    const { port } = keys.address() as AddressInfo;
    const metadata = `http://127.0.0.1:${port}/keys/openidconfiguration`;
    const authenticate = createAuthenticate(identityIn(teams.tenant), metadata);
    const token = await bearer();
    try {
      expect(await authenticate(activity(), token)).toBe('keys-unreachable');
      well = true;
      expect(await authenticate(activity(), token)).toBe('accepted');
    } finally {
      keys.close();
    }
  });
});

test('what others print while a bad token is looked at is still printed', async () => {
  await authenticator()(activity(), await bearer({ exp: 1 }));
  console.error('something else');
  expect(printed).toHaveBeenCalledTimes(1);
});

describe('local mode', () => {
  const authenticate = createAuthenticate({ kind: 'local' });

  test('takes Teams activities of this machine, of any tenant, without a token', async () => {
    expect(await authenticate(activity({ conversation: { id: 'c', tenantId: 'any' } }), '')).toBe('accepted');
  });

  test('takes none that would have the bot write elsewhere, nor of another channel', async () => {
    expect(await authenticate(activity({ serviceUrl: 'https://smba.trafficmanager.net/teams/' }), '')).toBe(
      'forbidden',
    );
    expect(await authenticate(activity({ serviceUrl: '' }), '')).toBe('forbidden');
    expect(await authenticate(activity({ channelId: 'emulator' }), '')).toBe('forbidden');
  });
});

describe('remembered tokens', () => {
  test('are held until they expire, for their own service URL only', () => {
    const tokens = createVerifiedTokens();
    tokens.add('t', 'here', 1_000, 0);
    expect(tokens.holds('t', 'here', 999)).toBe(true);
    expect(tokens.holds('t', 'elsewhere', 999)).toBe(false);
    expect(tokens.holds('other', 'here', 999)).toBe(false);
    expect(tokens.holds('t', 'here', 1_000)).toBe(false);
  });

  test('never outgrow their number: the oldest goes', () => {
    const tokens = createVerifiedTokens(2);
    for (const token of ['a', 'b', 'c']) tokens.add(token, 'here', 1_000, 0);
    expect(['a', 'b', 'c'].filter((token) => tokens.holds(token, 'here', 1))).toEqual(['b', 'c']);
  });

  test('that are past are not kept', () => {
    const tokens = createVerifiedTokens();
    tokens.add('t', 'here', 1_000, 1_000);
    expect(tokens.holds('t', 'here', 0)).toBe(false);
  });
});
