import { describe, expect, test } from '@jest/globals';
import { anAppend, NOW, said, tellAna, waitingIntents } from './given.ts';
import type { OpenedStores } from './openedStores.ts';

export function appendContract({ open }: OpenedStores): void {
  describe('appending', () => {
    test('a table that nobody opened has no events', async () => {
      const store = await open();
      expect(await store.events.load('t1')).toBeUndefined();
    });

    test('events come back whole and in their order', async () => {
      const store = await open();
      const first = [said('één'), said('twee 🙂 "drie" \u0000 \u202eעברית')];
      const second: typeof first = [
        { type: 'TurnEnded', at: NOW, by: 'els', command: 'c2', person: 'ana', turn: 1, milliseconds: 1.5 },
      ];
      expect(await store.events.append(anAppend({ events: first }))).toEqual({
        kind: 'appended',
        version: 2,
      });
      expect(
        await store.events.append(anAppend({ events: second, command: 'c2', expectedVersion: 2 })),
      ).toEqual({ kind: 'appended', version: 3 });
      expect(await store.events.load('t1')).toEqual({ version: 3, events: [...first, ...second] });
    });

    test('a table with many events in one command takes them all', async () => {
      const store = await open();
      const events = Array.from({ length: 12_000 }, (_, place) => said(`bijdrage ${place}`));
      await store.events.append(anAppend({ events }));
      expect(await store.events.load('t1')).toEqual({ version: 12_000, events });
    });

    test('tables keep their events apart', async () => {
      const store = await open();
      await store.events.append(anAppend());
      expect(await store.events.append(anAppend({ table: 't2' }))).toEqual({ kind: 'appended', version: 1 });
      expect((await store.events.load('t2'))?.events).toHaveLength(1);
    });

    test('the same command at one table is carried out once', async () => {
      const store = await open();
      await store.events.append(anAppend({ intents: [tellAna] }));
      const again = anAppend({
        expectedVersion: 1,
        intents: [tellAna],
        deadlines: [{ key: 'end', dueAt: NOW }],
      });
      expect(await store.events.append(again)).toEqual({ kind: 'duplicate-command' });
      expect(await store.events.load('t1')).toEqual({ version: 1, events: [said('c1')] });
      expect(await waitingIntents(store.outbox)).toEqual([tellAna]);
      expect(await store.deadlines.nextDueAt()).toBeUndefined();
    });

    test('a command delivered again is a duplicate, also where its version is stale', async () => {
      const store = await open();
      await store.events.append(anAppend());
      expect(await store.events.append(anAppend())).toEqual({ kind: 'duplicate-command' });
    });

    test('a version that somebody else moved is a conflict, and nothing is written', async () => {
      const store = await open();
      await store.events.append(anAppend());
      for (const expectedVersion of [0, 2]) {
        const late = anAppend({
          command: 'c2',
          expectedVersion,
          intents: [tellAna],
          deadlines: [{ key: 'end', dueAt: NOW }],
        });
        expect(await store.events.append(late)).toEqual({ kind: 'version-conflict' });
      }
      expect((await store.events.load('t1'))?.version).toBe(1);
      expect(await store.outbox.depth()).toBe(0);
      expect(await store.deadlines.nextDueAt()).toBeUndefined();
    });

    test('a table that is not there is not at version 1', async () => {
      const store = await open();
      expect(await store.events.append(anAppend({ expectedVersion: 1 }))).toEqual({
        kind: 'version-conflict',
      });
      expect(await store.events.load('t1')).toBeUndefined();
    });

    test('a command that met a conflict was not handled and may come again', async () => {
      const store = await open();
      await store.events.append(anAppend());
      await store.events.append(anAppend({ command: 'c2' }));
      expect(await store.events.wasHandled('t1', 'c2')).toBe(false);
      expect(await store.events.append(anAppend({ command: 'c2', expectedVersion: 1 }))).toEqual({
        kind: 'appended',
        version: 2,
      });
      expect(await store.events.wasHandled('t1', 'c2')).toBe(true);
    });

    test('a command was handled at its own table only', async () => {
      const store = await open();
      await store.events.append(anAppend());
      expect(await store.events.wasHandled('t1', 'c1')).toBe(true);
      expect(await store.events.wasHandled('t2', 'c1')).toBe(false);
    });

    test('an append without events, or with a deadline twice, is a bug and harms no other', async () => {
      const store = await open();
      const twice = { key: 'end', dueAt: NOW };
      const outcomes = await Promise.allSettled([
        store.events.append(anAppend({ command: 'empty', events: [] })),
        store.events.append(anAppend({ command: 'twice', deadlines: [twice, twice] })),
        store.events.append(anAppend()),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
      expect(await store.events.load('t1')).toEqual({ version: 1, events: [said('c1')] });
    });
  });
}
