import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { FakeConversation, FakePerson, FakeTeams } from '../support/fakeTeams/index.ts';
import { startTeamsWithBot, type TeamsWithBot, tableIn } from './teamsWithBot.ts';

/** Speaking time, balance and nudges over real HTTP: turns of two seconds, silence of eighteen. */
const format = {
  id: 'evenwicht',
  title: 'Evenwicht',
  queueOrder: 'new-voices',
  nudgeAfterMinutes: 0.3,
  agenda: [
    { id: 'ronde', title: 'Kennismaking', kind: 'introductions', minutes: 5 },
    { id: 'debat', title: 'Het debat', kind: 'discussion', minutes: 30, speakingSeconds: 2 },
    { id: 'slot', title: 'Slot', kind: 'closing', minutes: 5 },
  ],
};
const TURN = 2_000;
const LATER = 1_000;

let world: TeamsWithBot;
let teams: FakeTeams;
let els: FakePerson;
let ana: FakePerson;
let bram: FakePerson;
let wout: FakePerson;
let lies: FakePerson;
let joke: FakePerson;
let chat: FakeConversation;

beforeAll(async () => {
  world = await startTeamsWithBot({ formats: { 'evenwicht.json': format } });
  teams = world.teams;
  els = teams.person('Els Peeters');
  ana = teams.person('Ana De Smet');
  bram = teams.person('Bram Claes');
  wout = teams.person('Wout Maes');
  lies = teams.person('Lies Hermans');
  joke = teams.person('Joke Wouters');
  chat = teams.groupChat('Tafel 5', [els, ana, bram, wout, lies, joke]);
  await teams.install(chat);
  await els.say(chat, 'start evenwicht Tafel 5', { mention: true });
  await teams.waitFor(() => chat.find((message) => message.text.includes('Tafel 5')));
  await els.say(chat, 'rol notulist @Joke Wouters', { mention: true, people: [joke] });
  await els.say(chat, 'volgende');
  await teams.waitFor(() => chat.find('hand.raise'));
});

afterAll(async () => {
  await world?.close();
});

const live = () => chat.card((message) => message.has('hand.raise'));
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const told = (person: FakePerson, pattern: RegExp) =>
  person.personal.messages.filter(({ text }) => pattern.test(text)).length;
const give = (person: FakePerson) =>
  els.execute(chat, 'floor.give', { table: tableIn(chat), person: person.id });
