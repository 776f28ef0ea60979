import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { isDebate, itemById } from '../../src/core/agenda.ts';
import type { Command } from '../../src/core/commands.ts';
import { deadlinesOf } from '../../src/core/deadlines.ts';
import { decide } from '../../src/core/decide/decide.ts';
import type { TableEvent } from '../../src/core/events.ts';
import { evolve } from '../../src/core/evolve/evolve.ts';
import type { Instant } from '../../src/core/ids.ts';
import { nextNudge, nudgeKey, nudgesBetween } from '../../src/core/nudges.ts';
import type { Table } from '../../src/core/table.ts';
import { afternoon } from '../support/anyCommand.ts';
import {
  ana,
  bram,
  clock,
  els,
  joke,
  type Member,
  noor,
  openedWith,
  timekeeper,
  wout,
} from '../support/cast.ts';
import { given, type Step, tableAfter } from '../support/given.ts';

const next = (time: string) => els.asks(time, { type: 'AdvanceAgenda' });
const pause = (time: string) => els.asks(time, { type: 'PauseAgenda' });
const resume = (time: string) => els.asks(time, { type: 'ResumeAgenda' });
const says = (who: Member, time: string) =>
  who.asks(time, {
    type: 'AddContribution',
    contribution: `${who.name} ${time}`,
    text: 'Meer bussen',
    source: 'chat',
    lenses: [],
  });
const raises = (who: Member, time: string) => who.asks(time, { type: 'RaiseHand', handKind: 'question' });
const declines = (who: Member, time: string) => who.asks(time, { type: 'DeclineNudges' });
const nudge = (who: Member, time: string, item = 'debat-1') =>
  timekeeper.asks(time, { type: 'ReachDeadline', deadline: nudgeKey(item, who.person) });

/** Fifteen minutes of silence are enough; the first debate begins at 14:30. */
const opened = openedWith({ nudgeAfterMinutes: 15 });
const debating = [...opened, next('14:20'), next('14:30')];

/** Who is nudged next, and when. */
const upcoming = (...steps: readonly Step[]): string | undefined => {
  const found = nextNudge(tableAfter(...steps));
  return found && `${found.person} ${new Date(found.dueAt).toISOString().slice(11, 19)}`;
};

