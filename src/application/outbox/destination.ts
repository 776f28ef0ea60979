import type { Table } from '../../core/table.ts';
import type { Destination, Place } from '../intents.ts';
import type { ConversationReference, Messenger, SendOutcome, Store } from '../ports.ts';

/** Where a message goes, once it is known how to get there. */
export type Reached =
  | { readonly kind: 'reached'; readonly reference: ConversationReference }
  /** A channel, of which any conversation of the team shows the way. */
  | { readonly kind: 'channel'; readonly reference: ConversationReference; readonly channel: string }
  /** The bot is not there, or never was. */
  | { readonly kind: 'nowhere' }
  | { readonly kind: 'failed'; readonly outcome: Exclude<SendOutcome, { kind: 'sent' }> };

/** A way that was found. */
export type Arrived = Extract<Reached, { kind: 'reached' | 'channel' }>;

/** Finds the 1:1 chat with a person, or opens it through the conversation of the table. */
const personal = async (
  store: Store,
  messenger: Messenger,
  to: Extract<Destination, { kind: 'person' }>,
  through: ConversationReference | undefined,
): Promise<Reached> => {
  const known = await store.conversations.personal(to.tenant, to.person);
  if (known !== undefined)
    return known.installed ? { kind: 'reached', reference: known } : { kind: 'nowhere' };
  if (through === undefined) return { kind: 'nowhere' };
  const opened = await messenger.openPersonal(through, to.person);
  if (opened.kind !== 'opened') return { kind: 'failed', outcome: opened };
  const reference: ConversationReference = {
    id: opened.conversation,
    kind: 'personal',
    tenant: to.tenant,
    serviceUrl: through.serviceUrl,
    bot: through.bot,
    person: to.person,
    installed: true,
    // The bot was not installed here by the person; its first message is no welcome.
    welcomed: false,
  };
  await store.conversations.save(reference);
  return { kind: 'reached', reference };
};

/** A conversation by its id; a thread that the bot began is reached as its channel is. */
const placeOf = async (store: Store, { tenant, conversation }: Place) => {
  const known = await store.conversations.find(tenant, conversation);
  const [channel = ''] = conversation.split(';messageid=');
  if (known !== undefined || channel === conversation) return known;
  const through = await store.conversations.find(tenant, channel);
  return through && { ...through, id: conversation };
};

/** The way to a destination, from what is kept of the conversations. */
export const reach = async (
  store: Store,
  messenger: Messenger,
  to: Destination,
  table: Table | undefined,
): Promise<Reached> => {
  switch (to.kind) {
    case 'conversation': {
      const reference = await placeOf(store, to);
      return reference?.installed ? { kind: 'reached', reference } : { kind: 'nowhere' };
    }
    case 'channel': {
      const reference = await store.conversations.find(to.tenant, to.channel);
      return reference?.installed ? { kind: 'channel', reference, channel: to.channel } : { kind: 'nowhere' };
    }
    case 'person': {
      const via = to.through ?? table?.conversation.id;
      const through = via === undefined ? undefined : await store.conversations.find(to.tenant, via);
      return personal(store, messenger, to, through?.installed ? through : undefined);
    }
  }
};

/** The lane in which messages to this destination wait for one another. */
export const laneOf = (to: Destination): string => {
  switch (to.kind) {
    case 'conversation':
      return `conversation ${to.conversation}`;
    case 'channel':
      return `channel ${to.channel}`;
    case 'person':
      return `person ${to.tenant} ${to.person}`;
  }
};
