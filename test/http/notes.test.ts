import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ClickAnswer, FakeConversation, FakePerson } from '../support/fakeTeams/index.ts';
import { minutesFor, startTeamsWithBot, type TeamsWithBot, tableIn, toldTo } from './teamsWithBot.ts';

/** Notes in the 1:1 chat over real HTTP: Joke takes them, Els leads, Ana, Bram and Bert take part. */
let world: TeamsWithBot;
let els: FakePerson;
let ana: FakePerson;
let bram: FakePerson;
let joke: FakePerson;
let chat: FakeConversation;
let table: string;

beforeAll(async () => {
  world = await startTeamsWithBot();
  const { teams } = world;
  els = teams.person('Els Peeters');
  ana = teams.person('Ana Gómez', { guest: true });
  bram = teams.person('Bram Claes');
  joke = teams.person('Joke Wouters');
  const bert = teams.person('Bert Maes');
  chat = teams.groupChat('Tafel 3', [els, ana, bram, bert, joke]);
  await teams.install(chat);
  await els.say(chat, 'start proeftafel Tafel 3', { mention: true });
  await els.say(chat, 'rol notulist @Joke Wouters', { mention: true, people: [joke] });
  for (const _ of ['kennismaking', 'debat']) await els.say(chat, 'volgende');
  for (const text of ['Wie hebben we nodig?', 'Wie betaalt dat?']) await els.say(chat, `vraag: ${text}`);
  await teams.settled();
  table = tableIn(chat);
});

afterAll(() => world?.close());

const minutes = () => minutesFor(world, joke, chat, table);
/** What was said and by whom, in the order of the minutes. */
const noted = async (): Promise<readonly string[]> =>
  (await minutes()).contributions.map(({ author, text }) => `${author.name}: ${text}`);
const numberOf = async (text: string): Promise<number> =>
  (await minutes()).questions.find((question) => question.text === text)?.number ?? 0;
const pinned = () => joke.personal.card('notes.review');
const pinnedText = (): string => pinned().text.replace(/\s+/g, ' ');
const shows = (text: string) =>
  world.teams
    .waitFor(() => pinnedText().includes(text), 10_000)
    .catch(() => {
      throw new Error(`the card never showed "${text}", but: ${pinnedText()}`);
    });
const cardOf = (answer: ClickAnswer) => {
  if (answer.kind !== 'card') throw new Error(`no card but ${JSON.stringify(answer)}`);
  return { card: answer.card, conversation: joke.personal };
};
const textOf = (answer: ClickAnswer): string => JSON.stringify(cardOf(answer).card);

describe('the card of the notes', () => {
  test('comes to whoever gets the role, and says for which table they note', async () => {
    expect(pinnedText()).toContain('Je noteert voor Tafel 3');
    expect(bram.personal.messages).toEqual([]);
  });
});

