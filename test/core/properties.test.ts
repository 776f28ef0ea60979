import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import {
  agendaTimes,
  endsAt,
  expectedEnd,
  lateMinutes,
  lengthMilliseconds,
  nextItem,
} from '../../src/core/agenda.ts';
import type { Command } from '../../src/core/commands.ts';
import { UNKNOWN_SPEAKER, UNNAMED } from '../../src/core/contributions.ts';
import { deadlinesOf } from '../../src/core/deadlines.ts';
import { decide } from '../../src/core/decide/decide.ts';
import type { TableEvent } from '../../src/core/events.ts';
import { fold } from '../../src/core/evolve/evolve.ts';
import type { QueueOrder } from '../../src/core/format.ts';
import { headOfQueue } from '../../src/core/presence.ts';
import { listedQuestions } from '../../src/core/questions.ts';
import type { Decision } from '../../src/core/rejection.ts';
import { placeOf, speakingOrder } from '../../src/core/speakingQueue.ts';
import type { Table } from '../../src/core/table.ts';
import { afternoon } from '../support/anyCommand.ts';
import { type bram, els, noor, openedWith } from '../support/cast.ts';
import { history, tableAfter } from '../support/given.ts';

const QUARTER = 15 * 60_000;
const queueOrder = fc.constantFrom<QueueOrder>('fifo', 'new-voices', 'least-time', 'quota');

/** One command of the afternoon, with the table before and after it. */
interface Moment {
  readonly before: Table;
  readonly command: Command;
  readonly decision: Decision;
  readonly events: readonly TableEvent[];
  readonly after: Table;
}

const evolved = (table: Table, events: readonly TableEvent[]): Table => {
  const after = fold(events, table);
  if (after === undefined) throw new Error('A table does not vanish');
  return after;
};

const play = (order: QueueOrder, commands: readonly Command[]): readonly Moment[] => {
  let before = tableAfter(...openedWith({ queueOrder: order }));
  return commands.map((command) => {
    const decision = decide(before, command);
    const events = decision.kind === 'accepted' ? decision.events : [];
    const moment = { before, command, decision, events, after: evolved(before, events) };
    before = moment.after;
    return moment;
  });
};

/** Holds for every random afternoon, with messages that may come out of order unless `inOrder`. */
const always = (
  rule: (moments: readonly Moment[], order: QueueOrder) => void,
  { inOrder = false, ...parameters }: { inOrder?: boolean; numRuns?: number; seed?: number } = {},
) =>
  fc.assert(
    fc.property(queueOrder, afternoon(inOrder ? 0 : 20_000), (order, commands) =>
      rule(play(order, commands), order),
    ),
    { numRuns: 100, ...parameters },
  );

const everyMoment = (rule: (moment: Moment) => void) =>
  always((moments) => {
    for (const moment of moments) rule(moment);
  });

const all = (moments: readonly Moment[]) => moments.flatMap(({ events }) => events);

