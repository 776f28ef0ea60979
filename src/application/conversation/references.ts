import type { Incoming } from '../incoming.ts';
import type { ConversationReference, ConversationStore } from '../ports.ts';

/** How many conversations are remembered as already saved. */
const MOST_REMEMBERED = 10_000;

/** Keeps what is known of conversations up to date, writing only what changed. */
export const createReferences = (store: ConversationStore) => {
  const saved = new Map<string, string>();

  const keep = async (reference: ConversationReference): Promise<void> => {
    const key = JSON.stringify([reference.tenant, reference.id]);
    const text = JSON.stringify(reference);
    if (saved.get(key) === text) return;
    await store.save(reference);
    if (saved.size >= MOST_REMEMBERED) saved.clear();
    saved.set(key, text);
  };

  return {
    /**
     * The conversation as this activity shows it, kept for later messages. Whatever comes in shows that the
     * bot is there, but for its removal.
     */
    see: async (incoming: Incoming): Promise<ConversationReference> => {
      const { reference } = incoming;
      const known = await store.find(reference.tenant, reference.id);
      const seen: ConversationReference = {
        ...reference,
        installed: incoming.kind !== 'removed' && !(incoming.kind === 'left' && incoming.bot),
        welcomed: known?.welcomed ?? false,
      };
      await keep(seen);
      // A new post in the channel needs the way to the channel, not to the thread.
      if (seen.kind === 'channel' && seen.channel !== undefined && seen.channel !== seen.id)
        await keep({ ...seen, id: seen.channel });
      return seen;
    },
    welcomed: (reference: ConversationReference): Promise<void> => keep({ ...reference, welcomed: true }),
  };
};

export type References = ReturnType<typeof createReferences>;
