import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { FakeConversation, FakePerson } from '../support/fakeTeams/index.ts';
import type { Pressable } from '../support/fakeTeams/person.ts';
import {
  minutesFor,
  pause,
  startTeamsWithBot,
  type TeamsWithBot,
  tableIn,
  textsIn,
  toldTo,
} from './teamsWithBot.ts';

/** The afronding made together, over real HTTP against the real process. */
const lenses = [{ id: 'gebied', title: 'Gebiedsgericht', prompts: [], values: [] }];
const formats = {
  'kort.json': {
    id: 'kort',
    title: 'Kort debat',
    lenses,
    agenda: [
      { id: 'debat', title: 'Debat', kind: 'discussion', minutes: 4 },
      { id: 'slot', title: 'Slot', kind: 'closing', minutes: 5 },
    ],
  },
};
const BUS = 'We hebben meer bussen nodig naar de buitenwijken van de stad';
const BIKE = 'Veilige fietspaden langs de grote invalswegen zijn dringend nodig';
const UNSAID = 'Ik durf niet luidop zeggen dat de voorzitter nooit luistert';

let world: TeamsWithBot;

beforeAll(async () => {
  world = await startTeamsWithBot({ formats });
});

afterAll(async () => {
  await world?.close();
});

interface Table {
  readonly els: FakePerson;
  readonly ana: FakePerson;
  readonly bram: FakePerson;
  readonly joke: FakePerson;
  readonly noor: FakePerson;
  readonly chat: FakeConversation;
}

let opened = 0;

/** A table in its debate: Els moderates, Joke takes notes, Noor is the expert, Ana and Bram take part. */
const debating = async (): Promise<Table> => {
  const { teams } = world;
  opened += 1;
  const person = (name: string) => teams.person(`${name} Tafel${opened}`);
  const [els, ana, bram, joke, noor] = ['Els', 'Ana', 'Bram', 'Joke', 'Noor'].map(person) as [
    FakePerson,
    FakePerson,
    FakePerson,
    FakePerson,
    FakePerson,
  ];
  const chat = teams.groupChat(`Tafel ${opened}`, [els, ana, bram, joke, noor]);
  await teams.install(chat);
  await els.say(chat, `start kort Tafel ${opened}`, { mention: true });
  await teams.waitFor(() => chat.find((message) => message.has('table.view')));
  await els.say(chat, `rol notulist @${joke.name}`, { mention: true, people: [joke] });
  await els.say(chat, `rol expert @${noor.name}`, { mention: true, people: [noor] });
  await els.say(chat, 'volgende');
  await teams.waitFor(() => chat.find((message) => message.has('hand.raise')));
  return { els, ana, bram, joke, noor, chat };
};

const draftIn = (chat: FakeConversation) => chat.find((message) => message.has('summary.addition'));

const inClosing = async (): Promise<Table> => {
  const table = await debating();
  await table.ana.say(table.chat, BUS);
  await table.els.say(table.chat, 'volgende');
  await world.teams.waitFor(() => draftIn(table.chat));
  return table;
};

const closed = async (): Promise<Table> => {
  const table = await inClosing();
  await table.els.say(table.chat, 'sluit', { mention: true });
  await world.teams.waitFor(() => table.chat.find((message) => message.text.includes('niet meer genoteerd')));
  return table;
};

const told = (person: FakePerson, pattern: RegExp) =>
  world.teams.waitFor(() => toldTo(person).findLast((text) => pattern.test(text)));

/** The dialog behind a button of this verb, filled in and sent. */
const fillIn = async (
  who: FakePerson,
  on: Pressable,
  verb: string,
  inputs: Readonly<Record<string, string>>,
) => who.submit(on.conversation, await who.click(on, verb), inputs);

