import { describe, expect, test } from '@jest/globals';
import { ana, begunAt, bram, els, joke, noor, wout } from '../support/cast.ts';
import { given, type Step, tableAfter } from '../support/given.ts';

const raise = (who: typeof ana, time: string, more: { person?: string; reason?: string } = {}) =>
  who.asks(time, { type: 'RaiseHand', handKind: 'question', ...more });
const lower = (who: typeof ana, time: string, person?: string) =>
  who.asks(time, { type: 'LowerHand', ...(person !== undefined && { person }) });
const give = (time: string, more: { turn?: number; person?: string } = {}, who = els) =>
  who.asks(time, { type: 'GiveFloor', ...more });
const yieldFloor = (who: typeof ana, time: string, turn?: number) =>
  who.asks(time, { type: 'YieldFloor', ...(turn !== undefined && { turn }) });
const pause = (time: string) => els.asks(time, { type: 'PauseAgenda' });
const resume = (time: string) => els.asks(time, { type: 'ResumeAgenda' });
const leave = (who: typeof ana, time: string) => who.asks(time, { type: 'LeaveTable', person: who.person });

const running = begunAt('14:20', '14:30');

describe('raising a hand', () => {
  test('brings one into the queue, with the reason if there is one', () => {
    given(...running)
      .when(raise(ana, '14:40', { reason: '  over de bus ' }))
      .thenEvents({ type: 'HandRaised', person: ana.person, handKind: 'question', reason: 'over de bus' });
    given(...running)
      .when(raise(ana, '14:40', { reason: '  ' }))
      .thenEvents({ type: 'HandRaised', person: ana.person, handKind: 'question' });
  });

  test('twice leaves one in the queue once, and says at which place', () => {
    const both = [...running, raise(bram, '14:40'), raise(ana, '14:41')];
    given(...both)
      .when(raise(ana, '14:42'))
      .thenRejected({ reason: 'hand-already-raised', place: 2 });
    expect(tableAfter(...both).hands).toHaveLength(2);
  });

  test('while one has the floor is refused', () => {
    given(...running, give('14:40', { person: ana.person }))
      .when(raise(ana, '14:41'))
      .thenRejected('already-speaking');
  });

  test('with a reason longer than a line is refused', () => {
    given(...running)
      .when(raise(ana, '14:40', { reason: 'x'.repeat(301) }))
      .thenRejected({ reason: 'text-too-long', most: 300 });
  });

  test('for somebody else is for the moderator and the notetaker', () => {
    for (const asker of [els, joke])
      given(...running)
        .when(raise(asker, '14:40', { person: ana.person }))
        .thenEvents({ type: 'HandRaised', person: ana.person, handKind: 'question', by: asker.person });
    given(...running)
      .when(raise(bram, '14:40', { person: ana.person }))
      .thenRejected('not-moderator-or-notetaker');
  });

  test('for somebody who is not there is refused', () => {
    given(...running)
      .when(raise(els, '14:40', { person: wout.person }))
      .thenRejected('person-unknown');
    given(...running, leave(ana, '14:35'))
      .when(raise(els, '14:40', { person: ana.person }))
      .thenRejected({ reason: 'person-left', name: ana.name });
  });
});

describe('lowering a hand', () => {
  const raised = [...running, raise(ana, '14:40')];

  test('takes one out of the queue', () => {
    given(...raised)
      .when(lower(ana, '14:41'))
      .thenEvents({ type: 'HandLowered', person: ana.person });
    expect(tableAfter(...raised, lower(ana, '14:41')).hands).toEqual([]);
  });

  test('that is not up is refused', () => {
    given(...raised)
      .when(lower(bram, '14:41'))
      .thenRejected('no-hand');
  });

  test('of somebody else is for the moderator and the notetaker', () => {
    for (const asker of [els, joke])
      given(...raised)
        .when(lower(asker, '14:41', ana.person))
        .thenEvents({ type: 'HandLowered', person: ana.person });
    given(...raised)
      .when(lower(bram, '14:41', ana.person))
      .thenRejected('not-moderator-or-notetaker');
  });
});

