import type { IncomingMessage, ServerResponse } from 'node:http';
import { BotMessage, FakeConversation, type WireActivity } from './conversation.ts';
import { type ConnectorRequest, createFailures } from './failures.ts';
import type { FakeTokens } from './tokens.ts';

/** Near this Teams answers 413. */
const mostMessageBytes = 100_000;

interface Answer {
  readonly status: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
}

const refused = (status: number, code: string): Answer => ({
  status,
  body: { error: { code, message: `${code} (fake Teams)` } },
});
const ok = (body: object, status = 200): Answer => ({ status, body });

const routes: readonly (readonly [ConnectorRequest['kind'], string, RegExp])[] = [
  ['create', 'POST', /^\/v3\/conversations$/],
  ['send', 'POST', /^\/v3\/conversations\/([^/]+)\/activities(?:\/[^/]+)?$/],
  ['update', 'PUT', /^\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/],
  ['delete', 'DELETE', /^\/v3\/conversations\/([^/]+)\/activities\/([^/]+)$/],
  ['members', 'GET', /^\/v3\/conversations\/([^/]+)\/(?:members|pagedmembers)$/],
  ['member', 'GET', /^\/v3\/conversations\/([^/]+)\/members\/([^/]+)$/],
  ['meeting', 'GET', /^\/v1\/meetings\/([^/]+)(?:\/participants\/([^/]+))?$/],
];

const bytesOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
};

/** What the connector keeps, and how conversations come about when the bot makes them. */
export interface ConnectorParts {
  readonly tokens: FakeTokens | undefined;
  readonly conversations: Map<string, FakeConversation>;
  readonly nextId: () => string;
  /** The 1:1 chat with this person, made where there is none; undefined where they do not let the bot in. */
  readonly personalWith: (person: string) => FakeConversation | undefined;
}

