import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actionsOf } from '../support/fakeTeams/card.ts';
import type { FakeConversation, FakePerson, FakeTeams } from '../support/fakeTeams/index.ts';
import {
  liveCard,
  minutesFor,
  startTeamsWithBot,
  type TeamsWithBot,
  tableIn,
  textsIn,
  toldTo,
} from './teamsWithBot.ts';

/** Who comes and goes, who may open a table, and which conversation a table is in. */
let world: TeamsWithBot;
let teams: FakeTeams;

beforeAll(async () => {
  world = await startTeamsWithBot();
  teams = world.teams;
});

afterAll(async () => {
  await world?.close();
});

const opening = (chat: FakeConversation) =>
  chat.find(({ text, card }) => card !== undefined && text.includes('leidt het gesprek'));

const opens = (chat: FakeConversation) => teams.waitFor(() => opening(chat));

/** A table that Els opened, whose agenda runs. */
const sitDown = async (els: FakePerson, chat: FakeConversation, name = chat.title) => {
  await els.say(chat, `start proeftafel ${name}`, { mention: true });
  await els.say(chat, 'volgende');
  await teams.waitFor(() => chat.find('hand.raise'));
  await teams.settled();
};

const since = (chat: FakeConversation, count: number): readonly string[] =>
  chat.messages.slice(count).map(({ text }) => text);

describe('the bot itself', () => {
  test('greets once in a chat, also when it is removed and comes back', async () => {
    const els = teams.person('Els');
    const chat = teams.groupChat('Welkom', [els]);
    await teams.install(chat);
    await teams.waitFor(() => chat.find(({ text }) => text.includes('Dag, ik ben Debattafel')));
    await teams.remove(chat);
    await teams.install(chat);
    await teams.settled();
    expect(chat.messages).toHaveLength(1);
  });

  test('greets once in a 1:1 chat', async () => {
    const ana = teams.person('Ana');
    await teams.install(ana.personal);
    await teams.waitFor(() => ana.personal.messages.length > 0);
    await teams.settled();
    expect(toldTo(ana)).toHaveLength(1);
  });

  test('sends nothing once it was removed, keeps the table, and shows it once when it is back', async () => {
    const els = teams.person('Els');
    const ana = teams.person('Ana');
    const chat = teams.groupChat('Weg en terug', [els, ana]);
    await teams.install(chat);
    await sitDown(els, chat);
    await ana.say(chat, 'Voor de verwijdering');
    const old = liveCard(chat);
    await teams.remove(chat);
    const count = teams.sendsTo(chat).length;
    await ana.tell('hand');
    await els.tell('verleng 3');
    await teams.settled(500);
    expect(teams.sendsTo(chat)).toHaveLength(count);

    const before = chat.messages.length;
    await teams.install(chat);
    const back = await teams.waitFor(() =>
      chat.messages.slice(before).find((card) => card.has('hand.raise')),
    );
    expect(back.text).toContain('Ana');
    await teams.waitFor(() => actionsOf(old.card).length === 0);
    await teams.settled();
    expect(since(chat, before)).toHaveLength(1);
    expect(textsIn(await minutesFor(world, els, chat))).toEqual(['Voor de verwijdering']);
  });

  test('in a channel it is back as soon as the thread is heard again', async () => {
    const els = teams.person('Els');
    const thread = teams.thread('Draad', [els]);
    await sitDown(els, thread);
    thread.botInside = false;
    await els.tell('verleng 3');
    await teams.waitFor(() => teams.sendsTo(thread).some(({ status }) => status === 403));
    // The refusal is on its way: only once the bot has taken it in does the next line find it away.
    await teams.settled();
    thread.botInside = true;
    const before = thread.messages.length;
    await els.say(thread, 'Zijn we er nog?');
    await teams.waitFor(() => thread.messages.slice(before).some((card) => card.has('hand.raise')));
  });
});

