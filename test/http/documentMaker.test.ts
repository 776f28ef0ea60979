import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { FakePerson, FakeTeams } from '../support/fakeTeams/index.ts';
import { startTeamsWithBot, type TeamsWithBot } from './teamsWithBot.ts';

let world: TeamsWithBot;
let teams: FakeTeams;
let els: FakePerson;

beforeAll(async () => {
  world = await startTeamsWithBot({ tokens: false });
  teams = world.teams;
  els = teams.person('Els Peeters');
  const ana = teams.person('Ana De Smet');
  const chat = teams.groupChat('Tafel 3', [els, ana]);
  await teams.install(chat);
  await els.say(chat, 'start proeftafel', { mention: true });
  await els.say(chat, 'volgende');
  await teams.waitFor(() => chat.find('hand.raise'));
  await ana.say(chat, 'De bus rijdt te laat #tijd');
});
afterAll(async () => {
  await world?.close();
});

const childrenOf = (pid: number): readonly number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);

const askFile = async (): Promise<void> => {
  const before = els.personal.messages.length;
  await els.tell('notulen');
  const card = await teams.waitFor(() =>
    els.personal.messages.slice(before).find((message) => message.has('minutes.file')),
  );
  await els.click(card, 'minutes.file');
};
const wasTold = (words: string) =>
  els.personal.messages.some(({ activity }) => String(activity.text).includes(words));
const wasOffered = () =>
  els.personal.messages.some(({ activity }) => JSON.stringify(activity).includes('file.consent'));

const onLinux = existsSync('/proc/self/task') ? test : test.skip;

onLinux(
  'a maker of documents that is killed gives one clear sentence, and the next document comes',
  async () => {
    const { pid } = world.bot();
    const killed = teams.waitFor(() => {
      const [maker] = childrenOf(pid);
      if (maker !== undefined) process.kill(maker, 'SIGKILL');
      return maker;
    });
    await askFile();
    expect(await killed).toBeGreaterThan(0);
    await teams.waitFor(() => wasTold('Het document maken is niet gelukt. Er is niets verloren'));
    expect(wasOffered()).toBe(false);

    await askFile();
    await teams.waitFor(wasOffered);
    expect(childrenOf(pid)).toEqual([]);
  },
);
