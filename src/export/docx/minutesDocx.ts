import type { Anchor, MinutesDocument, Picture } from '../document/documentForm.ts';
import { bodyXml, fieldXml, page, paragraphXml } from './wordBody.ts';
import { fontEntries, fontTable, fontTargets } from './wordFonts.ts';
import { numberingXml, settingsXml, stylesXml } from './wordStyles.ts';
import { xmlText } from './xmlText.ts';
import { type ZipEntry, zip } from './zip.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org';
const word = `xmlns:w="${office}/wordprocessingml/2006/main" xmlns:r="${office}/officeDocument/2006/relationships"`;
const drawing = `xmlns:wp="${office}/drawingml/2006/wordprocessingDrawing" xmlns:a="${office}/drawingml/2006/main" xmlns:pic="${office}/drawingml/2006/picture"`;

/** The parts besides the pictures: name in the archive, kind of content, kind of relation, id of the relation. */
const parts = [
  ['styles', 'styles'],
  ['numbering', 'numbering'],
  ['settings', 'settings'],
  ['fontTable', 'fontTable'],
  ['header', 'header'],
  ['footer', 'footer'],
] as const;

const contentTypes = (): string =>
  `${declaration}<Types xmlns="${office}/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="odttf" ContentType="application/vnd.openxmlformats-officedocument.obfuscatedFont"/>' +
  '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>' +
  parts
    .map(
      ([file, kind]) =>
        `<Override PartName="/word/${file}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`,
    )
    .join('') +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>';

const relations = (all: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${declaration}<Relationships xmlns="${office}/package/2006/relationships">${all
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const relationType = (kind: string): string => `${office}/officeDocument/2006/relationships/${kind}`;

const documentXml = (body: string): string =>
  `${declaration}<w:document ${word} ${drawing}><w:body>${body}<w:sectPr>` +
  '<w:headerReference w:type="default" r:id="header"/><w:footerReference w:type="default" r:id="footer"/><w:footerReference w:type="first" r:id="footer"/>' +
  `<w:pgSz w:w="${page.width}" w:h="${page.height}"/>` +
  `<w:pgMar w:top="${page.top}" w:right="${page.side}" w:bottom="${page.bottom}" w:left="${page.side}" w:header="709" w:footer="624" w:gutter="0"/>` +
  '<w:titlePg/></w:sectPr></w:body></w:document>';

const text = (words: string): string => `<w:r><w:t xml:space="preserve">${xmlText(words)}</w:t></w:r>`;

const headerXml = ({ title, cover }: MinutesDocument): string =>
  `${declaration}<w:hdr ${word}>${paragraphXml('Header', text(`${cover.kind} · ${title}`))}</w:hdr>`;

const footerXml = ({ words }: MinutesDocument, pages: number): string =>
  `${declaration}<w:ftr ${word}>${paragraphXml(
    'Footer',
    `${text(`${words.page} `)}${fieldXml('PAGE', '1')}${text(` ${words.of} `)}${fieldXml('NUMPAGES', String(pages))}`,
  )}</w:ftr>`;

const coreXml = ({ title, cover, language, printedAt }: MinutesDocument): string =>
  `${declaration}<cp:coreProperties xmlns:cp="${office}/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
  `<dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(`${cover.kind}, ${cover.when}`)}</dc:subject><dc:creator>Debattafel</dc:creator><dc:language>${language}</dc:language>` +
  `<dcterms:created xsi:type="dcterms:W3CDTF">${printedAt}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${printedAt}</dcterms:modified></cp:coreProperties>`;

/**
 * The minutes as a Word document (ECMA-376, transitional): A4, real headings, links and page numbers, nothing
 * to be updated or answered on opening. `pages` says on which page each heading comes and how many pages there
 * are, as far as that can be told beforehand: Word works its own out whenever its fields are updated.
 */
export const minutesDocx = async (
  document: MinutesDocument,
  pages: { readonly pageOf: ReadonlyMap<Anchor, number>; readonly count: number },
): Promise<Uint8Array> => {
  const pictures = document.blocks.filter((block): block is Picture => block.kind === 'picture');
  const entries: readonly ZipEntry[] = [
    { name: '[Content_Types].xml', content: contentTypes() },
    {
      name: '_rels/.rels',
      content: relations([
        ['document', relationType('officeDocument'), 'word/document.xml'],
        ['core', `${office}/package/2006/relationships/metadata/core-properties`, 'docProps/core.xml'],
        ['app', relationType('extended-properties'), 'docProps/app.xml'],
      ]),
    },
    { name: 'word/document.xml', content: documentXml(await bodyXml(document, pages.pageOf)) },
    {
      name: 'word/_rels/document.xml.rels',
      content: relations([
        ...parts.map(([file, kind]) => [file, relationType(kind), `${file}.xml`] as const),
        ...pictures.map(
          (_, index) =>
            [`picture${index + 1}`, relationType('image'), `media/picture${index + 1}.png`] as const,
        ),
      ]),
    },
    { name: 'word/styles.xml', content: stylesXml(document.language) },
    { name: 'word/numbering.xml', content: numberingXml() },
    { name: 'word/settings.xml', content: settingsXml(document.language) },
    { name: 'word/fontTable.xml', content: `${declaration}<w:fonts ${word}>${fontTable()}</w:fonts>` },
    {
      name: 'word/_rels/fontTable.xml.rels',
      content: relations(fontTargets().map(([id, target]) => [id, relationType('font'), target] as const)),
    },
    ...fontEntries(),
    { name: 'word/header.xml', content: headerXml(document) },
    { name: 'word/footer.xml', content: footerXml(document, pages.count) },
    { name: 'docProps/core.xml', content: coreXml(document) },
    {
      name: 'docProps/app.xml',
      content: `${declaration}<Properties xmlns="${office}/officeDocument/2006/extended-properties"><Application>Debattafel</Application></Properties>`,
    },
    ...pictures.map(({ png }, index) => ({ name: `word/media/picture${index + 1}.png`, content: png })),
  ];
  return zip(entries);
};