describe('people', () => {
  let els: FakePerson;
  let ana: FakePerson;
  let chat: FakeConversation;
  beforeAll(async () => {
    els = teams.person('Els Peeters');
    ana = teams.person('Ana De Smet');
    chat = teams.groupChat('Komen en gaan', [els, ana]);
    await teams.install(chat);
    await sitDown(els, chat);
  });

  const names = async () => (await minutesFor(world, els, chat)).participants.map(({ name }) => name);

  test('who is there at the opening sits at the table without doing anything', async () => {
    expect((await names()).toSorted()).toEqual(['Ana De Smet', 'Els Peeters']);
  });

  test('who joins is at the table by name, though Teams tells only an id, and can be given a role', async () => {
    const wout = teams.person('Wout Maes');
    await teams.join(chat, wout);
    expect(await names()).toContain('Wout Maes');
    await els.say(chat, 'rol notulist Wout', { mention: true });
    await teams.waitFor(() => toldTo(wout).length > 0);
  });

  test('who leaves gives hand and floor back, and comes back as they were', async () => {
    await ana.say(chat, 'hand');
    await els.say(chat, 'spreker');
    await els.execute(chat, 'hand.raise', { table: tableIn(chat) });
    await teams.leave(chat, ana);
    await els.say(chat, 'klaar', { mention: true });
    await teams.waitFor(() => toldTo(els).includes('Er is nu niemand aan het woord.'));
    await teams.join(chat, ana);
    await ana.say(chat, 'Ik ben er weer');
    const minutes = await minutesFor(world, els, chat);
    expect(minutes.participants.filter(({ name }) => name === 'Ana De Smet')).toHaveLength(1);
    expect(minutes.participants.find(({ name }) => name === 'Ana De Smet')?.turns).toBe(1);
  });

  test('the floor is not given to who left', async () => {
    const gone = teams.person('Lies');
    await teams.join(chat, gone);
    await teams.leave(chat, gone);
    const answer = await els.execute(chat, 'floor.give', { table: tableIn(chat), person: gone.id });
    expect(answer).toMatchObject({ kind: 'sentence', text: 'Lies zit niet meer aan deze tafel.' });
  });

  test.each(['Bram <at>Debattafel</at>', '**Vet** [link](http://kwaad)', '=HYPERLINK(1)', 'שרה', '{{naam}}'])(
    'somebody called "%s" is called so, and nothing more',
    async (name) => {
      const person = teams.person(name);
      await teams.join(chat, person);
      const { delivered } = await person.execute(chat, 'hand.raise', { table: tableIn(chat) });
      expect(delivered.status).toBe(200);
      const view = await els.execute(chat, 'table.view', { table: tableIn(chat) });
      expect(view.kind).toBe('card');
      await person.execute(chat, 'hand.lower', { table: tableIn(chat) });
    },
  );
});

describe('who may open a table', () => {
  test('a guest may not, and is told so alone', async () => {
    const els = teams.person('Els');
    const gust = teams.person('Gust', { guest: true });
    const chat = teams.groupChat('Gasten', [els, gust]);
    await gust.say(chat, 'start proeftafel', { mention: true });
    await teams.waitFor(() => toldTo(gust).some((text) => text.includes('gast')));
    expect(chat.messages).toHaveLength(0);
    await els.say(chat, 'start proeftafel', { mention: true });
    await opens(chat);
    await gust.say(chat, 'Maar meepraten kan ik wel');
    const { contributions } = await minutesFor(world, els, chat);
    expect(contributions).toMatchObject([{ author: { name: 'Gust' } }]);
  });

  test('where Teams hides who is there, somebody of the house may', async () => {
    const els = teams.person('Els');
    const chat = teams.groupChat('Verborgen', [els]);
    chat.rosterHidden = true;
    await els.say(chat, 'start proeftafel', { mention: true });
    await opens(chat);
  });

  test.each([
    ['Organizer', true],
    ['Presenter', true],
    ['Attendee', false],
  ] as const)('in a meeting, %s: %p', async (meetingRole, may) => {
    const wim = teams.person('Wim', { meetingRole });
    const meeting = teams.meeting('Overleg over de vaart', [wim]);
    await teams.install(meeting);
    await wim.say(meeting, 'start proeftafel', { mention: true });
    if (may) {
      // Without a name of its own the table has the meeting's.
      expect((await opens(meeting)).text).toContain('Overleg over de vaart');
      return;
    }
    await teams.waitFor(() => toldTo(wim).some((text) => text.includes('deelnemer van de vergadering')));
    expect(opening(meeting)).toBeUndefined();
  });

  test('in a meeting whose roles Teams does not tell, any member who is no guest', async () => {
    const wim = teams.person('Wim', { meetingRole: 'Attendee' });
    const meeting = teams.meeting('Zonder rollen', [wim]);
    teams.fail({ when: ({ kind }) => kind === 'meeting', status: 403, times: 2 });
    await wim.say(meeting, 'start proeftafel Zonder', { mention: true });
    await opens(meeting);
    teams.wellAgain();
  });

  test('by the card’s button the same holds', async () => {
    const gust = teams.person('Gust', { guest: true });
    const els = teams.person('Els');
    const chat = teams.groupChat('Knop', [els, gust]);
    const refused = await gust.execute(chat, 'table.open', {
      format: 'proeftafel',
      edition: '',
      name: 'Van Gust',
    });
    expect(refused).toMatchObject({ kind: 'sentence', text: expect.stringContaining('gast') });
    await els.execute(chat, 'table.open', { format: 'proeftafel', edition: '', name: 'Van Els' });
    expect((await opens(chat)).text).toContain('Van Els');
  });
});

