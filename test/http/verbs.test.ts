import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { actionsOf } from '../support/fakeTeams/card.ts';
import type { ClickAnswer, FakeConversation, FakePerson, FakeTeams } from '../support/fakeTeams/index.ts';
import {
  liveCard,
  minutesFor,
  minutesLinks,
  startTeamsWithBot,
  type TeamsWithBot,
  tableIn,
  textsIn,
  toldTo,
} from './teamsWithBot.ts';

/** Contract §4: every verb, by every carrier, from everybody and with anything in its data. */
let world: TeamsWithBot;
let teams: FakeTeams;

beforeAll(async () => {
  world = await startTeamsWithBot();
  teams = world.teams;
});

afterAll(async () => {
  await world?.close();
});

interface Sat {
  readonly els: FakePerson;
  readonly ana: FakePerson;
  readonly joke: FakePerson;
  readonly chat: FakeConversation;
  readonly table: string;
}

/** A table with Els as moderator, Joke as notetaker and Ana; the agenda runs where it is `begun`. */
const sitDown = async (name: string, begun = true): Promise<Sat> => {
  const els = teams.person('Els Peeters');
  const ana = teams.person('Ana De Smet');
  const joke = teams.person('Joke');
  const chat = teams.groupChat(name, [els, ana, joke]);
  await teams.install(chat);
  await els.say(chat, `start proeftafel ${name}`, { mention: true });
  await els.say(chat, 'rol notulist @Joke', { mention: true, people: [joke] });
  if (begun) await els.say(chat, 'volgende');
  await teams.waitFor(() => chat.find(begun ? 'hand.raise' : 'agenda.start') ?? chat.find('table.view'));
  await teams.settled();
  return { els, ana, joke, chat, table: tableIn(chat) };
};

const minutes = ({ els, chat, table }: Sat) => minutesFor(world, els, chat, table);

/** Everything of the table that anybody can see. */
const whole = async (sat: Sat): Promise<string> => JSON.stringify(await minutes(sat));

