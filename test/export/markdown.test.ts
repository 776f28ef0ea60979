import { describe, expect, test } from '@jest/globals';
import { minutesDocument } from '../../src/export/document/minutesDocument.ts';
import { escapeMarkdown, escapeMarkdownLines } from '../../src/export/escapeMarkdown.ts';
import { minutesMarkdown } from '../../src/export/markdown.ts';
import { minutesOf } from '../../src/export/minutes.ts';
import { readingOf } from '../../src/export/reading.ts';
import { closedTable, contribution, minutesLater, openTable, tableWith, withAttribution } from './tables.ts';

const markdownOf = (table: typeof openTable, filter = {}) =>
  minutesMarkdown(
    minutesDocument(minutesOf(table, minutesLater(46), filter), readingOf(table, minutesLater(46), filter)),
  );

test('the minutes that a notetaker hands in', () => {
  expect(markdownOf(closedTable)).toMatchSnapshot();
});

test('speaking times are printed only where the floor was held for four fifths of the debate', () => {
  const held = (heldMilliseconds: number) =>
    markdownOf({ ...closedTable, debateClock: { ranMilliseconds: 1_000_000, heldMilliseconds } });
  expect(held(800_000)).toContain('| Ana Peeters | Deelnemer | Natuurpunt | 2 | 1:35 | 1 |');
  expect(held(799_999)).toContain('| Ana Peeters | Deelnemer | Natuurpunt | 2 | 1 |');
  expect(held(799_999)).not.toContain('Spreektijd');
});

test('organisations stand by name with their turns, their time where it was measured; none where none is known', () => {
  const held = (heldMilliseconds: number, table = closedTable) =>
    markdownOf({ ...table, debateClock: { ranMilliseconds: 1_000_000, heldMilliseconds } });
  expect(held(800_000)).toContain('| Natuurpunt | 1 | 2 | 1:35 | 1 |');
  expect(held(799_999)).toContain('| Natuurpunt | 1 | 2 | 1 |\n');
  const people = [...closedTable.people].map(([id, { organisation: _, ...one }]) => [id, one] as const);
  expect(held(800_000, { ...closedTable, people: new Map(people) })).not.toContain('Per organisatie');
  expect(held(800_000, withAttribution(closedTable, 'confidential'))).not.toContain('Natuurpunt');
});

test('the minutes of a table that still runs say so', () => {
  const text = markdownOf(openTable);
  expect(text).toContain('14:20 – nog bezig');
  expect(text).toContain('Er is nog geen samenvatting.');
});

test('a draft says that nothing is frozen, and its additions are still to be looked at', () => {
  const { summary } = closedTable;
  if (summary.status !== 'final') throw new Error('the table is closed');
  const text = markdownOf({
    ...openTable,
    summary: {
      status: 'draft',
      draftedAt: summary.draftedAt,
      points: [],
      text: 'Zo ver zijn we',
      edited: false,
      additions: summary.additions,
    },
  });
  expect(text).toContain('*Ontwerp, nog niet vastgelegd*\n\nZo ver zijn we');
  expect(text).toContain('3. Noor: Meer fonteintjes *(nog te bekijken)*');
});

test('what stands before the agenda has a heading of its own', () => {
  const text = markdownOf(tableWith(contribution('m1', '29:ana', 'Hallo')));
  expect(text).toContain('### Buiten de agenda\n\n- **Ana Peeters** (15:00): Hallo');
});

test('a part of the minutes does not pass for the whole', () => {
  const text = markdownOf(openTable, { lens: 'gebied', value: 'dorpskern', question: 3 });
  expect(text).toContain('**Alleen: Gebiedsgericht · Dorpskern en markt · vraag 3**');
  expect(text).not.toContain('Begin bij de huurders');
});

test('a group that speaks English gets English minutes', () => {
  const text = markdownOf({ ...closedTable, format: { ...closedTable.format, locale: 'en-GB' } });
  expect(text).toContain('## Who was there');
  expect(text).toContain('Tuesday, 14 May 2024, 14:20 – 15:41');
});

test('names are kept back where the format promises so', () => {
  expect(markdownOf(withAttribution(closedTable, 'organisation'))).not.toMatch(/Ana|Bram|Noor|Els/);
  expect(markdownOf(withAttribution(closedTable, 'confidential'))).not.toMatch(
    /Ana|Bram|Noor|Els|Natuurpunt/,
  );
});

describe("people's own words are printed as they wrote them", () => {
  test.each([
    ['# kop', '\\# kop'],
    ['- lijst', '\\- lijst'],
    ['1. eerst', '1\\. eerst'],
    ['2024) zo', '2024\\) zo'],
    ['**vet** _schuin_', '\\*\\*vet\\*\\* \\_schuin\\_'],
    ['[hier](http://x)', '\\[hier\\](http://x)'],
    ['<img src=x onerror=y>', '\\<img src=x onerror=y\\>'],
    ['a | b', 'a \\| b'],
    ['&lt;', '\\&lt;'],
    ['`code` \\ ~x~', '\\`code\\` \\\\ \\~x\\~'],
    ['twee\nregels', 'twee regels'],
    ['🌱 مرحبا', '🌱 مرحبا'],
  ])('%p', (text, printed) => {
    expect(escapeMarkdown(text)).toBe(printed);
  });

  test('a summary keeps its lines', () => {
    expect(escapeMarkdownLines('een\r\n# twee\n\ndrie')).toBe('een  \n\\# twee\n\ndrie');
  });

  test('in every place where they stand', () => {
    const people = new Map(openTable.people);
    const ana = people.get('29:ana');
    if (ana === undefined) throw new Error('Ana is at the table');
    people.set('29:ana', { ...ana, name: '<at>Ana</at>|x', organisation: '# a\n# b' });
    const text = markdownOf({
      ...closedTable,
      title: '# <b>',
      people,
      contributions: [contribution('m1', '29:ana', '\n# kop\n| a |', { earlierTexts: ['x'] })],
    });
    expect(text).not.toMatch(/[^\\]<|^# a|^# kop|[^\\]\|x/m);
    expect(text).toContain('\\# kop \\| a \\| *(bewerkt)*');
  });
});
