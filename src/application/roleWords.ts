import type { Role } from '../core/table.ts';

const roles: Readonly<Record<string, Role>> = {
  moderator: 'moderator',
  gespreksleider: 'moderator',
  notulist: 'notetaker',
  notetaker: 'notetaker',
  expert: 'expert',
  deelnemer: 'participant',
  participant: 'participant',
};

/** The role that a word means; undefined where it means none. */
export const roleIn = (word: string): Role | undefined => {
  const said = word.trim().toLowerCase();
  return Object.hasOwn(roles, said) ? roles[said] : undefined;
};
