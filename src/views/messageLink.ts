import type { Contribution } from '../core/contribution.ts';
import type { Table } from '../core/table.ts';

const inChat = encodeURIComponent(JSON.stringify({ contextType: 'chat' }));

/**
 * Where in Teams a contribution can be read as it was typed: only for a message in the chat, and only where
 * names may be given, since the message has one. The form is that of Microsoft's "Deep link to a message".
 */
export const messageLink = (table: Table, { source, id }: Contribution): string | undefined => {
  const { conversation, format } = table;
  // Teams' message ids are milliseconds; anything else leads nowhere.
  if (source !== 'chat' || format.attribution !== 'named' || !/^\d{10,17}$/.test(id)) return undefined;
  if (conversation.channel === undefined)
    return `https://teams.microsoft.com/l/message/${encodeURIComponent(conversation.id)}/${id}?context=${inChat}`;
  const parent = /;messageid=(\d+)/.exec(conversation.id)?.[1] ?? id;
  const channel = encodeURIComponent(conversation.channel);
  return `https://teams.microsoft.com/l/message/${channel}/${id}?tenantId=${encodeURIComponent(conversation.tenant)}&parentMessageId=${parent}`;
};
