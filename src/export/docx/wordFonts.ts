import { type FontCut, fontFile } from '../fonts.ts';
import type { ZipEntry } from './zip.ts';

/** The font of the whole document; where it cannot be read from the file, Word takes Calibri. */
export const fontName = 'Source Sans 3';

/** Each with the key that hides its first bytes: the format asks for one, it keeps nothing secret. */
const embedded: readonly { readonly cut: FontCut; readonly as: string; readonly key: string }[] = [
  { cut: 'regular', as: 'embedRegular', key: 'DEBA77AF-0001-4000-8000-00000000A001' },
  { cut: 'bolder', as: 'embedBold', key: 'DEBA77AF-0002-4000-8000-00000000A002' },
  { cut: 'italic', as: 'embedItalic', key: 'DEBA77AF-0003-4000-8000-00000000A003' },
];

const hiddenBytes = 32;

/** A font as Word embeds it: its first 32 bytes combined with the key, last byte first (ECMA-376, 17.8.1). */
const hidden = (font: Uint8Array, key: string): Uint8Array => {
  const bytes = Buffer.from(key.replaceAll('-', ''), 'hex').reverse();
  const copy = Uint8Array.from(font);
  for (let at = 0; at < hiddenBytes; at += 1) copy[at] = (copy[at] ?? 0) ^ (bytes[at % bytes.length] ?? 0);
  return copy;
};

/** The fonts inside the document, so that it looks and breaks into pages alike wherever it is opened. */
export const fontEntries = (): readonly ZipEntry[] =>
  embedded.map(({ cut, key }) => ({ name: `word/fonts/${cut}.odttf`, content: hidden(fontFile(cut), key) }));

/** Id and target of each font, as the font table refers to them. */
export const fontTargets = (): readonly (readonly [id: string, target: string])[] =>
  embedded.map(({ cut }) => [cut, `fonts/${cut}.odttf`] as const);

/** What stands inside `w:fonts`. */
export const fontTable = (): string =>
  `<w:font w:name="${fontName}"><w:altName w:val="Calibri"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/>${embedded
    .map(({ cut, as, key }) => `<w:${as} r:id="${cut}" w:fontKey="{${key}}"/>`)
    .join('')}</w:font>`;
