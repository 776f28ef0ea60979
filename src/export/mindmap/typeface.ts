import { fontFile, fontPath } from '../fonts.ts';

/** The typeface of the mindmap, and what a viewer that does not have it takes instead. */
export const fontFamily = 'Source Sans 3';
export type Weight = 400 | 600;

/** The font files that ship, for whoever draws with them. */
export const fontFiles: readonly string[] = [fontPath('regular'), fontPath('bold')];

/** Where each table of an OpenType file begins (its directory: OpenType specification, "Table Directory"). */
const tablesIn = (font: Buffer): ReadonlyMap<string, number> =>
  new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const entry = 12 + 16 * index;
      return [font.toString('latin1', entry, entry + 4), font.readUInt32BE(entry + 8)] as const;
    }),
  );

/** Which glyph stands for which character: the `cmap` subtable of format 4, which has all below U+10000. */
const glyphsIn = (font: Buffer, cmap: number): ReadonlyMap<number, number> => {
  const subtable = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 8 + 8 * index),
  ).find((at) => font.readUInt16BE(at) === 4);
  if (subtable === undefined) throw new Error('The font has no character map of format 4');
  const doubled = font.readUInt16BE(subtable + 6);
  const ends = subtable + 14;
  const starts = ends + doubled + 2;
  const glyphs = new Map<number, number>();
  for (let at = 0; at < doubled; at += 2) {
    const offsets = starts + 2 * doubled + at;
    const start = font.readUInt16BE(starts + at);
    const delta = font.readUInt16BE(starts + doubled + at);
    const offset = font.readUInt16BE(offsets);
    for (let code = start; code <= font.readUInt16BE(ends + at) && code < 0xffff; code += 1) {
      const listed = offset === 0 ? code : font.readUInt16BE(offsets + offset + 2 * (code - start));
      const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
};

/** How far each character moves the pen, in em: `hmtx`, whose last entry holds for every glyph after it. */
const advancesIn = (font: Buffer): ReadonlyMap<number, number> => {
  const tables = tablesIn(font);
  const at = (table: string): number => {
    const start = tables.get(table);
    if (start === undefined) throw new Error(`The font has no table ${table}`);
    return start;
  };
  const unitsPerEm = font.readUInt16BE(at('head') + 18);
  const entries = font.readUInt16BE(at('hhea') + 34);
  return new Map(
    [...glyphsIn(font, at('cmap'))].map(([code, glyph]) => [
      code,
      font.readUInt16BE(at('hmtx') + 4 * Math.min(glyph, entries - 1)) / unitsPerEm,
    ]),
  );
};

const advances: Readonly<Record<Weight, ReadonlyMap<number, number>>> = {
  400: advancesIn(fontFile('regular')),
  600: advancesIn(fontFile('bold')),
};

/** In em: a square, which is what a letter of another script takes at most. */
const unknownAdvance = 1;

/**
 * How wide a text is, in the unit of `size`. Kerning is left out, so that it is at most a hair too wide: the
 * font's own tables say the rest, and nothing but this small reader is needed for them.
 */
export const widthOf = (text: string, size: number, weight: Weight): number => {
  let em = 0;
  for (const character of text) em += advances[weight].get(character.codePointAt(0) ?? 0) ?? unknownAdvance;
  return em * size;
};

/**
 * The text without the signs that the typeface has not (emoji, mostly): they would be drawn as empty boxes.
 * Letters and digits of other scripts stay, since a browser that shows the picture may well have them.
 */
export const drawable = (text: string): string =>
  text
    .replace(/[\uFE00-\uFE0F\u20E3]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]/gu, (sign) => (advances[400].has(sign.codePointAt(0) ?? 0) ? sign : ''))
    .replace(/ {2,}/g, ' ')
    .trim();
