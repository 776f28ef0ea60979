import { within } from './within.ts';

/** The SDK tries several sources, each several times; Teams' own answers take no longer than this. */
const tokenTimeoutMilliseconds = 10_000;

/** Credentials of the SDK that fetch and keep a token; those of local mode have no app id. */
interface TokenKeeper {
  readonly appId?: string;
  readonly getToken?: () => Promise<string>;
}

/**
 * Whether the bot has its own token, from memory or fresh, asked before each request so that a request
 * without one is never made. Those who ask at the same time share one fetch.
 */
export const createTokenCheck = (credentials: object, timeoutMilliseconds = tokenTimeoutMilliseconds) => {
  const keeper: TokenKeeper = credentials;
  let asking: Promise<boolean> | undefined;

  const ask = async (): Promise<boolean> => {
    try {
      await within(timeoutMilliseconds, keeper.getToken?.() ?? Promise.resolve(''));
      return true;
    } catch {
      return false;
    } finally {
      asking = undefined;
    }
  };

  return (): Promise<boolean> => {
    if (!keeper.appId) return Promise.resolve(true);
    asking ??= ask();
    return asking;
  };
};