describe('a table, whatever people ask of it', () => {
  test('the random afternoons reach far: the agenda runs, people speak, choose, draft and close', () => {
    const seen = new Map<string, number>();
    always(
      (moments) => {
        for (const { type } of all(moments)) seen.set(type, (seen.get(type) ?? 0) + 1);
      },
      { numRuns: 800, seed: 20260312 },
    );
    const often = [
      'AgendaItemStarted',
      'AgendaPaused',
      'AgendaResumed',
      'AgendaItemExtended',
      'FloorGiven',
      'FloorUndone',
      'HandChanged',
      'HandDeferred',
      'QueueCleared',
      'TurnEnded',
      'QuestionsChosen',
      'ChoiceClosed',
      'QuestionsMerged',
      'ContributionRevised',
      'SummaryPublished',
      'DeadlineReached',
      'PersonLeft',
      'TableClosed',
    ];
    expect(often.filter((type) => (seen.get(type) ?? 0) < 5)).toEqual([]);
  });

  test('an answer is events under the header of the command, or one reason and nothing else', () => {
    everyMoment(({ command, decision }) => {
      if (decision.kind === 'rejected') {
        expect(Object.keys(decision).sort()).toEqual(['kind', 'rejection']);
        expect(decision.rejection.reason).toMatch(/^[a-z]+(-[a-z]+)*$/);
        return;
      }
      const nameless = command.type === 'SayUnnamed' || command.type === 'GiveFeedback';
      const asked = command.actor.kind === 'person' ? command.actor.person : 'clock';
      const by = nameless ? UNNAMED : asked;
      for (const event of decision.events)
        expect(event).toMatchObject({ at: command.at, by, command: command.id });
    });
  });

  test('a rejected command changes nothing', () => {
    const written = (table: Table) => JSON.stringify([table, [...table.people], [...table.kept]]);
    everyMoment(({ before, command, decision, after }) => {
      const asked = written(before);
      // Asking leaves the table as it was, and asking again gives the same answer.
      expect(decide(before, command)).toEqual(decision);
      expect(written(before)).toBe(asked);
      if (decision.kind === 'rejected') expect(after).toBe(before);
    });
  });

  test('a command delivered again at once changes nothing', () => {
    everyMoment(({ command, decision, after }) => {
      const again = decide(after, command);
      if (decision.kind === 'rejected') expect(again).toEqual(decision);
      else expect(again).toEqual({ kind: 'accepted', events: [] });
    });
  });

  test('replay gives the same table however the events were batched, and from what was written down', () => {
    fc.assert(
      fc.property(
        queueOrder,
        afternoon(20_000),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 10 }),
        (order, commands, sizes) => {
          const moments = play(order, commands);
          const live = moments.at(-1)?.after;
          const opening = history(...openedWith({ queueOrder: order }));
          const events = JSON.parse(JSON.stringify([...opening, ...all(moments)])) as readonly TableEvent[];
          // Those of the opening carry the ids of another opening.
          const { lastCommand: _, ...expected } = live ?? {};
          let chunked: Table | undefined;
          for (let index = 0, turn = 0; index < events.length; turn += 1) {
            const size = sizes[turn % sizes.length] ?? 1;
            chunked = fold(events.slice(index, index + size), chunked);
            index += size;
          }
          expect(chunked).toStrictEqual({ ...expected, lastCommand: chunked?.lastCommand });
          expect(fold(events)).toStrictEqual(chunked);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('the floor', () => {
  test('nobody stands in the queue twice, or in it and on the floor; who left keeps a place until it is due', () => {
    everyMoment(({ after }) => {
      const queue = after.hands.map(({ person }) => person);
      expect(new Set(queue).size).toBe(queue.length);
      expect(queue).not.toContain(after.floor?.person);
      const away = queue.filter((person) => after.people.get(person)?.present !== true);
      expect(away.filter((person) => after.people.get(person)?.awaySince === undefined)).toEqual([]);
      if (after.floor) expect(after.people.get(after.floor.person)?.present).toBe(true);
    });
  });

  test('everybody with a hand up has one place, and all places are taken', () => {
    everyMoment(({ after }) => {
      const places = after.hands.map(({ person }) => placeOf(after, person));
      expect(places.sort()).toEqual(after.hands.map((_, index) => index + 1).sort());
    });
  });

  test('the order of speaking does not depend on the order in which hands were heard', () => {
    fc.assert(
      fc.property(queueOrder, afternoon(), fc.infiniteStream(fc.nat()), (order, commands, random) => {
        for (const { after } of play(order, commands).filter((moment) => moment.after.hands.length > 1)) {
          const sameTime = after.hands.map((hand) => ({ ...hand, raisedAt: after.openedAt }));
          const shuffled = sameTime
            .map((hand) => ({ hand, key: random.next().value ?? 0 }))
            .sort((left, right) => left.key - right.key)
            .map(({ hand }) => hand);
          expect(speakingOrder({ ...after, hands: shuffled })).toEqual(
            speakingOrder({ ...after, hands: sameTime }),
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  test('two moderators who press at once give it once, and skip nobody', () => {
    const second = { ...els, asks: noor.asks };
    always((moments) => {
      for (const { after, command } of moments) {
        if (after.status === 'closed' || after.hands.length === 0) continue;
        const people = new Map(after.people)
          .set(els.person, { ...personOf(after, els), role: 'moderator', present: true })
          .set(noor.person, { ...personOf(after, noor), role: 'moderator', present: true });
        const table = { ...after, people };
        const press = { type: 'GiveFloor', turn: table.turns } as const;
        const head = headOfQueue(table)?.hand.person;
        if (head === undefined) continue;
        const first = decide(table, els.asks(command.at, press));
        if (first.kind === 'rejected')
          throw new Error(`The first press was refused: ${first.rejection.reason}`);
        const given = evolved(table, first.events);
        expect(given.floor?.person).toBe(head);
        expect(decide(given, second.asks(command.at, press))).toMatchObject({
          kind: 'rejected',
          rejection: { reason: 'stale-turn' },
        });
        expect(speakingOrder(given)).toHaveLength(table.hands.length - 1);
      }
    });
  });

  test('a stale turn gives nobody the floor', () => {
    everyMoment(({ before, command, events }) => {
      if (command.type !== 'GiveFloor' || command.turn === undefined || command.turn === before.turns) return;
      expect(events).toEqual([]);
    });
  });

  test('turns have ever higher numbers; each ends once, or is undone and then gives way to what it cut short', () => {
    everyMoment(({ before, after, events }) => {
      let running = before.floor?.turn;
      let highest = before.turns;
      for (const event of events) {
        if (event.type === 'FloorGiven') {
          expect([running, event.turn]).toEqual([undefined, highest + 1]);
          running = event.turn;
          highest = event.turn;
        }
        if (event.type === 'TurnEnded') {
          expect(event.turn).toBe(running);
          running = undefined;
        }
        if (event.type === 'FloorUndone') {
          expect(event.turn).toBe(running);
          const cutShort = before.floor?.before?.ended?.floor.turn;
          expect([undefined, cutShort]).toContain(after.floor?.turn);
          running = after.floor?.turn;
        }
      }
      expect(after.floor?.turn).toBe(running);
      expect(after.turns).toBeGreaterThanOrEqual(highest);
    });
  });

  test("everybody's turns and time add up to what was given and spoken, points of order left out", () => {
    everyMoment(({ before, after, events }) => {
      const orders = new Set(before.floor?.handKind === 'order' ? [before.floor.turn] : []);
      for (const event of events)
        if (event.type === 'FloorGiven' && event.handKind === 'order') orders.add(event.turn);
      for (const { id, turns, speakingMilliseconds, turnsByQuestion } of after.people.values()) {
        const was = before.people.get(id);
        let counted = was?.turns ?? 0;
        let spoken = was?.speakingMilliseconds ?? 0;
        for (const event of events) {
          if (!('person' in event) || event.person !== id || !('turn' in event)) continue;
          if (orders.has(event.turn)) continue;
          if (event.type === 'FloorGiven') counted += 1;
          if (event.type === 'FloorUndone') counted -= 1;
          if (event.type === 'TurnEnded') {
            expect(event.milliseconds).toBeGreaterThanOrEqual(0);
            spoken += event.milliseconds;
          }
        }
        const undone = events.some(({ type }) => type === 'FloorUndone');
        const ended = before.floor?.before?.ended;
        if (undone && after.floor?.person === id && after.floor.handKind !== 'order')
          spoken -= ended?.milliseconds ?? 0;
        expect([id, turns, speakingMilliseconds]).toEqual([id, counted, spoken]);
        const onQuestions = Object.values(turnsByQuestion).reduce((sum, one) => sum + one, 0);
        expect(onQuestions).toBeLessThanOrEqual(turns);
      }
    });
  });

  test('together people speak no longer than the table lasted, its pauses left out', () => {
    always(
      (moments) => {
        const [first, last] = [moments[0], moments.at(-1)];
        if (first === undefined || last === undefined) return;
        const spoken = [...last.after.people.values()].reduce(
          (sum, one) => sum + one.speakingMilliseconds,
          0,
        );
        let pausedAt: number | undefined;
        let paused = 0;
        for (const event of all(moments)) {
          if (event.type === 'AgendaPaused') pausedAt = event.at;
          if (event.type === 'AgendaResumed') paused += event.at - (pausedAt ?? event.at);
        }
        expect(spoken).toBeLessThanOrEqual(last.command.at - first.command.at - paused);
      },
      { inOrder: true },
    );
  });
});

describe('the questions', () => {
  test('numbers and ids are given once, from 1, and never again', () => {
    everyMoment(({ before, after }) => {
      expect(after.questions.map(({ number }) => number)).toEqual(
        after.questions.map((_, index) => index + 1),
      );
      expect(new Set(after.questions.map(({ id }) => id)).size).toBe(after.questions.length);
      expect(after.questions.slice(0, before.questions.length).map(({ id }) => id)).toEqual(
        before.questions.map(({ id }) => id),
      );
    });
  });

  test('the choice goes from ahead to open to closed, and never back', () => {
    const steps = ['ahead', 'open', 'closed'];
    everyMoment(({ before, after }) => {
      expect(steps.indexOf(after.choice)).toBeGreaterThanOrEqual(steps.indexOf(before.choice));
      if (before.choice !== 'open')
        expect(after.questions.flatMap(({ voters }) => voters).length).toBeLessThanOrEqual(
          before.questions.flatMap(({ voters }) => voters).length,
        );
    });
  });

  test('nobody chooses twice, more than the format allows, or what is no longer on the list', () => {
    everyMoment(({ after }) => {
      const chosen = after.questions.flatMap(({ voters }) => voters);
      for (const { voters } of after.questions) expect(new Set(voters).size).toBe(voters.length);
      for (const person of new Set(chosen))
        expect(chosen.filter((voter) => voter === person).length).toBeLessThanOrEqual(
          after.format.votesPerPerson,
        );
      const merged = after.questions.filter(({ mergedInto }) => mergedInto !== undefined);
      expect(merged.filter(({ voters, shortlisted }) => shortlisted || voters.length > 0)).toEqual([]);
    });
  });

  test('what was merged stands on the list where it points; so do the debate and every contribution', () => {
    everyMoment(({ after }) => {
      const listed = new Set(listedQuestions(after).map(({ id }) => id));
      const pointed = [
        ...after.questions.map(({ mergedInto }) => mergedInto),
        ...after.contributions.map(({ question }) => question),
        after.openQuestion,
      ].filter((id) => id !== undefined);
      expect(pointed.filter((id) => !listed.has(id))).toEqual([]);
      const debated = after.questions.find(({ id }) => id === after.openQuestion);
      if (debated) expect(debated.openedAt).toBeDefined();
    });
  });
});

describe('the minutes', () => {
  test('no contribution is ever lost, doubled or without its earlier texts', () => {
    everyMoment(({ before, after }) => {
      const ids = after.contributions.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.slice(0, before.contributions.length)).toEqual(before.contributions.map(({ id }) => id));
      for (const [index, { text, earlierTexts }] of before.contributions.entries()) {
        const now = after.contributions[index];
        expect([...(now?.earlierTexts ?? []), now?.text].slice(0, earlierTexts.length + 1)).toEqual([
          ...earlierTexts,
          text,
        ]);
      }
    });
  });

  test('everybody who is named in them sits at the table', () => {
    everyMoment(({ after }) => {
      const named = [
        ...after.contributions.map(({ author }) => author),
        ...[...after.varia, ...after.errata].map(({ author }) => author),
        ...after.questions.flatMap(({ addedBy, voters }) => [...voters, ...(addedBy ? [addedBy] : [])]),
        ...(after.summary.status === 'none' ? [] : after.summary.additions.map(({ author }) => author)),
      ];
      const nobody = new Set([UNNAMED, UNKNOWN_SPEAKER]);
      expect(named.filter((person) => !after.people.has(person) && !nobody.has(person))).toEqual([]);
    });
  });
});

describe('the summary', () => {
  test('never changes after it is final, and is final when the table is closed', () => {
    everyMoment(({ before, after }) => {
      if (before.summary.status === 'final') expect(after.summary).toBe(before.summary);
      if (after.status === 'closed') expect(after.summary.status).toBe('final');
    });
  });

  test('its additions are numbered from 1 without a gap', () => {
    everyMoment(({ after }) => {
      const additions = after.summary.status === 'none' ? [] : after.summary.additions;
      expect(additions.map(({ number }) => number)).toEqual(additions.map((_, index) => index + 1));
    });
  });
});

describe('the agenda', () => {
  test('runs one item at a time, the first that is ahead, unless the moderator goes back or puts in a break', () => {
    everyMoment(({ before, after, command, events }) => {
      const started = events.flatMap((event) => (event.type === 'AgendaItemStarted' ? [event.item] : []));
      if (command.type !== 'GoBackToItem' && command.type !== 'InsertBreak')
        expect(started).toEqual(started.length === 0 ? [] : [nextItem(before)?.id]);
      const runs = after.agenda.filter((one) => one.startedAt !== undefined && one.endedAt === undefined);
      expect(runs.map(({ id }) => id)).toEqual(after.running === undefined ? [] : [after.running]);
    });
  });

  test('stands still only while an item runs, and after the end nothing runs', () => {
    everyMoment(({ after }) => {
      if (after.running === undefined) expect(after.pausedAt).toBeUndefined();
      if (after.status === 'closed') expect([after.running, after.floor]).toEqual([undefined, undefined]);
    });
  });

  test('shows times that follow each other, the running end where the clock says', () => {
    always(
      (moments) => {
        for (const { after, command } of moments) {
          const times = agendaTimes(after, command.at);
          for (const [index, { startsAt, item }] of times.entries()) {
            const before = times[index - 1];
            const ahead = item.startedAt === undefined && item.skipped !== true;
            if (before?.item.startedAt === undefined && ahead)
              expect(startsAt).toBeGreaterThanOrEqual(before?.startsAt ?? 0);
            if (ahead && after.status === 'open') expect(startsAt).toBeGreaterThanOrEqual(command.at);
            if (item.id === after.running) expect(times[index]?.endsAt).toBe(endsAt(item, after, command.at));
          }
          expect(Number.isInteger(lateMinutes(after, command.at))).toBe(true);
          if (after.status === 'open')
            expect(expectedEnd(after, command.at)).toBeGreaterThanOrEqual(command.at);
        }
      },
      { inOrder: true },
    );
  });

  test('leaves an item its whole length: what is left shrinks only by time that passes unpaused', () => {
    always(
      (moments) => {
        for (const { before, after, command } of moments) {
          const item = after.agenda.find(({ id }) => id === after.running);
          const end = item && endsAt(item, after, command.at);
          if (item === undefined || end === undefined || before.running !== after.running) continue;
          const was = before.agenda.find(({ id }) => id === before.running);
          const longer = was === undefined ? 0 : lengthMilliseconds(item) - lengthMilliseconds(was);
          const endBefore = was && endsAt(was, before, command.at);
          expect(end - (endBefore ?? 0)).toBeCloseTo(longer, 3);
        }
      },
      { inOrder: true },
    );
  });
});

describe('the deadlines', () => {
  test('are moved by what happens, not by time that passes: what the store holds stays true', () => {
    everyMoment(({ after, command }) => {
      const listed = deadlinesOf(after, command.at);
      for (const later of [1, QUARTER, 100 * QUARTER])
        expect(deadlinesOf(after, command.at + later)).toEqual(listed);
    });
  });

  test('one that was kept is listed again only with a time that lies ahead of that', () => {
    everyMoment(({ before, after, command }) => {
      const listed = new Map(deadlinesOf(after, command.at).map(({ key, dueAt }) => [key, dueAt]));
      for (const [key] of before.kept)
        if (listed.has(key)) expect(listed.get(key)).toBeGreaterThan(command.at);
    });
  });

  test('are listed once each, and kept when they are due and no sooner', () => {
    everyMoment(({ before, after, command, events }) => {
      const keys = deadlinesOf(after, command.at).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      if (command.type !== 'ReachDeadline') return;
      const due = deadlinesOf(before, command.at).find(({ key }) => key === command.deadline);
      expect(events.some(({ type }) => type === 'DeadlineReached')).toBe(
        before.status === 'open' && due !== undefined && due.dueAt <= command.at,
      );
    });
  });

  test('all kept in time bring a forgotten table to its end: one warning, then 15 minutes, then closed', () => {
    always((moments) => {
      const last = moments.at(-1);
      if (last === undefined) return;
      let table = last.after;
      let at = last.command.at;
      const kept: string[] = [];
      let warnedAt: number | undefined;
      for (let step = 0; table.status === 'open'; step += 1) {
        if (step > 20) throw new Error(`The table never closes: ${kept.join(', ')}`);
        const [next] = [...deadlinesOf(table, at)].sort((left, right) => left.dueAt - right.dueAt);
        if (next === undefined) throw new Error('An open table promises nothing');
        at = Math.max(at, next.dueAt);
        const decision = decide(table, {
          id: `tick-${step}`,
          at,
          actor: { kind: 'clock' },
          type: 'ReachDeadline',
          deadline: next.key,
          draft: { points: [], text: '-' },
          final: { body: '-', text: '-', sha256: '-' },
        });
        if (decision.kind === 'rejected' || decision.events.length === 0)
          throw new Error(`${next.key} was due and nothing happened`);
        kept.push(next.key);
        warnedAt = table.kept.get('forgotten-warning');
        table = evolved(table, decision.events);
      }
      if (last.after.status === 'closed') return;
      const warnings = kept.filter((key) => key === 'forgotten-warning');
      expect(warnings).toHaveLength(last.after.kept.has('forgotten-warning') ? 0 : 1);
      expect(kept.at(-1)).toBe('forgotten-close');
      expect(table.closedAt).toBe(Math.max(last.command.at, (warnedAt ?? 0) + QUARTER));
    });
  });
});

const personOf = (table: Table, { person }: typeof bram) => {
  const found = table.people.get(person);
  if (found === undefined) throw new Error(`${person} is not at the table`);
  return found;
};
