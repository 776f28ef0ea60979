import type { Lens, LensValue } from '../core/format.ts';
import { readConcepts } from './houseReading.ts';
import { type KeyedWords, keyed } from './readSenses.ts';
import { stemDutch } from './stemDutch.ts';
import { wordsOf } from './wordsOf.ts';

/** How a value is recognised: by the things it is about, and by the words of its own id and title. */
interface ValueWords {
  readonly id: string;
  readonly concepts: ReadonlySet<string>;
  /** Each is enough when all of its stems are in the text. */
  readonly names: readonly (readonly string[])[];
}

/** A value that a text names, and where. */
export interface NamedValue {
  readonly id: string;
  readonly at: readonly number[];
}

/** Little words of a title that name nothing: `Industriezone aan de vaart`. */
const littleWords = new Set(
  'de het een aan van in op te ten ter met bij en of tot voor naar uit rond the and of'.split(' '),
);
const shortestName = 3;

const stemsOf = (text: string): readonly string[] =>
  wordsOf(text)
    .filter((word) => !littleWords.has(word) && word.length >= shortestName)
    .map(stemDutch);

/** `Dorpskern en markt` names two things, and either is enough. */
const parted = (title: string): readonly string[] => title.split(/\s+(?:en|of|and|or)\s+|[/,;&]/u);

const isIn = <Item>(items: ReadonlySet<Item>, some: Iterable<Item>): boolean => {
  for (const item of some) if (items.has(item)) return true;
  return false;
};

const wordsOfValue = (lens: string, { id, title }: LensValue): ValueWords => {
  const concepts = [id, ...parted(title)]
    .flatMap((name) => readConcepts(keyed(wordsOf(name))))
    .flatMap(({ sense }) => sense)
    .filter((saying) => saying.lens === lens)
    .map(({ subject }) => subject);
  const names = [id, ...parted(title)].map(stemsOf).filter((stems) => stems.length > 0);
  return { id, concepts: new Set(concepts), names };
};

/** A format's lenses stay the same objects while it is loaded, so each is read once. */
const known = new WeakMap<Lens, readonly ValueWords[]>();

const valuesOf = (lens: Lens): readonly ValueWords[] => {
  const before = known.get(lens);
  if (before) return before;
  const made = lens.values.map((value) => wordsOfValue(lens.id, value));
  known.set(lens, made);
  return made;
};

/**
 * The values of a lens that a text names: by a word for the same type of area, horizon or group (`binnenstad`
 * for `Stadscentrum`), or by the words of the value's own id or title.
 */
export const namedValues = (lens: Lens, words: KeyedWords): readonly NamedValue[] => {
  if (lens.values.length === 0) return [];
  const findings = readConcepts(words);
  const { stems } = words;
  return valuesOf(lens).flatMap(({ id, concepts, names }): NamedValue[] => {
    const byConcept = findings.filter(({ sense }) =>
      isIn(
        concepts,
        sense.filter((saying) => saying.lens === lens.id).map(({ subject }) => subject),
      ),
    );
    const name = names.find((parts) => parts.every((part) => stems.includes(part)));
    const at = [
      ...byConcept.flatMap((found) => found.at),
      ...(name ?? []).map((part) => stems.indexOf(part)),
    ];
    return at.length === 0 ? [] : [{ id, at: [...new Set(at)].sort((a, b) => a - b) }];
  });
};
