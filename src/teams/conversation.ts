import type { IncomingHeader } from '../application/incoming.ts';
import { type TeamsActivity, tenantOf } from './activity.ts';

type Reference = IncomingHeader['reference'];

/** A thread's id is its channel's with the root message's behind it. */
const threadMark = ';messageid=';

/** The channel in which a thread hangs. Apart from this mark, ids are opaque. */
export const channelOfThread = (conversation: string): string => conversation.split(threadMark)[0] ?? '';

const kindOf = (activity: TeamsActivity): Reference['kind'] => {
  const { conversation, channelData } = activity;
  const type = conversation.conversationType?.toLowerCase();
  if (type === 'channel' || channelData?.channel?.id || conversation.id.includes(threadMark))
    return 'channel';
  if (channelData?.meeting?.id) return 'meeting';
  if (type === 'personal' || (type === undefined && conversation.isGroup === false)) return 'personal';
  return 'groupChat';
};

/** The conversation as this activity shows it. The activity must be authenticated: its `serviceUrl` is believed. */
export const referenceOf = (activity: TeamsActivity): Reference => {
  const kind = kindOf(activity);
  const { conversation, channelData, from, recipient } = activity;
  return {
    id: conversation.id,
    kind,
    tenant: tenantOf(activity) ?? '',
    serviceUrl: activity.serviceUrl ?? '',
    bot: recipient?.id ?? '',
    ...(kind === 'channel' ? { channel: channelOfThread(conversation.id) } : {}),
    ...(kind === 'personal' && from && from.id !== recipient?.id ? { person: from.id } : {}),
    ...(channelData?.meeting?.id ? { meeting: channelData.meeting.id } : {}),
  };
};
