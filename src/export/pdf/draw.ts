import { breather } from '../breath.ts';
import type { MinutesDocument } from '../document/documentForm.ts';
import { ink } from '../document/ink.ts';
import { oneLine } from '../oneLine.ts';
import type { Beside } from './column.ts';
import { setBody, setCoverAndContents } from './layOut.ts';
import { letterings } from './letterings.ts';
import { type Letters, measureWith } from './letters.ts';
import { linesOf, type SetPiece } from './lines.ts';
import { piece } from './operators.ts';
import type { Element, Pages, PlacedLine } from './pageForm.ts';
import { sheet, textWidth } from './sheet.ts';

type Pdf = PDFKit.PDFDocument;
type Structure = PDFKit.PDFStructureElement;

const asArtifact = (pdf: Pdf, type: 'Pagination' | 'Layout', draw: () => void): void => {
  pdf.markContent('Artifact', { type });
  draw();
  pdf.endMarkedContent();
};

/** Brings pages one after another, each with what stands on it besides the document: header and footer. */
const pageTurner = (pdf: Pdf, letters: Letters, document: MinutesDocument, count: number) => {
  const { words, title, cover } = document;
  const measure = measureWith(letters);
  const drawMargin = (text: string, baseline: number, right: boolean): void => {
    const [line = []] = linesOf([{ text: oneLine(text), lettering: letterings.margin }], textWidth, measure);
    const width = line.reduce((sum, one) => sum + one.width, 0);
    const x = right ? sheet.width - sheet.side - width : sheet.side;
    pdf.addContent(line.map((one) => piece(letters, one, x, baseline)).join('\n'));
  };
  let shown = -1;
  return (page: number): void => {
    while (shown < page) {
      pdf.addPage();
      shown += 1;
      asArtifact(pdf, 'Pagination', () => {
        drawMargin(`${words.page} ${shown + 1} ${words.of} ${count}`, sheet.footerBaseline, true);
        if (shown === 0) return;
        drawMargin(`${cover.kind} · ${title}`, sheet.headerBaseline, false);
        pdf.rect(sheet.side, sheet.headerBaseline + 7, textWidth, 0.5).fill(`#${ink.line}`);
      });
    }
  };
};

/** What stands beside the words of a block, drawn once its page is there and before its words are. */
const besideDrawer = (pdf: Pdf, letters: Letters, { decorations, repeated }: Beside) => {
  const behind = Map.groupBy(decorations, ({ page }) => page);
  const again = Map.groupBy(repeated, ({ page }) => page);
  const drawn = new Set<number>();
  return (page: number): void => {
    if (drawn.has(page) || !(behind.has(page) || again.has(page))) return;
    drawn.add(page);
    asArtifact(pdf, 'Layout', () => {
      for (const { x, y, width, height, colour } of behind.get(page) ?? [])
        pdf.rect(x, y, width, height).fill(`#${colour}`);
      for (const { line, x, baseline } of again.get(page) ?? [])
        pdf.addContent(line.map((one) => piece(letters, one, x, baseline)).join('\n'));
    });
  };
};

const firstLine = ({ lines, children }: Element): PlacedLine | undefined =>
  lines?.[0] ?? children?.map(firstLine).find((line) => line !== undefined);

/** Draws elements, each part of what it means, links over their words. Pages come as they are needed. */
const elementDrawer = (pdf: Pdf, letters: Letters, language: string, turnTo: (page: number) => void) => {
  const bookmarks: PDFKit.PDFOutline[] = [pdf.outline];

  const drawLinked = (parent: Structure, placed: PlacedLine, linked: SetPiece, to: string): void => {
    const link = pdf.struct('Link');
    parent.add(link);
    link.add(() => pdf.addContent(piece(letters, linked, placed.x, placed.baseline)));
    const { size } = linked.lettering;
    const over = { Border: [0, 0, 0], structParent: link };
    const top = placed.baseline - size * 0.85;
    pdf.goTo(placed.x + linked.x, top, linked.width, size * 1.15, to, over);
    link.end();
  };
  /** What stands on one page and leads nowhere is one piece of content; each link is one of its own. */
  const drawLines = (
    structure: Structure,
    lines: readonly PlacedLine[],
    ready: (page: number) => void,
  ): void => {
    let waiting: string[] = [];
    const write = (): void => {
      const now = waiting.join('\n');
      waiting = [];
      if (now !== '') structure.add(() => pdf.addContent(now));
    };
    let page = -1;
    for (const placed of lines) {
      if (placed.page !== page) {
        write();
        ready(placed.page);
        page = placed.page;
      }
      for (const one of placed.line) {
        if (one.to === undefined) waiting.push(piece(letters, one, placed.x, placed.baseline));
        else {
          write();
          drawLinked(structure, placed, one, one.to);
        }
      }
    }
    write();
  };

  const mark = ({ anchor, bookmark }: Element, { baseline }: PlacedLine): void => {
    const top = baseline - 24;
    if (anchor !== undefined) pdf.addNamedDestination(anchor, 'XYZ', 0, top, 0);
    if (bookmark === undefined) return;
    const { level, title } = bookmark;
    const parent = bookmarks.slice(0, level).at(-1) ?? pdf.outline;
    const place = { expanded: level === 1, top, left: sheet.width };
    bookmarks.length = level;
    bookmarks[level] = parent.addItem(title, place);
  };

  const draw = (parent: Structure, element: Element, ready: (page: number) => void): void => {
    const { tag, alt, lines, children, picture } = element;
    const first = firstLine(element);
    const page = picture?.page ?? first?.page;
    if (page !== undefined) ready(page);
    if (first !== undefined) mark(element, first);
    const attributes = tag === 'TH' ? { lang: language, scope: 'Column' } : {};
    const structure = pdf.struct(tag, { ...attributes, ...(alt !== undefined && { alt }) });
    parent.add(structure);
    if (lines !== undefined) drawLines(structure, lines, ready);
    if (picture !== undefined) {
      const { png, x, y, width, height } = picture;
      structure.add(() => pdf.image(Buffer.from(png), x, y, { width, height }));
    }
    for (const child of children ?? []) draw(structure, child, ready);
    structure.end();
  };

  return (parent: Structure, element: Element, beside: Beside): void => {
    const drawBeside = besideDrawer(pdf, letters, beside);
    draw(parent, element, (page) => {
      turnTo(page);
      drawBeside(page);
    });
  };
};

/** Draws the document page after page; the elements of a section stand together under one. */
export const draw = async (
  pdf: Pdf,
  document: MinutesDocument,
  pages: Pages,
  letters: Letters,
): Promise<void> => {
  const breathe = breather();
  const measure = measureWith(letters);
  const turnTo = pageTurner(pdf, letters, document, pages.count);
  const drawElement = elementDrawer(pdf, letters, document.language, turnTo);
  const root = pdf.struct('Document');
  pdf.addStructure(root);

  const newSection = (): Structure => {
    const begun = pdf.struct('Sect');
    root.add(begun);
    return begun;
  };
  let section = newSection();
  const front = setCoverAndContents(document, measure, pages);
  for (const element of front.elements) drawElement(section, element, front);
  for (const { element, decorations, repeated } of setBody(document, measure, front.pages)) {
    if (element.tag === 'H1') {
      section.end();
      section = newSection();
    }
    drawElement(section, element, { decorations, repeated });
    await breathe();
  }
  section.end();
  root.end();
};
