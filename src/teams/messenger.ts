import type { Activity, ConversationParameters } from 'botbuilder';
import type { ConversationReference, Messenger, SendOutcome } from '../application/ports.ts';
import type { ConnectorClients } from './connectorClients.ts';
import { outgoingActivity } from './outgoingActivity.ts';
import { type CallOutcome, callTeams } from './teamsCall.ts';

/** Teams tells the new message's id in its answer; where it does not, the message stands but cannot be edited. */
const sendOutcome = (
  outcome: CallOutcome<{ readonly id?: string | undefined } | undefined>,
  known = '',
): SendOutcome =>
  outcome.kind === 'answered' ? { kind: 'sent', activityId: outcome.value?.id || known } : outcome;

/** The SDK asks for parts that Teams does not need to make a conversation. */
const conversationOf = (
  reference: ConversationReference,
  parts: Pick<ConversationParameters, 'isGroup'> & Partial<ConversationParameters>,
): ConversationParameters =>
  ({
    bot: { id: reference.bot, name: '' },
    tenantId: reference.tenant,
    ...parts,
    channelData: { tenant: { id: reference.tenant }, ...(parts.channelData as object | undefined) },
  }) as ConversationParameters;

/** The way out to Teams, over the connector of each conversation's service URL. */
export const createMessenger = (clientsOf: ConnectorClients): Messenger => {
  const clients = (reference: ConversationReference) => clientsOf(reference.serviceUrl);
  const activity = (...parts: Parameters<typeof outgoingActivity>) => outgoingActivity(...parts) as Activity;

  return {
    send: async (reference, message) =>
      sendOutcome(
        await callTeams(await clients(reference), ({ connector }, options) =>
          connector.conversations.sendToConversation(reference.id, activity(reference, message), options),
        ),
      ),

    update: async (reference, activityId, message) =>
      sendOutcome(
        await callTeams(await clients(reference), ({ connector }, options) =>
          connector.conversations.updateActivity(
            reference.id,
            activityId,
            { ...activity(reference, message), id: activityId },
            options,
          ),
        ),
        activityId,
      ),

    postInChannel: async (reference, channel, message) => {
      const outcome = await callTeams(await clients(reference), ({ connector }, options) =>
        connector.conversations.createConversation(
          conversationOf(reference, {
            isGroup: true,
            activity: activity(reference, message),
            channelData: { channel: { id: channel } },
          }),
          options,
        ),
      );
      if (outcome.kind !== 'answered') return outcome;
      const { id, activityId } = outcome.value;
      // The thread's id ends in the id of its first message.
      const first = activityId || (id?.split(';messageid=')[1] ?? '');
      return { kind: 'sent', activityId: first, ...(id ? { conversation: id } : {}) };
    },

    openPersonal: async (reference, person) => {
      const outcome = await callTeams(await clients(reference), ({ connector }, options) =>
        connector.conversations.createConversation(
          conversationOf(reference, { isGroup: false, members: [{ id: person, name: '' }] }),
          options,
        ),
      );
      switch (outcome.kind) {
        case 'answered':
          return { kind: 'opened', conversation: outcome.value.id };
        case 'refused': {
          const { status, code } = outcome;
          return { kind: 'refused', status, ...(code === undefined ? {} : { code }) };
        }
        case 'unreachable':
          return outcome;
      }
    },
  };
};
