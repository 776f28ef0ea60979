import { z } from 'zod';
import type { ConversationReference, Member } from '../application/ports.ts';
import type { Clients } from './connectorClients.ts';
import { callTeams, fullAnswer } from './teamsCall.ts';

type MeetingRole = NonNullable<Member['meetingRole']>;

const roles = new Map<string, MeetingRole>([
  ['organizer', 'organizer'],
  ['presenter', 'presenter'],
  ['attendee', 'attendee'],
]);

const participantShape = z.object({ meeting: z.object({ role: z.string() }) });
const detailsShape = z.object({ details: z.object({ title: z.string() }) });

/** The role in the meeting; undefined where Teams does not tell, which 403 and 404 commonly mean. */
export const meetingRoleOf = async (
  clients: Clients,
  { meeting, tenant }: ConversationReference,
  aadObjectId: string,
): Promise<MeetingRole | undefined> => {
  if (meeting === undefined) return undefined;
  const outcome = await callTeams(clients, ({ teams }, options) =>
    teams.teams.fetchMeetingParticipant(meeting, aadObjectId, { ...options, tenantId: tenant }),
  );
  if (outcome.kind !== 'answered') return undefined;
  const role = participantShape.safeParse(fullAnswer(outcome.value)).data?.meeting.role;
  return role === undefined ? undefined : roles.get(role.toLowerCase());
};

/** What the organiser called the meeting; undefined where this is no meeting or Teams does not tell. */
export const meetingTitleOf = async (
  clients: Clients,
  { meeting }: ConversationReference,
): Promise<string | undefined> => {
  if (meeting === undefined) return undefined;
  const outcome = await callTeams(clients, ({ teams }, options) =>
    teams.teams.fetchMeetingInfo(meeting, options),
  );
  if (outcome.kind !== 'answered') return undefined;
  return detailsShape.safeParse(fullAnswer(outcome.value)).data?.details.title.trim() || undefined;
};
