import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WorkshopFormat } from '../core/format.ts';
import { type FormatDefaults, type FormatReading, readFormat } from './readFormat.ts';

/** The folder of the formats that ship with the bot. */
export const shippedFormatsDir: string = fileURLToPath(new URL('./shipped/', import.meta.url));

/** All formats with which a table can be opened, and what was wrong with the files that did not fit. */
export interface LoadedFormats {
  /** By id, the shipped ones first, each folder in alphabetical order of its files. */
  readonly formats: ReadonlyMap<string, WorkshopFormat>;
  /** Files that were refused, each with one line that says why. */
  readonly problems: readonly { readonly file: string; readonly problem: string }[];
  /** Files that were taken, but for keys that mean nothing here. */
  readonly warnings: readonly { readonly file: string; readonly unknownKeys: readonly string[] }[];
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const readFile = (file: string, defaults: FormatDefaults): FormatReading => {
  try {
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
    return readFormat(JSON.parse(text) as unknown, defaults);
  } catch (error) {
    return { ok: false, problem: `the file: expected readable JSON, ${reasonOf(error)}` };
  }
};

const filesIn = (dir: string): readonly string[] =>
  readdirSync(dir)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(dir, name));

/**
 * Reads every `*.json` in the shipped folder and, where there is one, in `FORMATS_DIR`. A file that does not
 * fit is refused by name and the rest load; an extra format with a shipped one's id takes its place. Two files
 * of one folder with the same id are a slip: the second is refused.
 */
export const loadFormats = (from: {
  readonly shippedDir: string;
  readonly extraDir?: string;
  readonly defaults: FormatDefaults;
}): LoadedFormats => {
  const formats = new Map<string, WorkshopFormat>();
  const problems: { file: string; problem: string }[] = [];
  const warnings: { file: string; unknownKeys: readonly string[] }[] = [];

  const loadFolder = (dir: string): void => {
    const fileOf = new Map<string, string>();
    for (const file of filesIn(dir)) {
      const reading = readFile(file, from.defaults);
      if (!reading.ok) {
        problems.push({ file, problem: reading.problem });
        continue;
      }
      const { id } = reading.format;
      const other = fileOf.get(id);
      if (other !== undefined) {
        problems.push({ file, problem: `id: expected an id of its own, "${id}" is in ${other} already` });
        continue;
      }
      fileOf.set(id, file);
      formats.set(id, reading.format);
      if (reading.unknownKeys.length > 0) warnings.push({ file, unknownKeys: reading.unknownKeys });
    }
  };

  for (const dir of [from.shippedDir, ...(from.extraDir === undefined ? [] : [from.extraDir])]) {
    try {
      loadFolder(dir);
    } catch (error) {
      problems.push({ file: dir, problem: `expected a folder that can be read, ${reasonOf(error)}` });
    }
  }
  return { formats, problems, warnings };
};
