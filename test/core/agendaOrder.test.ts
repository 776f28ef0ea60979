import { describe, expect, test } from '@jest/globals';
import { agendaTimes, endsAt, expectedEnd, lateMinutes, nextItem } from '../../src/core/agenda.ts';
import { itemMeant } from '../../src/core/agendaReference.ts';
import { deadlinesOf } from '../../src/core/deadlines.ts';
import type { Table } from '../../src/core/table.ts';
import { ana, begunAt, bram, clock, els, joke, opened, openedWith } from '../support/cast.ts';
import { given, type Step, tableAfter } from '../support/given.ts';

const draft = { points: [], text: 'Ontwerp' };
const next = (time: string) => els.asks(time, { type: 'AdvanceAgenda', draft });
const pause = (time: string) => els.asks(time, { type: 'PauseAgenda' });
const resume = (time: string) => els.asks(time, { type: 'ResumeAgenda', draft });
const extend = (time: string, minutes: number) => els.asks(time, { type: 'ExtendItem', minutes });
const shorten = (time: string, minutes: number) => els.asks(time, { type: 'ShortenItem', minutes });
const interrupt = (time: string, minutes = 10) =>
  els.asks(time, { type: 'InsertBreak', minutes, title: 'Tussenpauze' });
const skip = (time: string, item?: string) =>
  els.asks(time, { type: 'SkipItem', ...(item !== undefined && { item }) });
const restore = (time: string, item?: string) =>
  els.asks(time, { type: 'RestoreItem', ...(item !== undefined && { item }) });
const back = (time: string, item?: string) =>
  els.asks(time, { type: 'GoBackToItem', ...(item !== undefined && { item }) });
const move = (time: string, item: string, before?: string) =>
  els.asks(time, { type: 'MoveItem', item, ...(before !== undefined && { before }) });
const swap = (time: string, item: string, other: string) =>
  els.asks(time, { type: 'SwapItems', item, other });
const say = (time: string, contribution: string) =>
  ana.asks(time, { type: 'AddContribution', contribution, text: 'Banken', source: 'chat', lenses: [] });

const order = (...steps: readonly Step[]) => tableAfter(...steps).agenda.map(({ id }) => id);
const timeOf = (instant: number) => new Date(instant).toISOString().slice(11, 19).replace(/:00$/, '');
const runningEnd = (table: Table, now: string) => {
  const item = table.agenda.find(({ id }) => id === table.running);
  const end = item && endsAt(item, table, clock(now));
  return end === undefined ? undefined : timeOf(end);
};

describe('shortening', () => {
  test('takes minutes, fractions too, off the running item', () => {
    given(...begunAt('14:20'))
      .when(shorten('14:22', 2.5))
      .thenEvents({ type: 'AgendaItemShortened', item: 'opening', minutes: 2.5 });
    expect(runningEnd(tableAfter(...begunAt('14:20'), shorten('14:22', 2.5)), '14:23')).toBe('14:27:30');
  });

  test('leaves what has run and a minute', () => {
    given(...begunAt('14:20'))
      .when(shorten('14:24', 5))
      .thenEvents({ type: 'AgendaItemShortened', item: 'opening', minutes: 5 });
    given(...begunAt('14:20'))
      .when(shorten('14:24', 5.1))
      .thenRejected({ reason: 'too-short', most: 5 });
    given(...begunAt('14:20'))
      .when(shorten('14:29:30', 1))
      .thenRejected('nothing-to-shorten');
    given(...begunAt('14:20'))
      .when(shorten('14:40', 1))
      .thenRejected('nothing-to-shorten');
  });

  test('counts no pause as time that has run', () => {
    given(...begunAt('14:20'), pause('14:22'), resume('14:27'))
      .when(shorten('14:27', 7))
      .thenEvents({ type: 'AgendaItemShortened', item: 'opening', minutes: 7 });
  });

  test.each([0, -5, 240.5, Number.NaN, Number.POSITIVE_INFINITY])('by %d minutes is refused', (minutes) => {
    given(...begunAt('14:20'))
      .when(shorten('14:22', minutes))
      .thenRejected({ reason: 'bad-minutes', most: 240 });
  });

  test('is for the moderator, and for the item that the button was for', () => {
    given(...begunAt('14:20'))
      .when(bram.asks('14:22', { type: 'ShortenItem', minutes: 1 }))
      .thenRejected('not-moderator');
    given(...opened)
      .when(shorten('14:22', 1))
      .thenRejected('agenda-not-started');
    given(...begunAt('14:20', '14:30'))
      .when(els.asks('14:31', { type: 'ShortenItem', minutes: 5, item: 'opening' }))
      .thenRejected({ reason: 'stale-item', title: 'Debatoefening 1' });
  });
});

