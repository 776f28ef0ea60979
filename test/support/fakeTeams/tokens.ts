import { createLocalJWKSet, exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose';

/** The public cloud's own names, which the bot's SDK looks for. */
const channelIssuer = 'https://api.botframework.com';
const identityHeader = 'fake-identity-header';

/** The tokens of both directions, signed with a key of the fake's own. */
export interface FakeTokens {
  /** A token as the channel sends it to the bot. `claims` overrides, to make a bad one. */
  mint(serviceUrl: string, claims?: Readonly<Record<string, unknown>>): Promise<string>;
  /** A token for the bot itself, as the platform's identity endpoint gives it. */
  mintForBot(): Promise<string>;
  /** Whether a request of the bot carries the token that it was given. */
  isBots(authorization: string | undefined): Promise<boolean>;
  /** The key set that the bot reads, with the channel's endorsement. */
  readonly keys: object;
  readonly identityHeader: string;
}

/** Makes a key and all that is signed with it. */
export const createFakeTokens = async (appId: string): Promise<FakeTokens> => {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
  const kid = crypto.randomUUID();
  const jwk = { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256' };
  const keySet = createLocalJWKSet({ keys: [jwk] });
  const seconds = () => Math.floor(Date.now() / 1000);
  const sign = (claims: Readonly<Record<string, unknown>>) =>
    new SignJWT({ nbf: seconds() - 10, exp: seconds() + 3600, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' })
      .sign(privateKey);

  return {
    mint: (serviceUrl, claims) => sign({ iss: channelIssuer, aud: appId, serviceurl: serviceUrl, ...claims }),
    mintForBot: () => sign({ iss: 'https://sts.example/fake', aud: channelIssuer, appid: appId }),
    isBots: async (authorization) => {
      try {
        const { payload } = await jwtVerify(authorization?.replace(/^Bearer /, '') ?? '', keySet, {
          audience: channelIssuer,
        });
        return payload.appid === appId;
      } catch {
        return false;
      }
    },
    keys: { keys: [{ ...jwk, endorsements: ['msteams'] }] },
    identityHeader,
  };
};
