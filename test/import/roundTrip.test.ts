import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readChatLog } from '../../src/import/chatLog.ts';

interface Written {
  readonly name: string;
  readonly lines: readonly string[];
  /** Seconds since midnight, in whole minutes where a form writes no seconds. */
  readonly minutes: number;
  readonly direct: boolean;
}

const word = fc.constantFrom(
  ...[
    'plein',
    'bomen',
    'auto’s',
    'en',
    'naar',
    'to',
    'aan',
    'From',
    'Van',
    'wie?',
    'niet:',
    '14:30',
    '(kort)',
  ],
  ...['“ja”', 'één', '😀', 'https://x.be/a:b', '-', 'Els', '3'],
);
/** A line that begins small, so that it is nobody's name; what forms cannot tell apart is not asked. */
const textLine = fc.array(word, { maxLength: 8 }).map((words) => ['we', ...words, 'zo'].join(' '));
const name = fc.constantFrom(
  ...['Ana Peeters', 'Jan van den Berg', 'Zoë D’hondt', 'Peeters, Els', 'Jean-Pierre De Smet', 'Işıl Öztürk'],
);
const log = fc.array(
  fc.record({
    name,
    lines: fc.array(textLine, { minLength: 1, maxLength: 3 }),
    minutes: fc.integer({ min: 0, max: 24 * 60 - 1 }),
    direct: fc.boolean(),
  }),
  { minLength: 1, maxLength: 12 },
);

const two = (value: number): string => String(value).padStart(2, '0');
const clock = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
const english = (minutes: number): string => {
  const hours = Math.floor(minutes / 60);
  return `${hours % 12 || 12}:${two(minutes % 60)} ${hours < 12 ? 'AM' : 'PM'}`;
};

type Print = (message: Written) => string;
const withDirect: Readonly<Record<string, Print>> = {
  'Zoom, texts below': ({ name: who, lines, minutes, direct }) =>
    `${clock(minutes)}:00 From  ${who}  to  ${direct ? 'Bram(Direct Message)' : 'Everyone'}:\n${lines.map((line) => `\t${line}`).join('\n')}`,
  'Zoom, texts behind': ({ name: who, lines, minutes, direct }) =>
    `${clock(minutes)}:00\t From  ${who}  to  ${direct ? 'Bram(Privately)' : 'Everyone'} : ${lines.join('\n')}`,
  'Zoom in Dutch': ({ name: who, lines, minutes, direct }) =>
    `${clock(minutes)}:00 Van ${who} aan ${direct ? 'Bram' : 'Iedereen'}:\n${lines.map((line) => `    ${line}`).join('\n')}`,
};
const open: Readonly<Record<string, Print>> = {
  'Zoom in the cloud': ({ name: who, lines, minutes }) =>
    `${clock(minutes)}:00\t${who}:\t${lines.join('\n')}`,
  'Teams, on one line': ({ name: who, lines, minutes }) => `[${clock(minutes)}] ${who}: ${lines.join('\n')}`,
  'Teams, below': ({ name: who, lines, minutes }) =>
    `[dinsdag ${clock(minutes)}] ${who}\n${lines.join('\n')}\n`,
  'Teams, time behind': ({ name: who, lines, minutes }) => `${who}, ${clock(minutes)}\n${lines.join('\n')}`,
  'Teams, time below': ({ name: who, lines, minutes }) =>
    `${who}\n${english(minutes)}\n${lines.join('\n')}\n`,
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const captions = (messages: readonly Written[]): string =>
  `WEBVTT\n\n${messages
    .flatMap(({ name: who, lines, minutes }) =>
      lines.map(
        (line, index) =>
          `${clock(minutes)}:00.000 --> ${clock(minutes)}:02.000\n<v ${who}>${escaped(line)}${index === lines.length - 1 ? '.' : ''}</v>\n`,
      ),
    )
    .join('\n')}`;

const expected = (messages: readonly Written[]) =>
  messages
    .filter(({ direct }) => !direct)
    .map(({ name: who, lines, minutes }) => ({ name: who, text: lines.join(' '), atSeconds: minutes * 60 }));

const disguises: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
  (text) => text.replace(/ (?=[AP]M)/g, '\u202f').replace(/(?<=\S) (?=\S)/g, '\u00a0'),
  (text) => `\u200e${text}`,
];

describe('a log that is printed and read back', () => {
  test.each(Object.entries({ ...withDirect, ...open }))('has the same messages: %s', (form, print) => {
    fc.assert(
      fc.property(log, fc.constantFrom(...disguises), (written, disguise) => {
        const messages = form in open ? written.map((one) => ({ ...one, direct: false })) : written;
        // A log of nothing but messages to somebody who may be everybody in yet another language is no log.
        fc.pre(form !== 'Zoom in Dutch' || messages.some(({ direct }) => !direct));
        const reading = readChatLog(disguise(messages.map(print).join('\n')));
        expect(reading).toMatchObject({
          kind: 'chat-log',
          messages: expected(messages),
          leftOut: { direct: messages.length - expected(messages).length, empty: 0 },
        });
      }),
    );
  });

  test('has the same messages: captions, a sentence over several of them', () => {
    fc.assert(
      fc.property(log, fc.constantFrom(...disguises), (written, disguise) => {
        const messages = written.map(({ lines, ...one }) => ({
          ...one,
          direct: false,
          lines: lines.map((line) => `${line} <b> & co`),
        }));
        const spoken = expected(messages).map(({ text, ...one }) => ({ ...one, text: `${text}.` }));
        expect(readChatLog(disguise(captions(messages)))).toMatchObject({
          form: 'transcript',
          messages: spoken,
        });
      }),
    );
  });

  test.each(Object.entries(withDirect))('holds no word of a direct message: %s', (_form, print) => {
    fc.assert(
      fc.property(log, (written) => {
        const messages = written.map((one) =>
          one.direct ? { ...one, lines: one.lines.map((line) => `geheim ${line} geheim`) } : one,
        );
        expect(JSON.stringify(readChatLog(messages.map(print).join('\n')))).not.toContain('geheim');
      }),
    );
  });
});

test('whatever is given, reading answers', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom(
      '[14:32] ',
      '10:00:00\t From ',
      ' to Everyone:',
      '\n',
      'WEBVTT',
      '-->',
      'Ana',
      '\r\n',
      ' : ',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      expect(['chat-log', 'not-a-chat-log']).toContain(readChatLog(pieces.join('')).kind);
    }),
    { numRuns: 500 },
  );
});
