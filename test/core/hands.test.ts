import { describe, expect, test } from '@jest/globals';
import type { CommandBody } from '../../src/core/commands.ts';
import type { HandKind } from '../../src/core/floor.ts';
import { placeOf, speakingOrder } from '../../src/core/speakingQueue.ts';
import { ana, begunAt, bram, els, joke, type Member, noor, openedWith } from '../support/cast.ts';
import { given, type Step, tableAfter } from '../support/given.ts';

const raise = (who: Member, time: string, handKind?: HandKind, reason?: string, person?: string) =>
  who.asks(time, {
    type: 'RaiseHand',
    ...(handKind !== undefined && { handKind }),
    ...(reason !== undefined && { reason }),
    ...(person !== undefined && { person }),
  });
const give = (time: string, person?: Member) =>
  els.asks(time, { type: 'GiveFloor', ...(person !== undefined && { person: person.person }) });
const defer = (who: Member, time: string, person?: string) =>
  who.asks(time, { type: 'DeferHand', ...(person !== undefined && { person }) });
const names = new Map([ana, bram, noor, joke, els].map(({ person, name }) => [person, name.split(' ')[0]]));
const queue = (...steps: readonly Step[]) =>
  speakingOrder(tableAfter(...steps)).map(({ hand, reason }) => `${names.get(hand.person)} ${reason.kind}`);

const running = begunAt('14:20', '14:30');

describe('a point of order', () => {
  test('comes first of all, among its like as it came', () => {
    expect(
      queue(
        ...running,
        raise(ana, '14:40'),
        raise(bram, '14:41', 'order'),
        raise(joke, '14:42', 'reply'),
        raise(noor, '14:43', 'order'),
      ),
    ).toEqual(['Bram order', 'Noor order', 'Ana raised', 'Joke raised']);
  });

  test('counts as no turn and takes nobody’s time', () => {
    const table = tableAfter(
      ...running,
      raise(bram, '14:41', 'order'),
      give('14:42'),
      els.asks('14:44', { type: 'YieldFloor' }),
    );
    expect(table.people.get(bram.person)).toMatchObject({ turns: 0, speakingMilliseconds: 0 });
    expect(table.turns).toBe(1);
    given(...running, raise(bram, '14:41', 'order'))
      .when(give('14:42'))
      .thenEvents(
        { type: 'HandLowered', person: bram.person },
        { type: 'FloorGiven', person: bram.person, turn: 1, handKind: 'order' },
      );
  });
});

describe('a reply', () => {
  const spoken = [...running, give('14:35', ana)];

  test('to the speaker now comes before new subjects', () => {
    expect(queue(...spoken, raise(bram, '14:36'), raise(noor, '14:37', 'reply'))).toEqual([
      'Noor reply',
      'Bram raised',
    ]);
  });

  test('is one a person: a second one on the same subject waits as any hand', () => {
    const replied = [...spoken, raise(noor, '14:37', 'reply'), give('14:38'), raise(bram, '14:39')];
    expect(queue(...replied, give('14:40', joke), raise(noor, '14:41', 'reply'))).toEqual([
      'Noor reply',
      'Bram raised',
    ]);
    expect(
      queue(...replied, els.asks('14:40', { type: 'YieldFloor' }), raise(noor, '14:41', 'reply')),
    ).toEqual(['Bram raised', 'Noor raised']);
  });

  test('is an ordinary hand once another subject began, or another question is under debate', () => {
    const waiting = [...spoken, raise(bram, '14:36'), raise(noor, '14:37', 'reply')];
    expect(queue(...waiting, give('14:38', joke))).toEqual(['Bram raised', 'Noor raised']);
    expect(queue(...waiting, els.asks('14:38', { type: 'OpenQuestion', question: 'v1' }))).toEqual([
      'Bram raised',
      'Noor raised',
    ]);
  });

  test('stays a reply after a point of order, which begins no subject', () => {
    expect(
      queue(
        ...spoken,
        raise(bram, '14:36'),
        raise(noor, '14:37', 'reply'),
        raise(joke, '14:38', 'order'),
        give('14:39'),
      ),
    ).toEqual(['Noor reply', 'Bram raised']);
  });
});

