import type { Sender } from '../application/incoming.ts';
import type { Account, TeamsActivity } from './activity.ts';

/** Teams writes that somebody is a guest behind their name, in the language of the client. */
const guestMark = / ?\((?:gast|guest|invité|invitée)\) ?$/iu;

/** Whether the name says that somebody is a guest. */
export const isGuestName = (name: string): boolean => guestMark.test(name);

/** A name as people say it: without "(Gast)" or "(Guest)", white space folded. */
export const personName = (name: string): string => name.replace(/\s+/g, ' ').replace(guestMark, '').trim();

/** What an account tells of somebody. */
export const senderOf = (account: Account, locale?: string): Sender => ({
  person: account.id,
  name: personName(account.name ?? ''),
  ...(account.aadObjectId ? { aadObjectId: account.aadObjectId } : {}),
  ...(isGuestName(account.name ?? '') ? { guest: true } : {}),
  ...(locale ? { locale } : {}),
});

/** The language of the sender's own Teams. */
export const localeOf = (activity: TeamsActivity): string | undefined => {
  const told =
    activity.locale ?? activity.entities.find(({ type }) => type.toLowerCase() === 'clientinfo')?.locale;
  return told !== undefined && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(told) ? told : undefined;
};

/** The bot's own words, or another bot's: nobody at the table said them. */
export const isBotsOwn = (activity: TeamsActivity): boolean => {
  const { from, recipient } = activity;
  return (
    from !== undefined && (from.id.startsWith('28:') || from.role === 'bot' || from.id === recipient?.id)
  );
};
