const marks = /\p{M}/gu;

/** Lower case without accents: how ids and words are compared. */
export const plain = (text: string): string => text.normalize('NFD').replace(marks, '').toLowerCase();

const apostrophe = /(?<=\p{L})['’‘`](?=\p{L})/gu;
const word = /[\p{L}\p{N}]+/gu;

/**
 * The words of a text in the form in which the lexicon knows them: plain, `thema's` as `themas`, parted at
 * every hyphen (`vzw-structuur` is two words).
 */
export const wordsOf = (text: string): readonly string[] =>
  plain(text).replace(apostrophe, '').match(word) ?? [];
