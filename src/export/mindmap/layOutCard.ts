import { type Translate, translatorFor } from '../../locale/translate.ts';
import {
  type Box,
  type Curve,
  type Disc,
  type Drawing,
  heightOf,
  type Label,
  type Lettering,
  moved,
} from './drawing.ts';
import { notesOf } from './layOut.ts';
import { linesOf, type Setting, widest } from './lines.ts';
import { lensPadding, radiusOf } from './measures.ts';
import type { LensBranch, Mindmap, QuestionBranch } from './mindmap.ts';
import { mostThatFit } from './mostThatFit.ts';
import { together } from './sides.ts';
import { topicLabel } from './topicLabel.ts';
import { shownPoints, weightiest } from './weightiest.ts';

/**
 * How wide the drawing is, in px of its own: on the narrowest card of Teams, some 300 px in a meeting's side
 * panel, its letters are then still as large as those of a caption.
 */
export const cardWidth = 440;
/** Higher than this a picture fills the whole screen of a phone. */
const mostHeight = (cardWidth * 4) / 3;
/** More leaves than this are for the whole map, which opens at a tap. */
const mostShown = 10;
const margin = 16;
const gaps = { heading: 11, lenses: 11, points: 7, questions: 15, notes: 12 } as const;
/** How far what hangs on something stands in; its line comes down in the middle of that. */
const indent = 22;
const settings = {
  centre: { size: 19, weight: 600, mostLines: 3 },
  question: { size: 16, weight: 600, mostLines: 2 },
  lens: { size: 15, weight: 600, mostLines: 1 },
  point: { size: 16, weight: 400, mostLines: 2 },
  more: { size: 14, weight: 400 },
} as const;
const discGap = 8;
/** What "+99 meer" takes beside a lens. */
const roomForMore = 70;

const nothing: Drawing = { width: 0, height: 0, labels: [], discs: [], curves: [], points: [], notes: [] };

/** Drawings one under the other, and where each begins. */
const stacked = (
  parts: readonly Drawing[],
  gap: number,
): { readonly drawing: Drawing; readonly tops: readonly number[] } => {
  let height = 0;
  const tops: number[] = [];
  const placed = parts.map((part, index) => {
    const top = height + (index === 0 ? 0 : gap);
    tops.push(top);
    height = top + part.height;
    return moved(part, 0, top);
  });
  return { drawing: together(placed, { width: cardWidth, height }), tops };
};

const leaf = (words: Lettering, disc: Disc): Drawing => {
  const height = Math.max(words.box.height, 2 * disc.radius);
  const centred = { ...words, box: { ...words.box, y: (height - words.box.height) / 2 } };
  return { ...nothing, height, points: [centred], discs: [{ ...disc, y: height / 2 }] };
};

/** How many more there are, on the line of their lens: a line of its own would cost a point. */
const beside = (lens: Box, unshown: number, translate: Translate): Lettering => {
  const { size, weight } = settings.more;
  const lines = [translate('minutes:mindmap.moreShort', { count: unshown })];
  const height = heightOf(1, size);
  const box = {
    x: lens.x + lens.width + discGap,
    y: lens.y + (lens.height - height) / 2,
    width: widest(lines, { size, weight }),
    height,
  };
  return { box, lines, size, weight, align: 'left' };
};

/** A lens in its box, its points under it. */
const lensDrawing = (
  branch: LensBranch,
  width: number,
  mostPeople: number,
  translate: Translate,
): Drawing => {
  const shade = { lens: branch.place };
  const setting: Setting = { ...settings.lens, width: width - 2 * lensPadding.across - roomForMore };
  const lines = linesOf(branch.title, setting);
  const words = { width: widest(lines, setting), height: heightOf(lines.length, setting.size) };
  const box = { x: 0, y: 0, width: words.width + 2 * lensPadding.across, height: words.height + 8 };
  const label: Label = {
    box,
    letterings: [
      {
        box: { x: lensPadding.across, y: 4, ...words },
        lines,
        size: setting.size,
        weight: setting.weight,
        align: 'left',
      },
    ],
    shade,
  };
  const radii = branch.points.map(({ people }) => radiusOf(people, mostPeople));
  const widestRadius = Math.max(0, ...radii);
  const wordsAt = indent + 2 * widestRadius + discGap;
  const written = (text: string, { size, weight, mostLines }: Omit<Setting, 'width'>): Lettering => {
    const room = { size, weight, mostLines, width: width - wordsAt };
    const set = linesOf(text, room);
    const height = heightOf(set.length, size);
    return {
      box: { x: wordsAt, y: 0, width: widest(set, room), height },
      lines: set,
      size,
      weight,
      align: 'left',
    };
  };
  const points = branch.points.map(({ text, people }, index) => {
    const radius = radii[index] ?? 0;
    return leaf(written(text, settings.point), {
      x: indent + widestRadius,
      y: 0,
      radius,
      people,
      shade,
    });
  });
  const { drawing, tops } = stacked(points, gaps.points);
  const down = box.height + gaps.points;
  const curves = points.map(
    (point, index): Curve => ({
      leaves: 'downward',
      from: [indent / 2, box.height],
      to: [indent + widestRadius - (radii[index] ?? 0), down + (tops[index] ?? 0) + point.height / 2],
      thickness: 2,
      shade,
    }),
  );
  const notes = branch.unshown === 0 ? [] : [beside(box, branch.unshown, translate)];
  return together([moved(drawing, 0, down), { ...nothing, labels: [label], curves, notes }], {
    width,
    height: down + drawing.height,
  });
};

