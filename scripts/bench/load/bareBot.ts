import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';

/**
 * The bot to be measured against, as the SDK's own samples make one: it checks the channel's token, keeps
 * nothing and answers every click the same. A process of its own; prints where it listens.
 */
const keys = process.env.BotOpenIdMetadata ?? '';
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: process.env.MicrosoftAppId ?? '',
    MicrosoftAppType: 'UserAssignedMsi',
    MicrosoftAppTenantId: process.env.MicrosoftAppTenantId ?? '',
    ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
    ToBotFromChannelOpenIdMetadataUrl: keys,
    ToBotFromEmulatorOpenIdMetadataUrl: keys,
    ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
    ToChannelFromBotOAuthScope: 'https://api.botframework.com',
    OAuthUrl: 'https://token.botframework.com',
    ValidateAuthority: true,
  }),
);

class ConstantBot extends ActivityHandler {
  protected override async onInvokeActivity() {
    return {
      status: 200,
      body: {
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: 'Je staat op plaats 1.',
      },
    };
  }
}
const bot = new ConstantBot();

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request: restify.Request, response: restify.Response) => {
  await adapter.process(Object.assign(request, { method: request.method ?? 'POST' }), response, (context) =>
    bot.run(context),
  );
});
server.listen(0, '127.0.0.1', () => console.log(`listening on http://127.0.0.1:${server.address().port}`));
