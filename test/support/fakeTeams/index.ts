import { createConnector } from './connector.ts';
import {
  type ConversationKind,
  FakeConversation,
  type RosterEntry,
  type WireActivity,
} from './conversation.ts';
import { createDelivery } from './delivery.ts';
import { createDrive, type UploadInfo } from './drive.ts';
import { serveEndpoints } from './endpoints.ts';
import type { Failure } from './failures.ts';
import { FakePerson } from './person.ts';
import { createFakeTokens } from './tokens.ts';
import { createWatching } from './watching.ts';

export type { ClickAnswer } from './clickAnswer.ts';
export { BotMessage, FakeConversation } from './conversation.ts';
export type { Delivered } from './delivery.ts';
export type { UploadInfo } from './drive.ts';
export type { ConnectorRequest, Failure } from './failures.ts';
export { FakePerson, type Said, type SayOptions } from './person.ts';

/** How the fake is to be. */
export interface FakeTeamsOptions {
  /** Whether tokens are real and checked, in both directions. Without: what local mode needs. */
  readonly tokens: boolean;
  /** The tenant of everybody who is no guest. */
  readonly tenant?: string;
  readonly appId?: string;
  readonly botName?: string;
}

/** How somebody is. */
export interface PersonOptions {
  readonly guest?: boolean;
  /** In meetings. */
  readonly meetingRole?: RosterEntry['meetingRole'];
  readonly locale?: string;
  /** Guests may lack one; everybody else has one. */
  readonly aadObjectId?: string;
}

/**
 * Microsoft Teams as the bot sees it, on 127.0.0.1: the connector that takes what the bot sends, the key
 * server and the identity endpoint, and people who say and click. For the HTTP tests and the rehearsal.
 */
