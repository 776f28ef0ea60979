import { describe, expect, test } from '@jest/globals';
import { lensColour, looks, paletteOf } from '../../../src/export/mindmap/palette.ts';

type Triple = readonly [number, number, number];

/** Linear light from 0 to 1 of red, green and blue. */
const linear = (colour: string): Triple => {
  const channel = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
};
const luminance = (colour: string): number => {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

const times = (rows: readonly Triple[], [a, b, c]: Triple): Triple => {
  const [x = 0, y = 0, z = 0] = rows.map(([one, two, three]) => one * a + two * b + three * c);
  return [x, y, z];
};
/** What eyes without one kind of cone see, in linear light (Machado, Oliveira and Fernandes, 2009). */
const eyes: Readonly<Record<string, readonly Triple[]>> = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};
/** CIE L*a*b*, in which a difference of 10 is seen at a glance. */
const lab = (light: Triple): Triple => {
  const [x, y, z] = times(
    [
      [0.4124, 0.3576, 0.1805],
      [0.2126, 0.7152, 0.0722],
      [0.0193, 0.1192, 0.9505],
    ],
    light,
  );
  const root = (value: number): number =>
    value > 0.008856 ? Math.cbrt(value) : 7.787 * Math.max(0, value) + 16 / 116;
  const [fx, fy, fz] = [root(x / 0.9505), root(y), root(z / 1.089)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
};
const difference = (one: Triple, other: Triple): number =>
  Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);

describe.each(looks)('%s', (theme) => {
  const palette = paletteOf(theme);

  test('every text has a contrast of at least 4.5', () => {
    const texts: readonly (readonly [string, string])[] = [
      [palette.ink, palette.paper],
      [palette.faintInk, palette.paper],
      [palette.onCentre, palette.centre],
      [palette.ink, palette.question],
      ...[...palette.lenses, palette.noLens].map((lens) => [palette.onLens, lens] as const),
    ];
    for (const [ink, paper] of texts)
      expect([ink, paper, contrast(ink, paper) >= 4.5]).toEqual([ink, paper, true]);
  });

  test('every line stands out from the paper', () => {
    for (const colour of [...palette.lenses, palette.noLens, palette.questionEdge])
      expect(contrast(colour, palette.paper)).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.keys(eyes))('the colours of four lenses and of none differ for eyes with %s', (kind) => {
    const seen = [...palette.lenses.slice(0, 4), palette.noLens].map((colour) =>
      lab(times(eyes[kind] ?? [], linear(colour))),
    );
    const differences = seen.flatMap((one, index) =>
      seen.slice(index + 1).map((other) => difference(one, other)),
    );
    expect(Math.min(...differences)).toBeGreaterThanOrEqual(12);
  });
});

test('with more lenses than colours, they begin again', () => {
  const palette = paletteOf('light');
  expect(lensColour(palette, palette.lenses.length)).toBe(lensColour(palette, 0));
  expect(lensColour(palette, undefined)).toBe(palette.noLens);
});
