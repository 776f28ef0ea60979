import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import type { RegisteredBot } from '../../src/config.ts';
import type { Conversation } from '../../src/core/table.ts';
import { createTabLink, TAB_ENTITY, type TabLinkParts } from '../../src/tab/tabLink.ts';

const page = mkdtempSync(join(tmpdir(), 'tab-'));
writeFileSync(join(page, 'index.html'), '');
afterAll(() => rmSync(page, { recursive: true }));

const identity: RegisteredBot = {
  kind: 'registered',
  appId: '11111111-2222-3333-4444-555555555555',
  appType: 'SingleTenant',
  allowedTenants: ['t'],
};
const parts: TabLinkParts = {
  identity,
  links: 'https://teams.microsoft.com',
  publicUrl: () => 'https://tafel.example',
  page,
};
const meeting: Conversation = { id: '19:meeting_x@thread.v2', kind: 'meeting', tenant: 't' };

const linkFor = (conversation: Conversation, change: Partial<TabLinkParts> = {}): string | undefined =>
  createTabLink({ ...parts, ...change })({ id: 'tafel 3+', conversation });

const contextOf = (link: string | undefined): unknown =>
  JSON.parse(new URL(link ?? '').searchParams.get('context') ?? '');

describe('a link to the table’s page', () => {
  test('names the app and the tab of the manifest, the table, and the chat in which it sits', () => {
    const manifest = JSON.parse(
      readFileSync(new URL('../../appPackage/manifest.json', import.meta.url), 'utf8'),
    ) as { id: string; staticTabs: readonly { entityId: string }[] };
    expect([manifest.id, manifest.staticTabs[0]?.entityId]).toEqual(['$' + '{{MicrosoftAppId}}', TAB_ENTITY]);
    const link = linkFor(meeting);
    expect(link).toMatch(
      /^https:\/\/teams\.microsoft\.com\/l\/entity\/11111111-2222-3333-4444-555555555555\/tafel\?/,
    );
    expect(contextOf(link)).toEqual({ subEntityId: 'tafel 3+', chatId: meeting.id, contextType: 'chat' });
    expect(new URL(link ?? '').searchParams.get('webUrl')).toBe('https://tafel.example/tab/');
  });

  test('of a table in a thread names the channel, not the thread', () => {
    const thread = { id: '19:kanaal@thread.tacv2;messageid=17', kind: 'channel', tenant: 't' } as const;
    const context = { subEntityId: 'tafel 3+', channelId: '19:kanaal@thread.tacv2' };
    expect(contextOf(linkFor(thread))).toEqual(context);
    expect(contextOf(linkFor({ ...thread, channel: '19:kanaal@thread.tacv2' }))).toEqual(context);
  });

  test('has no plus sign for a space, which Teams does not read', () => {
    expect(linkFor(meeting)).not.toContain('+');
  });

  test.each([
    ['in local mode', { identity: { kind: 'local' } }],
    ['at an address that Teams does not take', { publicUrl: () => 'http://localhost:3978' }],
    ['where the page was not built', { page: join(page, 'nowhere') }],
    ['in a cloud whose Teams does not show it', { links: undefined }],
  ] as const)('is not there %s', (_, change) => {
    expect(linkFor(meeting, change)).toBeUndefined();
  });
});
