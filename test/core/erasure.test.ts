import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { erasedTable } from '../../src/application/erasure/erasedTable.ts';
import type { Command } from '../../src/core/commands.ts';
import { decide } from '../../src/core/decide/decide.ts';
import { accountsOf, namesOver, withoutPerson } from '../../src/core/erasure.ts';
import type { TableEvent } from '../../src/core/events.ts';
import { fold } from '../../src/core/evolve/evolve.ts';
import type { Table } from '../../src/core/table.ts';
import { afternoon } from '../support/anyCommand.ts';
import { ana, begunAt, bram, clock, els, joke, noor, opened } from '../support/cast.ts';
import { history } from '../support/given.ts';

const tableOf = (events: readonly TableEvent[]): Table => {
  const table = fold(events);
  if (table === undefined) throw new Error('Nobody opened the table');
  return table;
};

/** What is kept once this person had themselves erased. */
const without = (events: readonly TableEvent[], person: string): readonly TableEvent[] => {
  const accounts = accountsOf(tableOf(events), person);
  return withoutPerson(events, {
    ids: new Map(accounts.map((id, place) => [id, `erased:${place}`])),
    names: namesOver(events, accounts),
    name: '[naam]',
    text: '[gewist]',
  });
};

const erased = (events: readonly TableEvent[], person: string) => {
  const accounts = accountsOf(tableOf(events), person);
  const made = erasedTable(events, events.length, {
    ids: new Map(accounts.map((id, place) => [id, `erased:${place}`])),
    otherIds: new Map(),
    command: 'erasure:1',
    at: clock('17:00'),
  });
  if (made === undefined) throw new Error('nobody to erase');
  return made;
};

const add = (who: typeof ana, time: string, contribution: string, text: string) =>
  who.asks(time, { type: 'AddContribution', contribution, text, lenses: [], source: 'chat' });

describe('what is kept without somebody', () => {
  const talk = history(
    ...begunAt('14:20', '14:30'),
    bram.asks('14:30', { type: 'Introduce', organisation: 'Chiro', goal: 'Meer groen' }),
    add(bram, '14:31', 'm1', 'Meer bomen langs de vaart'),
    bram.asks('14:32', {
      type: 'ReviseContribution',
      contribution: 'm1',
      text: 'Veel meer bomen',
      lenses: [],
    }),
    add(ana, '14:33', 'm2', 'Bram heeft gelijk over de bomen'),
    bram.asks('14:34', { type: 'RaiseHand', reason: 'over bomen' }),
    bram.asks('14:35', { type: 'AddQuestion', question: 'n1', text: 'Wie plant de bomen?' }),
    bram.asks('14:36', { type: 'AddQuestion', question: 'n2', text: 'Wie giet de bomen?' }),
    els.asks('14:37', { type: 'RewordQuestion', question: 'n2', text: 'Wie zorgt voor water?' }),
    els.asks('14:38', { type: 'AskQuestionFrom', contribution: 'm1', question: 'n3' }),
    els.asks('14:39', { type: 'GiveFloor' }),
    els.asks('14:41', { type: 'YieldFloor' }),
    ana.asks('14:42', { type: 'VoteForQuestions', questions: ['n1'], contribution: 'k1', lenses: [] }),
    bram.asks('14:42', {
      type: 'VoteForQuestions',
      questions: ['n1'],
      motivation: 'bomen eerst',
      contribution: 'k2',
      lenses: [],
    }),
  );
  const kept = without(talk, bram.person);
  const table = tableOf(kept);

  test('has nothing of theirs in any event, but as many events as before', () => {
    const text = JSON.stringify(kept);
    for (const trace of [
      bram.person,
      'Bram',
      'Claes',
      'Chiro',
      'groen',
      'bomen langs',
      'Veel meer',
      'over bomen',
      'plant',
      'giet',
      'eerst',
    ])
      expect([trace, text.includes(trace)]).toEqual([trace, false]);
    expect(kept).toHaveLength(talk.length);
  });

  test('leaves a place where each contribution was', () => {
    expect(table.contributions.map(({ id, text, erased: gone }) => [id, text, gone])).toEqual([
      ['m1', '', true],
      ['m2', '[naam] heeft gelijk over de bomen', undefined],
      ['k2', '', true],
    ]);
  });

  test('counts their turns, their time and their vote as before', () => {
    const before = tableOf(talk).people.get(bram.person);
    const after = table.people.get('erased:0');
    expect(after).toMatchObject({ turns: 1, speakingMilliseconds: before?.speakingMilliseconds, name: '' });
    expect(table.questions.find(({ id }) => id === 'n1')?.voters).toHaveLength(2);
  });

  test('keeps a question of theirs in the words of who reworded it, and no other', () => {
    const texts = new Map(table.questions.map(({ id, text }) => [id, text]));
    expect([texts.get('n1'), texts.get('n2'), texts.get('n3')]).toEqual([
      '[gewist]',
      'Wie zorgt voor water?',
      '[gewist]',
    ]);
  });

  test('leaves everybody else as they were', () => {
    const others = (of: Table) =>
      [...of.people.values()].filter(({ id }) => id.startsWith('29:') && id !== bram.person);
    expect(others(table)).toEqual(others(tableOf(talk)));
  });
});

