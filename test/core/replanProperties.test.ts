import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  agendaTimes,
  expectedEnd,
  itemsAhead,
  lateMinutes,
  lengthMilliseconds,
  MINUTE,
  plannedEnd,
  ranUntil,
  runningItem,
} from '../../src/core/agenda.ts';
import { decide } from '../../src/core/decide/decide.ts';
import { fold } from '../../src/core/evolve/evolve.ts';
import type { AgendaItemPlan } from '../../src/core/format.ts';
import { type Proposal, proposalsFor, targetEnd } from '../../src/core/replan.ts';
import type { AgendaItem, Table } from '../../src/core/table.ts';
import { afternoon } from '../support/anyCommand.ts';
import { clock, els, openedWith } from '../support/cast.ts';
import { tableAfter } from '../support/given.ts';

const plan = (index: number): fc.Arbitrary<AgendaItemPlan> =>
  fc
    .record({
      minutes: fc.integer({ min: 2, max: 90 }),
      least: fc.option(fc.double({ min: 0.2, max: 1, noNaN: true })),
      kind: fc.constantFrom('discussion' as const, 'break' as const, 'plenary' as const),
      protected: fc.boolean(),
    })
    .map(({ minutes, least, kind, protected: kept }) => ({
      id: `punt-${index}`,
      title: `Punt ${index}`,
      kind,
      minutes,
      protected: kept,
      ...(least !== null && { minMinutes: minutes * least }),
    }));

/** Minutes by which each item ends later or earlier than its length, as far as the agenda gets. */
const drift = fc.array(fc.double({ min: -0.9, max: 0.8, noNaN: true }), { minLength: 1, maxLength: 6 });

/** A table somewhere in a random agenda, with the moment at which somebody looks at it. */
const someTable = fc
  .record({
    agenda: fc.tuple(plan(1), plan(2), plan(3), plan(4), plan(5), plan(6)),
    drift,
    slack: fc.option(fc.integer({ min: -20, max: 30 })),
    looked: fc.double({ min: 0, max: 1.5, noNaN: true }),
    startsLate: fc.integer({ min: -10, max: 20 }),
    extension: fc.option(fc.integer({ min: 1, max: 20 })),
  })
  .map(({ agenda, drift: drifts, slack, looked, startsLate, extension }) => {
    const startsAt = clock('09:00');
    const end = agenda.reduce((at, { minutes }) => at + minutes * MINUTE, startsAt);
    const clockTimes = { startsAt, ...(slack !== null && { returnToPlenaryAt: end + slack * MINUTE }) };
    let at = startsAt + startsLate * MINUTE;
    let minutes = 0;
    const steps = drifts.map((_, index) => {
      at += Math.round(minutes * (1 + (drifts[index - 1] ?? 0)) * MINUTE);
      minutes = agenda[index]?.minutes ?? 0;
      return els.asks(at, { type: 'AdvanceAgenda' });
    });
    const now = at + Math.round(minutes * looked * MINUTE);
    const more = extension === null ? [] : [els.asks(now, { type: 'ExtendItem', minutes: extension })];
    return { table: tableAfter(...openedWith({ agenda }, { clockTimes }), ...steps, ...more), now };
  });

const everyTable = (rule: (table: Table, now: number) => void) =>
  fc.assert(
    fc.property(someTable, ({ table, now }) => rule(table, now)),
    { numRuns: 400 },
  );

const confirmed = (table: Table, now: number, { id }: Proposal): Table => {
  const decision = decide(table, els.asks(now, { type: 'ReplanAgenda', proposal: id }));
  if (decision.kind === 'rejected') throw new Error(`Refused: ${decision.rejection.reason}`);
  return fold(decision.events, table) ?? table;
};

const everyPlan = (rule: (before: Table, after: Table, proposal: Proposal, now: number) => void) => {
  let seen = 0;
  everyTable((table, now) => {
    for (const proposal of proposalsFor(table, now)) {
      seen += 1;
      rule(table, confirmed(table, now, proposal), proposal, now);
    }
  });
  expect(seen).toBeGreaterThan(300);
};

const least = (item: AgendaItem): number =>
  item.minMinutes === undefined ? Math.min(MINUTE, (item.minutes * MINUTE) / 2) : item.minMinutes * MINUTE;

const room = (table: Table, now: number): number => {
  const running = runningItem(table);
  const items = [...(running && running.addedMinutes <= 0 ? [running] : []), ...itemsAhead(table)];
  return items
    .filter((item) => !item.protected)
    .reduce((sum, item) => {
      const ran = item === running ? ranUntil(item, table, now) + MINUTE : 0;
      return sum + Math.max(0, lengthMilliseconds(item) - Math.max(least(item), ran));
    }, 0);
};

