import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FakeConversation, FakePerson, FakeTeams } from '../support/fakeTeams/index.ts';
import { startTeamsWithBot, type TeamsWithBot, tableIn } from './teamsWithBot.ts';

/** People at a table over real HTTP: those who cannot click, who come late, who go and come back as another. */
let world: TeamsWithBot;
let teams: FakeTeams;
let els: FakePerson;
let ana: FakePerson;
let bram: FakePerson;
let joke: FakePerson;
let noor: FakePerson;
let chat: FakeConversation;

beforeAll(async () => {
  world = await startTeamsWithBot();
  teams = world.teams;
  els = teams.person('Els Peeters');
  ana = teams.person('Ana Gómez', { guest: true });
  bram = teams.person('Bram Claes');
  joke = teams.person('Joke Wouters');
  noor = teams.person('Noor El Amrani');
  chat = teams.groupChat('Tafel 3', [els, ana, bram, joke]);
  await teams.install(chat);
  await els.say(chat, 'start proeftafel Tafel 3', { mention: true });
  await els.say(chat, 'rol notulist @Joke Wouters', { mention: true, people: [joke] });
  await els.say(chat, 'volgende');
  await teams.waitFor(() => chat.find('hand.raise'));
});

afterAll(async () => {
  await world?.close();
});

const live = () => chat.card((message) => message.has('hand.raise'));
/** Runs of a line are told apart by white space: names stand in runs of their own. */
const liveText = (): string => live().text.replace(/\s+/g, ' ');
const liveShows = (text: string | RegExp) =>
  teams
    .waitFor(() => (typeof text === 'string' ? liveText().includes(text) : text.test(liveText())), 10_000)
    .catch(() => {
      throw new Error(`the card never showed ${text}, but: ${liveText()}`);
    });
const told = (who: FakePerson, text: RegExp) =>
  teams.waitFor(() => who.personal.messages.findLast((message) => text.test(message.text)));
const leading = async (who = els) => {
  const view = await who.click(live(), 'table.view');
  if (view.kind !== 'card') throw new Error(`no view but ${view.kind}`);
  return { card: view.card, conversation: chat };
};

describe('the round of introductions', () => {
  test('a participant cannot start it: in the chat "rondje" is then simply said', async () => {
    await bram.say(chat, 'rondje');
    await teams.settled();
    expect(live().text).not.toContain('Stelt zich voor');
  });

  test('the moderator starts it with a word; all see who is up and in which order the others come', async () => {
    await els.say(chat, 'rondje');
    await liveShows('Stelt zich voor: Ana Gómez');
    expect(live().text).toContain('Daarna, in deze volgorde: Bram Claes, Joke Wouters, Els Peeters');
  });

  test('a second press of the same button skips nobody', async () => {
    const view = await leading();
    expect((await els.click(view, 'Volgende: Bram Claes')).kind).toBe('card');
    const late = await els.click(view, 'Volgende: Bram Claes');
    expect(late).toMatchObject({ kind: 'sentence', text: expect.stringContaining('Bram Claes') });
    await liveShows('Stelt zich voor: Bram Claes');
  });

  test('whoever is put off comes back at the end, after who came in late', async () => {
    await teams.join(chat, noor);
    await told(noor, /Welkom aan Tafel 3.*Hallo zeggen/);
    await els.click(await leading(), 'round.skip');
    await liveShows('Daarna, in deze volgorde: Els Peeters, Noor El Amrani, Bram Claes');
  });

  test('a hand that is raised meanwhile counts after it', async () => {
    const answer = await noor.click(live(), 'hand.raise');
    expect(answer).toMatchObject({ kind: 'sentence', text: expect.stringContaining('1') });
    for (const _ of ['Els', 'Noor', 'Bram']) await els.say(chat, 'spreker');
    await liveShows('Stelt zich voor: Bram Claes');
    await els.say(chat, 'klaar');
    await liveShows('Het rondje is rond.');
    await els.say(chat, 'spreker');
    await liveShows('Aan het woord: Noor El Amrani');
  });

  test('what somebody said of themselves stands filled in the next time', async () => {
    const dialog = await ana.click(live(), 'person.introduce');
    await ana.submit(chat, dialog, { organisation: 'Wijkraad Zuid' });
    const again = await ana.click(live(), 'person.introduce');
    expect(JSON.stringify(again.kind === 'dialog' && again.card)).toContain('Wijkraad Zuid');
    const others = await bram.click(live(), 'person.introduce');
    expect(JSON.stringify(others.kind === 'dialog' && others.card)).not.toContain('Wijkraad Zuid');
  });
});

