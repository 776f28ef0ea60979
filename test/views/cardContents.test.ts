import { describe, expect, test } from '@jest/globals';
import type { Table } from '../../src/core/table.ts';
import { choiceCard } from '../../src/views/choiceCard.ts';
import { draftCard } from '../../src/views/draftCard.ts';
import { finalCard } from '../../src/views/finalCard.ts';
import { liveCard } from '../../src/views/liveCard.ts';
import { openingCard } from '../../src/views/openingCard.ts';
import { questionCard } from '../../src/views/questionCard.ts';
import { questionsCard } from '../../src/views/questionsCard.ts';
import { shrunkCard } from '../../src/views/shrunkCard.ts';
import { tablesCard } from '../../src/views/tablesCard.ts';
import { timeOfDay } from '../../src/views/timesOfDay.ts';
import type { ViewContext } from '../../src/views/viewContext.ts';
import {
  at,
  choosing,
  closed,
  closing,
  contribution,
  debating,
  everyone,
  moderator,
  notetaker,
  now,
  opened,
  person,
  runningAt,
} from './tables.ts';
import { actionsInSight, buttonsOf, outline } from './walkCard.ts';

const text = ({ card }: { card: unknown }): string => outline(card).join('\n');

const verbs = ({ card }: { card: Readonly<Record<string, unknown>> }): readonly unknown[] =>
  actionsInSight(card).map((button) => button.verb ?? (button.data as { verb?: string })?.verb);

const kept = (key: string): Table => ({ ...debating, kept: new Map([[`${key}:debat-2`, now]]) });

describe('the clock on the live card', () => {
  const clock = (table: Table, time: string): string =>
    text(liveCard(table, { ...everyone, now: at(time) })).split('[')[0] ?? '';

  test('says the end time, in the zone of the table', () => {
    expect(clock(debating, '16:00')).toContain('punt 4 van 5 · tot 16:25 · 2 min per beurt');
  });

  test('says how late the table is from one minute on', () => {
    expect(clock(debating, '16:25')).not.toContain('achter');
    expect(clock(debating, '16:29')).toContain('4 min achter');
  });

  test('says how early it is from one minute on', () => {
    const early = runningAt('debat-2', {
      agenda: debating.agenda.map((item) =>
        item.id === 'debat-2' ? { ...item, startedAt: at('15:38') } : item,
      ),
    });
    expect(clock(early, '16:00')).toContain('tot 16:23 · 2 min voor');
  });

  test('says that time is getting short, that a minute is left, and that time is up', () => {
    expect(clock(kept('most-time-used'), '16:15')).toContain('het schiet op: nog tot 16:25');
    expect(clock(kept('last-minute'), '16:24')).toContain('nog één minuut, tot 16:25');
    expect(clock(kept('time-up'), '16:25')).toContain('De tijd is om. Er gaat niets vanzelf verder.');
  });

  test('says nothing of a promise that another item kept', () => {
    const other = { ...debating, kept: new Map([['time-up:debat-1', now]]) };
    expect(clock(other, '16:00')).not.toContain('De tijd is om');
  });

  test('says that it stands still, and then no end time', () => {
    const paused = clock({ ...debating, pausedAt: at('16:00') }, '16:01');
    expect(paused).toContain('De klok staat stil.');
    expect(paused).not.toContain('tot 16:');
  });

  test.each([
    ['the evening before the clock goes back', '2026-10-24T22:30:00Z', '00:30'],
    ['the hour that comes twice, the second time', '2026-10-25T01:30:00Z', '02:30'],
    ['a minute past midnight', '2026-01-31T23:01:00Z', '00:01'],
    ['summer', '2026-07-01T12:00:00Z', '14:00'],
  ])('is right on %s', (_, moment, shown) => {
    expect(timeOfDay(Date.parse(moment), debating, 'nl-BE')).toBe(shown);
  });
});

