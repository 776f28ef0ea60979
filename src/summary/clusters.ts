import { type Likened, product, sumOf, type Vector } from './likeness.ts';

/**
 * Clusters grow while two of them are at least this alike on average: the cosine above which, read side by side
 * in notes of real and invented tables, passages that make one point lie and below which those that only share a
 * subject.
 */
export const sameThought = 0.25;

/**
 * As many letters must the words have that two passages share: two short words or one long one. By
 * one short word they have a subject in common and no more; in Dutch the longer a word, the more it says.
 */
const fewestSharedLetters = 10;

interface Cluster {
  /** The places of its passages, the first said first. */
  readonly members: readonly number[];
  readonly sum: Vector;
  /** The clusters that may be merged with it, with how alike they are. */
  readonly near: Map<number, number>;
}

const shareEnough = (one: Likened, other: Likened): boolean => {
  let shared = 0;
  for (const root of one.vector.keys())
    if (other.vector.has(root)) shared += one.letters.get(root) ?? other.letters.get(root) ?? 0;
  return shared >= fewestSharedLetters;
};

/** Pairs of places whose passages are alike enough, by the rarest roots that they share. */
const pairsOf = (passages: ReadonlyMap<number, Likened>): readonly (readonly [number, number, number])[] => {
  const frequency = new Map<number, number>();
  for (const { vector } of passages.values())
    for (const root of vector.keys()) frequency.set(root, (frequency.get(root) ?? 0) + 1);
  const holders = new Map<number, number[]>();
  const pairs: [number, number, number][] = [];
  for (const [place, passage] of passages) {
    const { vector } = passage;
    const rarestFirst = [...vector].sort(
      ([one], [other]) => (frequency.get(one) ?? 0) - (frequency.get(other) ?? 0) || one - other,
    );
    const candidates = new Set<number>();
    // Once what is left is shorter than the threshold, passages that share only that cannot reach it.
    let left = 1;
    for (const [root, weight] of rarestFirst) {
      if (left < sameThought ** 2) break;
      const list = holders.get(root) ?? [];
      for (const holder of list) candidates.add(holder);
      list.push(place);
      holders.set(root, list);
      left -= weight ** 2;
    }
    for (const other of candidates) {
      const second = passages.get(other);
      const alike = second && shareEnough(passage, second) ? product(vector, second.vector) : 0;
      if (alike >= sameThought) pairs.push([other, place, alike]);
    }
  }
  return pairs;
};

/** Rounded, so that the order in which sums were made decides nothing. */
const rounded = (alike: number): number => Math.round(alike * 1e9);

/** The cluster most like this one; where equal, the one that began first. */
const nearest = ({ near }: Cluster): number | undefined => {
  let best: number | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const [other, alike] of near) {
    const now = rounded(alike);
    if (now > most || (now === most && best !== undefined && other < best)) {
      best = other;
      most = now;
    }
  }
  return best;
};

/** How alike the members of two clusters are on average: their sums hold all pairs at once. */
const averageLink = (one: Cluster, other: Cluster): number =>
  product(one.sum, other.sum) / (one.members.length * other.members.length);

/** Makes one of two clusters under the lower of their places; gives the places where something changed. */
const merge = (clusters: Map<number, Cluster>, into: number, gone: number): readonly number[] => {
  const [kept, lost] = [clusters.get(into), clusters.get(gone)];
  if (kept === undefined || lost === undefined) return [];
  const merged: Cluster = {
    members: [...kept.members, ...lost.members].sort((one, other) => one - other),
    sum: sumOf([kept.sum, lost.sum]),
    near: new Map(),
  };
  clusters.delete(gone);
  clusters.set(into, merged);
  // An average never exceeds the greater of its parts, so only neighbours of either can be neighbours now.
  const neighbours = [...new Set([...kept.near.keys(), ...lost.near.keys()])];
  for (const place of neighbours) {
    const other = clusters.get(place);
    if (other === undefined || place === into) continue;
    other.near.delete(gone);
    other.near.delete(into);
    const alike = averageLink(merged, other);
    if (alike < sameThought) continue;
    merged.near.set(place, alike);
    other.near.set(into, alike);
  }
  return [into, ...neighbours];
};

/** Passages with the same roots are one from the beginning: whatever is alike to one of them is so to all. */
const sameRootsTogether = (passages: readonly Likened[]): Map<number, Cluster> => {
  const places = new Map<string, number[]>();
  passages.forEach(({ vector }, place) => {
    const key = [...vector.keys()].sort((one, other) => one - other).join(' ');
    const same = places.get(key);
    if (same) same.push(place);
    else places.set(key, [place]);
  });
  return new Map(
    [...places.values()].flatMap((members) => {
      const [first = 0] = members;
      const vector = passages[first]?.vector;
      if (vector === undefined) return [];
      const sum = new Map([...vector].map(([root, weight]) => [root, weight * members.length]));
      return [[first, { members, sum, near: new Map<number, number>() }]];
    }),
  );
};

/**
 * Puts passages that make the same point together: agglomerative clustering by average link, the same clusters
 * for the same passages. `passages` come in the order of time. Each cluster is given as places in it, in order.
 * Two clusters that are each other's nearest are merged at once: with average links that gives what merging the
 * nearest of all, one pair after another, gives.
 */
export const clustersOf = (passages: readonly Likened[]): readonly (readonly number[])[] => {
  const clusters = sameRootsTogether(passages);
  const distinct = new Map([...passages.entries()].filter(([place]) => clusters.has(place)));
  for (const [one, other, alike] of pairsOf(distinct)) {
    clusters.get(one)?.near.set(other, alike);
    clusters.get(other)?.near.set(one, alike);
  }
  let waiting: readonly number[] = [...clusters.keys()];
  while (waiting.length > 0) {
    const changed = new Set<number>();
    for (const place of waiting) {
      const cluster = clusters.get(place);
      const other = cluster && nearest(cluster);
      const second = other === undefined ? undefined : clusters.get(other);
      if (other === undefined || second === undefined || nearest(second) !== place) continue;
      for (const one of merge(clusters, Math.min(place, other), Math.max(place, other))) changed.add(one);
    }
    waiting = [...changed].filter((place) => clusters.has(place)).sort((one, other) => one - other);
  }
  return [...clusters.values()].map(({ members }) => members);
};
