import { describe, expect, test } from '@jest/globals';
import { contributionsOf } from '../../src/tab/contributionsOf.ts';
import { stateOf } from '../../src/tab/stateOf.ts';
import { ana, bram, clock, els, joke, openedWith } from '../support/cast.ts';
import { tableAfter } from '../support/given.ts';

const said = (attribution: 'named' | 'organisation' | 'confidential') =>
  tableAfter(
    ...openedWith({ attribution }),
    els.asks('14:20', { type: 'AdvanceAgenda' }),
    els.asks('14:30', { type: 'AdvanceAgenda' }),
    ana.asks('14:31', {
      type: 'AddContribution',
      contribution: 'm1',
      text: 'Bram Claes heeft gelijk',
      source: 'chat',
      lenses: [],
    }),
    bram.asks('14:32', {
      type: 'AddContribution',
      contribution: 'm2',
      text: 'Bram Claes ben ik zelf',
      source: 'chat',
      lenses: [],
    }),
    bram.asks('14:33', { type: 'RaiseHand', reason: 'Over de markt' }),
  );

const seenBy = (table: ReturnType<typeof said>, person: string, name = '') =>
  stateOf(table, 9, { person, name, now: clock('14:34') });

describe('what the page may know', () => {
  test('of who was silent, the balance and the plans only who leads hears', () => {
    const table = said('named');
    expect(seenBy(table, els.person).lead).toBeDefined();
    for (const one of [ana, bram, joke]) expect(seenBy(table, one.person).lead).toBeUndefined();
    expect(seenBy(table, joke.person).notes).toBeDefined();
    expect(seenBy(table, ana.person).notes).toBeUndefined();
  });

  test('votes are known to who leads, and to all once the choice is closed', () => {
    const table = said('named');
    expect(seenBy(table, ana.person).questions[0]?.votes).toBeUndefined();
    expect(seenBy(table, els.person).questions[0]?.votes).toBe(0);
  });

  test('who has yet to do something is nobody in particular, and may take part', () => {
    expect(seenBy(said('named'), '29:new', 'Wout').me).toMatchObject({ name: 'Wout', role: 'participant' });
  });

  test('everybody has their own place and their own contributions', () => {
    const table = said('named');
    expect(seenBy(table, bram.person).me.hand).toEqual({
      place: 1,
      kind: 'question',
      reason: 'Over de markt',
    });
    expect(seenBy(table, ana.person).me.hand).toBeUndefined();
    expect(contributionsOf(table, ana.person).map(({ mine }) => mine)).toEqual([true, false]);
  });

  test('where organisations stand beside what was said, names stand in nobody’s words but one’s own', () => {
    const table = said('organisation');
    expect(contributionsOf(table, bram.person)[0]?.text).toBe('(iemand) heeft gelijk');
    expect(contributionsOf(table, ana.person)[1]?.text).toBe('(iemand) ben ik zelf');
    expect(contributionsOf(table, bram.person)[1]?.text).toBe('Bram Claes ben ik zelf');
  });

  test('in confidence nobody is named beside or within what was said, but in their own words', () => {
    const table = said('confidential');
    const [first, own] = contributionsOf(table, bram.person);
    expect(first?.text).not.toContain('Bram');
    expect(`${first?.name}${own?.name}`).not.toMatch(/Ana|Bram/);
    expect(own?.text).toBe('Bram Claes ben ik zelf');
    expect(contributionsOf(table, ana.person)[1]?.text).not.toContain('Bram');
  });
});
