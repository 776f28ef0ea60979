import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Box, Drawing, Lettering } from '../../../src/export/mindmap/drawing.ts';
import { layOut } from '../../../src/export/mindmap/layOut.ts';
import { linesOf } from '../../../src/export/mindmap/lines.ts';
import { mindmapOf } from '../../../src/export/mindmap/mindmap.ts';
import { widthOf } from '../../../src/export/mindmap/typeface.ts';
import { anyTable } from './anyMindmap.ts';
import { afternoon, crowded, endless, oneQuestion, small } from './tables.ts';

const round = ({ x, y, radius }: { x: number; y: number; radius: number }): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});
const letterings = ({ labels, points, notes }: Drawing): readonly Lettering[] => [
  ...labels.flatMap((label) => label.letterings),
  ...points,
  ...notes,
];
/** Everything in which words or numbers stand. */
const boxes = ({ labels, discs, points, notes }: Drawing): readonly Box[] => [
  ...labels.map(({ box }) => box),
  ...discs.map(round),
  ...points.map(({ box }) => box),
  ...notes.map(({ box }) => box),
];

const hair = 0.01;
const overlap = (one: Box, other: Box): boolean =>
  one.x + one.width > other.x + hair &&
  other.x + other.width > one.x + hair &&
  one.y + one.height > other.y + hair &&
  other.y + other.height > one.y + hair;
const isInside = (inner: Box, outer: Box): boolean =>
  inner.x >= outer.x - hair &&
  inner.y >= outer.y - hair &&
  inner.x + inner.width <= outer.x + outer.width + hair &&
  inner.y + inner.height <= outer.y + outer.height + hair;

const anyDrawing = anyTable.map((table) => layOut(mindmapOf(table)));
const always = (rule: (drawing: Drawing) => void) =>
  fc.assert(fc.property(anyDrawing, rule), { numRuns: 150 });

describe('whatever people said', () => {
  test('no two things in which words stand overlap', () => {
    always((drawing) => {
      const all = boxes(drawing);
      const pairs = all.flatMap((one, index) => all.slice(index + 1).map((other) => [one, other] as const));
      expect(pairs.filter(([one, other]) => overlap(one, other))).toEqual([]);
    });
  });

  test('everything lies on the canvas, which fits on a card and is at least as wide as high', () => {
    always((drawing) => {
      const canvas: Box = { x: 0, y: 0, width: drawing.width, height: drawing.height };
      expect(drawing.width).toBeLessThanOrEqual(1024);
      expect(drawing.height).toBeLessThanOrEqual(drawing.width);
      expect(boxes(drawing).filter((box) => !isInside(box, canvas))).toEqual([]);
    });
  });

  test('every line fits in its box, every number in its disc, and no letter is under 14 px', () => {
    always((drawing) => {
      for (const { box, lines, size, weight } of letterings(drawing)) {
        expect(size).toBeGreaterThanOrEqual(14);
        for (const line of lines) expect(widthOf(line, size, weight)).toBeLessThanOrEqual(box.width + hair);
      }
      for (const { box, letterings: words } of drawing.labels)
        for (const lettering of words) expect(isInside(lettering.box, box)).toBe(true);
      for (const { people, radius } of drawing.discs)
        expect(widthOf(`${people}`, 14, 600)).toBeLessThan(2 * radius);
    });
  });
});

describe('what is shown', () => {
  test('all points where there is room', () => {
    expect(layOut(mindmapOf(small)).points).toHaveLength(3);
    expect(layOut(mindmapOf(oneQuestion)).points).toHaveLength(10);
    expect(layOut(mindmapOf(afternoon)).points).toHaveLength(20);
  });

  test.each([
    ['crowded', crowded, 240],
    ['endless', endless, 200],
  ])('else the weightiest, and the rest is counted: %s', (_, table, all) => {
    const { points, discs, notes } = layOut(mindmapOf(table));
    expect(points.length).toBeGreaterThanOrEqual(8);
    expect(points.length).toBeLessThanOrEqual(24);
    expect(discs).toHaveLength(points.length);
    const counted = notes
      .flatMap(({ lines }) => lines)
      .map((line) => Number(/^\+ (\d+) /.exec(line)?.[1] ?? 0))
      .reduce((sum, count) => sum + count, 0);
    expect(points.length + counted).toBe(all);
  });

  test('a point that more people made is drawn larger', () => {
    const { discs, points } = layOut(mindmapOf(small));
    const byPeople = [...discs].sort((one, other) => one.people - other.people);
    expect(byPeople.map(({ people }) => people)).toEqual([1, 2, 4]);
    expect(byPeople.map(({ radius }) => radius)).toEqual(
      [...new Set(byPeople.map(({ radius }) => radius))].sort((one, other) => one - other),
    );
    expect(new Set(points.map(({ size }) => size)).size).toBe(3);
  });

  test('lenses stand on both sides of the middle', () => {
    const { labels } = layOut(mindmapOf(oneQuestion));
    const centre = labels.find(({ shade }) => shade === 'centre')?.box.x ?? 0;
    const sides = labels.filter(({ shade }) => shade !== 'centre').map(({ box }) => box.x < centre);
    expect(sides).toEqual([true, true, false, false, false]);
  });
});

describe('a line', () => {
  const setting = { size: 15, weight: 400, width: 120, mostLines: 2 } as const;

  test('ends at a word with an ellipsis where there is more', () => {
    const lines = linesOf('Elke wijk een eigen plek, met koffie en koek voor iedereen', setting);
    expect(lines).toHaveLength(2);
    expect('Elke wijk een eigen plek, met koffie').toContain(lines.join(' ').replace(/…$/, ''));
    expect(lines[1]).toMatch(/[a-z]…$/);
  });

  test('breaks a word that is too long with a hyphen', () => {
    expect(linesOf('vergunningsaanvraagformulier', setting).join('')).toMatch(/^vergunn\w*-\w+$/);
  });

  test('leaves out signs that the typeface has not, and shows that there was something', () => {
    expect(linesOf('Goed 👍🏽 zo', setting)).toEqual(['Goed zo']);
    expect(linesOf('👍', setting)).toEqual(['…']);
  });
});