describe('a nudge', () => {
  test('comes to who said nothing for as long as the format sets, one after another', () => {
    expect(upcoming(...debating)).toBe('29:ana 14:45:00');
    given(...debating)
      .when(nudge(ana, '14:45'))
      .thenEvents(
        { type: 'DeadlineReached', deadline: 'nudge:debat-1:29:ana', by: 'clock' },
        { type: 'PersonNudged', person: ana.person, item: 'debat-1' },
      );
    expect(upcoming(...debating, nudge(ana, '14:45'))).toBe('29:bram 14:45:00');
  });

  test('never comes too early, to somebody else, or twice in one item', () => {
    given(...debating)
      .when(nudge(ana, '14:44:59'))
      .thenNothing();
    given(...debating)
      .when(nudge(bram, '14:45'))
      .thenNothing();
    given(...debating, nudge(ana, '14:45'))
      .when(nudge(ana, '14:46'))
      .thenNothing();
  });

  test('comes again in another debate where the silence goes on', () => {
    const second = [...debating, nudge(ana, '14:45'), next('15:20'), next('15:40')];
    expect(upcoming(...second)).toBe('29:ana 15:55:00');
  });

  test('spares who raised a hand, spoke, wrote, was heard or added a question in this item', () => {
    const everybody = [says(ana, '14:31'), raises(bram, '14:32')];
    expect(upcoming(...debating, ...everybody)).toBe('29:noor 14:45:00');
    const lowered = bram.asks('14:33', { type: 'LowerHand' });
    expect(upcoming(...debating, ...everybody, lowered)).toBe('29:noor 14:45:00');
    const heard = joke.asks('14:34', {
      type: 'AddContribution',
      contribution: 'm1',
      text: 'Meer banken',
      source: 'spoken',
      lenses: [],
      author: noor,
    });
    expect(upcoming(...debating, ...everybody, heard)).toBeUndefined();
    const asks = noor.asks('14:34', { type: 'AddQuestion', question: 'v9', text: 'Wie betaalt dat?' });
    expect(upcoming(...debating, ...everybody, asks)).toBeUndefined();
    const speaks = els.asks('14:34', { type: 'GiveFloor', person: noor.person });
    expect(upcoming(...debating, ...everybody, speaks)).toBeUndefined();
  });

  test('does not look at what was said in an earlier item, but at a hand that still stands', () => {
    const before = [...opened, next('14:20'), says(ana, '14:21'), raises(bram, '14:22'), next('14:30')];
    expect(upcoming(...before, nudge(ana, '14:45'))).toBe('29:noor 14:45:00');
    expect(upcoming(...before)).toBe('29:ana 14:45:00');
  });

  test('is for debates only: not for introductions, a break or the closing', () => {
    expect(upcoming(...opened, next('14:20'))).toBeUndefined();
    expect(upcoming(...debating, next('15:20'))).toBeUndefined();
    expect(upcoming(...debating, next('15:20'), next('15:40'), next('16:20'))).toBeUndefined();
    expect(upcoming(...openedWith(), next('14:20'), next('14:30'))).toBeUndefined();
  });

  test('is not for who leads, takes notes, left or is known by name only', () => {
    const onlyThem = [declines(ana, '14:31'), declines(bram, '14:31'), declines(noor, '14:31')];
    const named = joke.asks('14:32', {
      type: 'AddContribution',
      contribution: 'm1',
      text: 'Meer banken',
      source: 'spoken',
      lenses: [],
      author: { person: 'name:tine', name: 'Tine' },
    });
    expect(upcoming(...debating, ...onlyThem, named, next('15:20'), next('15:40'))).toBeUndefined();
    const gone = els.asks('14:32', { type: 'LeaveTable', person: ana.person });
    expect(upcoming(...debating, gone)).toBe('29:bram 14:45:00');
    const back = els.asks('14:40', { type: 'JoinTable', person: ana.person, name: ana.name });
    expect(upcoming(...debating, says(bram, '14:31'), says(noor, '14:31'), gone, back)).toBe(
      '29:ana 14:55:00',
    );
  });

  test('counts the silence of a late comer from their coming', () => {
    const late = els.asks('14:40', { type: 'JoinTable', person: wout.person, name: wout.name });
    const others = [ana, bram, noor].map((who) => says(who, '14:31'));
    expect(upcoming(...debating, ...others, late)).toBe('29:wout 14:55:00');
    const second = [next('15:20'), next('15:40'), ...[ana, bram, noor].map((who) => says(who, '15:41'))];
    expect(upcoming(...debating, ...others, late, ...second)).toBe('29:wout 15:55:00');
  });

  test('leaves pauses out, and is away during one', () => {
    const paused = [...debating, pause('14:35')];
    expect(deadlinesOf(tableAfter(...paused), clock('14:50')).map(({ key }) => key)).not.toContain(
      'nudge:debat-1:29:ana',
    );
    given(...paused)
      .when(nudge(ana, '14:50'))
      .thenNothing();
    expect(upcoming(...paused, resume('14:55'))).toBe('29:ana 15:05:00');
    const late = els.asks('14:32', { type: 'JoinTable', person: wout.person, name: wout.name });
    const others = [ana, bram, noor].map((who) => says(who, '14:31'));
    expect(upcoming(...debating, ...others, late, pause('14:35'), resume('14:55'))).toBe('29:wout 15:07:00');
  });
});

describe('who asks to be left alone', () => {
  test('gets no nudge any more at this table', () => {
    given(...debating)
      .when(declines(ana, '14:31'))
      .thenEvents({ type: 'NudgesDeclined', person: ana.person });
    expect(upcoming(...debating, declines(ana, '14:31'))).toBe('29:bram 14:45:00');
    const later = [...debating, declines(ana, '14:31'), next('15:20'), next('15:40')];
    expect(upcoming(...later)).toBe('29:bram 15:55:00');
  });

  test('asks it once', () => {
    given(...debating, declines(ana, '14:31'))
      .when(declines(ana, '14:32'))
      .thenNothing();
  });
});