/** The connector's side of the protocol: what the bot sends comes in here. */
export const createConnector = ({ tokens, conversations, nextId, personalWith }: ConnectorParts) => {
  const requests: ConnectorRequest[] = [];
  const failures = createFailures();

  const post = (conversation: FakeConversation, activity: WireActivity): Answer => {
    if (!conversation.botInside) return refused(403, 'BotNotInConversationRoster');
    if (JSON.stringify(activity).length > mostMessageBytes) return refused(413, 'MessageSizeTooBig');
    const attachments = (activity.attachments ?? []) as readonly unknown[];
    const split = Boolean(activity.text) && attachments.length > 0;
    const message = new BotMessage(nextId(), conversation, activity);
    conversation.messages.push(message);
    // Text beside a card: Teams makes two messages of it, and tells the id of neither.
    return ok(split ? {} : { id: message.id }, 201);
  };

  const create = (parameters: WireActivity): Answer => {
    const channelData = parameters.channelData as { channel?: { id?: string } } | undefined;
    const channel = channelData?.channel?.id;
    if (channel === undefined) {
      const [member] = (parameters.members ?? []) as readonly { id?: string }[];
      const personal = personalWith(member?.id ?? '');
      return personal ? ok({ id: personal.id }, 201) : refused(403, 'ForbiddenOperationException');
    }
    const near = [...conversations.values()].find((conversation) => conversation.channel === channel);
    if (!near) return refused(404, 'ConversationNotFound');
    const id = nextId();
    const thread = new FakeConversation({
      id: `${channel};messageid=${id}`,
      kind: 'channel',
      title: near.title,
      tenant: near.tenant,
      channel,
      meeting: undefined,
      members: near.members,
    });
    const posted = post(thread, parameters.activity as WireActivity);
    if (posted.status !== 201) return posted;
    conversations.set(thread.id, thread);
    return ok({ id: thread.id, activityId: thread.messages[0]?.id }, 201);
  };

  const members = (conversation: FakeConversation, query: URLSearchParams, paged: boolean): Answer => {
    if (conversation.rosterHidden || !conversation.botInside)
      return refused(403, 'BotNotInConversationRoster');
    if (!paged) return ok(conversation.members);
    const from = Number(query.get('continuationToken') ?? 0);
    const to = from + Number(query.get('pageSize') ?? 50);
    return ok({
      members: conversation.members.slice(from, to),
      ...(to < conversation.members.length ? { continuationToken: String(to) } : {}),
    });
  };

  const meeting = (id: string, participant: string | undefined): Answer => {
    const conversation = [...conversations.values()].find((one) => one.meeting === id);
    if (!conversation) return refused(404, 'MeetingNotFound');
    if (conversation.rosterHidden) return refused(403, 'InsufficientPermissions');
    if (participant === undefined)
      return ok({ id, details: { title: conversation.title }, conversation: {} });
    const member = conversation.members.find(({ aadObjectId }) => aadObjectId === participant);
    return member
      ? ok({ user: member, meeting: { role: member.meetingRole, inMeeting: true } })
      : refused(404, 'ParticipantNotFound');
  };

  const answer = (request: ConnectorRequest, parts: readonly string[], query: URLSearchParams): Answer => {
    const [first = '', second] = parts;
    const activity = request.activity ?? {};
    if (request.kind === 'create') return create(activity);
    if (request.kind === 'meeting') return meeting(first, second);
    const conversation = conversations.get(first);
    if (!conversation) return refused(404, 'ConversationNotFound');
    switch (request.kind) {
      case 'send':
        return post(conversation, activity);
      case 'update':
      case 'delete': {
        if (!conversation.botInside) return refused(403, 'BotNotInConversationRoster');
        const message = conversation.messages.find(({ id, deleted }) => id === second && !deleted);
        if (!message) return refused(404, 'ActivityNotFoundInConversation');
        if (request.kind === 'delete') {
          message.deleted = true;
          return { status: 200 };
        }
        message.activity = activity;
        message.editedAt.push(Date.now());
        return ok({ id: message.id });
      }
      case 'members':
        return members(conversation, query, request.path.endsWith('/pagedmembers'));
      case 'member': {
        if (conversation.rosterHidden) return refused(403, 'BotNotInConversationRoster');
        const member = conversation.members.find(
          ({ id, aadObjectId }) => id === second || aadObjectId === second,
        );
        return member ? ok(member) : refused(404, 'MemberNotFoundInConversation');
      }
      default:
        return refused(404, 'NotFound');
    }
  };

  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(incoming.url ?? '/', 'http://fake');
    const method = incoming.method ?? '';
    const path = url.pathname.replace('/teams', '');
    const route = routes.find(([, verb, pattern]) => verb === method && pattern.test(path));
    const parts = (route?.[2].exec(path) ?? [])
      .slice(1)
      .flatMap((part) => (part ? [decodeURIComponent(part)] : []));
    const text = await bytesOf(incoming);
    const request: ConnectorRequest = {
      kind: route?.[0] ?? 'unknown',
      method,
      path,
      conversation: route?.[0] === 'create' || route?.[0] === 'meeting' ? undefined : parts[0],
      activity: text === '' ? undefined : (JSON.parse(text) as WireActivity),
      at: Date.now(),
      status: 0,
    };
    requests.push(request);

    const failure = failures.meet(request);
    if (failure?.drop === 'before') return void incoming.socket.destroy();
    const allowed = tokens === undefined || (await tokens.isBots(incoming.headers.authorization));
    const right = (): Answer =>
      allowed ? answer(request, parts, url.searchParams) : refused(401, 'Unauthorized');
    if (failure?.drop === 'after') {
      right();
      return void incoming.socket.destroy();
    }
    const given = failure ? refused(failure.status ?? 500, failure.code ?? 'Failed') : right();
    request.status = given.status;
    response.writeHead(given.status, {
      'Content-Type': 'application/json',
      ...(failure?.retryAfterSeconds === undefined
        ? {}
        : { 'Retry-After': String(failure.retryAfterSeconds) }),
    });
    response.end(given.body ? JSON.stringify(given.body) : undefined);
  };

  return { handle, requests, failures };
};
