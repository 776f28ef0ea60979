import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { SummaryPoint } from '../../src/core/summary.ts';
import { translatorFor } from '../../src/locale/translate.ts';
import { onOneLine } from '../../src/summary/canonicalText.ts';
import { draftPoints, draftText, fullText } from '../../src/summary/index.ts';
import { arbitraryTable } from './arbitraryTable.ts';
import { aDraft, anAddition, aQuestion, aTable } from './aTable.ts';

const nl = translatorFor('nl');

const point = (text: string, changes: Partial<SummaryPoint> = {}): SummaryPoint => ({
  text,
  from: ['b0'],
  people: 1,
  ...changes,
});

const bullets = (text: string): number => text.split('\n').filter((line) => line.startsWith('• ')).length;

describe('the draft text', () => {
  test('groups the points under their question and says how many said it', () => {
    const questions = [aQuestion(5, 'Wat is samenwerking?'), aQuestion(10, 'Welke structuur?')];
    const points = [
      point('Draagvlak zo breed mogelijk', { question: 'v10', people: 4 }),
      point('Eerst leren luisteren', { question: 'v5' }),
      point('Geen klassieke adviesraad', { question: 'v10', people: 2 }),
    ];
    expect(draftText(aTable([], { questions }), points, nl)).toBe(
      [
        'Vraag 5 · Wat is samenwerking?',
        '• Eerst leren luisteren',
        '',
        'Vraag 10 · Welke structuur?',
        '• Draagvlak zo breed mogelijk (4 mensen)',
        '• Geen klassieke adviesraad (2 mensen)',
      ].join('\n'),
    );
  });

  test('takes the questions in the order in which they were opened', () => {
    const questions = [
      { ...aQuestion(5), openedAt: 2 },
      { ...aQuestion(10), openedAt: 1 },
    ];
    const points = [point('Vijf', { question: 'v5' }), point('Tien', { question: 'v10' })];
    const text = draftText(aTable([], { questions }), points, nl);
    expect(text.indexOf('Tien')).toBeLessThan(text.indexOf('Vijf'));
  });

  test('needs no heading where no question was debated', () => {
    expect(draftText(aTable([]), [point('Een gedachte')], nl)).toBe('• Een gedachte');
  });

  test('names what hangs under no question beside the questions', () => {
    const points = [point('Eén', { question: 'v1' }), point('Los')];
    expect(draftText(aTable([], { questions: [aQuestion(1)] }), points, nl)).toMatch(
      /\n\nLos van de vragen\n• Los$/,
    );
  });

  test('says so where nothing was noted', () => {
    expect(draftText(aTable([]), [], nl)).toBe('Er is niets om samen te vatten.');
  });

  test('is in English at an English table', () => {
    const text = draftText(
      aTable([], { questions: [aQuestion(1, 'Why?')] }),
      [point('Because', { question: 'v1', people: 2 })],
      translatorFor('en'),
    );
    expect(text).toBe('Question 1 · Why?\n• Because (2 people)');
  });

  test('prints what looks like a placeholder as people wrote it', () => {
    expect(
      draftText(
        aTable([], { questions: [aQuestion(1, '{{number}} $t(title)')] }),
        [point('x', { question: 'v1' })],
        nl,
      ),
    ).toBe('Vraag 1 · {{number}} $t(title)\n• x');
  });

  test('has at most six points, those first in the list, and all where there are fewer', () => {
    fc.assert(
      fc.property(arbitraryTable, (table) => {
        const points = draftPoints(table);
        const text = draftText(table, points, nl);
        expect(bullets(text)).toBe(Math.min(6, points.length));
        for (const { text: said } of points.slice(0, 6)) expect(text).toContain(`• ${onOneLine(said)}`);
      }),
    );
  });
});

describe('the full text', () => {
  test('has every point', () => {
    const points = Array.from({ length: 9 }, (_, n) => point(`Punt ${n}`));
    expect(bullets(fullText(aTable([]), points, nl))).toBe(9);
  });

  test('groups the points of a question by lens, in the order of the format, those without first', () => {
    const points = [
      point('Nu', { question: 'v1', lens: 'tijd' }),
      point('Jongeren', { question: 'v1', lens: 'doelgroepen', people: 2 }),
      point('Los', { question: 'v1' }),
      point('Alleen', { question: 'v2', lens: 'gebied' }),
    ];
    const text = fullText(aTable([], { questions: [aQuestion(1), aQuestion(2)] }), points, nl);
    expect(text.split('\n').slice(3)).toEqual([
      'Vraag 1 · Wat met punt 1?',
      '• Los',
      'doelgroepen',
      '• Jongeren (2 mensen)',
      'tijd',
      '• Nu',
      '',
      'Vraag 2 · Wat met punt 2?',
      '• Alleen',
    ]);
  });

  test('has the title and the additions', () => {
    const text = fullText(aTable([], { summary: aDraft('x', [anAddition(1)]) }), [point('Punt')], nl);
    expect(text).toMatch(/^Tafel 3 · Samenwerkingsmodel: samenvatting\n/);
    expect(text).toMatch(/\n\nAanvullingen\n1\. Aanvulling 1 \(Ana\) – niet besproken$/);
  });
});
