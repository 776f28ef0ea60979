import { describe, expect, test } from '@jest/globals';
import { speakingOrder } from '../../src/core/speakingQueue.ts';
import { notYetSpoken } from '../../src/core/spoken.ts';
import { ana, bram, els, joke, type Member, noor, openedWith } from '../support/cast.ts';
import { type Step, tableAfter } from '../support/given.ts';

const next = (time: string) => els.asks(time, { type: 'AdvanceAgenda' });
const open = (time: string, question: string) => els.asks(time, { type: 'OpenQuestion', question });
const raise = (who: Member, time: string) => who.asks(time, { type: 'RaiseHand', handKind: 'question' });
const give = (who: Member, time: string) => els.asks(time, { type: 'GiveFloor', person: who.person });
const done = (time: string) => els.asks(time, { type: 'YieldFloor' });
const note = (who: Member, time: string, contribution = `line ${time}`) =>
  joke.asks(time, {
    type: 'AddContribution',
    contribution,
    text: 'Meer bussen',
    source: 'spoken',
    lenses: [],
    author: { person: who.person, name: who.name },
  });

const debating = [
  ...openedWith({ queueOrder: 'new-voices' }),
  next('14:20'),
  next('14:30'),
  open('14:31', 'v1'),
];
const first = (name: string) => name.split(' ')[0];
const order = (...steps: readonly Step[]) => {
  const table = tableAfter(...debating, ...steps);
  return speakingOrder(table).map(({ hand, reason }) => {
    const { kind, ...numbers } = reason;
    return [first(table.people.get(hand.person)?.name ?? ''), kind, ...Object.values(numbers)].join(' ');
  });
};
const quiet = (...steps: readonly Step[]) =>
  notYetSpoken(tableAfter(...debating, ...steps)).map(({ name }) => first(name));

describe('what the notetaker records while nobody holds the floor', () => {
  const hands = [raise(ana, '14:40'), raise(bram, '14:41')];

  test('lets new voices go before who was heard, with that as the reason', () => {
    expect(order(note(ana, '14:32'), ...hands)).toEqual(['Bram not-spoken', 'Ana spoken 1']);
  });

  test('counts no turn', () => {
    const table = tableAfter(...debating, note(ana, '14:32'));
    expect(table.people.get(ana.person)).toMatchObject({ turns: 0, speakingMilliseconds: 0 });
    expect(table.turns).toBe(0);
  });

  test('counts lines that follow each other as one time', () => {
    const heard = [note(ana, '14:32'), note(ana, '14:33'), note(bram, '14:34'), note(ana, '14:35')];
    expect(order(...heard, ...hands)).toEqual(['Bram spoken 1', 'Ana spoken 2']);
  });

  test('says nothing of who speaks while somebody has the floor', () => {
    expect(order(give(noor, '14:32'), note(ana, '14:33'), done('14:34'), ...hands)).toEqual([
      'Ana not-spoken',
      'Bram not-spoken',
    ]);
  });

  test('no longer counts when the line is withdrawn, or moved to another question', () => {
    const withdrawn = joke.asks('14:33', { type: 'WithdrawContribution', contribution: 'm1' });
    expect(order(note(ana, '14:32', 'm1'), withdrawn, ...hands)[0]).toBe('Ana not-spoken');
    const moved = joke.asks('14:33', { type: 'MoveContribution', contribution: 'm2', question: 'v2' });
    expect(order(note(ana, '14:32', 'm2'), moved, ...hands)).toContain('Ana not-spoken');
  });

  test('is about the question under debate: on the next one everybody is new', () => {
    expect(
      order(note(ana, '14:32'), note(bram, '14:33'), note(ana, '14:34'), open('14:35', 'v2'), ...hands),
    ).toEqual(['Bram not-spoken', 'Ana not-spoken']);
  });

  test('is not made by what people type themselves', () => {
    const typed = ana.asks('14:32', {
      type: 'AddContribution',
      contribution: 'm1',
      text: 'Meer bussen',
      source: 'chat',
      lenses: [],
    });
    expect(order(typed, ...hands)[0]).toBe('Ana not-spoken');
  });

  test('lets who has no time at all go first under least time', () => {
    const change = els.asks('14:31', { type: 'SetQueueOrder', order: 'least-time' });
    expect(order(change, note(ana, '14:32'), ...hands)).toEqual(['Bram not-spoken', 'Ana spoken 1']);
  });
});

describe('who has not spoken yet', () => {
  test('is who was neither given the floor nor heard on this question, and does not wait for it', () => {
    expect(quiet()).toEqual(['Ana', 'Bram', 'Noor']);
    expect(quiet(raise(ana, '14:32'), note(bram, '14:33'))).toEqual(['Noor']);
    expect(quiet(give(ana, '14:32'))).toEqual(['Bram', 'Noor']);
    expect(quiet(give(ana, '14:32'), done('14:33'), open('14:34', 'v2'))).toEqual(['Ana', 'Bram', 'Noor']);
  });

  test('is nobody who left', () => {
    expect(quiet(els.asks('14:32', { type: 'LeaveTable', person: ana.person }))).toEqual(['Bram', 'Noor']);
  });
});
