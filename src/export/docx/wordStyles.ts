import { ink } from '../document/ink.ts';
import { fontName } from './wordFonts.ts';

const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const paragraphStyle = (
  id: string,
  name: string,
  {
    based = 'Normal',
    next,
    paragraph = '',
    run = '',
    main = false,
  }: {
    readonly based?: string;
    readonly next?: string;
    readonly paragraph?: string;
    readonly run?: string;
    /** Offered first in Word's own list of styles. */
    readonly main?: boolean;
  },
): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${based}"/>` +
  `${next === undefined ? '' : `<w:next w:val="${next}"/>`}${main ? '<w:qFormat/>' : ''}` +
  `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;

const heading = (level: number, halfPoints: number, before: number, more = ''): string =>
  paragraphStyle(`Heading${level}`, `heading ${level}`, {
    next: 'Normal',
    main: true,
    paragraph: `<w:keepNext/><w:keepLines/>${more}<w:spacing w:before="${before}" w:after="100"/>${
      level === 1 ? '<w:ind w:left="510" w:hanging="510"/>' : ''
    }<w:outlineLvl w:val="${level - 1}"/>`,
    run: `<w:b/><w:bCs/><w:color w:val="${level === 3 ? ink.text : ink.accent}"/><w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`,
  });

const characterStyle = (id: string, name: string, run: string): string =>
  `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:rPr>${run}</w:rPr></w:style>`;

const hanging = (left: number, by: number): string =>
  `<w:tabs><w:tab w:val="left" w:pos="${left}"/></w:tabs><w:spacing w:after="90"/><w:ind w:left="${left}" w:hanging="${by}"/>`;

const contentsEntry = (left: number, after: number): string =>
  `<w:tabs><w:tab w:val="left" w:pos="510"/><w:tab w:val="right" w:leader="dot" w:pos="9354"/></w:tabs><w:spacing w:before="${after}" w:after="${after}"/><w:ind w:left="${left}"/>`;

/** `word/styles.xml`: what every kind of paragraph looks like, in one place, so that a reader can change it. */
export const stylesXml = (language: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="${namespace}">` +
  `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${fontName}" w:hAnsi="${fontName}" w:eastAsia="${fontName}" w:cs="${fontName}"/>` +
  `<w:color w:val="${ink.text}"/><w:sz w:val="20"/><w:szCs w:val="20"/><w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
  '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="280" w:lineRule="atLeast"/></w:pPr></w:pPrDefault></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>' +
  paragraphStyle('Title', 'Title', {
    main: true,
    next: 'Normal',
    paragraph: '<w:keepNext/><w:spacing w:before="60" w:after="160" w:line="240" w:lineRule="auto"/>',
    run: `<w:b/><w:bCs/><w:color w:val="${ink.accent}"/><w:sz w:val="52"/><w:szCs w:val="52"/>`,
  }) +
  heading(1, 32, 420, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>') +
  heading(2, 25, 300) +
  heading(3, 22, 200) +
  paragraphStyle('DocumentKind', 'Soort document', {
    paragraph: '<w:spacing w:before="0" w:after="0"/>',
    run: `<w:b/><w:bCs/><w:caps/><w:color w:val="${ink.quiet}"/><w:spacing w:val="30"/><w:sz w:val="20"/><w:szCs w:val="20"/>`,
  }) +
  paragraphStyle('When', 'Wanneer', {
    paragraph: '<w:spacing w:after="40"/>',
    run: '<w:sz w:val="24"/><w:szCs w:val="24"/>',
  }) +
  paragraphStyle('State', 'Stand', {
    paragraph: '<w:spacing w:after="240"/>',
    run: `<w:i/><w:iCs/><w:color w:val="${ink.quiet}"/>`,
  }) +
  paragraphStyle('OnlyPart', 'Alleen een deel', {
    paragraph: `<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="${ink.accent}"/></w:pBdr><w:spacing w:after="240"/>`,
    run: '<w:b/><w:bCs/>',
  }) +
  paragraphStyle('Fact', 'Gegeven', {
    paragraph:
      '<w:tabs><w:tab w:val="left" w:pos="3119"/></w:tabs><w:spacing w:after="60"/><w:ind w:left="3119" w:hanging="3119"/>',
  }) +
  paragraphStyle('ContentsHeading', 'Inhoud', {
    main: true,
    paragraph: '<w:keepNext/><w:spacing w:before="480" w:after="120"/>',
    run: `<w:b/><w:bCs/><w:color w:val="${ink.accent}"/><w:sz w:val="32"/><w:szCs w:val="32"/>`,
  }) +
  paragraphStyle('TOC1', 'toc 1', { paragraph: contentsEntry(0, 50) }) +
  paragraphStyle('TOC2', 'toc 2', {
    paragraph: contentsEntry(510, 10),
    run: `<w:color w:val="${ink.quiet}"/>`,
  }) +
  paragraphStyle('Lead', 'Aanloop', {
    paragraph: '<w:keepNext/><w:spacing w:before="160" w:after="60"/>',
    run: '<w:b/><w:bCs/>',
  }) +
  paragraphStyle('Note', 'Toelichting', {
    paragraph: '<w:spacing w:before="80" w:after="120"/>',
    run: `<w:i/><w:iCs/><w:color w:val="${ink.quiet}"/><w:sz w:val="18"/><w:szCs w:val="18"/>`,
  }) +
  paragraphStyle('Point', 'Punt', {
    main: true,
    paragraph:
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:after="60"/><w:ind w:left="397" w:hanging="284"/>',
  }) +
  paragraphStyle('NumberedPoint', 'Genummerd punt', { paragraph: hanging(397, 397) }) +
  paragraphStyle('Saying', 'Bijdrage', { main: true, paragraph: hanging(567, 567) }) +
  paragraphStyle('Leaf', 'Blaadje', { paragraph: hanging(1134, 567) }) +
  paragraphStyle('Cell', 'Cel', {
    paragraph: '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>',
    run: '<w:sz w:val="18"/><w:szCs w:val="18"/>',
  }) +
  paragraphStyle('AfterTable', 'Na een tabel', {
    paragraph: '<w:spacing w:before="0" w:after="0" w:line="100" w:lineRule="exact"/>',
  }) +
  paragraphStyle('ColumnHead', 'Kolomkop', {
    based: 'Cell',
    paragraph: '<w:keepNext/>',
    run: '<w:b/><w:bCs/>',
  }) +
  paragraphStyle('Figure', 'Cijfer', { based: 'Cell', paragraph: '<w:jc w:val="right"/>' }) +
  paragraphStyle('Header', 'header', {
    paragraph: `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="${ink.line}"/></w:pBdr><w:spacing w:after="0"/>`,
    run: `<w:color w:val="${ink.quiet}"/><w:sz w:val="18"/><w:szCs w:val="18"/>`,
  }) +
  paragraphStyle('Footer', 'footer', {
    paragraph: '<w:spacing w:after="0"/><w:jc w:val="right"/>',
    run: `<w:color w:val="${ink.quiet}"/><w:sz w:val="18"/><w:szCs w:val="18"/>`,
  }) +
  characterStyle('Strong', 'Strong', '<w:b/><w:bCs/>') +
  characterStyle('Emphasis', 'Emphasis', '<w:i/><w:iCs/>') +
  characterStyle('Quiet', 'Stil', `<w:color w:val="${ink.quiet}"/><w:sz w:val="18"/><w:szCs w:val="18"/>`) +
  characterStyle('Link', 'Verwijzing', `<w:color w:val="${ink.accent}"/>`) +
  '</w:styles>';

const bullet =
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="Point"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="397" w:hanging="284"/></w:pPr></w:lvl>';
const chapter =
  '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading1"/><w:lvlText w:val="%1"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="510" w:hanging="510"/></w:pPr></w:lvl>';

/** `word/numbering.xml`: the bullets (1), and the numbers of the sections (2), which Word keeps up to date. */
export const numberingXml = (): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:numbering xmlns:w="${namespace}">` +
  `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>${bullet}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="singleLevel"/>${chapter}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>';

/** `word/settings.xml`: as Word 2013 and later lay out a page, without a question on opening. */
export const settingsXml = (language: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:settings xmlns:w="${namespace}">` +
  '<w:zoom w:percent="100"/><w:embedTrueTypeFonts/><w:defaultTabStop w:val="567"/><w:characterSpacingControl w:val="doNotCompress"/>' +
  '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>' +
  `<w:themeFontLang w:val="${language}"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`;