describe('the draft before the closing', () => {
  let table: Table;
  const aheadOf = (person: FakePerson) =>
    person.personal.messages.findLast(({ text }) => text.includes('alvast voor jou'));

  beforeAll(async () => {
    table = await debating();
    await table.ana.say(table.chat, BUS);
    await world.teams.waitFor(() => aheadOf(table.els) && aheadOf(table.noor));
    await world.teams.settled();
  });

  test('goes to moderator and expert in private, to nobody else and not into the group', () => {
    expect(aheadOf(table.els)?.text).toContain('bussen');
    expect(aheadOf(table.noor)?.text).toContain('bussen');
    for (const other of [table.ana, table.bram, table.joke]) expect(aheadOf(other)).toBeUndefined();
    expect(draftIn(table.chat)).toBeUndefined();
  });

  test('is shown to nobody else, whatever they ask for', async () => {
    const id = tableIn(table.chat);
    for (const [verb, data] of [
      ['summary.full', {}],
      ['summary.sources', {}],
      ['table.view', { card: 'draftAhead', back: true }],
      ['table.view', { card: 'draft', back: true }],
    ] as const) {
      const answer = await table.bram.execute(table.chat, verb, { table: id, ...data });
      expect(answer.delivered.text).not.toContain('buitenwijken van de stad (');
      expect(JSON.stringify(answer.delivered.body)).not.toContain('alvast voor jou');
      expect(JSON.stringify(answer.delivered.body)).not.toContain('Tekst aanpassen');
    }
    const refused = await table.bram.execute(table.chat, 'summary.addition', { table: id, text: 'Nog iets' });
    expect(refused).toMatchObject({ kind: 'sentence', text: expect.stringContaining('nog geen ontwerp') });
  });

  test('is edited by the expert in the 1:1 chat, and stands so before everybody when the closing begins', async () => {
    const card = aheadOf(table.noor);
    if (card === undefined) throw new Error('no draft');
    const saved = await fillIn(table.noor, card, 'summary.edit', { text: '• Meer bussen, zegt Noor' });
    expect(saved).toMatchObject({ kind: 'sentence', text: 'De tekst is aangepast.' });
    const view = await table.els.refresh(aheadOf(table.els) ?? card);
    expect(view).toMatchObject({ kind: 'card' });
    expect(JSON.stringify(view?.delivered.body)).toContain('zegt Noor');
    await table.els.say(table.chat, 'volgende');
    const draft = await world.teams.waitFor(() => draftIn(table.chat));
    expect(draft.text).toContain('Meer bussen, zegt Noor');
    expect(draft.text).toMatch(/Ontwerp van onze samenvatting – aanvullen tot \d\d:\d\d/);
  });
});

test('where a 1:1 chat cannot be opened, nothing of the draft comes into the group before its time', async () => {
  const { els, ana, chat } = await debating();
  world.teams.fail({
    when: ({ conversation }) => conversation !== chat.wire.id,
    times: 20,
    status: 403,
    code: 'ForbiddenOperationException',
  });
  await ana.say(chat, BUS);
  await pause(1_500);
  world.teams.wellAgain();
  expect(chat.messages.some(({ text }) => text.includes('Ontwerp van onze samenvatting'))).toBe(false);
  await els.say(chat, 'volgende');
  await world.teams.waitFor(() => draftIn(chat));
});

test('a draft that nobody wrote in is drawn anew when the closing begins', async () => {
  const { els, ana, bram, chat } = await debating();
  await ana.say(chat, BUS);
  await world.teams.waitFor(() =>
    els.personal.messages.some(({ text }) => text.includes('alvast voor jou') && text.includes('bussen')),
  );
  await bram.say(chat, BIKE);
  await els.say(chat, 'volgende');
  const draft = await world.teams.waitFor(() => draftIn(chat));
  expect(draft.text).toContain('bussen');
  expect(draft.text).toContain('fietspaden');
});

