import type { Letters } from './letters.ts';
import type { SetPiece } from './lines.ts';

/** A number as a content stream writes it. */
const points = (value: number): string => String(Math.round(value * 1000) / 1000);

const colours = new Map<string, string>();

const colourOf = (colour: string): string => {
  const known = colours.get(colour);
  if (known !== undefined) return known;
  const written = [0, 2, 4]
    .map((at) => points(Number.parseInt(colour.slice(at, at + 2), 16) / 255))
    .join(' ');
  colours.set(colour, written);
  return written;
};

/** A text in UTF-16, for whoever reads aloud or copies what the font cannot show. */
const spelled = (text: string): string =>
  `<FEFF${Buffer.from(text.toWellFormed(), 'utf16le').swap16().toString('hex').toUpperCase()}>`;

/** The operators that set a piece of text upright on a page whose height pdfkit counts from the top. */
export const piece = (
  letters: Letters,
  { text, lettering, x }: SetPiece,
  left: number,
  baseline: number,
): string => {
  const { cut, size, colour } = lettering;
  const { array, missing } = letters.written(text, cut);
  const shown =
    `BT /${letters.use(cut)} ${size} Tf ${colourOf(colour)} rg ` +
    `1 0 0 -1 ${points(left + x)} ${points(baseline)} Tm ${array} TJ ET`;
  return missing ? `/Span <</ActualText ${spelled(text)}>> BDC ${shown} EMC` : shown;
};
