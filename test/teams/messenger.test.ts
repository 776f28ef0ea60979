import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { ConnectorClient } from 'botframework-connector';
import type { ConversationReference, Message } from '../../src/application/ports.ts';
import type { BotIdentity } from '../../src/config.ts';
import { createBotFramework } from '../../src/teams/botFramework.ts';
import { cloudOf } from '../../src/teams/cloud.ts';
import { createConnectorClients } from '../../src/teams/connectorClients.ts';
import { createMessenger } from '../../src/teams/messenger.ts';
import { createTokenCheck } from '../../src/teams/ownToken.ts';
import { createRoster } from '../../src/teams/roster.ts';
import { callTeams } from '../../src/teams/teamsCall.ts';
import { type FakeConversation, type FakeTeams, startFakeTeams } from '../support/fakeTeams/index.ts';

let teams: FakeTeams;
let messenger: ReturnType<typeof createMessenger>;
let roster: ReturnType<typeof createRoster>;
let chat: FakeConversation;

const connect = (fake: FakeTeams) => {
  const identity: BotIdentity = fake.tokens
    ? {
        kind: 'registered',
        appId: fake.appId,
        appType: 'UserAssignedMsi',
        appTenantId: fake.tenant,
        allowedTenants: [fake.tenant],
      }
    : { kind: 'local' };
  const cloud = cloudOf(fake.environment.BotOpenIdMetadata);
  return createConnectorClients(createBotFramework(identity, cloud), identity);
};

const refer = ({ id, kind, channel, meeting }: FakeConversation, fake = teams): ConversationReference => ({
  id,
  kind,
  tenant: fake.tenant,
  serviceUrl: fake.serviceUrl,
  bot: fake.bot.id,
  installed: true,
  welcomed: true,
  ...(channel ? { channel } : {}),
  ...(meeting ? { meeting } : {}),
});

const card: Message = {
  kind: 'card',
  card: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'Debatoefening 1' }] },
  summary: 'Debatoefening 1 loopt tot 15:24.',
};
const sentence: Message = { kind: 'text', text: 'Een *regel* <b>zoals</b> hij is.' };

beforeAll(async () => {
  teams = await startFakeTeams({ tokens: false });
  const clients = connect(teams);
  messenger = createMessenger(clients);
  roster = createRoster(clients);
});
afterAll(() => teams.close());
beforeEach(() => {
  teams.wellAgain();
  chat = teams.groupChat('Tafel 3', []);
});

describe('what is sent', () => {
  test('a card goes alone, with the sentence that stands for it, and its id comes back', async () => {
    const outcome = await messenger.send(refer(chat), card);
    const [message] = chat.messages;
    expect(outcome).toEqual({ kind: 'sent', activityId: message?.id });
    expect(message?.activity).toMatchObject({ type: 'message', summary: 'Debatoefening 1 loopt tot 15:24.' });
    expect(message?.activity).not.toHaveProperty('text');
    expect(message?.card).toEqual(card.kind === 'card' ? card.card : undefined);
  });

  test('a sentence goes plain, as it was written', async () => {
    await messenger.send(refer(chat), sentence);
    expect(chat.messages[0]?.activity).toMatchObject({
      text: 'Een *regel* <b>zoals</b> hij is.',
      textFormat: 'plain',
    });
  });

  test('an edit changes the message where it stands', async () => {
    await messenger.send(refer(chat), sentence);
    const id = chat.messages[0]?.id ?? '';
    expect(await messenger.update(refer(chat), id, card)).toEqual({ kind: 'sent', activityId: id });
    expect(chat.messages).toHaveLength(1);
    expect(chat.messages[0]?.summary).toBe('Debatoefening 1 loopt tot 15:24.');
  });

  test('a post in a channel is a thread of its own', async () => {
    const thread = teams.thread('Stad', []);
    const outcome = await messenger.postInChannel(refer(thread), thread.channel ?? '', card);
    const made = [...teams.conversations.values()].at(-1);
    expect(made?.id).not.toBe(thread.id);
    expect(made).toMatchObject({ kind: 'channel', channel: thread.channel });
    expect(outcome).toEqual({ kind: 'sent', activityId: made?.messages[0]?.id, conversation: made?.id });
    expect(made?.messages[0]?.summary).toBe('Debatoefening 1 loopt tot 15:24.');
  });

  test('the 1:1 chat with a person is made once, and what is said there only they see', async () => {
    const ana = teams.person('Ana');
    const opened = await messenger.openPersonal(refer(chat), ana.id);
    expect(opened).toEqual({ kind: 'opened', conversation: ana.personal.id });
    expect(await messenger.openPersonal(refer(chat), ana.id)).toEqual(opened);
    await messenger.send(refer(ana.personal), sentence);
    expect([ana.personal.messages.length, chat.messages.length]).toEqual([1, 0]);
  });
});

