import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Box, Drawing } from '../../../src/export/mindmap/drawing.ts';
import { cardWidth, layOutCard } from '../../../src/export/mindmap/layOutCard.ts';
import { mindmapOf } from '../../../src/export/mindmap/mindmap.ts';
import { mindmapPng } from '../../../src/export/mindmap/mindmapPng.ts';
import { mindmapSvg } from '../../../src/export/mindmap/mindmapSvg.ts';
import { anyTable } from './anyMindmap.ts';
import { afternoon, crowded, endless, oneQuestion, small } from './tables.ts';

/** Everything in which words or numbers stand. */
const boxes = ({ labels, discs, points, notes }: Drawing): readonly Box[] => [
  ...labels.map(({ box }) => box),
  ...discs.map(({ x, y, radius }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  })),
  ...points.map(({ box }) => box),
  ...notes.map(({ box }) => box),
];
const hair = 0.01;
const overlap = (one: Box, other: Box): boolean =>
  one.x + one.width > other.x + hair &&
  other.x + other.width > one.x + hair &&
  one.y + one.height > other.y + hair &&
  other.y + other.height > one.y + hair;
const always = (rule: (drawing: Drawing) => void) =>
  fc.assert(
    fc.property(
      anyTable.map((table) => layOutCard(mindmapOf(table))),
      rule,
    ),
    { numRuns: 100 },
  );

describe('the mindmap on a card, whatever people said', () => {
  test('no two things in which words stand overlap', () => {
    always((drawing) => {
      const all = boxes(drawing);
      const pairs = all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const));
      expect(pairs.filter(([one, other]) => overlap(one, other))).toEqual([]);
    });
  });

  test('everything lies on the canvas', () => {
    always((drawing) => {
      const outside = boxes(drawing).filter(
        ({ x, y, width, height }) =>
          x < -hair || y < -hair || x + width > drawing.width + hair || y + height > drawing.height + hair,
      );
      expect([drawing.width, outside]).toEqual([cardWidth, []]);
    });
  });

  test('the words of a point are at least 10 px on the narrowest card, 300 px wide', () => {
    always(({ points, width }) => {
      for (const { size } of points) expect((size * 300) / width).toBeGreaterThanOrEqual(10);
    });
  });
});

test.each(Object.entries({ small, afternoon, oneQuestion, crowded, endless }))(
  '%s: no side over 1024 px, under 1 MB',
  async (_, table) => {
    const png = Buffer.from(await mindmapPng(mindmapSvg(mindmapOf(table), 'card')));
    const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
    expect(Math.max(width, height)).toBe(1024);
    expect(height / width).toBeLessThanOrEqual(4 / 3 + 0.01);
    expect(png.length).toBeLessThan(1_000_000);
  },
);

test('the weightiest points stand there, and how many more there are', () => {
  const { points, notes } = layOutCard(mindmapOf(crowded));
  expect(points.length).toBeGreaterThanOrEqual(4);
  expect(points.length).toBeLessThanOrEqual(10);
  expect(notes.flatMap(({ lines }) => lines).join(' ')).toMatch(/\+\d+ meer|\+ \d+ punten/);
});

test('its ground is its own, with round corners, so that it holds on a light and on a dark card', () => {
  const [, first = ''] = /<\/desc>\n(<rect [^>]*>)/.exec(mindmapSvg(mindmapOf(small), 'card')) ?? [];
  expect(first).toMatch(/ rx="14" fill="#(?!ffffff|1f1f1f)/);
  expect(mindmapSvg(mindmapOf(small), 'light')).not.toContain('rx="14" fill="#e9edf2"');
});
