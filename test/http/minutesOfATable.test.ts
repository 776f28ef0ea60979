import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import JSZip from 'jszip';
import { readPdf } from '../export/readPdf.ts';
import type { ClickAnswer, FakeConversation, FakePerson } from '../support/fakeTeams/index.ts';
import {
  type Minutes,
  minutesFor,
  minutesLinks,
  startTeamsWithBot,
  type TeamsWithBot,
  tableIn,
  textsIn,
  toldTo,
} from './teamsWithBot.ts';

/**
 * One table's minutes as its people make them, from the opening to the last export: Els leads, Joke takes
 * notes, Wim is the expert, Ana and Zweder take part, and Fatima sits beside Ana without an account. The
 * steps follow one another.
 */
const format = {
  id: 'buurtraad',
  title: 'Buurtraad',
  attribution: 'named',
  lenses: [
    {
      id: 'gebied',
      title: 'Gebiedsgericht',
      prompts: [],
      values: [{ id: 'bedrijventerrein', title: 'Bedrijventerrein' }],
    },
    { id: 'tijd', title: 'Tijd & prioriteit', prompts: [], values: [] },
  ],
  agenda: [
    { id: 'begin', title: 'Wie is wie', kind: 'introductions', minutes: 10 },
    { id: 'debat', title: 'Het gesprek', kind: 'discussion', minutes: 30 },
    { id: 'slot', title: 'Afronding', kind: 'closing', minutes: 5 },
  ],
  questions: ['Hoe maken we de wijk veiliger?', 'Wie trekt de buurtraad?'],
};

const BUS = 'De bus naar het bedrijventerrein moet ook ’s avonds rijden voor wie in ploegen werkt';
const BENCH = 'Meer banken op het plein voor wie niet lang kan stappen';
const GONE = 'Dit was een vergissing van mij';
const TYPO = 'Elke straat heeft een aanspeekpunt nodig';
const MENDED = 'Elke straat heeft een aanspreekpunt nodig dat iedereen kent';
const UNSAID = 'Ik durf niet zeggen dat de voorzitter altijd het laatste woord wil';
const REASON = 'daar beslist de gewestweg over';
const ERRATUM = 'De bus rijdt tot tien uur, niet tot negen';
const ZWEDER = { first: 'Zweder', last: 'Kwispelstaert', said: 'Een zwerfkattenkot achter de sporthal' };

const forms = ['json', 'md', 'csv', 'docx', 'pdf'] as const;

let world: TeamsWithBot;
let els: FakePerson;
let ana: FakePerson;
let joke: FakePerson;
let wim: FakePerson;
let zweder: FakePerson;
let chat: FakeConversation;
let table: string;

beforeAll(async () => {
  world = await startTeamsWithBot({
    formats: { 'buurtraad.json': format },
    environment: { LOG_LEVEL: 'trace' },
  });
  const { teams } = world;
  [els, ana, joke, wim] = ['Els Peeters', 'Ana Gómez', 'Joke Wouters', 'Wim Claes'].map((name) =>
    teams.person(name),
  ) as [FakePerson, FakePerson, FakePerson, FakePerson];
  zweder = teams.person(`${ZWEDER.first} ${ZWEDER.last}`);
  chat = teams.groupChat('Tafel 3', [els, ana, joke, wim, zweder]);
  await teams.install(chat);
  await els.say(chat, 'start buurtraad Tafel 3', { mention: true });
  await els.say(chat, 'rol notulist @Joke Wouters', { mention: true, people: [joke] });
  await els.say(chat, 'rol expert @Wim Claes', { mention: true, people: [wim] });
  await els.say(chat, 'volgende');
  await teams.waitFor(() => chat.find('hand.raise'));
  table = tableIn(chat);
}, 30_000);

afterAll(() => world?.close());

const minutes = (): Promise<Minutes> => minutesFor(world, els, chat, table);
const noted = async (): Promise<readonly string[]> =>
  (await minutes()).contributions.map(({ author, text }) => `${author.name}: ${text}`);
const told = (person: FakePerson, pattern: RegExp) =>
  world.teams.waitFor(() => toldTo(person).findLast((text) => pattern.test(text)));
const onCard = (answer: ClickAnswer, person: FakePerson) => {
  if (answer.kind !== 'card') throw new Error(`no card but ${JSON.stringify(answer)}`);
  return { card: answer.card, conversation: person.personal };
};
const says = (answer: ClickAnswer): string => JSON.stringify(onCard(answer, joke).card);
const final = () => world.teams.waitFor(() => chat.find(({ text }) => text.includes('controlecode')));

