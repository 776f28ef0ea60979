import { describe, expect, test } from '@jest/globals';
import { speakingOrder } from '../../src/core/speakingQueue.ts';
import type { Table } from '../../src/core/table.ts';
import { ana, begunAt, bram, els, joke, noor, timekeeper } from '../support/cast.ts';
import { given, type Step, tableAfter } from '../support/given.ts';

const raise = (who: typeof ana, time: string, reason?: string) =>
  who.asks(time, { type: 'RaiseHand', ...(reason !== undefined && { reason }) });
const give = (time: string, person?: typeof ana, who = els) =>
  who.asks(time, { type: 'GiveFloor', ...(person !== undefined && { person: person.person }) });
const undo = (time: string, turn?: number) =>
  els.asks(time, { type: 'UndoFloor', ...(turn !== undefined && { turn }) });
const done = (time: string) => els.asks(time, { type: 'YieldFloor' });

const running = begunAt('14:20', '14:30');
const queue = [...running, raise(ana, '14:40', 'over de bus'), raise(bram, '14:41'), raise(noor, '14:42')];

/** All that people notice of who spoke and who is to speak. */
const seen = ({ people, hands, technicalHands, subject, floor, queueOrder }: Table) => {
  const { before: _, ...as } = floor ?? {};
  return { people, hands, technicalHands, subject, queueOrder, floor: as };
};
const undone = (...steps: readonly Step[]) => [
  seen(tableAfter(...steps.slice(0, -1))),
  seen(tableAfter(...steps, undo('14:59'))),
];

describe('undoing the last give', () => {
  test('puts the hand back at its place, with its reason, and nothing of the turn counts', () => {
    const [before, after] = undone(...queue, give('14:43'));
    expect(after).toEqual(before);
    expect(tableAfter(...queue, give('14:43'), undo('14:44')).hands[0]).toMatchObject({
      reason: 'over de bus',
    });
  });

  test('lets who was interrupted go on, as if nobody had interrupted them', () => {
    const [before, after] = undone(...queue, give('14:43'), give('14:45'));
    expect(after).toEqual(before);
    const table = tableAfter(...queue, give('14:43'), give('14:45'), undo('14:46'), done('14:47'));
    expect(table.people.get(ana.person)).toMatchObject({ turns: 1, speakingMilliseconds: 4 * 60_000 });
    expect(table.people.get(bram.person)).toMatchObject({ turns: 0, speakingMilliseconds: 0 });
  });

  test('leaves the pauses out of the time that goes on', () => {
    const paused = [
      ...queue,
      give('14:43'),
      els.asks('14:44', { type: 'PauseAgenda' }),
      give('14:45'),
      els.asks('14:50', { type: 'ResumeAgenda' }),
      undo('14:51'),
      done('14:52'),
    ];
    // From 14:43 to 14:44, and from 14:50 to 14:52.
    expect(tableAfter(...paused).people.get(ana.person)?.speakingMilliseconds).toBe(3 * 60_000);
  });

  test('restores a give out of order, a reply and a point of order', () => {
    for (const kind of ['question', 'reply', 'order'] as const) {
      const steps = [
        ...queue,
        give('14:43'),
        joke.asks('14:44', { type: 'RaiseHand', handKind: kind }),
        give('14:45', joke),
      ];
      const [before, after] = undone(...steps);
      expect(after).toEqual(before);
    }
  });

  test('takes back what the turn counted on the question under debate, also where that was merged', () => {
    const steps = [
      ...queue,
      els.asks('14:43', { type: 'OpenQuestion', question: 'v1' }),
      give('14:44'),
      els.asks('14:45', { type: 'MergeQuestions', question: 'v1', into: 'v2' }),
      undo('14:46'),
    ];
    expect(tableAfter(...steps).people.get(ana.person)).toMatchObject({ turns: 0, turnsByQuestion: {} });
  });

  test('lowers the hand that who goes on had raised meanwhile', () => {
    given(...queue, give('14:43'), give('14:45'), raise(ana, '14:46'))
      .when(undo('14:47'))
      .thenEvents(
        { type: 'HandLowered', person: ana.person },
        { type: 'FloorUndone', person: bram.person, turn: 2 },
      );
  });

  test('gives the floor to nobody where who was interrupted has left', () => {
    const left = timekeeper.asks('14:46', { type: 'LeaveTable', person: ana.person });
    const table = tableAfter(...queue, give('14:43'), give('14:45'), left, undo('14:47'));
    expect(table.floor).toBeUndefined();
    expect(table.people.get(ana.person)?.speakingMilliseconds).toBe(2 * 60_000);
  });

  test('goes one give back, and not beyond the end of a turn', () => {
    given(...queue, give('14:43'), give('14:45'), undo('14:46'))
      .when(undo('14:47'))
      .thenRejected('nothing-to-undo');
    given(...queue, give('14:43'), done('14:45'))
      .when(undo('14:46'))
      .thenRejected('nothing-to-undo');
    given(...queue)
      .when(undo('14:46'))
      .thenRejected('nothing-to-undo');
  });

  test('of a turn that is no longer the last is refused', () => {
    given(...queue, give('14:43'), give('14:45'))
      .when(undo('14:46', 1))
      .thenRejected({ reason: 'stale-turn', name: bram.name });
  });

  test('makes a press stale that was meant for the undone turn: nobody is skipped', () => {
    const noorToo = els.asks('14:42', {
      type: 'AssignRole',
      role: 'moderator',
      person: noor.person,
      name: noor.name,
    });
    given(...queue, noorToo, give('14:43'), undo('14:44', 1))
      .when(noor.asks('14:44', { type: 'GiveFloor', turn: 1, person: bram.person }))
      .thenRejected('stale-turn');
  });
});

describe('giving the floor', () => {
  test('out of order is marked, and only that', () => {
    given(...queue)
      .when(give('14:43', bram))
      .thenEvents(
        { type: 'HandLowered', person: bram.person },
        { type: 'FloorGiven', person: bram.person, turn: 1, outOfOrder: true },
      );
    expect(tableAfter(...queue, give('14:43')).floor?.outOfOrder).toBeUndefined();
    expect(tableAfter(...running, give('14:43', bram)).floor?.outOfOrder).toBeUndefined();
  });

  test('by two moderators who say it in one breath gives it once', () => {
    const noorToo = els.asks('14:42', {
      type: 'AssignRole',
      role: 'moderator',
      person: noor.person,
      name: noor.name,
    });
    const said = [...running, raise(ana, '14:40'), raise(bram, '14:41'), noorToo, give('14:43:00')];
    given(...said)
      .when(give('14:43:02', undefined, noor))
      .thenRejected({ reason: 'stale-turn', name: ana.name });
    given(...said)
      .when(give('14:43:10', undefined, noor))
      .thenTable();
    expect(
      speakingOrder(tableAfter(...said, give('14:43:10', undefined, noor))).map(({ hand }) => hand.person),
    ).toEqual([]);
  });
});
