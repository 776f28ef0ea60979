import type { Instant } from '../core/ids.ts';

interface VerifiedToken {
  /** Where the bot was told to answer when the token was found good: it is good for nowhere else. */
  readonly serviceUrl: string;
  readonly expiresAt: Instant;
}

/** The channel uses one token an hour for each service URL; this is room for many. */
const mostTokens = 1_000;

/**
 * The tokens whose signature held, until they expire: the same token comes with every request of an hour, and
 * checking it again costs more than all the rest of the request. The oldest makes room for a new one.
 */
export const createVerifiedTokens = (most = mostTokens) => {
  const tokens = new Map<string, VerifiedToken>();
  return {
    holds: (authorization: string, serviceUrl: string, now: Instant): boolean => {
      const token = tokens.get(authorization);
      if (token === undefined) return false;
      if (token.expiresAt <= now) {
        tokens.delete(authorization);
        return false;
      }
      return token.serviceUrl === serviceUrl;
    },
    add: (authorization: string, serviceUrl: string, expiresAt: Instant, now: Instant): void => {
      if (expiresAt <= now) return;
      const [oldest] = tokens.keys();
      if (tokens.size >= most && oldest !== undefined && !tokens.has(authorization)) tokens.delete(oldest);
      tokens.set(authorization, { serviceUrl, expiresAt });
    },
  };
};
