import { type Translate, translatorFor } from '../../locale/translate.ts';
import { type Curve, type Drawing, heightOf, type Lettering, moved } from './drawing.ts';
import { linesOf, type Setting, widest } from './lines.ts';
import { centreGap, margin, measuresOf, mostPixels, smallestSize } from './measures.ts';
import type { Mindmap } from './mindmap.ts';
import { mostThatFit } from './mostThatFit.ts';
import { joined, leftCount, type SideDrawing, sideOf, together, unitsOf } from './sides.ts';
import { topicLabel } from './topicLabel.ts';
import { shownPoints, weightiest } from './weightiest.ts';

/** More leaves than this nobody takes in at a glance, even where there is room. */
const mostShown = 24;
/** A picture of three words need not fill the card. */
const narrowest = 640;
const notesGap = 18;

/** Whether any disc holds a number: a summary that was written by hand need not have any. */
const isCounted = ({ questions }: Mindmap): boolean =>
  questions.some(({ lenses }) => lenses.some(({ points }) => points.some(({ people }) => people > 0)));

/** What stands under a mindmap: what is left out, whose it is, and the legend. */
export const notesOf = (mindmap: Mindmap, width: number, translate: Translate): Lettering => {
  const isEmpty = shownPoints(mindmap) + mindmap.unshown === 0;
  const said = [
    ...(mindmap.unshown > 0 ? [translate('minutes:mindmap.elsewhere', { count: mindmap.unshown })] : []),
    ...(mindmap.centre.text === mindmap.title ? [] : [mindmap.title]),
    ...(isEmpty ? [translate('minutes:mindmap.empty')] : []),
    ...(isCounted(mindmap) ? [translate('minutes:mindmap.legend')] : []),
    ...(mindmap.byHand && !isEmpty ? [translate('minutes:mindmap.byHand')] : []),
    ...(isEmpty || mindmap.final ? [] : [translate('minutes:mindmap.draft')]),
  ];
  const lines = said.flatMap((one) => linesOf(one, { size: smallestSize, weight: 400, width, mostLines: 2 }));
  const box = { x: 0, y: 0, width, height: heightOf(lines.length, smallestSize) };
  return { box, lines, size: smallestSize, weight: 400, align: 'middle' };
};

const curvesTo = (
  { hooks }: SideDrawing,
  from: readonly [number, number],
  to: readonly [number, number],
): readonly Curve[] => {
  const all = hooks.reduce((sum, { people }) => sum + people, 0);
  return hooks.map(({ y, people, shade }) => ({
    leaves: 'sideways',
    from,
    to: [to[0], to[1] + y],
    thickness: 2.5 + 5 * (people / Math.max(1, all)),
    shade,
  }));
};

/** The largest letters for the middle in which its longest word need not be broken. */
const centreSetting = (text: string, width: number): Setting => {
  const [largest, smallest] = [19, 15];
  const longestWord = widest(text.split(' '), { size: largest, weight: 600 });
  const size = Math.max(smallest, Math.min(largest, (largest * width) / longestWord));
  return { size, weight: 600, width, mostLines: 8 };
};

/** How high the middle stands: halfway, or where there is one side only, before what hangs on it. */
const heightOfMiddle = (left: SideDrawing, right: SideDrawing, body: number, centre: number): number => {
  const [hook] = right.hooks;
  if (left.hooks.length > 0 || hook === undefined) return body / 2;
  const level = (body - right.drawing.height) / 2 + hook.y;
  return Math.min(Math.max(level, centre / 2), body - centre / 2);
};

/** The whole mindmap, all its points, whatever the size that this takes. */
const layOutAll = (mindmap: Mindmap): Drawing => {
  const translate = translatorFor(mindmap.locale);
  const units = unitsOf(mindmap);
  const sides = units.length > 1 ? 2 : 1;
  const centre = topicLabel(mindmap.centre, {
    ...centreSetting(mindmap.centre.text, sides === 2 ? 150 : 200),
    ...{ shade: 'centre', align: 'middle' },
  });
  const measures = measuresOf(mindmap, centre.box.width, sides);
  const heights = units.map((unit) => sideOf([unit], measures, 'right', translate).drawing.height);
  const count = leftCount(heights);
  const left = sideOf(joined(units.slice(0, count)), measures, 'left', translate);
  const right = sideOf(joined(units.slice(count)), measures, 'right', translate);

  const reach = ({ drawing }: SideDrawing): number => (drawing.width === 0 ? 0 : drawing.width + centreGap);
  const needed = 2 * margin + reach(left) + centre.box.width + reach(right);
  const body = Math.max(left.drawing.height, centre.box.height, right.drawing.height);
  const roughHeight = 2 * margin + body + notesGap;
  const atLeast = Math.max(needed, narrowest, Math.min(roughHeight, mostPixels));
  const notes = notesOf(mindmap, Math.ceil(atLeast) - 2 * margin, translate);
  const height = Math.ceil(roughHeight + notes.box.height);
  // At least as wide as it is high: a card gives pictures its whole width, and a high one fills the screen.
  const width = Math.ceil(Math.max(atLeast, Math.min(height, mostPixels)));

  const middle = margin + heightOfMiddle(left, right, body, centre.box.height);
  const leftAt = (width - needed) / 2 + margin;
  const centreAt = leftAt + reach(left);
  const rightAt = centreAt + centre.box.width + centreGap;
  const leftTop = margin + body / 2 - left.drawing.height / 2;
  const rightTop = margin + body / 2 - right.drawing.height / 2;
  const empty = { width: 0, height: 0, labels: [], discs: [], curves: [], points: [], notes: [] };
  return together(
    [
      {
        ...empty,
        curves: [
          ...curvesTo(left, [centreAt + 1, middle], [centreAt - centreGap, leftTop]),
          ...curvesTo(right, [centreAt + centre.box.width - 1, middle], [rightAt, rightTop]),
        ],
      },
      moved(left.drawing, leftAt, leftTop),
      moved(right.drawing, rightAt, rightTop),
      moved({ ...empty, labels: [centre] }, centreAt, middle - centre.box.height / 2),
      moved({ ...empty, notes: [notes] }, (width - notes.box.width) / 2, margin + body + notesGap),
    ],
    { width, height },
  );
};

/**
 * The mindmap as it fits in 1024 × 1024 px with no letter under 14 px: as many of the weightiest points as
 * there is room for, at most 24. What is left out is counted beside its branch.
 */
export const layOut = (mindmap: Mindmap): Drawing => {
  const fitting = mostThatFit(Math.min(mostShown, shownPoints(mindmap)), (count) => {
    const drawing = layOutAll(weightiest(mindmap, count));
    return drawing.height <= mostPixels && drawing.width <= mostPixels ? drawing : undefined;
  });
  return fitting ?? layOutAll(weightiest(mindmap, 0));
};
