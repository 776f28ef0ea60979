import { describe, expect, test } from '@jest/globals';
import { expectedEnd, lateMinutes, plannedEnd, plenarySlackMinutes } from '../../src/core/agenda.ts';
import type { AgendaItemPlan } from '../../src/core/format.ts';
import { changesLength, proposedTimes } from '../../src/core/proposedAgenda.ts';
import {
  isWorthReplanning,
  type Proposal,
  type ProposalKind,
  plenaryOutOfReach,
  proposalsFor,
} from '../../src/core/replan.ts';
import type { Table } from '../../src/core/table.ts';
import { ana, clock, els, joke, opened, openedWith, workshop } from '../support/cast.ts';
import { given, type Step, tableAfter } from '../support/given.ts';

const MINUTE = 60_000;
const timeOf = (instant: number) => new Date(instant).toISOString().slice(11, 19).replace(/:00$/, '');

/** By plan 14:20 to 16:25, with no return to the plenary: then there is no slack to use. */
const noPlenary = { clockTimes: { startsAt: clock('14:20') } };
/** The same, back in the plenary at 16:30: two of the five minutes of slack may be used. */
const littleSlack = {
  clockTimes: { startsAt: clock('14:20'), returnToPlenaryAt: clock('16:30'), returnToPlenary: '16:30' },
};
const next = (time: string) => els.asks(time, { type: 'AdvanceAgenda' });
const extend = (time: string, minutes: number) => els.asks(time, { type: 'ExtendItem', minutes });
const pause = (time: string) => els.asks(time, { type: 'PauseAgenda' });
const confirm = (time: string, proposal: string) => els.asks(time, { type: 'ReplanAgenda', proposal });

const agendaWith = (changes: Readonly<Record<string, Partial<AgendaItemPlan>>>) => ({
  agenda: workshop.agenda.map((item) => ({ ...item, ...changes[item.id] })),
});

const plans = (table: Table, now: string): readonly Proposal[] => proposalsFor(table, clock(now));
const plan = (table: Table, now: string, kind: ProposalKind, item?: string): Proposal => {
  const found = plans(table, now).find(
    (one) => one.kind === kind && (item === undefined || one.item === item),
  );
  if (found === undefined) throw new Error(`No plan ${kind}`);
  return found;
};
const lengths = ({ lengths: all }: Proposal) => Object.fromEntries(all.map((one) => [one.item, one.minutes]));
/** The table after the moderator confirmed a plan at once. */
const followed = (now: string, kind: ProposalKind, steps: readonly Step[]): Table => {
  const before = tableAfter(...steps);
  return tableAfter(...steps, confirm(now, plan(before, now, kind).id));
};

describe('a new plan is offered', () => {
  const steps = openedWith({}, noPlenary);

  test('when the end is off by over a minute, late or early', () => {
    expect(plans(tableAfter(...steps, next('14:21')), '14:25')).toEqual([]);
    expect(plans(tableAfter(...steps, next('14:21:01')), '14:25')).not.toEqual([]);
    expect(plans(tableAfter(...steps, next('14:19')), '14:25')).toEqual([]);
    expect(plans(tableAfter(...steps, next('14:18')), '14:25')).not.toEqual([]);
  });

  test('when the plenary would be missed, though the table runs to its own plan', () => {
    const clockTimes = { returnToPlenaryAt: clock('16:30'), returnToPlenary: '16:30' };
    const table = tableAfter(...openedWith({}, { clockTimes }), next('14:28'));
    expect(lateMinutes(table, clock('14:29'))).toBe(0);
    const spread = plan(table, '14:29', 'spread');
    expect([timeOf(spread.endsAt), spread.shortMilliseconds]).toEqual(['16:27', 0]);
  });

  test('not before the agenda runs, or after it', () => {
    expect(plans(tableAfter(...steps), '14:40')).toEqual([]);
    const all = ['14:20', '14:30', '15:20', '15:40', '16:20'].map(next);
    const closed = els.asks('16:50', {
      type: 'CloseTable',
      draft: { points: [], text: '' },
      final: { body: '', text: '', sha256: '' },
    });
    expect(plans(tableAfter(...steps, ...all, closed), '16:55')).toEqual([]);
  });

  test('in sight only where it would do more than let the end slip', () => {
    const late = tableAfter(...steps, next('14:20'), extend('14:25', 5));
    expect(isWorthReplanning(late, clock('14:25'))).toBe(true);
    const all = ['14:20', '14:30', '15:20', '15:40', '16:20'].map(next);
    const closing = tableAfter(...steps, ...all, extend('16:21', 10));
    expect(plans(closing, '16:22').map(({ kind }) => kind)).toEqual(['move-end']);
    expect(isWorthReplanning(closing, clock('16:22'))).toBe(false);
  });
});

