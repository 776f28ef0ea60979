import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { textOf } from '../support/fakeTeams/card.ts';
import type { FakeConversation, FakePerson, FakeTeams } from '../support/fakeTeams/index.ts';
import { startTeamsWithBot, type TeamsWithBot, tableIn } from './teamsWithBot.ts';

/** The speaking queue over real HTTP, typed and clicked, against the real process. */
let world: TeamsWithBot;
let teams: FakeTeams;
let els: FakePerson;
let ana: FakePerson;
let bram: FakePerson;
let noor: FakePerson;
let chat: FakeConversation;

beforeAll(async () => {
  world = await startTeamsWithBot();
  teams = world.teams;
  els = teams.person('Els Peeters');
  ana = teams.person('Ana Gómez');
  bram = teams.person('Bram Claes');
  noor = teams.person('Noor El Amrani');
  chat = teams.groupChat('Tafel 3', [els, ana, bram, noor]);
  await teams.install(chat);
  await els.say(chat, 'start proeftafel Tafel 3', { mention: true });
  await els.say(chat, 'volgende');
  await els.say(chat, 'volgende');
  await shows('Een vraag kiezen');
});

afterAll(async () => {
  await world?.close();
});

const live = () => chat.card((message) => message.has('contribution.add'));
const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');
const shows = (text: string | RegExp) =>
  teams
    .waitFor(() => {
      const card = onOneLine(chat.find((message) => message.has('contribution.add'))?.text ?? '');
      return typeof text === 'string' ? card.includes(text) : text.test(card);
    }, 10_000)
    .catch(() => {
      throw new Error(`the card never showed ${text}, but: ${onOneLine(live().text)}`);
    });
const told = (who: FakePerson, text: RegExp) =>
  teams.waitFor(() => who.personal.messages.findLast((message) => text.test(message.text)));
/** The moderator's view of the live card, or of the queue. */
const leading = async (card?: 'queue', who = els) => {
  const view = await who.execute(chat, 'table.view', { table: tableIn(chat), ...(card && { card }) });
  if (view.kind !== 'card') throw new Error(`no view but ${JSON.stringify(view)}`);
  return { card: view.card, conversation: chat };
};
const said = ({ card }: { readonly card: unknown }): string => onOneLine(textOf(card));