describe('a break that nobody planned', () => {
  const debate = begunAt('14:20', '14:30');

  test('begins now; the running item leaves the floor and the choice as they are', () => {
    given(...debate)
      .when(interrupt('14:50'))
      .thenEvents(
        { type: 'AgendaItemLeft', item: 'debat-1' },
        {
          type: 'BreakInserted',
          item: 'tussenpauze-1',
          title: 'Tussenpauze',
          minutes: 10,
          before: 'debat-1',
        },
        { type: 'AgendaItemStarted', item: 'tussenpauze-1' },
      );
    expect(tableAfter(...debate, interrupt('14:50')).choice).toBe('open');
  });

  test('ends the turn that runs, and a clock that stood still runs again', () => {
    given(...debate, els.asks('14:49', { type: 'GiveFloor', person: ana.person }), pause('14:49:30'))
      .when(interrupt('14:50'))
      .thenEvents(
        { type: 'TurnEnded', person: ana.person, turn: 1, milliseconds: 30_000 },
        { type: 'AgendaResumed' },
        { type: 'AgendaItemLeft', item: 'debat-1' },
        {
          type: 'BreakInserted',
          item: 'tussenpauze-1',
          title: 'Tussenpauze',
          minutes: 10,
          before: 'debat-1',
        },
        { type: 'AgendaItemStarted', item: 'tussenpauze-1' },
      );
  });

  test('is called back like any break, and makes the table late by its length', () => {
    const table = tableAfter(...debate, interrupt('14:50'));
    const keys = deadlinesOf(table, clock('14:50')).map(({ key, dueAt }) => `${key} ${timeOf(dueAt)}`);
    expect(keys).toContain('break-ending:tussenpauze-1 14:58');
    expect(lateMinutes(table, clock('14:51'))).toBe(10);
    expect(nextItem(table)?.id).toBe('debat-1');
  });

  test('gives way to the item that it interrupted, with what was left of it', () => {
    const after = [...debate, interrupt('14:50'), resume('15:02')];
    given(...debate, interrupt('14:50'))
      .when(resume('15:02'))
      .thenEvents(
        { type: 'AgendaItemEnded', item: 'tussenpauze-1' },
        { type: 'AgendaItemStarted', item: 'debat-1' },
      );
    const table = tableAfter(...after);
    // 20 of its 50 minutes had gone.
    expect(runningEnd(table, '15:05')).toBe('15:32');
    expect(table.agenda.find(({ id }) => id === 'debat-1')?.startedAt).toBe(clock('14:30'));
    expect(lateMinutes(table, clock('15:05'))).toBe(12);
  });

  test('may come twice, also in the closing, which stays last', () => {
    const twice = [...debate, interrupt('14:40', 5), next('14:45'), interrupt('14:50', 5)];
    expect(order(...twice).slice(1, 4)).toEqual(['tussenpauze-1', 'tussenpauze-2', 'debat-1']);
    const closing = begunAt('14:20', '14:30', '15:20', '15:40', '16:20');
    expect(order(...closing, interrupt('16:21')).at(-1)).toBe('afronding');
  });

  test('is refused in a break, before the agenda, by others, and without a sensible length', () => {
    given(...begunAt('14:20', '14:30', '15:20'))
      .when(interrupt('15:25'))
      .thenRejected('already-break');
    given(...opened)
      .when(interrupt('14:25'))
      .thenRejected('agenda-not-started');
    given(...debate)
      .when(joke.asks('14:50', { type: 'InsertBreak', minutes: 5, title: 'Pauze' }))
      .thenRejected('not-moderator');
    for (const minutes of [0, -1, 241, Number.NaN])
      given(...debate)
        .when(interrupt('14:50', minutes))
        .thenRejected('bad-minutes');
  });
});

