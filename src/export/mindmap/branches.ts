import { type HierarchyPointNode, hierarchy, tree } from 'd3-hierarchy';
import type { Translate } from '../../locale/translate.ts';
import { type Curve, type Disc, type Drawing, heightOf, type Label, type Lettering } from './drawing.ts';
import { linesOf, widest } from './lines.ts';
import {
  discGap,
  lensPadding,
  lensSetting,
  lensWidth,
  type Measures,
  pointSize,
  radiusOf,
  shareOf,
  smallestSize,
} from './measures.ts';
import type { LensBranch } from './mindmap.ts';

/** On which side of the middle: what is to be read from the middle outwards is mirrored on the left. */
export type Side = 'left' | 'right';

/** What takes room in the tree: a lens, a point with its disc, or the count of what is not shown. */
interface Node {
  readonly lines: readonly string[];
  readonly size: number;
  readonly height: number;
  readonly lens?: LensBranch;
  readonly people?: number;
  readonly children?: readonly Node[];
}

const gaps = { lenses: 14, points: 10, branches: 20 } as const;

/** The lenses with their points, on one side; `hooks` are where the lenses hang, in the same order. */
export interface Branches {
  readonly drawing: Drawing;
  readonly hooks: readonly Hook[];
}

export interface Hook {
  readonly y: number;
  readonly place: number | undefined;
  readonly people: number;
}

/** How many people made the points under a lens, together. */
export const weightOf = ({ points }: LensBranch): number =>
  points.reduce((sum, { people }) => sum + people, 0);

const pointNodes = (
  { points, unshown }: LensBranch,
  measures: Measures,
  translate: Translate,
): readonly Node[] => {
  const setting = { weight: 400, width: measures.pointWidth, mostLines: 3 } as const;
  const shown = points.map(({ text, people }): Node => {
    const size = pointSize(people, measures);
    const lines = linesOf(text, { ...setting, size });
    const height = Math.max(heightOf(lines.length, size), 2 * radiusOf(people, measures.mostPeople));
    return { lines, size, height, people };
  });
  if (unshown === 0) return shown;
  const lines = linesOf(translate('minutes:mindmap.more', { count: unshown }), {
    ...setting,
    size: smallestSize,
  });
  return [...shown, { lines, size: smallestSize, height: heightOf(lines.length, smallestSize) }];
};

const lensNode = (lens: LensBranch, measures: Measures, translate: Translate): Node => {
  const lines = linesOf(lens.title, lensSetting);
  const height = heightOf(lines.length, lensSetting.size) + 2 * lensPadding.down;
  const children = pointNodes(lens, measures, translate);
  return { lens, lines, size: lensSetting.size, height, children };
};

type Placed = HierarchyPointNode<Node>;

const separation = (one: Placed, other: Placed): number => {
  const siblings = one.depth === 1 ? gaps.lenses : gaps.points;
  return (one.data.height + other.data.height) / 2 + (one.parent === other.parent ? siblings : gaps.branches);
};

const weight = (placed: Placed): 400 | 600 => (placed.depth === 1 ? 600 : 400);

/**
 * The lenses of one side in a column, their points in the next one outwards. The tidy tree of d3-hierarchy
 * says how high each stands (nodes differ in height, so its separation is the half heights and a gap); since
 * lenses and points each have a column of their own, nothing can come to lie on anything else.
 */
export const branchesOf = (
  lenses: readonly LensBranch[],
  measures: Measures,
  side: Side,
  translate: Translate,
): Branches => {
  const children = lenses.map((lens) => lensNode(lens, measures, translate));
  const root = tree<Node>().nodeSize([1, 1]).separation(separation)(
    hierarchy<Node>({ lines: [], size: 0, height: 0, children }, (node) => [...(node.children ?? [])]),
  );
  const placed = root.descendants().filter(({ depth }) => depth > 0);
  const top = Math.min(...placed.map(({ x, data }) => x - data.height / 2));
  const bottom = Math.max(...placed.map(({ x, data }) => x + data.height / 2));
  const widthOfWords = (node: Placed): number =>
    widest(node.data.lines, { size: node.data.size, weight: weight(node) });

  const discsAt = measures.lensColumn + measures.pointGap;
  const wordsAt = (node: Placed): number =>
    node.data.people === undefined ? discsAt : discsAt + 2 * measures.widestRadius + discGap;
  const width = Math.max(
    ...placed.map((node) => (node.depth === 1 ? measures.lensColumn : wordsAt(node) + widthOfWords(node))),
  );
  /** From a distance from the middle to a place on the canvas. */
  const across = (outwards: number, wide = 0): number =>
    side === 'right' ? outwards : width - outwards - wide;

  const lettering = (node: Placed, outwards: number, align: Lettering['align']): Lettering => {
    const { lines, size } = node.data;
    const wide = widthOfWords(node);
    const height = heightOf(lines.length, size);
    const box = { x: across(outwards, wide), y: node.x - top - height / 2, width: wide, height };
    return { box, lines, size, weight: weight(node), align };
  };
  const label = (node: Placed, lens: LensBranch): Label => {
    const wide = lensWidth(lens);
    const { height } = node.data;
    return {
      box: { x: across(0, wide), y: node.x - top - height / 2, width: wide, height },
      letterings: [lettering(node, lensPadding.across, 'middle')],
      shade: { lens: lens.place },
    };
  };
  /** Where a line ends, from the edge of the column: at the disc itself, so that it passes behind no other. */
  const beforePoint = ({ data: { people } }: Placed): number =>
    people === undefined ? -5 : measures.widestRadius - radiusOf(people, measures.mostPeople) + 1;
  const curve = (node: Placed, lens: LensBranch): Curve => ({
    leaves: 'sideways',
    from: [across(lensWidth(lens)), (node.parent?.x ?? 0) - top],
    to: [across(discsAt + beforePoint(node)), node.x - top],
    thickness: 1.5 + 2 * shareOf(node.data.people ?? 1, measures.mostPeople),
    shade: { lens: lens.place },
  });
  const disc = (node: Placed, people: number, lens: LensBranch): Disc => ({
    x: across(discsAt + measures.widestRadius),
    y: node.x - top,
    radius: radiusOf(people, measures.mostPeople),
    people,
    shade: { lens: lens.place },
  });

  const lensNodes = (root.children ?? []).flatMap((node) =>
    node.data.lens ? [{ node, lens: node.data.lens, leaves: node.children ?? [] }] : [],
  );
  const words = (node: Placed): Lettering =>
    lettering(node, wordsAt(node), side === 'right' ? 'left' : 'right');
  return {
    drawing: {
      width,
      height: bottom - top,
      labels: lensNodes.map(({ node, lens }) => label(node, lens)),
      discs: lensNodes.flatMap(({ leaves, lens }) =>
        leaves.flatMap((leaf) =>
          leaf.data.people === undefined ? [] : [disc(leaf, leaf.data.people, lens)],
        ),
      ),
      curves: lensNodes.flatMap(({ leaves, lens }) => leaves.map((leaf) => curve(leaf, lens))),
      points: lensNodes.flatMap(({ leaves }) =>
        leaves.filter(({ data }) => data.people !== undefined).map(words),
      ),
      notes: lensNodes.flatMap(({ leaves }) =>
        leaves.filter(({ data }) => data.people === undefined).map(words),
      ),
    },
    hooks: lensNodes.map(({ node, lens }) => ({
      y: node.x - top,
      place: lens.place,
      people: weightOf(lens),
    })),
  };
};
