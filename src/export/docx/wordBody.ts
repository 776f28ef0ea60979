import { breather } from '../breath.ts';
import type {
  Anchor,
  Block,
  Cover,
  Grid,
  Heading,
  MinutesDocument,
  Picture,
  Point,
  Run,
  Saying,
} from '../document/documentForm.ts';
import { ink } from '../document/ink.ts';
import { xmlText } from './xmlText.ts';

/** A4 in twentieths of a point, with margins of 2.25 cm at the sides. */
export const page = { width: 11906, height: 16838, side: 1276, top: 1531, bottom: 1304 };
const textWidth = page.width - 2 * page.side;

const styleNames = { strong: 'Strong', emphasis: 'Emphasis', quiet: 'Quiet' } as const;

const runXml = (text: string, style?: string): string =>
  `<w:r>${style === undefined ? '' : `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
/** Wider than a space. */
const gap = '<w:r><w:t xml:space="preserve">  </w:t></w:r>';
const tab = '<w:r><w:tab/></w:r>';
const linkXml = (to: Anchor, content: string): string =>
  `<w:hyperlink w:anchor="${to}" w:history="1">${content}</w:hyperlink>`;

/** A field with what it showed last, which is shown until Word works it out anew. */
export const fieldXml = (instruction: string, shown: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${shown}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

export const paragraphXml = (style: string, content: string, more = ''): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/>${more}</w:pPr>${content}</w:p>`;

/** Writes blocks in order: a bookmark has a number, and every picture one, unlike any other's. */
const writer = (words: MinutesDocument['words']) => {
  let bookmarks = 0;
  let pictures = 0;
  const bookmarked = (anchor: Anchor | undefined, content: string): string => {
    if (anchor === undefined) return content;
    bookmarks += 1;
    return `<w:bookmarkStart w:id="${bookmarks}" w:name="${anchor}"/>${content}<w:bookmarkEnd w:id="${bookmarks}"/>`;
  };
  const run = ({ text, style, to }: Run): string =>
    to === undefined ? runXml(text, style && styleNames[style]) : linkXml(to, runXml(text, 'Link'));
  const runs = (all: readonly Run[]): string => all.map(run).join('');

  const heading = ({ level, text, anchor }: Heading, first: boolean): string =>
    paragraphXml(`Heading${level}`, bookmarked(anchor, runXml(text)), first ? '<w:pageBreakBefore/>' : '');
  const point = ({ number, runs: said, anchor }: Point): string =>
    number === undefined
      ? paragraphXml('Point', bookmarked(anchor, runs(said)))
      : paragraphXml('NumberedPoint', `${runXml(`${number}.`)}${tab}${bookmarked(anchor, runs(said))}`);
  const saying = (one: Saying): string => {
    const { number, anchor, name, time, text, remarks, lenses, leaf, citedIn } = one;
    const tags = [...remarks, ...lenses].join(' · ');
    return paragraphXml(
      leaf ? 'Leaf' : 'Saying',
      `${bookmarked(anchor, runXml(String(number), 'Quiet'))}${tab}${runXml(name, 'Strong')}${runXml(` ${time}`, 'Quiet')}${gap}${runXml(text)}` +
        `${tags === '' ? '' : gap + runXml(tags, 'Quiet')}` +
        `${citedIn === undefined ? '' : `${gap}${linkXml(citedIn, runXml(words.inSummary, 'Link'))}`}`,
    );
  };
  const picture = ({ width, height, alt }: Picture): string => {
    pictures += 1;
    const perTwip = 635;
    const shown = Math.min(textWidth * perTwip, width * 9525);
    const extent = `cx="${Math.round(shown)}" cy="${Math.round((shown * height) / width)}"`;
    const name = `<pic:cNvPr id="${pictures}" name="picture${pictures}.png" descr="${xmlText(alt)}"/>`;
    return paragraphXml(
      'Normal',
      `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/>` +
        `<wp:docPr id="${pictures}" name="picture${pictures}" descr="${xmlText(alt)}"/>` +
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>' +
        `<pic:nvPicPr>${name}<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="picture${pictures}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>` +
        `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>` +
        '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
    );
  };
  return (block: Block, first: boolean): string => {
    switch (block.kind) {
      case 'heading':
        return heading(block, first);
      case 'paragraph':
        return paragraphXml(
          block.tone === 'note' ? 'Note' : block.tone === 'lead' ? 'Lead' : 'Normal',
          runs(block.runs),
        );
      case 'points':
        return block.items.map(point).join('');
      case 'saying':
        return saying(block);
      case 'grid':
        return gridXml(block);
      case 'picture':
        return picture(block);
    }
  };
};

