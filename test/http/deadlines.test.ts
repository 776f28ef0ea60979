import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { BotMessage, FakeConversation, FakePerson, FakeTeams } from '../support/fakeTeams/index.ts';
import { pause, startTeamsWithBot, type TeamsWithBot, toldTo } from './teamsWithBot.ts';

/** Promises to the clock, kept by the real process: items of seconds, a kill in the middle. */
const SECOND = 1 / 60;

const seconds = {
  id: 'seconden',
  title: 'Tafel van seconden',
  agenda: [
    { id: 'kort', title: 'Kort rondje', kind: 'discussion', minutes: 5 * SECOND },
    { id: 'rust', title: 'Even rust', kind: 'break', minutes: 4 * SECOND },
    { id: 'slot', title: 'Laatste rondje', kind: 'discussion', minutes: 30 },
  ],
};
const oneItem = (id: string, length: number) => ({
  id,
  title: 'Tafel van een punt',
  agenda: [{ id: 'enig', title: 'Enig rondje', kind: 'discussion', minutes: length * SECOND }],
});
const long = {
  id: 'lang',
  title: 'Tafel van uren',
  agenda: [{ id: 'lang', title: 'Lang rondje', kind: 'discussion', minutes: 60 }],
};

let world: TeamsWithBot;
let teams: FakeTeams;

beforeAll(async () => {
  world = await startTeamsWithBot({
    formats: {
      'seconden.json': seconds,
      'drie.json': oneItem('drie', 3),
      'zes.json': oneItem('zes', 6),
      'twaalf.json': oneItem('twaalf', 12),
      'lang.json': long,
    },
  });
  teams = world.teams;
});

afterAll(async () => {
  await world?.close();
});

const timeIsUp = 'De tijd is om. Er gaat niets vanzelf verder.';

const openTable = async (els: FakePerson, chat: FakeConversation, format: string) => {
  await teams.install(chat);
  await els.say(chat, `start ${format}`, { mention: true });
  await els.say(chat, 'volgende');
  return teams.waitFor(() => chat.find('hand.raise'));
};

const callsBack = (chat: FakeConversation): readonly BotMessage[] =>
  chat.messages.filter(({ text }) => /pauze is bijna om|pauze is om/i.test(text));

const timeUpTold = (person: FakePerson): number =>
  toldTo(person).filter((text) => /De tijd voor .* is om/.test(text)).length;

describe('an item that runs out', () => {
  let els: FakePerson;
  let ana: FakePerson;
  let chat: FakeConversation;
  let live: BotMessage;

  beforeAll(async () => {
    // A fresh process sends with restraint for two seconds; these tests time what it sends.
    await pause(2_100);
    els = teams.person('Els Peeters');
    ana = teams.person('Ana De Smet');
    chat = teams.groupChat('Tafel 1', [els, ana]);
    live = await openTable(els, chat, 'seconden');
  });

  test('says on the live card that the time is going, at 70 %', async () => {
    expect(live.text).not.toContain('schiet op');
    await teams.waitFor(() => live.text.includes('schiet op'));
    const share = (Number(live.editedAt[0]) - live.postedAt) / 5_000;
    expect(share).toBeGreaterThan(0.65);
    expect(share).toBeLessThan(0.9);
  });

  test('says that time is up on the card, and to the moderator alone in private', async () => {
    await teams.waitFor(() => timeUpTold(els) === 1);
    await teams.waitFor(() => live.text.includes(timeIsUp));
    expect(toldTo(els).at(-1)).toContain('Kort rondje');
    expect(toldTo(ana)).toEqual([]);
  });

  test('jumps nowhere by itself', async () => {
    const before = chat.messages.length;
    await pause(1_500);
    expect(chat.messages).toHaveLength(before);
    expect(live.has('hand.raise')).toBe(true);
    expect(live.text).toContain('Kort rondje');
    expect(timeUpTold(els)).toBe(1);
  });

  test('gets its promises anew when it gets more time', async () => {
    await els.say(chat, `verleng ${(6 * SECOND).toFixed(4).replace('.', ',')}`);
    await teams.waitFor(() => !live.text.includes(timeIsUp));
    await teams.waitFor(() => timeUpTold(els) === 2, 8_000);
    await teams.waitFor(() => live.text.includes(timeIsUp));
  });

  test('the end of a break is called to all with a new message, once', async () => {
    await els.say(chat, 'volgende');
    const card = await teams.waitFor(() => chat.find(({ text }) => text.includes('Even rust')));
    expect(card.has('hand.raise')).toBe(false);
    await teams.waitFor(() => callsBack(chat).length === 1);
    expect(callsBack(chat)[0]?.text).toContain('Laatste rondje');
    // Everybody was called: the card says so, and the moderator is not told once more.
    await teams.waitFor(() => card.text.includes(timeIsUp));
    expect(timeUpTold(els)).toBe(2);
    await teams.settled(600);
    // The break's own card shrank to one line; the call stands once.
    expect(callsBack(chat).filter((message) => message !== card)).toHaveLength(1);
    expect(chat.find(({ text }) => text.includes('Laatste rondje') && /hand/i.test(text))).toBeUndefined();
  });
});