describe('the deviation', () => {
  test('is spread over the adaptable items ahead in proportion to their plan', () => {
    const table = tableAfter(...openedWith({}, noPlenary), next('14:20'), extend('14:25', 9));
    const spread = plan(table, '14:25', 'spread');
    expect(lengths(spread)).toEqual({ 'debat-1': 45, 'debat-2': 36 });
    expect(timeOf(spread.endsAt)).toBe('16:25');
  });

  test('uses the slack before the plenary first, but for three minutes', () => {
    const within = tableAfter(...opened, next('14:20'), extend('14:25', 9));
    expect(plans(within, '14:25').map(({ kind, lengths: all }) => [kind, all])).toEqual([['spread', []]]);
    expect(timeOf(plan(within, '14:25', 'spread').endsAt)).toBe('16:34');
    const beyond = tableAfter(...openedWith({}, littleSlack), next('14:20'), extend('14:25', 11));
    expect(lengths(plan(beyond, '14:25', 'spread'))).toEqual({ 'debat-1': 45, 'debat-2': 36 });
    expect(timeOf(plan(beyond, '14:25', 'spread').endsAt)).toBe('16:27');
  });

  test('leaves no item under its minimum: the others give the rest', () => {
    const format = agendaWith({ 'debat-1': { minMinutes: 48 } });
    const table = tableAfter(...openedWith(format, noPlenary), next('14:20'), extend('14:25', 9));
    expect(lengths(plan(table, '14:25', 'spread'))).toEqual({ 'debat-1': 48, 'debat-2': 33 });
  });

  test('that the minima do not allow is taken as far as they do, and what is short is told', () => {
    const format = agendaWith({ 'debat-1': { minMinutes: 48 }, 'debat-2': { minMinutes: 38 } });
    const table = tableAfter(...openedWith(format, littleSlack), next('14:20'), extend('14:25', 15));
    const spread = plan(table, '14:25', 'spread');
    expect(lengths(spread)).toEqual({ 'debat-1': 48, 'debat-2': 38 });
    expect([timeOf(spread.endsAt), spread.shortMilliseconds]).toEqual(['16:36', 6 * MINUTE]);
    expect(plenaryOutOfReach(table, clock('14:25'))).toBe(6 * MINUTE);
  });

  test('leaves protected items and inserted breaks alone', () => {
    const format = agendaWith({ 'debat-1': { protected: true } });
    const table = tableAfter(
      ...openedWith(format, noPlenary),
      next('14:20'),
      els.asks('14:25', { type: 'InsertBreak', minutes: 8, title: 'Tussenpauze' }),
    );
    expect(lengths(plan(table, '14:26', 'spread'))).toEqual({ opening: 8.4, 'debat-2': 33.6 });
  });

  test('shortens the running item only when nothing ahead can take it, and never under what has run', () => {
    const steps = openedWith({}, noPlenary);
    const late = tableAfter(...steps, ...['14:20', '14:30', '15:20', '15:50'].map(next));
    expect(lengths(plan(late, '15:55', 'spread'))).toEqual({ 'debat-2': 30 });
    const nearlyOver = plan(late, '16:25', 'spread');
    expect(lengths(nearlyOver)).toEqual({ 'debat-2': 36 });
    expect(timeOf(nearlyOver.endsAt)).toBe('16:31');
  });

  test('takes nothing back that the moderator just gave the running item', () => {
    const steps = [...openedWith({}, noPlenary), ...['14:20', '14:30', '15:20', '15:40'].map(next)];
    const table = tableAfter(...steps, extend('15:45', 9));
    expect(plans(table, '15:46').map(({ kind }) => kind)).toEqual(['move-end']);
  });

  test('of a table that is early gives the items ahead more time', () => {
    const table = tableAfter(...openedWith({}, noPlenary), next('14:20'), next('14:21'));
    const spread = plan(table, '14:22', 'spread');
    expect(lengths(spread)).toEqual({ 'debat-2': 49 });
    expect(timeOf(spread.endsAt)).toBe('16:25');
  });

  test('of a table that is early, in an item that runs over, is more time on top of that', () => {
    const early = ['14:20', '14:21', '14:22', '14:23'].map(next);
    const table = tableAfter(...openedWith({}, noPlenary), ...early);
    const spread = plan(table, '15:08', 'spread');
    expect([lengths(spread), timeOf(spread.endsAt)]).toEqual([{ 'debat-2': 117 }, '16:25']);
    const after = tableAfter(...openedWith({}, noPlenary), ...early, confirm('15:08', spread.id));
    expect(expectedEnd(after, clock('15:08'))).toBe(clock('16:25'));
  });

  test('can be taken by one item that can take it all', () => {
    const format = agendaWith({ 'debat-2': { minMinutes: 35 } });
    const table = tableAfter(...openedWith(format, noPlenary), next('14:20'), extend('14:25', 9));
    expect(plans(table, '14:25').map(({ kind, item }) => [kind, item])).toEqual([
      ['spread', undefined],
      ['absorb', 'debat-1'],
      ['move-end', undefined],
    ]);
    expect(lengths(plan(table, '14:25', 'absorb'))).toEqual({ 'debat-1': 41 });
  });

  test('can move the end: every item keeps its length', () => {
    const table = tableAfter(...openedWith({}, noPlenary), next('14:20'), extend('14:25', 9));
    expect(plan(table, '14:25', 'move-end')).toMatchObject({ lengths: [], endsAt: clock('16:34') });
  });
});

