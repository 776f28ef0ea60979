import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FakeConversation, FakePerson, FakeTeams } from '../support/fakeTeams/index.ts';
import { pause, startTeamsWithBot, type TeamsWithBot, tableIn } from './teamsWithBot.ts';

/** The agenda's clock over real HTTP: re-planning, breaks, skipping, going back, and a pause over a kill. */
const debates = [
  { id: 'ronde', title: 'Kennismaking', kind: 'introductions', minutes: 10 },
  { id: 'eerste', title: 'Eerste debat', kind: 'discussion', minutes: 30, minMinutes: 10 },
  { id: 'adem', title: 'Koffie', kind: 'break', minutes: 10, protected: true },
  { id: 'tweede', title: 'Tweede debat', kind: 'discussion', minutes: 60, minMinutes: 10 },
  { id: 'slot', title: 'Slot', kind: 'closing', minutes: 5, protected: true },
];
const formats = [
  { id: 'klok', title: 'Klok', agenda: debates },
  {
    id: 'kort',
    title: 'Kort',
    agenda: [
      { id: 'flits', title: 'Flitsdebat', kind: 'discussion', minutes: 0.05 },
      { id: 'slot', title: 'Slot', kind: 'closing', minutes: 5 },
    ],
  },
];

let world: TeamsWithBot;
let teams: FakeTeams;
let els: FakePerson;
let bram: FakePerson;
let chat: FakeConversation;

beforeAll(async () => {
  world = await startTeamsWithBot({
    formats: Object.fromEntries(formats.map((format) => [`${format.id}.json`, format])),
  });
  teams = world.teams;
  els = teams.person('Els Peeters');
  bram = teams.person('Bram Claes');
  chat = teams.groupChat('Tafel 7', [els, bram]);
  await teams.install(chat);
  await els.say(chat, 'start klok Tafel 7', { mention: true });
  await teams.waitFor(() => chat.find((message) => message.text.includes('Tafel 7')));
});

afterAll(async () => {
  await world?.close();
});

const live = () => chat.card((message) => message.has('table.view'));
/** A card that is being replaced has no buttons for a moment. */
const liveText = () => chat.find((message) => message.has('table.view'))?.text;
const liveShows = (text: string) => teams.waitFor(() => liveText()?.includes(text));
const liveShowsNot = (text: string) => teams.waitFor(() => liveText()?.includes(text) === false);
const toldTo = (person: FakePerson, pattern: RegExp) =>
  teams.waitFor(() => person.personal.messages.findLast(({ text }) => pattern.test(text)));
/** What the moderator has on the live card, after "Leiden". */
const leading = async () => {
  const view = await els.click(live(), 'table.view');
  if (view.kind !== 'card') throw new Error(view.kind);
  return { card: view.card, conversation: chat };
};
const pressed = async (on: Parameters<FakePerson['click']>[0], title: string) => {
  const answer = await els.click(on, title);
  if (answer.kind !== 'card') throw new Error(`${title}: ${JSON.stringify(answer)}`);
  return { card: answer.card, conversation: chat };
};
const textOf = (pressable: { readonly card: unknown }) => JSON.stringify(pressable.card);

