import type { PersonId, QuestionId } from '../core/ids.ts';
import type { SummaryPoint } from '../core/table.ts';

/** As many points as a draft shows: they fit on the screen of a phone. */
export const mostPointsShown = 6;

/** A point with its weight and the person whose words it has. */
export interface WeighedPoint {
  readonly point: SummaryPoint;
  readonly weight: number;
  readonly voice: PersonId;
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

const sameLensAgain = 0.85;
const sameVoiceAgain = 0.85;

/**
 * Puts the points in order: first the six that a draft shows, in which each question debated has its fair share
 * and no lens or voice crowds out the others, nor a thought comes back in other words; then the rest. Both parts weightiest
 * first. `points` come weightiest first.
 */
export const spread = (
  points: readonly WeighedPoint[],
  alike: (one: SummaryPoint, other: SummaryPoint) => number,
): readonly SummaryPoint[] => {
  const places = new Map(placesByQuestion(points));
  const shown: WeighedPoint[] = [];
  const worth = ({ point, weight, voice }: WeighedPoint): number => {
    const again = shown.filter((one) => point.lens && one.point.lens === point.lens).length;
    const heard = shown.filter((one) => one.voice === voice).length;
    const nearest = Math.max(0, ...shown.map((one) => alike(one.point, point)));
    return weight * sameLensAgain ** again * sameVoiceAgain ** heard * (1 - nearest) ** 2;
  };
  const total = Math.min(mostPointsShown, points.length);
  while (shown.length < total) {
    let best: { readonly one: WeighedPoint; readonly worth: number } | undefined;
    for (const one of points) {
      if (shown.includes(one) || (places.get(one.point.question) ?? 0) === 0) continue;
      const now = worth(one);
      if (!best || now > best.worth) best = { one, worth: now };
    }
    if (!best) break;
    shown.push(best.one);
    const { question } = best.one.point;
    places.set(question, (places.get(question) ?? 0) - 1);
  }
  const rest = points.filter((one) => !shown.includes(one));
  return [...points.filter((one) => shown.includes(one)), ...rest].map(({ point }) => point);
};
