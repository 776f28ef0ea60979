import type { Incoming, IncomingHeader } from '../application/incoming.ts';
import type { Instant } from '../core/ids.ts';
import type { TeamsActivity } from './activity.ts';
import { readExecuteValue, readSubmittedValue, readTaskValue } from './click.ts';
import { commandIdOf } from './commandId.ts';
import { referenceOf } from './conversation.ts';
import { readFileConsent } from './fileConsent.ts';
import { readFiles } from './files.ts';
import { readMembership } from './membership.ts';
import { readMessageText } from './messageText.ts';
import { isBotsOwn, localeOf, senderOf } from './people.ts';

export type ReadActivity =
  | { readonly kind: 'incoming'; readonly incoming: Incoming }
  /** No activity that Teams would send: a message from nobody, a message without an id to know it by. */
  | { readonly kind: 'malformed' }
  /** An invoke without what its name asks for. */
  | { readonly kind: 'malformedInvoke'; readonly problem: string }
  | { readonly kind: 'unknownInvoke' };

/** Which incoming things come from somebody; without a sender they mean nothing. */
const needsSender = new Set(['message', 'messageUpdate', 'messageDelete', 'invoke']);

const headerOf = (activity: TeamsActivity, now: Instant): IncomingHeader => {
  const at = Date.parse(activity.timestamp ?? '');
  return {
    reference: referenceOf(activity),
    sender: activity.from ? senderOf(activity.from, localeOf(activity)) : { person: '', name: '' },
    at: Number.isNaN(at) ? now : at,
    command: commandIdOf(activity),
  };
};

const readMessage = (activity: TeamsActivity, header: IncomingHeader): Incoming => {
  const click = readSubmittedValue(activity.value);
  if (click) return { ...header, kind: 'click', carrier: 'message', automatic: false, ...click };
  const { text, lines, bot, mentions, quoted } = readMessageText(activity);
  const personal = header.reference.kind === 'personal';
  const isPrivate = personal || activity.recipient?.isTargeted === true;
  const files = personal ? readFiles(activity) : [];
  return {
    ...header,
    kind: 'message',
    message: activity.id ?? header.command,
    text,
    addressed: bot || isPrivate,
    private: isPrivate,
    mentions,
    ...(quoted !== undefined && { quoted }),
    ...(personal && { lines }),
    ...(files.length > 0 && { files }),
  };
};

const readChange = (activity: TeamsActivity, header: IncomingHeader): Incoming => {
  const message = activity.id;
  if (message === undefined) return { ...header, kind: 'other' };
  if (activity.type === 'messageDelete') return { ...header, kind: 'deleted', message };
  const { text, lines } = readMessageText(activity);
  const asLines = header.reference.kind === 'personal' ? { lines } : {};
  const undeleted = activity.channelData?.eventType?.toLowerCase() === 'undeletemessage';
  return { ...header, kind: undeleted ? 'undeleted' : 'edited', message, text, ...asLines };
};

const readInstallation = (activity: TeamsActivity, header: IncomingHeader): Incoming => {
  switch (activity.action?.toLowerCase()) {
    case 'add':
    case 'add-upgrade':
      return { ...header, kind: 'installed' };
    case 'remove':
    case 'remove-upgrade':
      return { ...header, kind: 'removed' };
    default:
      return { ...header, kind: 'other' };
  }
};

const noVerb = 'The action must have a verb.';

const readInvoke = (activity: TeamsActivity, header: IncomingHeader): ReadActivity => {
  const incoming = (read: Incoming): ReadActivity => ({ kind: 'incoming', incoming: read });
  const name = activity.name?.toLowerCase();
  if (name === 'adaptivecard/action') {
    const click = readExecuteValue(activity.value);
    return click
      ? incoming({ ...header, kind: 'click', carrier: 'execute', ...click })
      : { kind: 'malformedInvoke', problem: noVerb };
  }
  if (name === 'fileconsent/invoke') {
    const consent = readFileConsent(activity.value);
    return consent
      ? incoming({ ...header, kind: 'fileAnswered', ...consent })
      : { kind: 'malformedInvoke', problem: 'The answer must be accept or decline.' };
  }
  if (name !== 'task/fetch' && name !== 'task/submit') return { kind: 'unknownInvoke' };
  const click = readTaskValue(activity.value);
  if (!click) return { kind: 'malformedInvoke', problem: noVerb };
  return name === 'task/fetch'
    ? incoming({ ...header, kind: 'dialogOpened', ...click })
    : incoming({ ...header, kind: 'click', carrier: 'dialog', automatic: false, ...click });
};

const readOther = (activity: TeamsActivity, header: IncomingHeader): Incoming => {
  const ignored: Incoming = { ...header, kind: 'other' };
  switch (activity.type) {
    case 'message':
      return isBotsOwn(activity) ? ignored : readMessage(activity, header);
    case 'messageUpdate':
    case 'messageDelete':
      return isBotsOwn(activity) ? ignored : readChange(activity, header);
    case 'conversationUpdate':
      return readMembership(activity, header);
    case 'installationUpdate':
      return readInstallation(activity, header);
    // Typing, reactions, meeting events: their keys come in two spellings, and none changes a table.
    default:
      return ignored;
  }
};

/**
 * Reads an authenticated activity. `now` stands in where Teams gives no time. Never throws: what we do not
 * know is of kind `other`, and only what cannot have come from Teams is malformed.
 */
export const readActivity = (activity: TeamsActivity, now: Instant): ReadActivity => {
  if (needsSender.has(activity.type) && !activity.from) return { kind: 'malformed' };
  const header = headerOf(activity, now);
  return activity.type === 'invoke'
    ? readInvoke(activity, header)
    : { kind: 'incoming', incoming: readOther(activity, header) };
};
