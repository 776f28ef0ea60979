import { spawn } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { request } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startBotProcess, temporaryFolder } from '../support/runningBot.ts';
import { minutesFor, startTeamsWithBot, type TeamsWithBot, tableIn, textsIn } from './teamsWithBot.ts';

/** How the process starts, refuses to start, and ends. */
const main = new URL('../../src/main.ts', import.meta.url).pathname;
const folder = temporaryFolder();

afterAll(() => folder.remove());

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the bot where it must end by itself. */
const failedStart = (environment: Readonly<Record<string, string>>): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
      cwd: folder.path,
      env: { PATH: process.env.PATH, PORT: '0', PLAYGROUND: 'off', LOG_LEVEL: 'warn', ...environment },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    const tooLong = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`it started: ${out}${err}`));
    }, 15_000);
    child.once('exit', (code) => {
      clearTimeout(tooLong);
      resolve({ code, out, err });
    });
  });

describe('a start that cannot be', () => {
  // Every rule on settings by itself is in test/config.test.ts: here, how the process takes them.
  const cannot: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
    ['a port that is none', { PORT: 'zestig' }, /^PORT: expected/],
    ['local mode in production', { NODE_ENV: 'production' }, /^MicrosoftAppId: expected/],
    [
      'any tenant of all',
      { MicrosoftAppId: 'x', MicrosoftAppType: 'MultiTenant', MicrosoftAppPassword: 'geheim' },
      /^ALLOWED_TENANTS: expected/,
    ],
    ['a database out of reach', { DATABASE_URL: 'sqlite:/dev/null/tables.db' }, /^The bot could not start: /],
  ];

  test.each(cannot)('%s: one clear line and code 1', async (_, environment, line) => {
    const { code, out, err } = await failedStart(environment);
    expect(code).toBe(1);
    expect(err).toMatch(line);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(out).not.toContain('listening');
    // A setting's value may be a secret.
    expect(err).not.toMatch(/geheim|\s+at .*\.ts/);
  });

  test('a port that is taken: one clear line that names it', async () => {
    const first = await startBotProcess({ DATABASE_URL: `sqlite:${folder.path}/first.db` });
    const { port } = new URL(first.url);
    const { code, err } = await failedStart({ PORT: port, DATABASE_URL: `sqlite:${folder.path}/second.db` });
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain(port);
    expect(await first.stop()).toBe(0);
  });

  test('a SQLite file that another bot runs on, by whatever name: one clear line; killed, it is free', async () => {
    const path = `${folder.path}/sole.db`;
    const first = await startBotProcess({ DATABASE_URL: `sqlite:${path}` });
    symlinkSync(path, `${folder.path}/other-name.db`);
    for (const name of [path, `${folder.path}/other-name.db`]) {
      const { code, out, err } = await failedStart({ DATABASE_URL: `sqlite:${name}` });
      expect(code).toBe(1);
      expect(err.trim()).toBe(
        `The bot could not start: the database ${name} is in use by another process; ` +
          'end that one first, or give this one a DATABASE_URL of its own',
      );
      expect(out).not.toContain('listening');
    }
    // Whoever only looks at it is not held up, and the first one goes on.
    const look = new DatabaseSync(path, { readOnly: true });
    expect(look.prepare('select count(*) as open from directory').get()).toEqual({ open: 0 });
    look.close();
    expect((await fetch(`${first.url}/readyz`)).status).toBe(200);

    await first.kill();
    const next = await startBotProcess({ DATABASE_URL: `sqlite:${path}` });
    expect((await fetch(`${next.url}/readyz`)).status).toBe(200);
    await next.stop();
  }, 60_000);
});

describe('formats beside those that ship', () => {
  let world: TeamsWithBot;
  beforeAll(async () => {
    const agenda = [{ id: 'a', title: 'Punt', kind: 'discussion', minutes: 5 }];
    world = await startTeamsWithBot({
      formats: {
        'goed.json': { id: 'goed', title: 'Goed', agenda, kleur: 'blauw' },
        'stuk.json': '{ "id": "stuk", ',
        'fout.json': { id: 'fout', title: 'Fout', agenda: [{ ...agenda[0], minutes: -1 }] },
        'lijst.json': [],
      },
    });
  });
  afterAll(async () => {
    await world?.close();
  });

  test('a broken one is refused by name, path and what was expected', () => {
    const lines = world.bot().printed().split('\n');
    const about = (file: string) => lines.find((line) => line.includes(file));
    expect(about('stuk.json')).toBeDefined();
    expect(about('lijst.json')).toBeDefined();
    expect(about('fout.json')).toMatch(/agenda.*0.*minutes/);
    expect(about('fout.json')).toContain('expected a number of minutes above 0');
    // What is unknown in a good one is told, and ignored.
    expect(about('goed.json')).toContain('kleur');
  });

  test('the others can be opened', async () => {
    const { teams } = world;
    const els = teams.person('Els');
    for (const format of ['goed', 'proeftafel']) {
      const chat = teams.groupChat(format, [els]);
      await els.say(chat, `start ${format}`, { mention: true });
      await teams.waitFor(() => chat.find(({ text }) => text.includes('leidt het gesprek')));
    }
    const chat = teams.groupChat('fout', [els]);
    await els.say(chat, 'start fout', { mention: true });
    await teams.waitFor(() => els.personal.find(({ text }) => /werkvorm ken ik niet.*goed/.test(text)));
  });
});