describe('for somebody who cannot', () => {
  test('the notetaker raises a hand by name, also of somebody on the phone', async () => {
    await els.say(chat, 'klaar');
    await joke.say(chat, 'hand Bram');
    await joke.say(chat, 'hand Tine', { mention: true });
    await liveShows(/1\. Bram Claes.*2\. Tine/);
  });

  test('the same words of a participant are a contribution, or with a mention their own reason', async () => {
    await ana.say(chat, 'hand Bram');
    await ana.say(chat, 'hand Bram', { mention: true });
    await liveShows(/3\. Ana Gómez/);
  });

  test('a hand comes down by name', async () => {
    await els.say(chat, 'hand neer Bram');
    await liveShows(/1\. Tine.*2\. Ana Gómez/);
    await noor.say(chat, 'hand neer Tine', { mention: true });
    await told(noor, /gespreksleider of de notulist/);
  });

  test('a person is chosen from a list, or a new name is written', async () => {
    const dialog = await els.click(await leading(), 'Hand zetten voor…');
    const nobody = await els.submit(chat, dialog, {});
    expect(nobody).toMatchObject({ kind: 'sentence', text: expect.stringContaining('naam') });
    const written = await els.submit(chat, dialog, { name: 'Wannes', reason: 'de kosten' });
    expect(written).toMatchObject({ kind: 'sentence', text: expect.stringContaining('Wannes') });
    await liveShows(/3\. Wannes/);
  });

  test('who takes notes lets somebody else wait, and takes their hand down, by a button', async () => {
    const card = await leading(joke);
    const dialog = await joke.click(card, 'Laten wachten…');
    const answer = await joke.submit(chat, dialog, { person: ana.id });
    expect(answer).toMatchObject({ kind: 'sentence', text: 'Ana Gómez staat nu op plaats 3.' });
    await liveShows(/2\. Wannes.*3\. Ana Gómez/);
    const down = await joke.click(card, 'Hand neer voor…');
    const lowered = await joke.submit(chat, down, { person: ana.id });
    expect(lowered).toMatchObject({ kind: 'sentence', text: 'De hand van Ana Gómez is neer.' });
    await ana.say(chat, 'hand');
    await liveShows(/3\. Ana Gómez/);
  });

  test('nobody is found where two people go by a name, and the asker alone hears it', async () => {
    await els.say(chat, 'hand voor Tine Aerts', { mention: true });
    await liveShows('Tine Aerts');
    await els.say(chat, 'hand neer Niemand', { mention: true });
    await told(els, /niet één iemand met de naam Niemand/);
    const two = teams.person('Bram Maes');
    await teams.join(chat, two);
    await told(two, /Welkom/);
    await els.say(chat, 'hand Bram', { mention: true });
    await told(els, /meer dan één mens Bram/);
    await teams.leave(chat, two);
  });
});

