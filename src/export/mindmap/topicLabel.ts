import { type Box, heightOf, type Label, type Lettering } from './drawing.ts';
import { linesOf, type Setting, widest } from './lines.ts';
import { smallestSize } from './measures.ts';
import type { Topic } from './mindmap.ts';

/** How a question or title is set in its box; `width` is that of the words. */
export interface TopicStyle extends Setting {
  readonly shade: 'centre' | 'question';
  readonly align: Lettering['align'];
}

const padding = { across: 14, down: 9 } as const;

/** A question or title in its box, at the upper left corner of the canvas. */
export const topicLabel = ({ above, text }: Topic, style: TopicStyle): Label => {
  const aboveSetting = { size: smallestSize, weight: 600, width: style.width, mostLines: 1 } as const;
  const set = [
    ...(above === undefined ? [] : [{ setting: aboveSetting, lines: linesOf(above, aboveSetting) }]),
    { setting: style, lines: linesOf(text, style) },
  ];
  const width = Math.max(...set.map(({ lines, setting }) => widest(lines, setting)));
  let y: number = padding.down;
  const letterings = set.map(({ lines, setting }): Lettering => {
    const box: Box = { x: padding.across, y, width, height: heightOf(lines.length, setting.size) };
    y += box.height;
    return { box, lines, size: setting.size, weight: setting.weight, align: style.align };
  });
  const box: Box = { x: 0, y: 0, width: width + 2 * padding.across, height: y + padding.down };
  return { box, letterings, shade: style.shade };
};
