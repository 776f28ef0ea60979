import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { FakeConversation, FakePerson } from '../support/fakeTeams/index.ts';
import { minutesFor, startTeamsWithBot, type TeamsWithBot, tableIn } from './teamsWithBot.ts';

const formats = {
  'kort.json': {
    id: 'kort',
    title: 'Kort debat',
    agenda: [
      { id: 'debat', title: 'Debat', kind: 'discussion', minutes: 40 },
      { id: 'slot', title: 'Slot', kind: 'closing', minutes: 10 },
    ],
  },
};

let world: TeamsWithBot;
let els: FakePerson;
let ana: FakePerson;
let chat: FakeConversation;

beforeAll(async () => {
  world = await startTeamsWithBot({ formats });
  const { teams } = world;
  els = teams.person('Els Peeters');
  ana = teams.person('Ana Gómez');
  chat = teams.groupChat('Tafel 3', [els, ana]);
  await teams.install(chat);
  await els.say(chat, 'start kort Tafel 3', { mention: true });
  await els.say(chat, 'volgende');
  await ana.say(chat, 'We hebben meer bussen nodig naar de buitenwijken van de stad');
  await els.say(chat, 'volgende');
  await teams.waitFor(() => chat.find((message) => message.has('summary.addition')));
});

afterAll(async () => {
  await world?.close();
});

const summary = async () => (await minutesFor(world, els, chat, tableIn(chat))).summary;
const back = async () => {
  await els.say(chat, 'terug', { mention: true });
  await world.teams.settled();
};

test('back in the closing without naming it, the draft has what was said in between', async () => {
  await back();
  await ana.say(chat, 'Veilige fietspaden langs de grote invalswegen zijn dringend nodig');
  await back();
  const { status, text } = await summary();
  expect(status).toBe('draft');
  expect(text).toContain('bussen');
  expect(text).toContain('fietspaden');
  await world.teams.waitFor(() =>
    chat.find((message) => message.has('summary.addition') && message.text.includes('fietspaden')),
  );
});

test('back in the closing after the summary was frozen, nothing of it changes and people can go on talking', async () => {
  await els.execute(chat, 'summary.publish', { table: tableIn(chat) });
  const frozen = await summary();
  expect(frozen.status).toBe('final');
  await back();
  await ana.say(chat, 'Ook parkings aan de rand van de stad zijn een goed idee');
  await back();
  expect(await summary()).toEqual(frozen);
  const shown = () =>
    chat.messages.filter(({ text }) => text.includes('Samenvatting') && text.includes('bussen'));
  await world.teams.waitFor(() => shown().length === 2);
  expect(shown().every((message) => !message.has('summary.addition') && !message.has('summary.edit'))).toBe(
    true,
  );
});
