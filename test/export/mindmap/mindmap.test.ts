import { describe, expect, test } from '@jest/globals';
import { mindmapOf } from '../../../src/export/mindmap/mindmap.ts';
import { longestOutline, mindmapOutline } from '../../../src/export/mindmap/mindmapOutline.ts';
import { weightiest } from '../../../src/export/mindmap/weightiest.ts';
import {
  afternoon,
  crowded,
  empty,
  endless,
  oneQuestion,
  point,
  question,
  small,
  tableOf,
} from './tables.ts';

const texts = (points: readonly { readonly text: string }[]) => points.map(({ text }) => text);

describe('the tree', () => {
  test('where one question has points, it is in the middle, with the lenses around it', () => {
    const { centre, questions } = mindmapOf(small);
    expect(centre).toEqual({ above: 'Vraag 4', text: 'Hoe houden we de buurttuin na de subsidie in leven?' });
    expect(questions.map(({ topic }) => topic)).toEqual([undefined]);
    expect(questions[0]?.lenses.map(({ title }) => title)).toEqual([
      'Doelgroepen',
      'Link andere thema’s',
      'Tijd & prioriteit',
    ]);
  });

  test('where several have, the title is in the middle and the questions stand in the order of the debate', () => {
    const { centre, questions } = mindmapOf(
      tableOf(
        [
          question(1, 'Eerst gesteld, later besproken', { openedAt: 9 }),
          question(2, 'Eerst', { openedAt: 5 }),
        ],
        [point('Los', 1), point('Een', 1, { question: 'q1' }), point('Twee', 1, { question: 'q2' })],
      ),
    );
    expect(centre).toEqual({ text: 'Tafel 3 · Samen plannen' });
    expect(questions.map(({ topic }) => topic?.above ?? topic?.text)).toEqual([
      'Vraag 2',
      'Vraag 1',
      'Los van de vragen',
    ]);
  });

  test('a question that was merged gives its points to the one it went into', () => {
    const { centre, questions } = mindmapOf(
      tableOf(
        [question(1, 'Samen'), question(2, 'Weg', { mergedInto: 'q1' })],
        [point('Een', 1, { question: 'q1' }), point('Twee', 3, { question: 'q2' })],
      ),
    );
    expect(centre.above).toBe('Vraag 1');
    expect(texts(questions[0]?.lenses[0]?.points ?? [])).toEqual(['Twee', 'Een']);
  });

  test('what was written on several lines stands on one, without signs that nobody sees', () => {
    const { questions } = mindmapOf(tableOf([], [point(' een\n\ttwee\u0000\u202Edrie\uD800 ', 1)]));
    expect(texts(questions[0]?.lenses[0]?.points ?? [])).toEqual(['een twee drie']);
  });

  test('the point that most people made comes first; equal ones stay in the order of the summary', () => {
    const { questions } = mindmapOf(
      tableOf([], [point('a', 1), point('b', 3), point('c', 1), point('d', 3)]),
    );
    expect(texts(questions[0]?.lenses[0]?.points ?? [])).toEqual(['b', 'd', 'a', 'c']);
  });

  test('points without a lens, or with one that the format has not, are other points', () => {
    const { questions } = mindmapOf(
      tableOf([], [point('a', 1), point('b', 1, { lens: 'weg' }), point('c', 1, { lens: 'tijd' })]),
    );
    expect(questions[0]?.lenses.map(({ title, points }) => [title, texts(points)])).toEqual([
      ['Tijd & prioriteit', ['c']],
      ['Andere punten', ['a', 'b']],
    ]);
    const alone = mindmapOf(tableOf([], [point('a', 1)]));
    expect(alone.questions[0]?.lenses.map(({ title }) => title)).toEqual(['Punten']);
  });
});

describe('the weightiest points', () => {
  test('every branch keeps its best before any gets a second, and what is left out is counted there', () => {
    const kept = weightiest(mindmapOf(oneQuestion), 6);
    expect(kept.questions[0]?.lenses.map(({ points, unshown }) => [points.length, unshown])).toEqual([
      [2, 1],
      [1, 1],
      [1, 1],
      [1, 1],
      [1, 0],
    ]);
    expect(kept.unshown).toBe(0);
  });

  test('among points of equal weight each branch has its turn', () => {
    const points = ['doelgroepen', 'gebied', 'tijd'].flatMap((lens) =>
      ['een', 'twee', 'drie'].map((text) => point(text, 1, { lens })),
    );
    const [kept] = weightiest(mindmapOf(tableOf([], points)), 6).questions;
    expect(kept?.lenses.map((lens) => texts(lens.points))).toEqual(Array(3).fill(['een', 'twee']));
  });

  test('points of a branch that is left out altogether are counted in the whole', () => {
    const kept = weightiest(mindmapOf(oneQuestion), 2);
    expect(kept.questions[0]?.lenses.map(({ title }) => title)).toEqual(['Doelgroepen', 'Gebiedsgericht']);
    expect(kept.unshown).toBe(5);
  });
});

describe('the outline', () => {
  test('says the whole in words', () => {
    expect(mindmapOutline(mindmapOf(small))).toBe(
      'Vraag 4: Hoe houden we de buurttuin na de subsidie in leven? ' +
        'Doelgroepen: Een vaste ploeg van buren die de sleutel heeft (4 mensen). ' +
        'Link andere thema’s: De school om de hoek mee laten oogsten (1 persoon). ' +
        'Tijd & prioriteit: Begin klein, met één perceel (2 mensen).',
    );
  });

  test('names the questions where there are several', () => {
    const outline = mindmapOutline(mindmapOf(afternoon));
    expect(outline).toMatch(/^Tafel 3 · Samen plannen\. Vraag 2: Wie nodigen/);
    expect(outline).toContain(' Vraag 7: Wat maakt dat mensen de fiets nemen naar het station? Link andere');
  });

  test.each([
    ['crowded', crowded],
    ['endless', endless],
  ])('is never too long, and counts what it leaves out: %s', (_, table) => {
    const outline = mindmapOutline(mindmapOf(table));
    expect(outline.length).toBeLessThanOrEqual(longestOutline);
    expect(outline.length).toBeGreaterThan(longestOutline / 2);
    expect(outline).toMatch(/\+ \d+ andere punten\./);
  });

  test('says so where there is nothing', () => {
    expect(mindmapOutline(mindmapOf(empty))).toBe('Tafel 3 · Samen plannen. Er zijn nog geen punten.');
  });
});