describe('skipping', () => {
  const debate = begunAt('14:20', '14:30');

  test('passes over the next item, or the one that is named', () => {
    given(...debate)
      .when(skip('14:40'))
      .thenEvents({ type: 'AgendaItemSkipped', item: 'pauze' });
    const table = tableAfter(...debate, skip('14:40', 'debat-2'));
    expect(nextItem(table)?.id).toBe('pauze');
    expect(tableAfter(...debate, skip('14:40'), next('15:20')).running).toBe('debat-2');
  });

  test('shows the table ahead by what it skips', () => {
    const table = tableAfter(...debate, skip('14:40'));
    expect(lateMinutes(table, clock('14:41'))).toBe(-20);
    expect(timeOf(expectedEnd(table, clock('14:41')))).toBe('16:05');
    const skipped = agendaTimes(table, clock('14:41')).find(({ item }) => item.id === 'pauze');
    expect(skipped && skipped.endsAt - skipped.startsAt).toBe(0);
  });

  test('can be taken back, the last one without a name', () => {
    given(...debate, skip('14:40'), skip('14:41'))
      .when(restore('14:42'))
      .thenEvents({ type: 'AgendaItemRestored', item: 'debat-2' });
    expect(lateMinutes(tableAfter(...debate, skip('14:40'), restore('14:42', 'pauze')), clock('14:43'))).toBe(
      0,
    );
    given(...debate)
      .when(restore('14:42'))
      .thenRejected('nothing-skipped');
  });

  test('twice skips once', () => {
    given(...debate, skip('14:40', 'pauze'))
      .when(skip('14:41', 'pauze'))
      .thenNothing();
  });

  test('never takes the closing, what runs or what has been', () => {
    given(...debate)
      .when(skip('14:40', 'afronding'))
      .thenRejected('closing-stays-last');
    given(...begunAt('14:20', '14:30', '15:20', '15:40'))
      .when(skip('15:50'))
      .thenRejected('closing-stays-last');
    given(...debate)
      .when(skip('14:40', 'debat-1'))
      .thenRejected({ reason: 'item-running', title: 'Debatoefening 1' });
    given(...debate)
      .when(skip('14:40', 'opening'))
      .thenRejected({ reason: 'item-over', title: 'Kennismaking' });
    given(...debate)
      .when(skip('14:40', 'receptie'))
      .thenRejected('item-unknown');
    given(...debate)
      .when(ana.asks('14:40', { type: 'SkipItem' }))
      .thenRejected('not-moderator');
  });

  test('of an item that was left means that it does not go on', () => {
    const table = tableAfter(...debate, interrupt('14:50'), skip('14:51'));
    expect(nextItem(table)?.id).toBe('pauze');
  });

  test('is not taken back while the closing runs: nothing comes after it', () => {
    const closing = [...debate, skip('14:40', 'debat-2'), ...['15:20', '15:40'].map(next)];
    given(...closing)
      .when(restore('15:45', 'debat-2'))
      .thenRejected('closing-runs');
  });
});

