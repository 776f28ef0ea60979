import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import type { Actor, Command, CommandBody } from '../../src/core/commands.ts';
import { UNKNOWN_SPEAKER, UNNAMED } from '../../src/core/contributions.ts';
import { deadlinesOf } from '../../src/core/deadlines.ts';
import { decide } from '../../src/core/decide/decide.ts';
import type { TableEvent } from '../../src/core/events.ts';
import { fold } from '../../src/core/evolve/evolve.ts';
import { comingInRound, runningRound } from '../../src/core/introductions.ts';
import { whoIs } from '../../src/core/merging.ts';
import type { Table } from '../../src/core/table.ts';
import { afternoon } from '../support/anyCommand.ts';
import { ana, begunAt, bram, clock, els, joke, noor, openedWith, wout } from '../support/cast.ts';
import { history, tableAfter } from '../support/given.ts';

/** The cast, each with a second account under the same name, and somebody on the phone. */
const accounts = [els, ana, bram, noor, joke, wout].flatMap(({ person, name }) => [
  { person, name },
  { person: `${person}-again`, name },
]);
const account = fc.constantFrom(...accounts);
const person = fc.oneof(
  account.map((one) => one.person),
  fc.constantFrom('name:tine', '29:nobody'),
);
const name = fc.constantFrom('Ana', 'Tine', 'Bram Claes', 'Noor', 'Niemand hier', '');

const type = <Type extends CommandBody['type']>(of: Type) => fc.constant(of);

/** What concerns who is who and who is there. */
const aboutPeople: fc.Arbitrary<CommandBody> = fc.oneof(
  account.map((one): CommandBody => ({ type: 'JoinTable', ...one })),
  fc.record({ type: type('LeaveTable'), person }),
  fc.record({ type: type('MergePeople'), person, into: person }),
  fc
    .constantFrom('Tine Ana', 'Ana Gómez Ana Gómez', 'Bram en Noor', 'Niemand')
    .map((named): CommandBody => ({ type: 'MergePeople', named })),
  fc.record({ type: type('RaiseHand'), named: name, handKind: fc.constant('question' as const) }),
  fc.record({ type: type('LowerHand'), named: name }),
  fc.record({ type: type('RaiseHand'), handKind: fc.constantFrom('question' as const, 'reply' as const) }),
  fc.record({
    type: type('VoteForQuestions'),
    named: name,
    questions: fc.subarray(['v1', 'v2', 'v3'], { minLength: 1, maxLength: 2 }),
    contribution: fc.constantFrom('k1', 'k2', 'k3'),
    lenses: fc.constant([]),
  }),
  fc.constantFrom<CommandBody>(
    { type: 'StartRound' },
    { type: 'StartRound' },
    { type: 'SkipIntroduction' },
    { type: 'SkipIntroduction' },
    { type: 'GiveFloor' },
    { type: 'YieldFloor' },
    { type: 'UndoFloor' },
  ),
);

const actor: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kind: 'person', ...els, mayModerate: true } as const) },
  { weight: 2, arbitrary: account.map((one) => ({ kind: 'person', ...one, mayModerate: false }) as const) },
  { weight: 1, arbitrary: fc.constant({ kind: 'clock' } as const) },
);

/** A random afternoon with these commands strewn in, each at the time of the one before it. */
const strewn: fc.Arbitrary<readonly Command[]> = fc
  .tuple(afternoon(), fc.infiniteStream(fc.tuple(actor, aboutPeople)))
  .map(([commands, random]) =>
    commands.flatMap((command, index) => {
      const [who, body] = random.next().value ?? [command.actor, { type: 'GiveFloor' }];
      const between = { ...structuredClone(body), id: `people-${index}`, at: command.at, actor: who };
      return [command, between as Command];
    }),
  );

interface Moment {
  readonly before: Table;
  readonly command: Command;
  readonly events: readonly TableEvent[];
  readonly after: Table;
}

const evolved = (table: Table, events: readonly TableEvent[]): Table => {
  const after = fold(events, table);
  if (after === undefined) throw new Error('A table does not vanish');
  return after;
};

