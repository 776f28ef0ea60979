import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { loadFormats, shippedFormatsDir } from '../../src/formats/loadFormats.ts';

const line = z.strictObject({
  who: z.string().min(1),
  via: z.enum(['spoken', 'chat', 'direct']),
  text: z.string().min(1),
  question: z.int().optional(),
  at: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .optional(),
});
const lines = readFileSync(
  new URL('../../scripts/rehearsal/sample/transcript.jsonl', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .map((text) => line.parse(JSON.parse(text)));

test('the sample table fits the climate format that ships: its questions exist, two of them are debated', () => {
  const { formats } = loadFormats({
    shippedDir: shippedFormatsDir,
    defaults: { locale: 'nl-BE', timeZone: 'Europe/Brussels' },
  });
  const numbers = new Set(lines.flatMap(({ question }) => question ?? []));
  expect(numbers.size).toBeGreaterThanOrEqual(2);
  const known = formats.get('klimaattafel')?.questions.length ?? 0;
  expect([...numbers].every((number) => number >= 1 && number <= known)).toBe(true);
});

test('the sample table has eight people, spoken and typed lines, and two that are nobody else’s business', () => {
  expect(new Set(lines.map(({ who }) => who)).size).toBe(8);
  expect(lines.filter(({ via }) => via === 'direct')).toHaveLength(2);
  expect(lines.filter(({ via }) => via === 'chat').length).toBeGreaterThan(8);
  expect(lines.every(({ via, at }) => (via === 'spoken') === (at === undefined))).toBe(true);
  const typed = lines.flatMap(({ at }) => at ?? []);
  expect(typed).toEqual(typed.toSorted());
});