describe('what everybody sees', () => {
  test('never names who has not spoken and does not wait', () => {
    expect(text(liveCard(debating, everyone))).not.toMatch(/Wout|Lies/);
  });

  test('the live card of every item but a break has both hand buttons, a contribution and Leiden', () => {
    const all = ['hand.raise', 'hand.lower', 'contribution.add', 'table.view'];
    for (const item of ['kennismaking', 'debat-1', 'debat-2'])
      expect(verbs(liveCard(runningAt(item), everyone))).toEqual(expect.arrayContaining(all));
    const onClosing = buttonsOf(liveCard(closing, everyone).card).map(
      (button) => button.verb ?? (button.data as { verb?: string })?.verb,
    );
    expect(onClosing).toEqual(expect.arrayContaining([...all, 'summary.addition']));
    expect(verbs(liveCard(runningAt('pauze'), everyone))).toEqual(['table.view']);
  });

  test('the opening card has Leiden until the agenda begins, and no button afterwards', () => {
    expect(verbs(openingCard(opened, everyone))).toEqual(['person.introduce', 'table.view']);
    expect(verbs(openingCard(opened, moderator))).toEqual(['agenda.start', 'person.introduce']);
    expect(verbs(openingCard(debating, moderator))).toEqual([]);
  });

  test('the opening card tells who leads and who notes, one or several', () => {
    expect(text(openingCard(opened, everyone))).toContain('**Els** leidt het gesprek, **Mia** noteert.');
    const two = new Map(
      [...opened.people].map(([id, one]) => [
        id,
        id === '29:ana' ? { ...one, role: 'moderator' as const } : one,
      ]),
    );
    expect(text(openingCard({ ...opened, people: two }, everyone))).toMatch(
      /\*\*(?:Els en Ana|Ana en Els)\*\* leiden het gesprek/,
    );
  });

  test.each([
    ['named', 'met je naam'],
    ['organisation', 'de naam van je organisatie'],
    ['confidential', 'zonder naam'],
  ] as const)('is told what becomes of their name: %s', (attribution, told) => {
    const table = { ...debating, format: { ...debating.format, attribution } };
    expect(text(liveCard(table, everyone))).toContain(told);
    expect(text(openingCard(table, everyone))).toContain(told);
  });

  test.each(['inform', 'advise', 'coproduce', 'decide'] as const)(
    'is told what to expect: %s',
    (participation) => {
      const card = text(openingCard({ ...opened, format: { ...opened.format, participation } }, everyone));
      expect(card).toMatch(/# Wat je mag verwachten\n[A-Z].+\./);
    },
  );
});

describe('the places in the queue', () => {
  const reasons = (queueOrder: Table['format']['queueOrder']): string =>
    text(liveCard({ ...debating, format: { ...debating.format, queueOrder } }, everyone));

  test('have their reason, where there is one', () => {
    expect(reasons('new-voices')).toContain('Daarna: 1. Bram (nog niet gesproken) · 2. Noor (2 beurten)');
    expect(reasons('fifo')).toContain('Daarna: 1. Noor (sinds 16:02) · 2. Bram (sinds 16:02)');
    expect(reasons('quota')).toContain('Daarna: 1. Bram (nog niet gesproken) · 2. Noor (2 beurten)');
    expect(reasons('least-time')).toContain('(nog niet gesproken)');
  });

  test('beyond the fifth are counted', () => {
    const hands = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, raisedAt) => ({
      person: id,
      kind: 'question' as const,
      raisedAt,
    }));
    const people = new Map(hands.map(({ person: id }) => [id, person(id, id.toUpperCase())]));
    const table = { ...debating, hands, people: new Map([...debating.people, ...people]) };
    expect(text(liveCard(table, everyone))).toContain('en nog 2');
  });
});

describe('the moderator', () => {
  test('gives the floor by name, and the press carries the turn that was seen', () => {
    const [give] = actionsInSight(liveCard(debating, moderator).card);
    expect(give).toMatchObject({
      title: 'Geef woord: Bram',
      verb: 'floor.give',
      data: { table: 'table-3', turn: 4, person: '29:bram' },
    });
  });

  test('carries the running item with next and with extend', () => {
    const buttons = buttonsOf(liveCard(debating, moderator).card);
    for (const verb of ['agenda.next', 'agenda.extend'])
      expect(buttons.find((button) => button.verb === verb)?.data).toMatchObject({ item: 'debat-2' });
  });

  test('sees no button for what cannot be done now', () => {
    const { floor: _, ...silent } = { ...debating, hands: [] };
    expect(verbs(liveCard(silent, moderator))).not.toContain('floor.give');
    expect(verbs(liveCard(silent, moderator))).not.toContain('floor.yield');
  });

  test('goes into the break at once where one comes next, and has no clock button that would do the same', () => {
    const table = liveCard(runningAt('debat-1'), { ...moderator, now: at('15:10') });
    expect(text(table)).toContain('[Pauze nu] agenda.next');
    expect(text(table)).not.toContain('agenda.pause');
  });

  test('starts the clock again with one press', () => {
    const paused = liveCard({ ...debating, pausedAt: now }, moderator);
    expect(verbs(paused)).toContain('agenda.resume');
    expect(text(paused)).not.toContain('agenda.pause');
  });

  test('is told whether the plenary is within reach, and nobody else is', () => {
    const late: ViewContext = { ...moderator, now: at('16:40') };
    expect(text(liveCard(debating, moderator))).toContain('plenair 16:40 haalbaar');
    expect(text(liveCard(debating, late))).toContain('plenair 16:40 niet haalbaar: 5 min te kort');
    expect(text(liveCard(debating, everyone))).not.toContain('plenair');
  });

  test('takes up the oldest open addition, and what was just typed', () => {
    const card = text(draftCard(closing, moderator));
    expect(card).toContain('[Neem 2 op] summary.decide {"addition":2,"accept":true}');
    expect(card).toContain('[Neem op als aanvulling] summary.addition {"contribution":"c6"}');
    expect(text(draftCard(closing, everyone))).not.toContain('Net getypt');
  });

  test('is not offered again what became an addition', () => {
    const summary = {
      ...closing.summary,
      additions: [
        { number: 1, author: '29:wout', text: 'Vergeet de jeugdraad niet', decision: 'open', at: now },
      ],
    } as Table['summary'];
    expect(text(draftCard({ ...closing, summary }, moderator))).not.toContain('Net getypt');
  });
});