test('every point can be followed back to who said it, and to the message in the chat', async () => {
  const { ana, bram, chat } = await inClosing();
  const draft = chat.card('summary.addition');
  const answer = await bram.click(draft, 'summary.sources');
  if (answer.kind !== 'card') throw new Error(answer.kind);
  const card = JSON.stringify(answer.card);
  expect(card).toContain(ana.name);
  expect(card).toContain(BUS);
  const id = encodeURIComponent(String(chat.wire.id));
  expect(card).toMatch(new RegExp(`https://teams.microsoft.com/l/message/${id}/\\d+\\?context=`));
  const back = await bram.click({ card: answer.card, conversation: chat }, 'table.view');
  expect(back.kind).toBe('card');
});

describe('two who write in the draft at once', () => {
  test('lose nothing: the second sees the first’s text above their own, and sends it again', async () => {
    const { els, noor, chat } = await inClosing();
    const draft = chat.card('summary.addition');
    const view = async (who: FakePerson) => {
      const own = await who.refresh(draft);
      if (own?.kind !== 'card') throw new Error('no view of their own');
      return { card: own.card, conversation: chat };
    };
    const [first, second] = [
      await els.click(await view(els), 'summary.edit'),
      await noor.click(await view(noor), 'summary.edit'),
    ];
    await els.submit(chat, first, { text: '• Woorden van Els' });
    const both = await noor.submit(chat, second, { text: '• Woorden van Noor' });
    if (both.kind !== 'dialog') throw new Error(both.kind);
    const form = JSON.stringify(both.card);
    expect(form).toContain('Woorden van Els');
    expect(form).toContain('"value":"• Woorden van Noor"');
    const sent = await noor.submit(chat, both, { text: '• Woorden van Els\n• Woorden van Noor' });
    expect(sent).toMatchObject({ kind: 'sentence', text: 'De tekst is aangepast.' });
    await world.teams.waitFor(() => /van Els[\s\S]*van Noor/.test(draft.text));
  });

  test('a hand-made edit that tells of no text it saw is taken, as before', async () => {
    const { els, chat } = await inClosing();
    const id = tableIn(chat);
    for (const text of ['• Eerste', '• Tweede'])
      expect(await els.execute(chat, 'summary.edit', { table: id, text })).toMatchObject({
        kind: 'sentence',
        text: 'De tekst is aangepast.',
      });
  });
});

describe('something unsaid', () => {
  test('is noted without a name by the form and in the 1:1 chat, and is nobody’s afterwards', async () => {
    const { els, ana, bram, chat } = await inClosing();
    const answer = await fillIn(ana, chat.card('summary.addition'), 'contribution.unnamed', { text: UNSAID });
    expect(answer).toMatchObject({ kind: 'sentence', text: 'Genoteerd, zonder je naam.' });
    const said = await bram.tell('zonder naam: Het was te duur voor mensen als ik');
    await told(bram, /^Genoteerd, zonder je naam\.$/);
    await bram.edit(said, 'zonder naam: Iets heel anders');
    await bram.delete(said);
    await world.teams.settled();
    const minutes = await minutesFor(world, els, chat);
    expect(textsIn(minutes)).toEqual(expect.arrayContaining([UNSAID, 'Het was te duur voor mensen als ik']));
    const unnamed = minutes.contributions.filter(({ source }) => source === 'card');
    expect(unnamed).toHaveLength(2);
    for (const { author } of unnamed)
      expect(JSON.stringify(author)).not.toMatch(new RegExp(`${ana.id}|${ana.name}|${bram.id}|${bram.name}`));
    await world.teams.waitFor(() =>
      chat.card('summary.addition').text.includes('Zonder naam genoteerd: 2 bijdragen'),
    );
  });

  test('is not noted in the group, where everybody read it; that is said in private', async () => {
    const { els, ana, chat } = await inClosing();
    const messages = chat.messages.length;
    await ana.say(chat, 'zonder naam dit las iedereen', { mention: true });
    await told(ana, /Dat las iedereen hier al/);
    expect(chat.messages).toHaveLength(messages);
    expect(textsIn(await minutesFor(world, els, chat)).join()).not.toContain('dit las iedereen');
  });

  test('leaves no trace of who: not in the log, and in the database no id of their own chat with it', async () => {
    const { ana } = await inClosing();
    await ana.tell(`zonder naam ${UNSAID}`);
    await told(ana, /zonder je naam/);
    await world.teams.settled();
    expect(world.bot().printed()).not.toContain('voorzitter');
    const database = new DatabaseSync(`${world.folder}/tables.db`, { readOnly: true });
    const rows = ['events', 'commands', 'outbox', 'posted_cards'].flatMap((name) =>
      database
        .prepare(`select * from ${name}`)
        .all()
        .map((row) => ({ name, text: JSON.stringify(row) })),
    );
    database.close();
    const unsaid = rows.filter(
      ({ name, text }) => name === 'events' && text.includes('voorzitter nooit luistert'),
    );
    expect(unsaid.length).toBeGreaterThan(0);
    const commands = rows.filter(({ name, text }) => name === 'commands' && text.includes('"n:'));
    expect(commands.length).toBeGreaterThan(0);
    const personal = String(ana.personal.wire.id);
    for (const { text } of [...unsaid, ...commands]) {
      expect(text).not.toContain(ana.id);
      expect(text).not.toContain(personal);
    }
    expect(rows.filter(({ name, text }) => name === 'outbox' && text.includes(ana.id))).toEqual([]);
  });
});