describe('who cannot hear or see', () => {
  const trouble = [...running, raise(ana, '14:40'), raise(bram, '14:41', 'technical', 'geen geluid')];

  test('asks for no place, so is never given the floor in turn', () => {
    const table = tableAfter(...trouble);
    expect(placeOf(table, bram.person)).toBeUndefined();
    expect(table.technicalHands).toMatchObject([{ person: bram.person, reason: 'geen geluid' }]);
    given(...trouble, give('14:42'))
      .when(give('14:43'))
      .thenRejected('queue-empty');
  });

  test('keeps a place in the queue beside it, and may say so while speaking', () => {
    expect(queue(...trouble, raise(ana, '14:42', 'technical'))).toEqual(['Ana raised']);
    given(...trouble, give('14:42'))
      .when(raise(ana, '14:43', 'technical'))
      .thenEvents({ type: 'HandRaised', person: ana.person, handKind: 'technical' });
  });

  test('says so once', () => {
    given(...trouble)
      .when(raise(bram, '14:43', 'technical'))
      .thenRejected('technical-already-raised');
  });

  test('is helped when that hand goes down, by themselves or by the moderator', () => {
    const both = [...trouble, raise(bram, '14:42')];
    given(...both)
      .when(els.asks('14:43', { type: 'LowerHand', person: bram.person, handKind: 'technical' }))
      .thenEvents({ type: 'HandLowered', person: bram.person, handKind: 'technical' });
    given(...both)
      .when(bram.asks('14:43', { type: 'LowerHand' }))
      .thenEvents(
        { type: 'HandLowered', person: bram.person },
        { type: 'HandLowered', person: bram.person, handKind: 'technical' },
      );
    expect(tableAfter(...both, bram.asks('14:43', { type: 'LowerHand' }))).toMatchObject({
      technicalHands: [],
      hands: [{ person: ana.person }],
    });
  });
});

describe('raising again', () => {
  const both = [...running, raise(ana, '14:40'), raise(bram, '14:41')];

  test('with a reason changes it and leaves the place', () => {
    given(...both)
      .when(raise(bram, '14:42', undefined, 'over de bus'))
      .thenEvents({ type: 'HandChanged', person: bram.person, handKind: 'question', reason: 'over de bus' });
    const table = tableAfter(...both, raise(bram, '14:42', undefined, 'over de bus'));
    expect(placeOf(table, bram.person)).toBe(2);
    expect(table.hands[1]).toMatchObject({ reason: 'over de bus' });
  });

  test('without anything new is refused, whatever kind the hand became', () => {
    given(...both, raise(bram, '14:42', 'order'))
      .when(raise(bram, '14:43'))
      .thenRejected({ reason: 'hand-already-raised', place: 1 });
  });

  test('with another kind is a hand of that kind that went up when it did, and keeps the reason', () => {
    const steps = [
      ...running,
      raise(ana, '14:40', undefined, 'eerst'),
      raise(bram, '14:41', 'order'),
      raise(noor, '14:42'),
    ];
    const changed = [...steps, raise(noor, '14:43', 'order')];
    expect(queue(...changed)).toEqual(['Bram order', 'Noor order', 'Ana raised']);
    expect(queue(...changed, raise(ana, '14:44', 'order'))).toEqual([
      'Ana order',
      'Bram order',
      'Noor order',
    ]);
    expect(tableAfter(...changed, raise(ana, '14:44', 'order')).hands[0]).toMatchObject({ reason: 'eerst' });
    expect(queue(...changed, raise(noor, '14:44', 'question'))).toEqual([
      'Bram order',
      'Ana raised',
      'Noor raised',
    ]);
  });
});

describe('letting the next one go first', () => {
  const three = [...running, raise(ana, '14:40'), raise(bram, '14:41'), raise(noor, '14:42')];

  test('moves one place, and says why one stands there', () => {
    given(...three)
      .when(defer(ana, '14:43'))
      .thenEvents({ type: 'HandDeferred', person: ana.person, behind: bram.person });
    expect(queue(...three, defer(ana, '14:43'))).toEqual(['Bram raised', 'Ana deferred', 'Noor raised']);
    expect(queue(...three, defer(ana, '14:43'), defer(ana, '14:44'))).toEqual([
      'Bram raised',
      'Noor raised',
      'Ana deferred',
    ]);
  });

  test('that goes first already is no reason', () => {
    expect(queue(...three, defer(ana, '14:43'), defer(bram, '14:44'))).toEqual([
      'Ana raised',
      'Bram raised',
      'Noor raised',
    ]);
  });

  test('is over when the one who went first has spoken', () => {
    expect(queue(...three, defer(ana, '14:43'), give('14:44'))).toEqual(['Ana raised', 'Noor raised']);
  });

  test('twice in one tap moves one place', () => {
    given(...three, defer(ana, '14:43:00'))
      .when(defer(ana, '14:43:01'))
      .thenNothing();
  });

  test('is refused to the last one, and to who is not in the queue', () => {
    given(...three)
      .when(defer(noor, '14:43'))
      .thenRejected('last-in-queue');
    given(...three)
      .when(defer(joke, '14:43'))
      .thenRejected('no-hand');
  });

  test('for somebody else is for the moderator and the notetaker', () => {
    for (const asker of [els, joke])
      given(...three)
        .when(defer(asker, '14:43', ana.person))
        .thenEvents({ type: 'HandDeferred', person: ana.person, behind: bram.person });
    given(...three)
      .when(defer(bram, '14:43', ana.person))
      .thenRejected('not-moderator-or-notetaker');
  });
});

