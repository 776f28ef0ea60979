import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openStore } from '../../src/store/openStore.ts';

describe('DATABASE_URL', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'debattafel-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('the folder of the file is made where it is not there', async () => {
    const path = join(folder, 'data', 'deep', 'debattafel.db');
    const store = await openStore(`sqlite:${path}`);
    await store.close();
    expect((await stat(path)).isFile()).toBe(true);
  });

  test('a database in memory serves and leaves no file', async () => {
    const store = await openStore('sqlite::memory:');
    expect(await store.settings.getOrMake('name', () => 'value')).toBe('value');
    await store.close();
    await expect(stat(':memory:')).rejects.toThrow('ENOENT');
  });

  test.each([
    ['postgres://els:geheim@db/debattafel', 'not postgres:.'],
    ['mysql://els:geheim@db/debattafel', 'not mysql:.'],
    ['./els/geheim.db', 'not a URL without a scheme.'],
    ['', 'not a URL without a scheme.'],
    ['sqlite:', 'without a path'],
  ])('%p is refused in one sentence that keeps its secrets', async (url, why) => {
    const refusal = await openStore(url).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Error);
    expect(String(refusal)).toContain(why);
    expect(String(refusal)).not.toContain('geheim');
  });

  test('a file that is no database is refused by its name and stays as it is', async () => {
    const path = join(folder, 'notulen.txt');
    await writeFile(path, 'Dit is geen databank. '.repeat(100));
    await expect(openStore(`sqlite:${path}`)).rejects.toThrow(`The SQLite database ${path} cannot be opened`);
    expect((await stat(path)).size).toBe(2_200);
  });
});
