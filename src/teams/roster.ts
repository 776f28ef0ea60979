import { z } from 'zod';
import type { ConversationReference, Member, Roster } from '../application/ports.ts';
import type { ConnectorClients } from './connectorClients.ts';
import { meetingRoleOf, meetingTitleOf } from './meetings.ts';
import { isGuestName, personName } from './people.ts';
import { callTeams, fullAnswer } from './teamsCall.ts';

const text = z.string().nullish().catch(undefined);

/** A member as Teams tells; `userRole` and `tenantId` are not in the SDK's own account. */
const memberShape = z.object({
  id: z.string().min(1),
  name: text,
  aadObjectId: text,
  objectId: text,
  tenantId: text,
  userRole: text,
});
type TeamsMember = z.infer<typeof memberShape>;

/** Three signs, since no client shows all: a role, a tenant of their own, a mark behind the name. */
const isGuest = (member: TeamsMember, reference: ConversationReference): boolean =>
  ['guest', 'anonymous'].includes(member.userRole?.toLowerCase() ?? '') ||
  (Boolean(member.tenantId) && member.tenantId?.toLowerCase() !== reference.tenant.toLowerCase()) ||
  isGuestName(member.name ?? '');

const memberOf = (member: TeamsMember, reference: ConversationReference): Member => {
  const aadObjectId = member.aadObjectId || member.objectId;
  return {
    person: member.id,
    name: personName(member.name ?? ''),
    guest: isGuest(member, reference),
    ...(aadObjectId ? { aadObjectId } : {}),
  };
};

/** The most that Teams gives at once, and as many pages as the largest chat has. */
const membersAtOnce = 500;
const mostPages = 10;

/** The SDK's type asks for a token of the first page too, which has none. */
interface PageAsked {
  readonly pageSize: number;
  readonly continuationToken: string;
}

const pageShape = z.object({
  members: z.array(z.unknown()).catch([]).default([]),
  continuationToken: text,
});

/**
 * Asks Teams who is in a conversation. One member in a meeting comes with their role there; a whole list
 * comes without roles, since each would be a question of its own.
 */
export const createRoster = (clientsOf: ConnectorClients): Roster => ({
  member: async (reference, person) => {
    const clients = await clientsOf(reference.serviceUrl);
    const outcome = await callTeams(clients, ({ connector }, options) =>
      connector.conversations.getConversationMember(reference.id, person, options),
    );
    const read =
      outcome.kind === 'answered' ? memberShape.safeParse(fullAnswer(outcome.value)).data : undefined;
    if (!read) return undefined;
    const member = memberOf(read, reference);
    const meetingRole = member.aadObjectId && (await meetingRoleOf(clients, reference, member.aadObjectId));
    return meetingRole ? { ...member, meetingRole } : member;
  },

  meetingTitle: async (reference) => meetingTitleOf(await clientsOf(reference.serviceUrl), reference),

  members: async (reference) => {
    if (reference.kind === 'channel') return [];
    const clients = await clientsOf(reference.serviceUrl);
    const members: Member[] = [];
    let continuationToken: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const next = {
        pageSize: membersAtOnce,
        ...(continuationToken ? { continuationToken } : {}),
      } as PageAsked;
      const outcome = await callTeams(clients, ({ connector }, options) =>
        connector.conversations.getConversationPagedMembers(reference.id, { ...options, ...next }),
      );
      const read =
        outcome.kind === 'answered' ? pageShape.safeParse(fullAnswer(outcome.value)).data : undefined;
      if (!read) return [];
      for (const part of read.members) {
        const member = memberShape.safeParse(part).data;
        if (member && member.id !== reference.bot) members.push(memberOf(member, reference));
      }
      continuationToken = read.continuationToken || undefined;
      if (!continuationToken) break;
    }
    return members;
  },
});
