import { readdirSync, readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FakeConversation, FakePerson } from '../support/fakeTeams/index.ts';
import {
  minutesFor,
  minutesLinks,
  startTeamsWithBot,
  type TeamsWithBot,
  tableIn,
  toldTo,
} from './teamsWithBot.ts';

/** Whoever has themselves erased leaves no trace: not in a file, not on a card, not in an export, not in a log. */
let world: TeamsWithBot;

const format = {
  id: 'spoor',
  title: 'Spoorloos',
  agenda: [
    { id: 'debat', title: 'Eerste ronde', kind: 'longlist', minutes: 30 },
    { id: 'slot', title: 'Afronding', kind: 'closing', minutes: 10 },
  ],
  questions: ['Hoe vieren we het dorpsfeest?', 'Wie ruimt het plein op?'],
};

/** Words that stand nowhere else: a name in two parts, what somebody said, and what they said of themselves. */
const marks = {
  first: 'Kwintelijn',
  last: 'Zwaluwkopper',
  said: 'flierefluiterspad',
  typo: 'trommelvlinders',
  reason: 'knikkerbaanplan',
  question: 'suikerpalmbos',
  addition: 'pannenkoekorkest',
  organisation: 'Wolkenfluisteraars',
  secret: 'geheimtaalbriefje',
} as const;

