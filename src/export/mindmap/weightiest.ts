import type { Mindmap, MindmapPoint } from './mindmap.ts';

interface Candidate {
  readonly point: MindmapPoint;
  /** Its place in its branch, from 0. */
  readonly rank: number;
}

/**
 * First the best of every branch, so that no lens falls silent while there is room; then by weight, and among
 * equals each branch in turn.
 */
const byWeight = (one: Candidate, other: Candidate): number =>
  Number(one.rank > 0) - Number(other.rank > 0) ||
  other.point.people - one.point.people ||
  one.rank - other.rank;

/** How many points a mindmap shows. */
export const shownPoints = ({ questions }: Mindmap): number =>
  questions.flatMap(({ lenses }) => lenses.flatMap(({ points }) => points)).length;

/**
 * The mindmap with its weightiest points only, `most` of them; what is left out is counted, in its branch or,
 * where nothing of a branch is left, in the whole.
 */
export const weightiest = (mindmap: Mindmap, most: number): Mindmap => {
  const kept = new Set(
    mindmap.questions
      .flatMap(({ lenses }) => lenses)
      .flatMap((branch) => branch.points.map((point, rank): Candidate => ({ point, rank })))
      .sort(byWeight)
      .slice(0, most)
      .map(({ point }) => point),
  );
  const questions = mindmap.questions
    .map((question) => ({
      ...question,
      lenses: question.lenses
        .map((branch) => {
          const points = branch.points.filter((point) => kept.has(point));
          return { ...branch, points, unshown: branch.unshown + branch.points.length - points.length };
        })
        .filter(({ points }) => points.length > 0),
    }))
    .filter(({ lenses }) => lenses.length > 0);
  const counted = (all: Mindmap['questions']): number =>
    all
      .flatMap(({ lenses }) => lenses)
      .reduce((sum, { points, unshown }) => sum + points.length + unshown, 0);
  return {
    ...mindmap,
    questions,
    unshown: mindmap.unshown + counted(mindmap.questions) - counted(questions),
  };
};
