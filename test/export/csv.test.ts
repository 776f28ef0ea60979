import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { minutesCsv } from '../../src/export/csv.ts';
import { minutesOf } from '../../src/export/minutes.ts';
import { readingOf } from '../../src/export/reading.ts';
import { spreadsheetCell } from '../../src/export/spreadsheetCell.ts';
import { closedTable, contribution, minutesLater, openTable, tableWith, withAttribution } from './tables.ts';

/** A reader of RFC 4180, with semicolons. */
const readCsv = (text: string): string[][] => {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    expect(text[at]).toBe('"');
    let cell = '';
    for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
      if (text[at] === undefined) throw new Error('a cell without an end');
      if (text[at] === '"') at += 1;
      cell += text[at] ?? '';
    }
    row.push(cell);
    at += 1;
    if (text.startsWith('\r\n', at)) {
      rows.push(row);
      row = [];
      at += 2;
    } else {
      expect(text[at]).toBe(';');
      at += 1;
    }
  }
  return rows;
};
const csvOf = (table: typeof openTable) =>
  minutesCsv(minutesOf(table, minutesLater(46)), readingOf(table, minutesLater(46)));
const rowsOf = (table: typeof openTable) => readCsv(csvOf(table).slice(1));

test('one row a contribution, under a row of headings', () => {
  expect(rowsOf(closedTable)).toEqual([
    [
      'Tijdstip',
      'Naam',
      'Organisatie',
      'Rol',
      'Bijdrage',
      'Bron',
      'Agendapunt',
      'Vraagnummer',
      'Debatvraag',
      'Lenzen',
      'Bewerkt',
      'Nummer',
      'Plaats',
      'Praktisch',
      'Spreker te bevestigen',
    ],
    [
      '2024-05-14 15:00:00',
      'Bram',
      '',
      'Deelnemer',
      'Dag allemaal',
      'getypt',
      'Vragen kiezen',
      '',
      '',
      '',
      '',
      '1',
      '',
      '',
      '',
    ],
    [
      '2024-05-14 15:00:00',
      'Noor',
      'Jeugdraad',
      'Deelnemer',
      'De markt is te warm',
      'gezegd',
      'Uitdiepen',
      '3',
      'Waar blijft de auto?',
      'Gebiedsgericht: Dorpskern en markt (voorstel)',
      '',
      '2',
      '',
      '',
      '',
    ],
    [
      '2024-05-14 15:02:00',
      'Ana Peeters',
      'Natuurpunt',
      'Deelnemer',
      'Begin bij de huurders',
      'getypt',
      'Uitdiepen',
      '1',
      'Hoe renoveren we?',
      'Doelgroepen',
      'ja',
      '3',
      '',
      '',
      '',
    ],
  ]);
});

test('what the notetaker said of a line stands in the last columns', () => {
  const [, row] = rowsOf(
    tableWith(
      contribution('m1', 'speaker:unknown', 'Bedankt', {
        depth: 'leaf',
        practical: true,
        unclearSpeaker: 'Br',
      }),
    ),
  );
  expect(row?.slice(1, 2)).toEqual(['Br']);
  expect(row?.slice(-4)).toEqual(['1', 'blaadje', 'ja', 'ja']);
});

test('Excel knows that it is UTF-8', () => {
  expect(csvOf(openTable).startsWith('\uFEFF"Tijdstip";')).toBe(true);
});

test('the table of an English group has English headings', () => {
  const english = { ...openTable, format: { ...openTable.format, locale: 'en-GB' } };
  expect(rowsOf(english)[0]?.slice(0, 3)).toEqual(['Time', 'Name', 'Organisation']);
});

test('quotes, semicolons and line ends in a text stay inside its cell', () => {
  const [, row] = rowsOf(tableWith(contribution('m1', '29:ana', 'zei: "ja; nee"\n=1+1')));
  expect(row?.[4]).toBe('zei: "ja; nee" =1+1');
});

describe('no cell starts a formula', () => {
  test.each([
    '=1+1',
    '+32 14 00',
    '-punt',
    '@SOM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '"=1',
    '\u200B=1',
    '\uFEFF+1',
    '＝1',
    '“@x',
  ])('%p', (text) => {
    const [, row] = rowsOf(tableWith(contribution('m1', '29:ana', text)));
    expect(row?.[4]).toMatch(/^'/);
  });

  test('a name does not either', () => {
    const people = new Map(openTable.people);
    const ana = people.get('29:ana');
    if (ana === undefined) throw new Error('Ana is at the table');
    people.set('29:ana', { ...ana, name: '=HYPERLINK("x")', organisation: '@x' });
    const row = rowsOf({ ...openTable, people }).find(([, name]) => name?.includes('HYPERLINK'));
    expect(row?.slice(1, 3)).toEqual([`'=HYPERLINK("x")`, "'@x"]);
  });

  test('whatever somebody types', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('=', '+', '-', '@', '"', "'", ' ', '\t', '\r', '\n', 'a', ';'),
    });
    fc.assert(
      fc.property(nasty, (text) => {
        const [[cell = ''] = []] = readCsv(`${spreadsheetCell(text)}\r\n`);
        expect(cell).not.toMatch(/^[\s"]*[=+\-@]/);
        expect(cell).not.toMatch(/[\r\n\t]/);
      }),
    );
  });

  test('ordinary words stay as they are', () => {
    expect(spreadsheetCell('eerst 2 + 2')).toBe('"eerst 2 + 2"');
  });
});

test('names and organisations are kept back where the format promises so', () => {
  expect(csvOf(withAttribution(openTable, 'organisation'))).not.toMatch(/Ana|Bram|Noor/);
  expect(csvOf(withAttribution(openTable, 'confidential'))).not.toMatch(/Ana|Bram|Noor|Natuurpunt|Jeugdraad/);
});
