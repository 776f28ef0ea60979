import { renderAsync } from '@resvg/resvg-js';
import { mostPixels } from './measures.ts';
import { fontFamily, fontFiles } from './typeface.ts';

/**
 * The picture of `mindmapSvg` as a PNG of 1024 px wide, and never higher than that: the drawing is at least as
 * wide as it is high. Only the typeface that ships is used, so that every machine draws the same. Drawing goes
 * on beside the other tables, in a thread of its own.
 */
export const mindmapPng = async (svg: string): Promise<Uint8Array> => {
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'width', value: mostPixels },
    font: {
      loadSystemFonts: false,
      fontFiles: [...fontFiles],
      defaultFontFamily: fontFamily,
      sansSerifFamily: fontFamily,
    },
  });
  return picture.asPng();
};
