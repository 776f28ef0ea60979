import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FakeConversation, FakePerson, FakeTeams } from '../support/fakeTeams/index.ts';
import { minutesFor, startTeamsWithBot, type TeamsWithBot, tableIn, textsIn } from './teamsWithBot.ts';

/** How much one person may send, and what becomes of things that come twice or in another order. */
let world: TeamsWithBot;
let teams: FakeTeams;

beforeAll(async () => {
  world = await startTeamsWithBot({ environment: { PERSON_RATE: '30' } });
  teams = world.teams;
});

afterAll(async () => {
  await world?.close();
});

interface Sat {
  readonly els: FakePerson;
  readonly ana: FakePerson;
  readonly chat: FakeConversation;
}

const sitDown = async (name: string): Promise<Sat> => {
  const els = teams.person('Els');
  const ana = teams.person('Ana');
  const chat = teams.groupChat(name, [els, ana]);
  await els.say(chat, 'start proeftafel', { mention: true });
  await els.say(chat, 'volgende');
  await teams.waitFor(() => chat.find('hand.raise'));
  return { els, ana, chat };
};

const texts = async ({ els, chat }: Sat) => textsIn(await minutesFor(world, els, chat));

describe('PERSON_RATE', () => {
  test('the 31st message or click within 10 s gets 429 and leaves no trace; others go on', async () => {
    const sat = await sitDown('Te snel');
    const { ana, els, chat } = sat;
    const table = tableIn(chat);
    const statuses: number[] = [];
    for (let index = 1; index <= 28; index += 1)
      statuses.push((await ana.say(chat, `Bericht ${index}`)).status);
    statuses.push((await ana.execute(chat, 'hand.raise', { table })).delivered.status);
    statuses.push((await ana.say(chat, 'Bericht 30')).status);
    expect(new Set(statuses)).toEqual(new Set([200]));
    const over = await ana.say(chat, 'Bericht 31');
    expect(over.status).toBe(429);
    expect(over.text).not.toContain('Bericht');
    expect((await ana.execute(chat, 'hand.lower', { table })).delivered.status).toBe(429);
    expect((await els.say(chat, 'Els mag wel')).status).toBe(200);
    // Elsewhere the same person starts anew.
    expect((await ana.tell('wachtrij')).status).toBe(200);
    const minutes = await minutesFor(world, els, chat);
    expect(minutes.contributions).toHaveLength(30);
    expect(textsIn(minutes)).not.toContain('Bericht 31');
    expect(minutes.queue).toHaveLength(1);
    // Delivered again later, as Teams does after a 429, it is taken in.
    await new Promise((resolve) => setTimeout(resolve, 10_100));
    expect((await teams.deliver(over.activity)).status).toBe(200);
    expect(await texts(sat)).toContain('Bericht 31');
  });
});

describe('delivered again', () => {
  test('a message is one contribution, though others came in between', async () => {
    const sat = await sitDown('Dubbel');
    const said = await sat.ana.say(sat.chat, 'Eén keer');
    await teams.deliver(said.activity);
    await sat.els.say(sat.chat, 'Ertussen');
    expect((await teams.deliver(said.activity)).status).toBe(200);
    expect(await texts(sat)).toEqual(['Eén keer', 'Ertussen']);
  });

  test('an edit is one revision, and an older edit does not come back', async () => {
    const sat = await sitDown('Dubbel bewerkt');
    const said = await sat.ana.say(sat.chat, 'Vroeg in de ochtnd');
    const first = await sat.ana.edit(said, 'Vroeg in de ochtend');
    await teams.deliver(first.activity);
    const second = await sat.ana.edit(said, 'Laat op de avond');
    await teams.deliver(first.activity);
    await teams.deliver(second.activity);
    const { contributions } = await minutesFor(world, sat.els, sat.chat);
    expect(contributions).toMatchObject([{ text: 'Laat op de avond', revisions: 2 }]);
  });

  test('a delete and an undelete happen once each', async () => {
    const sat = await sitDown('Dubbel weg');
    const said = await sat.ana.say(sat.chat, 'Weg en terug');
    const deleted = await sat.ana.delete(said);
    await teams.deliver(deleted.activity);
    expect(await texts(sat)).toEqual([]);
    await sat.ana.undelete(said, 'Weg en terug');
    await teams.deliver(deleted.activity);
    expect(await texts(sat)).toEqual(['Weg en terug']);
  });

  test('a mention gets one "Genoteerd"', async () => {
    const sat = await sitDown('Dubbel genoteerd');
    const said = await sat.ana.say(sat.chat, 'Voor de bot', { mention: true });
    await teams.deliver(said.activity);
    await teams.settled(500);
    expect(sat.chat.messages.filter(({ text }) => text === 'Genoteerd.')).toHaveLength(1);
  });

  test('a command is carried out once: verleng, volgende, vraag, start', async () => {
    const sat = await sitDown('Dubbel commando');
    const next = await sat.els.say(sat.chat, 'volgende');
    await sat.ana.say(sat.chat, 'Ertussen');
    await teams.deliver(next.activity);
    const question = await sat.ana.say(sat.chat, 'vraag: Wie doet dat?');
    await sat.els.say(sat.chat, 'open 1');
    await teams.deliver(question.activity);
    const minutes = await minutesFor(world, sat.els, sat.chat);
    expect(minutes.agenda.filter(({ startedAt }) => startedAt !== undefined)).toHaveLength(2);
    expect(minutes.questions).toHaveLength(4);
    const other = teams.groupChat('Dubbel start', [sat.els]);
    const start = await sat.els.say(other, 'start proeftafel', { mention: true });
    await teams.waitFor(() => other.messages.length === 1);
    const before = sat.els.personal.messages.length;
    await teams.deliver(start.activity);
    await teams.settled();
    expect(other.messages).toHaveLength(1);
    // Its moderator is not told that somebody (that is: they themselves) has a table open.
    expect(sat.els.personal.messages).toHaveLength(before);
  });

  test('a click is one hand, and answered alike', async () => {
    const sat = await sitDown('Dubbele klik');
    const clicked = await sat.ana.execute(sat.chat, 'hand.raise', { table: tableIn(sat.chat) });
    const again = await teams.deliver(clicked.delivered.activity);
    expect(again.body).toEqual(clicked.delivered.body);
    const { queue } = await minutesFor(world, sat.els, sat.chat);
    expect(queue).toHaveLength(1);
  });
});

describe('out of order', () => {
  test('messages stand in the minutes in the order in which they were said', async () => {
    const sat = await sitDown('Door elkaar');
    const now = Date.now();
    await sat.ana.say(sat.chat, 'Als tweede', { at: new Date(now - 1_000) });
    await sat.ana.say(sat.chat, 'Als eerste', { at: new Date(now - 2_000) });
    await sat.ana.say(sat.chat, 'Als derde', { at: new Date(now) });
    expect(await texts(sat)).toEqual(['Als eerste', 'Als tweede', 'Als derde']);
  });

  test('people at one table who all write at once are all heard', async () => {
    const sat = await sitDown('Allemaal tegelijk');
    const many = Array.from({ length: 25 }, (_, index) => `Zin ${index}`);
    const statuses = await Promise.all(many.map(async (text) => (await sat.ana.say(sat.chat, text)).status));
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect((await texts(sat)).toSorted()).toEqual(many.toSorted());
  });
});
