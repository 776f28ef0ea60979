import type { Sender } from '../incoming.ts';
import type { ConversationReference, Member } from '../ports.ts';
import type { Desk } from './desk.ts';

/**
 * Who may lead a table here (contract §3): in a meeting its organiser and presenters; elsewhere, or where
 * Teams does not tell the role, any member who is no guest.
 */
export const judgedBy = (member: Member | undefined, sender: Pick<Sender, 'guest'>): boolean => {
  if (member === undefined) return sender.guest !== true;
  if (member.meetingRole !== undefined) return member.meetingRole !== 'attendee';
  return !member.guest;
};

export const mayModerate = async (
  { roster }: Pick<Desk, 'roster'>,
  reference: ConversationReference,
  sender: Sender,
): Promise<boolean> => judgedBy(await roster.member(reference, sender.person), sender);