const leading = async () => {
  const view = await els.click(live(), 'table.view');
  if (view.kind !== 'card') throw new Error(view.kind);
  return { card: view.card, conversation: chat };
};
const counted = async (name: string): Promise<number> => {
  const text = await (await fetch(`${world.bot().url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1] ?? Number.NaN);
};

test('a spoken line while nobody has the floor makes its speaker no new voice', async () => {
  await ana.execute(chat, 'person.introduce', { table: tableIn(chat), organisation: 'Natuurpunt' });
  await els.say(chat, 'volgende');
  await teams.waitFor(() =>
    chat.find((message) => message.has('hand.raise') && message.text.includes('Het debat')),
  );
  await joke.say(chat, 'noteer Wout: we hebben meer bussen nodig');
  await wout.click(live(), 'hand.raise');
  await bram.click(live(), 'hand.raise');
  await teams.waitFor(() => live().text.includes('1. Bram Claes (nog niet gesproken)'));
  expect(live().text).toContain('2. Wout Maes (1 keer gesproken)');
});

test('whoever asks to be left alone is told so in private', async () => {
  const before = chat.messages.length;
  await ana.say(chat, 'laat me', { mention: true });
  await teams.waitFor(() => told(ana, /gerust aan deze tafel/) === 1);
  expect(chat.messages).toHaveLength(before);
});

test('a turn shows until when it runs, and at its limit only speaker and moderator are told, once', async () => {
  const before = chat.messages.length;
  await give(bram);
  await teams.waitFor(() => /beurt tot \d\d:\d\d:\d\d/.test(live().text));
  await teams.waitFor(() => told(bram, /2 seconden zijn om/) === 1);
  await teams.waitFor(() => told(els, /Bram Claes is nu 2 seconden aan het woord/) === 1);
  await wait(LATER);
  expect([told(bram, /zijn om/), told(els, /aan het woord/)]).toEqual([1, 1]);
  for (const other of [ana, wout, lies, joke]) expect(told(other, /seconden/)).toBe(0);
  expect(chat.messages).toHaveLength(before);
  expect(chat.messages.some(({ text }) => /zijn om|zo lang als een beurt/.test(text))).toBe(false);
});

test('a pause moves the limit on, across a restart too', async () => {
  await give(wout);
  await els.say(chat, 'pauze');
  await teams.waitFor(() => live().text.includes('De klok staat stil'));
  await world.killAndRestart();
  await wait(TURN + LATER);
  expect(told(wout, /zijn om/)).toBe(0);
  expect(told(lies, /plaats voor jouw stem/)).toBe(0);
  await els.say(chat, 'hervat');
  await teams.waitFor(() => told(wout, /2 seconden zijn om/) === 1);
});

test('the moderator alone sees by name who has not spoken', async () => {
  await els.say(chat, 'klaar');
  await teams.waitFor(() => !live().text.includes('Aan het woord'));
  const mine = JSON.stringify((await leading()).card);
  expect(mine).toContain('Nog niet gesproken: Ana De Smet, Lies Hermans');
  expect(JSON.stringify(live().activity)).not.toContain('Nog niet gesproken:');
  const notetaker = await joke.click(live(), 'table.view');
  expect(JSON.stringify(notetaker)).not.toContain('Nog niet gesproken:');
});

test('the balance opens for the moderator, and for nobody else', async () => {
  const view = await leading();
  const balance = await els.click(view, 'Balans…');
  if (balance.kind !== 'dialog') throw new Error(balance.kind);
  const text = JSON.stringify(balance.card);
  expect(text).toMatch(/De spreektijd is (heel )?ongelijk verdeeld \(0,\d\d\)/);
  expect(text).toContain('Natuurpunt');
  const other = await bram.click(view, 'Balans…');
  expect(JSON.stringify(other)).toContain('Dit is voor de gespreksleider');
  expect(JSON.stringify(other)).not.toContain('Natuurpunt');
});

test('after the silence one private nudge comes to who was silent, and its effect is counted', async () => {
  const nudge = await teams.waitFor(
    () => lies.personal.messages.find(({ text }) => /plaats voor jouw stem/.test(text)),
    25_000,
  );
  expect(nudge.text).toContain('Het debat');
  await wait(LATER);
  expect(told(lies, /plaats voor jouw stem/)).toBe(1);
  for (const other of [els, ana, bram, wout, joke]) expect(told(other, /plaats voor jouw stem/)).toBe(0);
  expect(await counted('debattafel_nudges_total')).toBe(1);
  expect(await counted('debattafel_nudges_answered_total')).toBe(0);
  const answer = await lies.click(nudge, 'hand.raise');
  expect(answer).toMatchObject({ kind: 'sentence', text: expect.stringContaining('plaats 1') });
  expect(await counted('debattafel_nudges_answered_total')).toBe(1);
});

test('the button of the nudge leaves alone too', async () => {
  const nudge = lies.personal.card((message) => message.has('nudge.off'));
  expect(await lies.click(nudge, 'nudge.off')).toMatchObject({
    kind: 'sentence',
    text: expect.stringContaining('gerust'),
  });
});

test('speaking times are in the JSON, and printed only where the floor was held for most of the debate', async () => {
  await joke.say(chat, 'notulen', { mention: true });
  const links = await teams.waitFor(() => {
    const text = JSON.stringify(joke.personal.messages.at(-1)?.activity ?? '');
    const found = [...text.matchAll(/http:\/\/[^"]+?\/minutes\/[^"]+/g)].map(([link]) => link);
    return found.length > 0 ? found : undefined;
  });
  const read = async (extension: string): Promise<string> => {
    const link = links.find((one) => one.includes(`.${extension}?`)) ?? '';
    return (await fetch(link.replace(/^http:\/\/[^/]+/, world.bot().url))).text();
  };
  const { participants } = JSON.parse(await read('json')) as {
    participants: { name: string; speakingSeconds: number; turns: number }[];
  };
  const spoke = participants.find(({ name }) => name === 'Bram Claes');
  expect(spoke).toMatchObject({ turns: 1 });
  expect(spoke?.speakingSeconds).toBeGreaterThanOrEqual(2);
  const text = await read('md');
  expect(text).toContain('| Bram Claes |');
  expect(text).not.toContain('Spreektijd');
});

test('nothing of it reached the log', () => {
  expect(world.bot().printed()).not.toMatch(/Lies|Bram|bussen/);
});