describe('when Teams says no', () => {
  test.each([
    [400, 'BadSyntax'],
    [403, 'BotNotInConversationRoster'],
    [404, 'ConversationNotFound'],
    [412, 'PreconditionFailed'],
    [413, 'MessageSizeTooBig'],
    [500, 'ServiceError'],
    [502, 'BadGateway'],
    [503, 'ServiceUnavailable'],
    [504, 'GatewayTimeout'],
  ])('%i %s is told, and nothing is tried again', async (status, code) => {
    const before = teams.requests.length;
    teams.fail({ status, code });
    expect(await messenger.send(refer(chat), card)).toEqual({ kind: 'refused', status, code });
    teams.fail({ status, code });
    expect(await messenger.update(refer(chat), 'x', card)).toEqual({ kind: 'refused', status, code });
    expect(teams.requests.length - before).toBe(2);
  });

  test('too much is told with the time to wait, and nothing is tried again', async () => {
    const before = teams.requests.length;
    const from = performance.now();
    teams.fail({ status: 429, code: 'Throttled', retryAfterSeconds: 7 });
    expect(await messenger.send(refer(chat), card)).toEqual({
      kind: 'refused',
      status: 429,
      code: 'Throttled',
      retryAfterMilliseconds: 7_000,
    });
    expect(teams.requests.length - before).toBe(1);
    expect(performance.now() - from).toBeLessThan(5_000);
  });

  test('a bot that was removed hears so', async () => {
    chat.botInside = false;
    expect(await messenger.send(refer(chat), card)).toEqual({
      kind: 'refused',
      status: 403,
      code: 'BotNotInConversationRoster',
    });
  });

  test('a person who lets no bot in is told as refused', async () => {
    const ana = teams.person('Ana');
    ana.closed = true;
    expect(await messenger.openPersonal(refer(chat), ana.id)).toEqual({
      kind: 'refused',
      status: 403,
      code: 'ForbiddenOperationException',
    });
  });
});

describe('when no answer comes', () => {
  test('the outcome is unknown, and nothing is tried again: the message may stand', async () => {
    const before = teams.requests.length;
    teams.fail({ drop: 'after' });
    expect(await messenger.send(refer(chat), card)).toEqual({ kind: 'unreachable' });
    expect(teams.requests.length - before).toBe(1);
    expect(chat.messages).toHaveLength(1);
    teams.fail({ drop: 'before' });
    expect(await messenger.update(refer(chat), chat.messages[0]?.id ?? '', card)).toEqual({
      kind: 'unreachable',
    });
  });

  test('because nobody is there, the same', async () => {
    const nowhere = { ...refer(chat), serviceUrl: 'http://127.0.0.1:9/' };
    expect(await messenger.send(nowhere, card)).toEqual({ kind: 'unreachable' });
    expect(await messenger.openPersonal(nowhere, 'x')).toEqual({ kind: 'unreachable' });
    expect(await roster.member(nowhere, 'x')).toBeUndefined();
    expect(await roster.members(nowhere)).toEqual([]);
  });
});

test('an answer that does not come in time is no answer', async () => {
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const { port } = silent.address() as AddressInfo;
  const clients = await connect(teams)(`http://127.0.0.1:${port}/`);
  const outcome = await callTeams(
    clients,
    ({ connector }, options) => connector.conversations.getConversationMember('c', 'p', options),
    50,
  );
  expect(outcome).toEqual({ kind: 'unreachable' });
  silent.closeAllConnections();
  silent.close();
});

