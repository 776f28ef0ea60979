import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type FakeConversation,
  type FakePerson,
  type FakeTeams,
  startFakeTeams,
} from '../support/fakeTeams/index.ts';
import { type BotProcess, startBotProcess, temporaryFolder } from '../support/runningBot.ts';

/** A whole table over real HTTP, with real tokens in both directions, against the real process. */
let teams: FakeTeams;
let bot: BotProcess;
const folder = temporaryFolder();

beforeAll(async () => {
  teams = await startFakeTeams({ tokens: true });
  bot = await startBotProcess({
    ...teams.environment,
    DATABASE_URL: `sqlite:${folder.path}/table.db`,
    PERSON_RATE: '0',
  });
  teams.connect(bot.url);
});

afterAll(async () => {
  await bot?.stop();
  await teams?.close();
  folder.remove();
});

const linkIn = (text: string): string => /http:\/\/\S+?\/minutes\/[^\s"]+/.exec(text)?.[0] ?? '';

describe('a table from opening to afronding', () => {
  let els: FakePerson;
  let ana: FakePerson;
  let bram: FakePerson;
  let joke: FakePerson;
  let chat: FakeConversation;
  let elsewhere: FakeConversation;

  const live = () => chat.card((message) => message.has('hand.raise'));
  const shows = (text: string) => teams.waitFor(() => chat.find((message) => message.text.includes(text)));
  const live_shows = (text: string) => teams.waitFor(() => live().text.includes(text));

  beforeAll(async () => {
    els = teams.person('Els Peeters');
    ana = teams.person('Ana De Smet');
    bram = teams.person('Bram');
    joke = teams.person('Joke');
    chat = teams.groupChat('Tafel 3', [els, ana, bram, joke]);
    elsewhere = teams.thread('Verslagen', [els]);
    await teams.install(chat);
  });

  test('the bot greets once, though Teams tells of the installation twice', async () => {
    await teams.waitFor(() => chat.messages.length > 0);
    await teams.settled();
    expect(chat.messages).toHaveLength(1);
  });

  test('a moderator opens a table with a format and a name', async () => {
    await els.say(chat, 'start proeftafel Tafel 3', { mention: true });
    const opening = await shows('Tafel 3');
    expect(opening.text).toContain('Els Peeters');
    expect(opening.summary).toMatch(/\.$/);
  });

  test('a second start is refused, in private, naming the moderator', async () => {
    const before = chat.messages.length;
    await bram.say(chat, 'start proeftafel', { mention: true });
    const told = await teams.waitFor(() => bram.personal.messages.at(-1));
    expect(told.text).toContain('Els Peeters');
    expect(chat.messages).toHaveLength(before);
  });

  test('the moderator names a notetaker', async () => {
    await els.say(chat, 'rol notulist @Joke', { mention: true, people: [joke] });
    // The opening card says so to all, and she herself gets what she needs to note.
    await shows('Joke');
    const told = await teams.waitFor(() => joke.personal.messages.at(-1));
    expect(told.text).toContain('Je noteert voor');
  });

  test('the first "volgende" starts the agenda with a live card', async () => {
    await els.say(chat, 'volgende');
    await shows('Hallo zeggen');
    expect(live().has('hand.raise')).toBe(true);
    expect(live().has('hand.lower')).toBe(true);
    expect(live().has('contribution.add')).toBe(true);
    expect(live().has('table.view')).toBe(true);
  });

  test('the card refreshes itself for the moderator and the notetaker only', async () => {
    await teams.waitFor(() => els.refresh(live()));
    const mine = await els.refresh(live());
    expect(mine?.kind).toBe('card');
    expect(await ana.refresh(live())).toBeUndefined();
  });

  test('a hand by a button is answered with its place, and shown to all', async () => {
    const answer = await ana.click(live(), 'hand.raise');
    expect(answer).toMatchObject({ kind: 'sentence', text: expect.stringContaining('1') });
    await live_shows('Ana De Smet');
    const again = await ana.click(live(), 'hand.raise');
    expect(again.kind).toBe('sentence');
  });

  test('a hand by a word joins the same queue', async () => {
    await bram.say(chat, 'hand');
    await live_shows('Bram');
  });

  test('"Leiden" gives the moderator a view with the head of the queue, and others a sentence', async () => {
    const other = await bram.click(live(), 'table.view');
    expect(other).toMatchObject({ kind: 'sentence' });
    const view = await els.click(live(), 'table.view');
    if (view.kind !== 'card') throw new Error(view.kind);
    const given = await els.click({ card: view.card, conversation: chat }, 'floor.give');
    expect(given.kind).toBe('card');
    // The same press again, with the turn that was seen then: nobody is skipped.
    const late = await els.click({ card: view.card, conversation: chat }, 'floor.give');
    expect(late).toMatchObject({ kind: 'sentence', text: expect.stringContaining('Ana De Smet') });
    await live_shows('Aan het woord');
  });

  test('only the speaker or the moderator ends the turn', async () => {
    const answer = await bram.execute(chat, 'floor.yield', { table: await tableId(), turn: 1 });
    expect(answer.kind).toBe('sentence');
    await ana.say(chat, 'klaar');
    await teams.waitFor(() => !live().text.includes('Aan het woord'));
  });

  const tableId = async (): Promise<string> => {
    const json = JSON.stringify(live().card);
    return /"table":"([^"]+)"/.exec(json)?.[1] ?? '';
  };

  test('questions: everyone adds and chooses, hidden until the choice closes', async () => {
    await els.say(chat, 'volgende');
    const choice = await teams.waitFor(() => chat.find('question.vote'));
    await ana.say(chat, 'vraag: Wie brengt de koekjes mee?');
    await teams.waitFor(() => choice.text.includes('koekjes'));
    const dialog = await ana.click(choice, 'question.vote');
    expect(dialog.kind).toBe('dialog');
    const chosen = await ana.submit(chat, dialog, { questions: 'q2', motivation: 'Dan is iedereen wakker.' });
    expect(chosen).toMatchObject({ kind: 'sentence', text: expect.stringContaining('2') });
    await bram.execute(chat, 'question.vote', { table: await tableId(), questions: 'q2' });
    await teams.waitFor(() => /2 van/.test(choice.text));
    expect(choice.text).not.toMatch(/\(2\)/);
    const tooMany = await bram.execute(chat, 'question.vote', {
      table: await tableId(),
      questions: 'q1,q2',
    });
    expect(tooMany).toMatchObject({ kind: 'sentence' });
  });

  test('the moderator closes the choice and opens a question', async () => {
    const table = await tableId();
    await els.execute(chat, 'question.shortlist', { table, questions: 'q2' });
    await els.say(chat, 'open 2');
    await teams.waitFor(() => chat.find((message) => /Vraag 2/.test(message.text) && message !== live()));
    await live_shows('Vraag 2');
  });

  test('what people write becomes minutes; what they edit or delete follows', async () => {
    await ana.say(chat, 'Om tien uur is iedereen wakker &nbsp; en fris #tijd');
    const said = await bram.say(chat, 'Vroeg in de ochtnd');
    await bram.edit(said, 'Vroeg in de ochtend');
    const gone = await bram.say(chat, 'Dit neem ik terug');
    await bram.delete(gone);
    await ana.say(chat, 'Vraag blijft hoe we dat betalen');
    await ana.whisper(chat, 'Dit is alleen voor de bot');
    await ana.tell('En dit ook');
    await joke.say(chat, 'noteer Bram: in de wijken moet het later');
    await joke.say(chat, 'noteer Tine aan de telefoon: ik kan niet typen');
    const before = chat.messages.length;
    await teams.settled();
    expect(chat.messages.length).toBe(before);
    await bram.say(chat, 'Goed idee van Ana', { mention: true });
    await shows('Genoteerd');
  });

  test('a word of the moderator by somebody else is a contribution', async () => {
    await bram.say(chat, 'volgende');
    await teams.settled();
    expect(live().text).toContain('Een vraag kiezen');
  });

  test('pause and resume, extend, and the words that are refused', async () => {
    await els.say(chat, 'verleng 1,5');
    await els.say(chat, 'verleng -3');
    const refused = await teams.waitFor(() =>
      els.personal.messages.findLast(({ text }) => /minu/.test(text)),
    );
    expect(refused.text).toMatch(/minu/);
  });

  test('koppel links a channel', async () => {
    await els.say(elsewhere, 'koppel', { mention: true });
    const card = await teams.waitFor(() => elsewhere.messages.at(-1));
    const code = /[A-Z]{3}-\d{3}/.exec(card.text)?.[0] ?? '';
    expect(code).not.toBe('');
    await els.say(chat, `koppel ${code}`);
    await teams.waitFor(() => els.personal.messages.findLast(({ text }) => /samenvatting/i.test(text)));
  });

  test('a second bot process, after a kill, goes on where the first was', async () => {
    await bot.kill();
    bot = await startBotProcess({
      ...teams.environment,
      DATABASE_URL: `sqlite:${folder.path}/table.db`,
      PERSON_RATE: '0',
    });
    teams.connect(bot.url);
    await els.say(chat, 'volgende');
    await shows('Adempauze');
    await els.say(chat, 'hervat');
    await shows('De vraag uitdiepen');
  });

  test('the closing item brings the draft, with additions that are decided', async () => {
    await els.say(chat, 'volgende');
    const draft = await teams.waitFor(() => chat.find('summary.addition'));
    expect(draft.text).toContain('wakker');
    await ana.say(chat, 'aanvulling: eerst kijken wie er nodig is');
    await bram.say(chat, 'aanvulling thee mag ook', { mention: true });
    await teams.waitFor(() => draft.text.includes('thee mag ook'));
    const view = await els.click(draft, 'table.view');
    if (view.kind !== 'card') throw new Error(view.kind);
    await els.click({ card: view.card, conversation: chat }, 'summary.decide');
    await teams.waitFor(() => draft.text.includes('opgenomen'));
  });

  test('closing posts the frozen summary here and in the linked channel', async () => {
    await els.say(chat, 'sluit', { mention: true });
    const final = await teams.waitFor(() => chat.find((message) => /niet besproken/.test(message.text)));
    expect(final.text).toContain('Tafel 3');
    const posts = [...teams.conversations.values()].filter(
      (conversation) => conversation.kind === 'channel' && conversation !== elsewhere,
    );
    await teams.waitFor(
      () => posts.length > 0 || elsewhere.messages.some(({ text }) => /Tafel 3/.test(text)) || findPost(),
    );
  });

  const findPost = () =>
    [...teams.conversations.values()].find(
      (conversation) =>
        conversation !== chat && conversation.messages.some(({ text }) => text.includes('niet besproken')),
    );

  test('only the asker gets the links to the minutes, and they hold everything', async () => {
    await bram.say(chat, 'notulen', { mention: true });
    const refused = await teams.waitFor(() => bram.personal.messages.at(-1));
    expect(linkIn(JSON.stringify(refused.activity))).toBe('');
    await joke.say(chat, 'notulen', { mention: true });
    const card = await teams.waitFor(() => {
      const last = joke.personal.messages.at(-1);
      return last !== undefined && linkIn(JSON.stringify(last.activity)) !== '' ? last : undefined;
    });
    expect(JSON.stringify(chat.messages.map(({ activity }) => activity))).not.toContain('/minutes/');
    const links = [...JSON.stringify(card.activity).matchAll(/http:\/\/[^"]+?\/minutes\/[^"]+/g)].map(
      ([link]) => link.replace(/^http:\/\/[^/]+/, bot.url),
    );
    const json = links.find((link) => link.includes('.json')) ?? '';
    const response = await fetch(json);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain('attachment');
    const minutes = (await response.json()) as {
      contributions: {
        text: string;
        source: string;
        author: { name: string };
        revisions: number;
        lenses: unknown[];
      }[];
      participants: { name: string; turns: number; role: string }[];
      questions: { number: number; votes: number; shortlisted: boolean }[];
      summary: { status: string; sha256: string; additions: { decision: string }[] };
    };
    const texts = minutes.contributions.map(({ text }) => text);
    expect(texts).toEqual([
      'Dan is iedereen wakker.',
      'Om tien uur is iedereen wakker en fris',
      'Vroeg in de ochtend',
      'Vraag blijft hoe we dat betalen',
      'in de wijken moet het later',
      'ik kan niet typen',
      'Goed idee van Ana',
      'volgende',
    ]);
    expect(minutes.contributions[2]?.revisions).toBe(1);
    expect(minutes.contributions[4]).toMatchObject({ source: 'spoken', author: { name: 'Bram' } });
    expect(minutes.contributions[5]).toMatchObject({ author: { name: 'Tine aan de telefoon' } });
    expect(minutes.contributions[1]?.lenses).toEqual([{ lens: 'tijd', by: 'author' }]);
    expect(minutes.participants.find(({ name }) => name === 'Ana De Smet')?.turns).toBe(1);
    expect(minutes.questions.find(({ number }) => number === 2)).toMatchObject({
      votes: 2,
      shortlisted: true,
    });
    expect(minutes.summary.status).toBe('final');
    expect(minutes.summary.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(minutes.summary.additions.map(({ decision }) => decision)).toEqual(['accepted', 'open']);
    const tampered = await fetch(json.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')));
    expect(tampered.status).toBe(403);
  });

  test('the bot never sent faster than Teams takes, nor printed anybody’s words', () => {
    expect(teams.mostWithin(chat, 1_000)).toBeLessThanOrEqual(7);
    expect(teams.mostWithin(chat, 2_000)).toBeLessThanOrEqual(8);
    expect(bot.printed()).not.toContain('wakker');
    expect(bot.printed()).not.toContain('Ana');
  });
});
