import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { temporaryFolder } from '../support/runningBot.ts';
import { startRehearsal } from './running.ts';

const folder = temporaryFolder();
afterAll(folder.remove);

/** Writes files, starts a rehearsal beside them, and gives how it ended and what it printed. */
const rehearsing = async (parameters: readonly string[], files: Readonly<Record<string, string>> = {}) => {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder.path, name), text);
  const rehearsal = startRehearsal([...parameters, '--out', join(folder.path, 'out')], folder.path);
  return { code: await rehearsal.ended, printed: rehearsal.printed().trim() };
};

const said = (line: object): string =>
  `${JSON.stringify({ who: 'Ana', via: 'spoken', text: 'Ja.' })}\n\n${JSON.stringify(line)}\n`;

describe('what cannot be played is refused in one line that names the file, and the line in it', () => {
  test.each<[string, readonly string[], Readonly<Record<string, string>>, string]>([
    ['a missing transcript', ['--transcript', 'none.jsonl'], {}, 'none.jsonl: there is no such file.'],
    ['a missing format', ['--format', 'none.json'], {}, 'none.json: there is no such file.'],
    ['a broken format', ['--format', 'f.json'], { 'f.json': '{"id"' }, 'f.json: expected readable JSON'],
    [
      'a format that does not fit',
      ['--format', 'f.json'],
      { 'f.json': '{"id":"f","title":"F","agenda":[{"id":"a","title":"A","kind":"plenary","minutes":-1}]}' },
      'f.json: agenda[0].minutes: expected a number of minutes above 0.',
    ],
    [
      'a line that is no JSON',
      ['--transcript', 't.jsonl'],
      { 't.jsonl': 'Ana: ja' },
      't.jsonl, line 1: expected one JSON object',
    ],
    [
      'an unknown way of saying',
      ['--transcript', 't.jsonl'],
      { 't.jsonl': said({ who: 'Bram', via: 'shouted', text: 'Nee.' }) },
      't.jsonl, line 3: via: expected "spoken", "chat" or "direct".',
    ],
    [
      'a line without a text',
      ['--transcript', 't.jsonl'],
      { 't.jsonl': said({ who: 'Bram', via: 'chat' }) },
      't.jsonl, line 3: text: expected what was said.',
    ],
    [
      'a question that the format does not have',
      ['--transcript', 't.jsonl'],
      { 't.jsonl': said({ who: 'Bram', via: 'chat', text: 'Nee.', question: 99 }) },
      't.jsonl, line 3: question 99 does not exist',
    ],
    [
      'one name in two spellings',
      ['--transcript', 't.jsonl'],
      { 't.jsonl': said({ who: 'ana', via: 'chat', text: 'Nee.' }) },
      't.jsonl, line 3: "ana" was spelled "Ana" on line 1.',
    ],
    [
      'an unknown moderator',
      ['--moderator', 'Piet'],
      {},
      '--moderator: nobody in the transcript is called "Piet"',
    ],
    ['an option that there is not', ['--speed', '3'], {}, "Unknown option '--speed'."],
  ])('%s', async (_, parameters, files, sentence) => {
    const { code, printed } = await rehearsing(parameters, files);
    expect(code).toBe(1);
    expect(printed).toContain(sentence);
    expect(printed.split('\n')).toHaveLength(1);
  });
});

test('a rehearsal that is interrupted ends its bot', async () => {
  const { child, printed, ended } = startRehearsal(['--out', join(folder.path, 'out')]);
  const url = await new Promise<string>((resolve) => {
    child.stdout?.on('data', () => {
      const found = /The bot runs at (http:\S+?),/.exec(printed())?.[1];
      if (found !== undefined) resolve(found);
    });
  });
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  expect(existsSync(join(folder.path, 'out/notulen.json'))).toBe(false);
});
