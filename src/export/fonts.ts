import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The cuts of Source Sans 3 in which the minutes and the mindmap are set (SIL Open Font License, which allows embedding). */
const files = {
  regular: '400Regular/SourceSans3_400Regular.ttf',
  italic: '400Regular_Italic/SourceSans3_400Regular_Italic.ttf',
  /** On paper and in the mindmap. */
  bold: '600SemiBold/SourceSans3_600SemiBold.ttf',
  /** Word takes no other cut for bold. */
  bolder: '700Bold/SourceSans3_700Bold.ttf',
} as const;

export type FontCut = keyof typeof files;

/** Where the file of a cut is, for whoever reads it by itself. */
export const fontPath = (cut: FontCut): string =>
  require.resolve(`@expo-google-fonts/source-sans-3/${files[cut]}`);

const read = new Map<FontCut, Buffer>();

/** A font as its file; read once. */
export const fontFile = (cut: FontCut): Buffer => {
  const known = read.get(cut);
  if (known !== undefined) return known;
  const file = readFileSync(fontPath(cut));
  read.set(cut, file);
  return file;
};
