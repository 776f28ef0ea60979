import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { mindmapFormats } from '../../src/export/mindmap/links.ts';
import { BadInput } from './badInput.ts';
import { inTheChat, type Outcome } from './outcome.ts';
import type { SentMessage } from './sentMessages.ts';

const timeOf = (at: number): string => new Date(at).toTimeString().slice(0, 8);

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * A card's files: as it was sent; as it last stood in full, where it was edited; and the line that is left
 * of it, where a newer one took its place.
 */
const filesOf = ({ cards, shrunk }: SentMessage, name: string): readonly (readonly [string, string])[] => {
  const [first] = cards;
  const full = shrunk ? cards.slice(0, -1) : cards;
  const last = full.at(-1);
  return [
    ...(first === undefined ? [] : [[`${name}.json`, json(first)] as const]),
    ...(last === undefined || full.length < 2 ? [] : [[`${name}-last.json`, json(last)] as const]),
    ...(shrunk ? [[`${name}-shrunk.json`, json(cards.at(-1))] as const] : []),
  ];
};

const cardFiles = (sent: readonly SentMessage[]): readonly (readonly [string, string])[] =>
  sent
    .filter(({ cards }) => cards.length > 0)
    .flatMap((message, index) => filesOf(message, `${String(index + 1).padStart(2, '0')}-${message.kind}`));

/** The bot's messages in the group, one line each, as they were first read. */
const messageLines = (outcome: Outcome): string =>
  inTheChat(outcome)
    .map(
      ({ sentAt, kind, summary }) => `${timeOf(sentAt)}  ${kind.padEnd(9)} ${summary.replace(/\s+/g, ' ')}\n`,
    )
    .join('');

/** The bot's messages to one person each. */
const privateLines = ({ sent }: Outcome): string =>
  sent
    .filter(({ conversation }) => conversation.kind === 'personal')
    .map(
      ({ sentAt, conversation, summary }) =>
        `${timeOf(sentAt)}  ${conversation.title.padEnd(9)} ${summary.replace(/\s+/g, ' ')}\n`,
    )
    .join('');

/** One folder after another: where nothing can be made, Node's own `recursive` may never end (seen in `/proc`). */
const makeFolder = (path: string): void => {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
};

/** Makes the folder, so that a wrong one is known before anything is played. */
export const prepareFolder = (outDir: string): void => {
  try {
    makeFolder(join(outDir, 'cards'));
    readdirSync(join(outDir, 'cards'));
  } catch (error) {
    throw new BadInput(
      `--out ${outDir}: no folder can be made there (${(error as NodeJS.ErrnoException).code}).`,
    );
  }
};

/** Writes everything that the rehearsal gave; cards of an earlier one go. */
export const writeFiles = (outDir: string, outcome: Outcome): void => {
  for (const [form, content] of outcome.minutes) writeFileSync(join(outDir, `notulen.${form}`), content);
  // That of an earlier rehearsal is not this one's.
  for (const form of mindmapFormats) rmSync(join(outDir, `mindmap.${form}`), { force: true });
  for (const [form, content] of outcome.mindmap) writeFileSync(join(outDir, `mindmap.${form}`), content);
  const cards = join(outDir, 'cards');
  for (const old of readdirSync(cards)) if (/^\d\d+-\w+(-\w+)?\.json$/.test(old)) rmSync(join(cards, old));
  for (const [name, text] of cardFiles(outcome.sent)) writeFileSync(join(cards, name), text);
  writeFileSync(join(outDir, 'messages.txt'), messageLines(outcome));
  writeFileSync(join(outDir, 'private.txt'), privateLines(outcome));
};