test('ids go whatever signs Teams puts in them', () => {
  const id = '29:1-a_b.c+d/e=(f)';
  const talk = history(...begunAt('14:20', '14:30'), add(bram, '14:31', 'm1', 'Meer bomen')).map((event) =>
    JSON.parse(JSON.stringify(event).replaceAll(bram.person, id)),
  ) as readonly TableEvent[];
  expect(JSON.stringify(without(talk, id))).not.toContain(id);
});

describe('who is one person', () => {
  test('a name on the phone that was merged into an account goes with it', () => {
    const talk = history(
      ...begunAt('14:20', '14:30'),
      joke.asks('14:31', {
        type: 'AddContribution',
        contribution: 'm1',
        text: 'Vanuit de auto',
        lenses: [],
        source: 'spoken',
        author: { person: 'name:brammeke', name: 'Brammeke' },
      }),
      els.asks('14:32', { type: 'MergePeople', person: 'name:brammeke', into: bram.person }),
    );
    const kept = without(talk, bram.person);
    expect(JSON.stringify(kept)).not.toMatch(/brammeke|auto|29:bram/i);
    expect(tableOf(kept).people.get('erased:0')?.name).toBe('');
    expect(tableOf(kept).contributions[0]).toMatchObject({ author: 'erased:0', erased: true });
  });

  test('a line that was noted for them but turned out to be another’s stays', () => {
    const talk = history(
      ...begunAt('14:20', '14:30'),
      joke.asks('14:31', {
        type: 'AddContribution',
        contribution: 'm1',
        text: 'Meer banken',
        lenses: [],
        source: 'spoken',
        author: { person: bram.person, name: bram.name },
      }),
      joke.asks('14:32', {
        type: 'NameSpeaker',
        contribution: 'm1',
        author: { person: noor.person, name: noor.name },
      }),
    );
    expect(tableOf(without(talk, bram.person)).contributions[0]).toMatchObject({
      author: noor.person,
      text: 'Meer banken',
    });
    expect(tableOf(without(talk, noor.person)).contributions[0]?.text).toBe('');
  });
});