test('varia by a word and by the form are numbered on the draft and in what is frozen', async () => {
  const { els, ana, bram, chat } = await inClosing();
  await ana.say(chat, 'varia: De zaal is ook in mei vrij');
  const draft = chat.card('summary.addition');
  await world.teams.waitFor(() => draft.text.includes('De zaal is ook in mei vrij'));
  const answer = await fillIn(bram, draft, 'varia.add', { text: 'Wie brengt de borden terug?' });
  expect(answer).toMatchObject({ kind: 'sentence', text: expect.stringContaining('nummer 2') });
  await els.say(chat, 'sluit', { mention: true });
  const final = await world.teams.waitFor(() => chat.find(({ text }) => text.includes('controlecode')));
  expect(final.text).toContain('Varia');
  expect(final.text).toContain('Wie brengt de borden terug?');
  const { summary } = await minutesFor(world, els, chat);
  expect(summary.text).toMatch(/Varia\n1\. De zaal is ook in mei vrij .*\n2\. Wie brengt de borden terug\?/);
});

test('why an addition was declined stands before everybody, on the draft, in the final and in the frozen text', async () => {
  const { els, ana, chat } = await inClosing();
  await ana.say(chat, 'aanvulling: de stad moet leiden');
  const draft = chat.card('summary.addition');
  await world.teams.waitFor(() => draft.text.includes('de stad moet leiden'));
  const view = await els.refresh(draft);
  if (view?.kind !== 'card') throw new Error('no view');
  const dialog = await els.click({ card: view.card, conversation: chat }, '1 niet, want…');
  await els.submit(chat, dialog, { reason: 'daar waren we het niet over eens' });
  await world.teams.waitFor(() => draft.text.includes('daar waren we het niet over eens'));
  await els.say(chat, 'sluit', { mention: true });
  const final = await world.teams.waitFor(() => chat.find(({ text }) => text.includes('controlecode')));
  expect(final.text).toContain('niet opgenomen: daar waren we het niet over eens');
  expect((await minutesFor(world, els, chat)).summary.text).toContain('daar waren we het niet over eens');
});

