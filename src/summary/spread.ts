import type { LensId, PersonId, QuestionId } from '../core/ids.ts';
import type { SummaryPoint } from '../core/summary.ts';
import { product, type Vector } from './likeness.ts';

/** As many points as a draft shows: they fit on the screen of a phone. */
export const mostPointsShown = 6;

/** A point with its weight, the people who made it and the vector of its words. */
export interface WeighedPoint {
  readonly point: SummaryPoint;
  readonly weight: number;
  readonly voices: ReadonlySet<PersonId>;
  readonly vector: Vector;
  /** How early its words were said, where weights are equal. */
  readonly order: number;
}

type Group = QuestionId | undefined;

/**
 * How many of the shown points each question gets: one each as long as there are places, the heaviest first,
 * then by how much was contributed to it (Sainte-Laguë, as seats in a council), never more than it has.
 */
const placesByQuestion = (points: readonly WeighedPoint[]): ReadonlyMap<Group, number> => {
  const groups = new Map<Group, { count: number; contributions: Set<string> }>();
  for (const { point } of points) {
    const group = groups.get(point.question) ?? { count: 0, contributions: new Set() };
    group.count++;
    for (const id of point.from) group.contributions.add(id);
    groups.set(point.question, group);
  }
  const places = new Map<Group, number>();
  const all = Math.min(mostPointsShown, points.length);
  for (let place = 0; place < all; place++) {
    let chosen: Group;
    let most = -1;
    for (const [question, { count, contributions }] of groups) {
      const has = places.get(question) ?? 0;
      const claim =
        has === 0 && question !== undefined ? Number.MAX_SAFE_INTEGER : contributions.size / (2 * has + 1);
      if (has < count && claim > most) {
        most = claim;
        chosen = question;
      }
    }
    places.set(chosen, (places.get(chosen) ?? 0) + 1);
  }
  return places;
};

const sameLensAgain = 0.75;

/** A lens has weight from this share of the contributions on: fewer would be a remark in passing. */
const weightyShare = 1 / 8;

/** The lenses that a good part of what was said bears on. */
const weightyLenses = (points: readonly WeighedPoint[]): ReadonlySet<LensId> => {
  const all = new Set<string>();
  const byLens = new Map<LensId, Set<string>>();
  for (const { point } of points)
    for (const id of point.from) {
      all.add(id);
      if (point.lens !== undefined) byLens.set(point.lens, (byLens.get(point.lens) ?? new Set()).add(id));
    }
  return new Set([...byLens].filter(([, ids]) => ids.size >= all.size * weightyShare).map(([lens]) => lens));
};

/** How much each person contributed to the points, each contribution once. */
const sharesOf = (points: readonly WeighedPoint[]): ReadonlyMap<PersonId, number> => {
  const shares = new Map<PersonId, number>();
  for (const { voices, point } of points)
    for (const voice of voices) shares.set(voice, (shares.get(voice) ?? 0) + point.from.length / voices.size);
  return shares;
};

/**
 * Puts the points in order: first the six that a draft shows, in which each question debated has its fair share,
 * each lens that has weight stands where there is room, and no lens or voice crowds out the others, nor a thought
 * comes back in other words; then the rest. Both parts weightiest first. `points` come weightiest first.
 */
export const spread = (points: readonly WeighedPoint[]): readonly SummaryPoint[] => {
  const places = new Map(placesByQuestion(points));
  const shown = new Set<WeighedPoint>();
  const heard = new Map<PersonId, number>();
  const shares = sharesOf(points);
  const lensesToShow = new Set(weightyLenses(points));
  /** Whoever said much and was not heard yet comes first, as seats in a council again, only gently. */
  const claimOf = (voices: ReadonlySet<PersonId>): number =>
    [...voices].reduce(
      (sum, voice) => sum + Math.log2(1 + (shares.get(voice) ?? 1)) / ((heard.get(voice) ?? 0) + 1),
      0,
    ) / voices.size;
  const worth = ({ point, weight, voices, vector }: WeighedPoint): number => {
    const again = [...shown].filter((one) => point.lens && one.point.lens === point.lens).length;
    const nearest = Math.max(0, ...[...shown].map((one) => product(one.vector, vector)));
    return weight * sameLensAgain ** again * claimOf(voices) * (1 - nearest) ** 2;
  };
  const mayStand = (one: WeighedPoint): boolean =>
    !shown.has(one) && (places.get(one.point.question) ?? 0) > 0;
  const showsLens = ({ point }: WeighedPoint): boolean =>
    point.lens !== undefined && lensesToShow.has(point.lens);
  const total = Math.min(mostPointsShown, points.length);
  while (shown.size < total) {
    const open = points.filter(mayStand);
    const missing = open.filter(showsLens);
    const lastChance = new Set(missing.map(({ point }) => point.lens)).size >= total - shown.size;
    let best: { readonly one: WeighedPoint; readonly worth: number } | undefined;
    for (const one of lastChance ? missing : open) {
      const now = worth(one);
      if (!best || now > best.worth) best = { one, worth: now };
    }
    if (!best) break;
    const { one } = best;
    shown.add(one);
    if (one.point.lens !== undefined) lensesToShow.delete(one.point.lens);
    for (const voice of one.voices) heard.set(voice, (heard.get(voice) ?? 0) + 1);
    places.set(one.point.question, (places.get(one.point.question) ?? 0) - 1);
  }
  const inSight = points.filter((one) => shown.has(one));
  return [...inSight, ...points.filter((one) => !shown.has(one))].map(({ point }) => point);
};
