import { compoundParts } from './roots.ts';

/** A passage as the weights of its roots, by the root's number; its length 1. */
export type Vector = ReadonlyMap<number, number>;

/** What is compared: the roots of a passage, and to which contribution they belong. */
export interface Rooted {
  readonly roots: readonly string[];
  readonly contribution: { readonly id: string };
}

/** A passage as it is compared with others. */
export interface Likened {
  readonly vector: Vector;
  /** How many letters each root has that the passage says itself and that the question did not say before. */
  readonly letters: ReadonlyMap<number, number>;
}

/** In how many contributions each root stands. */
const holdersOf = (passages: readonly Rooted[]): ReadonlyMap<string, number> => {
  const holders = new Map<string, number>();
  const lastHolder = new Map<string, string>();
  for (const { roots, contribution } of passages)
    for (const root of roots) {
      // A contribution's passages come one after another.
      if (lastHolder.get(root) === contribution.id) continue;
      lastHolder.set(root, contribution.id);
      holders.set(root, (holders.get(root) ?? 0) + 1);
    }
  return holders;
};

/**
 * How much each root tells: the rarer over the contributions, the more (inverse document frequency). The one
 * added keeps a root that stands everywhere above nothing.
 */
export const tellingOf = (passages: readonly Rooted[]): ((root: string) => number) => {
  const holders = holdersOf(passages);
  const contributions = new Set(passages.map(({ contribution }) => contribution.id)).size;
  return (root) => Math.log(1 + contributions / (holders.get(root) ?? 1));
};

/** What the parts of a compound count for beside the whole word, which says it more exactly. */
const partWorth = 0.6;
/**
 * What a root counts for that a single contribution has: it ties that one to no other, and in a short text such
 * roots would drown what it shares.
 */
const singleWorth = 0.5;
/** What a root of the question counts for under it: whatever is said there is about that. */
const askedWorth = 0.5;

/**
 * Each passage's TF-IDF vector over Dutch roots, the parts of compounds counted with less. A root stands once
 * in a passage, so its frequency there is 1. `askedOf` gives the roots of the question under which it stands.
 */
export const likenedOf = <Passage extends Rooted>(
  passages: readonly Passage[],
  askedOf: (passage: Passage) => ReadonlySet<string>,
): readonly Likened[] => {
  const partsOf = compoundParts(new Set(passages.flatMap(({ roots }) => roots)));
  const withParts = passages.map((passage) => ({
    contribution: passage.contribution,
    roots: [...new Set([...passage.roots, ...passage.roots.flatMap(partsOf)])],
    whole: new Set(passage.roots),
    asked: askedOf(passage),
  }));
  const telling = tellingOf(withParts);
  const holders = holdersOf(withParts);
  const numbers = new Map([...holders.keys()].map((root, number) => [root, number]));
  return withParts.map(({ roots, whole, asked }) => {
    const weights = roots.map(
      (root) =>
        telling(root) *
        (whole.has(root) ? 1 : partWorth) *
        (holders.get(root) === 1 ? singleWorth : 1) *
        (asked.has(root) ? askedWorth : 1),
    );
    const length = Math.hypot(...weights);
    const vector = new Map(
      roots.map((root, place) => [numbers.get(root) ?? -1, (weights[place] ?? 0) / length]),
    );
    const own = roots.filter((root) => whole.has(root) && !asked.has(root));
    return { vector, letters: new Map(own.map((root) => [numbers.get(root) ?? -1, root.length])) };
  });
};

/** The sum of the products of what two have in common: their cosine, where both have length 1. */
export const product = (one: Vector, other: Vector): number => {
  const [small, big] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [root, weight] of small) sum += weight * (big.get(root) ?? 0);
  return sum;
};

export const sumOf = (vectors: readonly Vector[]): Vector => {
  const sum = new Map<number, number>();
  for (const vector of vectors)
    for (const [root, weight] of vector) sum.set(root, (sum.get(root) ?? 0) + weight);
  return sum;
};

const negation =
  /(?:^|[^\p{L}])(?:geen|niet|nooit|niets|niks|niemand|zonder|tegen|noch|no|not|never|without|against)(?=$|[^\p{L}])/iu;

/**
 * What two passages must share before they may say the same: with the same words one may be for and the other
 * against, or one mean 30 and the other 50.
 */
export const stanceOf = (text: string): string =>
  `${negation.test(text)} ${(text.match(/\d+/g) ?? []).sort().join(' ')}`;