describe('the effect of a nudge', () => {
  const nudged = [...debating, nudge(ana, '14:45')];
  const nudgeOf = (...steps: readonly Step[]) => tableAfter(...steps).people.get(ana.person)?.nudge;

  test('is a hand, a turn or a contribution within five minutes', () => {
    expect(nudgeOf(...nudged)).toEqual({ item: 'debat-1', at: clock('14:45') });
    expect(nudgeOf(...nudged, raises(ana, '14:48'))).toMatchObject({ answeredAt: clock('14:48') });
    expect(nudgeOf(...nudged, says(ana, '14:50'))).toMatchObject({ answeredAt: clock('14:50') });
    expect(nudgeOf(...nudged, says(ana, '14:50:01'))).not.toHaveProperty('answeredAt');
    expect(nudgeOf(...nudged, says(bram, '14:46'))).not.toHaveProperty('answeredAt');
  });

  test('is counted once, as the nudge is', () => {
    const steps = [...nudged, says(ana, '14:46'), raises(ana, '14:47')];
    const tables = steps.map((_, index) => tableAfter(...steps.slice(0, index + 1)));
    const counts = tables.map((after, index) => nudgesBetween(tables[index - 1], after));
    expect(counts.reduce((sum, { nudged: one }) => sum + one, 0)).toBe(1);
    expect(counts.reduce((sum, { answered: one }) => sum + one, 0)).toBe(1);
  });
});

/** A table with what happened, the clock keeping every nudge that fell due before each command. */
const played = (commands: readonly Command[]): readonly { before: Table; event: TableEvent }[] => {
  let table = tableAfter(...openedWith({ nudgeAfterMinutes: 2 }));
  const all: { before: Table; event: TableEvent }[] = [];
  const handle = (command: Command): void => {
    const decision = decide(table, command);
    for (const event of decision.kind === 'accepted' ? decision.events : []) {
      all.push({ before: table, event });
      table = evolve(table, event);
    }
  };
  const keep = (at: Instant): void => {
    for (;;) {
      const due = deadlinesOf(table, at).find(({ key, dueAt }) => key.startsWith('nudge:') && dueAt <= at);
      if (due === undefined) return;
      handle(timekeeper.asks(at, { type: 'ReachDeadline', deadline: due.key }));
    }
  };
  for (const command of commands) {
    keep(command.at);
    handle(command);
  }
  return all;
};

test('whatever happens, nobody is nudged twice in an item, out of turn, or after they asked not to be', () => {
  let seen = 0;
  fc.assert(
    fc.property(afternoon(), (commands) => {
      const nudges = played(commands).flatMap(({ before, event }) =>
        event.type === 'PersonNudged' ? [{ before, event }] : [],
      );
      seen += nudges.length;
      const keys = nudges.map(({ event }) => nudgeKey(event.item, event.person));
      expect(new Set(keys).size).toBe(keys.length);
      for (const { before, event } of nudges) {
        const person = before.people.get(event.person);
        expect(person).toMatchObject({ present: true, account: true });
        expect(['participant', 'expert']).toContain(person?.role);
        expect(person?.leftAlone).toBeUndefined();
        expect(before.hands.map((hand) => hand.person)).not.toContain(event.person);
        expect(before.floor?.person).not.toBe(event.person);
        expect([event.item, before.pausedAt]).toEqual([before.running, undefined]);
        expect(isDebate(itemById(before, event.item))).toBe(true);
        // What is brought in from a log says nothing of who takes part now.
        const wrote = before.contributions.filter(
          ({ author, item, source }) => author === event.person && item === event.item && source !== 'import',
        );
        expect(wrote).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
  expect(seen).toBeGreaterThan(50);
});
