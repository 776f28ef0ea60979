import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { floorHeldShare, timesAreMeasured } from '../../src/core/debateClock.ts';
import { decide } from '../../src/core/decide/decide.ts';
import { fold } from '../../src/core/evolve/evolve.ts';
import { afternoon } from '../support/anyCommand.ts';
import { ana, begunAt, bram, clock, els, type Member, openedWith } from '../support/cast.ts';
import { history, type Step, tableAfter } from '../support/given.ts';

const give = (who: Member, time: string) => els.asks(time, { type: 'GiveFloor', person: who.person });
const done = (time: string) => els.asks(time, { type: 'YieldFloor' });
const pause = (time: string) => els.asks(time, { type: 'PauseAgenda' });
const resume = (time: string) => els.asks(time, { type: 'ResumeAgenda' });
const next = (time: string) => els.asks(time, { type: 'AdvanceAgenda' });
/** The introductions run from 14:20, the first debate from 14:30. */
const debating = begunAt('14:20', '14:30');
const share = (now: string, ...steps: readonly Step[]) =>
  floorHeldShare(tableAfter(...debating, ...steps), clock(now));

describe('the share of the debate during which the floor was held', () => {
  test('is unknown before there was any debate', () => {
    const introducing = tableAfter(...begunAt('14:20'), give(ana, '14:21'));
    expect(floorHeldShare(introducing, clock('14:29'))).toBeUndefined();
    expect(timesAreMeasured(introducing, clock('14:29'))).toBe(false);
  });

  test('counts the time of turns, the present one included', () => {
    expect(share('14:40')).toBe(0);
    expect(share('14:40', give(ana, '14:30'), done('14:35'))).toBe(0.5);
    expect(share('14:40', give(ana, '14:31'), give(bram, '14:33'))).toBe(0.9);
  });

  test('leaves pauses out, of the debate and of the turns', () => {
    expect(share('14:50', give(ana, '14:30'), pause('14:32'), resume('14:42'), done('14:45'))).toBe(0.5);
    expect(share('14:42', give(ana, '14:30'), done('14:31'), pause('14:32'), give(bram, '14:33'))).toBe(0.5);
  });

  test('leaves out introductions and breaks, also of a turn that begins or stops in them', () => {
    const table = tableAfter(...begunAt('14:20'), give(ana, '14:25'), next('14:30'), done('14:35'));
    expect(floorHeldShare(table, clock('14:40'))).toBe(0.5);
    expect(share('15:40', give(ana, '14:30'), next('15:20'))).toBe(1);
  });

  test('is enough to print speaking times from four fifths on', () => {
    const held = (until: string) => tableAfter(...debating, give(ana, '14:30'), done(until), next('14:40'));
    expect(timesAreMeasured(held('14:38'), clock('14:50'))).toBe(true);
    expect(timesAreMeasured(held('14:37:59'), clock('14:50'))).toBe(false);
  });

  test('is a share, and never more time than there was, whatever happens', () => {
    fc.assert(
      fc.property(afternoon(), (commands) => {
        let table = tableAfter(...openedWith());
        for (const command of commands) {
          const decision = decide(table, command);
          table = fold(decision.kind === 'accepted' ? decision.events : [], table) ?? table;
          const kept = table.debateClock;
          if (kept === undefined) continue;
          const held = kept.heldMilliseconds + command.at - (kept.heldSince ?? command.at);
          const ran = kept.ranMilliseconds + command.at - (kept.runsSince ?? command.at);
          expect(held).toBeGreaterThanOrEqual(0);
          expect(held).toBeLessThanOrEqual(ran);
          expect(ran).toBeLessThanOrEqual(command.at - table.openedAt);
          expect(kept.heldSince !== undefined).toBe(
            kept.runsSince !== undefined && table.floor !== undefined,
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});

test('what was written before there was such a clock gives the same table as now', () => {
  const events = history(...debating, give(ana, '14:31'), done('14:35'), next('15:20'));
  const written = JSON.parse(JSON.stringify(events));
  expect(fold(written)?.debateClock).toEqual(fold(events)?.debateClock);
  expect(fold(written)?.debateClock).toEqual({ ranMilliseconds: 50 * 60_000, heldMilliseconds: 4 * 60_000 });
});
