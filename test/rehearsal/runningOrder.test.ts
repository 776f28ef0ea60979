import { describe, expect, test } from '@jest/globals';
import { type ReadFormat, scaledJson } from '../../scripts/rehearsal/format.ts';
import { type RunningOrder, runningOrder } from '../../scripts/rehearsal/runningOrder.ts';
import type { Line } from '../../scripts/rehearsal/transcript.ts';
import type { AgendaItemKind } from '../../src/core/format.ts';
import { readFormat } from '../../src/formats/readFormat.ts';

const formatOf = (kinds: readonly AgendaItemKind[]): ReadFormat => {
  const json = {
    id: 'f',
    title: 'F',
    startsAt: '14:00',
    questions: ['Een?', 'Twee?', 'Drie?'],
    agenda: kinds.map((kind, index) => ({
      id: `${kind}-${index}`,
      title: kind,
      kind,
      minutes: 30,
      minMinutes: 20,
      speakingSeconds: 60,
    })),
  };
  const read = readFormat(json, { locale: 'nl-BE', timeZone: 'Europe/Brussels' });
  if (!read.ok) throw new Error(read.problem);
  return { file: 'f.json', format: read.format, edition: undefined, json };
};

const table = formatOf(['introductions', 'longlist', 'break', 'deepening', 'closing']);

let lineNumber = 0;
const line = (text: string, parts: Partial<Line> = {}): Line => {
  lineNumber += 1;
  return { who: 'Ana', via: 'spoken', text, lineNumber, ...parts };
};
const chat = (text: string, at: string, question?: number): Line =>
  line(text, { via: 'chat', at, ...(question !== undefined && { question }) });

/** What is said in each item, a question's number before what is said under it. */
const told = ({ items }: RunningOrder) =>
  items.flatMap(({ item, passages }) =>
    passages.length === 0
      ? []
      : [
          [
            item.kind,
            ...passages.flatMap(({ question, lines }) => [
              ...(question === undefined ? [] : [question]),
              ...lines.map(({ text }) => text),
            ]),
          ],
        ],
  );

describe('where a line is said', () => {
  test('questions come up in the order in which they are first named, each once', () => {
    const order = runningOrder(
      table,
      [line('a', { question: 3 }), line('b', { question: 1 }), line('c', { question: 3 })],
      't',
    );
    expect(told(order)).toEqual([['deepening', 3, 'a', 'c', 1, 'b']]);
    expect(order.questions).toEqual([3, 1]);
  });

  test('what stands before the first question is said before the debate, by its clock', () => {
    const order = runningOrder(
      table,
      [chat('dag', '14:02'), chat('nog een', '14:40'), line('zonder uur'), line('a', { question: 1 })],
      't',
    );
    expect(told(order)).toEqual([
      ['introductions', 'dag'],
      ['longlist', 'nog een', 'zonder uur'],
      ['deepening', 1, 'a'],
    ]);
  });

  test('a chat that stands apart after the notes is laid among them, or before them by its clock', () => {
    const order = runningOrder(
      table,
      [
        line('a', { question: 1 }),
        line('b', { question: 1 }),
        chat('vroeg', '14:45'),
        chat('x', '15:40'),
        chat('y', '15:41'),
      ],
      't',
    );
    expect(told(order)).toEqual([
      ['longlist', 'vroeg'],
      ['deepening', 1, 'a', 'x', 'y', 'b'],
    ]);
  });

  test('a chat after the last question whose clock goes on stays at the end', () => {
    const order = runningOrder(
      table,
      [chat('a', '15:40', 1), line('b', { question: 1 }), chat('bedankt', '15:50')],
      't',
    );
    expect(told(order)).toEqual([['deepening', 1, 'a', 'b', 'bedankt']]);
  });

  test('every line has one place, also without questions and over several debates', () => {
    const two = formatOf(['discussion', 'break', 'decision', 'closing']);
    const order = runningOrder(two, [line('a'), line('b'), line('c')], 't');
    expect(told(order)).toEqual([
      ['discussion', 'a'],
      ['decision', 'b', 'c'],
    ]);
  });
});

test('the agenda shrinks to seconds and still fits the schema, floors and turns included', () => {
  const order = runningOrder(table, [line('a', { question: 1 })], 't');
  const scaled = readFormat(JSON.parse(scaledJson(table, order.seconds)), {
    locale: 'nl-BE',
    timeZone: 'Europe/Brussels',
  });
  if (!scaled.ok) throw new Error(scaled.problem);
  for (const item of scaled.format.agenda) expect(item.minutes * 60).toBeLessThan(6);
  expect(scaled.format.agenda.every(({ speakingSeconds = 0 }) => speakingSeconds >= 1)).toBe(true);
});

test('the longer the transcript, the faster people speak: it never takes more than a minute', () => {
  const many = Array.from({ length: 400 }, (_, index) => line(String(index), { question: 1 }));
  const { seconds, pauseMilliseconds } = runningOrder(table, many, 't');
  expect(pauseMilliseconds).toBeGreaterThanOrEqual(20);
  expect([...seconds.values()].reduce((sum, one) => sum + one, 0)).toBeLessThan(45);
});