export const startFakeTeams = async (options: FakeTeamsOptions) => {
  const tenant = options.tenant ?? '11111111-2222-3333-4444-555555555555';
  const appId = options.appId ?? '99999999-8888-7777-6666-555555555555';
  const bot = { id: `28:${appId}`, name: options.botName ?? 'Debattafel' };
  const tokens = options.tokens ? await createFakeTokens(appId) : undefined;
  const conversations = new Map<string, FakeConversation>();
  const people = new Map<string, FakePerson>();
  let lastId = Date.now();
  /** As Teams numbers messages: milliseconds, each its own. */
  const nextId = (): string => {
    lastId += 1;
    return String(lastId);
  };
  const hex = (): string => crypto.randomUUID().replaceAll('-', '');

  const open = (
    kind: ConversationKind,
    title: string,
    members: readonly RosterEntry[],
    place: { readonly id: string; readonly channel?: string; readonly meeting?: string },
  ): FakeConversation => {
    const { id, channel, meeting } = place;
    const conversation = new FakeConversation({ id, kind, title, tenant, channel, meeting, members });
    conversations.set(conversation.id, conversation);
    return conversation;
  };

  const personalOf = new Map<string, FakeConversation>();
  const personalWith = (person: FakePerson): FakeConversation => {
    const known = personalOf.get(person.id);
    if (known) return known;
    const made = open('personal', person.name, [person.entry], { id: `a:${hex()}` });
    personalOf.set(person.id, made);
    return made;
  };

  const connector = createConnector({
    tokens,
    conversations,
    nextId,
    personalWith: (id) => {
      const person = people.get(id);
      return person && !person.closed ? personalWith(person) : undefined;
    },
  });
  const delivery = createDelivery(tokens);
  const drive = createDrive();

  const { base, close } = await serveEndpoints(tokens, connector.handle, drive.handle);
  const serviceUrl = `${base}/teams/`;

  const fromTeams = (conversation: FakeConversation, parts: WireActivity): WireActivity => ({
    id: nextId(),
    timestamp: new Date().toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: { id: conversation.members[0]?.id ?? bot.id },
    recipient: bot,
    conversation: conversation.wire,
    channelData: conversation.channelData,
    ...parts,
  });

  const world = { bot, serviceUrl, nextId, deliver: delivery.deliver, personalWith };

  return {
    appId,
    bot,
    tenant,
    tokens,
    serviceUrl,
    url: base,
    /** All that the bot asked of Teams, in order. */
    requests: connector.requests as readonly (typeof connector.requests)[number][],
    conversations: conversations as ReadonlyMap<string, FakeConversation>,

    /** The settings with which the bot finds this Teams; none where there are no tokens: that is local mode. */
    environment: (tokens
      ? {
          MicrosoftAppId: appId,
          MicrosoftAppType: 'UserAssignedMsi',
          MicrosoftAppTenantId: tenant,
          BotOpenIdMetadata: `${base}/keys/openidconfiguration`,
          IDENTITY_ENDPOINT: `${base}/identity/token`,
          IDENTITY_HEADER: tokens.identityHeader,
        }
      : {}) as Readonly<Record<string, string>>,

    /** People's own files, and a place in them. */
    drive: {
      files: drive.files,
      attempts: drive.attempts,
      fail: drive.fail,
      place: (name: string): UploadInfo => drive.place(base, name),
    },

    /** Where the bot listens. */
    connect: delivery.connect,
    deliver: delivery.deliver,

    person: (name: string, how: PersonOptions = {}): FakePerson => {
      const aadObjectId = how.aadObjectId ?? (how.guest ? undefined : crypto.randomUUID());
      const entry: RosterEntry = {
        id: `29:1${hex()}`,
        name: how.guest ? `${name} (Gast)` : name,
        ...(aadObjectId ? { aadObjectId } : {}),
        tenantId: tenant,
        userRole: how.guest ? 'guest' : 'user',
        meetingRole: how.meetingRole ?? 'Attendee',
      };
      const person = new FakePerson(entry, how.locale ?? 'nl-BE', world);
      people.set(person.id, person);
      return person;
    },

    groupChat: (title: string, members: readonly FakePerson[]): FakeConversation =>
      open(
        'groupChat',
        title,
        members.map(({ entry }) => entry),
        { id: `19:${hex()}@thread.v2` },
      ),

    meeting: (title: string, members: readonly FakePerson[]): FakeConversation => {
      const id = `19:meeting_${hex()}@thread.v2`;
      const meeting = Buffer.from(`0#${id}#0`).toString('base64');
      return open(
        'meeting',
        title,
        members.map(({ entry }) => entry),
        { id, meeting },
      );
    },

    /** A thread in a channel; with `channel`, another thread in the same one. */
    thread: (
      title: string,
      members: readonly FakePerson[],
      channel = `19:${hex()}@thread.tacv2`,
    ): FakeConversation =>
      open(
        'channel',
        title,
        members.map(({ entry }) => entry),
        { id: `${channel};messageid=${nextId()}`, channel },
      ),

    /** Teams tells the bot that it was installed, in the two ways that it does. */
    install: async (conversation: FakeConversation): Promise<void> => {
      conversation.botInside = true;
      const added = { type: 'conversationUpdate', membersAdded: [bot] };
      await delivery.deliver(fromTeams(conversation, { type: 'installationUpdate', action: 'add' }));
      await delivery.deliver(fromTeams(conversation, added));
    },

    remove: async (conversation: FakeConversation): Promise<void> => {
      conversation.botInside = false;
      await delivery.deliver(fromTeams(conversation, { type: 'installationUpdate', action: 'remove' }));
    },

    join: async (conversation: FakeConversation, person: FakePerson): Promise<void> => {
      conversation.members.push(person.entry);
      const { id, aadObjectId } = person.entry;
      const membersAdded = [{ id, ...(aadObjectId ? { aadObjectId } : {}) }];
      await delivery.deliver(fromTeams(conversation, { type: 'conversationUpdate', membersAdded }));
    },

    leave: async (conversation: FakeConversation, person: FakePerson): Promise<void> => {
      const at = conversation.members.findIndex(({ id }) => id === person.id);
      if (at >= 0) conversation.members.splice(at, 1);
      const membersRemoved = [{ id: person.id }];
      await delivery.deliver(fromTeams(conversation, { type: 'conversationUpdate', membersRemoved }));
    },

    /** Makes coming requests of the bot fail. */
    fail: (failure: Failure): void => connector.failures.add(failure),
    wellAgain: (): void => connector.failures.clear(),

    ...createWatching(connector.requests),
    close,
  };
};

export type FakeTeams = Awaited<ReturnType<typeof startFakeTeams>>;
