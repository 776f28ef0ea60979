import fc from 'fast-check';
import type { Table } from '../../../src/core/table.ts';
import { point, question, tableOf } from './tables.ts';

const word = fc.constantFrom(
  'de',
  'wijk',
  'jongeren',
  'vergunningsaanvraagformulierenbeheer',
  'één',
  '€ 2.500',
  '–',
);
const sentence = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
const anyText = fc.oneof(
  { weight: 3, arbitrary: sentence },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '👍🏽',
      'مرحبا بكم',
      '你好'.repeat(80),
      'W'.repeat(300),
      '</text><script>alert(1)</script>',
      ']]>&amp;"\'',
      '\u202Eomgekeerd',
      'a\u0000b\uD800c',
    ),
  },
);

/** Any table with a summary: few or many questions, lenses and points, and texts of every kind. */
export const anyTable: fc.Arbitrary<Table> = fc
  .record({
    title: anyText,
    questions: fc.array(anyText, { maxLength: 9 }),
    lenses: fc.array(anyText, { maxLength: 9 }),
    points: fc.array(
      fc.record({
        text: anyText,
        people: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 2000 })),
        question: fc.nat(9),
        lens: fc.nat(9),
      }),
      { maxLength: 60 },
    ),
  })
  .map(({ title, questions, lenses, points }) => ({
    ...tableOf(
      questions.map((text, index) => question(index, text)),
      points.map((one) =>
        point(one.text, one.people, { question: `q${one.question}`, lens: `l${one.lens}` }),
      ),
      lenses.map((text, index) => ({ id: `l${index}`, title: text, prompts: [], values: [] })),
    ),
    title,
  }));
