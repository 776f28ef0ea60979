import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readTranscript } from '../../scripts/rehearsal/transcript.ts';
import { temporaryFolder } from '../support/runningBot.ts';
import { type RunningRehearsal, startRehearsal } from './running.ts';

/** Two whole tables are played side by side; each takes some 40 s. */
const PLAYING_MILLISECONDS = 120_000;

const root = resolve(import.meta.dirname, '../..');
const turnhout = resolve(root, '../shared/data/turnhout');
const sample = join(root, 'scripts/rehearsal/sample/transcript.jsonl');

interface Minutes {
  readonly participants: readonly { readonly name: string; readonly role: string; readonly turns: number }[];
  readonly questions: readonly { readonly id: string; readonly number: number; readonly votes: number }[];
  readonly contributions: readonly {
    readonly text: string;
    readonly source: string;
    readonly question?: string;
    readonly author: { readonly name: string };
  }[];
  readonly summary: { readonly status: string; readonly additions: readonly { readonly decision: string }[] };
}

const folders: ReturnType<typeof temporaryFolder>[] = [];

/** Starts a rehearsal that writes into a folder of its own. */
const play = (...parameters: readonly string[]) => {
  const folder = temporaryFolder();
  folders.push(folder);
  const out = join(folder.path, 'out');
  const rehearsal = startRehearsal([...parameters, '--out', 'out'], folder.path);
  const read = (name: string): string => readFileSync(join(out, name), 'utf8');
  return { rehearsal, out, read, minutes: (): Minutes => JSON.parse(read('notulen.json')) as Minutes };
};

const played = async ({ rehearsal }: { readonly rehearsal: RunningRehearsal }): Promise<void> => {
  const code = await rehearsal.ended;
  if (code !== 0) throw new Error(`the rehearsal ended with code ${code}:\n${rehearsal.printed()}`);
};

const haveTurnhout = existsSync(join(turnhout, 'transcript.jsonl'));
let ofSample: ReturnType<typeof play>;
let ofTurnhout: ReturnType<typeof play> | undefined;

beforeAll(async () => {
  ofSample = play();
  ofTurnhout = haveTurnhout
    ? play('--format', join(turnhout, 'format.json'), '--transcript', join(turnhout, 'transcript.jsonl'))
    : undefined;
  await Promise.all([played(ofSample), ofTurnhout && played(ofTurnhout)]);
}, PLAYING_MILLISECONDS);

afterAll(() => {
  for (const folder of folders) folder.remove();
});

/** Each public line of a transcript as often as it is in the minutes, and the numbers of its questions there. */
const foundIn = (file: string, { contributions, questions }: Minutes) =>
  readTranscript(file)
    .filter(({ via }) => via !== 'direct')
    .map((line) => {
      const found = contributions.filter(
        ({ text, author, source }) => text === line.text && author.name === line.who && source === line.via,
      );
      const [number] = found.map(({ question }) => questions.find(({ id }) => id === question)?.number);
      return {
        line: line.lineNumber,
        times: found.length,
        question: line.question === number || !line.question,
      };
    });

const everyLineOnce = (file: string) =>
  readTranscript(file)
    .filter(({ via }) => via !== 'direct')
    .map(({ lineNumber }) => ({ line: lineNumber, times: 1, question: true }));

const privateTexts = (file: string): readonly string[] =>
  readTranscript(file).flatMap(({ via, text }) => (via === 'direct' ? [text] : []));

