import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FakeConversation, FakePerson, FakeTeams } from '../support/fakeTeams/index.ts';
import { pause, startTeamsWithBot, type TeamsWithBot, tableIn } from './teamsWithBot.ts';

/** `/metrics` (contract §2): each count appears, counts right, and tells nothing of anybody. */
let world: TeamsWithBot;
let teams: FakeTeams;
let els: FakePerson;
let ana: FakePerson;
let chat: FakeConversation;

beforeAll(async () => {
  world = await startTeamsWithBot({
    environment: { METRICS_TOKEN: 'meetlat' },
    formats: {
      'kort.json': {
        id: 'kort',
        title: 'Kort',
        agenda: [{ id: 'a', title: 'Kort punt', kind: 'discussion', minutes: 1 / 60 }],
      },
    },
  });
  teams = world.teams;
  els = teams.person('Els Peeters');
  ana = teams.person('Ana De Smet');
  chat = teams.groupChat('Gemeten', [els, ana]);
  await els.say(chat, 'start kort Geheime tafel', { mention: true });
  await teams.waitFor(() => chat.messages.length > 0);
  await teams.settled();
});

afterAll(async () => {
  await world?.close();
});

const text = async (): Promise<string> => {
  const response = await fetch(`${world.bot().url}/metrics`, {
    headers: { Authorization: 'Bearer meetlat' },
  });
  expect(response.status).toBe(200);
  return response.text();
};

/** The value of one line: a name with its labels, in any order. */
const counted = async (name: string, labels: Readonly<Record<string, string>> = {}): Promise<number> => {
  const line = (await text())
    .split('\n')
    .find(
      (one) =>
        (one.startsWith(`${name}{`) || one.startsWith(`${name} `)) &&
        Object.entries(labels).every(([label, value]) => one.includes(`${label}="${value}"`)),
    );
  return line === undefined ? 0 : Number(line.split(' ').at(-1));
};

const commands = (type: string, outcome: string) => counted('debattafel_commands_total', { type, outcome });
const sends = (kind: string, status: string) => counted('debattafel_sends_total', { kind, status });

test('are for whoever has the token', async () => {
  expect((await fetch(`${world.bot().url}/metrics`)).status).toBe(401);
  const wrong = await fetch(`${world.bot().url}/metrics`, { headers: { Authorization: 'Bearer meetlat2' } });
  expect(wrong.status).toBe(401);
  expect(await wrong.text()).not.toContain('debattafel');
});

test('count commands by type and outcome, each once', async () => {
  expect(await commands('OpenTable', 'accepted')).toBe(1);
  const table = tableIn(chat);
  await ana.execute(chat, 'hand.raise', { table });
  await ana.execute(chat, 'hand.raise', { table });
  expect(await commands('RaiseHand', 'accepted')).toBe(1);
  expect(await commands('RaiseHand', 'rejected')).toBe(1);
  const said = await ana.say(chat, 'Iets over de vaart');
  await els.say(chat, 'Iets anders');
  await teams.deliver(said.activity);
  expect(await commands('AddContribution', 'accepted')).toBe(2);
  expect(await commands('AddContribution', 'unchanged')).toBe(1);
  await els.say(chat, 'start kort', { mention: true });
  expect(await commands('OpenTable', 'rejected')).toBe(1);
});

test('count open tables as they open and close', async () => {
  expect(await counted('debattafel_open_tables')).toBe(1);
  const other = teams.groupChat('Nog een', [els]);
  await els.say(other, 'start kort', { mention: true });
  expect(await counted('debattafel_open_tables')).toBe(2);
  await els.say(other, 'sluit', { mention: true });
  expect(await counted('debattafel_open_tables')).toBe(1);
});

test('count sends by status, and show what waits in the outbox', async () => {
  await teams.settled(500);
  await teams.waitFor(async () => (await counted('debattafel_outbox_depth')) === 0);
  const sent = await sends('say', '200');
  teams.fail({ when: ({ kind }) => kind === 'send', status: 429, retryAfterSeconds: 2 });
  await ana.say(chat, 'Hoor je mij?', { mention: true });
  await teams.waitFor(async () => (await sends('say', '429')) === 1);
  expect(await counted('debattafel_outbox_depth')).toBeGreaterThanOrEqual(1);
  await teams.waitFor(async () => (await sends('say', '200')) === sent + 1);
  await teams.waitFor(async () => (await counted('debattafel_outbox_depth')) === 0);
  teams.fail({ when: ({ kind }) => kind === 'send', drop: 'before' });
  await ana.say(chat, 'En nu?', { mention: true });
  await teams.waitFor(async () => (await sends('say', '0')) === 1);
});

describe('deadlines', () => {
  test('are counted with their lateness when they are kept', async () => {
    const before = await counted('debattafel_deadline_lateness_seconds_count');
    await els.say(chat, 'volgende');
    // 70 % and the end.
    await teams.waitFor(
      async () => (await counted('debattafel_deadline_lateness_seconds_count')) === before + 2,
    );
    expect(await counted('debattafel_deadline_lateness_seconds_sum')).toBeLessThan(2);
    await pause(300);
    expect(await counted('debattafel_deadline_lateness_seconds_count')).toBe(before + 2);
  });
});

test('tell nothing of anybody', async () => {
  const all = await text();
  for (const word of ['Els', 'Ana', 'vaart', 'Geheime', chat.id, els.id, tableIn(chat), teams.tenant])
    expect(all).not.toContain(word);
});
