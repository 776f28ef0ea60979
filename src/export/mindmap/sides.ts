import type { Translate } from '../../locale/translate.ts';
import { branchesOf, type Hook, type Side } from './branches.ts';
import type { Curve, Drawing, Shade } from './drawing.ts';
import { moved } from './drawing.ts';
import { indent, type Measures } from './measures.ts';
import type { Mindmap, QuestionBranch } from './mindmap.ts';
import { topicLabel } from './topicLabel.ts';

/** All that hangs on one side of the middle, and where it hangs. */
export interface SideDrawing {
  readonly drawing: Drawing;
  readonly hooks: readonly (Omit<Hook, 'place'> & { readonly shade: Shade })[];
}

const headingGap = 12;
const questionGap = 30;
/** Where the line under a question goes down, from its inner edge. */
const stem = 10;

/** Drawings that stand where they are, as one. */
export const together = (drawings: readonly Drawing[], size: Pick<Drawing, 'width' | 'height'>): Drawing => ({
  ...size,
  labels: drawings.flatMap(({ labels }) => labels),
  discs: drawings.flatMap(({ discs }) => discs),
  curves: drawings.flatMap(({ curves }) => curves),
  points: drawings.flatMap(({ points }) => points),
  notes: drawings.flatMap(({ notes }) => notes),
});

const nothing = { labels: [], discs: [], curves: [], points: [], notes: [] };

/** A question with its lenses under it, or only the lenses where the question is in the middle. */
const questionSide = (
  { topic, lenses }: QuestionBranch,
  measures: Measures,
  side: Side,
  translate: Translate,
): SideDrawing => {
  const branches = branchesOf(lenses, measures, side, translate);
  if (topic === undefined) {
    const hooks = branches.hooks.map(({ place, ...hook }) => ({ ...hook, shade: { lens: place } }));
    return { drawing: branches.drawing, hooks };
  }
  const heading = topicLabel(topic, {
    ...{ size: 16, weight: 600, width: measures.side - 30, mostLines: 3 },
    ...{ shade: 'question', align: 'left' },
  });
  const width = Math.max(heading.box.width, indent + branches.drawing.width);
  const inner = side === 'right' ? 0 : width;
  const outwards = side === 'right' ? 1 : -1;
  const down = heading.box.height + headingGap;
  const curves = branches.hooks.map(
    (hook): Curve => ({
      leaves: 'downward',
      from: [inner + outwards * stem, heading.box.height],
      to: [inner + outwards * indent, hook.y + down],
      thickness: 2,
      shade: 'question',
    }),
  );
  const drawing = together(
    [
      moved(
        { ...nothing, width: heading.box.width, height: heading.box.height, labels: [heading] },
        side === 'right' ? 0 : width - heading.box.width,
        0,
      ),
      moved(branches.drawing, side === 'right' ? indent : width - indent - branches.drawing.width, down),
      { ...nothing, width: 0, height: 0, curves },
    ],
    { width, height: down + branches.drawing.height },
  );
  const people = branches.hooks.reduce((sum, hook) => sum + hook.people, 0);
  return { drawing, hooks: [{ y: heading.box.height / 2, people, shade: 'question' }] };
};

/** Questions one under the other, against the middle. */
export const sideOf = (
  questions: readonly QuestionBranch[],
  measures: Measures,
  side: Side,
  translate: Translate,
): SideDrawing => {
  const drawn = questions.map((question) => questionSide(question, measures, side, translate));
  const width = Math.max(0, ...drawn.map(({ drawing }) => drawing.width));
  let height = 0;
  const placed = drawn.map(({ drawing, hooks }, index) => {
    const down = height + (index === 0 ? 0 : questionGap);
    height = down + drawing.height;
    return {
      drawing: moved(drawing, side === 'right' ? 0 : width - drawing.width, down),
      hooks: hooks.map((hook) => ({ ...hook, y: hook.y + down })),
    };
  });
  return {
    drawing: together(
      placed.map(({ drawing }) => drawing),
      { width, height },
    ),
    hooks: placed.flatMap(({ hooks }) => hooks),
  };
};

/** What hangs on the middle, each as a question branch by itself: questions, or the lenses of the only one. */
export const unitsOf = ({ questions }: Mindmap): readonly QuestionBranch[] =>
  questions.flatMap((question) =>
    question.topic === undefined ? question.lenses.map((lens) => ({ lenses: [lens] })) : [question],
  );

/** Units that stand on one side as one: lenses share one tree. */
export const joined = (units: readonly QuestionBranch[]): readonly QuestionBranch[] => {
  const lenses = units.filter(({ topic }) => topic === undefined).flatMap((unit) => unit.lenses);
  return [...units.filter(({ topic }) => topic !== undefined), ...(lenses.length === 0 ? [] : [{ lenses }])];
};

/** How many of the units go to the left, so that both sides are as even in height as their order allows. */
export const leftCount = (heights: readonly number[]): number => {
  const sum = (part: readonly number[]): number => part.reduce((total, height) => total + height, 0);
  const higher = (count: number): number => Math.max(sum(heights.slice(0, count)), sum(heights.slice(count)));
  const counts = heights.slice(1).map((_, index) => index + 1);
  return counts.reduce((best, count) => (higher(count) < higher(best) ? count : best), counts[0] ?? 0);
};
