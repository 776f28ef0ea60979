import { describe, expect, test } from '@jest/globals';
import type { CommittedGroup } from '../../../src/store/groupCommit.ts';
import { anAppend, anEntry, NOW, said, sayBreakEnds, tellAna, waitingIntents } from './given.ts';
import type { OpenedStores } from './openedStores.ts';

export function groupContract({ open, execute }: OpenedStores): void {
  const openCounted = async () => {
    const groups: CommittedGroup[] = [];
    const store = await open({ onCommit: (group) => groups.push(group) });
    return { store, groups };
  };

  describe('grouped commits', () => {
    test('what comes in together shares one transaction', async () => {
      const { store, groups } = await openCounted();
      const appends = Array.from({ length: 40 }, (_, place) => anAppend({ table: `t${place}` }));
      await Promise.all([
        ...appends.map((append) => store.events.append(append)),
        store.outbox.enqueue([tellAna], undefined, NOW),
      ]);
      expect(groups).toEqual([{ appends: 40, writes: 1 }]);
    });

    test('what comes in while a commit is under way waits for the next one, together', async () => {
      const { store, groups } = await openCounted();
      const later: Promise<unknown>[] = [];
      const first = store.settings.getOrMake('secret', () => {
        for (const table of ['t1', 't2', 't3']) later.push(store.events.append(anAppend({ table })));
        return 'made';
      });
      await first;
      await Promise.all(later);
      expect(groups).toEqual([
        { appends: 0, writes: 1 },
        { appends: 3, writes: 0 },
      ]);
    });

    test('what comes in apart is committed apart', async () => {
      const { store, groups } = await openCounted();
      await store.events.append(anAppend());
      await store.events.append(anAppend({ table: 't2' }));
      expect(groups).toHaveLength(2);
    });

    test('of two appends at the same version one wins', async () => {
      const { store, groups } = await openCounted();
      const outcomes = await Promise.all([
        store.events.append(anAppend({ command: 'bram', intents: [sayBreakEnds] })),
        store.events.append(anAppend({ command: 'noor', intents: [tellAna] })),
      ]);
      expect(outcomes).toEqual([{ kind: 'appended', version: 1 }, { kind: 'version-conflict' }]);
      expect(groups).toHaveLength(1);
      expect(await store.events.load('t1')).toEqual({ version: 1, events: [said('bram')] });
      expect(await waitingIntents(store.outbox)).toEqual([sayBreakEnds]);
      expect(await store.events.wasHandled('t1', 'noor')).toBe(false);
    });

    test('appends of one table in one group follow each other', async () => {
      const { store } = await openCounted();
      const outcomes = await Promise.all([
        store.events.append(anAppend()),
        store.events.append(anAppend({ command: 'c2', expectedVersion: 1 })),
      ]);
      expect(outcomes).toEqual([
        { kind: 'appended', version: 1 },
        { kind: 'appended', version: 2 },
      ]);
      expect((await store.events.load('t1'))?.events).toEqual([said('c1'), said('c2')]);
    });

    test('the same command twice in one group is carried out once', async () => {
      const { store } = await openCounted();
      const outcomes = await Promise.all([
        store.events.append(anAppend()),
        store.events.append(anAppend({ expectedVersion: 1 })),
      ]);
      expect(outcomes).toEqual([{ kind: 'appended', version: 1 }, { kind: 'duplicate-command' }]);
      expect((await store.events.load('t1'))?.version).toBe(1);
    });

    test('a command that failed first in its group is still carried out second', async () => {
      const { store } = await openCounted();
      const outcomes = await Promise.all([
        store.events.append(anAppend({ expectedVersion: 7 })),
        store.events.append(anAppend()),
      ]);
      expect(outcomes).toEqual([{ kind: 'version-conflict' }, { kind: 'appended', version: 1 }]);
      expect(await store.events.wasHandled('t1', 'c1')).toBe(true);
    });

    test('an append that fails leaves the others of its group', async () => {
      const { store, groups } = await openCounted();
      await store.events.append(anAppend({ table: 'busy', directory: anEntry() }));
      const outcomes = await Promise.all([
        store.events.append(anAppend({ table: 't1', command: 'c1' })),
        store.events.append(anAppend({ table: 't2', command: 'late', expectedVersion: 3 })),
        store.events.append(anAppend({ table: 'busy', command: 'c1', expectedVersion: 1 })),
        store.events.append(anAppend({ table: 't3', command: 'second', directory: anEntry() })),
        store.events.append(anAppend({ table: 't4', command: 'c4' })),
      ]);
      expect(outcomes.map(({ kind }) => kind)).toEqual([
        'appended',
        'version-conflict',
        'duplicate-command',
        'conversation-busy',
        'appended',
      ]);
      expect(groups.at(-1)).toEqual({ appends: 5, writes: 0 });
      expect((await store.events.load('t1'))?.version).toBe(1);
      expect((await store.events.load('t4'))?.version).toBe(1);
      expect(await store.events.load('t3')).toBeUndefined();
    });

    test('where the transaction itself fails everything in it rejects and nothing of it is kept', async () => {
      const { store } = await openCounted();
      await execute('alter table events rename to events_out_of_reach');
      const outcomes = await Promise.allSettled([
        store.events.append(anAppend({ directory: anEntry(), intents: [tellAna] })),
        store.events.append(anAppend({ table: 't2' })),
        store.outbox.enqueue([sayBreakEnds], undefined, NOW),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
      await execute('alter table events_out_of_reach rename to events');
      expect(await store.outbox.depth()).toBe(0);
      expect(await store.directory.countOpen()).toBe(0);
      expect(await store.events.append(anAppend())).toEqual({ kind: 'appended', version: 1 });
    });
  });
}