describe('a guest who comes back as another account', () => {
  let again: FakePerson;

  test('keeps the place while away, greyed', async () => {
    await teams.leave(chat, ana);
    await liveShows(/Ana Gómez \(.*even weg/);
    await els.say(chat, 'hand Ana', { mention: true });
    await told(els, /Ana Gómez zit niet meer aan deze tafel/);
  });

  test('is the same person, with place and introduction, and gets no welcome', async () => {
    again = teams.person('Ana Gómez', { guest: true });
    await teams.join(chat, again);
    await liveShows(/3\. Ana Gómez \((?!.*even weg)/);
    const known = await again.click(live(), 'person.introduce');
    expect(JSON.stringify(known.kind === 'dialog' && known.card)).toContain('Wijkraad Zuid');
    const twice = await again.click(live(), 'hand.raise');
    expect(twice).toMatchObject({ kind: 'sentence', text: expect.stringContaining('plaats 3') });
    expect(again.personal.messages).toEqual([]);
  });

  test('still is after a kill, also in their own 1:1 chat', async () => {
    await world.killAndRestart();
    await again.tell('hand neer');
    await told(again, /Je hand is neer/);
    await teams.waitFor(() => !live().text.includes('Ana Gómez ('), 10_000);
  });

  test('the moderator makes one of a name on the phone and an account, by typing both', async () => {
    const wannes = teams.person('Wannes Bos');
    await teams.join(chat, wannes);
    await told(wannes, /Welkom/);
    await bram.say(chat, 'zelfde Wannes Wannes Bos', { mention: true });
    await told(bram, /Dit is voor de gespreksleider/);
    await els.say(chat, 'zelfde Wannes Wannes Bos');
    await told(els, /Wannes Bos is nu één persoon/);
    await liveShows(/Wannes Bos \(/);
    const own = await wannes.click(live(), 'hand.lower');
    expect(own).toMatchObject({ kind: 'sentence' });
    await teams.waitFor(() => !liveText().includes('Wannes Bos ('), 10_000);
  });
});

describe('a choice for somebody who cannot', () => {
  test('is typed by the notetaker, one’s own by anybody, and each counts once', async () => {
    await els.say(chat, 'volgende');
    const card = await teams.waitFor(() => chat.find('question.vote'));
    await joke.say(chat, 'keuze Tine Aerts 2');
    await bram.say(chat, 'keuze 1');
    await bram.say(chat, 'keuze 3');
    await teams.waitFor(() => /2 van/.test(card.text), 10_000);
    await told(joke, /Tine Aerts koos vraag 2/);
    const view = await joke.click(card, 'table.view');
    if (view.kind !== 'card') throw new Error(view.kind);
    const dialog = await joke.click({ card: view.card, conversation: chat }, 'Keuze van iemand…');
    const answer = await joke.submit(chat, dialog, { person: noor.id, questions: 'q3' });
    expect(answer).toMatchObject({ kind: 'sentence', text: expect.stringContaining('Noor El Amrani') });
    await teams.waitFor(() => /3 van/.test(card.text), 10_000);
    const refused = await bram.execute(chat, 'question.vote', {
      table: tableIn(chat),
      person: noor.id,
      questions: 'q1',
    });
    expect(refused).toMatchObject({ kind: 'sentence', text: expect.stringContaining('notulist') });
    await els.execute(chat, 'question.shortlist', { table: tableIn(chat), questions: 'q3' });
    await teams.waitFor(() => card.text.includes('3 mensen kozen'), 10_000);
  });

  test('the minutes know each person once, with all that is theirs', async () => {
    await els.say(chat, 'sluit', { mention: true });
    await joke.say(chat, 'notulen', { mention: true });
    const card = await teams.waitFor(() =>
      joke.personal.messages.findLast(({ activity }) => JSON.stringify(activity).includes('/minutes/')),
    );
    const link = /http:\/\/[^"]+?\/minutes\/[^"]+?\.json[^"]*/.exec(JSON.stringify(card.activity))?.[0] ?? '';
    const response = await fetch(link.replace(/^http:\/\/[^/]+/, world.bot().url));
    const minutes = (await response.json()) as {
      participants: { name: string; turns: number; organisation?: string }[];
      questions: { number: number; votes: number }[];
      contributions: { text: string; author: { name: string } }[];
    };
    const named = (name: string) => minutes.participants.filter((one) => one.name === name);
    expect(named('Ana Gómez')).toMatchObject([{ turns: 1, organisation: 'Wijkraad Zuid' }]);
    expect(named('Wannes')).toEqual([]);
    expect(named('Wannes Bos')).toHaveLength(1);
    expect(named('Bram Claes')).toMatchObject([{ turns: 1 }]);
    expect(minutes.questions.map(({ votes }) => votes)).toEqual([0, 1, 2]);
    expect(minutes.contributions.map(({ text, author }) => [text, author.name])).toEqual([
      ['rondje', 'Bram Claes'],
      ['hand Bram', 'Ana Gómez'],
    ]);
  });
});
