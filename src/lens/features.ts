import { type HouseLens, houseLenses } from './compileLexicon.ts';
import { type Reading, says } from './houseReading.ts';

/** Something about a text that counts for or against a lens, and where in the text it stands. */
export type Features = ReadonlyMap<string, readonly number[]>;

const negations = new Set(['geen', 'niet', 'zonder', 'nooit', 'niets', 'nie', 'ni', 'niks', 'gene']);
const negationReach = 3;

const manyFrom = 2;
const shortUnder = 7;
const longFrom = 25;

const lengthOf = (words: number): string =>
  words < shortUnder ? 'short' : words < longFrom ? 'middling' : 'long';

/** For which lens a feature is evidence in the first place; undefined for words and lengths. */
export const lensOfFeature = (feature: string): HouseLens | undefined =>
  houseLenses.find((lens) => feature.startsWith(`${lens}.`));

/**
 * What the model weighs of a text: how often the lexicon says each lens, outright or by a hint, with which
 * subjects and in which manner, whether a negation stands before it; the stems of the words and of the pairs of
 * neighbours; and the text's length. Every feature is there or not.
 */
export const featuresOf = ({ words, keys, findings }: Reading): Features => {
  const features = new Map<string, number[]>();
  const add = (name: string, at: readonly number[]): void => {
    const places = features.get(name);
    if (places) places.push(...at);
    else features.set(name, [...at]);
  };
  for (const lens of houseLenses) {
    const outright = findings.filter((finding) => says(finding, lens));
    const hints = findings.filter(
      (finding) => !says(finding, lens) && finding.sense.some((one) => one.lens === lens),
    );
    const strong = outright.flatMap(({ at }) => at);
    if (outright.length > 0) add(`${lens}.said`, strong);
    if (outright.length >= manyFrom) add(`${lens}.said often`, strong);
    if (hints.length > 0)
      add(
        `${lens}.hinted`,
        hints.flatMap(({ at }) => at),
      );
    if (hints.length >= manyFrom)
      add(
        `${lens}.hinted often`,
        hints.flatMap(({ at }) => at),
      );
    for (const { at, manner } of outright) {
      add(`${lens}.by ${manner}`, at);
      const first = at[0] ?? 0;
      if (words.slice(Math.max(0, first - negationReach), first).some((word) => negations.has(word))) {
        add(`${lens}.denied`, at);
      }
    }
  }
  for (const { at, sense } of findings) {
    for (const { lens, subject, weak } of sense) add(`${lens}.${subject}${weak ? '?' : ''}`, at);
  }
  for (const [at, key] of keys.entries()) {
    add(`w ${key}`, [at]);
    const next = keys[at + 1];
    if (next !== undefined) add(`w ${key} ${next}`, [at, at + 1]);
  }
  add(`length ${lengthOf(words.length)}`, []);
  return features;
};