describe('a late start', () => {
  const late = [...openedWith({}, noPlenary), next('14:27')];

  test('can be backdated, as long as the first item runs', () => {
    const table = followed('14:28', 'backdate', late);
    expect(table.agenda[0]?.startedAt).toBe(clock('14:20'));
    expect(lateMinutes(table, clock('14:28'))).toBe(0);
    const second = tableAfter(...late, next('14:37'));
    expect(plans(second, '14:38').map(({ kind }) => kind)).not.toContain('backdate');
  });

  test('can be shifted: the end moves with it', () => {
    const table = followed('14:28', 'move-end', late);
    expect(table.agenda[0]?.startedAt).toBe(clock('14:27'));
    expect(plannedEnd(table)).toBe(clock('16:32'));
    expect(lateMinutes(table, clock('14:28'))).toBe(0);
  });

  test('is no late start within a minute, or where the format names no time', () => {
    const kinds = (...steps: readonly Step[]) => plans(tableAfter(...steps), '14:59').map(({ kind }) => kind);
    expect(kinds(...openedWith({}, noPlenary), next('14:21'))).not.toContain('backdate');
    expect(kinds(...openedWith({}, { clockTimes: {} }), next('14:40'))).not.toContain('backdate');
  });
});

describe('the times of a plan', () => {
  test('are shown for what runs and what is left, before anybody confirms', () => {
    const table = tableAfter(...openedWith({}, noPlenary), next('14:20'), extend('14:25', 9));
    const times = proposedTimes(table, plan(table, '14:25', 'spread'), clock('14:25'));
    expect(
      times.map((time) => `${time.item.id} ${timeOf(time.startsAt)}-${timeOf(time.endsAt)} ${time.minutes}`),
    ).toEqual([
      'opening 14:20-14:39 19',
      'debat-1 14:39-15:24 45',
      'pauze 15:24-15:44 20',
      'debat-2 15:44-16:20 36',
      'afronding 16:20-16:25 5',
    ]);
    expect(times.filter(changesLength).map(({ item }) => item.id)).toEqual(['debat-1', 'debat-2']);
  });

  test('of a backdated start begin at the planned time', () => {
    const table = tableAfter(...openedWith({}, noPlenary), next('14:27'));
    const [first] = proposedTimes(table, plan(table, '14:28', 'backdate'), clock('14:28'));
    expect(first && [timeOf(first.startsAt), timeOf(first.endsAt)]).toEqual(['14:20', '14:30']);
  });
});