describe('the list', () => {
  const close = els.asks('14:41', { type: 'CloseQueue' });
  const closed = [...running, raise(ana, '14:40'), close];

  test('that is closed takes points of order and trouble, and no other hand', () => {
    for (const kind of [undefined, 'question', 'reply'] as const)
      given(...closed)
        .when(raise(bram, '14:42', kind))
        .thenRejected('queue-closed');
    for (const handKind of ['order', 'technical'] as const)
      given(...closed)
        .when(raise(bram, '14:42', handKind))
        .thenEvents({ type: 'HandRaised', person: bram.person, handKind });
  });

  test('is not entered by a point of order that turns out to be none', () => {
    given(...closed, raise(bram, '14:42', 'order'))
      .when(raise(bram, '14:43', 'question'))
      .thenRejected('queue-closed');
  });

  test('keeps who stood on it, reason and all, and opens again', () => {
    given(...closed)
      .when(raise(ana, '14:42', 'reply', 'toch nog'))
      .thenEvents({ type: 'HandChanged', person: ana.person, handKind: 'reply', reason: 'toch nog' });
    given(...closed, els.asks('14:42', { type: 'OpenQueue' }))
      .when(raise(bram, '14:43'))
      .thenEvents({ type: 'HandRaised', person: bram.person, handKind: 'question' });
  });

  test('is emptied by the moderator, trouble left', () => {
    const table = tableAfter(
      ...running,
      raise(ana, '14:40'),
      raise(bram, '14:41', 'technical'),
      els.asks('14:42', { type: 'ClearQueue' }),
    );
    expect([table.hands.length, table.technicalHands?.length]).toEqual([0, 1]);
  });

  test('stays over a break and a new question', () => {
    const steps = [
      ...running,
      raise(ana, '14:40'),
      els.asks('14:41', { type: 'OpenQuestion', question: 'v1' }),
      els.asks('15:20', { type: 'AdvanceAgenda' }),
      els.asks('15:40', { type: 'AdvanceAgenda' }),
    ];
    expect(queue(...steps)).toEqual(['Ana raised']);
  });

  test.each<[CommandBody, string]>([
    [{ type: 'CloseQueue' }, 'queue-already-closed'],
    [{ type: 'SetQueueOrder', order: 'fifo' }, 'queue-order-already'],
    [{ type: 'SetQueueOrder', order: 'willekeurig' }, 'queue-order-unknown'],
  ])('%p is refused', (body, reason) => {
    given(...closed)
      .when(els.asks('14:43', body))
      .thenRejected(reason as 'queue-closed');
  });

  test('that is open or empty cannot be opened or emptied', () => {
    given(...running)
      .when(els.asks('14:43', { type: 'OpenQueue' }))
      .thenRejected('queue-already-open');
    given(...running)
      .when(els.asks('14:43', { type: 'ClearQueue' }))
      .thenRejected('queue-empty');
  });

  test.each<CommandBody>([
    { type: 'CloseQueue' },
    { type: 'OpenQueue' },
    { type: 'ClearQueue' },
    { type: 'SetQueueOrder', order: 'quota' },
    { type: 'UndoFloor' },
  ])('%p is for the moderator', (body) => {
    for (const person of [ana, joke])
      given(...closed)
        .when(person.asks('14:43', body))
        .thenRejected('not-moderator');
  });
});

describe('the order of the table', () => {
  test('changes at the table, not in the format', () => {
    const steps = [
      ...running,
      give('14:35', ana),
      els.asks('14:36', { type: 'YieldFloor' }),
      raise(ana, '14:40'),
      raise(bram, '14:41'),
    ];
    expect(queue(...steps)).toEqual(['Ana raised', 'Bram raised']);
    const changed = [...steps, els.asks('14:42', { type: 'SetQueueOrder', order: 'new-voices' })];
    expect(queue(...changed)).toEqual(['Bram not-spoken', 'Ana turns']);
    expect(tableAfter(...changed).format.queueOrder).toBe('fifo');
  });

  test('lets nobody wait for ever: after as many later hands as people, an early one goes first', () => {
    const rounds = (count: number): readonly Step[] =>
      Array.from({ length: count }, (_, index) => index).flatMap((index) => {
        const minute = String(index + 40);
        return [
          raise(bram, `14:${minute}:10`),
          give(`14:${minute}:20`),
          els.asks(`14:${minute}:20`, { type: 'YieldFloor' }),
        ];
      });
    const long = [
      ...openedWith({ queueOrder: 'least-time' }),
      els.asks('14:20', { type: 'AdvanceAgenda' }),
      els.asks('14:30', { type: 'AdvanceAgenda' }),
      give('14:31', ana),
      els.asks('14:36', { type: 'YieldFloor' }),
      raise(ana, '14:37'),
    ];
    // Five people sit at this table; a turn of no time leaves Bram before Ana otherwise.
    expect(queue(...long, ...rounds(4), raise(bram, '14:50'))).toEqual(['Bram not-spoken', 'Ana seconds']);
    expect(queue(...long, ...rounds(5), raise(bram, '14:50'))).toEqual(['Ana waited', 'Bram not-spoken']);
  });
});
