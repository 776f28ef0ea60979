import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { decide } from '../../src/core/decide/decide.ts';
import { fold } from '../../src/core/evolve/evolve.ts';
import type { HandKind } from '../../src/core/floor.ts';
import type { QueueOrder } from '../../src/core/format.ts';
import type { PersonId } from '../../src/core/ids.ts';
import { handOf, placeOf, speakingOrder } from '../../src/core/speakingQueue.ts';
import type { Table } from '../../src/core/table.ts';
import { debaters, type Happening, happenings, played, tableOfEight } from '../support/queueWorld.ts';

const anyOrder = fc.constantFrom<QueueOrder>('fifo', 'new-voices', 'least-time', 'quota');
const organisations = fc.constantFrom(0, 2, 3);
const everything: readonly Happening['what'][] = ['raise', 'next', 'lower', 'defer', 'question'];
const later = Date.parse('2026-03-12T18:00:00Z');

const inOrder = (table: Table): readonly PersonId[] => speakingOrder(table).map(({ hand }) => hand.person);

/** Tables with hands up in every way that happens. */
const anyTable = fc
  .tuple(anyOrder, organisations, happenings(everything))
  .map(([order, count, happened]) => played(tableOfEight(order, count), happened).at(-1)?.after)
  .filter((table) => table !== undefined);

/** The most new subjects for which a hand may have to wait, as `speakingOrder` promises. */
const bound = (table: Table, order: QueueOrder, person: PersonId, count: number): number => {
  const people = table.people.size;
  switch (order) {
    case 'fifo':
      return inOrder(table).indexOf(person);
    case 'new-voices':
    case 'least-time':
      return 2 * people - 1;
    case 'quota': {
      const organisation = table.people.get(person)?.organisation;
      const colleagues =
        organisation === undefined
          ? 0
          : table.hands.filter(
              (hand) =>
                hand.person !== person && table.people.get(hand.person)?.organisation === organisation,
            ).length;
      return (colleagues + 1) * (count === 0 ? people : count) - 1;
    }
  }
};

