import type { Activity } from 'botbuilder';
import type { ClaimsIdentity } from 'botframework-connector';
import { z } from 'zod';
import type { BotIdentity, RegisteredBot } from '../config.ts';
import { type TeamsActivity, tenantOf } from './activity.ts';
import { createBotFramework } from './botFramework.ts';
import { type Cloud, cloudOf } from './cloud.ts';
import { isLocalServiceUrl } from './localMode.ts';
import { withoutPrinting } from './sdkPrinting.ts';
import { createVerifiedTokens } from './verifiedTokens.ts';
import { within } from './within.ts';

/** What comes of checking who sent a request; without a word on what was wrong, which helps nobody honest. */
export type Authentication = 'accepted' | 'unauthenticated' | 'forbidden' | 'keys-unreachable';

/** Judges a request by its `Authorization` header (empty where there is none) and the activity that it brings. */
export type Authenticate = (activity: TeamsActivity, authorization: string) => Promise<Authentication>;

/** The only channel: the SDK would also let in others, with checks of their own. */
const ourChannel = 'msteams';

/** Teams waits some 15 s for an answer; who waits longer for keys answers nobody. */
const keysTimeoutMilliseconds = 10_000;

const payload = z.object({ iss: z.string() });

/** The issuer that a token names, unchecked. */
const claimedIssuer = (authorization: string): string | undefined => {
  const [, part] = authorization.split('.');
  if (part === undefined) return undefined;
  try {
    return payload.safeParse(JSON.parse(Buffer.from(part, 'base64url').toString())).data?.iss;
  } catch {
    return undefined;
  }
};

const failure = z.object({ name: z.string(), statusCode: z.number().optional() });

/** Whether an error of the SDK means that the keys could not be had, rather than that a token did not hold. */
const meansUnreachable = (error: unknown): boolean => {
  const { name, statusCode } = failure.safeParse(error).data ?? {};
  // `node-fetch`, with which the SDK fetches keys, and the SDK's own word for an answer other than 200.
  return name === 'FetchError' || name === 'TimeoutError' || (statusCode !== undefined && statusCode >= 500);
};

/** Seconds since 1970 in the token, milliseconds here; a token without an end is not remembered. */
const expiresAtOf = (identity: ClaimsIdentity): number => {
  const seconds = Number(identity.getClaimValue('exp'));
  return Number.isFinite(seconds) ? seconds * 1000 : 0;
};

const checkedToken = (bot: RegisteredBot, cloud: Cloud) => {
  const botFramework = createBotFramework(bot, cloud);
  const verified = createVerifiedTokens();

  return async (activity: TeamsActivity, authorization: string): Promise<Authentication> => {
    const serviceUrl = activity.serviceUrl ?? '';
    const now = Date.now();
    if (verified.holds(authorization, serviceUrl, now)) return 'accepted';
    // The SDK also opens to tokens of the Emulator and of other bots, with fewer checks, and keeps a list of
    // their issuers that grows with every stranger. Only the channel itself speaks to us.
    if (claimedIssuer(authorization) !== cloud.issuer) return 'unauthenticated';
    // The token must be good for Teams, whatever channel the activity names; that is judged afterwards.
    const asOurs = { ...activity, channelId: ourChannel } as unknown as Activity;
    try {
      const { claimsIdentity } = await withoutPrinting(() =>
        within(keysTimeoutMilliseconds, botFramework.authenticateRequest(asOurs, authorization)),
      );
      verified.add(authorization, serviceUrl, expiresAtOf(claimsIdentity), now);
      return 'accepted';
    } catch (error) {
      return meansUnreachable(error) ? 'keys-unreachable' : 'unauthenticated';
    }
  };
};

/**
 * Checks who sent an activity: the SDK checks the token, and what it leaves out is checked here: an empty
 * service URL (which makes it skip a check), another channel than Teams, a conversation in a foreign tenant.
 * In local mode there is no token: only the activity's own addresses are looked at, besides the fence.
 */
export const createAuthenticate = (identity: BotIdentity, metadata?: string): Authenticate => {
  if (identity.kind === 'local') {
    return async (activity) =>
      activity.channelId === ourChannel && isLocalServiceUrl(activity.serviceUrl) ? 'accepted' : 'forbidden';
  }
  const check = checkedToken(identity, cloudOf(metadata));
  const allowed = new Set(identity.allowedTenants);
  return async (activity, authorization) => {
    const outcome = await check(activity, authorization);
    if (outcome !== 'accepted') return outcome;
    const here =
      Boolean(activity.serviceUrl) &&
      activity.channelId === ourChannel &&
      allowed.has(tenantOf(activity)?.toLowerCase() ?? '');
    return here ? 'accepted' : 'forbidden';
  };
};