describe('a kill in the middle', () => {
  const tables = new Map<string, { readonly els: FakePerson; readonly live: BotMessage }>();
  const table = (format: string) => {
    const found = tables.get(format);
    if (found === undefined) throw new Error(`no table of ${format}`);
    return found;
  };
  let resumedAt: number;

  beforeAll(async () => {
    for (const format of ['twaalf', 'zes', 'drie']) {
      const els = teams.person(`Els van ${format}`);
      const chat = teams.groupChat(format, [els]);
      tables.set(format, { els, live: await openTable(els, chat, format) });
      if (format === 'zes') await els.say(chat, 'pauze');
    }
    await teams.waitFor(() => table('zes').live.text.includes('De klok staat stil.'));
    await teams.settled();
    await world.killAndRestart(() => pause(3_200));
  });

  test('what fell due meanwhile is kept at once', async () => {
    const { els, live } = table('drie');
    await teams.waitFor(() => timeUpTold(els) === 1, 2_000);
    await teams.waitFor(() => live.text.includes(timeIsUp));
  });

  test('a pause holds its promises', async () => {
    const { els, live } = table('zes');
    // Until its six seconds, and more, have gone by.
    await pause(Math.max(0, live.postedAt + 6_200 - Date.now()));
    expect(timeUpTold(els)).toBe(0);
    expect(live.text).toContain('De klok staat stil.');
    resumedAt = Date.now();
    await els.say(live.conversation, 'hervat');
  });

  test('what was still to come is kept in its time', async () => {
    const { els, live } = table('twaalf');
    await teams.waitFor(() => timeUpTold(els) === 1, 12_000);
    expect(Date.now() - live.postedAt).toBeLessThan(13_500);
    await teams.waitFor(() => live.text.includes(timeIsUp));
  });

  test('after the pause they come moved on', async () => {
    await teams.waitFor(() => timeUpTold(table('zes').els) === 1, 8_000);
    // Nearly all of its six seconds were still to come.
    expect(Number(table('zes').els.personal.messages.at(-1)?.postedAt) - resumedAt).toBeGreaterThan(5_000);
  });

  test('none is kept again after another kill', async () => {
    await world.killAndRestart();
    await pause(1_200);
    await teams.settled();
    for (const format of ['drie', 'zes', 'twaalf']) expect(timeUpTold(table(format).els)).toBe(1);
  });
});

describe('an item of more than a minute', () => {
  test('tells nothing before its time', async () => {
    const els = teams.person('Els');
    const chat = teams.groupChat('Uren', [els]);
    const live = await openTable(els, chat, 'lang');
    await teams.settled();
    expect(live.editedAt).toHaveLength(0);
    expect(toldTo(els)).toEqual([]);
  });
});
