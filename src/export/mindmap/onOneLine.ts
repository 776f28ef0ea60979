/**
 * What people wrote, fit for one line of a picture: composed letters, one space between words, no control
 * characters, nothing invisible that could turn the direction of the text, no half characters.
 */
export const onOneLine = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}\uFFFD]/gu, '')
    .replace(/ {2,}/g, ' ')
    .trim();