describe('going back', () => {
  test('to the previous item by default: it runs again with what was left of it', () => {
    const slip = begunAt('14:20', '14:25');
    given(...slip)
      .when(back('14:25:30'))
      .thenEvents(
        { type: 'AgendaItemLeft', item: 'debat-1' },
        { type: 'AgendaItemStarted', item: 'opening' },
      );
    const table = tableAfter(...slip, back('14:26'));
    expect(runningEnd(table, '14:27')).toBe('14:31');
    expect(nextItem(table)?.id).toBe('debat-1');
  });

  test('gives an item that used its time five minutes more', () => {
    const table = tableAfter(...begunAt('14:20', '14:32'), back('14:40'));
    expect(runningEnd(table, '14:41')).toBe('14:45');
    expect(table.agenda[0]?.addedMinutes).toBe(7);
  });

  test('keeps its real times: its first beginning, and its last end', () => {
    const table = tableAfter(...begunAt('14:20', '14:25'), back('14:26'), next('14:31'));
    expect(table.agenda[0]).toMatchObject({ startedAt: clock('14:20'), endedAt: clock('14:31') });
    expect(table.running).toBe('debat-1');
    expect(runningEnd(table, '14:32')).toBe('15:20');
  });

  test('hangs what people say under it again', () => {
    const table = tableAfter(...begunAt('14:20', '14:25'), back('14:26'), say('14:27', 'm1'));
    expect(table.contributions[0]?.item).toBe('opening');
  });

  test('reminds of its end again', () => {
    const timeUp = els.asks('14:30', { type: 'ReachDeadline', deadline: 'time-up:opening' });
    const table = tableAfter(...begunAt('14:20'), timeUp, next('14:31'), back('14:32'));
    expect(deadlinesOf(table, clock('14:32')).map(({ key }) => key)).toContain('time-up:opening');
  });

  test('opens no choice that was closed', () => {
    given(...begunAt('14:20', '14:30', '15:20'))
      .when(back('15:21', 'debat-1'))
      .thenEvents(
        { type: 'AgendaItemLeft', item: 'pauze' },
        { type: 'AgendaItemExtended', item: 'debat-1', minutes: 5 },
        { type: 'AgendaItemStarted', item: 'debat-1' },
      );
  });

  test('from the closing and after the end works too; the closing comes again', () => {
    const closing = begunAt('14:20', '14:30', '15:20', '15:40', '16:10');
    const table = tableAfter(...closing, back('16:12'));
    expect([table.running, nextItem(table)?.id]).toEqual(['debat-2', 'afronding']);
    expect(tableAfter(...closing, back('16:12'), next('16:20')).running).toBe('afronding');
  });

  describe('to the closing that was left', () => {
    const draft = (text: string) => ({ draft: { points: [], text } });
    const toClosing = (time: string, text: string) =>
      els.asks(time, { type: 'GoBackToItem', item: 'afronding', ...draft(text) });
    const left = [
      ...begunAt('14:20', '14:30', '15:20', '15:40'),
      els.asks('16:10', { type: 'AdvanceAgenda', ...draft('Eerst') }),
      ana.asks('16:11', { type: 'AddToSummary', text: 'Banken in het park' }),
      els.asks('16:12', { type: 'DecideAddition', addition: 1, accept: true }),
      back('16:13', 'debat-2'),
    ];

    test('draws a draft that nobody wrote in anew, and keeps its additions with what was decided', () => {
      const { summary, running } = tableAfter(...left, toClosing('16:20', 'Daarna'));
      expect(running).toBe('afronding');
      expect(summary).toMatchObject({
        status: 'draft',
        text: 'Daarna',
        additions: [{ number: 1, text: 'Banken in het park', decision: 'accepted' }],
      });
    });

    test('leaves a draft as it is that somebody wrote in', () => {
      const written = els.asks('16:12:30', { type: 'EditSummary', text: 'Zelf geschreven' });
      const before = [...left.slice(0, -1), written, ...left.slice(-1)];
      expect(tableAfter(...before, toClosing('16:20', 'Daarna')).summary).toMatchObject({
        status: 'draft',
        text: 'Zelf geschreven',
      });
    });

    test('leaves a frozen summary frozen, to the letter', () => {
      const final = { body: 'Vast', text: 'Vast', sha256: 'hash' };
      const frozen = [
        ...left,
        els.asks('16:14', { type: 'PublishSummary', final, ...draft('Tweede') }),
        els.asks('16:15', { type: 'ExtendItem', minutes: 5 }),
      ];
      given(...frozen)
        .when(toClosing('16:20', 'Daarna'))
        .thenEvents(
          { type: 'AgendaItemLeft', item: 'debat-2' },
          { type: 'AgendaItemStarted', item: 'afronding' },
        );
      expect(tableAfter(...frozen, toClosing('16:20', 'Daarna')).summary).toEqual(
        tableAfter(...frozen).summary,
      );
      given(...frozen, toClosing('16:20', 'Daarna'))
        .when(els.asks('16:21', { type: 'EditSummary', text: 'Toch anders' }))
        .thenRejected('summary-frozen');
    });
  });

  test('is refused to what runs, what has yet to begin, nobody, and others', () => {
    given(...begunAt('14:20'))
      .when(back('14:21'))
      .thenRejected('no-earlier-item');
    given(...begunAt('14:20', '14:30'))
      .when(back('14:31', 'debat-1'))
      .thenRejected({ reason: 'item-running', title: 'Debatoefening 1' });
    given(...begunAt('14:20', '14:30'))
      .when(back('14:31', 'debat-2'))
      .thenRejected({ reason: 'item-not-begun', title: 'Debatoefening 2' });
    given(...begunAt('14:20', '14:30'))
      .when(back('14:31', 'receptie'))
      .thenRejected('item-unknown');
    given(...begunAt('14:20', '14:30'))
      .when(bram.asks('14:31', { type: 'GoBackToItem' }))
      .thenRejected('not-moderator');
  });
});

