import { describe, expect, test } from '@jest/globals';
import type { Table } from '../../src/core/table.ts';
import { contributionsOf } from '../../src/tab/contributionsOf.ts';
import { createMessageTexts } from '../../src/tab/messageTexts.ts';
import { stateOf } from '../../src/tab/stateOf.ts';
import { ana, bram, clock, els, joke, noor, openedWith } from '../support/cast.ts';
import { tableAfter } from '../support/given.ts';

const everybody = [els, joke, ana, bram, noor].map(({ person }) => ({ person, name: 'Iemand' }));
const newcomer = { person: '29:new', name: 'Wout' };

const says = (who: typeof ana, id: string, text: string) =>
  who.asks('14:31', { type: 'AddContribution', contribution: id, text, source: 'chat', lenses: [] });

const atWork = (attribution: 'named' | 'organisation' | 'confidential') =>
  tableAfter(
    ...openedWith({ attribution }),
    els.asks('14:20', { type: 'AdvanceAgenda' }),
    els.asks('14:30', { type: 'AdvanceAgenda' }),
    says(ana, 'm1', 'Bram Claes heeft gelijk'),
    says(bram, 'm2', 'Bram Claes ben ik zelf'),
    bram.asks('14:32', { type: 'RaiseHand', reason: 'Over de markt' }),
    noor.asks('14:33', { type: 'RaiseHand' }),
    els.asks('14:34', { type: 'GiveFloor', turn: 0 }),
    ana.asks('14:35', { type: 'RaiseHand' }),
    says(noor, 'm3', 'Weg ermee'),
    noor.asks('14:36', { type: 'WithdrawContribution', contribution: 'm3' }),
  );

const seen = (table: Table, viewer: { person: string; name: string }, now: number) => ({
  kind: 'snapshot',
  state: stateOf(table, 9, { ...viewer, now }),
  contributions: contributionsOf(table, viewer.person),
});

describe('what is written once for all', () => {
  test.each(['named', 'organisation', 'confidential'] as const)(
    'is for each just what they may see, where texts are %s',
    (attribution) => {
      const table = atWork(attribution);
      const texts = createMessageTexts();
      const now = clock('14:40');
      // Twice, and in both orders: nobody gets what was written for who came before.
      for (const viewer of [...everybody, newcomer, ...[...everybody].reverse()])
        expect(JSON.parse(texts.snapshot({ table, version: 9 }, viewer, now))).toEqual(
          seen(table, viewer, now),
        );
    },
  );

  test('marks to each what is their own, and to nobody what is not', () => {
    const texts = createMessageTexts();
    const live = { table: atWork('named'), version: 9 };
    const mineOf = (person: string): unknown => {
      const { state } = JSON.parse(texts.snapshot(live, { person, name: '' }, clock('14:40')));
      return [state.floor.mine, state.queue.map(({ mine }: { mine: boolean }) => mine)];
    };
    expect(mineOf(joke.person)).toEqual([false, [false, false]]);
    expect(mineOf(bram.person)).toEqual([true, [false, false]]);
    expect(mineOf(noor.person)).toEqual([false, [true, false]]);
    expect(mineOf(ana.person)).toEqual([false, [false, true]]);
    expect(mineOf(els.person)).toEqual([false, [false, false]]);
  });

  test('a change tells of the contributions that changed, withdrawn ones apart', () => {
    const texts = createMessageTexts();
    const table = atWork('named');
    const what = { changed: new Set(['m2']), gone: new Set(['m3']) };
    const now = clock('14:40');
    expect(JSON.parse(texts.change({ table, version: 9 }, ana, now, what))).toEqual({
      kind: 'change',
      state: stateOf(table, 9, { ...ana, now }),
      contributions: contributionsOf(table, ana.person).filter(({ id }) => id === 'm2'),
      gone: ['m3'],
    });
  });

  test('holds for a moment only: late is late a minute on, though nobody did anything', () => {
    const texts = createMessageTexts();
    const table = atWork('named');
    for (const time of ['14:40', '15:40'] as const)
      expect(JSON.parse(texts.snapshot({ table, version: 9 }, ana, clock(time)))).toEqual(
        seen(table, { person: ana.person, name: ana.name }, clock(time)),
      );
  });

  test('whoever becomes moderator sees what moderators see, and nobody does who is one no longer', () => {
    const texts = createMessageTexts();
    const before = atWork('named');
    const after = tableAfter(
      ...openedWith({}),
      els.asks('14:20', { type: 'AssignRole', person: ana.person, name: ana.name, role: 'moderator' }),
      ana.asks('14:21', { type: 'AssignRole', person: els.person, name: els.name, role: 'participant' }),
    );
    const leads = (table: Table, person: string): boolean =>
      JSON.parse(texts.snapshot({ table, version: 9 }, { person, name: '' }, clock('14:40'))).state.lead !==
      undefined;
    expect([leads(before, els.person), leads(before, ana.person)]).toEqual([true, false]);
    expect([leads(after, els.person), leads(after, ana.person)]).toEqual([false, true]);
  });
});
