import type { Activity, Attachment } from 'botbuilder';
import type { ConversationReference, Message } from '../application/ports.ts';

/** Teams' own card that asks whether a file may be kept. */
const consentCard = ({
  name,
  description,
  sizeBytes,
  context,
}: Extract<Message, { kind: 'fileConsent' }>): Attachment => ({
  contentType: 'application/vnd.microsoft.teams.card.file.consent',
  name,
  content: { description, sizeInBytes: sizeBytes, acceptContext: context, declineContext: context },
});

/** Teams' own card of a file that is there. */
const fileCard = ({
  file: { name, contentUrl, uniqueId, fileType },
}: Extract<Message, { kind: 'file' }>): Attachment => ({
  contentType: 'application/vnd.microsoft.teams.card.file.info',
  name,
  contentUrl,
  content: { uniqueId, fileType },
});

const partsOf = (message: Message): Partial<Activity> => {
  switch (message.kind) {
    case 'text':
      return { text: message.text, textFormat: 'plain' };
    case 'card':
      return {
        summary: message.summary,
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: message.card }],
      };
    case 'fileConsent':
      return { summary: message.description, attachments: [consentCard(message)] };
    case 'file':
      return { summary: message.file.name, attachments: [fileCard(message)] };
  }
};

/**
 * A message as Teams takes it. A card goes alone, with the sentence that stands for it where no card can:
 * text beside a card would be split off, and no usable id come back. A sentence is plain, so that what
 * people wrote in it is not read as markup.
 */
export const outgoingActivity = (reference: ConversationReference, message: Message): Partial<Activity> => ({
  type: 'message',
  channelId: 'msteams',
  from: { id: reference.bot, name: '' },
  ...partsOf(message),
});
