import { drawable, type Weight, widthOf } from './typeface.ts';

/** How a text is set. */
export interface Setting {
  /** In px. */
  readonly size: number;
  readonly weight: Weight;
  /** At most this wide, in px. */
  readonly width: number;
  readonly mostLines: number;
}

const letters = new Intl.Segmenter('nl', { granularity: 'grapheme' });

/** As many of the first letters as fit, with what comes behind them; always at least one. */
const cut = (word: string, behind: string, { size, weight, width }: Setting): string => {
  let fitting = '';
  for (const { segment } of letters.segment(word)) {
    if (fitting !== '' && widthOf(fitting + segment + behind, size, weight) > width) break;
    fitting += segment;
  }
  return fitting;
};

/** A word that is too long for a line, in pieces; between letters with a hyphen. */
const pieces = (word: string, setting: Setting): readonly string[] => {
  const found: string[] = [];
  let rest = word;
  while (widthOf(rest, setting.size, setting.weight) > setting.width) {
    const piece = cut(rest, '-', setting);
    if (piece === rest) break;
    rest = rest.slice(piece.length);
    found.push(/\p{L}$/u.test(piece) && /^\p{L}/u.test(rest) ? `${piece}-` : piece);
  }
  return [...found, rest];
};

/** Ends a line that has more behind it: at a word, where it has more than one. */
const withEllipsis = (line: string, setting: Setting): string => {
  const words = line.split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const shortened = `${words
      .slice(0, count)
      .join(' ')
      .replace(/[\s,;:.–-]+$/u, '')}…`;
    if (widthOf(shortened, setting.size, setting.weight) <= setting.width) return shortened;
  }
  return `${cut(words[0] ?? '', '…', setting)}…`;
};

const broken = (text: string, setting: Setting): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ').flatMap((one) => pieces(one, setting))) {
    const line = lines.at(-1);
    const longer = `${line} ${word}`;
    const fits = line !== undefined && widthOf(longer, setting.size, setting.weight) <= setting.width;
    if (fits) lines[lines.length - 1] = longer;
    else if (lines.length === setting.mostLines)
      return lines.with(-1, withEllipsis(`${line} ${word}`, setting));
    else lines.push(word);
  }
  return lines;
};

/** Narrows the lines as long as there come no more of them, so that no last line has a lone word. */
const evenOut = (text: string, lines: readonly string[], setting: Setting): readonly string[] => {
  const step = setting.width / 16;
  let evened = lines;
  const longestWord = widest(text.split(' '), setting);
  const narrowest = Math.max(setting.width / 2, longestWord);
  for (let width = setting.width - step; width >= narrowest; width -= step) {
    const narrower = broken(text, { ...setting, width });
    if (narrower.length > lines.length || narrower.at(-1)?.endsWith('…')) break;
    evened = narrower;
  }
  return evened;
};

/**
 * The text in lines that fit, as even as they can be. What is too long ends at a word, with an ellipsis. A text
 * of which nothing can be drawn is an ellipsis, so that its place shows.
 */
export const linesOf = (text: string, setting: Setting): readonly string[] => {
  const shown = drawable(text);
  if (shown === '') return ['…'];
  const lines = broken(shown, setting);
  const isWhole = !lines.at(-1)?.endsWith('…');
  return isWhole && lines.length > 1 ? evenOut(shown, lines, setting) : lines;
};

/** The width of the widest line, in px. */
export const widest = (
  lines: readonly string[],
  { size, weight }: Pick<Setting, 'size' | 'weight'>,
): number => Math.max(0, ...lines.map((line) => widthOf(line, size, weight)));
