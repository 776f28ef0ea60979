import { mkdirSync, writeFileSync } from 'node:fs';
import { wholeNumber } from './options.ts';
import { simulateQueue } from './queue/outcome.ts';
import { queuePicture } from './queue/picture.ts';
import { outcomeTable, queuePage } from './queue/report.ts';

const docs = new URL('../../docs/', import.meta.url);

/**
 * `npm run simulate -- queue [--debates N] [--seed S]`: plays the same debates under every order, prints the
 * figures, and writes `docs/simulation-queue.md` with its picture.
 */
export const runQueue = (args: readonly string[]): void => {
  const debates = wholeNumber(args, 'debates', 10_000, 1);
  const seed = wholeNumber(args, 'seed', 1, 0);
  const step = Math.max(1, Math.floor(debates / 10));
  const outcomes = simulateQueue({ debates, seed }, (done) => {
    if (done % step === 0) process.stderr.write(`${done} of ${debates} debates\n`);
  });
  mkdirSync(new URL('images/', docs), { recursive: true });
  writeFileSync(new URL('simulation-queue.md', docs), queuePage(outcomes, { debates, seed }));
  writeFileSync(new URL('images/simulation-queue.svg', docs), queuePicture(outcomes, debates));
  process.stdout.write(`${outcomeTable(outcomes)}\n`);
};