describe('who is there', () => {
  test('a member is told with name and object id, a guest as a guest', async () => {
    const ana = teams.person('Ana Peeters');
    const noor = teams.person('Noor', { guest: true });
    const group = teams.groupChat('Tafel', [ana, noor]);
    expect(await roster.member(refer(group), ana.id)).toEqual({
      person: ana.id,
      name: 'Ana Peeters',
      guest: false,
      aadObjectId: ana.entry.aadObjectId,
    });
    expect(await roster.member(refer(group), noor.id)).toEqual({
      person: noor.id,
      name: 'Noor',
      guest: true,
    });
  });

  test.each<[string, object]>([
    ['a guest’s role', { name: 'Noor', tenantId: undefined, userRole: 'guest' }],
    ['a tenant of their own', { name: 'Noor', tenantId: 'elsewhere', userRole: 'user' }],
    ['a mark behind the name', { name: 'Noor (Guest)', tenantId: undefined, userRole: undefined }],
  ])('%s alone makes a guest', async (_what, parts) => {
    const noor = teams.person('Noor');
    const group = teams.groupChat('Tafel', [noor]);
    group.members[0] = { ...noor.entry, ...parts };
    expect(await roster.member(refer(group), noor.id)).toMatchObject({ name: 'Noor', guest: true });
  });

  test('in a meeting a member comes with their role there', async () => {
    const els = teams.person('Els', { meetingRole: 'Organizer' });
    const bram = teams.person('Bram', { meetingRole: 'Presenter' });
    const ana = teams.person('Ana');
    const meeting = teams.meeting('Werkatelier', [els, bram, ana]);
    const roles = await Promise.all(
      [els, bram, ana].map(async ({ id }) => (await roster.member(refer(meeting), id))?.meetingRole),
    );
    expect(roles).toEqual(['organizer', 'presenter', 'attendee']);
  });

  test.each([403, 404, 500])(
    'where the role is answered with %i, there is a member without a role',
    async (status) => {
      const els = teams.person('Els', { meetingRole: 'Organizer' });
      const meeting = teams.meeting('Werkatelier', [els]);
      teams.fail({ when: ({ kind }) => kind === 'meeting', status });
      const member = await roster.member(refer(meeting), els.id);
      expect(member).toMatchObject({ person: els.id });
      expect(member).not.toHaveProperty('meetingRole');
    },
  );

  test('where Teams tells nothing, nobody is known', async () => {
    const ana = teams.person('Ana');
    const group = teams.groupChat('Tafel', [ana]);
    group.rosterHidden = true;
    expect(await roster.member(refer(group), ana.id)).toBeUndefined();
    expect(await roster.members(refer(group))).toEqual([]);
    group.rosterHidden = false;
    expect(await roster.member(refer(group), '29:stranger')).toBeUndefined();
  });

  test('all members come, however many pages they fill, and none for a channel', async () => {
    const many = Array.from({ length: 1_100 }, (_, index) => teams.person(`Persoon ${index}`));
    const members = await roster.members(refer(teams.groupChat('Groot', many)));
    expect(members.map(({ person }) => person)).toEqual(many.map(({ id }) => id));
    expect(await roster.members(refer(teams.thread('Stad', many)))).toEqual([]);
  });

  test('a meeting has its title, another chat none', async () => {
    expect(await roster.meetingTitle(refer(teams.meeting('Werkatelier 3', [])))).toBe('Werkatelier 3');
    expect(await roster.meetingTitle(refer(chat))).toBeUndefined();
    const hidden = teams.meeting('Werkatelier 3', []);
    hidden.rosterHidden = true;
    expect(await roster.meetingTitle(refer(hidden))).toBeUndefined();
  });
});

describe('the bot’s own token', () => {
  const withIdentity = async (environment: Readonly<Record<string, string>>, work: () => Promise<void>) => {
    const names = ['IDENTITY_ENDPOINT', 'IDENTITY_HEADER'];
    const before = names.map((name) => process.env[name]);
    for (const name of names) process.env[name] = environment[name];
    try {
      await work();
    } finally {
      names.forEach((name, index) => {
        const value = before[index];
        if (value === undefined) delete process.env[name];
        else process.env[name] = value;
      });
    }
  };

  test('goes with every request, and Teams refuses one without', async () => {
    const real = await startFakeTeams({ tokens: true, appId: crypto.randomUUID() });
    try {
      await withIdentity(real.environment, async () => {
        const group = real.groupChat('Tafel', [real.person('Ana')]);
        expect(await createMessenger(connect(real)).send(refer(group, real), card)).toMatchObject({
          kind: 'sent',
        });
        expect(await createRoster(connect(real)).members(refer(group, real))).toHaveLength(1);
      });
      const group = real.groupChat('Tafel', []);
      expect(await messenger.send(refer(group, real), card)).toMatchObject({ kind: 'refused', status: 401 });
    } finally {
      await real.close();
    }
  });

  test('where it cannot be had, nothing is sent and it may be tried again', async () => {
    const credentials = {
      appId: 'bot',
      getToken: () => Promise.reject(new Error('no token')),
      signRequest: () => Promise.reject(new Error('no token')),
    };
    const botFramework = {
      createConnectorFactory: () => ({
        create: async (serviceUrl: string) => new ConnectorClient(credentials, { baseUri: serviceUrl }),
      }),
    };
    const before = teams.requests.length;
    const tokenless = createMessenger(createConnectorClients(botFramework, { kind: 'local' }));
    expect(await tokenless.send(refer(chat), card)).toEqual({
      kind: 'refused',
      status: 503,
      code: 'NoToken',
    });
    expect(teams.requests.length).toBe(before);
  });

  test('is fetched once for all who ask at the same time, and waited for no longer than allowed', async () => {
    let fetches = 0;
    const getToken = (): Promise<string> => {
      fetches += 1;
      return new Promise(() => undefined);
    };
    const hasToken = createTokenCheck({ appId: 'bot', getToken }, 20);
    expect(await Promise.all([hasToken(), hasToken()])).toEqual([false, false]);
    expect(fetches).toBe(1);
    await hasToken();
    expect(fetches).toBe(2);
  });
});
