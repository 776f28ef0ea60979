import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { suggestLenses } from '../../src/lens/index.ts';
import { translatorFor } from '../../src/locale/translate.ts';
import { draftPoints, draftText } from '../../src/summary/index.ts';
import { turnhoutLenses } from '../lens/lenses.ts';
import { aQuestion, aTable, type Said } from './aTable.ts';

const folder = new URL('../../../shared/data/turnhout/', import.meta.url);
const there = existsSync(new URL('transcript.jsonl', folder));
const describeWhereThere = there ? describe : describe.skip;

interface Utterance {
  readonly who: string;
  readonly via: 'spoken' | 'chat' | 'direct';
  readonly text: string;
  readonly question?: number;
}

const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');

const turnhoutTable = () => {
  const utterances = read('transcript.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Utterance)
    .filter(({ via }) => via !== 'direct');
  const { questions } = JSON.parse(read('format.json')) as { readonly questions: readonly string[] };
  const said = utterances.map(
    ({ who, text, question = 5 }): Said => ({
      author: who,
      text,
      question: `v${question}`,
      lenses: suggestLenses(text, turnhoutLenses),
    }),
  );
  return aTable(said, { questions: questions.map((text, place) => aQuestion(place + 1, text)) });
};

describeWhereThere(
  `the Turnhout afternoon${there ? '' : ' (skipped: no ../shared/data/turnhout here)'}`,
  () => {
    const points = there ? draftPoints(turnhoutTable()) : [];
    const six = points.slice(0, 6).map(({ text }) => text);

    test('its six points say what the table was about', () => {
      const all = six.join('\n');
      for (const matter of [/vzw-structuur/i, /draagvlak/i, /vertegenwoordiging/i])
        expect(all).toMatch(matter);
    });

    test('both questions have at least two of the six', () => {
      for (const question of ['v5', 'v10']) {
        expect(points.slice(0, 6).filter((one) => one.question === question).length).toBeGreaterThanOrEqual(
          2,
        );
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
