import { describe, expect, test } from '@jest/globals';
import { stateOf } from '../../src/tab/stateOf.ts';
import { toldApart } from '../../src/tab/toldApart.ts';
import { ana, bram, clock, els, openedWith, timekeeper } from '../support/cast.ts';
import { tableAfter } from '../support/given.ts';

const join = (person: string, name: string) => timekeeper.asks('14:21', { type: 'JoinTable', person, name });
const introduce = (person: string, name: string, organisation: string) => ({
  ...ana.asks('14:22', { type: 'Introduce', organisation }),
  actor: { kind: 'person', person, name, mayModerate: false } as const,
});

describe('people of one name', () => {
  test('have their organisation behind it, everybody else only their name', () => {
    const plates = toldApart(
      tableAfter(
        ...openedWith({}),
        join('29:bram', 'Bram Claes'),
        join('29:bram2', 'bram  claes'),
        introduce('29:bram', 'Bram Claes', 'Natuurpunt'),
        introduce('29:bram2', 'bram  claes', 'De Lijn'),
        introduce('29:els', 'Els Peeters', 'Stad'),
      ),
    );
    expect([plates.get('29:bram'), plates.get('29:bram2'), plates.get('29:els')]).toEqual([
      'Bram Claes (Natuurpunt)',
      'bram  claes (De Lijn)',
      'Els Peeters',
    ]);
  });

  test('are numbered where that does not tell them apart', () => {
    const plates = toldApart(
      tableAfter(
        ...openedWith({}),
        join('29:bram', 'Bram Claes'),
        join('29:bram2', 'Bram Claes'),
        introduce('29:bram', 'Bram Claes', 'Natuurpunt'),
        introduce('29:bram2', 'Bram Claes', 'natuurpunt'),
      ),
    );
    expect([plates.get('29:bram'), plates.get('29:bram2')]).toEqual(['Bram Claes (1)', 'Bram Claes (2)']);
  });

  test('in trouble are told to who leads one by one, so that the right one is helped', () => {
    const table = tableAfter(
      ...openedWith({}),
      join('29:bram2', 'Bram Claes'),
      els.asks('14:23', { type: 'AdvanceAgenda' }),
      bram.asks('14:24', { type: 'RaiseHand', handKind: 'technical' }),
      els.asks('14:25', { type: 'RaiseHand', person: '29:bram2', handKind: 'technical' }),
    );
    const trouble = (one: typeof table) =>
      stateOf(one, 1, { person: els.person, name: els.name, now: clock('14:30') }).lead?.inTrouble;
    expect(
      trouble(table)
        ?.map(({ person }) => person)
        .sort(),
    ).toEqual(['29:bram', '29:bram2']);
    expect(new Set(trouble(table)?.map(({ name }) => name)).size).toBe(2);
  });
});
