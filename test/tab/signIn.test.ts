import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { BotIdentity } from '../../src/config.ts';
import { type CheckSignIn, createSignIn } from '../../src/tab/signIn.ts';

const tenant = '11111111-2222-3333-4444-555555555555';
const appId = '99999999-8888-7777-6666-555555555555';
const bot: BotIdentity = {
  kind: 'registered',
  appId,
  appType: 'SingleTenant',
  appTenantId: tenant,
  allowedTenants: [tenant],
};

const seconds = () => Math.floor(Date.now() / 1000);
const good = {
  iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
  aud: appId,
  scp: 'access_as_user',
  tid: tenant,
  oid: 'oid-ana',
  name: 'Ana',
};

describe('a sign-in from Teams', () => {
  let server: Server;
  let base: string;
  let keysFail = false;
  let asked = 0;
  let keys: Awaited<ReturnType<typeof generateKeyPair>>;
  let others: typeof keys;
  let check: CheckSignIn;

  const token = (claims: object = {}, from = keys, header: object = {}) =>
    new SignJWT({ exp: seconds() + 3600, nbf: seconds() - 10, ...good, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1', ...header })
      .sign(from.privateKey);
  const judge = async (claims: object = {}, from = keys) => check(`Bearer ${await token(claims, from)}`);

  beforeAll(async () => {
    keys = await generateKeyPair('RS256', { extractable: true });
    others = await generateKeyPair('RS256', { extractable: true });
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };
    server = createServer((request, response) => {
      asked += 1;
      const body =
        request.url === '/keys'
          ? { keys: [jwk] }
          : { issuer: 'https://login.other.cloud/{tenantid}/v2.0', jwks_uri: `${base}/keys` };
      response.statusCode = keysFail ? 500 : 200;
      response.end(JSON.stringify(body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    check = createSignIn(bot, `${base}/metadata`);
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  test('with a good token is who the token says, until it ends', async () => {
    const exp = seconds() + 600;
    expect(await judge({ exp })).toEqual({
      kind: 'account',
      tenant,
      aadObjectId: 'oid-ana',
      name: 'Ana',
      expiresAt: exp * 1000,
    });
  });

  test('asks for the keys once', async () => {
    await judge();
    const before = asked;
    await Promise.all([judge(), judge(), judge()]);
    expect(asked).toBe(before);
  });

  test.each([
    ['has run out', { exp: seconds() - 600 }],
    ['is not valid yet', { nbf: seconds() + 600 }],
    ['is for another app', { aud: 'somebody-else' }],
    ['only ends with our id', { aud: `x${appId}` }],
    ['comes from another issuer', { iss: 'https://evil.example/v2.0' }],
    ["names another tenant's issuer", { iss: 'https://login.microsoftonline.com/other/v2.0' }],
    ['lacks the scope', { scp: 'User.Read' }],
    ['only has a scope that begins so', { scp: 'access_as_user_too' }],
    ['names nobody', { oid: '' }],
  ])('whose token %s is refused', async (_, claims) => {
    expect(await judge(claims)).toBe('unauthenticated');
  });

  test('whose token somebody else signed is refused', async () => {
    expect(await judge({}, others)).toBe('unauthenticated');
  });

  test.each([
    undefined,
    '',
    'Bearer',
    'Bearer x',
    'Bearer a.b.c',
    'Basic YTpi',
    'Local 29:els',
    `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from(JSON.stringify(good)).toString('base64url')}.`,
  ])('with %p is no sign-in', async (authorization) => {
    expect(await check(authorization)).toBe('unauthenticated');
  });

  test('of a foreign tenant, however good, is turned away', async () => {
    const tid = '00000000-0000-0000-0000-000000000000';
    expect(await judge({ tid, iss: `https://login.microsoftonline.com/${tid}/v2.0` })).toBe('forbidden');
  });

  test("may name the app's address, and another cloud's issuer", async () => {
    expect(await judge({ aud: `api://tafel.example/${appId}` })).toMatchObject({ kind: 'account' });
    expect(await judge({ iss: `https://login.other.cloud/${tenant}/v2.0` })).toMatchObject({
      kind: 'account',
    });
  });

  test('waits for better times where the keys cannot be had, and then goes on', async () => {
    const other = createSignIn(bot, `${base}/metadata`);
    const authorization = `Bearer ${await token()}`;
    keysFail = true;
    expect(await other(authorization)).toBe('keys-unreachable');
    keysFail = false;
    expect(await other(authorization)).toMatchObject({ kind: 'account' });
  });
});

describe('in local mode', () => {
  const check = createSignIn({ kind: 'local' });

  test('everybody is who they say', async () => {
    expect(await check(`Local ${encodeURIComponent('29:noël')}`)).toEqual({
      kind: 'local',
      person: '29:noël',
    });
    expect(await check('Local 100%')).toEqual({ kind: 'local', person: '100%' });
  });

  test('a token says nothing', async () => {
    expect(await check('Bearer a.b.c')).toBe('unauthenticated');
    expect(await check(undefined)).toBe('unauthenticated');
  });
});
