import { describe, expect, test } from '@jest/globals';
import { comingInRound, runningRound } from '../../src/core/introductions.ts';
import { placeOf } from '../../src/core/speakingQueue.ts';
import type { Table } from '../../src/core/table.ts';
import {
  ana,
  begunAt,
  bram,
  els,
  joke,
  type Member,
  noor,
  opened,
  timekeeper,
  wout,
} from '../support/cast.ts';
import { given, tableAfter } from '../support/given.ts';

const start = els.asks('14:21', { type: 'StartRound' });
const next = (time: string) => els.asks(time, { type: 'GiveFloor' });
const skip = (time: string) => els.asks(time, { type: 'SkipIntroduction' });
const leaves = (who: Member, time: string) =>
  timekeeper.asks(time, { type: 'LeaveTable', person: who.person });
const joins = (who: Member, time: string) =>
  timekeeper.asks(time, { type: 'JoinTable', person: who.person, name: who.name });
const started = [...begunAt('14:20'), start] as const;
const ids = (...people: readonly Member[]) => people.map(({ person }) => person);
/** Who speaks, who comes, who did. */
const round = (table: Table) => [table.floor?.person, comingInRound(table), table.round?.had];

describe('the round of introductions', () => {
  test('goes round everybody as they came, the notetaker and the moderator last, and begins at once', () => {
    given(...begunAt('14:20'))
      .when(start)
      .thenEvents(
        { type: 'RoundStarted', item: 'opening', order: ids(ana, bram, noor, joke, els) },
        { type: 'FloorGiven', person: ana.person, turn: 1 },
      );
  });

  test('gives the floor to the next one until everybody had it, and is then over by itself', () => {
    const half = tableAfter(...started, next('14:22'), next('14:23'));
    expect(round(half)).toEqual([noor.person, ids(joke, els), ids(ana, bram)]);
    const all = [...started, ...['14:22', '14:23', '14:24', '14:25'].map(next)] as const;
    const last = tableAfter(...all);
    expect(round(last)).toEqual([els.person, [], ids(ana, bram, noor, joke)]);
    expect(runningRound(last)).toBeDefined();
    const done = tableAfter(...all, els.asks('14:26', { type: 'YieldFloor' }));
    expect(round(done)).toEqual([undefined, [], ids(ana, bram, noor, joke, els)]);
    expect(runningRound(done)).toBeUndefined();
  });

  test('leaves the hands as they are: who raised one before their introduction has it after', () => {
    const noorsHand = noor.asks('14:22', { type: 'RaiseHand', handKind: 'question' });
    const introduced = tableAfter(...started, noorsHand, next('14:23'), next('14:24'));
    expect(introduced.floor?.person).toBe(noor.person);
    expect(placeOf(introduced, noor.person)).toBe(1);
    given(...started, noorsHand, ...['14:23', '14:24', '14:25', '14:26'].map(next))
      .when(next('14:27'))
      .thenEvents(
        { type: 'TurnEnded', person: els.person, turn: 5, milliseconds: 60_000 },
        { type: 'HandLowered', person: noor.person },
        { type: 'FloorGiven', person: noor.person, turn: 6 },
      );
  });

  test('a second press with the turn that was seen skips nobody', () => {
    const press = (time: string) => els.asks(time, { type: 'GiveFloor', turn: 1, person: bram.person });
    given(...started, press('14:22'))
      .when(press('14:22'))
      .thenRejected({ reason: 'stale-turn', name: bram.name });
    given(...started)
      .when(els.asks('14:22', { type: 'StartRound', turn: 0 }))
      .thenRejected({ reason: 'stale-turn', name: ana.name });
    given(...started, els.asks('14:22', { type: 'SkipIntroduction', turn: 1 }))
      .when(els.asks('14:22', { type: 'SkipIntroduction', turn: 1 }))
      .thenRejected({ reason: 'stale-turn', name: bram.name });
  });

  test('whoever is skipped comes back at the end, and the turn they did not use does not count', () => {
    given(...started)
      .when(skip('14:22'))
      .thenEvents(
        { type: 'TurnEnded', person: ana.person, turn: 1, milliseconds: 60_000 },
        { type: 'IntroductionSkipped', person: ana.person },
        { type: 'FloorGiven', person: bram.person, turn: 2 },
      );
    const skipped = tableAfter(...started, skip('14:22'));
    expect(round(skipped)).toEqual([bram.person, ids(noor, joke, els, ana), []]);
    expect(skipped.people.get(ana.person)?.turns).toBe(0);
  });

  test('whoever is skipped when nobody else is left waits until they are called again', () => {
    const alone = [...started, ...['14:22', '14:23', '14:24', '14:25'].map(next), skip('14:26')] as const;
    const table = tableAfter(...alone);
    expect(round(table)).toEqual([undefined, ids(els), ids(ana, bram, noor, joke)]);
    given(...alone)
      .when(next('14:27'))
      .thenEvents({ type: 'FloorGiven', person: els.person, turn: 6 });
  });

  test('somebody who comes in late comes last, also when all the others are done', () => {
    const late = tableAfter(...started, joins(wout, '14:22'));
    expect(comingInRound(late)).toEqual(ids(bram, noor, joke, els, wout));
    const done = [
      ...started,
      ...['14:22', '14:23', '14:24', '14:25', '14:26'].map(next).slice(0, 4),
    ] as const;
    const after = tableAfter(...done, els.asks('14:27', { type: 'YieldFloor' }), joins(wout, '14:28'));
    expect(comingInRound(after)).toEqual([wout.person]);
    expect(runningRound(after)).toBeDefined();
  });

  test('who is away is passed over and keeps their place', () => {
    const away = [...started, leaves(bram, '14:21:30')] as const;
    expect(tableAfter(...away, next('14:22')).floor?.person).toBe(noor.person);
    const back = tableAfter(...away, next('14:22'), joins(bram, '14:23'));
    expect(comingInRound(back)).toEqual(ids(bram, joke, els));
  });

  test('who leaves in the middle of their introduction has not had it', () => {
    given(...started)
      .when(leaves(ana, '14:22'))
      .thenEvents(
        { type: 'TurnEnded', person: ana.person, turn: 1, milliseconds: 60_000 },
        { type: 'IntroductionSkipped', person: ana.person },
        { type: 'PersonLeft', person: ana.person },
      );
    const back = tableAfter(...started, leaves(ana, '14:22'), joins(ana, '14:23'));
    expect(comingInRound(back)).toEqual(ids(bram, noor, joke, els, ana));
  });

  test('whose introduction was cut short by a press that is undone is heard, also when they left meanwhile', () => {
    const undone = [
      ...started,
      next('14:22'),
      leaves(ana, '14:22:10'),
      els.asks('14:22:20', { type: 'UndoFloor' }),
    ] as const;
    expect(round(tableAfter(...undone))).toEqual([undefined, ids(bram, noor, joke, els), []]);
    const back = tableAfter(...undone, next('14:23'), joins(ana, '14:24'));
    expect(round(back)).toEqual([bram.person, ids(ana, noor, joke, els), []]);
  });

  test('the floor given by name to somebody of the round is their introduction', () => {
    const table = tableAfter(...started, els.asks('14:22', { type: 'GiveFloor', person: noor.person }));
    expect(round(table)).toEqual([noor.person, ids(bram, joke, els), [ana.person]]);
  });

  test('ends with the introductions: in the debate the queue counts again', () => {
    const debate = tableAfter(...started, els.asks('14:30', { type: 'AdvanceAgenda' }));
    expect(runningRound(debate)).toBeUndefined();
    given(...started, els.asks('14:30', { type: 'AdvanceAgenda' }))
      .when(next('14:31'))
      .thenRejected('queue-empty');
  });

  test('is the moderator’s, in the introductions, once', () => {
    given(...begunAt('14:20'))
      .when(ana.asks('14:21', { type: 'StartRound' }))
      .thenRejected('not-moderator');
    given(...started)
      .when(ana.asks('14:22', { type: 'SkipIntroduction' }))
      .thenRejected('not-moderator');
    given(...opened)
      .when(start)
      .thenRejected('no-introductions');
    given(...begunAt('14:20', '14:30'))
      .when(els.asks('14:31', { type: 'StartRound' }))
      .thenRejected('no-introductions');
    given(...started)
      .when(els.asks('14:22', { type: 'StartRound' }))
      .thenRejected('round-already-running');
    given(...begunAt('14:20'))
      .when(skip('14:22'))
      .thenRejected('no-round');
  });

  test('goes only once', () => {
    const all = [...started, ...['14:22', '14:23', '14:24', '14:25'].map(next)] as const;
    given(...all, els.asks('14:27', { type: 'YieldFloor' }))
      .when(els.asks('14:28', { type: 'StartRound' }))
      .thenRejected('round-finished');
  });
});
