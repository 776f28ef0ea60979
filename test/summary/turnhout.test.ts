import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { translatorFor } from '../../src/locale/translate.ts';
import { draftPoints, draftText } from '../../src/summary/index.ts';
import { transcriptTable } from './transcriptTable.ts';

const file = (name: string): string =>
  fileURLToPath(new URL(`../../../shared/data/turnhout/${name}`, import.meta.url));
const there = existsSync(file('transcript.jsonl'));
const describeWhereThere = there ? describe : describe.skip;

/** What the notes put under no question was typed while the fifth was debated. */
const turnhoutTable = () => transcriptTable(file('transcript.jsonl'), file('format.json'), 5);

describeWhereThere(
  `the Turnhout afternoon${there ? '' : ' (skipped: no ../shared/data/turnhout here)'}`,
  () => {
    const points = there ? draftPoints(turnhoutTable()) : [];
    const six = points.slice(0, 6).map(({ text }) => text);

    test('its six points say what the table was about', () => {
      const all = six.join('\n');
      for (const matter of [/vzw-structuur/i, /draagvlak/i, /vertegenwoordiging/i, /doelgroepen/i])
        expect(all).toMatch(matter);
    });

    test('both questions have at least two of the six', () => {
      for (const question of ['v5', 'v10']) {
        expect(points.slice(0, 6).filter((one) => one.question === question).length).toBeGreaterThanOrEqual(
          2,
        );
      }
    });

    test('how to reach groups is among the six in the words of who works on it', () => {
      const byHilde = new Set(
        turnhoutTable().contributions.flatMap(({ id, author }) => (author === 'Hilde' ? [id] : [])),
      );
      expect(points.slice(0, 6).some(({ from }) => from.some((id) => byHilde.has(id)))).toBe(true);
    });

    test('a broad representation and a broad base count both people who want it', () => {
      for (const matter of [/brede vertegenwoordiging/, /draagvlak zo breed/])
        expect(points.find(({ text }) => matter.test(text))?.people).toBe(2);
    });

    test('no point begins with a connective or breaks off', () => {
      for (const { text } of points) {
        expect(text).not.toMatch(/^(?:en|nee|ja|maar|dus|want)(?![\p{L}])/iu);
        expect(text).not.toMatch(/(?:…|\.\.|te kunnen|nood|maar|dus)$/);
      }
    });

    test('the vzw counts both people who believe in it', () => {
      expect(points.find(({ text }) => /vzw-structuur met/.test(text))?.people).toBe(2);
    });

    test('nothing of the moderator’s questions, the broken-off note or the private messages is in it', () => {
      const all = points.map(({ text }) => text).join('\n');
      expect(all).not.toMatch(/cockpit ook nood|Hoe zie je|go-between kunnen zijn|geluid|insteken/);
    });

    test('the draft fits on a phone', () => {
      const text = draftText(turnhoutTable(), points, translatorFor('nl'));
      expect(text.length).toBeLessThan(1100);
      expect(text.split('\n').filter((line) => line.startsWith('• '))).toHaveLength(6);
    });
  },
);
