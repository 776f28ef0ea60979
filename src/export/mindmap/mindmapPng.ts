import { renderAsync } from '@resvg/resvg-js';
import { mostPixels } from './measures.ts';
import { fontFamily, fontFiles } from './typeface.ts';

/**
 * The picture of `mindmapSvg` as a PNG whose longest side is 1024 px. Only the typeface that ships is used, so that every machine draws the same. Drawing goes
 * on beside the other tables, in a thread of its own.
 */
export const mindmapPng = async (svg: string): Promise<Uint8Array> => {
  const [, width = 1, height = 1] = (/ width="(\d+)" height="(\d+)"/.exec(svg) ?? []).map(Number);
  const picture = await renderAsync(svg, {
    fitTo: { mode: height > width ? 'height' : 'width', value: mostPixels },
    font: {
      loadSystemFonts: false,
      fontFiles: [...fontFiles],
      defaultFontFamily: fontFamily,
      sansSerifFamily: fontFamily,
    },
  });
  return picture.asPng();
};
