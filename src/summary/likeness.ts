import type { Candidate } from './candidates.ts';

/** A passage as the weights of its roots, its length 1. */
type Vector = ReadonlyMap<string, number>;

/** How much each root tells: the rarer over the contributions, the more (inverse document frequency). */
export const tellingOf = (candidates: readonly Candidate[]): ((root: string) => number) => {
  const holders = new Map<string, Set<string>>();
  for (const { roots, contribution } of candidates) {
    for (const root of roots) holders.set(root, (holders.get(root) ?? new Set()).add(contribution.id));
  }
  const contributions = new Set(candidates.map(({ contribution }) => contribution.id)).size;
  return (root) => Math.log(1 + contributions / (holders.get(root)?.size ?? 1));
};

const vectorOf = (roots: readonly string[], telling: (root: string) => number): Vector => {
  const length = Math.hypot(...roots.map(telling));
  return new Map(roots.map((root) => [root, telling(root) / length]));
};

/** How alike two passages are: 0 nothing in common, 1 the same words. */
export type Likeness = (one: Candidate, other: Candidate) => number;

/** The cosine of two passages by the roots that they share. */
export const likenessOf = (candidates: readonly Candidate[], telling: (root: string) => number): Likeness => {
  const vectors = candidates.map(({ roots }) => vectorOf(roots, telling));
  return (one, other) => {
    const left = vectors[one.order];
    const right = vectors[other.order];
    if (!left || !right) return 0;
    let sum = 0;
    for (const [root, weight] of left) sum += weight * (right.get(root) ?? 0);
    return sum;
  };
};

const alikeEnough = 0.6;
const containedEnough = 0.8;

/** The share of what `small` tells that `big` tells too. */
const contained = (
  small: readonly string[],
  big: readonly string[],
  telling: (root: string) => number,
): number => {
  const sum = (roots: readonly string[]): number => roots.reduce((total, root) => total + telling(root), 0);
  return sum(small.filter((root) => big.includes(root))) / sum(small);
};

const negation =
  /(?:^|[^\p{L}])(?:geen|niet|nooit|niets|niemand|zonder|tegen|noch|no|not|never|without|against)(?=$|[^\p{L}])/iu;

const numbersIn = (text: string): string => (text.match(/\d+/g) ?? []).sort().join(' ');

/** With the same words one may be for and the other against, or one mean 30 and the other 50. */
const mayDiffer = (one: Candidate, other: Candidate): boolean =>
  negation.test(one.text) !== negation.test(other.text) || numbersIn(one.text) !== numbersIn(other.text);

/**
 * Whether two passages say the same: they are very alike, or the shorter one stands in the longer one, and
 * neither says no or names another number where the other does not.
 */
export const saysTheSame = (
  one: Candidate,
  other: Candidate,
  likeness: number,
  telling: (root: string) => number,
): boolean => {
  if (mayDiffer(one, other)) return false;
  if (likeness >= alikeEnough) return true;
  const [small, big] = one.roots.length <= other.roots.length ? [one, other] : [other, one];
  return likeness > 0 && contained(small.roots, big.roots, telling) >= containedEnough;
};