describe('nobody waits for ever', () => {
  test.each<QueueOrder>(['fifo', 'new-voices', 'least-time', 'quota'])(
    'in %s a hand waits for no more new subjects than is promised',
    (order) => {
      let longest = 0;
      fc.assert(
        fc.property(organisations, happenings(['raise', 'next', 'lower', 'question']), (count, happened) => {
          // What a hand that is up was promised when it went up, and how long it has waited.
          const waits = new Map<PersonId, { promised: number; waited: number }>();
          for (const { after, events } of played(tableOfEight(order, count), happened)) {
            for (const event of events) {
              if (event.type === 'HandLowered' && event.handKind === undefined) waits.delete(event.person);
              if (event.type === 'FloorGiven' && event.handKind === undefined)
                for (const wait of waits.values()) wait.waited += 1;
              const starts = event.type === 'HandRaised' && event.handKind === 'question';
              const changes = event.type === 'HandChanged' && event.handKind === 'question';
              if (starts || changes)
                waits.set(event.person, { promised: bound(after, order, event.person, count), waited: 0 });
              else if (event.type === 'HandChanged') waits.delete(event.person);
            }
            for (const { promised, waited } of waits.values()) {
              longest = Math.max(longest, waited);
              expect(waited).toBeLessThanOrEqual(promised);
            }
          }
        }),
        { numRuns: 300 },
      );
      // The property would say nothing if nobody ever waited.
      expect(longest).toBeGreaterThan(3);
    },
  );

  test.each<QueueOrder>(['new-voices', 'least-time'])(
    'in %s this holds also for who spoke most, while others keep asking for turns of no time',
    (order) => {
      let longest = 0;
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 12 }),
          fc.array(fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), { minLength: 30, maxLength: 40 }),
          (turns, asking) => {
            const raise = (who: number): Happening => ({ what: 'raise', who, kind: 'question' });
            const spoken = Array.from({ length: turns }, (): readonly Happening[] => [
              raise(0),
              { what: 'next', seconds: 90 },
            ]).flat();
            const happened = asking.flatMap((others): readonly Happening[] => [
              ...others.map(raise),
              { what: 'next', seconds: 0 },
            ]);
            const from = played(tableOfEight(order, 0), [...spoken, raise(0)]).at(-1)?.after;
            if (from === undefined) throw new Error('Nothing happened');
            const moments = played(from, happened, '16:00');
            const waited = moments
              .flatMap(({ events }) => events)
              .filter(({ type }) => type === 'FloorGiven')
              .findIndex((event) => 'person' in event && event.person === debaters[0]?.person);
            expect(waited).toBeGreaterThanOrEqual(0);
            expect(waited).toBeLessThanOrEqual(2 * from.people.size - 1);
            longest = Math.max(longest, waited);
          },
        ),
        { numRuns: 100 },
      );
      // Nine people: nine later hands may go first, and do.
      expect(longest).toBe(9);
    },
  );

  test('a subject has at most one reply of each', () => {
    let replies = 0;
    fc.assert(
      fc.property(anyOrder, happenings(everything), (order, happened) => {
        let replied = new Set<PersonId>();
        for (const { events } of played(tableOfEight(order, 0), happened))
          for (const event of events) {
            if (event.type !== 'FloorGiven' || event.handKind === 'order') continue;
            if (event.handKind === undefined) replied = new Set();
            else {
              expect(replied.has(event.person)).toBe(false);
              replied.add(event.person);
              replies += 1;
            }
          }
      }),
      { numRuns: 200 },
    );
    expect(replies).toBeGreaterThan(50);
  });

  test('in quota no organisation takes two turns while another waits', () => {
    fc.assert(
      fc.property(fc.constantFrom(2, 3, 4), happenings(['raise', 'next']), (count, happened) => {
        const plain = happened.map((one) =>
          one.what === 'raise' ? { ...one, kind: 'question' as const } : one,
        );
        const organisationOf = (table: Table, person: PersonId) => table.people.get(person)?.organisation;
        const last = new Map<string | undefined, number>();
        let turn = 0;
        for (const { before, events } of played(tableOfEight('quota', count), plain))
          for (const event of events) {
            if (event.type !== 'FloorGiven') continue;
            turn += 1;
            const mine = organisationOf(before, event.person);
            for (const hand of before.hands) {
              const theirs = organisationOf(before, hand.person);
              if (theirs !== mine) expect(last.get(mine) ?? 0).toBeLessThanOrEqual(last.get(theirs) ?? 0);
            }
            last.set(mine, turn);
          }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the order of the queue', () => {
  test('is the same for the same hands, however they arrived', () => {
    fc.assert(
      fc.property(
        anyOrder,
        organisations,
        fc.uniqueArray(
          fc.record({
            who: fc.nat(debaters.length - 1),
            kind: fc.constantFrom<HandKind>('question', 'reply', 'order'),
          }),
          { selector: ({ who }) => who, minLength: 2 },
        ),
        fc.infiniteStream(fc.nat()),
        (order, count, hands, random) => {
          const raised = (some: typeof hands) =>
            some.reduce(
              (table, { who, kind }) => {
                const command = debaters[who]?.asks('14:40', { type: 'RaiseHand', handKind: kind });
                const decision = command && decide(table, command);
                return decision?.kind === 'accepted' ? (fold(decision.events, table) ?? table) : table;
              },
              tableOfEight(order, count),
            );
          const shuffled = hands
            .map((hand) => ({ hand, key: random.next().value ?? 0 }))
            .sort((left, right) => left.key - right.key)
            .map(({ hand }) => hand);
          expect(speakingOrder(raised(shuffled))).toEqual(speakingOrder(raised(hands)));
          expect(inOrder(raised(hands))).toHaveLength(hands.length);
        },
      ),
    );
  });

  test('has points of order first, then replies', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const order = speakingOrder(table).filter(({ hand }) => hand.behind === undefined);
        const kinds = order.map(({ reason }) =>
          reason.kind === 'order' ? 0 : reason.kind === 'reply' ? 1 : 2,
        );
        expect(kinds).toEqual(kinds.toSorted());
      }),
    );
  });
});

test('a point of order changes nobody’s count', () => {
  fc.assert(
    fc.property(anyTable, fc.nat(debaters.length - 1), fc.nat(300), (table, who, seconds) => {
      const moments = played(
        table,
        [
          { what: 'lower', who },
          { what: 'raise', who, kind: 'order' },
        ],
        '17:30',
      );
      const raised = moments.at(-1)?.after ?? table;
      const person = debaters[who]?.person ?? '';
      const hands = raised.hands.filter((hand) => hand.person === person);
      const [next] = played({ ...raised, hands }, [{ what: 'next', seconds }], '17:40');
      expect(next?.events.some((event) => event.type === 'FloorGiven' && event.handKind === 'order')).toBe(
        true,
      );
      const counts = (some: Table | undefined) =>
        [...(some?.people.values() ?? [])].map((one) => [
          one.turns,
          one.speakingMilliseconds,
          one.turnsByQuestion,
          one.lastTurn,
        ]);
      expect(counts(next?.after)).toEqual(counts(raised));
      expect(next?.after.subject).toEqual(raised.subject);
    }),
  );
});