describe('re-planning', () => {
  test('late is shown to everybody, and the moderator is offered a new plan in sight', async () => {
    await els.say(chat, 'volgende');
    await liveShows('Kennismaking');
    await els.say(chat, 'verleng 9');
    await liveShows('9 min achter');
    expect(live().text).not.toContain('Herplannen');
    expect(textOf(await leading())).toContain('Herplannen…');
  });

  test('the plans show the new lengths; looking changes nothing; confirming does, and only once', async () => {
    const plans = await pressed(await leading(), 'Herplannen…');
    expect(textOf(plans)).toContain('Eerste debat: 27 min in plaats van 30');
    expect(textOf(plans)).toContain('Tweede debat: 54 min in plaats van 60');
    expect(live().text).toContain('9 min achter');
    await pressed(plans, 'Verdeel over de rest');
    await liveShowsNot('min achter');
    await liveShows('Hierna: Eerste debat, 27 min in plaats van 30');
    const again = await els.click(plans, 'Verdeel over de rest');
    expect(again).toMatchObject({ kind: 'sentence', text: expect.stringContaining('herplan') });
  });

  test('one chosen item takes it all, by the form', async () => {
    await els.say(chat, 'verleng 4');
    await liveShows('4 min achter');
    const form = await els.click(await pressed(await leading(), 'Herplannen…'), 'Eén punt vangt het op…');
    if (form.kind !== 'dialog') throw new Error(form.kind);
    const choice = /"title":"Tweede debat vangt het op[^"]*","value":"([^"]+)"/.exec(
      JSON.stringify(form.card),
    );
    const done = await els.submit(chat, form, { proposal: choice?.[1] ?? '' });
    expect(done).toMatchObject({ kind: 'sentence', text: 'Het nieuwe plan geldt.' });
    await liveShowsNot('min achter');
  });

  test('"herplan" answers the moderator alone, with buttons that work there', async () => {
    await els.say(chat, 'verleng 3');
    await liveShows('3 min achter');
    const before = chat.messages.length;
    await els.say(chat, 'herplan');
    const card = await teams.waitFor(() => els.personal.find('agenda.replan'));
    expect(chat.messages).toHaveLength(before);
    const answer = await els.click(card, 'agenda.replan');
    expect(JSON.stringify(answer)).toContain('volgens plan');
    await liveShowsNot('min achter');
  });

  test('is not for others, by whatever way they try', async () => {
    await bram.say(chat, 'herplan', { mention: true });
    await toldTo(bram, /gespreksleider/);
    const table = tableIn(chat);
    for (const [verb, data] of [
      ['table.view', { card: 'replan' }],
      ['agenda.replan', { proposal: 'spread@1#1' }],
      ['agenda.skip', {}],
      ['agenda.goto', {}],
      ['agenda.move', { item: 'tweede', before: 'adem' }],
      ['agenda.shorten', { minutes: 1 }],
      ['agenda.break', { minutes: 5 }],
    ] as const)
      expect([verb, await bram.execute(chat, verb, { table, ...data })]).toEqual([
        verb,
        expect.objectContaining({ kind: 'sentence', text: expect.stringContaining('gespreksleider') }),
      ]);
    const plan = await els.execute(chat, 'agenda.replan', { table, proposal: { $ne: '' } });
    expect(plan).toMatchObject({ kind: 'sentence', text: expect.stringContaining('plan ken ik niet') });
  });
});

describe('changing the agenda', () => {
  const agendaShows = async (pattern: RegExp) => {
    const before = chat.messages.length;
    await els.say(chat, 'agenda');
    const card = await teams.waitFor(() =>
      chat.messages.length > before ? chat.messages.at(-1) : undefined,
    );
    expect(card.text).toMatch(pattern);
  };

  test('items are skipped and taken back, swapped, and shortened', async () => {
    await els.say(chat, 'sla over 3');
    await agendaShows(/overgeslagen[\s\S]*Koffie/);
    await els.say(chat, 'sla niet over');
    await els.say(chat, 'agenda wissel 3 4');
    await agendaShows(/3\. Tweede debat[\s\S]*4\. Koffie/);
    await els.execute(chat, 'agenda.move', { table: tableIn(chat), item: 'adem', before: 'tweede' });
    await els.say(chat, 'verkort 5');
    await liveShows('5 min voor');
  });

  test.each([
    ['verkort -3', /minuten/],
    ['verkort tien', /minuten/],
    ['verkort 200', /hoogstens|niets meer/],
    ['pauze 0', /minuten/],
    ['pauze 1e9', /minuten/],
    ['sla over 99', /agendapunt/],
    ['sla over Slot', /afronding/],
    ['terug 9', /agendapunt/],
    ['agenda wissel 1 2', /loopt al/],
  ])('"%s" is refused in one sentence, in private', async (text, why) => {
    const [told, group] = [els.personal.messages.length, chat.messages.length];
    await els.say(chat, text, { mention: true });
    const answer = await teams.waitFor(() => els.personal.messages[told]);
    expect(answer.text).toMatch(why);
    expect(answer.text).toMatch(/^[^\n]+[.]$/);
    expect(chat.messages).toHaveLength(group);
  });

  test('a break now interrupts the debate, which goes on after it; going back needs the bot’s name', async () => {
    await els.say(chat, 'volgende');
    await liveShows('Eerste debat');
    await els.say(chat, 'pauze 10');
    await liveShows('Tussenpauze');
    await els.say(chat, 'hervat');
    await liveShows('Eerste debat');
    await els.say(chat, 'terug');
    await teams.settled();
    expect(live().text).toContain('Eerste debat');
    await els.say(chat, 'terug naar kennismaking', { mention: true });
    await liveShows('Kennismaking');
    await els.say(chat, 'volgende');
    await liveShows('Eerste debat');
  });

  test('the minutes keep the real times, and a skipped item has none', async () => {
    await els.say(chat, 'sla over');
    await els.say(chat, 'notulen json', { mention: true });
    const card = await teams.waitFor(() =>
      els.personal.messages.findLast(({ activity }) => JSON.stringify(activity).includes('/minutes/')),
    );
    const link = /http:\/\/[^"]+?\/minutes\/[^"]+/.exec(JSON.stringify(card.activity))?.[0] ?? '';
    const response = await fetch(link.replace(/^http:\/\/[^/]+/, world.bot().url));
    const minutes = (await response.json()) as {
      agenda: { id: string; plannedMinutes: number; startedAt?: string; endedAt?: string }[];
      contributions: { text: string; agendaItem?: string }[];
    };
    expect(minutes.agenda.map(({ id }) => id)).toEqual([
      'ronde',
      'tussenpauze-1',
      'eerste',
      'adem',
      'tweede',
      'slot',
    ]);
    const [round, pause, first, skipped] = minutes.agenda;
    expect([round?.plannedMinutes, first?.plannedMinutes]).toEqual([10, 30]);
    expect(Date.parse(round?.endedAt ?? '')).toBeGreaterThan(Date.parse(pause?.endedAt ?? ''));
    expect(first?.endedAt).toBeUndefined();
    expect([skipped?.startedAt, skipped?.endedAt]).toEqual([undefined, undefined]);
    // Said without the bot's name: a contribution, not a command.
    expect(minutes.contributions.map(({ text }) => text)).toContain('terug');
  });
});

test('a pause stops the deadlines, also over a kill; after it they come', async () => {
  const other = teams.groupChat('Tafel 8', [els, bram]);
  await teams.install(other);
  await els.say(other, 'start kort Tafel 8', { mention: true });
  await teams.waitFor(() => other.find((message) => message.text.includes('Tafel 8')));
  await els.say(other, 'volgende');
  await teams.waitFor(() => other.find((message) => message.text.includes('Flitsdebat')));
  await els.say(other, 'pauze');
  await toldTo(els, /klok staat stil/);
  const timeUp = () => els.personal.messages.some(({ text }) => /Flitsdebat.? is om/.test(text));
  await world.killAndRestart(() => pause(4_500));
  await teams.settled();
  expect(timeUp()).toBe(false);
  await els.say(other, 'hervat');
  await teams.waitFor(timeUp, 15_000);
}, 40_000);
