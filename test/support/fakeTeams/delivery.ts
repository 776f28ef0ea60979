import type { WireActivity } from './conversation.ts';
import type { FakeTokens } from './tokens.ts';

/** How the bot answered a delivery. */
export interface Delivered {
  readonly activity: WireActivity;
  readonly status: number;
  /** As text, to see that nothing of the inside is in it. */
  readonly text: string;
  /** As JSON where it is JSON. */
  readonly body: unknown;
  readonly milliseconds: number;
}

/** Brings activities to the bot, with a token of the channel where there are tokens. */
export const createDelivery = (tokens: FakeTokens | undefined) => {
  let messagesUrl: string | undefined;
  let token: Promise<string> | undefined;

  /** The channel uses one token for many requests; so does the fake. */
  const authorization = async (serviceUrl: string): Promise<Record<string, string>> => {
    if (!tokens) return {};
    token ??= tokens.mint(serviceUrl);
    return { Authorization: `Bearer ${await token}` };
  };

  return {
    /** Where the bot listens, without `/api/messages`. */
    connect: (botUrl: string): void => {
      messagesUrl = new URL('/api/messages', botUrl).href;
    },
    /** Delivers once. The same activity delivered again is a redelivery. */
    deliver: async (
      activity: WireActivity,
      headers: Readonly<Record<string, string>> = {},
    ): Promise<Delivered> => {
      if (messagesUrl === undefined) throw new Error('connect(botUrl) comes before the first delivery');
      const from = performance.now();
      const response = await fetch(messagesUrl, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json; charset=utf-8',
          ...(await authorization(String(activity.serviceUrl))),
          ...headers,
        },
        body: JSON.stringify(activity),
        signal: AbortSignal.timeout(30_000),
      });
      const text = await response.text();
      const isJson = response.headers.get('content-type')?.includes('json') && text !== '';
      return {
        activity,
        status: response.status,
        text,
        body: isJson ? (JSON.parse(text) as unknown) : undefined,
        milliseconds: performance.now() - from,
      };
    },
  };
};
export type Delivery = ReturnType<typeof createDelivery>;