describe('raising again', () => {
  const again = (table: Table, who: number, kind: HandKind | undefined, reason?: string) => {
    const command = debaters[who]?.asks(later, {
      type: 'RaiseHand',
      ...(kind !== undefined && { handKind: kind }),
      ...(reason !== undefined && { reason }),
    });
    const decision = command && decide(table, command);
    return decision?.kind === 'accepted' ? (fold(decision.events, table) ?? table) : table;
  };

  test('as the same kind, with a reason or without, leaves everybody where they are', () => {
    fc.assert(
      fc.property(anyTable, fc.nat(debaters.length - 1), fc.boolean(), (table, who, reasoned) => {
        const hand = handOf(table, debaters[who]?.person ?? '');
        if (hand === undefined) return;
        const after = again(table, who, reasoned ? undefined : hand.kind, reasoned ? 'nog iets' : undefined);
        expect(inOrder(after)).toEqual(inOrder(table));
      }),
      { numRuns: 200 },
    );
  });

  test('as a plain hand never improves a place', () => {
    let changed = 0;
    fc.assert(
      fc.property(anyTable, fc.nat(debaters.length - 1), (table, who) => {
        const person = debaters[who]?.person ?? '';
        const before = placeOf(table, person);
        if (before === undefined) return;
        if (handOf(table, person)?.kind !== 'question') changed += 1;
        expect(placeOf(again(table, who, 'question'), person)).toBeGreaterThanOrEqual(before);
      }),
      { numRuns: 500 },
    );
    expect(changed).toBeGreaterThan(20);
  });

  test('as a point of order or a reply comes before nobody of that kind who raised a hand earlier', () => {
    let compared = 0;
    fc.assert(
      fc.property(
        anyTable,
        fc.nat(debaters.length - 1),
        fc.constantFrom<HandKind>('reply', 'order'),
        (table, who, kind) => {
          const person = debaters[who]?.person ?? '';
          const hand = handOf(table, person);
          if (hand === undefined || hand.kind === kind) return;
          const order = speakingOrder(again(table, who, kind));
          const mine = order.findIndex((place) => place.hand.person === person);
          if (order[mine]?.reason.kind !== kind) return;
          for (const [place, other] of order.entries()) {
            const alike = other.reason.kind === kind && other.hand.behind === undefined;
            if (!alike || other.hand.raisedAt >= hand.raisedAt) continue;
            compared += 1;
            expect(place).toBeLessThan(mine);
          }
        },
      ),
      { numRuns: 1_000, seed: 20260312 },
    );
    expect(compared).toBeGreaterThan(20);
  });

  test('as another kind and back again leaves everybody where they were', () => {
    fc.assert(
      fc.property(
        anyTable.filter((table) => table.hands.every(({ behind }) => behind === undefined)),
        fc.nat(debaters.length - 1),
        fc.constantFrom<HandKind>('reply', 'order'),
        (table, who, kind) => {
          if (handOf(table, debaters[who]?.person ?? '')?.kind !== 'question') return;
          expect(inOrder(again(again(table, who, kind), who, 'question'))).toEqual(inOrder(table));
        },
      ),
      { numRuns: 200 },
    );
  });
});

test('letting the next one go first moves exactly one place, and nobody else', () => {
  let moved = 0;
  fc.assert(
    fc.property(anyTable, fc.nat(debaters.length - 1), (table, who) => {
      const person = debaters[who]?.person ?? '';
      const order = inOrder(table);
      const index = order.indexOf(person);
      const command = debaters[who]?.asks(later, { type: 'DeferHand' });
      const decision = command && decide(table, command);
      if (decision?.kind !== 'accepted') {
        expect([-1, order.length - 1]).toContain(index);
        return;
      }
      moved += 1;
      const next = order[index + 1] ?? '';
      const after = fold(decision.events, table) ?? table;
      expect(inOrder(after)).toEqual(order.with(index, next).with(index + 1, person));
    }),
    { numRuns: 500 },
  );
  expect(moved).toBeGreaterThan(50);
});