describe('confirming a plan', () => {
  const steps = [...openedWith({}, noPlenary), next('14:20'), extend('14:25', 9)];
  const spread = plan(tableAfter(...steps), '14:25', 'spread');

  test('gives the items their new lengths, relative to the plan, and the agenda its new end', () => {
    given(...steps)
      .when(confirm('14:25:30', spread.id))
      .thenEvents({
        type: 'AgendaReplanned',
        lengths: [
          { item: 'debat-1', minutes: 45 },
          { item: 'debat-2', minutes: 36 },
        ],
        endsAt: clock('16:25'),
      });
    const table = tableAfter(...steps, confirm('14:25:30', spread.id));
    expect(table.agenda.map(({ addedMinutes }) => addedMinutes)).toEqual([9, -5, 0, -4, 0]);
    expect(lateMinutes(table, clock('14:26'))).toBe(0);
    expect(plans(table, '14:26')).toEqual([]);
  });

  test('that uses the slack makes its end the plan: late is reckoned from it', () => {
    const within = [...opened, next('14:20'), extend('14:25', 9)];
    const table = followed('14:25', 'spread', within);
    expect([lateMinutes(table, clock('14:26')), plenarySlackMinutes(table, clock('14:26'))]).toEqual([0, 6]);
    const [, id] = [table, plan(tableAfter(...within), '14:25', 'spread').id];
    expect(lateMinutes(tableAfter(...within, confirm('14:25', id), extend('14:30', 4)), clock('14:30'))).toBe(
      4,
    );
  });

  test('is for the moderator, while the agenda runs', () => {
    for (const person of [ana, joke])
      given(...steps)
        .when(person.asks('14:25', { type: 'ReplanAgenda', proposal: spread.id }))
        .thenRejected('not-moderator');
    given(...opened)
      .when(confirm('14:25', spread.id))
      .thenRejected('agenda-not-started');
  });

  test.each(['', 'spread', 'spread@abc#2', 'absorb:receptie', "spread@1#1'; --", 'x'.repeat(5_000)])(
    'that nobody offered is refused: %.30s',
    (id) => {
      given(...steps)
        .when(confirm('14:25', id))
        .thenRejected('proposal-unknown');
    },
  );

  test('that was never offered for this item is refused', () => {
    given(...steps)
      .when(confirm('14:25', spread.id.replace('spread', 'absorb:pauze')))
      .thenRejected('proposal-unknown');
  });

  test('is refused as stale after anything changed the agenda or its clock', () => {
    for (const change of [
      extend('14:26', 1),
      next('14:26'),
      pause('14:26'),
      els.asks('14:26', { type: 'ShortenItem', minutes: 1 }),
      els.asks('14:26', { type: 'SkipItem' }),
      els.asks('14:26', { type: 'MoveItem', item: 'debat-2', before: 'debat-1' }),
      confirm('14:26', spread.id),
    ])
      given(...steps, change)
        .when(confirm('14:26:10', spread.id))
        .thenRejected('stale-proposal');
  });

  test('is not stale because people spoke meanwhile', () => {
    const talk = ana.asks('14:25:10', { type: 'RaiseHand', handKind: 'question' });
    expect(tableAfter(...steps, talk, confirm('14:26', spread.id)).agreedEndAt).toBe(clock('16:25'));
  });

  test('is stale when time alone made another plan of it, by over a minute', () => {
    const over = [...openedWith({}, noPlenary), next('14:20')];
    const { id } = plan(tableAfter(...over), '14:35', 'spread');
    given(...over)
      .when(confirm('14:37', id))
      .thenRejected('stale-proposal');
    const table = tableAfter(...over, confirm('14:35:40', id));
    // As it is now: to the second, not as it was when it was shown.
    expect(expectedEnd(table, clock('14:35:40'))).toBe(clock('16:25'));
  });

  test('twice changes it once', () => {
    given(...steps, confirm('14:25', spread.id))
      .when(confirm('14:25:02', spread.id))
      .thenRejected('stale-proposal');
  });
});

test('nothing changes until the moderator confirms', () => {
  const steps = [...openedWith({}, noPlenary), next('14:20'), extend('14:25', 9)];
  const table = tableAfter(...steps);
  const before = JSON.stringify(table.agenda);
  for (const proposal of plans(table, '14:25')) proposedTimes(table, proposal, clock('14:25'));
  expect(JSON.stringify(table.agenda)).toBe(before);
});
