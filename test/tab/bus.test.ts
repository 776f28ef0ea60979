import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { LiveTable, TableChange } from '../../src/application/tables.ts';
import type { Command } from '../../src/core/commands.ts';
import { decide } from '../../src/core/decide/decide.ts';
import { fold } from '../../src/core/evolve/evolve.ts';
import type { Table } from '../../src/core/table.ts';
import { type BusChange, createTableBus } from '../../src/tab/bus.ts';
import { ana, bram, els, opened } from '../support/cast.ts';
import { history, tableAfter } from '../support/given.ts';

/** A table whose changes the bus hears. */
const aTable = () => {
  let listener: (change: TableChange) => void = () => undefined;
  let rewritten: (live: LiveTable) => void = () => undefined;
  let erased: (id: string) => void = () => undefined;
  let table: Table = tableAfter(...opened);
  let version = history(...opened).length;
  const bus = createTableBus({
    onChange: (one) => {
      listener = one;
    },
    onRewritten: (one) => {
      rewritten = one;
    },
    onErased: (one) => {
      erased = one;
    },
  });
  return {
    bus,
    version: () => version,
    erases: (): void => erased('tafel-3'),
    rewrites: (): void => rewritten({ table, version: version + 1 }),
    does: (command: Command): void => {
      const decision = decide(table, command);
      if (decision.kind === 'rejected') throw new Error(decision.rejection.reason);
      const after = fold(decision.events, table) ?? table;
      const from = version;
      version += decision.events.length;
      listener({ before: table, after, from, version, command });
      table = after;
    },
  };
};

const hears = (heard: BusChange[], onGone: () => void = () => undefined) => ({
  onChange: (change: BusChange): void => {
    heard.push(change);
  },
  onGone,
});

const says = (id: string, text: string, minute = 20) =>
  ana.asks(`14:${minute}`, { type: 'AddContribution', contribution: id, text, source: 'chat', lenses: [] });

describe('who follows a table', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test('hears of what comes close together once, with all of it', () => {
    const at = aTable();
    const heard: BusChange[] = [];
    at.bus.subscribe('tafel-3', hears(heard));
    const from = at.version();
    at.does(says('m1', 'Banken'));
    at.does(says('m2', 'Bomen'));
    at.does(bram.asks('14:21', { type: 'RaiseHand' }));
    expect(heard).toEqual([]);
    jest.advanceTimersByTime(100);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ from, version: at.version() });
    expect([...(heard[0]?.changed ?? [])]).toEqual(['m1', 'm2']);
  });

  test('hears of a lone change without waiting for another', () => {
    const at = aTable();
    const heard: BusChange[] = [];
    at.bus.subscribe('tafel-3', hears(heard));
    at.does(says('m1', 'Banken'));
    jest.advanceTimersByTime(1);
    expect(heard).toHaveLength(1);
    jest.advanceTimersByTime(100);
    at.does(says('m2', 'Bomen'));
    jest.advanceTimersByTime(1);
    expect(heard.map(({ changed }) => [...(changed ?? [])])).toEqual([['m1'], ['m2']]);
  });

  test('hears of a storm twenty times a second, and of its end', () => {
    const at = aTable();
    const heard: BusChange[] = [];
    at.bus.subscribe('tafel-3', hears(heard));
    for (let number = 0; number < 100; number += 1) {
      at.does(says(`m${number}`, 'Banken'));
      jest.advanceTimersByTime(10);
    }
    expect(heard.length).toBeLessThanOrEqual(21);
    jest.advanceTimersByTime(100);
    expect(heard.flatMap(({ changed }) => [...(changed ?? [])])).toHaveLength(100);
    expect(heard.at(-1)?.version).toBe(at.version());
  });

  test('hears nothing of other tables, nor after leaving', () => {
    const at = aTable();
    const heard: BusChange[] = [];
    at.bus.subscribe('another', hears(heard));
    const stop = at.bus.subscribe('tafel-3', hears(heard));
    stop();
    at.does(says('m1', 'Banken'));
    jest.advanceTimersByTime(100);
    expect(heard).toEqual([]);
  });

  test('learns of what was taken back that it is gone, and of what came back that it is there', () => {
    const at = aTable();
    const from = at.version();
    at.does(says('m1', 'Banken'));
    at.does(ana.asks('14:22', { type: 'WithdrawContribution', contribution: 'm1' }));
    expect(at.bus.since('tafel-3', from)).toEqual({ changed: new Set(), gone: new Set(['m1']) });
    at.does(ana.asks('14:23', { type: 'RestoreContribution', contribution: 'm1' }));
    expect(at.bus.since('tafel-3', from)).toEqual({ changed: new Set(['m1']), gone: new Set() });
  });

  test('who was away learns just what changed since, as long as that is known', () => {
    const at = aTable();
    const before = at.version();
    at.does(says('m1', 'Banken'));
    const between = at.version();
    at.does(says('m2', 'Bomen'));
    expect([...(at.bus.since('tafel-3', before)?.changed ?? [])]).toEqual(['m1', 'm2']);
    expect([...(at.bus.since('tafel-3', between)?.changed ?? [])]).toEqual(['m2']);
    expect(at.bus.since('tafel-3', at.version())?.changed.size).toBe(0);
    // From before this process heard of the table: nobody knows.
    expect(at.bus.since('tafel-3', before - 1)).toBeUndefined();
    expect(at.bus.since('elsewhere', 1)).toBeUndefined();
  });

  test('is told everything anew where somebody was erased, and nothing of before is known any more', () => {
    const at = aTable();
    const heard: BusChange[] = [];
    at.bus.subscribe('tafel-3', hears(heard));
    const from = at.version();
    at.does(says('m1', 'Banken'));
    at.rewrites();
    jest.advanceTimersByTime(100);
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatchObject({ from: 0, version: at.version() + 1 });
    expect(heard[0]?.changed).toBeUndefined();
    expect(at.bus.since('tafel-3', from)).toBeUndefined();
  });

  test('is told that the table is gone where it was erased, and nothing after', () => {
    const at = aTable();
    const heard: BusChange[] = [];
    let times = 0;
    const stop = at.bus.subscribe(
      'tafel-3',
      hears(heard, () => {
        times += 1;
      }),
    );
    const from = at.version();
    at.does(says('m1', 'Banken'));
    at.erases();
    jest.advanceTimersByTime(100);
    stop();
    expect([times, heard]).toEqual([1, []]);
    expect(at.bus.since('tafel-3', from)).toBeUndefined();
  });

  test('only so many changes are remembered', () => {
    const at = aTable();
    const before = at.version();
    at.does(says('m1', 'Banken'));
    const later = at.version();
    for (let index = 0; index < 500; index += 1)
      at.does(
        els.asks('14:24', {
          type: 'AddContribution',
          contribution: `n${index}`,
          text: 'Ja',
          source: 'chat',
          lenses: [],
        }),
      );
    expect(at.bus.since('tafel-3', before)).toBeUndefined();
    expect(at.bus.since('tafel-3', later)?.changed.size).toBe(500);
  });
});
