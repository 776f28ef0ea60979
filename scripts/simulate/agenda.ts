import { mkdirSync, writeFileSync } from 'node:fs';
import { simulateAgenda } from './agenda/outcome.ts';
import { agendaPicture } from './agenda/picture.ts';
import { agendaPage, outcomeTable } from './agenda/report.ts';
import { wholeNumber } from './options.ts';

const docs = new URL('../../docs/', import.meta.url);

/**
 * `npm run simulate -- agenda [--tables N] [--seed S]`: plays the same afternoons with more and less willing
 * moderators, prints the figures, and writes `docs/simulation-agenda.md` with its picture.
 */
export const runAgenda = (args: readonly string[]): void => {
  const tables = wholeNumber(args, 'tables', 10_000, 1);
  const seed = wholeNumber(args, 'seed', 1, 0);
  const step = Math.max(1, Math.floor(tables / 10));
  const outcomes = simulateAgenda({ tables, seed }, (done) => {
    if (done % step === 0) process.stderr.write(`${done} of ${tables} tables\n`);
  });
  mkdirSync(new URL('images/', docs), { recursive: true });
  writeFileSync(new URL('simulation-agenda.md', docs), agendaPage(outcomes, { tables, seed }));
  writeFileSync(new URL('images/simulation-agenda.svg', docs), agendaPicture(outcomes, tables));
  process.stdout.write(`${outcomeTable(outcomes)}\n`);
};
