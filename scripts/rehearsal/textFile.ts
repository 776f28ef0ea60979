import { readFileSync } from 'node:fs';
import { BadInput } from './badInput.ts';

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'it may not be read',
};

/** @throws BadInput that names the file and says why it cannot be read */
export const readTextFile = (file: string): string => {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new BadInput(`${file}: ${reasons[code] ?? `it cannot be read (${code})`}.`);
  }
};
