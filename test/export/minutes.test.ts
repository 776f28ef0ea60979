import { describe, expect, test } from '@jest/globals';
import { minutesOf } from '../../src/export/minutes.ts';
import { minutesSchema } from './minutesSchema.ts';
import { closedTable, contribution, minutesLater, openTable, tableWith, withAttribution } from './tables.ts';

const now = minutesLater(46);
/** As another program reads it: what is undefined is gone. */
const read = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('the minutes', () => {
  test.each([
    ['of an open table', openTable],
    ['of a closed table', closedTable],
    ['without names', withAttribution(closedTable, 'confidential')],
  ])('have the form that was promised: %s', (_, table) => {
    const minutes = minutesOf(table, now);
    expect(minutesSchema.parse(read(minutes))).toEqual(minutes);
  });

  test('have their keys in the order that was promised', () => {
    const minutes = minutesOf(openTable, now);
    expect(Object.keys(minutes)).toEqual([
      'schema',
      'table',
      'participants',
      'agenda',
      'questions',
      'queue',
      'contributions',
      'summary',
    ]);
    expect(Object.keys(minutes.contributions[1] ?? {})).toEqual([
      'id',
      'at',
      'author',
      'text',
      'source',
      'agendaItem',
      'question',
      'revisions',
      'lenses',
      'number',
    ]);
    expect(Object.keys(minutesOf(closedTable, now).table)).toEqual([
      'id',
      'title',
      'format',
      'openedAt',
      'closedAt',
      'conversation',
    ]);
  });

  test('say everything of a contribution', () => {
    expect(minutesOf(openTable, now).contributions[2]).toEqual({
      id: 'm3',
      at: '2024-05-14T13:02:00.000Z',
      author: { id: '29:ana', name: 'Ana Peeters' },
      text: 'Begin bij de huurders',
      source: 'chat',
      agendaItem: 'uitdiepen',
      question: 'q1',
      revisions: 1,
      lenses: [{ lens: 'doelgroepen', by: 'author' }],
      number: 3,
    });
  });

  test('name everybody who was there, also who left, with turns and contributions that stand', () => {
    expect(minutesOf(closedTable, now).participants).toEqual([
      { id: '29:els', name: 'Els Maes', role: 'moderator', speakingSeconds: 0, turns: 0, contributions: 0 },
      {
        id: '29:ana',
        name: 'Ana Peeters',
        role: 'participant',
        organisation: 'Natuurpunt',
        speakingSeconds: 95,
        turns: 2,
        contributions: 1,
      },
      { id: '29:bram', name: 'Bram', role: 'participant', speakingSeconds: 0, turns: 0, contributions: 1 },
      {
        id: 'name:noor',
        name: 'Noor',
        role: 'participant',
        organisation: 'Jeugdraad',
        speakingSeconds: 0,
        turns: 0,
        contributions: 1,
      },
    ]);
  });
});

describe('contributions', () => {
  test('stand in the order of their time, then of their id, and withdrawn ones not at all', () => {
    expect(minutesOf(openTable, now).contributions.map(({ id }) => id)).toEqual(['m1', 'm2', 'm3']);
  });

  test('before the agenda have no agenda item', () => {
    const [first] = minutesOf(tableWith(contribution('m1', '29:ana', 'Hallo')), now).contributions;
    expect(first).not.toHaveProperty('agendaItem');
    expect(first).not.toHaveProperty('question');
  });
});

describe('speaking time', () => {
  const anaAt = (table: typeof openTable, at: number) =>
    minutesOf(table, at).participants[1]?.speakingSeconds;

  test('counts the running turn, pauses left out', () => {
    expect(anaAt(openTable, minutesLater(46))).toBe(Math.round(94.6 + 60 - 5));
  });

  test('stands still while the clock does', () => {
    const paused = { ...openTable, pausedAt: minutesLater(45.5) };
    expect(anaAt(paused, minutesLater(60))).toBe(Math.round(94.6 + 30 - 5));
  });

  test('is never taken back by a pause that began before the turn', () => {
    expect(anaAt({ ...openTable, pausedAt: minutesLater(40) }, minutesLater(46))).toBe(95);
  });
});

test('of whoever had themselves erased only the place is left', () => {
  const people = new Map(
    [...openTable.people].map(([id, person]) => {
      if (id !== '29:ana') return [id, person] as const;
      const { organisation: _, ...rest } = person;
      return ['erased:1', { ...rest, id: 'erased:1', name: '', erased: true }] as const;
    }),
  );
  const noted = openTable.contributions.map((one) =>
    one.author === '29:ana' ? { ...one, author: 'erased:1', text: '', erased: true as const } : one,
  );
  const hands = openTable.hands.filter(({ person }) => person !== '29:ana');
  const questions = openTable.questions.map(({ addedBy: _, ...question }) => question);
  const minutes = minutesOf({ ...openTable, people, hands, questions, contributions: noted }, now);
  expect(minutes.participants[1]).toMatchObject({ id: 'erased:1', name: 'Gewiste deelnemer' });
  expect(minutes.contributions.map(({ id }) => id)).toEqual(['m1', 'm2']);
  expect(JSON.stringify(minutes)).not.toMatch(/29:ana|Ana|Natuurpunt/);
});

