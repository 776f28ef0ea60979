import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MakeDocument } from '../../src/application/ports.ts';
import type { Table } from '../../src/core/table.ts';
import { carryOut } from '../../src/export/carryOut.ts';
import { mindmapOf } from '../../src/export/mindmap/mindmap.ts';
import { createWriteMinutes } from '../../src/export/minutesFile.ts';
import { createPress, startPressProcess } from '../../src/press/press.ts';
import { richTable } from '../export/richTable.ts';
import { contribution, minutesLater, tableWith, withAttribution } from '../export/tables.ts';

const now = minutesLater(90);
const quiet = { warn: () => undefined };
const inProcess: MakeDocument = (order) => carryOut(order());

/** 5,000 contributions of some 25 words. */
const longTable: Table = tableWith(
  ...Array.from({ length: 5_000 }, (_, index) =>
    contribution(
      `m${index}`,
      '29:ana',
      Array.from({ length: 20 + (index % 10) }, (__, word) => `woord${(index * 7 + word) % 97}`).join(' '),
      { at: minutesLater(40) + index * 100, item: 'uitdiepen', question: index % 2 === 0 ? 'q1' : 'q3' },
    ),
  ),
);

describe('a document of the press', () => {
  const press = createPress({ log: quiet });
  afterAll(press.close);

  test.each(['docx', 'pdf'] as const)('is to the byte what it is in this process: %s', async (format) => {
    for (const table of [richTable, withAttribution(richTable, 'confidential')]) {
      const here = await createWriteMinutes(inProcess)(table, format, {}, now);
      const there = await createWriteMinutes(press.make)(table, format, {}, now);
      expect(there?.content.length).toBeGreaterThan(10_000);
      expect(Buffer.compare(Buffer.from(there?.content ?? ''), Buffer.from(here?.content ?? ''))).toBe(0);
    }
  });

  test('is to the byte what it is in this process: the mindmap', async () => {
    const order = () => ({ kind: 'picture', mindmap: mindmapOf(richTable), theme: 'dark' }) as const;
    const there = await press.make(order, 'rush');
    expect(Buffer.compare(Buffer.from(there ?? ''), Buffer.from((await inProcess(order)) ?? ''))).toBe(0);
  });
});

describe('while a pdf of 5,000 contributions is made', () => {
  /** How often a timer of 2 ms came by in a second, at most 500. */
  const ticksASecond = async (make: MakeDocument): Promise<number> => {
    let ticks = 0;
    const timer = setInterval(() => {
      ticks += 1;
    }, 2);
    const from = performance.now();
    const file = await createWriteMinutes(make)(longTable, 'pdf', {}, now);
    clearInterval(timer);
    expect(file?.content.length).toBeGreaterThan(100_000);
    return (ticks * 1000) / (performance.now() - from);
  };
  const press = createPress({ log: quiet });
  afterAll(press.close);

  test('this process stays free: a timer comes by at least three times as often as when it does the work', async () => {
    const beside = await ticksASecond(press.make);
    const inside = await ticksASecond(inProcess);
    expect(beside / inside).toBeGreaterThan(3);
  }, 120_000);
});

describe('a maker that dies', () => {
  const warned: unknown[] = [];
  const started: ChildProcess[] = [];
  let killNext = false;
  const press = createPress({
    log: { warn: (what: unknown) => warned.push(what) },
    start: () => {
      const child = startPressProcess();
      started.push(child);
      if (killNext) child.once('spawn', () => child.kill('SIGKILL'));
      killNext = false;
      return child;
    },
  });
  afterAll(press.close);
  beforeAll(() => {
    killNext = true;
  });

  test('gives nothing, says so in the log without anybody’s words, and the next document works', async () => {
    const write = createWriteMinutes(press.make);
    const [first, second] = await Promise.all([
      write(richTable, 'pdf', {}, now),
      write(richTable, 'docx', {}, now),
    ]);
    expect(first).toBeUndefined();
    expect(warned).toEqual([{ made: 'pdf', why: 'SIGKILL' }]);
    expect(second?.content.length).toBeGreaterThan(10_000);
    expect(started).toHaveLength(2);
    // Nothing of it stays behind: each process ended, its memory with it.
    expect(started.every(({ exitCode, signalCode }) => exitCode !== null || signalCode !== null)).toBe(true);
  });
});

test('a maker that takes too long is ended', async () => {
  const warned: unknown[] = [];
  const press = createPress({
    log: { warn: (what: unknown) => warned.push(what) },
    longestMilliseconds: 1,
  });
  expect(await createWriteMinutes(press.make)(longTable, 'docx', {}, now)).toBeUndefined();
  expect(warned).toEqual([{ made: 'docx', why: 'SIGKILL' }]);
  press.close();
});

test('an order that goes wrong says of what kind it went, never in whose words', async () => {
  const warned: unknown[] = [];
  const press = createPress({ log: { warn: (what: unknown) => warned.push(what) } });
  const table = { ...richTable, format: { ...richTable.format, timeZone: 'geheime woorden' } };
  expect(await createWriteMinutes(press.make)(table, 'pdf', {}, now)).toBeUndefined();
  expect(warned).toEqual([{ made: 'pdf', why: 'RangeError' }]);
  press.close();
});

test('a press that is closed ends what is under way and makes nothing more', async () => {
  const press = createPress({ log: quiet });
  const write = createWriteMinutes(press.make);
  const running = write(longTable, 'pdf', {}, now);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const waiting = write(longTable, 'pdf', {}, now);
  press.close();
  expect(await running).toBeUndefined();
  expect(await waiting).toBeUndefined();
});

const onLinux = existsSync('/proc/self/environ') ? test : test.skip;

onLinux('none of the bot’s settings goes along to where a document is made', async () => {
  process.env.LINK_SECRET = 'geheim';
  const child = startPressProcess();
  try {
    await once(child, 'spawn');
    expect(readFileSync(`/proc/${child.pid}/environ`, 'utf8')).not.toMatch(/LINK_SECRET|PATH=/);
  } finally {
    delete process.env.LINK_SECRET;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
});
