import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openStore } from '../../src/store/openStore.ts';
import type { BotMessage, FakeConversation, FakePerson, FakeTeams } from '../support/fakeTeams/index.ts';
import { startTeamsWithBot, type TeamsWithBot, tableIn, toldTo } from './teamsWithBot.ts';

/** The minutes as a file among somebody's own: offered in the 1:1 chat, brought where Teams says after a yes. */
interface Attachment {
  readonly contentType: string;
  readonly name?: string;
  readonly contentUrl?: string;
  readonly content?: Readonly<Record<string, unknown>>;
}

const attachmentOf = ({ activity }: BotMessage): Attachment | undefined =>
  (activity.attachments as readonly Attachment[] | undefined)?.[0];
const ofType = (person: FakePerson, type: string): readonly BotMessage[] =>
  person.personal.messages.filter(
    (message) => attachmentOf(message)?.contentType === `application/vnd.microsoft.teams.card.file.${type}`,
  );
const offersTo = (person: FakePerson) => ofType(person, 'consent');
const filesOf = (person: FakePerson) => ofType(person, 'info');

/** A table with a moderator, a notetaker and a participant, at which two things were said. */
const settle = async (teams: FakeTeams) => {
  const [els, joke, ana] = ['Els Peeters', 'Joke', 'Ana De Smet'].map((name) => teams.person(name)) as [
    FakePerson,
    FakePerson,
    FakePerson,
  ];
  const chat = teams.groupChat('Tafel 3', [els, joke, ana]);
  await teams.install(chat);
  await els.say(chat, 'start proeftafel', { mention: true });
  await els.say(chat, 'rol notulist @Joke', { mention: true, people: [joke] });
  await els.say(chat, 'volgende');
  await teams.waitFor(() => chat.find('hand.raise'));
  await ana.say(chat, 'De bus rijdt te laat #tijd');
  await ana.say(chat, 'De jeugd mist een plek #doelgroepen');
  return { els, joke, ana, chat, table: tableIn(chat) };
};

/** Asks for the minutes in the 1:1 chat and for a file of them, and waits for the offer. */
const askFile = async (teams: FakeTeams, person: FakePerson, what = 'notulen'): Promise<BotMessage> => {
  const before = { cards: person.personal.messages.length, offers: offersTo(person).length };
  await person.tell(what);
  const card = await teams.waitFor(() =>
    person.personal.messages.slice(before.cards).find((message) => message.has('minutes.file')),
  );
  await person.click(card, 'minutes.file');
  return teams.waitFor(() => offersTo(person)[before.offers]);
};

