import { describe, expect, test } from '@jest/globals';
import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { mindmapOf } from '../../../src/export/mindmap/mindmap.ts';
import { mindmapOutline } from '../../../src/export/mindmap/mindmapOutline.ts';
import { mindmapPng } from '../../../src/export/mindmap/mindmapPng.ts';
import { mindmapSvg, xmlText } from '../../../src/export/mindmap/mindmapSvg.ts';
import { fontFamily, fontFiles, widthOf } from '../../../src/export/mindmap/typeface.ts';
import { anyTable } from './anyMindmap.ts';
import { afternoon, crowded, empty, endless, oneQuestion, point, small, tableOf } from './tables.ts';

const svgOf = (table: Parameters<typeof mindmapOf>[0]) => mindmapSvg(mindmapOf(table), 'light');
const font = { loadSystemFonts: false, fontFiles: [...fontFiles], defaultFontFamily: fontFamily };
const dutch = 'Eén coördinator, geïnspireerd: bijna € 5 – “ja” … ’s avonds';

describe('the svg', () => {
  test('the same table gives the same bytes', () => {
    expect(svgOf(structuredClone(afternoon))).toBe(svgOf(afternoon));
  });

  test('holds real text with every Dutch letter, in the typeface that ships', () => {
    const svg = svgOf(tableOf([], [point(dutch, 2)]));
    const text = [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, line]) => line).join(' ');
    expect(text.replaceAll('&#39;', "'")).toContain(dutch);
    expect(svg).toContain(`font-family="'Source Sans 3', sans-serif"`);
  });

  test('has a title, and its outline as description', () => {
    const svg = svgOf(small);
    expect(svg).toContain('<title id="title">Mindmap: Tafel 3 · Samen plannen</title>');
    expect(svg).toContain(
      `<desc id="outline">${mindmapOutline(mindmapOf(small)).replace('&', '&amp;')}</desc>`,
    );
  });

  test('whatever people said, it is well-formed and holds nothing that runs or fetches', () => {
    const known = /^<(\/?(svg|title|desc|g|rect|path|circle|text))[ />]/;
    fc.assert(
      fc.property(anyTable, (table) => {
        const svg = svgOf(table);
        expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow();
        expect([...svg.matchAll(/<[^>]*>/g)].map(([tag]) => tag).filter((tag) => !known.test(tag))).toEqual(
          [],
        );
        expect(svg).not.toMatch(/<[^>]*\s(on\w+|href|style|src)\s*=/i);
        expect(svg.replace(/\n/g, '')).not.toMatch(/\p{Cc}|\uFFFE|\uFFFF|\p{Cs}/u);
      }),
      { numRuns: 60 },
    );
  });

  test('leaves out what XML cannot hold, and writes its own signs as entities', () => {
    expect(xmlText('a\u0000\u001B\uFFFEb <&> "\'')).toBe('ab &lt;&amp;&gt; &quot;&#39;');
  });

  test('says nobody’s name', () => {
    const names = [...small.people.values()].flatMap(({ name, organisation }) => [
      name,
      organisation ?? name,
    ]);
    expect(names.length).toBeGreaterThan(3);
    for (const table of [small, afternoon, empty])
      for (const name of names) expect(svgOf(table)).not.toContain(name);
  });

  test('says that it is a draft until the summary is frozen', () => {
    const { summary } = small;
    if (summary.status !== 'final') throw new Error('The summary of this table is final');
    const draft = { ...small, summary: { ...summary, status: 'draft' as const } };
    expect(svgOf(draft)).toContain('Ontwerp, nog niet vastgelegd.');
    expect(svgOf(small)).not.toContain('Ontwerp');
  });
});

test('a line is as wide as it was measured, but for the kerning', () => {
  for (const weight of [400, 600] as const)
    for (const line of [dutch, 'AVATAR Tóch? Wij, ijsje', 'Привет Ελλάς 0123456789']) {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="100"><text x="0" y="50" font-size="40" font-weight="${weight}">${line}</text></svg>`;
      const drawn = new Resvg(svg, { font }).getBBox()?.width ?? 0;
      const measured = widthOf(line, 40, weight);
      expect(drawn).toBeLessThanOrEqual(measured + 1);
      expect(drawn).toBeGreaterThan(measured * 0.94);
    }
});

describe('the png', () => {
  test.each(Object.entries({ small, afternoon, oneQuestion, crowded, endless, empty }))(
    'fits on a card: at most 1024 × 1024 px and 1 MB: %s',
    async (_, table) => {
      const png = Buffer.from(await mindmapPng(svgOf(table)));
      expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect(png.readUInt32BE(16)).toBe(1024);
      expect(png.readUInt32BE(20)).toBeLessThanOrEqual(1024);
      expect(png.length).toBeLessThan(1_000_000);
    },
  );

  test('shows the words: another text is another picture', async () => {
    const pictureOf = (text: string) => mindmapPng(svgOf(tableOf([], [point(text, 1)])));
    expect(Buffer.from(await pictureOf('één')).equals(Buffer.from(await pictureOf('een')))).toBe(false);
  });
});