describe('the order of what has not begun', () => {
  const debate = begunAt('14:20', '14:30');

  test('changes by moving an item in front of another', () => {
    expect(order(...debate, move('14:40', 'debat-2', 'pauze'))).toEqual([
      'opening',
      'debat-1',
      'debat-2',
      'pauze',
      'afronding',
    ]);
    expect(order(...debate, move('14:40', 'pauze'))).toEqual([
      'opening',
      'debat-1',
      'debat-2',
      'pauze',
      'afronding',
    ]);
  });

  test('changes by swapping two, whichever is named first', () => {
    const swapped = ['debat-2', 'debat-1', 'pauze', 'opening', 'afronding'];
    expect(order(...opened, swap('14:18', 'opening', 'debat-2'))).toEqual(['debat-2', ...swapped.slice(1)]);
    expect(order(...opened, swap('14:18', 'debat-2', 'opening'))).toEqual(swapped);
    given(...debate)
      .when(swap('14:40', 'pauze', 'debat-2'))
      .thenEvents({ type: 'AgendaItemMoved', item: 'debat-2', before: 'pauze' });
  });

  test('changes no length and no lateness', () => {
    expect(lateMinutes(tableAfter(...debate, swap('14:40', 'pauze', 'debat-2')), clock('14:41'))).toBe(0);
  });

  test('stays where it would stay', () => {
    given(...debate)
      .when(move('14:40', 'pauze', 'debat-2'))
      .thenNothing();
    given(...debate)
      .when(swap('14:40', 'pauze', 'pauze'))
      .thenNothing();
  });

  test('never moves the closing, what runs or what has been, nor anything in front of those', () => {
    for (const asked of [move('14:40', 'afronding', 'pauze'), swap('14:40', 'pauze', 'afronding')])
      given(...debate)
        .when(asked)
        .thenRejected('closing-stays-last');
    for (const asked of [move('14:40', 'debat-1'), move('14:40', 'pauze', 'debat-1')])
      given(...debate)
        .when(asked)
        .thenRejected('item-running');
    given(...debate)
      .when(move('14:40', 'pauze', 'opening'))
      .thenRejected('item-over');
    for (const asked of [move('14:40', 'receptie'), move('14:40', 'pauze', 'receptie')])
      given(...debate)
        .when(asked)
        .thenRejected('item-unknown');
    for (const body of [
      { type: 'MoveItem', item: 'pauze' } as const,
      { type: 'SwapItems', item: 'pauze', other: 'debat-2' } as const,
      { type: 'RestoreItem' } as const,
    ])
      given(...debate)
        .when(ana.asks('14:40', body))
        .thenRejected('not-moderator');
  });
});

describe('an item is meant', () => {
  const table = tableAfter(...opened);

  test.each([
    ['3', 'pauze'],
    ['debat-2', 'debat-2'],
    ['  debatoefening   1 ', 'debat-1'],
    ['afrond', 'afronding'],
  ])('by "%s"', (text, id) => {
    expect(itemMeant(table, text)).toBe(id);
  });

  test.each(['0', '9', '', 'debatoefening', 'receptie'])('by "%s" not, or not clearly', (text) => {
    expect(table.agenda.some(({ id }) => id === itemMeant(table, text))).toBe(false);
  });
});

test('pausing stops every deadline of what runs, also of an item that runs again', () => {
  const steps = openedWith({}, { clockTimes: { startsAt: clock('14:20') } });
  const again = [...steps, next('14:20'), next('14:25'), back('14:26')];
  const due = (...more: readonly Step[]) =>
    deadlinesOf(tableAfter(...again, ...more), clock('14:30'))
      .filter(({ key }) => key.endsWith(':opening'))
      .map(({ key, dueAt }) => `${key} ${timeOf(dueAt)}`);
  expect(due()).toContain('time-up:opening 14:31');
  expect(due(pause('14:28'))).toEqual([]);
  expect(due(pause('14:28'), resume('14:30'))).toContain('time-up:opening 14:33');
});

test('extending an item that runs again adds to what was left of it', () => {
  const table = tableAfter(...begunAt('14:20', '14:25'), back('14:26'), extend('14:27', 4));
  expect(runningEnd(table, '14:28')).toBe('14:35');
});