const sentCount = (printed: string): number =>
  Number(/bot's messages in the chat +(\d+)/.exec(printed)?.[1] ?? Number.NaN);

describe('the sample that ships', () => {
  test('everything said in public is in the minutes once, under its question', () => {
    expect(foundIn(sample, ofSample.minutes())).toEqual(everyLineOnce(sample));
    expect(ofSample.minutes().contributions).toHaveLength(33);
  });

  test('what was meant for one person is nowhere', () => {
    const files = readdirSync(ofSample.out, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.includes('.'),
    );
    const all = files.map((name) => ofSample.read(name)).join('\n');
    expect(all).toContain('Het spaargeld');
    for (const text of privateTexts(sample)) expect(all).not.toContain(text);
  });

  test('the minutes, the messages and every card are written where the folder was meant', () => {
    const names = readdirSync(ofSample.out);
    expect(names.sort()).toEqual([
      'cards',
      'messages.txt',
      'mindmap.png',
      'mindmap.svg',
      'notulen.csv',
      'notulen.docx',
      'notulen.json',
      'notulen.md',
      'notulen.pdf',
      'private.txt',
    ]);
    expect(ofSample.read('notulen.md')).toContain('# Klimaattafel Lindebeek');
    expect(ofSample.read('notulen.csv').trim().split('\n')).toHaveLength(1 + 33);
    const beginning = (name: string): string =>
      readFileSync(join(ofSample.out, name)).subarray(0, 4).toString('latin1');
    expect(
      ['notulen.docx', 'notulen.pdf', 'mindmap.png', 'mindmap.svg'].map((name) => beginning(name)),
    ).toEqual(['PK\u0003\u0004', '%PDF', '\u0089PNG', '<svg']);
    const cards = readdirSync(join(ofSample.out, 'cards'));
    const kinds = new Set(cards.map((name) => /^\d\d-(\w+)/.exec(name)?.[1]));
    for (const kind of ['welcome', 'opening', 'live', 'choice', 'breakEnd', 'question', 'draft', 'final'])
      expect(kinds).toContain(kind);
    for (const name of cards)
      expect(JSON.parse(ofSample.read(join('cards', name)))).toMatchObject({ type: 'AdaptiveCard' });
    expect(ofSample.read('messages.txt').trim().split('\n')).toHaveLength(
      sentCount(ofSample.rehearsal.printed()),
    );
  });

  test('people had the floor, chose questions and added to the summary', () => {
    const { participants, questions, summary } = ofSample.minutes();
    expect(participants.filter(({ turns }) => turns > 0).length).toBeGreaterThan(3);
    // The eighth was merged away again.
    expect(questions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(questions.reduce((sum, { votes }) => sum + votes, 0)).toBe(8);
    expect(summary.status).toBe('final');
    expect(summary.additions.map(({ decision }) => decision)).toEqual(['accepted', 'open']);
  });

  test('cards warned that the time went, and that it was up', () => {
    const [, going, up] = /time is going (\d+), time is up (\d+)/.exec(ofSample.rehearsal.printed()) ?? [];
    expect(Number(going)).toBeGreaterThanOrEqual(1);
    expect(Number(up)).toBe(5);
  });
});

const inTurnhout = haveTurnhout ? test : test.skip;

describe(`Turnhout${haveTurnhout ? '' : ' (skipped: ../shared/data/turnhout is not there)'}`, () => {
  const transcript = join(turnhout, 'transcript.jsonl');

  inTurnhout('nine people, 43 contributions, each once and under its question', () => {
    const minutes = ofTurnhout?.minutes();
    if (minutes === undefined) throw new Error('Turnhout was not played');
    expect(minutes.participants).toHaveLength(9);
    expect(minutes.participants.find(({ role }) => role === 'moderator')?.name).toBe('Els');
    expect(minutes.participants.find(({ role }) => role === 'notetaker')?.name).toBe('Joke');
    expect(minutes.contributions).toHaveLength(43);
    expect(foundIn(transcript, minutes)).toEqual(everyLineOnce(transcript));
  });

  inTurnhout('the direct messages stay out of the minutes', () => {
    const texts = privateTexts(transcript);
    expect(texts).toHaveLength(2);
    for (const name of ['notulen.json', 'notulen.md', 'notulen.csv', 'messages.txt'])
      for (const text of texts) expect(ofTurnhout?.read(name)).not.toContain(text);
  });

  inTurnhout('the bot speaks at most 16 times', () => {
    expect(sentCount(ofTurnhout?.rehearsal.printed() ?? '')).toBeLessThanOrEqual(16);
  });
});