test('the notetaker is told how to note, gets the minutes, and acts for others', () => {
  const card = text(liveCard(debating, notetaker));
  expect(card).toContain('noteer naam: wat er gezegd werd');
  expect(card).toContain('minutes.get {"format":"md"}');
  expect(card).toContain('[Hand neer voor…] dialog hand.lower');
  expect(card).toContain('[Laten wachten…] dialog hand.defer {"other":"yes"}');
  const alone = text(liveCard({ ...debating, hands: debating.hands.slice(0, 1) }, notetaker));
  expect(alone).toContain('hand.lower');
  expect(alone).not.toContain('hand.defer');
});

test('who leads can draft the summary from the debate on', () => {
  expect(text(liveCard(debating, moderator))).toContain('summary.draft');
  expect(text(liveCard(runningAt('kennismaking'), moderator))).not.toContain('summary.draft');
});

test('before the agenda begins, the opening card tells whoever leads by name how to begin', () => {
  const begin = 'Els, druk op **Leiden** om te beginnen.';
  expect(text(openingCard(opened, everyone))).toContain(begin);
  expect(text(openingCard(opened, moderator))).not.toContain(begin);
  expect(text(openingCard(debating, everyone))).not.toContain(begin);
});

test('cards refresh for whoever leads, but not in the Playground, which knows no views of one’s own', () => {
  for (const table of [opened, choosing, debating, closing]) {
    expect(liveCard(table, everyone).card.refresh).toBeDefined();
    expect(liveCard(table, { ...everyone, dialogs: 'inline' }).card.refresh).toBeUndefined();
  }
});

describe('the choice of questions', () => {
  const withVoters = (voters: Readonly<Record<string, readonly string[]>>): Table => ({
    ...choosing,
    questions: choosing.questions.map((question) => ({ ...question, voters: voters[question.id] ?? [] })),
  });

  test('shows how many chose while it is open, never what', () => {
    const one = withVoters({ q1: ['29:ana', '29:bram'] });
    const other = withVoters({ q7: ['29:ana'], q9: ['29:bram'] });
    expect(choiceCard(one, everyone)).toEqual(choiceCard(other, everyone));
    expect(questionsCard(one, moderator)).toEqual(questionsCard(other, moderator));
    expect(text(choiceCard(one, everyone))).toContain('Gekozen: **2 van 6**');
  });

  test('that nobody made is not called one', () => {
    const nobody = choosing.questions.map((question) => ({ ...question, voters: [], shortlisted: false }));
    const closedChoice = { ...choosing, choice: 'closed' as const, questions: nobody };
    const card = text(choiceCard(closedChoice, everyone));
    expect(card).not.toContain('Dit kozen we');
    expect(card).toContain('Verder zonder keuze');
    expect(card).toContain('Niemand koos een vraag.');
    expect(text(choiceCard(runningAt('debat-2'), everyone))).toContain('Dit kozen we');
  });

  test('shows the votes once it is closed, the most chosen first', () => {
    const card = text(choiceCard(runningAt('debat-2'), everyone));
    expect(card.match(/\*\*(\d+)\.\*\*/g)).toEqual(['**10.**', '**5.**', '**3.**']);
    expect(card).toContain('(3 stemmen)');
  });

  test('leaves out what was merged', () => {
    const merged = choosing.questions.map((question) =>
      question.id === 'q2' ? { ...question, mergedInto: 'q1' } : question,
    );
    expect(text(choiceCard({ ...choosing, questions: merged }, everyone))).not.toContain('**2.**');
  });
});

