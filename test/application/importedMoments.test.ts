import { describe, expect, test } from '@jest/globals';
import { importedMoments } from '../../src/application/importedMoments.ts';
import { importedFrom } from '../../src/application/importPreviews.ts';
import { minutesCsv } from '../../src/export/csv.ts';
import { minutesOf } from '../../src/export/minutes.ts';
import { readingOf } from '../../src/export/reading.ts';
import { type ChatLog, readChatLog } from '../../src/import/chatLog.ts';
import { begunAt, clock, joke } from '../support/cast.ts';
import { tableAfter } from '../support/given.ts';

/** 12 March 2026, in Brussels one hour ahead of UTC: the agenda begins at 15:20 on the wall. */
const begun = begunAt('14:20', '14:30');
const table = tableAfter(...begun);

const read = (...lines: readonly string[]): ChatLog => {
  const log = readChatLog(lines.join('\n'));
  if (log.kind !== 'chat-log') throw new Error(`Read as ${log.kind}`);
  return log;
};
const momentsIn = (log: ChatLog): readonly (string | undefined)[] =>
  importedMoments(table, log).map((at) => (at === undefined ? undefined : new Date(at).toISOString()));

describe('when a message of a log was said', () => {
  test('is a time of day on the day of the table, in its time zone', () => {
    const log = read(
      '15:31:02\t From Ana Gómez to Everyone:',
      '\tMeer bomen',
      '15:32:40\t From Bram Claes to Everyone:',
      '\tWie betaalt dat?',
    );
    expect(momentsIn(log)).toEqual(['2026-03-12T14:31:02.000Z', '2026-03-12T14:32:40.000Z']);
  });

  test('after midnight is the next day, while two that are out of order are not', () => {
    const log = read(
      '23:58:00\t From Ana Gómez to Everyone:',
      '\tEen',
      '23:57:00\t From Bram Claes to Everyone:',
      '\tTwee',
      '00:01:00\t From Ana Gómez to Everyone:',
      '\tDrie',
    );
    expect(momentsIn(log)).toEqual([
      '2026-03-12T22:58:00.000Z',
      '2026-03-12T22:57:00.000Z',
      '2026-03-12T23:01:00.000Z',
    ]);
  });

  test('is on the day that the log writes', () => {
    const log = read(
      '[08/07/2026 14:31] Ana Gómez',
      'Meer bomen',
      '[08/07/2026 14:32] Bram Claes',
      'Wie betaalt dat?',
    );
    expect(momentsIn(log)).toEqual(['2026-07-08T12:31:00.000Z', '2026-07-08T12:32:00.000Z']);
  });

  test('is unknown in captions, of which nobody knows when the recording began', () => {
    const log = read('WEBVTT', '', '00:00:03.000 --> 00:00:05.000', '<v Ana Gómez>Meer bomen.</v>');
    expect(momentsIn(log)).toEqual([undefined]);
  });
});

test('minutes have what was brought in at the time of the log, before what was typed later', () => {
  const log = read(
    '15:35:00\t From Bram Claes to Everyone:',
    '\tWie betaalt dat?',
    '15:36:30\t From Ana Gómez to Everyone:',
    '\tDe stad',
  );
  const texts = log.messages.map(({ text }) => ({ text, lenses: [] }));
  const after = tableAfter(
    ...begun,
    joke.asks('14:40', {
      type: 'AddContribution',
      contribution: 'm1',
      text: 'Getypt om twintig voor',
      source: 'chat',
      lenses: [],
    }),
    joke.asks('15:00', { type: 'ImportChat', messages: importedFrom(table, log, texts) }),
  );
  const minutes = minutesOf(after, clock('15:01'));
  const csv = minutesCsv(minutes, readingOf(after, clock('15:01')));
  const times = csv.match(/15:3\d:\d\d|15:40:00/g);
  expect(times).toEqual(['15:35:00', '15:36:30', '15:40:00']);
  expect(minutes.contributions.map(({ at, text, agendaItem }) => [at, text, agendaItem])).toEqual([
    ['2026-03-12T14:35:00.000Z', 'Wie betaalt dat?', 'debat-1'],
    ['2026-03-12T14:36:30.000Z', 'De stad', 'debat-1'],
    ['2026-03-12T14:40:00.000Z', 'Getypt om twintig voor', 'debat-1'],
  ]);
});
