import { inflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import type { Table } from '../../src/core/table.ts';
import { minutesDocument } from '../../src/export/document/minutesDocument.ts';
import { minutesOf } from '../../src/export/minutes.ts';
import { minutesPdf } from '../../src/export/pdf/minutesPdf.ts';
import { readingOf } from '../../src/export/reading.ts';
import { onePixel } from './onePixel.ts';
import { readPdf } from './readPdf.ts';
import { richTable } from './richTable.ts';
import { contribution, minutesLater } from './tables.ts';

const now = minutesLater(300);
const documentOf = (table: Table) =>
  minutesDocument(minutesOf(table, now), readingOf(table, now), { png: onePixel, alt: 'Bomen rond vraag 3' });
const read = async (table: Table) => readPdf(await minutesPdf(documentOf(table)));
/** Text without its white space: where lines end is the paper's business. */
const solid = (text: string): string => text.replace(/\s+/g, '');

/** What stands in the compressed streams of a PDF. */
const contentOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .split(/\bstream\n/)
    .slice(1)
    .map((rest) => {
      try {
        return inflateSync(Buffer.from(rest.split('\nendstream')[0] ?? '', 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    })
    .join('\n');
const utf16 = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();

/** Enough words for several pages. */
const longTable: Table = {
  ...richTable,
  contributions: Array.from({ length: 120 }, (_, index) =>
    contribution(`m${index}`, '29:ana', `Bijdrage ${index} `.repeat(1 + (index % 40)), {
      at: minutesLater(34) + index,
      item: 'uitdiepen',
      question: index % 2 === 0 ? 'q1' : 'q3',
    }),
  ),
  people: new Map([
    ...richTable.people,
    ...Array.from({ length: 60 }, (_, index) => {
      const id = `29:gast${index}`;
      const bram = richTable.people.get('29:bram');
      if (bram === undefined) throw new Error('Bram is at the table');
      return [id, { ...bram, id, name: `Gast ${index}` }] as const;
    }),
  ]),
};

describe('the minutes on paper', () => {
  test('A4, tagged, in the language of the table, under its title', async () => {
    const pdf = await read(richTable);
    expect(pdf).toMatchObject({ marked: true, language: 'nl-BE', title: 'Tafel 3 · Klimaat' });
    for (const [width, height] of pdf.sizes) {
      expect(width).toBeCloseTo(595.28, 1);
      expect(height).toBeCloseTo(841.89, 1);
    }
  });

  test('every page has its number, and every page but the first the title above', async () => {
    const { pages } = await read(longTable);
    expect(pages.length).toBeGreaterThan(6);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain(`Pagina ${index + 1} van ${pages.length}`);
      expect(page.includes('Notulen · Tafel 3 · Klimaat')).toBe(index > 0);
    }
  });

  test('its parts say what they are', async () => {
    const { roles } = await read(richTable);
    const there = new Set(roles.map(({ role }) => role));
    for (const role of [
      'H1',
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'Table',
      'TR',
      'TH',
      'TD',
      'TOC',
      'Link',
    ])
      expect(there).toContain(role);
    expect(roles).toContainEqual({ role: 'Figure', alt: 'Bomen rond vraag 3' });
  });

  test('bookmarks follow the headings', async () => {
    const { outline } = await read(richTable);
    expect(outline[0]).toEqual({ title: '1 Samenvatting', children: ['Aanvullingen en beslissingen'] });
    expect(outline.find(({ title }) => title.endsWith('Wat er gezegd werd'))?.children).toEqual([
      'Vragen kiezen',
      'Uitdiepen',
    ]);
  });

  test('the contents lead to the page that they name', async () => {
    const { pages, links } = await read(longTable);
    const contents = links.filter(({ from }) => from === 1);
    const [first = ''] = pages;
    const wanted = documentOf(longTable).blocks.flatMap((block) =>
      block.kind === 'heading' && block.level < 3 ? [block] : [],
    );
    expect(new Set(contents.map(({ to }) => to))).toEqual(new Set(wanted.map(({ anchor }) => anchor)));
    for (const { anchor, text } of wanted) {
      const page = contents.find(({ to }) => to === anchor)?.leadsTo ?? 0;
      expect(solid(pages[page - 1] ?? '')).toContain(solid(text));
      expect(solid(first)).toContain(solid(`${text}${page}`));
    }
  });

  test('a point leads to its contributions, and they lead back', async () => {
    const { links } = await read(richTable);
    const names = links.map(({ to }) => to);
    expect(names).toEqual(expect.arrayContaining(['bijdrage2', 'bijdrage3', 'punt1']));
    for (const { leadsTo } of links) expect(leadsTo).toBeGreaterThan(0);
  });

  test('a table that goes on has its head again', async () => {
    const { pages } = await read(longTable);
    const withGuests = pages.filter((page) => /Gast \d/.test(page));
    expect(withGuests.length).toBeGreaterThan(1);
    for (const page of withGuests) expect(solid(page)).toContain('NaamRolOrganisatie');
  });

  test('what the font cannot show can still be read aloud and copied', async () => {
    const bytes = await minutesPdf(
      documentOf({
        ...richTable,
        contributions: [contribution('m1', '29:ana', 'Goed 👍 zo', { item: 'kiezen' })],
      }),
    );
    expect(contentOf(bytes)).toContain(`/ActualText <FEFF${utf16('Goed 👍 zo')}`);
    expect(contentOf(bytes)).not.toContain(utf16('Notulen'));
  });

  test('hostile words stay words', async () => {
    const words = ') Tj ET endstream \\( <</S /JavaScript>> % \u0000\u0008 (x';
    const { pages, title } = await read({
      ...richTable,
      title: words,
      contributions: [contribution('m1', '29:ana', words, { item: 'kiezen' })],
    });
    expect(solid(pages.slice(1).join(''))).toContain(solid(') Tj ET endstream \\( <</S /JavaScript>> %'));
    expect(title).toContain('/JavaScript');
  });

  test('a word longer than a line is cut, and none of it lost', async () => {
    const word = 'a1b2c3d4e5'.repeat(60);
    const { pages } = await read({
      ...richTable,
      contributions: [contribution('m1', '29:ana', word, { item: 'kiezen' })],
    });
    expect(solid(pages.join(''))).toContain(word);
  });
});
