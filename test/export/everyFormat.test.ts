import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import JSZip from 'jszip';
import type { Contribution } from '../../src/core/contribution.ts';
import type { Table } from '../../src/core/table.ts';
import { minutesCsv } from '../../src/export/csv.ts';
import { minutesDocument } from '../../src/export/document/minutesDocument.ts';
import { minutesDocx } from '../../src/export/docx/minutesDocx.ts';
import { minutesMarkdown } from '../../src/export/markdown.ts';
import { minutesOf } from '../../src/export/minutes.ts';
import { minutesPdf, pagesOf } from '../../src/export/pdf/minutesPdf.ts';
import { readingOf } from '../../src/export/reading.ts';
import { readPdf } from './readPdf.ts';
import { contribution, minutesLater, tableWith } from './tables.ts';

const now = minutesLater(300);

/** What a reader finds in each of the five forms, white space and escapes left out. */
const everyFormat = async (table: Table): Promise<Readonly<Record<string, string>>> => {
  const minutes = minutesOf(table, now);
  const reading = readingOf(table, now);
  const document = minutesDocument(minutes, reading);
  const docx = await JSZip.loadAsync(await minutesDocx(document, await pagesOf(document)));
  const word = (await docx.file('word/document.xml')?.async('string')) ?? '';
  const { pages } = await readPdf(await minutesPdf(document));
  return {
    json: JSON.stringify(minutes),
    csv: minutesCsv(minutes, reading),
    md: minutesMarkdown(document),
    docx: word.replace(/<[^>]*>/g, ''),
    pdf: pages.join('').replace(/\s+/g, ''),
  };
};
const timesIn = (text: string, word: string): number => text.split(word).length - 1;

const where: fc.Arbitrary<Partial<Contribution>> = fc.record(
  {
    item: fc.constantFrom('kiezen', 'uitdiepen', 'weg'),
    question: fc.constantFrom('q1', 'q3', 'weg'),
    depth: fc.constantFrom('branch' as const, 'leaf' as const),
    practical: fc.constant(true as const),
    unnamed: fc.constant(true as const),
    unclearSpeaker: fc.constantFrom('', 'Br'),
    source: fc.constantFrom('chat' as const, 'spoken' as const),
  },
  { requiredKeys: [] },
);
const fate = fc.constantFrom<Partial<Contribution>>({}, {}, {}, { withdrawn: true }, { erased: true });

test('what stands is in each of the five forms once, what was withdrawn or erased in none', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(where, fate), { maxLength: 12 }), async (all) => {
      const noted = all.map(([place, end], index) =>
        contribution(`m${index}`, '29:ana', `woord${index}einde`, {
          ...place,
          ...end,
          at: minutesLater(40) + index,
        }),
      );
      const forms = await everyFormat(tableWith(...noted));
      for (const { text, withdrawn, erased } of noted)
        for (const [form, read] of Object.entries(forms))
          expect([form, text, timesIn(read, text)]).toEqual([form, text, withdrawn || erased ? 0 : 1]);
    }),
    { numRuns: 10 },
  );
}, 60_000);