describe('the summary', () => {
  test('says that nothing is noted any more only once the table is closed', () => {
    expect(text(finalCard(closed, everyone, 'here'))).toContain('Er wordt niet meer genoteerd.');
    expect(text(finalCard({ ...closed, status: 'open' }, everyone, 'here'))).not.toContain(
      'niet meer genoteerd',
    );
  });

  test('says goodbye and shows the way back here, not elsewhere', () => {
    expect(text(finalCard(closed, everyone, 'here'))).toContain('Plenair slot om **16:40**');
    const elsewhere = text(finalCard(closed, everyone, 'elsewhere'));
    expect(elsewhere).not.toMatch(/Plenair slot|gewist|genoteerd/);
    expect(elsewhere).toContain('controlecode 7f3a9c0d');
  });

  test('names no author of an addition where the talk is confidential', () => {
    const confidential = { ...closed, format: { ...closed.format, attribution: 'confidential' as const } };
    expect(text(finalCard(confidential, everyone, 'here'))).not.toContain('Bram:');
    expect(text(finalCard(closed, everyone, 'here'))).toContain('Bram:');
  });

  test('has its full text behind a button where the card does not hold it', () => {
    const points = Array.from({ length: 9 }, (_, index) => ({
      text: `Punt ${index}`,
      from: ['c1'],
      people: 1,
    }));
    const long = { ...closing, summary: { ...closing.summary, points } } as Table;
    expect(text(draftCard(long, everyone))).toContain('[Volledige tekst]');
    expect(text(draftCard(long, everyone))).toContain('summary.full');
    expect(text(draftCard(closing, everyone))).not.toContain('[Volledige tekst]');
  });
});

describe('what is left of an older card', () => {
  const line = (table: Table, ...[kind, of]: ['live' | 'question' | 'opening', string?]): string =>
    shrunkCard(table, kind, of, everyone).summary;

  test('is one line that says what it was about', () => {
    const noted = {
      ...debating,
      contributions: Array.from({ length: 12 }, (_, index) =>
        contribution(`d${index}`, 'ja', { item: 'debat-1' }),
      ),
    };
    expect(line(noted, 'live', 'debat-1')).toBe(
      'Inleiding thema + Debatoefening 1 · tot 15:20 · 12 bijdragen',
    );
    expect(line(debating, 'question', 'q10')).toBe(
      'Vraag 10: Welke structuur voor samenwerking zou kunnen werk… · 3 bijdragen',
    );
  });

  test('has no button and refreshes for nobody', () => {
    const { card } = shrunkCard(debating, 'live', 'debat-1', everyone);
    expect(buttonsOf(card)).toEqual([]);
    expect(card.refresh).toBeUndefined();
  });
});

test('somebody at nine tables is offered the first six', () => {
  const tables = Array.from({ length: 9 }, (_, index) => ({ id: `t${index}`, title: `Tafel ${index}` }));
  const card = tablesCard(tables, everyone, { verb: 'table.say', data: { text: 'agenda' } });
  const offered = actionsInSight(card.card).map((button) => button.data);
  expect(offered).toHaveLength(6);
  expect(offered[0]).toEqual({ text: 'agenda', table: 't0' });
});

describe('the refresh of a card', () => {
  const refreshOf = (table: Table) =>
    liveCard(table, everyone).card.refresh as { userIds: readonly string[] } | undefined;

  test('is for who leads or takes notes', () => {
    expect(refreshOf(debating)?.userIds).toEqual(['29:els', '29:mia']);
  });

  test('is for nobody known by name only, and absent where nobody is left', () => {
    const alone = new Map([
      ['name:lies', person('name:lies', 'Lies', { role: 'notetaker', account: false })],
    ]);
    expect(refreshOf({ ...debating, people: alone })).toBeUndefined();
  });

  test('ends with the table', () => {
    expect(draftCard({ ...closing, status: 'closed' }, everyone).card.refresh).toBeUndefined();
  });

  test('ends when another question is opened', () => {
    expect(questionCard(debating, 'q10', everyone).card.refresh).toBeDefined();
    expect(questionCard(debating, 'q5', everyone).card.refresh).toBeUndefined();
    expect(verbs(questionCard(debating, 'q5', moderator))).toEqual([]);
  });
});
