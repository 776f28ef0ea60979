import { describe, expect, test } from '@jest/globals';
import JSZip from 'jszip';
import type { Table } from '../../src/core/table.ts';
import { carryOut } from '../../src/export/carryOut.ts';
import type { MinutesFormat } from '../../src/export/links.ts';
import { layOut } from '../../src/export/mindmap/layOut.ts';
import { mindmapOf } from '../../src/export/mindmap/mindmap.ts';
import { mindmapOutline } from '../../src/export/mindmap/mindmapOutline.ts';
import { mindmapSvg } from '../../src/export/mindmap/mindmapSvg.ts';
import { minutesOf } from '../../src/export/minutes.ts';
import { createWriteMinutes } from '../../src/export/minutesFile.ts';
import { saidPoints } from '../../src/export/saidPoints.ts';
import { afternoon, small } from './mindmap/tables.ts';
import { readPdf } from './readPdf.ts';
import { minutesLater } from './tables.ts';

const now = minutesLater(90);

/** The table with this text written by hand, before or after it was frozen. */
const written = (table: Table, text: string, status: 'draft' | 'final' = 'final'): Table => {
  const { summary } = table;
  if (summary.status !== 'final') throw new Error('a table with a final summary');
  const { points, additions, draftedAt } = summary;
  return {
    ...table,
    summary:
      status === 'final'
        ? { ...summary, edited: true, body: text, text: `${text}\n` }
        : { status, points, additions, draftedAt, text, edited: true },
  };
};

/** The first drawn point untouched, the second reworded, the third taken out, and one that is new. */
const byHand = `Vraag 4 · Hoe houden we de buurttuin in leven?
Doelgroepen
• Een vaste ploeg van buren die de sleutel heeft (4 mensen)
Gebiedsgericht:
• Begin met het perceel aan de kerk (2 mensen)
- De scouts doen mee`;

describe('once somebody wrote in the summary', () => {
  test.each(['draft', 'final'] as const)('its points are those of the text: %s', (status) => {
    expect(saidPoints(written(small, byHand, status))).toEqual([
      {
        text: 'Een vaste ploeg van buren die de sleutel heeft',
        from: ['m2'],
        people: 4,
        question: 'q4',
        lens: 'doelgroepen',
      },
      { text: 'Begin met het perceel aan de kerk', from: [], people: 2, question: 'q4', lens: 'gebied' },
      { text: 'De scouts doen mee', from: [], people: 0, question: 'q4', lens: 'gebied' },
    ]);
  });

  test('a point that stands untouched keeps its number, its question and its lens without any heading', () => {
    const [point] = saidPoints(written(small, '• Begin klein, met één perceel'));
    expect(point).toEqual({
      text: 'Begin klein, met één perceel',
      from: ['m2'],
      people: 2,
      question: 'q4',
      lens: 'tijd',
    });
  });

  test('a free text without bullets is one point a line', () => {
    const said = saidPoints(
      written(small, 'We beginnen klein.\n\nVraag 4 is voor de lente.\nDe rest volgt (2027).'),
    );
    expect(said.map(({ text, people }) => [text, people])).toEqual([
      ['We beginnen klein.', 0],
      ['Vraag 4 is voor de lente.', 0],
      ['De rest volgt (2027).', 0],
    ]);
  });

  test('a line that leads a list in is no point, and headings belong to the lines under them only', () => {
    const text = 'Dit nemen we mee:\n• Eén\nVraag 7 · De fiets\n• Twee\nLos van de vragen\n• Drie';
    expect(saidPoints(written(afternoon, text)).map(({ text: said, question }) => [said, question])).toEqual([
      ['Eén', undefined],
      ['Twee', 'q7'],
      ['Drie', undefined],
    ]);
  });

  test('an untouched summary keeps all its points, also those that its text has no room for', () => {
    expect(saidPoints(afternoon)).toHaveLength(20);
    expect(mindmapOf(afternoon).byHand).toBe(false);
  });
});

describe('what was taken out of the text', () => {
  const table = written(small, byHand);

  test('is in no file any more, and what was written is in all of them', async () => {
    const write = createWriteMinutes(async (order) => carryOut(order()));
    const wordsOf = async (format: MinutesFormat): Promise<string> => {
      const content = (await write(table, format, {}, now))?.content ?? '';
      if (format === 'docx') {
        const zip = await JSZip.loadAsync(content);
        return (await zip.file('word/document.xml')?.async('string')) ?? '';
      }
      if (format === 'pdf') {
        const { pages, roles } = await readPdf(content as Uint8Array);
        return [...pages, ...roles.map(({ alt = '' }) => alt)].join(' ');
      }
      return String(content);
    };
    for (const format of ['docx', 'pdf', 'md', 'json'] as const) {
      const words = (await wordsOf(format)).replace(/\s+/g, ' ');
      expect([format, words.includes('scouts doen mee'), words.includes('laten oogsten')]).toEqual([
        format,
        true,
        false,
      ]);
    }
    const sections = minutesOf(table, now).summary.sections;
    expect(sections.flatMap(({ points }) => points.map(({ text }) => text))).toEqual([
      'Een vaste ploeg van buren die de sleutel heeft',
      'Begin met het perceel aan de kerk',
      'De scouts doen mee',
    ]);
  });

  test('is not in the mindmap, which says that the text was changed by hand', () => {
    const mindmap = mindmapOf(table);
    const outline = mindmapOutline(mindmap);
    expect(outline).toContain('De scouts doen mee. De tekst van de samenvatting werd met de hand aangepast');
    expect(outline).not.toContain('oogsten');
    expect(mindmapSvg(mindmap, 'light')).toContain('met de hand aangepast');
    expect(mindmapSvg(mindmapOf(small), 'light')).not.toContain('met de hand');
  });

  test('and a point of which nobody knows how many people made it is a dot without a number', () => {
    const { discs, notes } = layOut(mindmapOf(written(small, '• Eén\n• Twee')));
    expect(discs.map(({ people, radius }) => [people, radius])).toEqual([
      [0, 5],
      [0, 5],
    ]);
    expect(mindmapSvg(mindmapOf(written(small, '• Eén\n• Twee')), 'light')).not.toMatch(/>0<\/text>/);
    expect(notes.flatMap(({ lines }) => lines).join(' ')).not.toContain('Het getal zegt');
  });
});
