import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BotIdentity } from '../config.ts';
import type { Conversation, Table } from '../core/table.ts';

/** The tab's `entityId` in the manifest. */
export const TAB_ENTITY = 'tafel';

/** What a link to the tab is made of. */
export interface TabLinkParts {
  readonly identity: BotIdentity;
  /** Where links into Teams lead; undefined in a cloud whose Teams does not show the page. */
  readonly links: string | undefined;
  readonly publicUrl: () => string;
  /** Where the built page is. */
  readonly page: string;
}

/** Where the tab stands, as Teams takes it in a link (Microsoft: "Deep link to a tab"). */
const placeOf = ({ id, kind, channel }: Conversation): Readonly<Record<string, string>> =>
  kind === 'channel' || channel !== undefined
    ? { channelId: channel ?? id.split(';')[0] ?? id }
    : { chatId: id, contextType: 'chat' };

/**
 * A link that opens a table's page in Teams, beside its meeting or in its chat or channel. Undefined where there
 * is nothing that Teams could open: without an app id, at an address that is not https, or without a built page.
 */
export const createTabLink = ({ identity, links, publicUrl, page }: TabLinkParts) => {
  const built = existsSync(join(page, 'index.html'));
  return ({ id, conversation }: Pick<Table, 'id' | 'conversation'>): string | undefined => {
    const base = publicUrl();
    if (identity.kind === 'local' || links === undefined || !built || !base.startsWith('https://'))
      return undefined;
    const context = JSON.stringify({ subEntityId: id, ...placeOf(conversation) });
    // Teams takes no plus sign for a space, so these are not `URLSearchParams`.
    const query = Object.entries({ webUrl: `${base}/tab/`, label: 'Debattafel', context })
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
      .join('&');
    return `${links}/l/entity/${encodeURIComponent(identity.appId)}/${TAB_ENTITY}?${query}`;
  };
};
