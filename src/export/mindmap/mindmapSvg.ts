import { nearestLanguage, translatorFor } from '../../locale/translate.ts';
import {
  baseline,
  type Curve,
  type Disc,
  type Drawing,
  type Label,
  type Lettering,
  type Shade,
} from './drawing.ts';
import { layOut } from './layOut.ts';
import { layOutCard } from './layOutCard.ts';
import { smallestSize } from './measures.ts';
import type { Mindmap } from './mindmap.ts';
import { mindmapOutline } from './mindmapOutline.ts';
import { type Look, lensColour, type Palette, paletteOf } from './palette.ts';
import { fontFamily, type Weight, widthOf } from './typeface.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as XML reads it back, in an element or an attribute; what XML cannot hold is left out. */
export const xmlText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '')
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? '');

/** To a tenth of a px: finer is not seen, and keeps the file small. */
const px = (length: number): string => String(Math.round(length * 10) / 10);

const textLine = (
  line: string,
  at: { readonly x: number; readonly y: number },
  { size, weight, fill }: { readonly size: number; readonly weight: Weight; readonly fill: string },
): string => {
  // The width is fixed, so that a viewer with another typeface stays inside the boxes too.
  const width = px(widthOf(line, size, weight));
  return `<text x="${px(at.x)}" y="${px(at.y)}" font-size="${px(size)}" font-weight="${weight}" fill="${fill}" textLength="${width}" lengthAdjust="spacingAndGlyphs">${xmlText(line)}</text>`;
};

const inset = { left: 0, middle: 0.5, right: 1 } as const;

const lettered = ({ box, lines, size, weight, align }: Lettering, fill: string): string =>
  lines
    .map((line, index) => {
      const x = box.x + (box.width - widthOf(line, size, weight)) * inset[align];
      return textLine(line, { x, y: box.y + baseline(index, size) }, { size, weight, fill });
    })
    .join('');

/** How round the ground of the picture on a card is, in px of the drawing. */
const CORNER = 14;

interface Paint {
  readonly fill: string;
  readonly ink: string;
  readonly line: string;
}

const paintOf = (shade: Shade, palette: Palette): Paint => {
  if (shade === 'centre') return { fill: palette.centre, ink: palette.onCentre, line: palette.centre };
  if (shade === 'question') return { fill: palette.question, ink: palette.ink, line: palette.questionEdge };
  const colour = lensColour(palette, shade.lens);
  return { fill: colour, ink: palette.onLens, line: colour };
};

const labelled = ({ box, letterings, shade }: Label, palette: Palette): string => {
  const { fill, ink, line } = paintOf(shade, palette);
  const rect = `<rect x="${px(box.x)}" y="${px(box.y)}" width="${px(box.width)}" height="${px(box.height)}" rx="${shade === 'centre' ? 14 : 8}" fill="${fill}" stroke="${line}"/>`;
  return rect + letterings.map((lettering) => lettered(lettering, ink)).join('');
};

const curved = ({ leaves, from, to, thickness, shade }: Curve, palette: Palette): string => {
  const [x, y] = from;
  const [toX, toY] = to;
  const middle = (x + toX) / 2;
  const corner = Math.min(Math.abs(toX - x), Math.abs(toY - y));
  const path =
    leaves === 'sideways'
      ? `C${px(middle)} ${px(y)} ${px(middle)} ${px(toY)} ${px(toX)} ${px(toY)}`
      : `V${px(toY - corner)}Q${px(x)} ${px(toY)} ${px(toX)} ${px(toY)}`;
  return `<path d="M${px(x)} ${px(y)}${path}" stroke="${paintOf(shade, palette).line}" stroke-width="${px(thickness)}"/>`;
};

const counted = ({ x, y, radius, people, shade }: Disc, palette: Palette): string => {
  const { fill, ink } = paintOf(shade, palette);
  const circle = `<circle cx="${px(x)}" cy="${px(y)}" r="${px(radius)}" fill="${fill}"/>`;
  if (people === 0) return circle;
  const line = `${people}`;
  const setting = { size: smallestSize, weight: 600, fill: ink } as const;
  const left = x - widthOf(line, setting.size, setting.weight) / 2;
  return `${circle}${textLine(line, { x: left, y: y + 0.34 * setting.size }, setting)}`;
};

/** On a card the corners are round; elsewhere the paper is larger than the canvas: at another scale no edge stays half transparent. */
const paper = ({ width, height }: Drawing, { paper: fill }: Palette, look: Look): string =>
  look === 'card'
    ? `<rect width="${width}" height="${height}" rx="${CORNER}" fill="${fill}"/>`
    : `<rect width="${width + 2}" height="${height + 2}" fill="${fill}"/>`;

const painted = (drawing: Drawing, palette: Palette, look: Look): string =>
  [
    paper(drawing, palette, look),
    `<g fill="none" stroke-linecap="round">${drawing.curves.map((curve) => curved(curve, palette)).join('')}</g>`,
    ...drawing.labels.map((label) => labelled(label, palette)),
    ...drawing.discs.map((disc) => counted(disc, palette)),
    ...drawing.points.map((lettering) => lettered(lettering, palette.ink)),
    ...drawing.notes.map((lettering) => lettered(lettering, palette.faintInk)),
  ].join('\n');

/**
 * The mindmap as a picture that stands by itself: real text, its outline in words for who cannot see it, and
 * nothing that a viewer could run or fetch. The same mindmap gives the same bytes.
 */
export const mindmapSvg = (mindmap: Mindmap, look: Look): string => {
  const drawing = look === 'card' ? layOutCard(mindmap) : layOut(mindmap);
  const { width, height } = drawing;
  const title = translatorFor(mindmap.locale)('minutes:mindmap.title', { title: mindmap.title });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" xml:lang="${nearestLanguage(mindmap.locale)}" role="img" aria-labelledby="title outline" font-family="'${fontFamily}', sans-serif">
<title id="title">${xmlText(title)}</title>
<desc id="outline">${xmlText(mindmapOutline(mindmap))}</desc>
${painted(drawing, paletteOf(look), look)}
</svg>
`;
};
