import { createHash } from 'node:crypto';

const lineEnds = /\r\n|[\r\u0085\u2028\u2029\v\f]/g;
const unprintable = /(?!\n)\p{Cc}/gu;

/**
 * A text in the one form in which it is frozen and hashed: NFC, lines ended by `\n`, no white space at the end
 * of a line, no empty line at either end or twice in a row, one `\n` at the end. Empty stays empty.
 */
export const canonicalText = (text: string): string => {
  const lines = text
    .toWellFormed()
    .normalize('NFC')
    .replace(lineEnds, '\n')
    .replace(unprintable, ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\n+$/g, '');
  return lines === '' ? '' : `${lines}\n`;
};

/** SHA-256 of a text's UTF-8 bytes in lower-case hexadecimal: the code by which a copy can be checked. */
export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** A text on one line, so that what a person typed cannot pass for the next line of a list. */
export const onOneLine = (text: string): string => canonicalText(text).replace(/\s+/g, ' ').trim();