/** What a form of the minutes says to whoever opens it. */
const opened = async (form: (typeof forms)[number]): Promise<string> => {
  const answer = await joke.execute(chat, 'minutes.get', { table, format: form });
  const [link = ''] = minutesLinks(answer.delivered.body, world.bot().url);
  const response = await fetch(link);
  expect([form, response.status]).toEqual([form, 200]);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (form === 'pdf') return (await readPdf(bytes)).pages.join('\n');
  if (form !== 'docx') return new TextDecoder().decode(bytes);
  const archive = await JSZip.loadAsync(bytes);
  const parts = await Promise.all(Object.values(archive.files).map((file) => file.async('string')));
  return parts.join('\n').replace(/<[^>]+>/g, '');
};

/** As a person reads it: a line end, a hard space and a mark of Markdown are nothing. */
const plain = (text: string): string => text.replaceAll(/[\s\u00a0\\]+/g, '');
const holds = (text: string, words: string): boolean => plain(text).includes(plain(words));

/** The files of the database, every card that stands, what was printed and what is counted. */
const everything = async (): Promise<string> => {
  const files = readdirSync(world.folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.includes('tables.db'))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));
  const cards = [...world.teams.conversations.values()].flatMap(({ messages }) =>
    messages.filter(({ deleted }) => !deleted).map(({ activity }) => JSON.stringify(activity)),
  );
  const metrics = await (await fetch(`${world.bot().url}/metrics`)).text();
  return [...files, ...cards, metrics, world.bot().printed()].join('\n');
};