describe('a hand', () => {
  test('goes up with one tap; its reason follows in a form and leaves the place', async () => {
    const first = await bram.click(live(), 'hand.raise');
    expect(first).toMatchObject({ kind: 'sentence', text: expect.stringContaining('plaats 1') });
    await ana.click(live(), 'hand.raise');
    const form = await bram.click(live(), 'Waarover…');
    expect(form.kind).toBe('dialog');
    const answer = await bram.submit(chat, form, { kind: 'question', reason: 'over de bus' });
    expect(answer).toMatchObject({ kind: 'sentence', text: expect.stringContaining('plaats 1') });
    const again = await bram.submit(chat, form, { kind: 'question', reason: 'over de bus' });
    expect(again).toMatchObject({ kind: 'sentence', text: 'Je hand staat al, op plaats 1.' });
    await shows(/Wil het woord: 1\. Bram Claes \(sinds \d\d:\d\d\) · 2\. Ana Gómez \(sinds/);
  });

  test('that is a point of order, by a word, comes first, and says so', async () => {
    await noor.say(chat, 'hand orde');
    await shows('1. Noor El Amrani (punt van orde) · 2. Bram Claes');
    await noor.say(chat, 'wachtrij');
    const card = await teams.waitFor(() => chat.find((message) => message.has('hand.defer')));
    expect(onOneLine(card.text)).toMatch(/1\. Noor El Amrani \(punt van orde\) 2\. Bram Claes .*over de bus/);
    expect(onOneLine(card.text)).toContain('Volgorde:');
  });

  test('of who cannot hear is no place; the moderator knows at once, and can say that it is solved', async () => {
    await teams.waitFor(() => ana.say(chat, 'hand technisch'));
    await told(ana, /Els Peeters weet nu dat je niets hoort/);
    await told(els, /Ana Gómez hoort niets/);
    expect(said(await leading())).toContain('Ana Gómez hoort niets');
    expect(onOneLine(live().text)).not.toContain('hoort niets');
    const queue = await leading('queue');
    const solved = await els.click(queue, 'hand.lower');
    if (solved.kind !== 'card') throw new Error(solved.kind);
    expect(said(solved)).not.toContain('hoort niets');
    expect(said(solved)).toContain('3. Ana Gómez');
  });

  test('lets the next one go first, by a button and by a word', async () => {
    const table = tableIn(chat);
    const later = await bram.execute(chat, 'hand.defer', { table });
    expect(later).toMatchObject({ kind: 'sentence', text: 'Je staat nu op plaats 3.' });
    await shows('2. Ana Gómez (sinds');
    await shows('3. Bram Claes (laat iemand voorgaan)');
    await bram.tell('hand later');
    await told(bram, /Na jou staat er niemand/);
    await ana.say(chat, 'hand later');
    await shows('2. Bram Claes (sinds');
    const other = await ana.execute(chat, 'hand.defer', { table, person: bram.id });
    expect(other).toMatchObject({ kind: 'sentence', text: expect.stringContaining('gespreksleider') });
  });
});

describe('the floor', () => {
  test('by two moderators who press at once goes to one, and skips nobody', async () => {
    await els.say(chat, 'rol moderator @Noor El Amrani', { mention: true, people: [noor] });
    await told(els, /Noor El Amrani is nu gespreksleider/);
    const view = await leading();
    const both = await Promise.all([els.click(view, 'floor.give'), noor.click(view, 'floor.give')]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['card', 'sentence']);
    await shows('Aan het woord: Noor El Amrani (punt van orde)');
    await shows('Daarna: 1. Bram Claes');
  });

  test('given out of order says so, and is undone: the hand is back at its place, the earlier turn goes on', async () => {
    const table = tableIn(chat);
    await els.execute(chat, 'floor.give', { table, person: ana.id });
    await shows(/Aan het woord: Ana Gómez \(buiten de volgorde\)/);
    expect(onOneLine(live().text)).toContain('1. Bram Claes');
    const queue = await leading('queue');
    const undone = await els.click(queue, 'floor.undo');
    if (undone.kind !== 'card') throw new Error(undone.kind);
    expect(said(undone)).toMatch(/Aan het woord: Noor El Amrani .*1\. Bram Claes .*2\. Ana Gómez/);
    const again = await els.click(queue, 'floor.undo');
    expect(again.kind).toBe('sentence');
    await shows('Aan het woord: Noor El Amrani (punt van orde)');
  });

  test('is undone by a word; there is one give to undo', async () => {
    await noor.say(chat, 'klaar');
    await els.say(chat, 'spreker');
    await shows(/Aan het woord: Bram Claes(?! \()/);
    await els.say(chat, 'ongedaan');
    await shows('Wil het woord: 1. Bram Claes');
    await els.say(chat, 'ongedaan');
    await told(els, /Er is niets om ongedaan te maken/);
    await bram.say(chat, 'ongedaan');
    await shows('1 bijdrage genoteerd');
  });
});

describe('the list', () => {
  test('closes and opens by a word: points of order stay possible', async () => {
    await els.say(chat, 'lijst dicht');
    await shows('De lijst is dicht. Een punt van orde kan nog.');
    await noor.execute(chat, 'hand.lower', { table: tableIn(chat) });
    const refused = await noor.click(live(), 'hand.raise');
    expect(refused).toMatchObject({
      kind: 'sentence',
      text: expect.stringContaining('De sprekerslijst is dicht'),
    });
    const order = await noor.execute(chat, 'hand.raise', { table: tableIn(chat), kind: 'order' });
    expect(order).toMatchObject({ kind: 'sentence', text: expect.stringContaining('plaats 1') });
    await els.say(chat, 'lijst open');
    await teams.waitFor(() => !live().text.includes('De lijst is dicht'), 10_000);
    await noor.say(chat, 'hand neer');
  });

  test('goes in another order by a word and by a form; an unknown one is refused', async () => {
    await els.execute(chat, 'floor.give', { table: tableIn(chat) });
    await bram.say(chat, 'klaar');
    await bram.say(chat, 'hand');
    await els.say(chat, 'volgorde nieuwe stemmen');
    await shows('1. Ana Gómez (nog niet gesproken) · 2. Bram Claes (1 beurt)');
    const form = await els.click(await leading('queue'), 'queue.order');
    const answer = await els.submit(chat, form, { order: 'least-time' });
    expect(answer.kind).toBe('sentence');
    // The floor was held for too little of the debate to print a time.
    await shows('2. Bram Claes (al gesproken)');
    const unknown = await els.execute(chat, 'queue.order', { table: tableIn(chat), order: 'willekeurig' });
    expect(unknown).toMatchObject({
      kind: 'sentence',
      text: expect.stringContaining('Die volgorde ken ik niet'),
    });
    const notTheirs = await bram.execute(chat, 'queue.order', { table: tableIn(chat), order: 'fifo' });
    expect(notTheirs).toMatchObject({ kind: 'sentence', text: 'Dit is voor de gespreksleider.' });
  });

  test('stays over a break, and is emptied when the moderator says so', async () => {
    await els.say(chat, 'volgende');
    await teams.waitFor(() => chat.find((message) => message.text.includes('Adempauze')));
    await els.say(chat, 'volgende');
    await shows(/De vraag uitdiepen.*Ana Gómez/);
    await els.say(chat, 'lijst leeg');
    await teams.waitFor(() => !live().text.includes('Ana Gómez'), 10_000);
    const empty = await els.execute(chat, 'queue.clear', { table: tableIn(chat) });
    expect(empty).toMatchObject({ kind: 'sentence', text: 'Er staat niemand op de sprekerslijst.' });
  });
});
