/** What programs put behind a name to say what somebody is to the meeting, in the languages heard here. */
const roles = [
  ...[
    'gast',
    'guest',
    'invité',
    'invitée',
    'host',
    'co-host',
    'cohost',
    'medehost',
    'hôte',
    'ik',
    'me',
    'mij',
  ],
  ...['jij', 'you', 'moi', 'extern', 'external', 'externe', 'niet geverifieerd', 'unverified', 'non vérifié'],
  ...['organisator', 'organizer', 'organiser', 'presentator', 'presenter', 'anoniem', 'panelist', 'panellid'],
].join('|');
const role = new RegExp(`\\s*[([](?:${roles})(?:, ?(?:${roles}))*[)\\]]\\s*$`, 'iu');

/** Somebody's name without what the program put behind it: "(Gast)", "(Host, me)". */
export const cleanName = (name: string): string => {
  const trimmed = name.trim().replace(/\s+/g, ' ');
  const shorter = trimmed.replace(role, '');
  return shorter === trimmed || shorter === '' ? trimmed : cleanName(shorter);
};

/** A longer name than this is a sentence. */
const maxNameCharacters = 80;
const maxNameWords = 7;
/** Small words inside names: Jan van den Berg, Fatima el Idrissi, Tom de Wit-Baert. */
const particle =
  /^(?:van|de|den|der|ter|ten|te|het|von|zu|le|la|du|des|da|dos|di|del|el|al|ben|bin|en|’t|'t)$/;
const nameWord = /^\p{Lu}[\p{L}\p{M}\p{N}.'’_-]*,?$/u;

/**
 * Whether a text can be somebody's name: a few words, each with a capital or one of the small words inside
 * names, with perhaps something in brackets behind. "We beginnen om" is none.
 */
export const looksLikeName = (text: string): boolean => {
  if (text.length > 2 * maxNameCharacters) return false;
  const bare = text.trim().replace(/(?:\s*\([^()]*\))+$/, '');
  if (bare === '' || bare.length > maxNameCharacters) return false;
  const words = bare.split(/\s+/);
  return (
    words.length <= maxNameWords &&
    words.every((word) => nameWord.test(word) || particle.test(word)) &&
    words.some((word) => nameWord.test(word))
  );
};
