import type { Lens } from '../core/format.ts';
import type { LensTag } from '../core/table.ts';
import { compileLexicon, type HouseLens, houseLenses } from './compileLexicon.ts';
import { doelgroepen } from './lexicon/doelgroepen.ts';
import { gebied } from './lexicon/gebied.ts';
import { lookAlikes } from './lexicon/lookAlikes.ts';
import { themas } from './lexicon/themas.ts';
import { tijd } from './lexicon/tijd.ts';
import { valueWords } from './lexicon/values.ts';
import { type Finding, readSenses } from './readSenses.ts';
import { stemDutch } from './stemDutch.ts';
import { plain, wordsOf } from './wordsOf.ts';

const lexicon = compileLexicon([
  { entries: doelgroepen, lens: 'doelgroepen' },
  { entries: themas, lens: 'themas' },
  { entries: gebied, lens: 'gebied' },
  { entries: tijd, lens: 'tijd' },
  { entries: lookAlikes },
  ...Object.entries(valueWords).map(([value, { lens, words }]) => ({ entries: words, lens, value })),
]);

const year = /^(19|20)\d\d$/;
const beforeYear = new Set([
  'in',
  'tegen',
  'tot',
  'na',
  'voor',
  'sinds',
  'vanaf',
  'eind',
  'begin',
  'van',
  'pas',
  'jaar',
]);

/** `Tegen 2030` says when; `Leuven 2030` is a name. */
const namesYear = (words: readonly string[]): boolean =>
  words.some((word, at) => year.test(word) && beforeYear.has(words[at - 1] ?? ''));

/** The lens's values that are said with certainty: by the lexicon, or because the word is the value's own id. */
const valuesSaid = (lens: Lens, findings: readonly Finding[]): readonly string[] =>
  lens.values
    .filter(({ id }) => {
      const idStem = stemDutch(plain(id));
      return findings.some(
        ({ words, sense }) =>
          sense.values.has(id) || (words.length === 1 && stemDutch(words[0] ?? '') === idStem),
      );
    })
    .map(({ id }) => id);

const isHouseLens = (id: string): id is HouseLens => houseLenses.some((lens) => lens === id);

/**
 * The lenses that a contribution's own words suggest, in the format's order. Only the four house lenses are
 * known, and only where the format has them; what the sentence says counts, not what it could lead to.
 */
export const suggestLenses = (text: string, lenses: readonly Lens[]): LensTag[] => {
  const words = wordsOf(text);
  const findings = readSenses(lexicon, words);
  return lenses.flatMap((lens): LensTag[] => {
    const id = lens.id;
    if (!isHouseLens(id)) return [];
    const found = findings.filter(({ sense }) => sense.lenses.has(id));
    if (found.length === 0) {
      return id === 'tijd' && namesYear(words) ? [{ lens: id, by: 'suggested' }] : [];
    }
    const values = valuesSaid(lens, found);
    return values.length === 0
      ? [{ lens: id, by: 'suggested' }]
      : values.map((value) => ({ lens: id, value, by: 'suggested' }));
  });
};
