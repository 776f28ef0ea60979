import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { HttpStream } from '../../src/application/httpRoute.ts';
import { createTables, type Tables } from '../../src/application/tables.ts';
import type { Command } from '../../src/core/commands.ts';
import type { Table } from '../../src/core/table.ts';
import { openStore } from '../../src/store/openStore.ts';
import { createTableBus } from '../../src/tab/bus.ts';
import { createMessageTexts } from '../../src/tab/messageTexts.ts';
import type { TabGone, TabMessage } from '../../src/tab/state.ts';
import { type StillThere, tellOf } from '../../src/tab/stream.ts';
import { ana, clock, els, opened, wout } from '../support/cast.ts';

const DAY = 86_400_000;
const says = (id: string, minute: number) =>
  ana.asks(`14:${minute}`, {
    type: 'AddContribution',
    contribution: id,
    text: id,
    source: 'chat',
    lenses: [],
  });

let store: Awaited<ReturnType<typeof openStore>>;
let tables: Tables;
let bus: ReturnType<typeof createTableBus>;

const does = (...commands: readonly Command[]): Promise<unknown> =>
  Promise.all(commands.map((command) => tables.handle('tafel-3', () => command)));

beforeEach(async () => {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'], now: clock('14:19') });
  store = await openStore('sqlite::memory:');
  tables = createTables(store);
  bus = createTableBus(tables);
  await does(...opened);
});
afterEach(async () => {
  jest.useRealTimers();
  await store.close();
});

/** Somebody who listens, and what they hear. */
const listens = async (
  how: {
    readonly person?: string;
    readonly known?: number;
    readonly endsAt?: number;
    readonly stillThere?: () => Promise<StillThere>;
    /** What happens after the table was looked up, before anybody listens. */
    readonly meanwhile?: () => Promise<unknown>;
    readonly takesNoMore?: boolean;
  } = {},
) => {
  const seat = { person: how.person ?? ana.person, name: 'Iemand' };
  const heard: (TabMessage | TabGone)[] = [];
  const ids: (string | undefined)[] = [];
  const closing: (() => void)[] = [];
  let closed = false;
  const out: HttpStream = {
    write: (text) => {
      if (closed || how.takesNoMore === true) return false;
      ids.push(/^id: (\d+)$/m.exec(text)?.[1]);
      heard.push(JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? '') as TabMessage | TabGone);
      return true;
    },
    close: () => {
      if (closed) return;
      closed = true;
      for (const listener of closing) listener();
    },
    onClose: (listener) => closing.push(listener),
  };
  const live = await tables.look('tafel-3');
  if (live === undefined) throw new Error('There is no table');
  await how.meanwhile?.();
  tellOf({
    out,
    bus,
    texts: createMessageTexts(),
    live,
    seat,
    known: how.known,
    now: Date.now,
    endsAt: how.endsAt,
    stillSits: (table: Table) => table.people.get(seat.person)?.present !== false,
    stillThere: how.stillThere ?? (async () => ({ ...live, seat })),
  });
  return {
    heard,
    ids,
    isClosed: () => closed,
    texts: () =>
      heard.flatMap((one) => (one.kind === 'gone' ? [] : one.contributions.map(({ text }) => text))),
  };
};

describe('who listens', () => {
  test('misses nothing of what happened while they were let in, and gets it once', async () => {
    const told = await listens({ meanwhile: () => does(says('eerst', 20)) });
    await does(says('dan', 21));
    await jest.advanceTimersByTimeAsync(100);
    expect(told.texts()).toEqual(['eerst', 'dan']);
  });

  test('is told of the first change at once and of those close behind as one, under the id of the last', async () => {
    const told = await listens();
    await does(says('a', 20), says('b', 21), says('c', 22));
    await jest.advanceTimersByTimeAsync(100);
    expect(told.heard.map(({ kind }) => kind)).toEqual(['snapshot', 'change', 'change']);
    expect(told.texts()).toEqual(['a', 'b', 'c']);
    const version = (await tables.look('tafel-3'))?.version;
    expect(told.ids.at(-1)).toBe(String(version));
    await does(says('d', 23));
    const after = await listens({ known: Number(told.ids.at(-1)) });
    expect(after.texts()).toEqual(['d']);
  });

  test('hears the time move on where nothing happens', async () => {
    const told = await listens();
    await jest.advanceTimersByTimeAsync(20_000);
    expect(told.heard.at(-1)).toMatchObject({ kind: 'change', contributions: [], gone: [] });
    expect(told.heard).toHaveLength(2);
  });

  test('too slowly to keep up has to come back', async () => {
    expect((await listens({ takesNoMore: true })).isClosed()).toBe(true);
  });
});

describe('listening ends', () => {
  test('where the table is erased: that is told, and nothing after', async () => {
    const told = await listens();
    await does(
      els.asks('14:30', {
        type: 'CloseTable',
        final: { body: 'b', text: 'b', sha256: 'x' },
        draft: { points: [], text: '' },
      }),
    );
    await jest.advanceTimersByTimeAsync(100);
    expect(told.isClosed()).toBe(false);
    await tables.eraseExpired('tafel-3', clock('14:30') + 365 * DAY);
    expect(told.heard.at(-1)).toEqual({ kind: 'gone' });
    expect(told.ids.at(-1)).toBeUndefined();
    expect(told.isClosed()).toBe(true);
    const count = told.heard.length;
    await jest.advanceTimersByTimeAsync(60_000);
    expect(told.heard).toHaveLength(count);
  });

  test('where it turns out to be erased already', async () => {
    const told = await listens({ stillThere: async () => 'gone' });
    await jest.advanceTimersByTimeAsync(20_000);
    expect(told.heard.at(-1)).toEqual({ kind: 'gone' });
    expect(told.isClosed()).toBe(true);
  });

  test('with the sign-in, to the second, whether or not anything happens', async () => {
    const told = await listens({ endsAt: Date.now() + 7_000 });
    await jest.advanceTimersByTimeAsync(6_900);
    expect(told.isClosed()).toBe(false);
    await jest.advanceTimersByTimeAsync(200);
    expect(told.isClosed()).toBe(true);
    await does(says('te laat', 25));
    await jest.advanceTimersByTimeAsync(100);
    expect(told.texts()).toEqual([]);
  });

  test('at once for who is seen to leave', async () => {
    const told = await listens({ person: wout.person });
    await does(
      wout.asks('14:20', { type: 'JoinTable', person: wout.person, name: wout.name }),
      wout.asks('14:21', { type: 'LeaveTable', person: wout.person }),
    );
    await jest.advanceTimersByTimeAsync(100);
    expect(told.isClosed()).toBe(true);
  });

  test('within 20 s for who left without having done anything, once Teams says so', async () => {
    const told = await listens({ person: '29:nobody', stillThere: async () => 'not-theirs' });
    await jest.advanceTimersByTimeAsync(19_000);
    expect(told.isClosed()).toBe(false);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(told.isClosed()).toBe(true);
    expect(told.heard).toHaveLength(1);
  });

  test('not because nobody could be asked for a moment', async () => {
    const told = await listens({ stillThere: () => Promise.reject(new Error('no database')) });
    await jest.advanceTimersByTimeAsync(40_000);
    expect(told.isClosed()).toBe(false);
  });
});
