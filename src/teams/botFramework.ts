import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import type { BotIdentity } from '../config.ts';
import type { Cloud } from './cloud.ts';

/** The SDK's view of who the bot is: it checks the channel's tokens and fetches the bot's own. */
export const createBotFramework = (identity: BotIdentity, cloud: Cloud): BotFrameworkAuthentication => {
  if (identity.kind === 'local') return new ConfigurationBotFrameworkAuthentication({});
  return new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: identity.appId,
    MicrosoftAppType: identity.appType,
    ...(identity.appPassword === undefined ? {} : { MicrosoftAppPassword: identity.appPassword }),
    ...(identity.appTenantId === undefined ? {} : { MicrosoftAppTenantId: identity.appTenantId }),
    ToBotFromChannelTokenIssuer: cloud.issuer,
    ToBotFromChannelOpenIdMetadataUrl: cloud.keys,
    ToBotFromEmulatorOpenIdMetadataUrl: cloud.emulatorKeys,
    ToChannelFromBotLoginUrl: cloud.login,
    ToChannelFromBotOAuthScope: cloud.scope,
    OAuthUrl: cloud.oauth,
    ValidateAuthority: true,
  });
};
