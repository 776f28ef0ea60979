import type { FakeConversation } from './conversation.ts';
import type { ConnectorRequest } from './failures.ts';

/** Waits until something is so; throws after `timeoutMilliseconds` (15 s: a busy machine is no failure). */
export const waitFor = async <Value>(
  what: () => Value | undefined | false | Promise<Value | undefined | false>,
  timeoutMilliseconds = 15_000,
): Promise<Value> => {
  const until = Date.now() + timeoutMilliseconds;
  for (;;) {
    const value = await what();
    if (value) return value;
    if (Date.now() > until) throw new Error(`waited ${timeoutMilliseconds} ms in vain for ${String(what)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

/** What can be seen of the bot's ways from all that it asked. */
export const createWatching = (requests: readonly ConnectorRequest[]) => {
  /** All sends and edits in a conversation, with their times; for the rates. */
  const sendsTo = (conversation: FakeConversation): readonly ConnectorRequest[] =>
    requests.filter(
      ({ kind, conversation: id }) => (kind === 'send' || kind === 'update') && id === conversation.id,
    );

  return {
    waitFor,
    sendsTo,
    /** The most sends and edits that a conversation saw within so many milliseconds. */
    mostWithin: (conversation: FakeConversation, milliseconds: number): number => {
      const times = sendsTo(conversation).map(({ at }) => at);
      const within = (from: number) => times.filter((at) => at >= from && at < from + milliseconds).length;
      return Math.max(0, ...times.map(within));
    },
    /** Waits until the bot has asked nothing for so long. */
    settled: async (quietMilliseconds = 300, timeoutMilliseconds = 20_000): Promise<void> => {
      await waitFor(() => Date.now() - (requests.at(-1)?.at ?? 0) >= quietMilliseconds, timeoutMilliseconds);
    },
  };
};
