import { type MindmapPicture, minutesDocument } from './document/minutesDocument.ts';
import type { DocumentOrder } from './documentOrder.ts';
import { minutesDocx } from './docx/minutesDocx.ts';
import type { Mindmap } from './mindmap/mindmap.ts';
import { mindmapOutline } from './mindmap/mindmapOutline.ts';
import { mindmapPng } from './mindmap/mindmapPng.ts';
import { mindmapSvg } from './mindmap/mindmapSvg.ts';
import { minutesPdf, pagesOf } from './pdf/minutesPdf.ts';
import { readingFrom } from './reading.ts';

const pictureOf = async (mindmap: Mindmap): Promise<MindmapPicture> => ({
  png: await mindmapPng(mindmapSvg(mindmap, 'light')),
  alt: mindmapOutline(mindmap),
});

/**
 * Makes what was ordered, here and now. It needs the libraries that set pages and draw pictures, which the bot's
 * own process does without: only who really makes documents loads this file.
 */
export const carryOut = async (order: DocumentOrder): Promise<Uint8Array> => {
  if (order.kind === 'picture') return mindmapPng(mindmapSvg(order.mindmap, order.theme));
  const { format, minutes, facts, mindmap } = order;
  const document = minutesDocument(minutes, readingFrom(facts), mindmap && (await pictureOf(mindmap)));
  return format === 'pdf' ? minutesPdf(document) : minutesDocx(document, await pagesOf(document));
};