const play = (from: Table, commands: readonly Command[]): readonly Moment[] => {
  let before = from;
  return commands.map((command) => {
    const decision = decide(before, command);
    const events = decision.kind === 'accepted' ? decision.events : [];
    const moment = { before, command, events, after: evolved(before, events) };
    before = moment.after;
    return moment;
  });
};

const begun = () => tableAfter(...openedWith({ queueOrder: 'new-voices' }));

const everyMoment = (rule: (moment: Moment) => void, numRuns = 150) =>
  fc.assert(
    fc.property(strewn, (commands) => {
      for (const moment of play(begun(), commands)) rule(moment);
    }),
    { numRuns },
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const sorted = (list: readonly string[]): readonly string[] => [...list].sort();

/** The merges of a moment, each with the table right before and right after it. */
const mergesOf = ({ before, events }: Moment) =>
  events.flatMap((event, index) => {
    if (event.type !== 'PeopleMerged') return [];
    const first = evolved(before, events.slice(0, index));
    return [{ event, first, joined: evolved(first, [event]) }];
  });

describe('who is who, whatever happens', () => {
  test('the random afternoons reach far: people leave, come back, merge and introduce themselves', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(strewn, (commands) => {
        for (const { events } of play(begun(), commands))
          for (const event of events) seen.set(event.type, (seen.get(event.type) ?? 0) + 1);
      }),
      { numRuns: 400, seed: 20260313 },
    );
    const often = ['PeopleMerged', 'PersonReturned', 'RoundStarted', 'IntroductionSkipped', 'PersonLeft'];
    expect(often.filter((one) => (seen.get(one) ?? 0) < 10)).toEqual([]);
  });

  test('a merge loses nothing and doubles nothing', () => {
    everyMoment((moment) => {
      for (const { event, first, joined } of mergesOf(moment)) {
        const one = (id: string) => (id === event.person ? event.into : id);
        const people = [...first.people.values()];
        const merged = [...joined.people.values()];
        expect(sorted(merged.map(({ id }) => id))).toEqual(
          sorted([...new Set(people.map(({ id }) => one(id)))]),
        );
        for (const count of ['turns', 'speakingMilliseconds'] as const)
          expect(sum(merged.map((each) => each[count]))).toBe(sum(people.map((each) => each[count])));
        expect(joined.contributions).toEqual(
          first.contributions.map((each) => ({ ...each, author: one(each.author) })),
        );
        const choosers = (table: Table) => table.questions.flatMap(({ voters }) => voters);
        expect(new Set(choosers(joined))).toEqual(new Set(choosers(first).map(one)));
        const speaks = first.floor && one(first.floor.person);
        expect(joined.floor?.person).toBe(speaks);
        const hands = new Set(first.hands.map((hand) => one(hand.person)));
        if (first.round?.now === undefined && speaks === event.into) hands.delete(speaks);
        if (first.round?.now === undefined)
          expect(sorted(joined.hands.map((hand) => hand.person))).toEqual(sorted([...hands]));
        const round = (table: Table) =>
          table.round === undefined
            ? []
            : [...table.round.waiting, ...table.round.had, ...(table.round.now ? [table.round.now] : [])];
        expect(sorted(round(joined))).toEqual(sorted([...new Set(round(first).map(one))]));
      }
    });
  });

  test('nobody stands in the queue twice, chooses too much, or is named who was merged into another', () => {
    everyMoment(({ after }) => {
      const queue = after.hands.map((hand) => hand.person);
      expect(new Set(queue).size).toBe(queue.length);
      if (after.floor && after.round?.now !== after.floor.person)
        expect(queue).not.toContain(after.floor.person);
      const voters = after.questions.flatMap((question) => question.voters);
      for (const voter of new Set(voters))
        expect(voters.filter((one) => one === voter).length).toBeLessThanOrEqual(after.format.votesPerPerson);
      const named = [
        ...queue,
        ...voters,
        ...(after.floor ? [after.floor.person] : []),
        ...after.contributions
          .map(({ author }) => author)
          .filter((author) => author !== UNNAMED && author !== UNKNOWN_SPEAKER),
        ...[...after.varia, ...after.errata].map(({ author }) => author),
        ...after.questions.flatMap(({ addedBy }) => addedBy ?? []),
        ...(after.merged?.values() ?? []),
        ...(after.round ? [...after.round.waiting, ...after.round.had] : []),
      ];
      expect(named.filter((id) => !after.people.has(id) || whoIs(after, id) !== id)).toEqual([]);
    });
  });

  test('who has left and stands in the queue has a deadline, unless the clock stands still', () => {
    everyMoment(({ after, command }) => {
      if (after.status === 'closed') return;
      const away = after.hands.filter((hand) => after.people.get(hand.person)?.present === false);
      const due = deadlinesOf(after, command.at).filter(({ key }) => key.startsWith('place-kept:'));
      expect(sorted(due.map(({ key }) => key))).toEqual(
        after.pausedAt === undefined ? sorted(away.map((hand) => `place-kept:${hand.person}`)) : [],
      );
    });
  });

  test('replay from what was written down gives the same table', () => {
    fc.assert(
      fc.property(strewn, (commands) => {
        const moments = play(begun(), commands);
        const { lastCommand: _, ...live } = moments.at(-1)?.after ?? begun();
        const written = [
          ...history(...openedWith({ queueOrder: 'new-voices' })),
          ...moments.flatMap(({ events }) => events),
        ];
        const { lastCommand: __, ...replayed } =
          fold(JSON.parse(JSON.stringify(written)) as readonly TableEvent[]) ?? begun();
        expect(replayed).toStrictEqual(live);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the round of introductions', () => {
  /** While it goes: the next, somebody put off, or people who come, go, are merged or raise a hand. */
  const meanwhile: fc.Arbitrary<readonly CommandBody[]> = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constant<CommandBody>({ type: 'GiveFloor' }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom<CommandBody>({ type: 'SkipIntroduction' }, { type: 'YieldFloor' }),
      },
      { weight: 1, arbitrary: fc.constant<CommandBody>({ type: 'UndoFloor' }) },
      { weight: 1, arbitrary: account.map((one): CommandBody => ({ type: 'JoinTable', ...one })) },
      {
        weight: 1,
        arbitrary: account
          .filter((one) => one.person !== els.person)
          .map((one): CommandBody => ({ type: 'LeaveTable', person: one.person })),
      },
      { weight: 1, arbitrary: name.map((named): CommandBody => ({ type: 'RaiseHand', named })) },
      {
        weight: 1,
        arbitrary: fc
          .record({ type: type('MergePeople'), person, into: person })
          .filter((one) => one.person !== els.person),
      },
    ),
    { maxLength: 40 },
  );

  test('reaches everybody who is there exactly once, whoever comes, goes or is put off', () => {
    fc.assert(
      fc.property(meanwhile, (bodies) => {
        let at = clock('14:22');
        const asks = (body: CommandBody): Command => {
          at += 5_000;
          const clocked = body.type === 'JoinTable' || body.type === 'LeaveTable';
          const asked = els.asks(at, structuredClone(body));
          return clocked ? { ...asked, actor: { kind: 'clock' } } : asked;
        };
        let table = tableAfter(...begunAt('14:20'), els.asks('14:21', { type: 'StartRound' }));
        const events: TableEvent[] = [];
        const step = (body: CommandBody): void => {
          const decision = decide(table, asks(body));
          if (decision.kind === 'rejected') return;
          events.push(...decision.events);
          table = evolved(table, decision.events);
        };
        for (const body of bodies) step(body);
        for (let left = 60; comingInRound(table).length > 0; left -= 1) {
          if (left === 0) throw new Error('The round never ends');
          step({ type: 'GiveFloor' });
        }
        step({ type: 'YieldFloor' });
        expect(runningRound(table)).toBeUndefined();
        const had = table.round?.had ?? [];
        expect(new Set(had).size).toBe(had.length);
        const here = [...table.people.values()].filter(({ present }) => present).map(({ id }) => id);
        expect(here.filter((id) => !had.includes(id))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