describe('giving the floor', () => {
  const queue = [...running, raise(ana, '14:40'), raise(bram, '14:41')];

  test('goes to the head of the queue, whose hand goes down', () => {
    given(...queue)
      .when(give('14:42'))
      .thenEvents(
        { type: 'HandLowered', person: ana.person },
        { type: 'FloorGiven', person: ana.person, turn: 1 },
      );
  });

  test('ends the running turn', () => {
    given(...queue, give('14:42'))
      .when(give('14:43:30'))
      .thenEvents(
        { type: 'TurnEnded', person: ana.person, turn: 1, milliseconds: 90_000 },
        { type: 'HandLowered', person: bram.person },
        { type: 'FloorGiven', person: bram.person, turn: 2 },
      );
  });

  test('may go to anybody at the table, hand up or not', () => {
    given(...queue)
      .when(give('14:42', { person: noor.person }))
      .thenEvents({ type: 'FloorGiven', person: noor.person, turn: 1, outOfOrder: true });
    expect(tableAfter(...queue, give('14:42', { person: bram.person })).hands).toMatchObject([
      { person: ana.person },
    ]);
  });

  test('is for the moderator', () => {
    for (const person of [ana, joke])
      given(...queue)
        .when(give('14:42', {}, person))
        .thenRejected('not-moderator');
  });

  test('by two moderators at once gets one of them through and skips nobody', () => {
    const both = [
      ...queue,
      els.asks('14:41', { type: 'AssignRole', role: 'moderator', person: noor.person, name: noor.name }),
    ];
    given(...both, give('14:42', { turn: 0 }))
      .when(give('14:42', { turn: 0 }, noor))
      .thenRejected({ reason: 'stale-turn', name: ana.name });
    const table = tableAfter(...both, give('14:42', { turn: 0 }));
    expect([table.floor?.person, table.hands.map(({ person }) => person)]).toEqual([
      ana.person,
      [bram.person],
    ]);
  });

  test('is stale also after that turn has ended, and then names nobody', () => {
    given(...queue, give('14:42', { turn: 0 }), yieldFloor(ana, '14:43'))
      .when(give('14:43', { turn: 0 }))
      .thenRejected({ reason: 'stale-turn' });
    given(...queue, give('14:42', { turn: 0 }), yieldFloor(ana, '14:43'))
      .when(give('14:43', { turn: 1 }))
      .thenEvents(
        { type: 'HandLowered', person: bram.person },
        { type: 'FloorGiven', person: bram.person, turn: 2 },
      );
  });

  test('with an empty queue is refused', () => {
    given(...running)
      .when(give('14:42'))
      .thenRejected('queue-empty');
  });

  test('to who has it, or is not there, is refused', () => {
    given(...queue, give('14:42'))
      .when(give('14:43', { person: ana.person }))
      .thenRejected('already-speaking');
    given(...queue)
      .when(give('14:43', { person: wout.person }))
      .thenRejected('person-unknown');
    given(...queue, leave(ana, '14:42'))
      .when(give('14:43', { person: ana.person }))
      .thenRejected({ reason: 'person-left', name: ana.name });
  });

  test('counts a turn, also on the question under debate', () => {
    const table = tableAfter(
      ...queue,
      give('14:42'),
      els.asks('14:43', { type: 'OpenQuestion', question: 'v2' }),
      give('14:44', { person: bram.person }),
      give('14:45', { person: ana.person }),
    );
    expect(table.people.get(ana.person)).toMatchObject({ turns: 2, turnsByQuestion: { v2: 1 } });
    expect(table.turns).toBe(3);
  });
});

describe('giving the floor back', () => {
  const speaking = [...running, give('14:40', { person: ana.person })];

  test('is for the speaker and the moderator, and counts the time spoken', () => {
    for (const person of [ana, els])
      given(...speaking)
        .when(yieldFloor(person, '14:41:15'))
        .thenEvents({ type: 'TurnEnded', person: ana.person, turn: 1, milliseconds: 75_000 });
    expect(tableAfter(...speaking, yieldFloor(ana, '14:41:15')).people.get(ana.person)).toMatchObject({
      speakingMilliseconds: 75_000,
      turns: 1,
    });
  });

  test('by another is refused, as it is where nobody speaks', () => {
    given(...speaking)
      .when(yieldFloor(bram, '14:41'))
      .thenRejected('not-speaker');
    given(...running)
      .when(yieldFloor(ana, '14:41'))
      .thenRejected('nobody-speaking');
  });

  test('of a turn that is over does not end the next one', () => {
    given(...speaking, give('14:42', { person: bram.person }))
      .when(yieldFloor(els, '14:42', 1))
      .thenRejected({ reason: 'stale-turn', name: bram.name });
    given(...speaking)
      .when(yieldFloor(els, '14:42', 1))
      .thenEvents({ type: 'TurnEnded', person: ana.person, turn: 1, milliseconds: 120_000 });
  });
});

describe('the time spoken', () => {
  const spoken = (...steps: readonly Step[]) =>
    (tableAfter(...steps).people.get(ana.person)?.speakingMilliseconds ?? 0) / 1000;
  const speaking = [...running, give('14:40', { person: ana.person })];

  test('leaves out the pauses', () => {
    expect(spoken(...speaking, pause('14:41'), resume('14:45'), yieldFloor(ana, '14:46'))).toBe(120);
    expect(
      spoken(
        ...speaking,
        pause('14:41'),
        resume('14:42'),
        pause('14:43'),
        resume('14:44'),
        yieldFloor(ana, '14:45'),
      ),
    ).toBe(180);
  });

  test('leaves out a pause that still lasts', () => {
    expect(spoken(...speaking, pause('14:41'), yieldFloor(ana, '14:45'))).toBe(60);
  });

  test('of a turn given during a pause begins after it', () => {
    const during = [...running, pause('14:35'), give('14:38', { person: ana.person })];
    expect(spoken(...during, resume('14:40'), yieldFloor(ana, '14:41'))).toBe(60);
    expect(spoken(...during, yieldFloor(ana, '14:41'))).toBe(0);
  });

  test('is never negative, and never grows by messages that come out of order', () => {
    expect(spoken(...speaking, yieldFloor(ana, '14:39'))).toBe(0);
    const during = [...running, pause('14:35'), give('14:38', { person: ana.person })];
    expect(spoken(...during, resume('14:37'), yieldFloor(ana, '14:39'))).toBe(60);
  });

  test('adds up over turns', () => {
    const again = [yieldFloor(ana, '14:41'), give('14:50', { person: ana.person }), yieldFloor(ana, '14:52')];
    expect(spoken(...speaking, ...again)).toBe(180);
  });
});
