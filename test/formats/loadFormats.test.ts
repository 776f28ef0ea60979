import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadFormats, shippedFormatsDir } from '../../src/formats/loadFormats.ts';

const defaults = { locale: 'nl-BE', timeZone: 'Europe/Brussels' };
const format = (id: string, title = id) =>
  JSON.stringify({ id, title, agenda: [{ id: 'a', title: 'A', kind: 'plenary', minutes: 5 }] });

const folder = (files: Record<string, string>): string => {
  const dir = mkdtempSync(join(tmpdir(), 'formats-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
  return dir;
};

describe('the formats that ship', () => {
  const { formats, problems, warnings } = loadFormats({ shippedDir: shippedFormatsDir, defaults });

  test('all fit, without a key that means nothing', () => {
    expect(problems).toEqual([]);
    expect(warnings).toEqual([]);
    expect([...formats.keys()]).toEqual(['klimaattafel', 'proeftafel', 'wijkgesprek']);
  });

  test('the try-out takes ten minutes and passes every kind of card', () => {
    const agenda = formats.get('proeftafel')?.agenda ?? [];
    expect(agenda.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(10);
    expect(agenda.map(({ kind }) => kind)).toEqual([
      'introductions',
      'longlist',
      'break',
      'deepening',
      'closing',
    ]);
  });

  test('the neighbourhood talk takes 45 minutes', () => {
    const agenda = formats.get('wijkgesprek')?.agenda ?? [];
    expect(agenda.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(45);
  });

  test('the agenda of the climate table fits between its start and the plenary', () => {
    const agenda = formats.get('klimaattafel')?.agenda ?? [];
    expect(agenda.reduce((sum, { minutes }) => sum + minutes, 0)).toBeLessThanOrEqual(135);
  });
});

test('a file that does not fit is refused by name and the rest load', () => {
  const dir = folder({
    'a.json': '{ "id": "a" ',
    'b.json': format('b'),
    'c.json': '{"id":"c"}',
    'd.txt': 'x',
  });
  const { formats, problems } = loadFormats({ shippedDir: dir, defaults });
  expect([...formats.keys()]).toEqual(['b']);
  expect(problems.map(({ file }) => file)).toEqual([join(dir, 'a.json'), join(dir, 'c.json')]);
  expect(problems[0]?.problem).toMatch(/^the file: expected readable JSON, /);
  expect(problems[1]?.problem).toMatch(/^title: expected string, found nothing/);
});

test('an extra format takes the place of the shipped one with its id', () => {
  const { formats } = loadFormats({
    shippedDir: folder({ 'a.json': format('a', 'shipped'), 'b.json': format('b') }),
    extraDir: folder({ 'mine.json': format('a', 'mine') }),
    defaults,
  });
  expect(formats.get('a')?.title).toBe('mine');
  expect(formats.size).toBe(2);
});

test('a broken extra leaves the shipped format as it is', () => {
  const { formats, problems } = loadFormats({
    shippedDir: folder({ 'a.json': format('a', 'shipped') }),
    extraDir: folder({ 'a.json': '{"id":"a"}' }),
    defaults,
  });
  expect(formats.get('a')?.title).toBe('shipped');
  expect(problems).toHaveLength(1);
});

test('the second of two extras with one id is refused', () => {
  const dir = folder({ 'one.json': format('a', 'one'), 'two.json': format('a', 'two') });
  const { formats, problems } = loadFormats({ shippedDir: folder({}), extraDir: dir, defaults });
  expect(formats.get('a')?.title).toBe('one');
  expect(problems).toEqual([
    {
      file: join(dir, 'two.json'),
      problem: `id: expected an id of its own, "a" is in ${join(dir, 'one.json')} already`,
    },
  ]);
});

test('a folder that cannot be read is a problem, not a stop', () => {
  const { formats, problems } = loadFormats({
    shippedDir: folder({ 'a.json': format('a') }),
    extraDir: '/nowhere/at/all',
    defaults,
  });
  expect(formats.size).toBe(1);
  expect(problems[0]?.file).toBe('/nowhere/at/all');
});

test('a file saved with a byte order mark loads', () => {
  const { formats } = loadFormats({ shippedDir: folder({ 'a.json': `\uFEFF${format('a')}` }), defaults });
  expect(formats.size).toBe(1);
});

test('unknown keys are reported with their file', () => {
  const dir = folder({ 'a.json': format('a').replace('{', '{"kleur":1,') });
  const { formats, warnings } = loadFormats({ shippedDir: dir, defaults });
  expect(formats.size).toBe(1);
  expect(warnings).toEqual([{ file: join(dir, 'a.json'), unknownKeys: ['kleur'] }]);
});
