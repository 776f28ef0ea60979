import {
  AuthenticationConstants,
  type BotFrameworkAuthentication,
  ClaimsIdentity,
  type ConnectorClient,
  TeamsConnectorClient,
} from 'botframework-connector';
import type { BotIdentity } from '../config.ts';
import { isLocalServiceUrl } from './localMode.ts';
import { createTokenCheck } from './ownToken.ts';

/** The ways to one service URL, with the bot's own token on every request. */
export interface Clients {
  readonly connector: ConnectorClient;
  /** For what Teams alone has, such as meetings. */
  readonly teams: TeamsConnectorClient;
  readonly hasToken: () => Promise<boolean>;
}

/** Of the pipeline behind a client, which its types hide, the one thing that we need. */
interface HasPipeline {
  readonly client: { readonly pipeline: { removePolicy(which: { name: string }): readonly unknown[] } };
}

const without = (client: ConnectorClient | TeamsConnectorClient, policy: string): void => {
  const removed = (client as unknown as HasPipeline).client.pipeline.removePolicy({ name: policy });
  // Another version of the SDK may call it otherwise; better no start than cards posted twice.
  if (removed.length === 0) throw new Error(`the connector client has no ${policy} to remove`);
};

/**
 * Makes the clients of a service URL, once each. The SDK's own retries are switched off: up to four in the
 * time of one request, also of a new message that may be there already; the outbox knows better.
 */
export const createConnectorClients = (
  botFramework: Pick<BotFrameworkAuthentication, 'createConnectorFactory'>,
  identity: BotIdentity,
) => {
  const claims =
    identity.kind === 'registered'
      ? [{ type: AuthenticationConstants.AudienceClaim, value: identity.appId }]
      : [];
  const factory = botFramework.createConnectorFactory(new ClaimsIdentity(claims, true));
  const made = new Map<string, Promise<Clients>>();

  const make = async (serviceUrl: string): Promise<Clients> => {
    const connector = await factory.create(serviceUrl);
    const teams = new TeamsConnectorClient(connector.credentials, { baseUri: serviceUrl });
    for (const client of [connector, teams]) {
      without(client, 'defaultRetryPolicy');
      // A proxy for the outside world does not lead back to this machine.
      if (isLocalServiceUrl(serviceUrl)) without(client, 'proxyPolicy');
    }
    return { connector, teams, hasToken: createTokenCheck(connector.credentials) };
  };

  return (serviceUrl: string): Promise<Clients> => {
    const known = made.get(serviceUrl);
    if (known) return known;
    const clients = make(serviceUrl);
    made.set(serviceUrl, clients);
    return clients;
  };
};
export type ConnectorClients = ReturnType<typeof createConnectorClients>;