describe('in the 1:1 chat', () => {
  let world: TeamsWithBot;
  let teams: FakeTeams;
  let els: FakePerson;
  let joke: FakePerson;
  let ana: FakePerson;
  let chat: FakeConversation;
  let table: string;

  beforeAll(async () => {
    world = await startTeamsWithBot({ tokens: false });
    teams = world.teams;
    ({ els, joke, ana, chat, table } = await settle(teams));
  });
  beforeEach(() => teams.drive.fail(undefined));
  afterAll(async () => {
    await world?.close();
  });

  test('a file is offered by its name and size, comes where Teams says, and is shown', async () => {
    const offer = await askFile(teams, joke);
    const attachment = attachmentOf(offer);
    expect(attachment?.name).toMatch(/^notulen-.*\.docx$/);
    expect(attachment?.content?.description).toContain('notulen');
    const size = Number(attachment?.content?.sizeInBytes);
    const place = teams.drive.place(attachment?.name ?? '');
    const answer = await joke.answerFile(offer, place);
    expect([answer.status, answer.text]).toEqual([200, '']);
    const file = teams.drive.files.get(place.uniqueId);
    expect(file?.bytes.subarray(0, 2).toString()).toBe('PK');
    expect(Math.abs((file?.bytes.length ?? 0) - size)).toBeLessThan(200);
    expect(file?.range).toBe(`bytes 0-${(file?.bytes.length ?? 0) - 1}/${file?.bytes.length}`);
    expect(file?.contentType).toContain('wordprocessingml');
    const shown = await teams.waitFor(() => filesOf(joke).at(-1));
    expect(attachmentOf(shown)).toMatchObject({
      name: place.name,
      contentUrl: place.contentUrl,
      content: { uniqueId: place.uniqueId, fileType: 'docx' },
    });
  });

  test('a part in the form that was asked for stays that part and that form', async () => {
    const csv = await askFile(teams, joke, 'notulen csv');
    expect(attachmentOf(csv)?.name).toMatch(/\.csv$/);
    const part = await askFile(teams, joke, 'notulen tijd');
    const context = attachmentOf(part)?.content?.acceptContext as Record<string, string>;
    const place = teams.drive.place('deel.json');
    await joke.answerFile(part, place, { ...context, format: 'json' });
    const file = teams.drive.files.get(place.uniqueId);
    const minutes = JSON.parse(String(file?.bytes)) as { contributions: { text: string }[] };
    expect(minutes.contributions.map(({ text }) => text)).toEqual(['De bus rijdt te laat']);
  });

  test('a yes that comes twice brings one file', async () => {
    const offer = await askFile(teams, els);
    const [first, second] = [teams.drive.place('a.docx'), teams.drive.place('b.docx')];
    const files = filesOf(els).length;
    await els.answerFile(offer, first);
    await els.answerFile(offer, second);
    await teams.waitFor(() => filesOf(els).length > files);
    await teams.settled();
    expect(teams.drive.files.has(first.uniqueId)).toBe(true);
    expect(teams.drive.files.has(second.uniqueId)).toBe(false);
    expect(filesOf(els)).toHaveLength(files + 1);
  });

  test('a no brings nothing', async () => {
    const offer = await askFile(teams, els);
    const [attempts, messages] = [teams.drive.attempts(), els.personal.messages.length];
    expect((await els.answerFile(offer)).status).toBe(200);
    await teams.settled();
    expect([teams.drive.attempts(), els.personal.messages.length]).toEqual([attempts, messages]);
  });

  test('a participant who sends a moderator’s answer gets a sentence and no file', async () => {
    const offer = await askFile(teams, els);
    await ana.tell('help');
    const place = teams.drive.place('c.docx');
    const value = {
      action: 'accept',
      context: attachmentOf(offer)?.content?.acceptContext,
      uploadInfo: place,
    };
    const files = filesOf(ana).length;
    await teams.deliver(ana.activity(ana.personal, { type: 'invoke', name: 'fileConsent/invoke', value }));
    await teams.waitFor(() => toldTo(ana).find((text) => text.includes('notulist')));
    expect(teams.drive.files.has(place.uniqueId)).toBe(false);
    expect(filesOf(ana)).toHaveLength(files);
    // Somebody who never sat there learns no more.
    const karel = teams.person('Karel');
    await karel.tell('help');
    await teams.deliver(
      karel.activity(karel.personal, { type: 'invoke', name: 'fileConsent/invoke', value }),
    );
    await teams.waitFor(() => toldTo(karel).find((text) => text.includes('andere tafel')));
    expect(teams.drive.files.has(place.uniqueId)).toBe(false);
  });

  test('a place that does not take it is told in one sentence, and a second yes may try again', async () => {
    const offer = await askFile(teams, els);
    teams.drive.fail(500);
    const place = teams.drive.place('d.docx');
    const told = toldTo(els).length;
    expect((await els.answerFile(offer, place)).status).toBe(200);
    await teams.waitFor(() =>
      toldTo(els)
        .slice(told)
        .find((text) => text.includes('link')),
    );
    teams.drive.fail(undefined);
    await els.answerFile(offer, place);
    expect(teams.drive.files.has(place.uniqueId)).toBe(true);
  });

  test.each([
    ['another machine', 'http://drive.example/x'],
    ['another machine over https', 'https://drive.example/x'],
    ['no address', 'drive'],
    ['a file', 'file:///etc/passwd'],
    ['this machine with a password', 'http://a:b@127.0.0.1/x'],
  ])('in local mode nothing goes to %s', async (_, uploadUrl) => {
    const offer = await askFile(teams, els);
    const told = toldTo(els).length;
    await els.answerFile(offer, { ...teams.drive.place('e.docx'), uploadUrl });
    await teams.waitFor(() =>
      toldTo(els)
        .slice(told)
        .find((text) => text.includes('lukte niet')),
    );
  });

  test('nonsense in the answer is refused, and breaks nothing', async () => {
    const offer = await askFile(teams, els);
    const invoke = (value: unknown) =>
      teams.deliver(els.activity(els.personal, { type: 'invoke', name: 'fileConsent/invoke', value }));
    const attempts = teams.drive.attempts();
    for (const value of [undefined, null, 'x', [], {}, { action: 'maybe' }, { action: 7 }])
      expect(JSON.stringify((await invoke(value)).body)).toContain('BadRequest');
    for (const value of [
      { action: 'accept' },
      { action: 'accept', context: 'x', uploadInfo: teams.drive.place('f.docx') },
      { action: 'accept', context: { table, format: 'exe' }, uploadInfo: teams.drive.place('f.docx') },
      { action: 'accept', context: { table, format: 'pdf', filter: 'zomaar' }, uploadInfo: {} },
    ])
      expect((await invoke(value)).status).toBe(200);
    expect(teams.drive.attempts()).toBe(attempts);
    expect(offer.deleted).toBe(false);
  });

  test('in the group a file is refused in private', async () => {
    const before = chat.messages.length;
    const answer = await els.execute(chat, 'minutes.file', { table, format: 'docx' });
    expect(answer).toMatchObject({ kind: 'sentence', text: expect.stringContaining('onder twee') });
    await teams.settled();
    expect(chat.messages).toHaveLength(before);
    const links = await els.execute(chat, 'minutes.get', { table, format: 'docx' });
    expect(JSON.stringify(links)).not.toContain('minutes.file');
  });

  test('a participant is offered none', async () => {
    const told = toldTo(ana).length;
    const answer = await ana.execute(ana.personal, 'minutes.file', { table, format: 'docx' });
    expect(answer).toMatchObject({ kind: 'sentence', text: expect.stringContaining('notulist') });
    expect([offersTo(ana).length, toldTo(ana).length]).toEqual([0, told]);
  });

  test('no address of a place stands in a log', () => {
    expect(world.bot().printed()).not.toContain('/drive');
  });
});

