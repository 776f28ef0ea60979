import type { Incoming } from '../incoming.ts';
import type { ConversationReference, ConversationStore } from '../ports.ts';

const parts = ['kind', 'channel', 'serviceUrl', 'bot', 'person', 'meeting', 'installed', 'welcomed'] as const;

/** A conversation as an activity shows it. */
export interface Seen {
  readonly reference: ConversationReference;
  /** The bot had gone from here, and is back. */
  readonly returned: boolean;
}

/** Keeps what is known of conversations up to date, writing only what changed. */
export const createReferences = (store: ConversationStore) => {
  const keep = async (
    reference: ConversationReference,
    known: ConversationReference | undefined,
    isNews = false,
  ): Promise<void> => {
    // Compared with what is kept, not with what was last seen: the outbox writes too, where Teams says no.
    if (!isNews && known !== undefined && parts.every((part) => known[part] === reference[part])) return;
    await store.save(reference);
  };

  /** A new post in the channel needs the way to the channel, not to the thread. */
  const keepChannel = async (thread: ConversationReference): Promise<void> => {
    const { channel } = thread;
    if (channel === undefined || channel === thread.id) return;
    const known = await store.find(thread.tenant, channel);
    await keep({ ...thread, id: channel, welcomed: known?.welcomed ?? false }, known);
  };

  return {
    /**
     * The conversation as this activity shows it, kept for later messages. Whatever comes in shows that the
     * bot is there, but for its removal.
     */
    see: async (incoming: Incoming): Promise<Seen> => {
      const { reference } = incoming;
      const known = await store.find(reference.tenant, reference.id);
      const seen: ConversationReference = {
        ...reference,
        installed: incoming.kind !== 'removed' && !(incoming.kind === 'left' && incoming.bot),
        welcomed: known?.welcomed ?? false,
      };
      // A send under way may yet fail because the bot was gone a moment ago: that is old by now.
      const arrived = incoming.kind === 'installed' || (incoming.kind === 'joined' && incoming.bot);
      await keep(seen, known, arrived);
      await keepChannel(seen);
      return { reference: seen, returned: known?.installed === false && seen.installed };
    },
    welcomed: (reference: ConversationReference): Promise<void> =>
      keep({ ...reference, welcomed: true }, reference),
  };
};

export type References = ReturnType<typeof createReferences>;
