import { AuthenticationConstants, GovernmentConstants } from 'botframework-connector';

/** Where one of Microsoft's clouds keeps what the bot needs to know its channel and to be known by it. */
export interface Cloud {
  /** Who signs the channel's tokens. */
  readonly issuer: string;
  /** Where the signing keys are read. */
  readonly keys: string;
  readonly emulatorKeys: string;
  /** Where the bot's own tokens come from, and for what they are good. */
  readonly login: string;
  readonly scope: string;
  readonly oauth: string;
  /** Where links into Teams lead; only the public cloud's Teams shows the page beside the meeting. */
  readonly links?: string;
}

const publicCloud: Cloud = {
  issuer: AuthenticationConstants.ToBotFromChannelTokenIssuer,
  keys: AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
  emulatorKeys: AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl,
  login: AuthenticationConstants.ToChannelFromBotLoginUrl,
  scope: AuthenticationConstants.ToChannelFromBotOAuthScope,
  oauth: AuthenticationConstants.OAuthUrl,
  links: 'https://teams.microsoft.com',
};

const governmentCloud: Cloud = {
  issuer: GovernmentConstants.ToBotFromChannelTokenIssuer,
  keys: GovernmentConstants.ToBotFromChannelOpenIdMetadataUrl,
  emulatorKeys: GovernmentConstants.ToBotFromEmulatorOpenIdMetadataUrl,
  login: GovernmentConstants.ToChannelFromBotLoginUrl,
  scope: GovernmentConstants.ToChannelFromBotOAuthScope,
  oauth: GovernmentConstants.OAuthUrl,
};

/**
 * The cloud whose keys `metadata` (the setting `BotOpenIdMetadata`) names. The SDK takes an address of keys
 * only together with all the other fields: set alone, every good token is refused. A place that is no
 * government's is the public cloud with other keys, as in a test.
 */
export const cloudOf = (metadata: string | undefined): Cloud => {
  if (metadata === undefined) return publicCloud;
  const government = new URL(metadata).host === new URL(governmentCloud.keys).host;
  return { ...(government ? governmentCloud : publicCloud), keys: metadata };
};