describe('channels', () => {
  test('two tables in two threads of one channel stay apart', async () => {
    const els = teams.person('Els');
    const ana = teams.person('Ana');
    const one = teams.thread('Tafel 1', [els, ana]);
    const two = teams.thread('Tafel 2', [els, ana], one.channel);
    await sitDown(els, one);
    await sitDown(ana, two);
    await ana.say(one, 'Aan de eerste');
    await els.say(two, 'Aan de tweede');
    await els.say(two, 'hand');
    expect(textsIn(await minutesFor(world, els, one))).toEqual(['Aan de eerste']);
    const second = await minutesFor(world, ana, two);
    expect(textsIn(second)).toEqual(['Aan de tweede']);
    expect(second.queue).toHaveLength(1);
    expect((await minutesFor(world, els, one)).queue).toEqual([]);
    // Each led by whoever opened it.
    await els.say(two, 'volgende', { mention: true });
    await teams.waitFor(() => toldTo(els).includes('Dit is voor de gespreksleider.'));
  });

  test('the final summary also stands as a new post in the channel, once', async () => {
    const els = teams.person('Els');
    const thread = teams.thread('Tafel in kanaal', [els]);
    await sitDown(els, thread, 'Kanaaltafel');
    const threads = () =>
      [...teams.conversations.values()].filter(
        (conversation) => conversation.channel === thread.channel && conversation !== thread,
      );
    expect(threads()).toEqual([]);
    await els.say(thread, 'sluit', { mention: true });
    await teams.waitFor(() => threads().length > 0);
    await teams.settled();
    expect(threads()).toHaveLength(1);
    const [post] = threads();
    expect(post?.messages.map(({ text }) => text)).toEqual([expect.stringContaining('Kanaaltafel')]);
    expect(post?.messages[0]?.text).not.toMatch(/Bedankt|wis mij/);
    expect(actionsOf(post?.messages[0]?.card).filter(({ verb }) => verb === 'table.view')).toEqual([]);
    expect(thread.messages.at(-1)?.text).toContain('controlecode');
  });

  test('a table in a group chat posts nowhere else unless it was linked', async () => {
    const els = teams.person('Els');
    const chat = teams.groupChat('Alleen hier', [els]);
    await sitDown(els, chat);
    // A new post comes with its message; a 1:1 chat is only opened.
    const creates = () =>
      teams.requests.filter(({ kind, activity }) => kind === 'create' && activity?.isGroup === true).length;
    await els.say(chat, 'Iets om samen te vatten over de vaart');
    await teams.settled();
    const before = creates();
    await els.say(chat, 'sluit', { mention: true });
    await teams.waitFor(() => chat.find(({ text }) => text.includes('controlecode')));
    await teams.settled();
    expect(creates()).toBe(before);
  });
});