describe('notes', () => {
  test('the first letters of a name say who spoke, and the next line without a name is the same speaker', async () => {
    await joke.tell('ana: We moeten de scholen erbij halen');
    await joke.tell('en de jeugd ook');
    expect(await noted()).toEqual([
      'Ana Gómez: We moeten de scholen erbij halen',
      'Ana Gómez: en de jeugd ook',
    ]);
  });

  test('several lines in one message are each a contribution', async () => {
    await joke.tell('bra: Wij doen mee\nook met geld\nELS: Dank je');
    expect((await noted()).slice(2)).toEqual([
      'Bram Claes: Wij doen mee',
      'Bram Claes: ook met geld',
      'Els Peeters: Dank je',
    ]);
  });

  test('lines that only the HTML of the message shows are lines', async () => {
    const content = '<p>bram: Op het plein</p><ul><li>met bomen</li><li>zonder auto’s</li></ul>';
    await world.teams.deliver(
      joke.activity(joke.personal, {
        type: 'message',
        text: 'bram: Op het plein met bomen zonder auto’s',
        attachments: [{ contentType: 'text/html', content }],
      }),
    );
    expect((await noted()).slice(5)).toEqual([
      'Bram Claes: Op het plein',
      'Bram Claes: met bomen',
      'Bram Claes: zonder auto’s',
    ]);
  });

  test('a name alone sets the speaker, also over a restart of the bot', async () => {
    await joke.tell('ana:');
    await world.killAndRestart();
    await joke.tell('Na de herstart');
    expect((await noted()).at(-1)).toBe('Ana Gómez: Na de herstart');
  });

  test('nothing is answered, and the card shows what came in', async () => {
    const before = joke.personal.messages.length;
    await joke.tell('els: Dit zie je op de kaart');
    await shows('Laatst genoteerd: Els Peeters: Dit zie je op de kaart');
    expect(joke.personal.messages.length).toBe(before);
    expect(pinnedText()).toContain('Zonder naam is het nu: Els Peeters');
  });

  test('an edited message revises, adds and takes back; a deleted one goes and an undeleted one comes back', async () => {
    const said = await joke.tell('bram: Eerste\nTweede');
    await joke.edit(said, 'bram: Eerste, maar beter\nTussenin\nTweede');
    expect((await noted()).slice(-3).toSorted()).toEqual([
      'Bram Claes: Eerste, maar beter',
      'Bram Claes: Tussenin',
      'Bram Claes: Tweede',
    ]);
    await joke.edit(said, 'ana: Eerste, maar beter');
    expect((await noted()).filter((line) => /Eerste|Tussenin|Tweede/.test(line))).toEqual([
      'Ana Gómez: Eerste, maar beter',
    ]);
    await joke.delete(said);
    expect((await noted()).some((line) => line.includes('Eerste'))).toBe(false);
    await joke.undelete(said, 'ana: Eerste, maar beter');
    expect((await noted()).filter((line) => line.includes('Eerste'))).toEqual([
      'Ana Gómez: Eerste, maar beter',
    ]);
  });

  test('a command stays a command', async () => {
    const before = await noted();
    await joke.tell('vraag: Wanneer beginnen we?');
    await joke.tell('agenda');
    expect(await noted()).toEqual(before);
    expect((await minutes()).questions.at(-1)?.text).toBe('Wanneer beginnen we?');
  });

  test('the word "noteer" still works, and sets the speaker too', async () => {
    await joke.tell('noteer Bram: Zoals voordien');
    await joke.tell('en verder');
    expect((await noted()).slice(-2)).toEqual(['Bram Claes: Zoals voordien', 'Bram Claes: en verder']);
  });

  test('more than five hundred lines are all noted', async () => {
    const before = (await noted()).length;
    const said = await joke.tell(
      `ana: regel 0\n${Array.from({ length: 519 }, (_, index) => `regel ${index + 1}`).join('\n')}`,
    );
    expect(await noted()).toHaveLength(before + 520);
    expect((await noted()).at(-1)).toBe('Ana Gómez: regel 519');
    await joke.edit(said, 'ana: regel 0');
    expect(await noted()).toHaveLength(before + 1);
    await joke.delete(said);
  });

  test('of a participant a message in the 1:1 chat is no note', async () => {
    const before = await noted();
    await bram.tell('ana: Dit zei ze niet');
    await world.teams.waitFor(() => toldTo(bram).length > 0);
    expect(await noted()).toEqual(before);
  });
});

describe('the question', () => {
  test('a heading hangs the lines under its question, and "vorige" moves the last one to the question before', async () => {
    const [first, second] = [await numberOf('Wie hebben we nodig?'), await numberOf('Wie betaalt dat?')];
    const id = async (number: number) => `q:${number}`.length > 0 && number;
    await joke.tell(`Vraag ${await id(second)}\nbram: De stad`);
    const questionOf = async (text: string) => {
      const { contributions, questions } = await minutes();
      const under = contributions.find((one) => one.text === text)?.question;
      return questions.find((one) => (one as { id?: string }).id === under)?.number;
    };
    expect(await questionOf('De stad')).toBe(second);
    await els.say(chat, `open ${first}`);
    await els.say(chat, `open ${second}`);
    await joke.tell('ana: De scholen');
    expect(await questionOf('De scholen')).toBe(second);
    await shows(`vraag ${second}`);
    await joke.tell('vorige');
    expect(await questionOf('De scholen')).toBe(first);
    const again = await joke.click(pinned(), 'notes.previous');
    expect(again).toMatchObject({ kind: 'sentence', text: 'Er was nog geen vraag voor deze.' });
  });
});

