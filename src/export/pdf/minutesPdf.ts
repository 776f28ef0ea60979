import PDFDocument from 'pdfkit';
import type { MinutesDocument } from '../document/documentForm.ts';
import { fontFile } from '../fonts.ts';
import { paperCuts } from './cuts.ts';
import { draw } from './draw.ts';
import { countPages } from './layOut.ts';
import { lettersOf, measureWith } from './letters.ts';
import type { Pages } from './pageForm.ts';

const newPdf = ({ title, cover, language, printedAt }: MinutesDocument): PDFKit.PDFDocument => {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    info: {
      Title: title,
      Subject: `${cover.kind}, ${cover.when}`,
      Author: 'Debattafel',
      Creator: 'Debattafel',
      CreationDate: new Date(printedAt),
    },
  });
  for (const cut of paperCuts) pdf.registerFont(cut, fontFile(cut));
  return pdf;
};

/** How the minutes fall into pages, without drawing them: pages counted from 1. */
export const pagesOf = async (document: MinutesDocument): Promise<Pages> => {
  const { pageOf, count } = await countPages(document, measureWith(lettersOf(newPdf(document))));
  return { pageOf: new Map([...pageOf].map(([anchor, page]) => [anchor, page + 1])), count };
};

/**
 * The minutes as a PDF 1.7 on A4 that can be read aloud: tagged, in its language, with bookmarks, links and
 * numbered pages, its fonts inside. Long minutes let other work go first now and then.
 */
export const minutesPdf = async (document: MinutesDocument): Promise<Uint8Array> => {
  const pdf = newPdf(document);
  const letters = lettersOf(pdf);
  const chunks: Uint8Array[] = [];
  pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  const pages = await countPages(document, measureWith(letters));
  await draw(pdf, document, pages, letters);
  pdf.end();
  await ended;
  return Buffer.concat(chunks);
};
