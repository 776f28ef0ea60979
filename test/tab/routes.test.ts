import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { TabAnswer, TabMessage } from '../../src/tab/state.ts';
import { type TeamsWithBot, tableIn } from '../http/teamsWithBot.ts';
import type { FakeConversation, FakePerson, FakeTeams } from '../support/fakeTeams/index.ts';
import { startFakeTeams } from '../support/fakeTeams/index.ts';
import { startBotProcess, temporaryFolder } from '../support/runningBot.ts';

let world: Pick<TeamsWithBot, 'bot' | 'close'> & { readonly teams: FakeTeams };
let els: FakePerson;
let ana: FakePerson;
let stranger: FakePerson;
let chat: FakeConversation;
let table: string;

/** Teams' sign-in of somebody, as `getAuthToken` gives it. */
const tokenOf = async (person: FakePerson, claims: object = {}): Promise<string> => {
  const { tokens, tenant } = world.teams;
  return `Bearer ${await tokens?.mint('', {
    iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
    tid: tenant,
    oid: person.entry.aadObjectId,
    scp: 'access_as_user',
    name: person.name,
    ...claims,
  })}`;
};

const ask = async (person: FakePerson, path: string, init: RequestInit = {}, claims?: object) =>
  fetch(`${world.bot().url}${path}`, {
    ...init,
    headers: { authorization: await tokenOf(person, claims), ...(init.headers as Record<string, string>) },
  });

const command = async (
  person: FakePerson,
  verb: string,
  data: object = {},
  id: string = crypto.randomUUID(),
): Promise<TabAnswer> => {
  const answer = await ask(person, `/api/tables/${table}/commands`, {
    method: 'POST',
    body: JSON.stringify({ verb, data, id }),
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as TabAnswer;
};

/** What somebody hears of the table from a version on. */
const follow = async (person: FakePerson, known?: number, claims?: object) => {
  const stop = new AbortController();
  const headers: Record<string, string> = known === undefined ? {} : { 'last-event-id': String(known) };
  const asked = { signal: stop.signal, headers };
  const answer = await ask(person, `/api/tables/${table}/events`, asked, claims);
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    next: async (): Promise<TabMessage> => {
      while (!text.includes('\n\n')) {
        const read = await reader?.read();
        if (read === undefined || read.done) throw new Error('the stream ended');
        text += read.value;
      }
      const end = text.indexOf('\n\n');
      const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1] ?? '';
      text = text.slice(end + 2);
      return JSON.parse(data) as TabMessage;
    },
    stop: () => stop.abort(),
  };
};

beforeAll(async () => {
  const teams = await startFakeTeams({ tokens: true });
  const folder = temporaryFolder();
  const bot = await startBotProcess({
    ...teams.environment,
    EntraOpenIdMetadata: `${teams.url}/keys/openidconfiguration`,
    DATABASE_URL: `sqlite:${folder.path}/tables.db`,
    PERSON_RATE: '0',
  });
  teams.connect(bot.url);
  world = {
    teams,
    bot: () => bot,
    close: async () => {
      await bot.stop();
      await teams.close();
      folder.remove();
    },
  };
  els = teams.person('Els Peeters', { meetingRole: 'Organizer' });
  ana = teams.person('Ana Goossens');
  stranger = teams.person('Vreemd Iemand');
  chat = teams.meeting('Tafel 3', [els, ana]);
  await teams.install(chat);
  await els.say(chat, 'start proeftafel', { mention: true });
  await teams.waitFor(() => chat.messages.length > 1);
  table = tableIn(chat);
});
afterAll(() => world.close());

describe('who may look', () => {
  test('people of the conversation, and of its tables they find just these', async () => {
    const found = await ask(ana, `/api/tables?conversation=${encodeURIComponent(chat.id)}`);
    expect(await found.json()).toEqual({ tables: [{ id: table, title: 'Tafel 3', status: 'open' }] });
    expect((await ask(ana, `/api/tables/${table}`)).status).toBe(200);
  });

  test('nobody else: an unknown table and a foreign one answer the same', async () => {
    const foreign = await ask(stranger, `/api/tables/${table}`);
    const unknown = await ask(stranger, '/api/tables/no-such-table');
    expect([foreign.status, await foreign.text()]).toEqual([unknown.status, await unknown.text()]);
    expect(foreign.status).toBe(403);
    const found = await ask(stranger, `/api/tables?conversation=${encodeURIComponent(chat.id)}`);
    expect(await found.json()).toEqual({ tables: [] });
  });

  test('no token, an old one and one of another tenant get no further', async () => {
    const path = `/api/tables/${table}`;
    expect((await fetch(`${world.bot().url}${path}`)).status).toBe(401);
    const seconds = Math.floor(Date.now() / 1000);
    expect((await ask(ana, path, {}, { exp: seconds - 3600 })).status).toBe(401);
    const tid = '00000000-0000-0000-0000-000000000000';
    const abroad = { tid, iss: `https://login.microsoftonline.com/${tid}/v2.0` };
    expect((await ask(ana, path, {}, abroad)).status).toBe(403);
  });

  test('nobody chooses who they are outside local mode', async () => {
    const headers = { authorization: `Local ${encodeURIComponent(els.id)}` };
    expect((await fetch(`${world.bot().url}/api/tables/${table}`, { headers })).status).toBe(401);
    expect((await fetch(`${world.bot().url}/api/local`)).status).toBe(404);
  });

  test('the minutes come to who leads by that sign-in, and to nobody else', async () => {
    expect((await ask(els, `/minutes/${table}.json`)).status).toBe(200);
    expect((await ask(ana, `/minutes/${table}.json`)).status).toBe(403);
    expect((await ask(stranger, `/minutes/${table}.json`)).status).toBe(403);
  });
});

