import { describe, expect, test } from '@jest/globals';
import type { Intent } from '../../../src/application/intents.ts';
import type { Rewrite } from '../../../src/application/ports.ts';
import type { TableEvent } from '../../../src/core/events.ts';
import {
  anAppend,
  anEntry,
  NOW,
  refreshLive,
  said,
  sayBreakEnds,
  TENANT,
  tellAna,
  waitingIntents,
} from './given.ts';
import type { OpenedStores } from './openedStores.ts';

export function erasureContract({ open }: OpenedStores): void {
  describe('erasing a table', () => {
    const to = { kind: 'conversation', conversation: 'c1', tenant: 'tenant' } as const;
    const posted = {
      table: 't1',
      conversation: 'c1',
      card: 'live',
      of: undefined,
      activityId: 'a1',
      postedAt: NOW,
    } as const;

    test('leaves nothing of it, and everything of the others', async () => {
      const store = await open();
      await store.events.append(anAppend({ deadlines: [{ key: 'erasure', dueAt: NOW }] }));
      await store.events.append(anAppend({ table: 't2', deadlines: [{ key: 'erasure', dueAt: NOW }] }));
      await store.outbox.enqueue([{ kind: 'refresh', card: 'live', to }], 't1', NOW);
      await store.outbox.enqueue([{ kind: 'refresh', card: 'live', to }], 't2', NOW);
      await store.outbox.settle(9_999, { posted });
      const command = anAppend({}).command;

      await store.events.erase('t1');

      expect(await store.events.load('t1')).toBeUndefined();
      expect(await store.events.wasHandled('t1', command)).toBe(false);
      expect(await store.outbox.postedCards('t1')).toEqual([]);
      expect((await store.deadlines.due(NOW, 10)).map(({ table }) => table)).toEqual(['t2']);
      const waiting = await store.outbox.waiting(NOW, 100);
      expect(new Set(waiting.map(({ table }) => table))).toEqual(new Set(['t2']));
      expect(await store.events.load('t2')).toBeDefined();
    });

    test('that is not there does nothing', async () => {
      const store = await open();
      await expect(store.events.erase('t9')).resolves.toBeUndefined();
    });
  });

  describe('rewriting a table', () => {
    const gone = { ids: ['ana', 'a:chat'], names: ['Ana Gómez'] };
    const clean = (text: string): TableEvent =>
      ({ ...said(text), by: 'erased:1', author: 'erased:1' }) as TableEvent;
    const aRewrite = (change: Partial<Rewrite> = {}): Rewrite => ({
      table: 't1',
      expectedVersion: 2,
      command: 'erasure:1',
      rewritten: [clean('een'), clean('twee')],
      events: [{ type: 'PersonErased', at: NOW, by: 'clock', command: 'erasure:1', person: 'erased:1' }],
      intents: [],
      tenant: TENANT,
      directory: anEntry({ people: ['els'] }),
      gone,
      at: NOW,
      ...change,
    });
    const begun = async (open: OpenedStores['open']) => {
      const store = await open();
      await store.events.append(
        anAppend({ command: 'a:chat|1', events: [said('een')], directory: anEntry() }),
      );
      await store.events.append(anAppend({ command: 'c2', expectedVersion: 1, events: [said('twee')] }));
      return store;
    };

    test('changes what is kept and appends to it, in one step', async () => {
      const store = await begun(open);
      expect(await store.events.rewrite(aRewrite())).toBe('rewritten');
      const kept = await store.events.load('t1');
      expect(kept?.version).toBe(3);
      expect(kept?.events.slice(0, 2)).toEqual([clean('een'), clean('twee')]);
      expect(kept?.events[2]?.type).toBe('PersonErased');
      expect(await store.events.wasHandled('t1', 'a:chat|1')).toBe(false);
      expect(await store.events.wasHandled('t1', 'c2')).toBe(true);
      expect(await store.directory.allOf(TENANT, 'ana')).toEqual([]);
      expect((await store.directory.allOf(TENANT, 'els')).map(({ table }) => table)).toEqual(['t1']);
    });

    test('changes nothing where somebody wrote in between', async () => {
      const store = await begun(open);
      const late = aRewrite({ expectedVersion: 1, rewritten: [clean('een')] });
      expect(await store.events.rewrite(late)).toBe('version-conflict');
      expect((await store.events.load('t1'))?.events).toEqual([said('een'), said('twee')]);
      expect((await store.directory.allOf(TENANT, 'ana')).length).toBe(1);
    });

    test('takes away messages for them or about them, and no others', async () => {
      const store = await begun(open);
      const aboutAna: Intent = {
        kind: 'tell',
        sentence: { key: 'k', values: { name: 'Ana Gómez' } },
        to: { kind: 'person', person: 'els', tenant: TENANT },
      };
      await store.outbox.enqueue([tellAna, aboutAna, refreshLive, sayBreakEnds], 't1', NOW);
      await store.events.rewrite(aRewrite());
      expect(await waitingIntents(store.outbox)).toEqual([refreshLive, sayBreakEnds]);
    });

    test('has every card of the table drawn anew, where it stands', async () => {
      const store = await begun(open);
      const posted = { table: 't1', card: 'live', of: 'ana', postedAt: NOW } as const;
      await store.outbox.settle(1, { posted: { ...posted, conversation: 'c1', activityId: '1' } });
      await store.outbox.settle(2, { posted: { ...posted, conversation: 'c2', activityId: '2' } });
      await store.outbox.settle(3, { edited: { id: 1, at: NOW, shrunk: true } });
      await store.events.rewrite(aRewrite());
      const cards = await store.outbox.postedCards('t1');
      expect(cards.map(({ stale, of }) => [stale, of])).toEqual([
        [true, undefined],
        [true, undefined],
      ]);
      expect((await waitingIntents(store.outbox)).map(({ kind, to }) => [kind, to])).toEqual(
        ['c1', 'c2'].map((conversation) => [
          'redraw',
          { kind: 'conversation', conversation, tenant: TENANT },
        ]),
      );
      expect(await store.outbox.hasStaleCards('c1')).toBe(true);
      await store.outbox.settle(9, {
        edited: { id: cards[0]?.id ?? 0, at: NOW, shrunk: true, redrawn: true },
      });
      expect(await store.outbox.hasStaleCards('c1')).toBe(false);
    });
  });

  test('forgetting somebody leaves nobody’s chat, no message for them, and a last word', async () => {
    const store = await open();
    const chat = {
      id: 'a:chat',
      kind: 'personal',
      tenant: TENANT,
      serviceUrl: 'https://teams',
      bot: '28:bot',
      person: 'ana',
      installed: true,
      welcomed: true,
    } as const;
    await store.conversations.save(chat);
    await store.outbox.enqueue([tellAna, sayBreakEnds], undefined, NOW);
    await store.conversations.forgetPerson({ tenant: TENANT, person: 'ana', farewell: [], at: NOW });
    expect(await store.conversations.personal(TENANT, 'ana')).toBeUndefined();
    expect((await waitingIntents(store.outbox)).map(({ kind }) => kind)).toEqual(['say', 'forget']);
    await store.conversations.forget(TENANT, 'a:chat');
    expect(await store.conversations.find(TENANT, 'a:chat')).toBeUndefined();
    await expect(store.scour('later')).resolves.toBe(true);
  });

  describe('the wish of somebody to be erased', () => {
    const ana = { tenant: TENANT, person: 'ana', accounts: ['ana', 'ana-on-the-phone'] };

    test('is kept once, with all accounts that were ever named, until it is done', async () => {
      const store = await open();
      const { id } = await store.erasures.ask(ana, NOW);
      const again = await store.erasures.ask({ ...ana, accounts: ['ana', 'ana-at-home'] }, NOW + 1);
      const accounts = ['ana', 'ana-on-the-phone', 'ana-at-home'];
      expect(again).toEqual({ id, askedAt: NOW, who: { ...ana, accounts } });
      expect(await store.erasures.unfinished()).toEqual([again]);
      await store.erasures.done(id);
      expect(await store.erasures.unfinished()).toEqual([]);
    });

    test('of which only the files are left names nobody, and is nobody else’s', async () => {
      const store = await open();
      const { id } = await store.erasures.ask(ana, NOW);
      await store.erasures.onlyFilesLeft(id);
      await store.erasures.addFilesLeft(NOW + 1);
      const bram = await store.erasures.ask({ ...ana, person: 'bram' }, NOW + 2);
      const [first, second, third] = await store.erasures.unfinished();
      expect(first).toEqual({ id, askedAt: NOW });
      expect(second).toEqual({ id: second?.id, askedAt: NOW + 1 });
      expect(third).toEqual(bram);
    });
  });

  test('codes that are no longer valid are kept no longer', async () => {
    const store = await open();
    await store.links.addCode('OUD-222', { id: 'c1', kind: 'channel', tenant: TENANT }, NOW);
    await store.links.addCode('NEW-222', { id: 'c1', kind: 'channel', tenant: TENANT }, NOW + 1);
    await store.links.forgetExpired(NOW);
    expect(await store.links.byCode('OUD-222', NOW - 1)).toBeUndefined();
    expect(await store.links.byCode('NEW-222', NOW)).toBeDefined();
  });
}