describe('a new plan, whatever the agenda and wherever the table is', () => {
  test('makes no item shorter than its minimum, or than what has run of it', () => {
    everyPlan((before, after, _, now) => {
      for (const [index, item] of after.agenda.entries()) {
        const was = before.agenda[index];
        if (was === undefined || lengthMilliseconds(item) >= lengthMilliseconds(was)) continue;
        expect(lengthMilliseconds(item)).toBeGreaterThanOrEqual(least(item) - 1);
        expect(lengthMilliseconds(item)).toBeGreaterThanOrEqual(ranUntil(item, after, now) - 1);
      }
    });
  });

  test('touches no protected item, and none that has been', () => {
    everyPlan((before, after, proposal) => {
      const running = before.running;
      for (const [index, item] of after.agenda.entries()) {
        const free = !item.protected && (item.endedAt === undefined || item.id === running);
        if (!free && proposal.kind !== 'backdate') expect(item).toEqual(before.agenda[index]);
      }
    });
  });

  test('ends when it says it ends, and at the target wherever the minima allow it', () => {
    everyPlan((before, after, proposal, now) => {
      expect(Math.abs(expectedEnd(after, now) - proposal.endsAt)).toBeLessThan(2);
      if (proposal.kind !== 'spread') return;
      const target = targetEnd(before, now);
      const needed = expectedEnd(before, now) - target;
      if (needed <= 0 || needed <= room(before, now))
        // Nothing adaptable is left: then there is nothing to lengthen either.
        expect([target, expectedEnd(before, now)]).toContainEqual(expect.closeTo(proposal.endsAt, -1));
      if (needed > 0 && needed <= room(before, now))
        expect(Math.abs(proposal.endsAt - target)).toBeLessThan(10);
      if (needed > room(before, now))
        expect(Math.abs(expectedEnd(before, now) - proposal.endsAt - room(before, now))).toBeLessThan(10);
    });
  });

  test('shortens, or lengthens, but never some of the one and some of the other', () => {
    everyPlan((before, after) => {
      const changes = after.agenda.map((item, index) =>
        Math.sign(Math.round(item.addedMinutes * 1e6 - (before.agenda[index]?.addedMinutes ?? 0) * 1e6)),
      );
      expect(changes.includes(1) && changes.includes(-1)).toBe(false);
    });
  });

  test('is done once: after the first plan there is none that would change a length again', () => {
    everyTable((table, now) => {
      const [first] = proposalsFor(table, now);
      if (first?.kind !== 'spread') return;
      const after = confirmed(table, now, first);
      expect(proposalsFor(after, now).flatMap(({ lengths }) => lengths)).toEqual([]);
      expect(lateMinutes(after, now)).toBe(0);
    });
  });

  test('is stale once it was followed', () => {
    everyPlan((_, after, { id }, now) => {
      expect(decide(after, els.asks(now, { type: 'ReplanAgenda', proposal: id }))).toMatchObject({
        kind: 'rejected',
        rejection: { reason: 'stale-proposal' },
      });
    });
  });

  test('changes nothing by being shown, and is the same for the same table and moment', () => {
    everyTable((table, now) => {
      const before = JSON.stringify([table.agenda, table.agreedEndAt]);
      expect(proposalsFor(table, now)).toEqual(proposalsFor(table, now));
      expect(JSON.stringify([table.agenda, table.agreedEndAt])).toBe(before);
    });
  });

  test('tells by how much the plenary is missed', () => {
    everyPlan((before, _, proposal) => {
      const backAt = before.clockTimes.returnToPlenaryAt;
      expect(proposal.shortMilliseconds).toBe(
        backAt === undefined ? 0 : Math.max(0, proposal.endsAt - backAt),
      );
    });
  });
});

describe('the agenda, whatever the moderator does to it', () => {
  const everyMoment = (rule: (before: Table, after: Table, at: number, type: string) => void) =>
    fc.assert(
      fc.property(afternoon(), (commands) => {
        let table = tableAfter(...openedWith());
        for (const command of commands) {
          const decision = decide(table, command);
          const after = decision.kind === 'accepted' ? (fold(decision.events, table) ?? table) : table;
          rule(table, after, command.at, command.type);
          table = after;
        }
      }),
      { numRuns: 150 },
    );

  test('ends with the closing, holds every planned item once, and runs at most one', () => {
    everyMoment((before, after) => {
      const ids = after.agenda.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(after.agenda.at(-1)?.kind).toBe('closing');
      for (const { id } of before.agenda) expect(ids).toContain(id);
      const running = after.agenda.filter(
        (item) => item.startedAt !== undefined && item.endedAt === undefined,
      );
      expect(running.map(({ id }) => id)).toEqual(after.running === undefined ? [] : [after.running]);
    });
  });

  test('keeps the real beginning of every item, but for one that is backdated', () => {
    everyMoment((before, after, _, type) => {
      if (type === 'ReplanAgenda') return;
      for (const { id, startedAt } of before.agenda)
        if (startedAt !== undefined)
          expect(after.agenda.find((item) => item.id === id)?.startedAt).toBe(startedAt);
    });
  });

  test('its expected end is the last of its times, and no time is lost or counted twice', () => {
    everyMoment((_, after, at) => {
      const ahead = new Set(itemsAhead(after).map(({ id }) => id));
      const coming = agendaTimes(after, at).filter(({ item }) => ahead.has(item.id));
      const last = coming.at(-1);
      if (last) expect(last.endsAt).toBeCloseTo(expectedEnd(after, at), 3);
      for (const [index, time] of coming.entries())
        expect(time.startsAt).toBeCloseTo(coming[index - 1]?.endsAt ?? time.startsAt, 3);
      expect(coming.every(({ startsAt }) => startsAt >= at || after.running === undefined)).toBe(true);
    });
  });

  test('its plan is the format’s until the moderator confirms another', () => {
    everyMoment((before, after, _, type) => {
      if (type !== 'ReplanAgenda' && before.running !== undefined)
        expect(plannedEnd(after)).toBe(plannedEnd(before));
    });
  });
});