describe('the same commands as the cards', () => {
  test('are carried out once, however often they come, and are seen by others', async () => {
    const id = crypto.randomUUID();
    const first = await command(ana, 'hand.raise', {}, id);
    expect(first).toMatchObject({ ok: true, text: expect.stringContaining('plaats 1') });
    expect((await command(ana, 'hand.raise', {}, id)).ok).toBe(true);
    const told = await follow(els);
    const { state } = await told.next();
    told.stop();
    expect(state.queue.map(({ name }) => name)).toEqual(['Ana Goossens']);
    await command(ana, 'hand.lower');
  });

  test('are refused in one sentence, by the same rules', async () => {
    const refused = await command(ana, 'agenda.next');
    expect(refused).toEqual({ ok: false, text: 'Dit is voor de gespreksleider.' });
    expect((await command(ana, 'no.such.verb')).ok).toBe(false);
  });

  test('cannot name another table, or somebody else as who asks', async () => {
    await command(ana, 'contribution.add', { text: 'Meer banken', table: 'another', person: els.id });
    const told = await follow(ana);
    const message = await told.next();
    told.stop();
    expect(message.contributions.at(-1)).toMatchObject({ text: 'Meer banken', mine: true });
  });

  test.each(['', '{', '[]', '{"verb":1}', '{"verb":"hand.raise","id":"no spaces"}'])(
    'with %p for a body are refused as such',
    async (body) => {
      const answer = await ask(ana, `/api/tables/${table}/commands`, { method: 'POST', body });
      expect(answer.status).toBe(400);
    },
  );

  test('too long to be one are refused', async () => {
    const body = JSON.stringify({ verb: 'contribution.add', data: { text: 'x'.repeat(300_000) } });
    const answer = await ask(ana, `/api/tables/${table}/commands`, { method: 'POST', body });
    expect(answer.status).toBe(413);
  });
});

describe('who follows a table', () => {
  test('gets everything first, then each change; a script stays a text', async () => {
    const told = await follow(ana);
    expect(told.type).toContain('text/event-stream');
    expect((await told.next()).kind).toBe('snapshot');
    const script = '<script>alert(1)</script>\n\ndata: niets';
    await command(els, 'contribution.add', { text: script });
    const change = await told.next();
    told.stop();
    expect(change).toMatchObject({ kind: 'change', contributions: [{ name: 'Els Peeters', mine: false }] });
    expect(change.contributions[0]?.text).toContain('<script>alert(1)</script>');
  });

  test('goes on where they were: just what they missed comes, once', async () => {
    const before = await follow(ana);
    const { state } = await before.next();
    before.stop();
    await command(els, 'contribution.add', { text: 'Gemist' });
    await command(els, 'contribution.add', { text: 'Ook gemist' });
    const after = await follow(ana, state.version);
    const missed = await after.next();
    after.stop();
    expect(missed).toMatchObject({ kind: 'change', gone: [] });
    expect(missed.contributions.map(({ text }) => text)).toEqual(['Gemist', 'Ook gemist']);
    const again = await follow(ana, missed.state.version);
    expect(await again.next()).toMatchObject({ kind: 'change', contributions: [] });
    again.stop();
  });

  test('who knows a version that never was gets everything', async () => {
    const told = await follow(ana, 1_000_000);
    expect((await told.next()).kind).toBe('snapshot');
    told.stop();
  });

  test('hears no more once they left the conversation', async () => {
    const guest = world.teams.person('Wout Maes');
    await world.teams.join(chat, guest);
    const told = await follow(guest);
    await told.next();
    await world.teams.leave(chat, guest);
    await expect(
      (async () => {
        for (;;) await told.next();
      })(),
    ).rejects.toThrow('the stream ended');
    expect((await ask(guest, `/api/tables/${table}`)).status).toBe(403);
  });

  test('hears nothing past the end of their token, and goes on with a new one where they were', async () => {
    const exp = Math.floor(Date.now() / 1000) + 2;
    const told = await follow(ana, undefined, { exp });
    const { state } = await told.next();
    await expect(told.next()).rejects.toThrow('the stream ended');
    expect(Date.now() - exp * 1000).toBeLessThan(1_000);
    await command(els, 'contribution.add', { text: 'Intussen' });
    // Within the time that two clocks may differ a question is still answered, but no stream begun.
    expect((await ask(ana, `/api/tables/${table}`, {}, { exp })).status).toBe(200);
    expect((await follow(ana, state.version, { exp })).status).toBe(401);
    const anew = await follow(ana, state.version);
    expect((await anew.next()).contributions.map(({ text }) => text)).toEqual(['Intussen']);
    anew.stop();
  });
});