/** What hangs on a heading: each part stands in, with a line to the middle of the label it begins with. */
const hung = (parts: readonly Drawing[], gap: number, shade: Curve['shade']): Drawing => {
  const { drawing, tops } = stacked(parts, gap);
  const curves = parts.map((part, index): Curve => {
    const label = part.labels.at(-1)?.box.height ?? 0;
    return {
      leaves: 'downward',
      from: [indent / 2, -gaps.heading],
      to: [indent, (tops[index] ?? 0) + label / 2],
      thickness: 2.5,
      shade,
    };
  });
  return together([moved(drawing, indent, 0), { ...nothing, curves }], drawing);
};

const questionDrawing = (
  { topic, lenses }: QuestionBranch,
  width: number,
  mostPeople: number,
  translate: Translate,
): readonly Drawing[] => {
  if (topic === undefined) return lenses.map((lens) => lensDrawing(lens, width, mostPeople, translate));
  const heading = topicLabel(topic, {
    ...{ ...settings.question, width: width - 28, shade: 'question', align: 'left' },
  });
  const under = hung(
    lenses.map((lens) => lensDrawing(lens, width - indent, mostPeople, translate)),
    gaps.lenses,
    'question',
  );
  const down = heading.box.height + gaps.heading;
  return [
    together([moved(under, 0, down), { ...nothing, labels: [heading] }], {
      width,
      height: down + under.height,
    }),
  ];
};

const layOutAll = (mindmap: Mindmap): Drawing => {
  const translate = translatorFor(mindmap.locale);
  const wide = cardWidth - 2 * margin;
  const people = mindmap.questions.flatMap(({ lenses }) => lenses.flatMap(({ points }) => points));
  const mostPeople = Math.max(1, ...people.map((point) => point.people));
  const centre = topicLabel(mindmap.centre, {
    ...{ ...settings.centre, width: wide - 28, shade: 'centre', align: 'left' },
  });
  const parts = mindmap.questions.flatMap((question) =>
    questionDrawing(question, wide - indent, mostPeople, translate),
  );
  const several = mindmap.questions.some(({ topic }) => topic !== undefined);
  const body = hung(parts, several ? gaps.questions : gaps.lenses, 'centre');
  const bodyAt = margin + centre.box.height + gaps.heading;
  // The table's title stands on the card itself.
  const notes = notesOf({ ...mindmap, title: mindmap.centre.text }, wide, translate);
  const notesAt = bodyAt + body.height + gaps.notes;
  return together(
    [
      moved(body, margin, bodyAt),
      moved({ ...nothing, labels: [centre] }, margin, margin),
      moved({ ...nothing, notes: [notes] }, margin, notesAt),
    ],
    { width: cardWidth, height: Math.ceil(notesAt + notes.box.height + margin) },
  );
};

/**
 * The mindmap as it stands on a card, where it is seen some 300 to 600 px wide: everything hangs under the
 * middle instead of around it, so that letters can be large. Only the weightiest points, each in two lines;
 * what is left out is counted, and stands in the whole map.
 */
export const layOutCard = (mindmap: Mindmap): Drawing =>
  mostThatFit(Math.min(mostShown, shownPoints(mindmap)), (count) => {
    const drawing = layOutAll(weightiest(mindmap, count));
    return drawing.height <= mostHeight ? drawing : undefined;
  }) ?? layOutAll(weightiest(mindmap, 0));
