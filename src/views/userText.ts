/** The longest name on a card, in characters; a longer one ends in "…". */
export const LONGEST_NAME = 40;

/** Words longer than this get invisible places to break, so that they stay inside a 280-pixel card. */
const LONGEST_WORD = 24;

/** Controls, zero-width spaces, bidi embeddings, overrides and isolates: they can hide or turn text around. */
const unseen = /[\p{Cc}\u200B\u2028\u2029\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uE000-\uE00F]/gu;
const rightToLeft = /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The text cut at `most` UTF-16 units, between two characters as people see them, with "…" where it was cut. */
export const cut = (text: string, most: number): string => {
  if (text.length <= most) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text.slice(0, most))) {
    if (kept.length + segment.length > most - 1) break;
    kept += segment;
  }
  // A single "character" of hundreds of accents is cut in the middle rather than dropped.
  const whole = kept === '' ? text.slice(0, most - 1).toWellFormed() : kept;
  return `${whole.trimEnd()}…`;
};

const broken = (word: string): string => {
  if (word.length <= LONGEST_WORD) return word;
  let line = '';
  let sinceBreak = 0;
  for (const { segment } of graphemes.segment(word)) {
    if (sinceBreak + segment.length > LONGEST_WORD && line !== '') {
      line += '\u200B';
      sinceBreak = 0;
    }
    line += segment;
    sinceBreak += segment.length;
  }
  return line;
};

/** What somebody wrote, on one line and without characters that hide or turn text around. */
export const oneLine = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\r\n\t\u2028\u2029]+/g, ' ')
    .replace(unseen, '')
    .replace(/ {2,}/g, ' ')
    .trim();

/**
 * What somebody wrote, fit to stand in a text run: free of tricks, long words breakable, and right-to-left
 * text set apart so that it does not turn the words around it. Doing it twice changes nothing.
 */
export const shown = (text: string): string => {
  const clean = oneLine(text).replace(/\S{25,}/gu, broken);
  return rightToLeft.test(clean) ? `\u2068${clean}\u2069` : clean;
};

/**
 * What somebody wrote, for a place that knows only plain strings: a button, a choice. Some clients read
 * Markdown there; a link is taken apart, the rest is harmless.
 */
export const asLabel = (text: string, most: number): string =>
  shown(cut(oneLine(text), most)).replaceAll('](', ']\u2060(');
