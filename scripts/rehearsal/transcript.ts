import { z } from 'zod';
import { BadInput } from './badInput.ts';
import { readTextFile } from './textFile.ts';

const filled = (what: string) =>
  z
    .string(`expected ${what}`)
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .refine((text) => text !== '', `expected ${what}`);

const lineShape = z.object({
  // A name stands before the colon of "noteer NAME: TEXT".
  who: filled('a name').refine(
    (name) => !name.includes(':') && name.length <= 100,
    'expected a name without a colon, of at most 100 characters',
  ),
  via: z.enum(['spoken', 'chat', 'direct'], 'expected "spoken", "chat" or "direct"'),
  text: filled('what was said'),
  question: z.int('expected the number of a question').min(1, 'expected the number of a question').optional(),
  at: z
    .string('expected a time of day as HH:MM')
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected a time of day as HH:MM')
    .optional(),
});

/** Something that somebody said at the real table. */
export interface Line {
  readonly who: string;
  /** Said aloud, typed for all, or typed for one person, which is nobody else's business. */
  readonly via: 'spoken' | 'chat' | 'direct';
  /** With its white space folded. */
  readonly text: string;
  /** The number of the question under which it stands. */
  readonly question?: number;
  /** `HH:MM`. */
  readonly at?: string;
  /** Where it stands in its file, from 1. */
  readonly lineNumber: number;
}

const parsed = (text: string, where: string): object => {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Said below: what it was instead does not matter.
  }
  throw new BadInput(`${where}: expected one JSON object on the line.`);
};

const readLine = (text: string, lineNumber: number, file: string): Line => {
  const where = `${file}, line ${lineNumber}`;
  const read = lineShape.safeParse(parsed(text, where));
  if (!read.success) {
    const [issue] = read.error.issues;
    const key = issue?.path.join('.') ?? '';
    const message = issue?.message.replace(/^Invalid input: /, '') ?? 'expected something else';
    throw new BadInput(`${where}: ${key === '' ? '' : `${key}: `}${message}.`);
  }
  const { who, via, text: said, question, at } = read.data;
  return {
    who,
    via,
    text: said,
    ...(question !== undefined && { question }),
    ...(at !== undefined && { at }),
    lineNumber,
  };
};

const folded = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Two spellings of one name would make two people of whom the notetaker can name neither. */
const checkNames = (lines: readonly Line[], file: string): void => {
  const spelled = new Map<string, Line>();
  for (const line of lines) {
    const first = spelled.get(folded(line.who));
    if (first !== undefined && first.who !== line.who)
      throw new BadInput(
        `${file}, line ${line.lineNumber}: "${line.who}" was spelled "${first.who}" on line ${first.lineNumber}.`,
      );
    spelled.set(folded(line.who), line);
  }
};

/**
 * Reads a transcript: one JSON object a line, `{ who, via, text, question?, at? }`; other keys are left.
 * @throws BadInput that names the file, the line and what was expected there
 */
export const readTranscript = (file: string): readonly Line[] => {
  const lines = readTextFile(file)
    .split('\n')
    .flatMap((text, index) => (text.trim() === '' ? [] : [readLine(text, index + 1, file)]));
  if (lines.every(({ via }) => via === 'direct'))
    throw new BadInput(`${file}: nobody says anything in it that may stand in minutes.`);
  checkNames(lines, file);
  return lines;
};
