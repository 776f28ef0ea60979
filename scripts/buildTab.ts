import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { chunks } from './buildTab/chunks.ts';
import { preloadDrawing } from './buildTab/preloadDrawing.ts';

const source = fileURLToPath(new URL('../src/', import.meta.url));
const page = join(source, 'tab', 'page');
const buildFolder = fileURLToPath(new URL('../build/', import.meta.url));
const out = join(buildFolder, 'tab');

const newestIn = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
      (path) => statSync(join(folder, path)).mtimeMs,
    ),
  );

/** What the page is made of, and what makes it: built otherwise is built anew too. */
const madeOf = [
  page,
  ...['locale', 'core', 'capture'].map((folder) => join(source, folder)),
  fileURLToPath(new URL('buildTab/', import.meta.url)),
];

/** Whether the page was built after the last change of anything that it is made of. */
const isBuilt = (): boolean => {
  const index = join(out, 'index.html');
  if (!existsSync(index)) return false;
  const builtAt = statSync(index).mtimeMs;
  return (
    statSync(fileURLToPath(import.meta.url)).mtimeMs < builtAt &&
    madeOf.every((folder) => newestIn(folder) < builtAt)
  );
};

/** Puts a finished page where it is served from. Who builds at the same time built the same: the last one stays. */
const putInPlace = (made: string): void => {
  rmSync(out, { recursive: true, force: true });
  try {
    renameSync(made, out);
  } catch (error) {
    rmSync(made, { recursive: true, force: true });
    if (!isBuilt()) throw error;
  }
};

/** What builds the page; undefined where only what runs was installed. */
const builder = async (): Promise<typeof import('vite') | undefined> => {
  try {
    return await import('vite');
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
};

/**
 * Builds the page into `build/tab`, each file also compressed; does nothing where it stands already. Without what
 * builds it the bot goes on without the page, and says so.
 */
export const buildTab = async (): Promise<void> => {
  if (isBuilt()) return;
  const vite = await builder();
  if (vite === undefined) {
    console.error('The tab is not built: run `npm ci && npm run build` where development packages are.');
    return;
  }
  mkdirSync(buildFolder, { recursive: true });
  // Not in place: a bot that starts meanwhile must not find half a page.
  const made = mkdtempSync(join(buildFolder, 'tab-'));
  // Whoever runs tests has another: React would come in its form for development, twice as large and slow.
  const { NODE_ENV: before } = process.env;
  process.env.NODE_ENV = 'production';
  await vite.build({
    root: page,
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [preloadDrawing],
    build: {
      outDir: made,
      emptyOutDir: true,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: { output: { codeSplitting: chunks } },
    },
  });
  if (before === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = before;
  for (const file of readdirSync(join(made, 'assets'))) {
    const path = join(made, 'assets', file);
    const bytes = readFileSync(path);
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${path}.br`, brotliCompressSync(bytes));
  }
  putInPlace(made);
};

if (import.meta.main) await buildTab();
