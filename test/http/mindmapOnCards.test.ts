import { afterEach, expect, test } from '@jest/globals';
import { partsOf } from '../support/fakeTeams/card.ts';
import type { BotMessage, FakeConversation } from '../support/fakeTeams/index.ts';
import { type Setting, startTeamsWithBot, type TeamsWithBot } from './teamsWithBot.ts';

/** The summary as a picture on the cards that hold it, where Teams can fetch one. */
let world: TeamsWithBot | undefined;

afterEach(async () => {
  await world?.close();
  world = undefined;
});

const picturesOn = (message: BotMessage | undefined): readonly Readonly<Record<string, unknown>>[] =>
  partsOf(message?.card).filter(({ type }) => type === 'Image');

const said = [
  'De jeugd moet een eigen plek krijgen in het centrum',
  'Er moeten meer bussen rijden naar de dorpen',
  'Het bedrijventerrein moet groener worden',
  'We hebben op korte termijn een nieuwe coördinator nodig',
];

/** What is said in a debate is summed up. */
const short = {
  id: 'kort',
  title: 'Korte tafel',
  agenda: [
    { id: 'debat', title: 'Debat', kind: 'discussion', minutes: 30 },
    { id: 'afronding', title: 'Afronding', kind: 'closing', minutes: 5 },
  ],
};

/** A table that is drafted and closed, with its summary in a linked channel too. */
const wholeTable = async (setting: Setting) => {
  world = await startTeamsWithBot({ ...setting, formats: { 'kort.json': short } });
  const { teams } = world;
  const [els, ana, bram] = ['Els Peeters', 'Ana De Smet', 'Bram'].map((name) => teams.person(name));
  if (!els || !ana || !bram) throw new Error('three people');
  const chat = teams.groupChat('Tafel 3', [els, ana, bram]);
  const plenary = teams.thread('Plenair', [els]);
  await teams.install(chat);
  await teams.install(plenary);
  await els.say(plenary, 'koppel', { mention: true });
  const code = await teams.waitFor(
    () => /[A-Z]{3}-\d{3}/.exec(JSON.stringify(plenary.messages.map(({ activity }) => activity)))?.[0],
  );
  await els.say(chat, 'start kort', { mention: true });
  await els.say(chat, `koppel ${code}`, { mention: true });
  await els.say(chat, 'volgende');
  await teams.waitFor(() => chat.find('hand.raise'));
  for (const [index, text] of said.entries()) await (index % 2 === 0 ? ana : bram).say(chat, text);
  await els.say(chat, 'afronding', { mention: true });
  const draft = await teams.waitFor(() => chat.find('summary.addition'));
  await els.say(chat, 'sluit', { mention: true });
  const closing = (conversation: FakeConversation) =>
    teams.waitFor(() => conversation.find(({ text }) => /controlecode/.test(text)));
  const final = await closing(chat);
  const elsewhere = await teams.waitFor(() =>
    [...teams.conversations.values()]
      .filter(({ kind }) => kind === 'channel')
      .map((thread) => thread.find(({ text }) => /controlecode/.test(text)))
      .find((found) => found !== undefined),
  );
  return { teams, draft, final, elsewhere };
};

test('draft, final and linked channel show the mindmap, which opens and is told in words', async () => {
  const { final, elsewhere } = await wholeTable({ tokens: false });
  for (const card of [final, elsewhere]) {
    const [picture, ...more] = picturesOn(card);
    expect(more).toEqual([]);
    expect(String(picture?.altText)).toContain('bussen');
    for (const name of ['Ana', 'Bram', 'Els']) expect(String(picture?.altText)).not.toContain(name);
    const answer = await fetch(String(picture?.url));
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.length).toBeLessThan(1024 * 1024);
    // The width and height in the header of a PNG.
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)].every((side) => side <= 1024)).toBe(true);
  }
  expect(picturesOn(final)[0]?.url).toBe(picturesOn(elsewhere)[0]?.url);
});

test('over https where the bot is reached so, and nowhere else', async () => {
  const { final } = await wholeTable({ environment: { PUBLIC_URL: 'https://tafel.example' } });
  expect(String(picturesOn(final)[0]?.url)).toMatch(/^https:\/\/tafel\.example\/mindmap\//);
});

test('Teams shows no picture over http, so there is none', async () => {
  const { draft, final, elsewhere } = await wholeTable({
    environment: { PUBLIC_URL: 'http://tafel.example' },
  });
  for (const card of [draft, final, elsewhere]) expect(picturesOn(card)).toEqual([]);
});
