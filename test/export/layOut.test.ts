import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Block, MinutesDocument } from '../../src/export/document/documentForm.ts';
import { setBody } from '../../src/export/pdf/layOut.ts';
import type { Measure } from '../../src/export/pdf/lines.ts';
import type { Element, PlacedLine } from '../../src/export/pdf/pageForm.ts';
import { sheet } from '../../src/export/pdf/sheet.ts';

/** Every sign half as wide as it is high. */
const measure: Measure = (text, { size }) => text.length * size * 0.5;

const documentOf = (blocks: readonly Block[]): MinutesDocument => ({
  title: 'Tafel 3',
  language: 'nl-BE',
  printedAt: '2024-05-14T12:20:00Z',
  cover: { kind: 'Notulen', when: '', state: '', facts: [] },
  words: { contents: 'Inhoud', page: 'Pagina', of: 'van', inSummary: 'samenvatting' },
  blocks,
});
const saying = (lines: number): Block => ({
  kind: 'saying',
  number: 1,
  anchor: 'bijdrage1',
  name: 'Ana',
  time: '14:20',
  text: 'woorden '.repeat(lines * 11),
  remarks: [],
  lenses: [],
  leaf: false,
});
const heading = (level: 1 | 2 | 3): Block => ({ kind: 'heading', level, text: 'Kop', anchor: 'kop' });
const grid = (rows: number): Block => ({
  kind: 'grid',
  caption: 'Tabel',
  columns: [{ heading: 'Naam', share: 1 }],
  rows: Array.from({ length: rows }, () => ['Ana']),
});
/** Texts and tables, each under at most three headings: a section, an agenda item and a question. */
const blocks = fc
  .array(
    fc.tuple(
      fc.constantFrom<readonly (1 | 2 | 3)[]>([], [], [1], [3], [1, 2], [2, 3], [1, 2, 3]),
      fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: 0, max: 20 }).map(saying) },
        { weight: 1, arbitrary: fc.integer({ min: 0, max: 60 }).map(grid) },
      ),
    ),
    { minLength: 5, maxLength: 40 },
  )
  .map((parts) => parts.flatMap(([levels, block]) => [...levels.map(heading), block]));
const linesIn = ({ lines = [], children = [] }: Element): readonly PlacedLine[] => [
  ...lines,
  ...children.flatMap(linesIn),
];

test('no page ends with a heading: what it is about begins under it', () => {
  fc.assert(
    fc.property(blocks, (all) => {
      const set = [...setBody(documentOf(all), measure, 1)];
      for (const [index, { block, element }] of set.entries()) {
        const next = set[index + 1];
        if (block.kind === 'heading' && next !== undefined)
          expect(linesIn(next.element)[0]?.page).toBe(linesIn(element)[0]?.page);
      }
    }),
  );
});

test('every line stands between the margins, and none above the one before it on its page', () => {
  fc.assert(
    fc.property(blocks, (all) => {
      let page = 1;
      let lowest = 0;
      for (const { element } of setBody(documentOf(all), measure, 1))
        for (const { page: at, x, baseline, line } of linesIn(element)) {
          const right = x + line.reduce((sum, { width }) => sum + width, 0);
          expect(baseline).toBeGreaterThan(sheet.top);
          expect(baseline).toBeLessThanOrEqual(sheet.bottom);
          expect(right).toBeLessThanOrEqual(sheet.width - sheet.side + 5.1);
          expect(at).toBeGreaterThanOrEqual(page);
          if (at === page) expect(baseline).toBeGreaterThanOrEqual(lowest);
          page = at;
          lowest = baseline;
        }
    }),
  );
});

test('no single line of a longer text stands at the foot or the head of a page', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 2, max: 20 }), { minLength: 20, maxLength: 50 }), (lengths) => {
      for (const { element } of setBody(documentOf(lengths.map(saying)), measure, 1)) {
        // The number in the margin stands on the first line.
        const [, ...lines] = linesIn(element);
        const onPages = [...Map.groupBy(lines, ({ page }) => page).values()].map(({ length }) => length);
        if (onPages.length > 1) expect(Math.min(...onPages)).toBeGreaterThan(1);
      }
    }),
  );
});
