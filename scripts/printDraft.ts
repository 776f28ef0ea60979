/**
 * Prints the draft that a transcript gives, so that people can read it as the moderator would:
 * `node scripts/printDraft.ts [--transcript FILE] [--format FILE] [--question N] [--full] [--sources]`.
 * Without a file it takes the sample that ships; `--question` is where lines without a question belong.
 */
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { translatorFor } from '../src/locale/translate.ts';
import { draftPoints, draftText, fullText } from '../src/summary/index.ts';
import { transcriptTable } from '../test/summary/transcriptTable.ts';

const shipped = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const { values } = parseArgs({
  options: {
    transcript: { type: 'string', default: shipped('rehearsal/sample/transcript.jsonl') },
    format: { type: 'string', default: shipped('../src/formats/shipped/klimaattafel.json') },
    question: { type: 'string' },
    full: { type: 'boolean', default: false },
    sources: { type: 'boolean', default: false },
  },
});

const table = transcriptTable(
  values.transcript,
  values.format,
  values.question === undefined ? undefined : Number(values.question),
);
const startedAt = performance.now();
const points = draftPoints(table);
const milliseconds = performance.now() - startedAt;
const translate = translatorFor(table.format.locale);
console.log((values.full ? fullText : draftText)(table, points, translate));
console.log(
  `\n${table.contributions.length} contributions, ${points.length} points, ${milliseconds.toFixed(1)} ms`,
);
if (values.sources) {
  const textOf = new Map(table.contributions.map(({ id, author, text }) => [id, `${author}: ${text}`]));
  for (const { text, question, lens, people, from } of points) {
    console.log(`\n${question ?? '–'} ${lens ?? '–'} ${people} · ${text}`);
    for (const id of from) console.log(`    ${id} ${textOf.get(id)}`);
  }
}