const bytesIn = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /tables\.db/.test(entry.name))
      .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`)),
  );

/** Which of the words stand in a text or in bytes, whatever their case; for bytes also as UTF-16. */
const found = (where: string | Buffer, words: readonly string[]): readonly string[] => {
  const text = (typeof where === 'string' ? where : where.toString('latin1')).toLowerCase();
  return words.filter((word) => text.includes(word.toLowerCase()));
};

const allCards = ({ teams }: TeamsWithBot): string =>
  JSON.stringify(
    [...teams.conversations.values()].flatMap(({ messages }) =>
      messages.filter(({ deleted }) => !deleted).map(({ activity }) => activity.attachments ?? []),
    ),
  );

const exportsFor = async (person: FakePerson, chat: FakeConversation, table: string): Promise<string> => {
  const texts: string[] = [];
  for (const form of ['json', 'md', 'csv']) {
    const answer = await person.execute(chat, 'minutes.get', { table, format: form });
    const [link = ''] = minutesLinks(answer.delivered.body, world.bot().url);
    const response = await fetch(link);
    expect(response.status).toBe(200);
    texts.push(await response.text());
  }
  return texts.join('\n');
};

const metrics = async (): Promise<string> => (await fetch(`${world.bot().url}/metrics`)).text();

/** A table at which one person left marks everywhere, closed, its summary in a linked channel too. */
const playTable = async (title: string) => {
  const { teams } = world;
  const els = teams.person('Els Peeters');
  const ana = teams.person('Ana Gomez');
  const gone = teams.person(`${marks.first} ${marks.last}`);
  const chat = teams.groupChat(title, [els, ana, gone]);
  const channel = teams.thread('Verslagen', [els]);
  await teams.install(chat);
  await teams.install(channel);
  await els.say(channel, 'koppel', { mention: true });
  const code = await teams.waitFor(() => {
    const card = channel.find(({ text }) => /[A-Z]{3}-\d{3}/.test(text));
    return card && /[A-Z]{3}-\d{3}/.exec(card.text)?.[0];
  });
  await els.say(chat, `start spoor ${title}`, { mention: true });
  await els.say(chat, `koppel ${code}`, { mention: true });
  await els.say(chat, 'volgende', { mention: true });
  const table = await teams.waitFor(() => chat.find('hand.raise') && tableIn(chat));
  await gone.execute(chat, 'person.introduce', {
    table,
    organisation: `De ${marks.organisation}`,
    background: '',
    goal: '',
  });
  const said = await gone.say(chat, `We leggen een ${marks.typo} aan langs de oude beek voor iedereen`);
  await gone.edit(said, `We leggen een ${marks.said} aan langs de oude beek voor iedereen`);
  await gone.tell(`hand ${marks.reason}`);
  await gone.say(chat, `vraag: Wie betaalt het ${marks.question}?`);
  await els.say(chat, 'spreker', { mention: true });
  await gone.say(chat, 'klaar');
  await ana.say(chat, `${marks.first} wil langs de oude beek een pad dat ook voor rolstoelen werkt`);
  await ana.say(chat, `Ik volg ${marks.first} ${marks.last}: meer banken op het plein voor de ouderen`);
  await els.say(chat, `noteer ${marks.first}: ook een ${marks.said} voor de kinderen van de school`, {
    mention: true,
  });
  await els.execute(chat, 'question.open', { table, question: '3' });
  await els.say(chat, 'wachtrij', { mention: true });
  await els.say(chat, 'vragen', { mention: true });
  await els.say(chat, 'volgende', { mention: true });
  await gone.say(chat, `aanvulling: vergeet het ${marks.addition} niet`);
  await els.tell(`notulen ${marks.first}`);
  return { els, ana, gone, chat, channel, table };
};

const words = Object.values(marks);

beforeAll(async () => {
  world = await startTeamsWithBot({
    formats: { 'spoor.json': format },
    environment: { LOG_LEVEL: 'trace' },
  });
});

afterAll(async () => {
  await world?.close();
});

describe('wis mij', () => {
  test('leaves no trace of somebody once they confirmed it, and everything of the others', async () => {
    const { teams } = world;
    const { els, gone, chat, channel, table } = await playTable('Vergeten tafel');
    await els.say(chat, 'sluit', { mention: true });
    await teams.waitFor(() => chat.find(({ text }) => text.includes('Versie 1')));
    const elsewhere = await teams.waitFor(() =>
      [...teams.conversations.values()]
        .filter(({ channel: of }) => of === channel.channel)
        .flatMap(({ messages }) => messages)
        .find(({ text }) => text.includes('Versie 1')),
    );
    await teams.settled();
    // The marks are really everywhere before.
    expect(found(allCards(world), [marks.said, marks.addition, marks.question])).toHaveLength(3);
    expect(found(await exportsFor(els, chat, table), words)).toEqual(
      expect.arrayContaining([marks.first, marks.last, marks.said, marks.question, marks.addition]),
    );
    expect(found(bytesIn(world.folder), words)).toEqual(words.filter((word) => word !== marks.secret));

    await gone.tell('wis mij');
    const ask = await teams.waitFor(() => gone.personal.find('person.erase'));
    const pressedByAnother = await els.click(
      { card: ask.card ?? {}, conversation: els.personal },
      'person.erase',
    );
    expect(pressedByAnother).toMatchObject({
      kind: 'sentence',
      text: expect.stringContaining('iemand anders'),
    });
    const done = await gone.click(ask, 'person.erase');
    expect(done.kind).toBe('card');
    await teams.waitFor(() => elsewhere.text.includes('Versie 2'), 20_000);
    await teams.settled(1_500, 30_000);

    expect(found(allCards(world), words)).toEqual([]);
    expect(elsewhere.text).toContain('langs de oude beek');
    const exported = await exportsFor(els, chat, table);
    expect(found(exported, words)).toEqual([]);
    expect(exported).toContain('rolstoelen');
    expect(exported).toContain('[naam gewist]');
    expect(found(await metrics(), words)).toEqual([]);
    expect(found(bytesIn(world.folder), [...words, gone.id, gone.personal.id])).toEqual([]);
    await world.killAndRestart();
    expect(found(bytesIn(world.folder), [...words, gone.id, gone.personal.id])).toEqual([]);
    expect(found(world.bot().printed(), words)).toEqual([]);
  }, 120_000);

  test('is refused to whoever leads an open table alone', async () => {
    const { teams } = world;
    const els = teams.person('Els Peeters');
    const chat = teams.groupChat('Alleen geleid', [els]);
    await els.say(chat, 'start spoor Alleen', { mention: true });
    await teams.waitFor(() => chat.messages.length > 0);
    await els.tell('wis mij ja');
    await teams.waitFor(() => toldTo(els).some((text) => text.startsWith('Je leidt Alleen alleen.')));
    expect(await (await els.execute(chat, 'person.erase', {})).kind).toBe('sentence');
  });

  test('typed with a yes in the 1:1 chat needs no card, and whoever talks again is somebody new', async () => {
    const { teams } = world;
    const els = teams.person('Els Peeters');
    const bram = teams.person('Bram Claes');
    const chat = teams.groupChat('Zonder kaart', [els, bram]);
    await teams.install(chat);
    await els.say(chat, 'start spoor Zonder kaart', { mention: true });
    await els.say(chat, 'volgende', { mention: true });
    await teams.waitFor(() => chat.find('hand.raise'));
    await bram.say(chat, 'Meer banken op het plein');
    await bram.execute(chat, 'hand.raise', { table: tableIn(chat) });
    await els.say(chat, 'spreker', { mention: true });
    // Said in the group without the bot's name it is talk; with it, it asks first.
    await bram.say(chat, 'wis mij ja', { mention: true });
    await teams.waitFor(() => bram.personal.find('person.erase'));
    expect((await minutesFor(world, els, chat)).contributions).toHaveLength(1);
    await bram.tell('wis mij ja');
    await teams.waitFor(() => toldTo(bram).some((text) => text.startsWith('Het is gebeurd')));
    await teams.waitFor(() => !chat.card('hand.raise').text.includes('Bram'));
    const minutes = await minutesFor(world, els, chat);
    expect(minutes.contributions).toEqual([]);
    expect(minutes.participants.filter(({ turns }) => turns === 1)).toEqual([
      expect.objectContaining({ name: expect.not.stringContaining('Bram') }),
    ]);
    await bram.say(chat, 'Toch nog iets over de banken');
    const after = await minutesFor(world, els, chat);
    expect(after.contributions.map(({ author }) => author)).toEqual([{ id: bram.id, name: 'Bram Claes' }]);
    expect(after.participants.find(({ id }) => id === bram.id)?.turns).toBe(0);
  });

  test('the button without its sign asks first', async () => {
    const { teams } = world;
    const lies = teams.person('Lies Maes');
    const answer = await lies.execute(lies.personal, 'person.erase', {});
    expect(answer).toMatchObject({ kind: 'card' });
    expect(JSON.stringify(answer)).toContain('Ja, wis mijn gegevens');
  });
});

describe('export mij', () => {
  test('gives somebody all that is kept of them, and nobody else', async () => {
    const { teams } = world;
    const { ana, gone, chat } = await playTable('Uitvoer');
    await gone.say(chat, 'export mij', { mention: true });
    const card = await teams.waitFor(() =>
      gone.personal.find(({ activity }) => /\/mine\//.test(JSON.stringify(activity))),
    );
    expect(JSON.stringify(chat.messages.map(({ activity }) => activity))).not.toContain('/mine/');
    const link = (/http:[^"]+\/mine\/[^"]+/.exec(JSON.stringify(card.activity))?.[0] ?? '').replace(
      /^http:\/\/[^/]+/,
      world.bot().url,
    );
    expect(link).not.toContain(gone.id);
    const response = await fetch(link);
    const own = await response.text();
    expect(response.headers.get('content-disposition')).toContain('attachment');
    expect(found(own, words)).toEqual(words.filter((word) => word !== marks.secret));
    expect(own).not.toContain('rolstoelen');
    expect((await fetch(link.replace(/.$/, (sign) => (sign === 'A' ? 'B' : 'A')))).status).toBe(403);
    expect((await fetch(link.replace(/\?.*$/, ''))).status).toBe(401);
    await ana.tell('export mij');
    await teams.waitFor(() => ana.personal.find(({ activity }) => /\/mine\//.test(JSON.stringify(activity))));
  });
});

describe('buiten notulen', () => {
  test.each([
    ['in the group', false],
    ['to the bot', true],
  ])('keeps nothing at all of what is said %s', async (_, mention) => {
    const { teams } = world;
    const els = teams.person('Els Peeters');
    const bram = teams.person('Bram Claes');
    const chat = teams.groupChat('Onder ons', [els, bram]);
    await teams.install(chat);
    await els.say(chat, 'start spoor Onder ons', { mention: true });
    await els.say(chat, 'volgende', { mention: true });
    await teams.waitFor(() => chat.find('hand.raise'));
    await teams.settled();
    const messages = chat.messages.length;
    const said = await bram.say(chat, `Buiten de notulen: ${marks.secret}`, { mention });
    await bram.edit(said, `${marks.secret} en nog iets`);
    await bram.delete(said);
    await bram.undelete(said, `${marks.secret} en nog iets`);
    await bram.tell(`buiten notulen ${marks.secret}`);
    const noted = await bram.say(chat, 'Dit mag wel genoteerd worden');
    await bram.edit(noted, `buiten notulen: ${marks.secret}`);
    await teams.waitFor(() => toldTo(bram).some((text) => text.startsWith('Dat blijft buiten de notulen')));
    await teams.settled();
    expect(chat.messages).toHaveLength(messages);
    expect((await minutesFor(world, els, chat)).contributions).toEqual([]);
    expect(found(bytesIn(world.folder), [marks.secret])).toEqual([]);
    expect(found(world.bot().printed(), [marks.secret])).toEqual([]);
  });
});

describe('the days of retention', () => {
  test('when they are over nothing of a table is left in any file', async () => {
    const { teams } = world;
    const { els, chat, table } = await playTable('Verlopen tafel');
    await els.say(chat, 'sluit', { mention: true });
    await teams.waitFor(() => chat.find(({ text }) => text.includes('Versie 1')));
    await teams.settled();
    expect(found(bytesIn(world.folder), [marks.said, marks.addition])).toHaveLength(2);
    const path = `${world.folder}/tables.db`;
    await world.killAndRestart(async () => {
      // As if it had closed long ago.
      const database = new DatabaseSync(path);
      const closed = database
        .prepare(`select version, body from events where table_id = ? and body like '%"TableClosed"%'`)
        .get(table);
      const event = JSON.parse(String(closed?.body)) as { at: number };
      const body = JSON.stringify({ ...event, at: event.at - 91 * 24 * 3_600_000 });
      database
        .prepare('update events set body = ? where table_id = ? and version = ?')
        .run(body, table, Number(closed?.version));
      database.prepare(`update deadlines set due_at = 0 where table_id = ? and key = 'erasure'`).run(table);
      database.close();
    });
    await teams.waitFor(() => found(bytesIn(world.folder), [table]).length === 0, 10_000);
    // The table of `export mij` still stands, so only what is this table's own is sought.
    expect(found(bytesIn(world.folder), [table, 'Verlopen tafel'])).toEqual([]);
  });
});
