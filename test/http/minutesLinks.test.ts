import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actionsOf } from '../support/fakeTeams/card.ts';
import type { FakeConversation, FakePerson, FakeTeams } from '../support/fakeTeams/index.ts';
import { minutesLinks, startTeamsWithBot, type TeamsWithBot, tableIn } from './teamsWithBot.ts';

/** Links to the minutes reach only who asked, and open only what they were made for. */
let world: TeamsWithBot;
let teams: FakeTeams;
let els: FakePerson;
let joke: FakePerson;
let ana: FakePerson;
let chat: FakeConversation;
let table: string;

beforeAll(async () => {
  world = await startTeamsWithBot();
  teams = world.teams;
  els = teams.person('Els Peeters');
  joke = teams.person('Joke');
  ana = teams.person('Ana De Smet');
  chat = teams.groupChat('Tafel 3', [els, joke, ana]);
  await teams.install(chat);
  await els.say(chat, 'start proeftafel', { mention: true });
  await els.say(chat, 'rol notulist @Joke', { mention: true, people: [joke] });
  await els.say(chat, 'volgende');
  await teams.waitFor(() => chat.find('hand.raise'));
  await ana.say(chat, 'De bus rijdt te laat #tijd');
  await ana.say(chat, 'De jeugd mist een plek #doelgroepen');
  table = tableIn(chat);
});

afterAll(async () => {
  await world?.close();
});

const linksIn = (holder: unknown): readonly string[] => minutesLinks(holder, world.bot().url);
const inGroup = () => linksIn(chat.messages.map(({ activity }) => activity));
const privateCard = (person: FakePerson, links: number) =>
  teams.waitFor(() => person.personal.find(({ activity }) => linksIn(activity).length === links));

test('by text they come into the 1:1 chat of who asked, and nowhere else', async () => {
  await joke.say(chat, 'notulen', { mention: true });
  const card = await privateCard(joke, 5);
  expect(inGroup()).toEqual([]);
  expect(linksIn(els.personal.messages.map(({ activity }) => activity))).toEqual([]);
  for (const link of linksIn(card.activity)) expect((await fetch(link)).status).toBe(200);
});

test('by button they come in the answer to the press', async () => {
  const before = chat.messages.length;
  const answer = await els.execute(chat, 'minutes.get', { table, format: 'csv' });
  const [link = ''] = linksIn(answer.delivered.body);
  expect(link).toContain('.csv?token=');
  const response = await fetch(link);
  expect(response.headers.get('content-disposition')).toMatch(/attachment; filename=".*\.csv"/);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(chat.messages).toHaveLength(before);
});

test('a participant gets none, by word or button', async () => {
  await ana.say(chat, 'notulen', { mention: true });
  await teams.waitFor(() => ana.personal.messages.length > 0);
  const answer = await ana.execute(chat, 'minutes.get', { table, format: 'json' });
  expect(answer.kind).toBe('sentence');
  expect(linksIn([answer.delivered.body, ana.personal.messages.map(({ activity }) => activity)])).toEqual([]);
});

describe('where the 1:1 chat cannot be opened', () => {
  test('buttons come in the group, without a link; whoever may presses them and gets one', async () => {
    const closed = teams.person('Karel');
    closed.closed = true;
    await teams.join(chat, closed);
    await els.say(chat, 'rol moderator Karel', { mention: true });
    await closed.say(chat, 'notulen gebied', { mention: true });
    const card = await teams.waitFor(() => chat.find('minutes.get'));
    expect(inGroup()).toEqual([]);
    const refused = await ana.click(card, 'minutes.get');
    expect(refused.kind).toBe('sentence');
    const buttons = actionsOf(card.card).filter(
      ({ verb, type }) => verb === 'minutes.get' && type === 'Action.Execute',
    );
    expect(buttons.map(({ data }) => data.format).toSorted()).toEqual(['csv', 'docx', 'json', 'md', 'pdf']);
    for (const { data } of buttons) {
      const answer = await closed.execute(chat, 'minutes.get', data);
      const links = linksIn(answer.delivered.body);
      expect(links).toHaveLength(1);
      expect(links[0]).toContain(`.${String(data.format)}?`);
      expect((await fetch(links[0] ?? '')).status).toBe(200);
    }
    expect(inGroup()).toEqual([]);
  });

  test('a refusal goes nowhere at all', async () => {
    const closed = teams.person('Lies');
    closed.closed = true;
    await teams.join(chat, closed);
    const before = chat.messages.length;
    await closed.say(chat, 'notulen', { mention: true });
    await closed.say(chat, 'sluit', { mention: true });
    await teams.settled();
    expect(chat.messages).toHaveLength(before);
  });

  test('a bot that was put out of somebody’s 1:1 chat offers buttons too', async () => {
    const out = teams.person('Mia');
    await teams.join(chat, out);
    await out.tell('help');
    await teams.waitFor(() => out.personal.messages.length > 0);
    out.personal.botInside = false;
    await els.say(chat, 'rol moderator Mia', { mention: true });
    const before = chat.messages.length;
    await out.say(chat, 'notulen', { mention: true });
    await teams.waitFor(() => chat.messages.slice(before).some((card) => card.has('minutes.get')));
  });
});

