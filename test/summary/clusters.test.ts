import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { clustersOf, sameThought } from '../../src/summary/clusters.ts';
import { type Likened, likenedOf, product } from '../../src/summary/likeness.ts';

/**
 * Passages of up to five roots of ten letters out of nine, so that sharing one is sharing enough; each its own
 * weights, so that no two links are equal.
 */
const passages: fc.Arbitrary<readonly Likened[]> = fc
  .uniqueArray(
    fc
      .uniqueArray(fc.tuple(fc.nat(8), fc.double({ min: 0.2, max: 1, noNaN: true })), {
        selector: ([root]) => root,
        minLength: 1,
        maxLength: 5,
      })
      .map((roots) => roots.toSorted(([one], [other]) => one - other)),
    { selector: (roots) => roots.map(([root]) => root).join(), maxLength: 16 },
  )
  .map((all) =>
    all.map((roots) => {
      const length = Math.hypot(...roots.map(([, weight]) => weight));
      return {
        vector: new Map(roots.map(([root, weight]) => [root, weight / length])),
        letters: new Map(roots.map(([root]) => [root, 10])),
      };
    }),
  );

const averageLink = (all: readonly Likened[], one: readonly number[], other: readonly number[]): number => {
  const links = one.flatMap((left) =>
    other.map((right) => product(all[left]?.vector ?? new Map(), all[right]?.vector ?? new Map())),
  );
  return links.reduce((sum, link) => sum + link, 0) / links.length;
};

type Places = readonly number[];

const byFirst = ([one = 0]: Places, [other = 0]: Places): number => one - other;

/** Average-link clustering without any shortcut: of all pairs the nearest, of equals the one that began first. */
const oneAfterAnother = (all: readonly Likened[]): readonly Places[] => {
  let clusters: readonly Places[] = all.map((_, place) => [place]);
  for (;;) {
    let best: { readonly one: Places; readonly other: Places; readonly link: number } | undefined;
    for (const [place, one] of clusters.entries())
      for (const other of clusters.slice(place + 1)) {
        const link = Math.round(averageLink(all, one, other) * 1e9) / 1e9;
        if (link >= sameThought && link > (best?.link ?? 0)) best = { one, other, link };
      }
    if (best === undefined) return clusters;
    const { one, other } = best;
    const merged = [...one, ...other].toSorted((left, right) => left - right);
    clusters = [...clusters.filter((some) => some !== one && some !== other), merged].toSorted(byFirst);
  }
};

describe('for any passages', () => {
  test('every passage is in one cluster', () => {
    fc.assert(
      fc.property(passages, (all) => {
        const places = clustersOf(all).flat();
        expect(places.toSorted((one, other) => one - other)).toEqual(all.map((_, place) => place));
      }),
    );
  });

  test('the clusters are those of merging the two nearest again and again, as the book has it', () => {
    fc.assert(
      fc.property(passages, (all) => {
        expect(clustersOf(all).toSorted(byFirst)).toEqual(oneAfterAnother(all).toSorted(byFirst));
      }),
    );
  });
});

test('what shares one short word only stays apart, however rare all else is', () => {
  const all = likenedOf(
    [
      { roots: ['bus', 'film'], contribution: { id: 'b0' } },
      { roots: ['bus', 'ploeg'], contribution: { id: 'b1' } },
    ],
    () => new Set(),
  );
  expect(product(all[0]?.vector ?? new Map(), all[1]?.vector ?? new Map())).toBeGreaterThan(sameThought);
  expect(clustersOf(all)).toHaveLength(2);
});

test('what the question itself says ties nothing together', () => {
  const roots = [
    ['samenwerkingen', 'bureaucratie'],
    ['samenwerkingen', 'klimaatraad'],
  ];
  const under = (asked: readonly string[]): number =>
    clustersOf(
      likenedOf(
        roots.map((some, place) => ({ roots: some, contribution: { id: `b${place}` } })),
        () => new Set(asked),
      ),
    ).length;
  expect([under([]), under(['samenwerkingen'])]).toEqual([1, 2]);
});

test('a word of the question makes passages less alike than a word of their own', () => {
  const rooted = [
    { roots: ['samenwerkingen', 'bureaucratie'], contribution: { id: 'b0' } },
    { roots: ['samenwerkingen', 'klimaatraad'], contribution: { id: 'b1' } },
  ];
  const alike = (asked: readonly string[]): number => {
    const [one, other] = likenedOf(rooted, () => new Set(asked));
    return product(one?.vector ?? new Map(), other?.vector ?? new Map());
  };
  expect(alike(['samenwerkingen'])).toBeLessThan(alike([]));
});