test('outside local mode a file goes over https only', async () => {
  const world = await startTeamsWithBot();
  try {
    const { teams } = world;
    const { els } = await settle(teams);
    const offer = await askFile(teams, els);
    const attempts = teams.drive.attempts();
    for (const uploadUrl of [
      teams.drive.place('g.docx').uploadUrl,
      teams.drive.place('g.docx').uploadUrl.replace('http:', 'https:'),
    ]) {
      const told = toldTo(els).length;
      await els.answerFile(offer, { ...teams.drive.place('g.docx'), uploadUrl });
      await teams.waitFor(() =>
        toldTo(els)
          .slice(told)
          .find((text) => text.includes('lukte niet')),
      );
    }
    expect(teams.drive.attempts()).toBe(attempts);
  } finally {
    await world.close();
  }
}, 60_000);

test('once the table is erased there is no file any more', async () => {
  const world = await startTeamsWithBot({ tokens: false });
  try {
    const { teams } = world;
    const { els, table } = await settle(teams);
    const offer = await askFile(teams, els);
    await world.killAndRestart(async () => {
      const store = await openStore(`sqlite:${world.folder}/tables.db`);
      await store.events.erase(table);
      await store.close();
    });
    const place = teams.drive.place('h.docx');
    await els.answerFile(offer, place);
    await teams.waitFor(() => toldTo(els).find((text) => text.includes('niet meer')));
    expect(teams.drive.files.has(place.uniqueId)).toBe(false);
  } finally {
    await world.close();
  }
});
