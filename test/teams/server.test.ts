import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Registry } from 'prom-client';
import type { HttpRoute } from '../../src/application/httpRoute.ts';
import type { Answer, Incoming } from '../../src/application/incoming.ts';
import type { BotIdentity } from '../../src/config.ts';
import { type Authenticate, createAuthenticate } from '../../src/teams/authenticate.ts';
import { type RunningServer, type ServerParts, startServer } from '../../src/teams/server.ts';
import { type FakeTeams, startFakeTeams } from '../support/fakeTeams/index.ts';

let teams: FakeTeams;
let server: RunningServer;
let answer: (incoming: Incoming) => Answer | Promise<Answer> = () => ({ kind: 'nothing' });
let heard: Incoming[] = [];
let logged: string[] = [];
let ready: () => Promise<void> = async () => undefined;

const metrics = new Registry();
metrics.registerMetric(
  new (await import('prom-client')).Gauge({ name: 'open_tables', help: 'x', registers: [] }),
);

const routes: readonly HttpRoute[] = [
  {
    method: 'GET',
    path: '/minutes/:file',
    answer: async ({ params, query, headers }) => ({
      status: 200,
      headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
      body: `${params.file} ${query.get('token')} ${headers['x-test']}`,
    }),
  },
  {
    method: 'GET',
    path: '/picture',
    answer: async () => ({ status: 200, body: new Uint8Array([1, 2, 255]) }),
  },
  {
    method: 'GET',
    path: '/broken',
    answer: async () => {
      throw new Error('geheim');
    },
  },
];

const start = (parts: Partial<ServerParts> = {}, identity: BotIdentity = { kind: 'local' }) =>
  startServer({
    config: { port: 0, identity },
    authenticate: createAuthenticate(identity),
    handle: async (incoming) => {
      heard.push(incoming);
      return answer(incoming);
    },
    routes,
    ready: () => ready(),
    metrics,
    log: { error: (...words: unknown[]) => void logged.push(JSON.stringify(words)) } as ServerParts['log'],
    ...parts,
  });

beforeAll(async () => {
  teams = await startFakeTeams({ tokens: false });
  server = await start();
  teams.connect(server.url);
});
afterAll(async () => {
  await server.close();
  await teams.close();
});
beforeEach(() => {
  heard = [];
  logged = [];
  answer = () => ({ kind: 'nothing' });
  ready = async () => undefined;
});

const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body,
  });