describe('the summary without them', () => {
  const said = [
    ...begunAt('14:20', '14:30'),
    add(bram, '14:31', 'm1', 'We planten overal meer bomen langs de vaart'),
    add(ana, '14:32', 'm2', 'Er komen meer bomen langs de vaart'),
    add(bram, '14:33', 'm3', 'Een skatepark naast de kerk'),
  ];
  const points = [
    { text: 'We planten overal meer bomen langs de vaart', from: ['m1', 'm2'], people: 2 },
    { text: 'Een skatepark naast de kerk', from: ['m3'], people: 1 },
  ];
  const text = '• We planten overal meer bomen langs de vaart (2 mensen)\n• Een skatepark naast de kerk';
  const drafted = [
    ...said,
    els.asks('16:20', { type: 'DraftSummary', points, text }),
    bram.asks('16:21', { type: 'AddToSummary', text: 'Vergeet de duiventil niet' }),
  ];
  const closed = (edited?: string) =>
    history(
      ...drafted,
      ...(edited === undefined ? [] : [els.asks('16:22', { type: 'EditSummary', text: edited })]),
      els.asks('16:25', {
        type: 'CloseTable',
        draft: { points, text },
        final: { body: edited ?? text, text: `${edited ?? text}\nBijlage`, sha256: 'oud' },
      }),
    );

  test('says in the words of the others what they said too, and drops what was theirs alone', () => {
    const { after } = erased(history(...drafted), bram.person);
    if (after.summary.status !== 'draft') throw new Error('no draft');
    expect(after.summary.points).toEqual([
      expect.objectContaining({ text: 'Er komen meer bomen langs de vaart', from: ['m2'], people: 1 }),
    ]);
    expect(after.summary.text).toContain('Er komen meer bomen');
    expect(after.summary.text).not.toMatch(/overal|skatepark/);
    expect(after.summary.additions[0]?.text).toBe('[gewist]');
  });

  test('once frozen is a new version with a new code, and the old one is only its code', () => {
    const { after, rewritten, events } = erased(closed(), bram.person);
    if (after.summary.status !== 'final') throw new Error('not frozen');
    expect(after.summary.version).toBe(2);
    expect(after.summary.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(after.summary.superseded).toEqual([{ version: 1, sha256: 'oud', publishedAt: clock('16:25') }]);
    expect(JSON.stringify([rewritten, events])).not.toMatch(/overal|skatepark|duiventil|29:bram|Claes/);
    expect(after.status).toBe('closed');
  });

  test('that the moderator edited loses the lines with four of their words in a row, and the name', () => {
    const { after } = erased(
      closed(
        'Besloten:\n• bomen langs de vaart\n• skatepark: een skatepark naast de kerk dus\n• Bram volgt op',
      ),
      bram.person,
    );
    if (after.summary.status !== 'final') throw new Error('not frozen');
    expect(after.summary.body).toBe('Besloten:\n• [naam gewist] volgt op');
  });

  test('a second erasure makes a third version and keeps the codes of both', () => {
    const first = erased(closed(), bram.person);
    const second = erasedTable(
      [...first.rewritten, ...first.events],
      first.rewritten.length + first.events.length,
      {
        ids: new Map([[ana.person, 'erased:ana']]),
        otherIds: new Map(),
        command: 'erasure:2',
        at: clock('18:00'),
      },
    );
    if (second?.after.summary.status !== 'final') throw new Error('not frozen');
    expect(second.after.summary.superseded?.map(({ version }) => version)).toEqual([1, 2]);
    expect(JSON.stringify([second.rewritten, second.events])).not.toMatch(/Gómez|29:ana|Er komen/);
  });
});

test('who has the floor when they are erased speaks no more, and stands in no queue', () => {
  const talk = history(
    ...begunAt('14:20', '14:30'),
    bram.asks('14:31', { type: 'RaiseHand' }),
    els.asks('14:32', { type: 'GiveFloor' }),
    bram.asks('14:33', { type: 'RaiseHand', handKind: 'technical' }),
  );
  const { after } = erased(talk, bram.person);
  expect(after.floor).toBeUndefined();
  expect(after.hands).toEqual([]);
  expect(after.technicalHands ?? []).toEqual([]);
  expect(after.people.get('erased:0')).toMatchObject({ erased: true, present: false, turns: 1 });
});

/** What comes of commands of which many are refused. */
const played = (commands: readonly Command[]): readonly TableEvent[] => {
  const events = [...history(...opened)];
  let table = fold(events);
  for (const command of commands) {
    const decision = decide(table, command);
    if (decision.kind === 'rejected') continue;
    events.push(...decision.events);
    table = fold(decision.events, table);
  }
  return events;
};

test('whatever happened at a table, no id and no name of who is erased is left in it', () => {
  fc.assert(
    fc.property(afternoon(), fc.constantFrom(ana, bram, noor), (commands, who) => {
      const events = played(commands);
      if (!fold(events)?.people.has(who.person)) return;
      const { rewritten, events: appended, after } = erased(events, who.person);
      const all = JSON.stringify([rewritten, appended]);
      expect(all).not.toContain(who.person);
      expect(all).not.toContain(who.name);
      expect(fold([...rewritten, ...appended])).toEqual(after);
      expect(after.people.size).toBe(fold(events)?.people.size);
    }),
    { numRuns: 100 },
  );
});
