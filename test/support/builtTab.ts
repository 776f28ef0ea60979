import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const script = fileURLToPath(new URL('../../scripts/buildTab.ts', import.meta.url));

/** Sees to it that the page is built. In a process of its own: the builder does not run within jest. */
export const builtTab = async (): Promise<void> => {
  await promisify(execFile)(process.execPath, [script]);
};