const message = (parts: object = {}) => ({
  type: 'message',
  id: crypto.randomUUID(),
  channelId: 'msteams',
  serviceUrl: teams.serviceUrl,
  from: { id: '29:ana', name: 'Ana' },
  recipient: teams.bot,
  conversation: { id: 'c' },
  text: 'hallo',
  ...parts,
});
/** A request with any header whatever, also those that `fetch` keeps to itself. */
const raw = (path: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    httpRequest({ host: '127.0.0.1', port: server.port, path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

describe('POST /api/messages', () => {
  test('answers a message with an empty 200, once it was handled', async () => {
    const response = await post(JSON.stringify(message({ text: '<p>hallo&nbsp;daar</p>' })));
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(heard).toMatchObject([{ kind: 'message', text: 'hallo daar' }]);
  });

  test.each(['application/json', 'application/json; charset=utf-8', 'Application/JSON;charset=UTF-8'])(
    'takes %s',
    async (type) => {
      expect((await post(JSON.stringify(message()), { 'Content-Type': type })).status).toBe(200);
    },
  );

  test.each<[number, string, string, Record<string, string>]>([
    [400, 'malformed JSON', '{"type":', {}],
    [400, 'an empty body', '', {}],
    [400, 'JSON that is no activity', '[]', {}],
    [400, 'an activity without a type', '{"conversation":{"id":"c"}}', {}],
    [400, 'an activity without a conversation', '{"type":"message"}', {}],
    [415, 'another content type', '{}', { 'Content-Type': 'text/plain' }],
    [415, 'a form', 'a=1', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    [415, 'another charset', '{}', { 'Content-Type': 'application/json; charset=utf-16' }],
    [415, 'a compressed body', '{}', { 'Content-Encoding': 'gzip' }],
  ])('answers %i to %s, and tells nothing', async (status, _what, body, headers) => {
    const response = await post(body, headers);
    expect([response.status, await response.text()]).toEqual([status, '{}']);
    expect(heard).toEqual([]);
  });

  test('answers 400 to what is no UTF-8', async () => {
    expect((await post(new Uint8Array([0x22, 0xff, 0x22]))).status).toBe(400);
  });

  test('answers 400 to a message from nobody', async () => {
    expect((await post(JSON.stringify(message({ from: undefined })))).status).toBe(400);
  });

  test('answers 413 to more than 1 MiB, announced or not, and takes 1 MiB', async () => {
    const activity = JSON.stringify(message({ text: '' }));
    const filled = (bytes: number) =>
      activity.replace('"text":""', `"text":"${'x'.repeat(bytes - activity.length)}"`);
    expect((await post(filled(1_048_576))).status).toBe(200);
    expect((await post(filled(1_048_577))).status).toBe(413);
    const chunks = new ReadableStream({
      start: (stream) => {
        for (let megabyte = 0; megabyte < 5; megabyte += 1) stream.enqueue(new Uint8Array(1_048_576));
        stream.close();
      },
    });
    const response = await fetch(`${server.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: chunks,
      duplex: 'half',
    });
    expect([response.status, await response.text()]).toEqual([413, '{}']);
  });

  test.each<[number, Awaited<ReturnType<Authenticate>>]>([
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [503, 'keys-unreachable'],
  ])('answers %i to what is %s, and handles nothing', async (status, outcome) => {
    const other = await start({ authenticate: async () => outcome });
    const response = await fetch(`${other.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(message()),
    });
    expect([response.status, await response.text()]).toEqual([status, '{}']);
    expect(heard).toEqual([]);
    await other.close();
  });

  test('answers 429 to too much and 503 without a database', async () => {
    answer = () => ({ kind: 'tooMuch' });
    expect((await post(JSON.stringify(message()))).status).toBe(429);
    answer = () => ({ kind: 'unavailable' });
    expect((await post(JSON.stringify(message()))).status).toBe(503);
  });

  test('answers 500 without a word where something broke, and logs no words either', async () => {
    answer = () => {
      throw new TypeError('Ana zei: hallo daar');
    };
    const response = await post(JSON.stringify(message({ text: 'hallo daar' })));
    expect([response.status, await response.text()]).toEqual([500, '{}']);
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('TypeError');
    expect(logged[0]).toContain('server.test.ts');
    expect(logged[0]).not.toContain('hallo');
    answer = () => ({ kind: 'nothing' });
    expect((await post(JSON.stringify(message()))).status).toBe(200);
  });

  test('handles what comes from one conversation in its order, and conversations side by side', async () => {
    const log: string[] = [];
    let letGo = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    answer = async (incoming) => {
      const name = incoming.kind === 'message' ? incoming.text : '';
      log.push(`${name} in`);
      if (name === 'a1') await held;
      log.push(`${name} out`);
      return { kind: 'nothing' };
    };
    const send = (text: string, id: string) => post(JSON.stringify(message({ text, conversation: { id } })));
    const first = send('a1', 'a');
    await teams.waitFor(() => log.includes('a1 in'));
    const second = send('a2', 'a');
    await send('b1', 'b');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(log).toEqual(['a1 in', 'b1 in', 'b1 out']);
    letGo();
    await Promise.all([first, second]);
    expect(log).toEqual(['a1 in', 'b1 in', 'b1 out', 'a1 out', 'a2 in', 'a2 out']);
  });
});

describe('an answer to a click', () => {
  const card = { type: 'AdaptiveCard', version: '1.5' };
  const adaptive = 'application/vnd.microsoft.card.adaptive';
  const invoke = (name: string, value: unknown) =>
    post(JSON.stringify(message({ type: 'invoke', name, value })));
  const execute = () =>
    invoke('adaptiveCard/action', { action: { verb: 'hand.raise', data: {} }, trigger: 'manual' });
  const open = () => invoke('task/fetch', { data: { verb: 'contribution.add' } });
  const submit = () => invoke('task/submit', { data: { verb: 'contribution.add' } });

  test.each<[string, () => Promise<Response>, Answer, unknown]>([
    [
      'a button with a card',
      execute,
      { kind: 'card', card },
      { statusCode: 200, type: adaptive, value: card },
    ],
    [
      'a button with a sentence',
      execute,
      { kind: 'sentence', text: 'Je staat op plaats 3.' },
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Je staat op plaats 3.' },
    ],
    [
      'a button with nothing',
      execute,
      { kind: 'nothing' },
      { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' },
    ],
    [
      'a dialog button with the dialog',
      open,
      { kind: 'dialog', title: 'Bijdrage', card },
      {
        task: {
          type: 'continue',
          value: { title: 'Bijdrage', card: { contentType: adaptive, content: card } },
        },
      },
    ],
    [
      'a dialog button with a refusal',
      open,
      { kind: 'sentence', text: 'Nee' },
      { task: { type: 'message', value: 'Nee' } },
    ],
    [
      'a form with a sentence',
      submit,
      { kind: 'sentence', text: 'Genoteerd' },
      { task: { type: 'message', value: 'Genoteerd' } },
    ],
  ])('%s', async (_what, click, given, expected) => {
    answer = () => given;
    const response = await click();
    expect([response.status, await response.json()]).toEqual([200, expected]);
    expect(response.headers.get('content-type')).toContain('application/json');
  });

  test('a form with nothing is an empty 200, which closes it', async () => {
    const response = await submit();
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  test('a fallback’s message is an empty 200, whatever there is to say', async () => {
    answer = () => ({ kind: 'sentence', text: 'Nee' });
    const response = await post(JSON.stringify(message({ text: undefined, value: { verb: 'hand.raise' } })));
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect(heard).toMatchObject([{ kind: 'click', carrier: 'message' }]);
  });

  test('too many clicks are 429', async () => {
    answer = () => ({ kind: 'tooMuch' });
    expect((await execute()).status).toBe(429);
  });

  test.each([[undefined], [{ trigger: 'manual' }], [{ action: { type: 'Action.Execute' } }]])(
    'a malformed one (%j) is an error inside a 200, as Teams wants it',
    async (value) => {
      const response = await invoke('adaptiveCard/action', value);
      expect([response.status, await response.json()]).toEqual([
        200,
        {
          statusCode: 400,
          type: 'application/vnd.microsoft.error',
          value: { code: 'BadRequest', message: 'The action must have a verb.' },
        },
      ]);
      expect(heard).toEqual([]);
    },
  );

  test('to an invoke that we do not know is 501', async () => {
    expect((await invoke('composeExtension/query', {})).status).toBe(501);
  });
});

describe('the other routes', () => {
  const get = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${server.url}${path}`, { headers });

  test('serve what they are given: parts of the path, the query, headers', async () => {
    const response = await get('/minutes/t%20af.json?token=a%2Bb', { 'X-Test': 'yes' });
    expect([response.status, await response.text()]).toEqual([200, 't af.json a+b yes']);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  });

  test('serve bytes as they are', async () => {
    expect([...new Uint8Array(await (await get('/picture')).arrayBuffer())]).toEqual([1, 2, 255]);
  });

  test.each([
    [404, '/nothing/here'],
    [404, '/'],
    [405, '/api/messages'],
    [500, '/broken'],
  ])('answer %i to GET %s, and tell nothing', async (status, path) => {
    const response = await get(path);
    expect([response.status, await response.text()]).toEqual([status, '{}']);
  });

  test('a path that cannot be decoded is refused without a word', async () => {
    const response = await get('/minutes/%E0%A4%A');
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(await response.text()).toBe('{}');
  });

  test('no answer names the library', async () => {
    expect((await get('/healthz')).headers.get('server')).toBeFalsy();
    expect((await get('/nothing')).headers.get('server')).toBeFalsy();
  });

  test('/healthz is 200 while the process serves, /readyz while the database answers', async () => {
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(200);
    ready = async () => {
      throw new Error('geheim');
    };
    const response = await get('/readyz');
    expect([response.status, await response.text()]).toEqual([503, '{}']);
    expect((await get('/healthz')).status).toBe(200);
  });

  test('/metrics answers this machine, and nobody behind a proxy', async () => {
    const response = await get('/metrics');
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('open_tables 0')]);
    const registered = await start(
      {},
      {
        kind: 'registered',
        appId: 'a',
        appType: 'SingleTenant',
        appPassword: 'x',
        appTenantId: 't',
        allowedTenants: ['t'],
      },
    );
    const proxied = await fetch(`${registered.url}/metrics`, { headers: { 'X-Forwarded-For': '10.0.0.1' } });
    expect(proxied.status).toBe(403);
    expect((await fetch(`${registered.url}/metrics`)).status).toBe(200);
    await registered.close();
  });

  test('/metrics with a token wants the token', async () => {
    const other = await start({ config: { port: 0, identity: { kind: 'local' }, metricsToken: 'm' } });
    const ask = async (headers: Record<string, string>) =>
      (await fetch(`${other.url}/metrics`, { headers })).status;
    expect(await ask({})).toBe(401);
    expect(await ask({ Authorization: 'Bearer n' })).toBe(401);
    expect(await ask({ Authorization: 'Bearer m' })).toBe(200);
    await other.close();
  });
});

describe('local mode', () => {
  test('listens on this machine alone', async () => {
    expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
    const refused = await new Promise<boolean>((resolve) => {
      connect({ host: '127.0.0.2', port: server.port })
        .on('connect', () => resolve(false))
        .on('error', () => resolve(true));
    });
    expect(refused).toBe(true);
  });

  test.each([
    ['another Host', { Host: 'evil.example' }],
    ['a proxy’s header', { 'X-Forwarded-For': '1.2.3.4' }],
    ['a foreign Origin', { Origin: 'https://evil.example' }],
  ])('refuses %s on every route', async (_what, headers) => {
    expect(await raw('/healthz', headers)).toBe(403);
    expect(await raw('/healthz', {})).toBe(200);
  });

  test('refuses an activity that would have it write elsewhere', async () => {
    const response = await post(JSON.stringify(message({ serviceUrl: 'https://evil.example/' })));
    expect(response.status).toBe(403);
    expect(heard).toEqual([]);
  });
});

describe('closing', () => {
  test('lets a request end and takes no new one', async () => {
    const other = await start();
    let letGo = (): void => undefined;
    answer = () =>
      new Promise((resolve) => {
        letGo = () => resolve({ kind: 'nothing' });
      });
    const underWay = fetch(`${other.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(message()),
    });
    await teams.waitFor(() => heard.length > 0);
    const closed = other.close();
    await expect(fetch(`${other.url}/healthz`)).rejects.toThrow();
    letGo();
    expect((await underWay).status).toBe(200);
    const from = performance.now();
    await closed;
    expect(performance.now() - from).toBeLessThan(2_000);
  });

  test('a taken port is told, not waited for', async () => {
    await expect(start({ config: { port: server.port, identity: { kind: 'local' } } })).rejects.toThrow(
      'EADDRINUSE',
    );
  });
});

describe('with tokens in both directions', () => {
  let real: FakeTeams;
  let other: RunningServer;

  beforeAll(async () => {
    real = await startFakeTeams({ tokens: true });
    const identity: BotIdentity = {
      kind: 'registered',
      appId: real.appId,
      appType: 'UserAssignedMsi',
      appTenantId: real.tenant,
      allowedTenants: [real.tenant],
    };
    other = await start(
      { authenticate: createAuthenticate(identity, real.environment.BotOpenIdMetadata) },
      identity,
    );
    real.connect(`http://127.0.0.1:${other.port}`);
  });
  afterAll(async () => {
    await other.close();
    await real.close();
  });
  afterEach(() => {
    heard = [];
  });

  test('a person of the tenant is heard', async () => {
    const ana = real.person('Ana');
    expect(await ana.say(real.groupChat('Tafel', [ana]), 'hallo')).toMatchObject({ status: 200, text: '' });
    expect(heard).toMatchObject([{ kind: 'message', text: 'hallo', sender: { person: ana.id } }]);
  });

  test.each<[number, string, object, Record<string, string>]>([
    [401, 'no token', {}, { Authorization: '' }],
    [401, 'a bad token', {}, { Authorization: 'Bearer a.b.c' }],
    [403, 'a foreign tenant', { conversation: { id: 'c', tenantId: 'foreign' } }, {}],
    [403, 'another channel', { channelId: 'webchat' }, {}],
    [403, 'an empty service URL', { serviceUrl: '' }, {}],
  ])('%i to %s, without a word', async (status, _what, parts, headers) => {
    const ana = real.person('Ana');
    const activity = ana.activity(real.groupChat('Tafel', [ana]), {
      type: 'message',
      text: 'hallo',
      ...parts,
    });
    await ana.say(real.groupChat('Tafel', [ana]), 'hallo');
    heard = [];
    const { status: given, text } = await real.deliver(activity, headers);
    expect([given, text]).toEqual([status, '{}']);
    expect(heard).toEqual([]);
  });
});
