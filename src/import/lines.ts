/** Spaces of other widths, which Teams puts before "AM" and Word between words. */
const oddSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Marks without width: byte order, writing direction, joints that are no part of an emoji. */
const invisible = /[\ufeff\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/g;
/** What stands in no text: controls but tab and line ends, and the sign for bytes that were no letters. */
const notText = /[^\P{Cc}\t\n\r\f\v\u0085]|\ufffd/gu;

/** One unreadable sign in a hundred is an accident of copying; more is a picture or a program. */
const maxUnreadableShare = 0.01;

/**
 * The lines of a text without what cannot be seen: byte order marks, odd spaces and line ends of any system.
 * Undefined for what is no text: a zero byte, or more than one unreadable sign in a hundred.
 */
export const readableLines = (text: string): readonly string[] | undefined => {
  if (text.includes('\0')) return undefined;
  if ((text.match(notText)?.length ?? 0) > text.length * maxUnreadableShare) return undefined;
  return text
    .replace(notText, '')
    .replace(invisible, '')
    .replace(oddSpaces, ' ')
    .split(/\r\n|[\n\r\u0085\u2028\u2029]/);
};
