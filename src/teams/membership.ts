import type { Incoming, IncomingHeader } from '../application/incoming.ts';
import type { Account, TeamsActivity } from './activity.ts';
import { senderOf } from './people.ts';

/**
 * Who came and who went. Teams tells of one or the other; where both come at once the coming counts, since
 * who left is noticed again when they are looked up.
 */
export const readMembership = (activity: TeamsActivity, header: IncomingHeader): Incoming => {
  const isBot = (account: Account): boolean => account.id === activity.recipient?.id;
  const { membersAdded, membersRemoved } = activity;
  if (membersAdded.length > 0) {
    return {
      ...header,
      kind: 'joined',
      people: membersAdded.filter((account) => !isBot(account)).map((account) => senderOf(account)),
      bot: membersAdded.some(isBot),
    };
  }
  if (membersRemoved.length > 0) {
    return {
      ...header,
      kind: 'left',
      people: membersRemoved.filter((account) => !isBot(account)).map(({ id }) => id),
      bot: membersRemoved.some(isBot),
    };
  }
  return { ...header, kind: 'other' };
};