describe('a link', () => {
  const link = async (filter?: string): Promise<string> => {
    const answer = await els.execute(chat, 'minutes.get', {
      table,
      format: 'json',
      ...(filter !== undefined && { filter }),
    });
    return linksIn(answer.delivered.body)[0] ?? '';
  };

  test('opens this form of this table only', async () => {
    const good = await link();
    expect((await fetch(good)).status).toBe(200);
    const other = good.replace(table, '00000000-0000-4000-8000-000000000000');
    for (const bad of [
      good.replace('.json', '.csv'),
      good.replace('.json', '.md'),
      other,
      good.replace(/token=[^.]+/, `token=${Buffer.from('[9999999999999,""]').toString('base64url')}`),
      good.slice(0, -4),
      `${good}x`,
    ])
      expect([bad, (await fetch(bad)).status]).toEqual([bad, 403]);
    expect((await fetch(good.replace(/\?.*/, ''))).status).toBe(401);
    // Whether there is such a table cannot be told from the answer.
    const [known, unknown] = await Promise.all([
      fetch(good.replace(/\?.*/, '')),
      fetch(other.replace(/\?.*/, '')),
    ]);
    expect(await known.text()).toBe(await unknown.text());
  });

  test('shows what it was asked for, and cannot be widened', async () => {
    const filtered = await link('tijd');
    const minutes = (await (await fetch(filtered)).json()) as { contributions: { text: string }[] };
    expect(minutes.contributions.map(({ text }) => text)).toEqual(['De bus rijdt te laat']);
    const [claims = '', signature = ''] = (/token=([^&]+)/.exec(filtered)?.[1] ?? '').split('.');
    const [expiresAt] = JSON.parse(Buffer.from(claims, 'base64url').toString()) as [number, string];
    const wide = Buffer.from(JSON.stringify([expiresAt, ''])).toString('base64url');
    const widened = filtered.replace(/token=.*/, `token=${wide}.${signature}`);
    expect((await fetch(widened)).status).toBe(403);
  });

  test('for a filter that means nothing is not made', async () => {
    const answer = await els.execute(chat, 'minutes.get', { table, format: 'json', filter: 'zomaar' });
    const said =
      /Ken ik niet: zomaar\. .*: doelgroepen, themas, gebied, tijd, .*een agendapunt \(het begin van zijn titel, of agendapunt 2\), een naam\./;
    expect(answer).toMatchObject({ kind: 'sentence', text: expect.stringMatching(said) });
    await els.say(chat, 'notulen zomaar, tijd', { mention: true });
    await teams.waitFor(() => els.personal.find(({ text }) => said.test(text)));
  });

  test('by several words shows only what all of them let through, named on the card with its count', async () => {
    const before = els.personal.messages.length;
    await els.say(chat, 'notulen tijd, Ana', { mention: true });
    const card = await teams.waitFor(() =>
      els.personal.messages.slice(before).find(({ activity }) => linksIn(activity).length === 5),
    );
    expect(card.text).toMatch(/Tijd.* · Ana De Smet/);
    expect(card.text).toContain('1 bijdrage');
    const json = linksIn(card.activity).find((one) => one.includes('.json?')) ?? '';
    const minutes = (await (await fetch(json)).json()) as { contributions: { text: string }[] };
    expect(minutes.contributions.map(({ text }) => text)).toEqual(['De bus rijdt te laat']);
  });

  test('for a part is made by the form too, in the 1:1 chat and in the group', async () => {
    await els.tell('notulen');
    const card = await teams.waitFor(() => els.personal.find('minutes.file'));
    const form = await els.click(card, 'Alleen een deel…');
    expect(form.kind).toBe('dialog');
    const before = els.personal.messages.length;
    expect((await els.submit(els.personal, form, { lens: 'doelgroepen', person: ana.id })).kind).toBe(
      'nothing',
    );
    const part = await teams.waitFor(() =>
      els.personal.messages.slice(before).find(({ text }) => text.includes('Alleen: ')),
    );
    expect(part.text).toContain('1 bijdrage');
    const inGroupChat = await els.submit(chat, form, { lens: 'doelgroepen' });
    expect(linksIn(inGroupChat.delivered.body)).toHaveLength(5);
    expect(inGroup()).toEqual([]);
    expect(await els.submit(chat, form, { lens: 'zomaar' })).toMatchObject({ kind: 'sentence' });
    const fetchForm = (person: FakePerson) =>
      teams.deliver(
        person.activity(chat, {
          type: 'invoke',
          name: 'task/fetch',
          value: { data: { verb: 'minutes.get', table } },
        }),
      );
    expect((await fetchForm(els)).text).toContain('Input.ChoiceSet');
    expect((await fetchForm(ana)).text).not.toContain('Input.ChoiceSet');
  });

  test('still opens after a restart: its secret is kept', async () => {
    const good = await link();
    await world.killAndRestart();
    const again = good.replace(/^http:\/\/[^/]+/, world.bot().url);
    expect((await fetch(again)).status).toBe(200);
  });

  test('stands in no log', () => {
    expect(world.bot().printed()).not.toContain('token');
  });
});
