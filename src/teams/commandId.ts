import { createHash } from 'node:crypto';
import type { CommandId } from '../core/ids.ts';
import type { TeamsActivity } from './activity.ts';

/** Where Teams gives no id, what was sent stands for it: the same thing delivered again is the same. */
const fingerprint = (activity: TeamsActivity): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        activity.from?.id,
        activity.timestamp,
        activity.name,
        activity.action,
        activity.text,
        activity.value,
        activity.membersAdded,
        activity.membersRemoved,
      ]),
    )
    .digest('base64url');

/**
 * By what a redelivery is known. A message: conversation and id. An edit, delete or undelete keeps the
 * message's id, so that its type, event type and timestamp come with it. Anything else: its own id.
 */
export const commandIdOf = (activity: TeamsActivity): CommandId => {
  const { conversation, type, timestamp } = activity;
  const id = activity.id || fingerprint(activity);
  switch (type) {
    case 'message':
      return `${conversation.id}|${id}`;
    case 'messageUpdate':
    case 'messageDelete':
      return [conversation.id, id, type, activity.channelData?.eventType ?? '', timestamp ?? ''].join('|');
    default:
      return `${conversation.id}|${type}|${id}`;
  }
};
