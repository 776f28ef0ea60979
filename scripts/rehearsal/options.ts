import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { BadInput } from './badInput.ts';

/** What is to be rehearsed, and where it is written. */
export interface Options {
  readonly formatFile: string;
  readonly transcriptFile: string;
  readonly outDir: string;
  /** Who leads the table; absent: chosen by `cast`. */
  readonly moderator?: string;
  /** Who takes notes; absent: chosen by `cast`. */
  readonly notetaker?: string;
}

export const usage = `npm run rehearse -- [--format FILE] [--transcript FILE] [--out DIR] [--moderator NAME] [--notetaker NAME]

Plays a whole debate table over real HTTP against the real bot, the agenda scaled down to seconds.
Without arguments it plays the sample that ships.`;

const inProject = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** npm runs scripts in the project's folder, whatever folder somebody types in; a path means the latter. */
const inFolder =
  (startedIn: string | undefined) =>
  (path: string): string =>
    resolve(startedIn ?? '.', path);

/** A file that is not where somebody types may still be meant from the project's folder. */
const existing = (path: string, meant: string): string =>
  !existsSync(meant) && existsSync(path) ? resolve(path) : meant;

/**
 * Reads the command line. `startedIn` is the folder in which npm was called (`INIT_CWD`). Undefined where
 * only the explanation is asked for.
 * @throws BadInput for an option that there is not
 */
export const readOptions = (
  parameters: readonly string[],
  startedIn: string | undefined,
): Options | undefined => {
  const parse = () =>
    parseArgs({
      args: [...parameters],
      options: {
        format: { type: 'string' },
        transcript: { type: 'string' },
        out: { type: 'string' },
        moderator: { type: 'string' },
        notetaker: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  let values: ReturnType<typeof parse>;
  try {
    values = parse();
  } catch (error) {
    const [first = ''] = (error instanceof Error ? error.message : String(error)).split(/\.(?: |$)|\n/);
    throw new BadInput(`${first}. Usage: ${usage.split('\n')[0]}`);
  }
  if (values.help) return undefined;
  const meant = inFolder(startedIn);
  const { format, transcript, out, moderator, notetaker } = values;
  return {
    formatFile:
      format === undefined
        ? inProject('src/formats/shipped/klimaattafel.json')
        : existing(format, meant(format)),
    transcriptFile:
      transcript === undefined
        ? inProject('scripts/rehearsal/sample/transcript.jsonl')
        : existing(transcript, meant(transcript)),
    outDir: out === undefined ? inProject('out/rehearsal') : meant(out),
    ...(moderator !== undefined && { moderator }),
    ...(notetaker !== undefined && { notetaker }),
  };
};
