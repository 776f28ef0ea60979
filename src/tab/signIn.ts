import { createRemoteJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import { z } from 'zod';
import type { BotIdentity } from '../config.ts';

/** Who looks at the tab: by Teams' sign-in, or in local mode as whoever was chosen. */
export type SignedIn =
  | {
      readonly kind: 'account';
      readonly tenant: string;
      /** The directory's id, by which people of the table are known too. */
      readonly aadObjectId: string;
      readonly name: string;
      /** From when the token is worth nothing. */
      readonly expiresAt: number;
    }
  | { readonly kind: 'local'; readonly person: string };

/** What comes of a sign-in; why it failed is nobody's business. */
export type SignIn = SignedIn | 'unauthenticated' | 'forbidden' | 'keys-unreachable';

/** Judges the `Authorization` header of a request from the tab. */
export type CheckSignIn = (authorization: string | undefined) => Promise<SignIn>;

/** The right that the manifest asks for the tab. */
const SCOPE = 'access_as_user';
/** How long the keys' server may take, in milliseconds. */
const KEYS_TIMEOUT = 5_000;
/** How far two clocks may differ, in seconds. */
const CLOCK_TOLERANCE = 60;

const metadataForm = z.object({ jwks_uri: z.url(), issuer: z.string().optional() });
const claimsForm = z.object({
  tid: z.string().min(1),
  oid: z.string().min(1),
  scp: z.string(),
  iss: z.string(),
  exp: z.number(),
  name: z.string().optional(),
  preferred_username: z.string().optional(),
});

const microsoftsMetadata = (tenant: string): string =>
  `https://login.microsoftonline.com/${tenant}/v2.0/.well-known/openid-configuration`;

interface Keys {
  readonly verify: ReturnType<typeof createRemoteJWKSet>;
  readonly issuer: string | undefined;
}

/** The keys that the metadata names, asked for once; a failure is asked for again the next time. */
const createKeys = (metadata: string): (() => Promise<Keys>) => {
  let keys: Promise<Keys> | undefined;
  const fetched = async (): Promise<Keys> => {
    const answer = await fetch(metadata, { signal: AbortSignal.timeout(KEYS_TIMEOUT) });
    const { jwks_uri, issuer } = metadataForm.parse(await answer.json());
    return { verify: createRemoteJWKSet(new URL(jwks_uri), { timeoutDuration: KEYS_TIMEOUT }), issuer };
  };
  return () => {
    keys ??= fetched().catch((error: unknown) => {
      keys = undefined;
      throw error;
    });
    return keys;
  };
};

const bearer = (authorization: string | undefined): string | undefined =>
  /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/.exec(authorization ?? '')?.[1];

/** Header fields hold no more than Latin letters; a name that is no such code stays what it is. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The issuers of a tenant's tokens: Microsoft's own, and that of the metadata in another cloud. */
const issuersOf = (tenant: string, issuer: string | undefined): readonly string[] => [
  `https://login.microsoftonline.com/${tenant}/v2.0`,
  ...(issuer === undefined ? [] : [issuer.replace('{tenantid}', tenant)]),
];

const isForUs = (aud: JWTPayload['aud'], appId: string): boolean =>
  [aud]
    .flat()
    .some((one) => one === appId || (one?.startsWith('api://') === true && one.endsWith(`/${appId}`)));

/** Whether a failure says something of the token, rather than of the way to the keys. */
const isAboutToken = (error: unknown): boolean =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  error.code !== 'ERR_JOSE_GENERIC';

/**
 * Checks Teams' single sign-on: signature, audience, lifetime, issuer, scope and tenant (Microsoft: "Validate
 * the claims"). In local mode whoever asks says who they are; outside it nobody can.
 */
export const createSignIn = (identity: BotIdentity, metadata?: string): CheckSignIn => {
  if (identity.kind === 'local')
    return async (authorization) => {
      const person = /^Local (.{1,500})$/.exec(authorization ?? '')?.[1];
      return person === undefined ? 'unauthenticated' : { kind: 'local', person: decoded(person) };
    };
  const { appId, appTenantId, allowedTenants } = identity;
  const keys = createKeys(metadata ?? microsoftsMetadata(appTenantId ?? 'common'));
  const allowed = new Set(allowedTenants);

  return async (authorization) => {
    const token = bearer(authorization);
    if (token === undefined) return 'unauthenticated';
    try {
      const { verify, issuer } = await keys();
      const { payload } = await jwtVerify(token, verify, {
        algorithms: ['RS256'],
        clockTolerance: CLOCK_TOLERANCE,
      });
      const claims = claimsForm.safeParse(payload);
      if (!claims.success || !isForUs(payload.aud, appId)) return 'unauthenticated';
      const { tid, oid, scp, iss, exp, name, preferred_username } = claims.data;
      if (!issuersOf(tid, issuer).includes(iss) || !scp.split(' ').includes(SCOPE)) return 'unauthenticated';
      if (!allowed.has(tid.toLowerCase())) return 'forbidden';
      return {
        kind: 'account',
        tenant: tid,
        aadObjectId: oid,
        name: name ?? preferred_username ?? '',
        expiresAt: exp * 1000,
      };
    } catch (error) {
      return isAboutToken(error) ? 'unauthenticated' : 'keys-unreachable';
    }
  };
};