describe('the worklists', () => {
  test('an unclear name is noted, and confirmed in one tap; the next one comes at once', async () => {
    await joke.tell('b: Hier twijfelt Joke over');
    await joke.tell('?: En dit weet niemand');
    expect((await noted()).slice(-2).map((line) => line.split(': ')[1])).toEqual([
      'Hier twijfelt Joke over',
      'En dit weet niemand',
    ]);
    const first = await joke.click(pinned(), 'notes.speakers');
    expect(textOf(first)).toContain('Hier twijfelt Joke over');
    const second = await joke.click(cardOf(first), 'Bram Claes');
    expect(textOf(second)).toContain('En dit weet niemand');
    const done = await joke.click(cardOf(second), 'Onbekend laten');
    expect(textOf(done)).toContain('Alles is nagekeken.');
    expect(await noted()).toContain('Bram Claes: Hier twijfelt Joke over');
  });

  test('a lens is confirmed in one tap, and who comes second with the same one gets the next', async () => {
    await ana.say(chat, 'De jongeren in de wijken doen niet mee');
    await ana.say(chat, 'Bedankt voor de koffie');
    const start = await joke.click(pinned(), 'notes.review');
    let now = start;
    for (let guard = 0; guard < 90 && !textOf(now).includes('De jongeren in de wijken'); guard += 1)
      now = await joke.click(cardOf(now), 'Geen lens');
    expect(textOf(now)).toContain('Voorstel');
    const leaf = await joke.click(cardOf(now), 'Blaadje');
    expect(textOf(leaf)).toContain('De jongeren in de wijken');
    const next = await joke.click(cardOf(leaf), 'Klopt');
    expect(textOf(next)).toContain('Bedankt voor de koffie');
    const lenses = async () =>
      (await minutes()).contributions.find(({ text }) => text.startsWith('De jongeren'))?.lenses ?? [];
    const confirmed = await lenses();
    expect(confirmed.length).toBeGreaterThan(0);
    expect(confirmed.every(({ by }) => by === 'notetaker')).toBe(true);
    const late = await els.click({ ...cardOf(leaf), conversation: els.personal }, 'Geen lens');
    expect(textOf(late)).toContain('Bedankt voor de koffie');
    expect(await lenses()).toEqual(confirmed);
    const done = await joke.click(cardOf(next), 'Praktisch');
    expect(textOf(done)).toContain('Alles is nagekeken.');
  });

  test('another lens is chosen in a form, with where the contribution belongs', async () => {
    await ana.say(chat, 'Iets zonder lens');
    const review = await joke.click(pinned(), 'notes.review');
    const first = await numberOf('Wie hebben we nodig?');
    const saved = await joke.click(cardOf(review), 'contribution.correct', {
      lenses: 'themas,tijd',
      depth: 'branch',
      question: String(first),
    });
    expect(textOf(saved)).toContain('Alles is nagekeken.');
    const one = (await minutes()).contributions.find(({ text }) => text === 'Iets zonder lens');
    expect(one?.lenses.map(({ lens }) => lens)).toEqual(['themas', 'tijd']);
    const unknown = await joke.click(cardOf(review), 'contribution.correct', { lenses: 'geld' });
    expect(unknown).toMatchObject({ kind: 'sentence', text: expect.stringMatching(/lens/i) });
  });

  test('a participant has no worklist', async () => {
    const answer = await bram.execute(bram.personal, 'notes.review', { table });
    expect(answer).toMatchObject({ kind: 'sentence', text: 'Dit is voor de gespreksleider of de notulist.' });
  });
});

describe('one’s own contributions', () => {
  test('are listed in private, and their author puts words and lenses right', async () => {
    await ana.tell('mijn bijdragen');
    const card = await world.teams.waitFor(() => ana.personal.find('contribution.correct'));
    expect(card.text).toContain('Iets zonder lens');
    const dialog = await ana.click(card, 'contribution.correct');
    await ana.submit(ana.personal, dialog, { text: 'Iets met een lens', lenses: 'gebied' });
    const one = (await minutes()).contributions.find(({ text }) => text === 'Iets met een lens');
    expect(one?.lenses).toEqual([expect.objectContaining({ lens: 'gebied', by: 'author' })]);
    const others = await bram.execute(bram.personal, 'contribution.correct', {
      table,
      contribution: 'x',
      lenses: 'gebied',
    });
    expect(others.kind).toBe('sentence');
  });
});

describe('after closing', () => {
  test('the notetaker goes on, the author no longer', async () => {
    await els.say(chat, 'sluit', { mention: true });
    await world.teams.settled();
    await joke.tell('bram: Nog vergeten te noteren');
    expect(await noted()).toContain('Bram Claes: Nog vergeten te noteren');
    const before = ana.personal.messages.length;
    await ana.tell('mijn bijdragen');
    const own = await world.teams.waitFor(() => ana.personal.messages[before]);
    expect(own.text).toContain('Iets met een lens');
    expect(own.has('contribution.correct')).toBe(false);
    await joke.tell('kaart');
    await world.teams.waitFor(() => pinnedText().includes('De tafel is gesloten'));
  });
});