const gridXml = ({ caption, columns, rows, totals }: Grid): string => {
  /** Stands on one page as a whole, with the note under it. */
  const isSmall = rows.length <= 14;
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((textWidth * share) / shares));
  const row = (cells: readonly string[], part: 'head' | 'body' | 'totals'): string => {
    const shade = part === 'head' ? `<w:shd w:val="clear" w:color="auto" w:fill="${ink.shade}"/>` : '';
    const line =
      part === 'totals'
        ? `<w:tcBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="${ink.accent}"/></w:tcBorders>`
        : '';
    const written = columns.map(({ figures }, index) => {
      const style = part === 'head' ? 'ColumnHead' : figures ? 'Figure' : 'Cell';
      const right = part === 'head' && figures ? '<w:jc w:val="right"/>' : '';
      const together = isSmall && part === 'body' ? '<w:keepNext/>' : '';
      const said = runXml(cells[index] ?? '', part === 'totals' ? 'Strong' : undefined);
      return (
        `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/>${line}${shade}<w:vAlign w:val="${part === 'head' ? 'bottom' : 'top'}"/></w:tcPr>` +
        `${paragraphXml(style, said, together + right)}</w:tc>`
      );
    });
    return `<w:tr><w:trPr><w:cantSplit/>${part === 'head' ? '<w:tblHeader/>' : ''}</w:trPr>${written.join('')}</w:tr>`;
  };
  const border = (side: string): string =>
    `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${ink.line}"/>`;
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblBorders>${border('top')}${border('bottom')}${border('insideH')}</w:tblBorders>` +
    `<w:tblLayout w:type="autofit"/><w:tblCellMar><w:left w:w="85" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${xmlText(caption)}"/></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${row(
      columns.map(({ heading }) => heading),
      'head',
    )}${rows.map((cells) => row(cells, 'body')).join('')}${totals === undefined ? '' : row(totals, 'totals')}</w:tbl>${paragraphXml('AfterTable', '')}`
  );
};

const coverXml = (title: string, { kind, when, state, only, facts }: Cover): string =>
  [
    paragraphXml('DocumentKind', runXml(kind)),
    paragraphXml('Title', runXml(title)),
    paragraphXml('When', runXml(when)),
    paragraphXml('State', runXml(state)),
    ...(only === undefined ? [] : [paragraphXml('OnlyPart', runXml(only))]),
    ...facts.map(({ label, value, isCode }) =>
      paragraphXml(
        'Fact',
        `${runXml(label, 'Quiet')}${tab}${isCode ? runXml(value.replace(/.{8}(?!$)/g, '$& '), 'Quiet') : runXml(value)}`,
      ),
    ),
  ].join('');

/** The contents, with a link to each heading and a field that knows its page. */
const contentsXml = ({ words, blocks }: MinutesDocument, pageOf: ReadonlyMap<Anchor, number>): string =>
  paragraphXml('ContentsHeading', runXml(words.contents)) +
  blocks
    .filter((block) => block.kind === 'heading' && block.level < 3)
    .map((block) => {
      if (block.kind !== 'heading') return '';
      const { level, number, text, anchor } = block;
      const label = `${number === undefined ? '' : `${runXml(String(number))}${tab}`}${runXml(text)}${tab}`;
      const shown = String(pageOf.get(anchor) ?? '');
      return paragraphXml(
        `TOC${level}`,
        linkXml(anchor, `${label}${fieldXml(`PAGEREF ${anchor} \\h`, shown)}`),
      );
    })
    .join('');

/**
 * The body of `word/document.xml`: cover and contents on the first page, then the sections. Written as text:
 * 5,000 contributions as objects of a library took 300 MB.
 */
export const bodyXml = async (
  document: MinutesDocument,
  pageOf: ReadonlyMap<Anchor, number>,
): Promise<string> => {
  const breathe = breather();
  const write = writer(document.words);
  const parts = [coverXml(document.title, document.cover), contentsXml(document, pageOf)];
  for (const [index, block] of document.blocks.entries()) {
    parts.push(write(block, index === 0));
    await breathe();
  }
  return parts.join('');
};