test('the queue is in the order of the floor, and only there while the table is open', () => {
  expect(minutesOf(openTable, now).queue).toEqual([
    { person: '29:bram', raisedAt: '2024-05-14T13:03:00.000Z', kind: 'question' },
    { person: 'name:noor', raisedAt: '2024-05-14T13:04:00.000Z', kind: 'question' },
  ]);
  expect(minutesOf(closedTable, now)).not.toHaveProperty('queue');
});

test('a merged question is not on the list; who added one and its votes are', () => {
  expect(minutesOf(openTable, now).questions).toEqual([
    { id: 'q1', number: 1, text: 'Hoe renoveren we?', votes: 2, shortlisted: true },
    { id: 'q3', number: 3, text: 'Waar blijft de auto?', addedBy: '29:ana', votes: 1, shortlisted: false },
  ]);
});

describe('the summary', () => {
  test('is empty before there is one', () => {
    expect(minutesOf(openTable, now).summary).toEqual({
      status: 'none',
      text: '',
      sections: [],
      additions: [],
    });
  });

  test('groups its points by lens, in the order of the format, and names only contributions that stand', () => {
    expect(minutesOf(closedTable, now).summary.sections).toEqual([
      { lens: 'doelgroepen', points: [{ text: 'Huurders eerst', from: ['m3'] }] },
      { lens: 'gebied', points: [{ text: 'De markt koelt met bomen', from: ['m2'] }] },
      { points: [{ text: 'Iedereen groet', from: ['m1'] }] },
    ]);
  });

  test('carries every addition with its decision, and the hash of the frozen text', () => {
    const { additions, sha256, text } = minutesOf(closedTable, now).summary;
    expect(additions).toEqual([
      { number: 1, author: '29:ana', text: 'Ook scholen', decision: 'accepted' },
      {
        number: 2,
        author: '29:bram',
        text: 'Gratis bus',
        decision: 'declined',
        reason: 'kwam niet ter sprake',
      },
      { number: 3, author: 'name:noor', text: 'Meer fonteintjes', decision: 'open' },
    ]);
    expect(sha256).toBe('ab'.repeat(32));
    expect(text).toBe('Huurders eerst\n\nAanvullingen\n1. Ook scholen');
  });
});

describe('a filter chooses contributions and nothing else', () => {
  const ids = (filter: Parameters<typeof minutesOf>[2]) =>
    minutesOf(openTable, now, filter).contributions.map(({ id }) => id);

  test('by lens, value, question, person and item', () => {
    expect(ids({ lens: 'gebied' })).toEqual(['m2']);
    expect(ids({ lens: 'gebied', value: 'dorpskern' })).toEqual(['m2']);
    expect(ids({ lens: 'gebied', value: 'elders' })).toEqual([]);
    expect(ids({ question: 1 })).toEqual(['m3']);
    expect(ids({ question: 99 })).toEqual([]);
    expect(ids({ person: '29:bram' })).toEqual(['m1']);
    expect(ids({ item: 'uitdiepen', question: 3 })).toEqual(['m2']);
  });

  test('so the counts of the participants stay whole', () => {
    const whole = minutesOf(openTable, now);
    expect({ ...minutesOf(openTable, now, { lens: 'gebied' }), contributions: whole.contributions }).toEqual(
      whole,
    );
  });
});

describe('where the format promises no names', () => {
  test('by organisation, the organisation stands for the person and no id leads to a name', () => {
    const minutes = minutesOf(withAttribution(closedTable, 'organisation'), now);
    expect(minutes.contributions.map(({ author }) => author)).toEqual(
      ['Deelnemer', 'Jeugdraad', 'Natuurpunt'].map((name) => ({
        id: expect.stringMatching(/^person-\d+$/),
        name,
      })),
    );
    expect(new Set(minutes.participants.map(({ id }) => id)).size).toBe(minutes.participants.length);
    expect(JSON.stringify(minutes)).not.toMatch(/29:|name:|Ana|Bram|Noor|Els/);
  });

  test('in confidence, each has a number, and nobody a role, a speaking time or a small organisation', () => {
    const minutes = minutesOf(withAttribution(openTable, 'confidential'), now);
    for (const { author } of minutes.contributions) expect(author.name).toMatch(/^Deelnemer \d+$/);
    for (const one of minutes.participants)
      expect(one).toMatchObject({ role: 'participant', speakingSeconds: 0 });
    expect(new Set(minutes.participants.map(({ organisation }) => organisation))).toEqual(
      new Set([undefined, 'andere']),
    );
    const ids = minutes.participants.map(({ id }) => id);
    expect(minutes.queue?.every(({ person }) => ids.includes(person))).toBe(true);
    expect(JSON.stringify(minutes)).not.toMatch(/29:|name:|Ana|Bram|Noor|Els|Natuurpunt|Jeugdraad/);
  });
});
