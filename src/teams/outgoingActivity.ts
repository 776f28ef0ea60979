import type { Activity } from 'botbuilder';
import type { ConversationReference, Message } from '../application/ports.ts';

/**
 * A message as Teams takes it. A card goes alone, with the sentence that stands for it where no card can:
 * text beside a card would be split off, and no usable id come back. A sentence is plain, so that what
 * people wrote in it is not read as markup.
 */
export const outgoingActivity = (reference: ConversationReference, message: Message): Partial<Activity> => ({
  type: 'message',
  channelId: 'msteams',
  from: { id: reference.bot, name: '' },
  ...(message.kind === 'text'
    ? { text: message.text, textFormat: 'plain' }
    : {
        summary: message.summary,
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: message.card }],
      }),
});