describe('the minutes of one table', () => {
  test('begin with who is there, and for whom', async () => {
    await ana.execute(chat, 'person.introduce', {
      table,
      organisation: 'Fietsersbond',
      background: '',
      goal: '',
    });
    await els.say(chat, 'volgende');
    await els.say(chat, 'open 1');
    const { participants } = await minutes();
    expect(participants.find(({ name }) => name === 'Ana Gómez')).toMatchObject({
      organisation: 'Fietsersbond',
    });
    expect(participants.find(({ name }) => name === 'Wim Claes')?.role).toBe('expert');
  });

  test('take what the notetaker types, edits and deletes, by the first letters of a name', async () => {
    await joke.tell(`gom: ${BUS}\nfatima: ${BENCH}\nFATIMA: En schaduw erbij`);
    const mended = await joke.tell(`wi: ${TYPO}`);
    await joke.edit(mended, `wi: ${MENDED}`);
    const gone = await joke.tell(GONE);
    await joke.delete(gone);
    await zweder.say(chat, `${ZWEDER.said}, liefst dit jaar nog`);
    await ana.say(chat, `Dat van ${ZWEDER.first} hoort bij een andere tafel`);
    await ana.say(chat, 'buiten notulen: de burgemeester slaapt');
    expect(await noted()).toEqual([
      `Ana Gómez: ${BUS}`,
      `fatima: ${BENCH}`,
      'FATIMA: En schaduw erbij',
      `Wim Claes: ${MENDED}`,
      `${zweder.name}: ${ZWEDER.said}, liefst dit jaar nog`,
      `Ana Gómez: Dat van ${ZWEDER.first} hoort bij een andere tafel`,
    ]);
  });

  test('get a name that nobody has in one tap, for all lines above which it was typed', async () => {
    const first = await joke.execute(joke.personal, 'notes.speakers', { table });
    const done = await joke.click(onCard(first, joke), 'Fatima');
    expect(says(done)).toContain('Alles is nagekeken.');
    expect((await noted()).filter((line) => line.startsWith('Fatima: '))).toEqual([
      `Fatima: ${BENCH}`,
      'Fatima: En schaduw erbij',
    ]);
  });

  test('get their lenses a tap each, and where another one is chosen the next line comes at once too', async () => {
    const first = await joke.execute(joke.personal, 'notes.review', { table });
    expect(says(first)).toContain('bedrijventerrein');
    const second = await joke.click(onCard(first, joke), 'contribution.correct', {
      lenses: 'gebied:bedrijventerrein,tijd',
      depth: 'branch',
    });
    expect(says(second)).toContain('Meer banken');
    const third = await joke.click(onCard(second, joke), 'Geen lens');
    expect(says(third)).toContain('En schaduw erbij');
    const fourth = await joke.click(onCard(third, joke), 'Praktisch');
    expect(says(fourth)).toContain('aanspreekpunt');
    const [bus, bench] = (await minutes()).contributions;
    expect(bus?.lenses).toEqual([
      { lens: 'gebied', value: 'bedrijventerrein', by: 'notetaker' },
      { lens: 'tijd', by: 'notetaker' },
    ]);
    expect(bench?.lenses).toEqual([]);
  });

  test('are summed up in people’s own words; an addition is declined with a reason that everybody sees', async () => {
    await els.say(chat, 'volgende');
    const draft = await world.teams.waitFor(() => chat.find('summary.addition'));
    expect(draft.text).toContain('aanspreekpunt');
    expect(draft.text).not.toContain('En schaduw erbij');
    await ana.say(chat, 'aanvulling: een tunnel onder de ring');
    await wim.say(chat, 'aanvulling: het OCMW mee aan tafel');
    await world.teams.waitFor(() => draft.text.includes('het OCMW mee aan tafel'));
    const view = await els.click(draft, 'table.view');
    const dialog = await els.click({ ...onCard(view, els), conversation: chat }, '1 niet, want…');
    await els.submit(chat, dialog, { reason: REASON });
    await els.execute(chat, 'summary.decide', { table, addition: 2, accept: true });
    await world.teams.waitFor(() => draft.text.includes(REASON));
    expect(draft.text.replaceAll('\n', '')).toContain('het OCMW mee aan tafel – opgenomen');
  });

  test('take what is said without a name as nobody’s, and what people thought of the table for two alone', async () => {
    await zweder.tell(`zonder naam ${UNSAID}`);
    await told(zweder, /Genoteerd, zonder je naam/);
    await zweder.execute(chat, 'feedback.give', { table, good: 'Iedereen kwam aan bod' });
    await wim.say(chat, 'varia: de zaal is in mei ook vrij');
    const line = (await noted()).find((one) => one.endsWith(UNSAID));
    expect(line).toBe(`Zonder naam: ${UNSAID}`);
    expect(JSON.stringify(chat.messages.map(({ activity }) => activity))).not.toContain('kwam aan bod');
  });

  test('freeze with a hash of exactly the text, and nothing can be added to that', async () => {
    await els.say(chat, 'sluit', { mention: true });
    const card = await final();
    expect(card.text).toContain(REASON);
    const { summary } = (await minutes()) as Minutes & { summary: { sha256: string } };
    expect(summary.sha256).toBe(
      createHash('sha256')
        .update(summary.text ?? '', 'utf8')
        .digest('hex'),
    );
    expect(card.text).toContain(summary.sha256.slice(0, 8));
    await ana.tell('aanvulling: nog iets');
    await told(ana, /De samenvatting staat vast/);
    expect((await minutes()).summary).toEqual(summary);
  });

  test('stay open for the notetaker until they are final; then only errata come under them', async () => {
    await joke.tell('wim: Nog vergeten: de verlichting');
    expect(await noted()).toContain('Wim Claes: Nog vergeten: de verlichting');
    await joke.tell('notulen definitief');
    await told(joke, /De notulen zijn definitief\. Rechtzetten/);
    const before = textsIn(await minutes());
    await joke.tell('wim: En dit is te laat');
    await told(joke, /De notulen zijn definitief\. Typ erratum/);
    expect(textsIn(await minutes())).toEqual(before);
    await joke.tell('erratum');
    await told(joke, /Er stond niets in/);
    await joke.tell(`erratum ${ERRATUM}`);
    await told(joke, /rechtzetting 1/);
  });

  test('say the same in all five forms', async () => {
    for (const form of forms) {
      const text = await opened(form);
      const said = [BUS, BENCH, MENDED, UNSAID, `${ZWEDER.said}, liefst dit jaar nog`];
      const whole = form === 'csv' ? said : [...said, REASON, ERRATUM, 'de zaal is in mei ook vrij'];
      expect([form, whole.filter((words) => !holds(text, words))]).toEqual([form, []]);
      const never = [GONE, TYPO, 'de burgemeester slaapt', 'En dit is te laat'];
      expect([form, never.filter((words) => holds(text, words))]).toEqual([form, []]);
    }
  });

  test('keep no trace of who had themselves erased, and all of the others', async () => {
    const words = [ZWEDER.first, ZWEDER.last, ZWEDER.said, zweder.id];
    const before = await everything();
    expect(words.filter((word) => !before.includes(word))).toEqual([]);
    await zweder.tell('wis mij');
    const ask = await world.teams.waitFor(() => zweder.personal.find('person.erase'));
    await zweder.click(ask, 'person.erase');
    const card = await final();
    await world.teams.waitFor(() => !holds(card.text, ZWEDER.first) && !holds(card.text, ZWEDER.said));
    await world.teams.settled(1_500, 30_000);
    const after = await everything();
    expect(words.filter((word) => after.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
    for (const form of forms) {
      const text = await opened(form);
      expect([form, words.filter((word) => holds(text, word))]).toEqual([form, []]);
      expect([form, [BUS, MENDED, UNSAID].filter((said) => !holds(text, said))]).toEqual([form, []]);
    }
  });
});
