import { describe, expect, test } from '@jest/globals';
import JSZip from 'jszip';
import type { Table } from '../../src/core/table.ts';
import { minutesDocument } from '../../src/export/document/minutesDocument.ts';
import { minutesDocx } from '../../src/export/docx/minutesDocx.ts';
import { minutesOf } from '../../src/export/minutes.ts';
import { pagesOf } from '../../src/export/pdf/minutesPdf.ts';
import { readingOf } from '../../src/export/reading.ts';
import { onePixel } from './onePixel.ts';
import { richTable } from './richTable.ts';
import { contribution, minutesLater } from './tables.ts';

const now = minutesLater(300);
const archiveOf = async (table: Table): Promise<JSZip> => {
  const document = minutesDocument(minutesOf(table, now), readingOf(table, now), {
    png: onePixel,
    alt: 'Vraag 3 in het midden, "bomen" & <banken> errond',
  });
  return JSZip.loadAsync(await minutesDocx(document, await pagesOf(document)));
};
const partOf = async (archive: JSZip, name: string): Promise<string> => {
  const part = archive.file(name);
  if (part === null) throw new Error(`no ${name}`);
  return part.async('string');
};
const bodyOf = async (table: Table) => partOf(await archiveOf(table), 'word/document.xml');
const paragraphs = (xml: string) => xml.match(/<w:p>.*?<\/w:p>/g) ?? [];
const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
const styled = (xml: string, style: string) =>
  paragraphs(xml).filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`));

/** Reads XML as a parser does: every tag closed in its order, nothing but the five entities. */
const expectWellFormed = (xml: string): void => {
  const open: string[] = [];
  const rest = xml
    .replace(/<\?[^>]*\?>/g, '')
    .replace(/<(\/?)([\w:]+)((?:\s[\w:]+="[^"<]*")*)\s*(\/?)>/g, (_, end, name, __, alone) => {
      if (end === '/') expect(open.pop()).toBe(name);
      else if (alone !== '/') open.push(name);
      return '';
    });
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]/);
  expect(xml.replace(/&(amp|lt|gt|quot);/g, '')).not.toContain('&');
  expect(xml).not.toMatch(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/u);
};

describe('the minutes in Word', () => {
  test('every part is XML, and every part is announced', async () => {
    const archive = await archiveOf(richTable);
    const types = await partOf(archive, '[Content_Types].xml');
    for (const name of Object.keys(archive.files)) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      expectWellFormed(await partOf(archive, name));
      if (name.endsWith('.xml') && !name.startsWith('[')) expect(types).toContain(`PartName="/${name}"`);
    }
  });

  test('every relation leads to a part, and every one that is used is there', async () => {
    const archive = await archiveOf(richTable);
    const relations = await partOf(archive, 'word/_rels/document.xml.rels');
    const ids = new Set([...relations.matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, target] of relations.matchAll(/Target="([^"]+)"/g))
      expect(Object.keys(archive.files)).toContain(`word/${target}`);
    for (const [, id] of (await partOf(archive, 'word/document.xml')).matchAll(/r:(?:id|embed)="([^"]+)"/g))
      expect(ids).toContain(id);
  });

  test('A4, in the language of the table, with a title and page numbers, and nothing to answer on opening', async () => {
    const archive = await archiveOf(richTable);
    const body = await partOf(archive, 'word/document.xml');
    expect(body).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(await partOf(archive, 'word/styles.xml')).toContain('<w:lang w:val="nl-BE"');
    const core = await partOf(archive, 'docProps/core.xml');
    expect(core).toContain('<dc:title>Tafel 3 · Klimaat</dc:title>');
    expect(core).toContain('<dc:language>nl-BE</dc:language>');
    const footer = await partOf(archive, 'word/footer.xml');
    expect(footer).toMatch(/Pagina .* PAGE .* van .* NUMPAGES /);
    expect(textOf(await partOf(archive, 'word/header.xml'))).toBe('Notulen · Tafel 3 · Klimaat');
    expect(body + (await partOf(archive, 'word/settings.xml'))).not.toMatch(/updateFields|w:dirty/);
  });

  test('real headings, and contents that link to them with their page', async () => {
    const body = await bodyOf(richTable);
    const headings = [...styled(body, 'Heading1'), ...styled(body, 'Heading2')];
    const entries = [...styled(body, 'TOC1'), ...styled(body, 'TOC2')];
    expect(headings.length).toBeGreaterThan(10);
    expect(entries).toHaveLength(headings.length);
    for (const heading of headings) {
      const name = /w:bookmarkStart w:id="\d+" w:name="(\w+)"/.exec(heading)?.[1] ?? '';
      const entry = entries.find((one) => one.includes(`w:anchor="${name}"`)) ?? '';
      expect(textOf(entry)).toContain(textOf(heading));
      expect(entry).toContain(` PAGEREF ${name} \\h `);
      expect(textOf(entry)).toMatch(/[1-9]\d*$/);
    }
  });

  test('every link leads to a bookmark, and no bookmark is there twice', async () => {
    const body = await bodyOf(richTable);
    const names = [...body.matchAll(/<w:bookmarkStart w:id="(\d+)" w:name="(\w+)"\/>/g)];
    expect(new Set(names.map(([, id]) => id)).size).toBe(names.length);
    expect(new Set(names.map(([, , name]) => name)).size).toBe(names.length);
    const links = [...body.matchAll(/w:anchor="(\w+)"/g)].map(([, name]) => name);
    expect(links).toEqual(expect.arrayContaining(['bijdrage2', 'bijdrage3', 'punt1']));
    for (const link of links) expect(names.map(([, , name]) => name)).toContain(link);
  });

  test('tables repeat their head, keep their rows whole and say what they show', async () => {
    const tables = (await bodyOf(richTable)).match(/<w:tbl>.*?<\/w:tbl>/g) ?? [];
    expect(tables).toHaveLength(4);
    for (const table of tables) {
      expect(table.match(/<w:tblHeader\/>/g)).toHaveLength(1);
      expect(table.match(/<w:cantSplit\/>/g)).toHaveLength((table.match(/<w:tr>/g) ?? []).length);
      expect(table).toMatch(/<w:tblCaption w:val="[^"]+"\/>/);
    }
  });

  test('the picture says in words what it shows', async () => {
    expect(await bodyOf(richTable)).toContain(
      'descr="Vraag 3 in het midden, &quot;bomen&quot; &amp; &lt;banken&gt; errond"',
    );
  });

  test('a leaf hangs under its branch', async () => {
    const leaves = styled(await bodyOf(richTable), 'Leaf');
    expect(leaves.map(textOf)).toEqual([expect.stringContaining('Zet er bomen &lt;bij&gt; &amp; banken')]);
  });

  test('hostile words stay words', async () => {
    const words = '</w:t></w:r></w:p> <!-- ]]> &amp; "x" \u0000\u0008\u001B\uFFFE \uD800 \u202E👍';
    const archive = await archiveOf({
      ...richTable,
      title: words,
      contributions: [contribution('m1', '29:ana', words, { item: 'kiezen' })],
    });
    for (const name of ['word/document.xml', 'word/header.xml', 'docProps/core.xml'])
      expectWellFormed(await partOf(archive, name));
    expect(await partOf(archive, 'word/document.xml')).toContain(
      '&lt;/w:t&gt;&lt;/w:r&gt;&lt;/w:p&gt; &lt;!-- ]]&gt; &amp;amp; &quot;x&quot;',
    );
  });
});