describe('the end', () => {
  test('a SIGTERM that comes as soon as it listens ends with code 0', async () => {
    const bot = await startBotProcess({
      DATABASE_URL: `sqlite:${folder.path}/at-once.db`,
      // What starts after it listens takes a while.
      PLAYGROUND: 'on',
    });
    expect(await bot.stop()).toBe(0);
  });

  test('SIGTERM ends with code 0, and all that was acknowledged is there afterwards', async () => {
    const world = await startTeamsWithBot();
    const { teams } = world;
    const els = teams.person('Els');
    const chat = teams.groupChat('Tot straks', [els]);
    await els.say(chat, 'start proeftafel', { mention: true });
    await teams.waitFor(() => chat.messages.length > 0);
    const table = tableIn(chat);
    const said = Array.from({ length: 20 }, (_, index) => `Zin ${index}`);
    const kept: string[] = [];
    const saying = said.map(async (text) => {
      const { status } = await els.say(chat, text).catch(() => ({ status: 0 }));
      if (status === 200) kept.push(text);
    });
    const code = await world.bot().stop();
    await Promise.all(saying);
    expect(code).toBe(0);
    await world.killAndRestart();
    const texts = textsIn(await minutesFor(world, els, chat, table));
    expect(texts).toEqual(expect.arrayContaining(kept));
    expect(new Set(texts).size).toBe(texts.length);
    await world.close();
  });
});

describe('the fence of local mode', () => {
  let world: TeamsWithBot;
  beforeAll(async () => {
    world = await startTeamsWithBot({ tokens: false });
  });
  afterAll(async () => {
    await world?.close();
  });

  const activity = (parts: Readonly<Record<string, unknown>> = {}) => ({
    type: 'message',
    id: '1',
    channelId: 'msteams',
    serviceUrl: world.teams.serviceUrl,
    text: 'help',
    from: { id: '29:els', name: 'Els' },
    recipient: { id: '28:bot', name: 'Debattafel' },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: 't' },
    ...parts,
  });

  /** With Node's own client, since fetch lets nobody choose a Host. */
  const post = (headers: Readonly<Record<string, string>>, parts?: Parameters<typeof activity>[0]) =>
    new Promise<{ status: number; body: string }>((resolve, reject) => {
      const sent = request(
        `${world.bot().url}/api/messages`,
        { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers } },
        (response) => {
          let body = '';
          response.on('data', (chunk: Buffer) => {
            body += chunk.toString();
          });
          response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
        },
      );
      sent.once('error', reject);
      sent.end(JSON.stringify(activity(parts)));
    });

  test('says loudly that it is local mode, and listens on this machine alone', () => {
    expect(world.bot().printed()).toContain('LOCAL MODE');
    expect(world.bot().url).toMatch(/^http:\/\/127\.0\.0\.1:/);
  });

  test('lets this machine in', async () => {
    expect((await post({})).status).toBe(200);
    expect((await post({ Origin: 'http://localhost:56150' })).status).toBe(200);
  });

  test.each([
    ['a foreign Host', { Host: 'debat.example' }, {}],
    ['a Host that only begins as ours', { Host: '127.0.0.1.debat.example' }, {}],
    ['X-Forwarded-For', { 'X-Forwarded-For': '10.0.0.1' }, {}],
    ['X-Forwarded-Host', { 'X-Forwarded-Host': 'localhost' }, {}],
    ['Forwarded', { Forwarded: 'for=10.0.0.1' }, {}],
    ['a foreign Origin', { Origin: 'https://debat.example' }, {}],
    ['a null Origin', { Origin: 'null' }, {}],
    ['a serviceUrl elsewhere', {}, { serviceUrl: 'https://smba.trafficmanager.net/emea/' }],
    ['a serviceUrl in the network', {}, { serviceUrl: 'http://169.254.169.254/' }],
    ['no serviceUrl', {}, { serviceUrl: '' }],
    ['another channel', {}, { channelId: 'webchat' }],
  ] as const)('refuses %s with 403 and not a word', async (_, headers, parts) => {
    const { status, body } = await post(headers, { id: crypto.randomUUID(), ...parts });
    expect(status).toBe(403);
    expect(body).toBe('{}');
  });

  test('other routes stand behind the same fence', async () => {
    for (const path of ['/metrics', '/healthz', '/privacy', '/minutes/x.json?token=y']) {
      const { status } = await fetch(`${world.bot().url}${path}`, {
        headers: { 'X-Forwarded-For': '1.2.3.4' },
      });
      expect([path, status]).toEqual([path, 403]);
    }
  });
});
