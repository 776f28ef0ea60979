import { describe, expect, test } from '@jest/globals';
import type { ConversationReference } from '../../../src/application/ports.ts';
import { CONVERSATION, NOW, TENANT } from './given.ts';
import type { OpenedStores } from './openedStores.ts';

export function conversationContract({ open }: OpenedStores): void {
  const group: ConversationReference = {
    id: CONVERSATION,
    kind: 'groupChat',
    tenant: TENANT,
    serviceUrl: 'https://smba.example/emea/',
    bot: '28:debattafel',
    installed: true,
    welcomed: false,
  };
  const thread: ConversationReference = {
    ...group,
    id: '19:kanaal@thread.tacv2;messageid=1',
    kind: 'channel',
    channel: '19:kanaal@thread.tacv2',
    meeting: 'MCMx',
  };
  const chatWithAna: ConversationReference = { ...group, id: 'a:ana', kind: 'personal', person: '29:ana' };

  describe('conversations', () => {
    test('the bot is removed where nothing was heard since, and not where something was', async () => {
      const store = await open();
      const installed = async () => (await store.conversations.find(TENANT, group.id))?.installed;
      await store.conversations.save(group);
      const before = await store.conversations.timesHeard(TENANT, group.id);
      await store.conversations.save({ ...group, installed: false });
      await store.conversations.save(group);
      await store.conversations.removed(group, before);
      expect(await installed()).toBe(true);
      await store.conversations.removed(group, await store.conversations.timesHeard(TENANT, group.id));
      expect(await installed()).toBe(false);
      await store.conversations.save(group);
      expect(await installed()).toBe(true);
    });

    test('where nothing was ever heard the bot can be removed too', async () => {
      const store = await open();
      expect(await store.conversations.timesHeard(TENANT, thread.id)).toBe(0);
      await store.conversations.removed(thread, 0);
      expect(await store.conversations.find(TENANT, thread.id)).toStrictEqual({
        ...thread,
        installed: false,
      });
    });

    test('a conversation is found with all that is known of it, in its own tenant', async () => {
      const store = await open();
      await store.conversations.save(group);
      await store.conversations.save(thread);
      expect(await store.conversations.find(TENANT, group.id)).toStrictEqual(group);
      expect(await store.conversations.find(TENANT, thread.id)).toStrictEqual(thread);
      expect(await store.conversations.find('elsewhere', group.id)).toBeUndefined();
    });

    test('what is saved later takes the place of what was known', async () => {
      const store = await open();
      await store.conversations.save(thread);
      const { meeting: _, ...withoutMeeting } = thread;
      const removed = {
        ...withoutMeeting,
        serviceUrl: 'https://smba.example/amer/',
        installed: false,
        welcomed: true,
      };
      await store.conversations.save(removed);
      expect(await store.conversations.find(TENANT, thread.id)).toStrictEqual(removed);
    });

    test('a person is found in their own 1:1 chat, the one that works first', async () => {
      const store = await open();
      await store.conversations.save(group);
      await store.conversations.save({ ...chatWithAna, id: 'z:gone', installed: false });
      await store.conversations.save(chatWithAna);
      expect(await store.conversations.personal(TENANT, '29:ana')).toStrictEqual(chatWithAna);
      expect(await store.conversations.personal(TENANT, '29:bram')).toBeUndefined();
      expect(await store.conversations.personal('elsewhere', '29:ana')).toBeUndefined();
    });
  });

  describe('link codes', () => {
    const channel = { id: '19:plenair@thread.tacv2', kind: 'channel', tenant: TENANT, channel: 'c' } as const;

    test('a code gives its conversation until it expires', async () => {
      const store = await open();
      await store.links.addCode('AB12', channel, NOW + 10);
      expect(await store.links.byCode('AB12', NOW + 9)).toStrictEqual(channel);
      expect(await store.links.byCode('AB12', NOW + 10)).toBeUndefined();
      expect(await store.links.byCode('CD34', NOW)).toBeUndefined();
    });

    test('a code that is given again means the last conversation', async () => {
      const store = await open();
      await store.links.addCode('AB12', channel, NOW + 10);
      await store.links.addCode('AB12', { ...channel, id: 'other' }, NOW + 20);
      expect(await store.links.byCode('AB12', NOW + 15)).toMatchObject({ id: 'other' });
    });
  });
}