describe('after the closing', () => {
  let table: Table;

  beforeAll(async () => {
    table = await closed();
  });

  const final = () => table.chat.find((message) => message.text.includes('controlecode'));
  const minutesCard = async (who: FakePerson) => {
    const before = who.personal.messages.length;
    await who.tell('notulen');
    return world.teams.waitFor(() =>
      who.personal.messages.slice(before).find((message) => message.text.includes('Notulen')),
    );
  };

  test('the notetaker is told once until when the notes stay open', async () => {
    const line = await told(
      table.joke,
      /^De notulen blijven open tot [a-z]+ \d\d:\d\d\. Klaar\? Typ notulen definitief\.$/,
    );
    expect(line).toBeTruthy();
    await world.teams.settled();
    expect(toldTo(table.joke).filter((text) => text.includes('blijven open tot'))).toHaveLength(1);
    expect(toldTo(table.els).join()).not.toContain('blijven open tot');
  });

  test('what people thought of the table still comes in, and only moderator and notetaker see it', async () => {
    const card = await world.teams.waitFor(final);
    const answer = await fillIn(table.ana, card, 'feedback.give', { good: 'Iedereen kwam aan bod' });
    expect(answer).toMatchObject({ kind: 'sentence', text: expect.stringContaining('zonder je naam') });
    const empty = await fillIn(table.bram, card, 'feedback.give', {});
    expect(empty).toMatchObject({ kind: 'sentence', text: 'Vul minstens één van de drie in.' });
    await world.teams.settled();
    expect(final()?.text).not.toContain('Iedereen kwam aan bod');
    expect((await minutesCard(table.joke)).text).toContain('Iedereen kwam aan bod');
  });

  test('an addition is refused in one sentence that gives the words back', async () => {
    const id = tableIn(table.chat);
    const answer = await table.ana.execute(table.chat, 'summary.addition', {
      table: id,
      text: 'En de jeugd dan',
    });
    expect(answer).toMatchObject({ kind: 'sentence', text: expect.stringContaining('“En de jeugd dan”') });
    await table.ana.say(table.chat, 'aanvulling nog een', { mention: true });
    await told(table.ana, /De samenvatting staat vast/);
  });

  test('an erratum is for final minutes; before that they can simply be changed', async () => {
    await table.joke.tell('erratum Het was Bram');
    await told(table.joke, /je kan ze gewoon aanpassen/);
  });

  test('the minutes are final by a word of the notetaker, and corrected by errata only', async () => {
    await table.ana.say(table.chat, 'notulen definitief', { mention: true });
    await told(table.ana, /voor de gespreksleider of de notulist/);
    await table.joke.tell('notulen definitief');
    await told(table.joke, /De notulen zijn definitief/);
    await world.teams.waitFor(() => final()?.has('feedback.give') === false);
    await table.joke.tell('erratum Het was Bram');
    await told(table.joke, /rechtzetting 1/);
    await table.els.say(table.chat, 'erratum Niet 14 maar 15 uur', { mention: true });
    await told(table.els, /rechtzetting 2/);
    const card = await minutesCard(table.els);
    expect(card.text).toContain('definitief sinds');
    expect(card.text).toContain('2 rechtzettingen');
    const byForm = await fillIn(table.els, card, 'erratum.add', { text: 'En nog iets' });
    expect(byForm).toMatchObject({ kind: 'sentence', text: expect.stringContaining('rechtzetting 3') });
  });
});

test('the button on the minutes card makes the minutes final, also after a kill', async () => {
  const { joke, chat } = await closed();
  await joke.tell('notulen');
  const card = await world.teams.waitFor(() =>
    joke.personal.messages.findLast((message) => message.has('minutes.finish')),
  );
  await world.killAndRestart();
  const answer = await joke.click(card, 'minutes.finish');
  expect(answer.kind).toBe('card');
  expect(JSON.stringify(answer.delivered.body)).toContain('definitief sinds');
  expect(await joke.click(card, 'minutes.finish')).toMatchObject({ kind: 'card' });
  await pause(100);
  expect(chat.messages.filter(({ text }) => text.includes('controlecode'))).toHaveLength(1);
});
