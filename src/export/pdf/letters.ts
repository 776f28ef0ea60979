import type { Cut } from './cuts.ts';
import type { Measure } from './lines.ts';

/** One sign as the file writes it. */
interface Letter {
  /** Its number in the embedded font, four hexadecimal figures; empty for what takes no room. */
  readonly code: string;
  /** In thousandths of the size of the letters. */
  readonly width: number;
  /** The font has no such sign: an empty box stands for it. */
  readonly missing: boolean;
}

/** The letters of a document's fonts: how wide they are, and how the file writes them. */
export interface Letters {
  /** In thousandths of the size of the letters, pairs drawn together included. */
  widthOf(text: string, cut: Cut): number;
  /** The text as the array of a `TJ` operator (ISO 32000-1, 9.4.3), and whether the font lacks one of its signs. */
  written(text: string, cut: Cut): { readonly array: string; readonly missing: boolean };
  /** The font's name on the page that is being drawn. */
  use(cut: Cut): string;
}

/**
 * What pdfkit knows of its fonts, which its types leave out. Its own way lays out every word by all of the
 * font's rules: a third of a millisecond each, against a few signs and pairs looked up here.
 */
interface Inside {
  readonly _font: {
    readonly id: string;
    encode(
      text: string,
    ): readonly [codes: readonly string[], places: readonly { readonly advanceWidth: number }[]];
    ref(): object;
  };
  readonly page: { readonly fonts: Record<string, object> };
}

/** Joiners, marks and modifiers that change the sign before them: without that sign they say nothing. */
const takesNoRoom = /^[\p{M}\p{Cf}\p{Emoji_Modifier}]$/u;

/** Pairs are looked up among the Latin letters only, up to U+017F; others are set without. */
const latin = 0x180;
const notYetKnown = -32768;

/** How much closer two signs stand, by font: the same for every document. */
const pairs: Readonly<Record<Cut, Int16Array>> = {
  regular: new Int16Array(latin * latin).fill(notYetKnown),
  italic: new Int16Array(latin * latin).fill(notYetKnown),
  bold: new Int16Array(latin * latin).fill(notYetKnown),
};
const space = 0x20;

export const lettersOf = (pdf: PDFKit.PDFDocument): Letters => {
  const inside = pdf as unknown as Inside;
  /** By code point: the Latin ones, which are nearly all, and the others. */
  const known = {
    regular: { latin: new Array<Letter | undefined>(latin), other: new Map<number, Letter>() },
    italic: { latin: new Array<Letter | undefined>(latin), other: new Map<number, Letter>() },
    bold: { latin: new Array<Letter | undefined>(latin), other: new Map<number, Letter>() },
  } as const satisfies Readonly<Record<Cut, object>>;
  const letter = (point: number, cut: Cut): Letter => {
    const font = known[cut];
    const found = point < latin ? font.latin[point] : font.other.get(point);
    if (found !== undefined) return found;
    const sign = String.fromCodePoint(point);
    pdf.font(cut);
    const [codes, places] = inside._font.encode(sign);
    const missing = codes.includes('0000');
    const made: Letter =
      missing && takesNoRoom.test(sign)
        ? { code: '', width: 0, missing }
        : {
            code: codes.join(''),
            width: places.reduce((sum, { advanceWidth }) => sum + advanceWidth, 0),
            missing,
          };
    if (point < latin) font.latin[point] = made;
    else font.other.set(point, made);
    return made;
  };
  /** Negative where the two stand closer than their widths say. */
  const between = (left: number, right: number, cut: Cut): number => {
    if (left <= space || right <= space || left >= latin || right >= latin) return 0;
    const found = pairs[cut][left * latin + right] ?? notYetKnown;
    if (found !== notYetKnown) return found;
    const together = pdf.font(cut, 1000).widthOfString(String.fromCharCode(left, right));
    const closer = Math.round(together - letter(left, cut).width - letter(right, cut).width);
    pairs[cut][left * latin + right] = closer;
    return closer;
  };
  return {
    widthOf(text, cut) {
      let width = 0;
      let before = space;
      for (let at = 0; at < text.length; at += before > 0xffff ? 2 : 1) {
        const point = text.codePointAt(at) ?? space;
        width += letter(point, cut).width + between(before, point, cut);
        before = point;
      }
      return width;
    },
    written(text, cut) {
      let array = '[<';
      let missing = false;
      let before = space;
      for (let at = 0; at < text.length; at += before > 0xffff ? 2 : 1) {
        const point = text.codePointAt(at) ?? space;
        const closer = between(before, point, cut);
        if (closer !== 0) array += `> ${-closer} <`;
        const one = letter(point, cut);
        array += one.code;
        missing ||= one.missing;
        before = point;
      }
      return { array: `${array}>]`, missing };
    },
    use(cut) {
      pdf.font(cut);
      const { id } = inside._font;
      inside.page.fonts[id] ??= inside._font.ref();
      return id;
    },
  };
};

/** Widths in points, as `written` sets them. */
export const measureWith =
  (letters: Letters): Measure =>
  (text, { cut, size }) =>
    (letters.widthOf(text, cut) * size) / 1000;
