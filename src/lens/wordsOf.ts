const marks = /\p{M}/gu;

/** Lower case without accents: how ids and words are compared. */
export const plain = (text: string): string => text.normalize('NFD').replace(marks, '').toLowerCase();

/** Only before a plural's s is an apostrophe nothing: `thema's` is one word, `zo'n` is two. */
const apostrophe = /(?<=\p{L})['’‘`](?=s(?!\p{L}))/gu;
const word = /[\p{L}\p{N}]+/gu;

/**
 * The words of a text in the form in which the lexicon knows them: plain, `thema's` as `themas`, parted at
 * every hyphen (`vzw-structuur` is two words).
 */
export const wordsOf = (text: string): readonly string[] =>
  plain(text).replace(apostrophe, '').match(word) ?? [];