const sentenceOf = (answer: ClickAnswer): string => {
  if (answer.kind !== 'sentence') throw new Error(`${answer.kind}: ${answer.delivered.text}`);
  expect(answer.delivered.status).toBe(200);
  // One sentence, or two short ones, with nothing of the inside in it.
  expect(answer.text).toMatch(/[.?!]$/);
  expect(answer.text).not.toMatch(/\{\{|undefined|NaN|Error|refusals|sentences/);
  return answer.text;
};

type Inputs = Readonly<Record<string, unknown>>;
/** The three ways in which one verb comes. */
type Carrier = 'execute' | 'dialog' | 'message';
const carriers: readonly Carrier[] = ['execute', 'dialog', 'message'];

const by = (
  carrier: Carrier,
  person: FakePerson,
  chat: FakeConversation,
  verb: string,
  data: Inputs,
): Promise<{ readonly status: number }> => {
  switch (carrier) {
    case 'execute':
      return person.execute(chat, verb, data).then(({ delivered }) => delivered);
    case 'dialog':
      return teams.deliver(
        person.activity(chat, { type: 'invoke', name: 'task/submit', value: { data: { verb, ...data } } }),
      );
    case 'message':
      return teams.deliver(person.activity(chat, { type: 'message', value: { verb, ...data } }));
  }
};

describe('one verb by three carriers', () => {
  let sat: Sat;
  beforeAll(async () => {
    sat = await sitDown('Drie wegen');
  });

  test.each(carriers)('%s runs the same commands', async (carrier) => {
    const { table, chat, ana, els } = sat;
    const go = async (person: FakePerson, verb: string, data: Inputs = {}) =>
      expect((await by(carrier, person, chat, verb, { table, ...data })).status).toBe(200);
    const before = await minutes(sat);
    await go(ana, 'contribution.add', { text: `Langs ${carrier} #tijd` });
    await go(ana, 'question.add', { text: `Vraag langs ${carrier}?` });
    await go(ana, 'hand.raise', { reason: carrier });
    await go(els, 'floor.give', {});
    await go(ana, 'floor.yield', {});
    await go(els, 'hand.raise', { person: ana.id });
    await go(els, 'hand.lower', { person: ana.id });
    const after = await minutes(sat);
    expect(after.contributions.at(-1)).toMatchObject({
      text: `Langs ${carrier}`,
      source: 'card',
      author: { name: 'Ana De Smet' },
      lenses: [{ lens: 'tijd', by: 'author' }],
    });
    expect(after.questions.at(-1)?.text).toBe(`Vraag langs ${carrier}?`);
    const turns = (of: typeof after) => of.participants.find(({ id }) => id === ana.id)?.turns ?? 0;
    expect(turns(after)).toBe(turns(before) + 1);
    expect(after.queue).toEqual([]);
  });

  test('lenses that were chosen and hashtags in the text count together, each once', async () => {
    const { table, chat, ana } = sat;
    const data = { table, text: 'Eerst de kern #tijd #doelgroepen', lenses: 'gebied,tijd' };
    await by('execute', ana, chat, 'contribution.add', data);
    expect((await minutes(sat)).contributions.at(-1)).toMatchObject({
      text: 'Eerst de kern',
      lenses: [
        { lens: 'gebied', by: 'author' },
        { lens: 'tijd', by: 'author' },
        { lens: 'doelgroepen', by: 'author' },
      ],
    });
  });

  test('a submitted form is answered by a sentence in the dialog, a message by nothing in the group', async () => {
    const { table, chat, ana } = sat;
    const before = chat.messages.length;
    const dialog = await ana.click(liveCard(chat), 'contribution.add');
    const sent = await ana.submit(chat, dialog, { text: 'Uit een venster' });
    expect(sent).toMatchObject({ kind: 'sentence', text: 'Genoteerd in de notulen.' });
    await by('message', ana, chat, 'contribution.add', { table, text: 'Uit een oude Teams' });
    await teams.waitFor(() => toldTo(ana).includes('Genoteerd in de notulen.'));
    expect(chat.messages).toHaveLength(before);
    expect(textsIn(await minutes(sat)).slice(-2)).toEqual(['Uit een venster', 'Uit een oude Teams']);
  });
});

describe('who is not to do something', () => {
  const forModerator: readonly (readonly [string, Inputs])[] = [
    ['agenda.start', {}],
    ['agenda.next', {}],
    ['agenda.pause', {}],
    ['agenda.resume', {}],
    ['agenda.extend', { minutes: 5 }],
    ['floor.give', {}],
    ['question.edit', { question: 'q1', text: 'Anders' }],
    ['question.merge', { question: 'q1', into: 'q2' }],
    ['question.shortlist', { questions: 'q1' }],
    ['question.open', { question: 'q1' }],
    ['summary.draft', {}],
    ['summary.decide', { addition: 1, accept: 'true' }],
    ['summary.publish', {}],
    ['table.close', {}],
  ];
  let sat: Sat;
  let before: string;
  beforeAll(async () => {
    sat = await sitDown('Rollen');
    await sat.els.say(sat.chat, 'Dit zei Els');
    before = await whole(sat);
  });

  test.each(forModerator)('%s is refused to a participant and to the notetaker', async (verb, data) => {
    for (const person of [sat.ana, sat.joke])
      expect(sentenceOf(await person.execute(sat.chat, verb, { table: sat.table, ...data }))).toBe(
        'Dit is voor de gespreksleider.',
      );
    expect(await whole(sat)).toBe(before);
  });

  test.each([
    ['hand.raise', 'moderator or notetaker for anyone', { person: '29:iemand' }],
    ['hand.lower', 'moderator or notetaker for anyone', { person: '29:iemand' }],
    ['minutes.get', 'moderator and notetaker', { format: 'json' }],
    ['summary.edit', 'moderator and expert', { text: 'Anders' }],
    ['floor.yield', 'the speaker and the moderator', {}],
  ])('%s is for the %s', async (verb, _, data) => {
    const answer = await sat.ana.execute(sat.chat, verb, { table: sat.table, ...data });
    sentenceOf(answer);
    expect(minutesLinks(answer.delivered.body, '')).toEqual([]);
    expect(await whole(sat)).toBe(before);
  });

  test('another’s contribution is not a participant’s to change', async () => {
    const read = await teams.waitFor(async () => (await minutes(sat)).contributions[0] as { id?: string });
    for (const [verb, data] of [
      ['contribution.tag', { lenses: 'tijd' }],
      ['contribution.revise', { text: 'Dat zei ze niet' }],
      ['contribution.move', { item: 'afronding' }],
      ['question.from', {}],
    ] as const)
      sentenceOf(await sat.ana.execute(sat.chat, verb, { table: sat.table, contribution: read.id, ...data }));
    expect(await whole(sat)).toBe(before);
  });

  test('"Leiden" gives others a sentence, and a hand-made refresh never gives them the minutes', async () => {
    expect(sentenceOf(await sat.ana.click(liveCard(sat.chat), 'table.view'))).toBe(
      'Dit is voor de gespreksleider.',
    );
    for (const card of ['minutes', 'linkCode', 'tables', 'onzin', '', ['minutes'], 7]) {
      const { body } = await teams.deliver(
        sat.ana.activity(sat.chat, {
          type: 'invoke',
          name: 'adaptiveCard/action',
          value: {
            action: {
              type: 'Action.Execute',
              verb: 'table.view',
              data: { table: sat.table, card, of: 'json' },
            },
            trigger: 'automatic',
          },
        }),
      );
      expect(minutesLinks(body, '')).toEqual([]);
      expect(JSON.stringify(body)).not.toContain('gesloten');
    }
  });
});

describe('a table that is not meant', () => {
  let sat: Sat;
  let other: Sat;
  beforeAll(async () => {
    sat = await sitDown('Deze');
    other = await sitDown('Gene');
  });

  test('a card whose data names the table of another conversation is refused there', async () => {
    const before = await whole(other);
    for (const verb of ['hand.raise', 'contribution.add', 'table.view', 'minutes.get', 'agenda.next'])
      expect(
        sentenceOf(await other.els.execute(sat.chat, verb, { table: other.table, text: 'Smokkel' })),
      ).toBe('Deze knop hoort bij een andere tafel.');
    expect(await whole(other)).toBe(before);
  });

  test('from a 1:1 chat it counts for who sits at the table, and for nobody else', async () => {
    const stranger = teams.person('Vreemde');
    expect(sentenceOf(await stranger.execute(stranger.personal, 'hand.raise', { table: sat.table }))).toBe(
      'Deze knop hoort bij een andere tafel.',
    );
    expect(sentenceOf(await sat.ana.execute(sat.ana.personal, 'hand.raise', { table: sat.table }))).toContain(
      'plaats 1',
    );
    expect((await minutes(sat)).participants.map(({ name }) => name)).not.toContain('Vreemde');
  });

  test.each([undefined, '', 'onbekend', 7, null, ['a'], { id: 1 }, 'x'.repeat(10_000), '../../etc'])(
    'an unknown table (%p) is said to be unknown',
    async (table) => {
      const data = table === undefined ? {} : { table };
      expect(sentenceOf(await sat.ana.execute(sat.chat, 'hand.raise', data))).toBe('Die tafel ken ik niet.');
      const opened = await teams.deliver(
        sat.ana.activity(sat.chat, {
          type: 'invoke',
          name: 'task/fetch',
          value: { data: { verb: 'contribution.add', msteams: { type: 'task/fetch' }, ...data } },
        }),
      );
      expect(opened.status).toBe(200);
    },
  );

  test('the data’s own claim to be somebody else counts for nothing', async () => {
    const before = await whole(sat);
    const claims = { from: sat.els.id, aadObjectId: sat.els.entry.aadObjectId, role: 'moderator' };
    sentenceOf(await sat.ana.execute(sat.chat, 'agenda.next', { table: sat.table, ...claims }));
    expect(await whole(sat)).toBe(before);
  });
});

describe('a card that is clicked late', () => {
  test('a stale turn skips nobody, and says who has the floor', async () => {
    const sat = await sitDown('Oude beurt');
    await sat.ana.execute(sat.chat, 'hand.raise', { table: sat.table });
    await sat.joke.execute(sat.chat, 'hand.raise', { table: sat.table });
    const give = { table: sat.table, turn: 0 };
    const both = await Promise.all([
      sat.els.execute(sat.chat, 'floor.give', give),
      sat.els.execute(sat.chat, 'floor.give', give),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['card', 'sentence']);
    const refused = both.find(({ kind }) => kind === 'sentence');
    expect(refused).toMatchObject({ text: expect.stringContaining('Ana De Smet') });
    sentenceOf(await sat.ana.execute(sat.chat, 'floor.yield', { table: sat.table, turn: 7 }));
    expect((await minutes(sat)).queue).toHaveLength(1);
  });

  test('a stale item moves nothing, and says what runs now', async () => {
    const sat = await sitDown('Oud punt');
    const old = liveCard(sat.chat);
    const view = await sat.els.click(old, 'table.view');
    if (view.kind !== 'card') throw new Error(view.kind);
    const late = { card: view.card, conversation: sat.chat };
    expect((await sat.els.click(late, 'agenda.next')).kind).toBe('card');
    for (const verb of ['agenda.next', 'agenda.extend'])
      expect(sentenceOf(await sat.els.click(late, verb))).toContain('Een vraag kiezen');
    const begun = (await minutes(sat)).agenda.filter(({ startedAt }) => startedAt !== undefined);
    expect(begun).toHaveLength(2);
    // The old card, opened again by who leads, shows what became of it.
    const shown = await sat.els.execute(sat.chat, 'table.view', {
      table: sat.table,
      card: 'live',
      of: 'kennismaking',
    });
    expect(shown.kind).toBe('card');
    expect(shown.kind === 'card' ? actionsOf(shown.card) : []).toEqual([]);
  });

  test('at a closed table nothing changes, and whoever looks sees the final summary', async () => {
    const sat = await sitDown('Dicht');
    await sat.ana.say(sat.chat, 'De fietspaden moeten breder worden langs de vaart');
    const live = liveCard(sat.chat);
    const { card } = live;
    await sat.els.say(sat.chat, 'sluit', { mention: true });
    await teams.waitFor(() => sat.chat.find(({ text }) => text.includes('controlecode')));
    const before = await whole(sat);
    const asItWas = { card: card ?? {}, conversation: sat.chat };
    for (const verb of ['hand.raise', 'hand.lower', 'contribution.add'])
      expect(sentenceOf(await sat.ana.click(asItWas, verb))).toContain('gesloten');
    sentenceOf(await sat.els.execute(sat.chat, 'agenda.next', { table: sat.table }));
    sentenceOf(await sat.els.execute(sat.chat, 'summary.publish', { table: sat.table }));
    for (const person of [sat.els, sat.ana]) {
      const shown = await person.execute(sat.chat, 'table.view', { table: sat.table });
      expect(shown.kind).toBe('card');
      expect(JSON.stringify(shown.delivered.body)).toContain('controlecode');
    }
    expect(await whole(sat)).toBe(before);
  });
});

const nasty: readonly unknown[] = [
  undefined,
  null,
  '',
  '   ',
  0,
  -1,
  1e308,
  true,
  [],
  ['a', 'b'],
  [{ toString: 1, valueOf: 1 }],
  {},
  { text: 'x' },
  '😀',
  'שלום עליכם مرحبا',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what the templates of cards would take for their own
  '${x}',
  '<at>Debattafel</at>',
  '__proto__',
  'constructor',
  'x'.repeat(10_000),
];

describe('garbage in the data', () => {
  const keys = [
    ...['person', 'turn', 'item', 'minutes', 'reason', 'kind', 'text', 'lenses', 'contribution', 'question'],
    ...['into', 'questions', 'motivation', 'addition', 'accept', 'organisation', 'background', 'goal'],
    ...['format', 'filter', 'card', 'of', 'edition', 'name'],
  ];
  const verbs = [
    ...['table.open', 'table.view', 'table.say', 'agenda.start', 'agenda.pause', 'agenda.resume'],
    ...['agenda.extend', 'hand.raise', 'hand.lower', 'floor.give', 'floor.yield', 'person.introduce'],
    ...['contribution.add', 'contribution.tag', 'contribution.revise', 'contribution.move'],
    ...['question.add', 'question.vote', 'question.from', 'question.edit', 'question.merge'],
    ...['question.shortlist', 'question.open', 'question.pickUp', 'summary.draft', 'summary.edit'],
    ...['summary.addition', 'summary.decide', 'minutes.get', 'agenda.next'],
  ];
  let sat: Sat;
  beforeAll(async () => {
    sat = await sitDown('Rommel');
  });

  test.each(verbs)('%s answers a sentence or a card, whatever it is given', async (verb) => {
    for (const value of nasty) {
      const data = { ...Object.fromEntries(keys.map((key) => [key, value])), table: sat.table };
      const answer = await sat.els.execute(sat.chat, verb, data);
      expect([value, answer.kind, answer.delivered.status]).not.toContain('error');
      expect(answer.delivered.text).not.toMatch(/TypeError|at \w+ \(|node_modules|\$\{(?!x\})/);
    }
  });

  test('the table still stands, and nobody but the clicker came to it', async () => {
    const { participants, agenda } = await minutes(sat);
    expect(participants.map(({ name }) => name).sort()).toEqual(['Ana De Smet', 'Els Peeters', 'Joke']);
    expect(agenda.length).toBe(5);
  });

  test.each(['execute', 'message', 'dialog'] as const)(
    'dialog forms open on garbage by %s',
    async (carrier) => {
      for (const value of nasty) {
        const { status } = await by(carrier, sat.ana, sat.chat, 'hand.raise', {
          table: sat.table,
          reason: value,
          kind: value,
        });
        expect(status).toBe(200);
        await by(carrier, sat.ana, sat.chat, 'hand.lower', { table: sat.table });
      }
    },
  );

  test('what people write stays as they wrote it, up to 10,000 characters', async () => {
    const texts = [
      '😀 👩‍👩‍👧',
      'שלום עליכם',
      'a'.repeat(10_000),
      '*vet* [link](http://x)',
      '=1+1',
      '{{naam}}',
    ];
    const calm = await sitDown('Rust');
    for (const text of texts)
      expect((await calm.ana.execute(calm.chat, 'contribution.add', { table: calm.table, text })).kind).toBe(
        'sentence',
      );
    expect(textsIn(await minutes(calm))).toEqual(texts);
  });

  test('a decision on an addition that says neither yes nor no decides nothing', async () => {
    const calm = await sitDown('Besluit');
    const { table, chat, els, ana } = calm;
    await els.execute(chat, 'summary.draft', { table });
    await ana.execute(chat, 'summary.addition', { table, text: 'Dit nog' });
    for (const accept of [undefined, '', 'misschien', {}, []])
      await els.execute(chat, 'summary.decide', { table, addition: 1, accept });
    expect((await minutes(calm)).summary.additions).toMatchObject([{ decision: 'open' }]);
    await els.execute(chat, 'summary.decide', { table, addition: '1', accept: 'false', reason: 'Te laat' });
    expect((await minutes(calm)).summary.additions).toMatchObject([{ decision: 'declined' }]);
  });

  test('a word said again that is none of a table’s words is refused', async () => {
    for (const text of ['help', 'start', 'start proeftafel', 'koppel', 'zomaar iets', ''])
      sentenceOf(await sat.ana.execute(sat.chat, 'table.say', { table: sat.table, text }));
  });
});

describe('verbs that are not there', () => {
  let sat: Sat;
  beforeAll(async () => {
    sat = await sitDown('Onbekend');
  });

  test.each(['onzin', 'toString', '__proto__', 'constructor', 'hand.raise.twice', '😀'])(
    '"%s" is not known',
    async (verb) => {
      expect(sentenceOf(await sat.els.execute(sat.chat, verb, { table: sat.table }))).toContain(
        'ken ik niet meer',
      );
    },
  );

  test('an invoke without a verb gets the error that Teams expects, and no more', async () => {
    for (const value of [{}, { action: {} }, { action: { verb: 7 } }, [], null, 'x']) {
      const { status, text } = await teams.deliver(
        sat.els.activity(sat.chat, { type: 'invoke', name: 'adaptiveCard/action', value }),
      );
      expect(status).toBe(200);
      expect(text).toContain('application/vnd.microsoft.error');
      expect(text).not.toMatch(/TypeError|at \w+ \(/);
    }
  });
});

describe('forms', () => {
  let sat: Sat;
  let contribution: string;
  beforeAll(async () => {
    sat = await sitDown('Vensters');
    await sat.els.say(sat.chat, 'volgende');
    await sat.ana.say(sat.chat, 'Een bijdrage om na te kijken');
    await sat.ana.say(sat.chat, 'Kan dat ook straks?');
    const { contributions } = await minutes(sat);
    contribution = (contributions[0] as { id?: string } | undefined)?.id ?? '';
    await sat.els.execute(sat.chat, 'summary.draft', { table: sat.table });
    await sat.ana.execute(sat.chat, 'summary.addition', { table: sat.table, text: 'Dit nog' });
  });

  const fetched = (person: FakePerson, verb: string, data: Inputs = {}): Promise<ClickAnswer> =>
    person.click(
      {
        card: {
          actions: [
            {
              type: 'Action.Submit',
              title: 'open',
              data: { msteams: { type: 'task/fetch' }, verb, table: sat.table, ...data },
            },
          ],
        },
        conversation: sat.chat,
      },
      verb,
    );

  test.each([
    ['contribution.add', 'ana', {}],
    ['person.introduce', 'ana', {}],
    ['question.add', 'ana', {}],
    ['question.vote', 'ana', {}],
    ['summary.addition', 'ana', {}],
    ['hand.raise', 'joke', {}],
    ['contribution.tag', 'joke', {}],
    ['question.edit', 'els', { question: 'q1' }],
    ['question.merge', 'els', {}],
    ['question.shortlist', 'els', {}],
    ['question.open', 'els', {}],
    ['question.pickUp', 'els', {}],
    ['floor.give', 'els', {}],
    ['summary.edit', 'els', {}],
    ['summary.decide', 'els', { addition: 1 }],
  ] as const)('%s opens as a dialog whose fields have labels', async (verb, who, data) => {
    const dialog = await fetched(sat[who], verb, { contribution, ...data });
    if (dialog.kind !== 'dialog') throw new Error(`${dialog.kind}: ${dialog.delivered.text}`);
    expect(dialog.title).not.toBe('');
    const text = JSON.stringify(dialog.card);
    expect(text).not.toMatch(/\$\{|\{\{|undefined/);
    const inputs = [...text.matchAll(/"type":"(Input\.\w+)"/g)];
    const labels = [...text.matchAll(/"label":"[^"]+"/g)];
    expect(labels.length).toBeGreaterThanOrEqual(inputs.length);
    expect(actionsOf(dialog.card).some((action) => action.verb === verb)).toBe(true);
  });

  test('a verb without a form, and a form on a garbage table, get a sentence', async () => {
    expect((await fetched(sat.els, 'agenda.next')).kind).toBe('sentence');
    for (const verb of ['onzin', 'constructor', '__proto__', 'toString'])
      expect((await fetched(sat.els, verb)).kind).toBe('sentence');
    for (const value of nasty) {
      const opened = await fetched(sat.els, 'question.edit', {
        question: value,
        contribution: value,
        addition: value,
      });
      expect(['dialog', 'sentence']).toContain(opened.kind);
    }
  });
});
