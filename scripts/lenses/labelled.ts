import { existsSync, readFileSync } from 'node:fs';

/** A contribution with the lenses that people gave it. */
export interface LabelledText {
  readonly text: string;
  readonly lenses: ReadonlySet<string>;
}

/** One of our own contributions, with what each of the two passes said and what was agreed on. */
export interface TwiceLabelled extends LabelledText {
  readonly first: ReadonlySet<string>;
  readonly second: ReadonlySet<string>;
}

const ownFile = new URL('../../test/lens/data/residents.tsv', import.meta.url);
const sharedFile = new URL('../../../shared/data/lens-dev.tsv', import.meta.url);

/** Where the labelled contributions of others lie beside the project's tree, or undefined where they do not. */
export const labelledByOthers: URL | undefined = existsSync(sharedFile) ? sharedFile : undefined;
export const ownLabels: URL = ownFile;
const collaborationFile = new URL('../../test/lens/data/collaboration.tsv', import.meta.url);

/** The first this many of our own contributions were for development; the others were held out until the lexicon stood. */
const developmentCount = 300;

const rowsOf = (file: URL): readonly (readonly string[])[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

const labels = (cell = ''): ReadonlySet<string> =>
  new Set(
    cell
      .split(',')
      .map((one) => one.trim())
      .filter(Boolean),
  );

/** Reads lines of a text, a tab and its lenses parted by commas; lines that begin with `#` are notes. */
export const readLabelled = (file: URL): readonly LabelledText[] =>
  rowsOf(file).map(([text = '', lenses]) => ({ text, lenses: labels(lenses) }));

const readTwice = (file: URL): readonly TwiceLabelled[] =>
  rowsOf(file).map(([text = '', first, second, agreed]) => ({
    text,
    first: labels(first),
    second: labels(second),
    lenses: labels(agreed),
  }));

/** Reads our own: text, first pass, second pass, agreed. */
export const readOwn = (): readonly TwiceLabelled[] => readTwice(ownFile);

/** Our own that no weights were trained on. They were unseen until the readers of those of others looked at them. */
export const readCollaboration = (): readonly TwiceLabelled[] => readTwice(collaborationFile);

/** Our own contributions by the fixed rule: the file was shuffled when it was written, so its first 300 lines. */
export const splitOwn = (
  own: readonly TwiceLabelled[],
): { readonly development: readonly TwiceLabelled[]; readonly heldOut: readonly TwiceLabelled[] } => ({
  development: own.slice(0, developmentCount),
  heldOut: own.slice(developmentCount),
});
