import { describe, expect, test } from '@jest/globals';
import type { Table } from '../../src/core/table.ts';
import type { Block, MinutesDocument, Point } from '../../src/export/document/documentForm.ts';
import { minutesDocument } from '../../src/export/document/minutesDocument.ts';
import type { MinutesFilter } from '../../src/export/filter.ts';
import { minutesOf } from '../../src/export/minutes.ts';
import { readingOf } from '../../src/export/reading.ts';
import { richTable } from './richTable.ts';
import { closedTable, minutesLater, openTable, withAttribution } from './tables.ts';

const documentOf = (table: Table, filter: MinutesFilter = {}) =>
  minutesDocument(minutesOf(table, minutesLater(300), filter), readingOf(table, minutesLater(300), filter));

/** The blocks under a heading of the first level. */
const under = ({ blocks }: MinutesDocument, title: string): readonly Block[] => {
  const start = blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level === 1);
  return start === -1 ? [] : rest.slice(0, end === -1 ? rest.length : end);
};
const wordsOf = ({ runs }: Pick<Point, 'runs'>): string => runs.map(({ text }) => text).join('');
const pointsUnder = (document: MinutesDocument, title: string): readonly string[] =>
  under(document, title).flatMap((block) => (block.kind === 'points' ? block.items.map(wordsOf) : []));
const gridUnder = (document: MinutesDocument, title: string) => {
  const grid = under(document, title).find((block) => block.kind === 'grid');
  if (grid?.kind !== 'grid') throw new Error('a table stands there');
  return grid;
};
const sayings = (blocks: readonly Block[]) => blocks.filter((block) => block.kind === 'saying');

describe('the order of the minutes', () => {
  test('what came of it first, then what was said, then who, when and what was put right', () => {
    const { blocks } = documentOf(richTable);
    expect(
      blocks.flatMap((block) =>
        block.kind === 'heading' && block.level === 1 ? [`${block.number} ${block.text}`] : [],
      ),
    ).toEqual([
      '1 Samenvatting',
      '2 Debatvragen',
      '3 Vragen en lenzen',
      '4 Wat er gezegd werd',
      '5 Varia',
      '6 Terugblik op de tafel',
      '7 Bijlage: praktische berichten',
      '8 Wie was erbij',
      '9 Agenda',
      '10 Rechtzettingen',
      '11 Over deze notulen',
    ]);
  });

  test('what is not there has no heading', () => {
    const titles = documentOf(openTable).blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.text] : [],
    );
    expect(titles).not.toContain('Varia');
    expect(titles).not.toContain('Rechtzettingen');
  });

  test('every heading and contribution has a place of its own to link to', () => {
    const anchors = documentOf(richTable).blocks.flatMap((block) => {
      if (block.kind === 'points') return block.items.flatMap(({ anchor }) => anchor ?? []);
      return block.kind === 'heading' || block.kind === 'saying' ? [block.anchor] : [];
    });
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const anchor of anchors) expect(anchor).toMatch(/^[a-z][a-z0-9]{0,39}$/);
  });

  test('no link leads nowhere', () => {
    const { blocks } = documentOf(richTable);
    const anchors = new Set(
      blocks.flatMap((block) => {
        if (block.kind === 'points') return block.items.flatMap(({ anchor }) => anchor ?? []);
        return block.kind === 'heading' || block.kind === 'saying' ? [block.anchor] : [];
      }),
    );
    const links = blocks.flatMap((block) => {
      if (block.kind === 'points')
        return block.items.flatMap(({ runs }) => runs.flatMap(({ to }) => to ?? []));
      return block.kind === 'saying' ? (block.citedIn ?? []) : [];
    });
    expect(links).not.toEqual([]);
    for (const link of links) expect(anchors).toContain(link);
  });
});

describe('the cover block', () => {
  test('says when, how many, whether anything may still change, and the code of the summary', () => {
    const { cover } = documentOf(richTable);
    expect(cover).toMatchObject({
      kind: 'Notulen',
      when: 'dinsdag 14 mei 2024, 14:20 – 15:41',
      state: 'Definitief sinds dinsdag 14 mei 2024',
    });
    expect(cover.facts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Doel: Nagaan hoe de markt koel blijft',
      'Gespreksleider: Els Maes',
      'Deden mee: 3 van 4 aan tafel',
      'Bijdragen: 6 (toen de samenvatting werd vastgelegd: 3)',
      'Versie van de samenvatting: 2',
      `Controlecode (SHA-256): ${'ab'.repeat(32)}`,
    ]);
  });

  test.each([
    ['people still talk', openTable, 'Ontwerp: het gesprek is nog bezig'],
    ['the notes are still open', closedTable, 'Ontwerp: de notulist kan nog aanvullen'],
  ])('is a draft while %s', (_, table, state) => {
    expect(documentOf(table).cover.state).toBe(state);
  });

  test('a part of the minutes does not pass for the whole', () => {
    const { cover } = documentOf(richTable, { question: 3 });
    expect(cover.only).toBe('Alleen: vraag 3');
    expect(cover.facts).toContainEqual({ label: 'Bijdragen in deze selectie', value: '2' });
  });
});

describe('the summary', () => {
  test('is the frozen text, each point with the numbers of the contributions from which it came', () => {
    expect(under(documentOf(richTable), 'Samenvatting')[0]).toMatchObject({
      kind: 'paragraph',
      tone: 'lead',
      runs: [{ text: 'Vraag 3 · Waar blijft de auto?' }],
    });
    expect(pointsUnder(documentOf(richTable), 'Samenvatting').slice(0, 2)).toEqual([
      'De markt koelt met bomen (2 mensen) [2, 3]',
      'Iets dat de gespreksleider erbij schreef',
    ]);
  });

  test('a contribution in it leads back to its point, and the others do not', () => {
    expect(
      sayings(documentOf(richTable).blocks).flatMap(({ number, citedIn }) =>
        citedIn === undefined ? [] : [number],
      ),
    ).toEqual([2, 3]);
  });

  test('refers to no contribution that the filter leaves out', () => {
    expect(pointsUnder(documentOf(richTable, { person: 'name:noor' }), 'Samenvatting')[0]).toBe(
      'De markt koelt met bomen (2 mensen) [2]',
    );
  });

  test('says nothing of numbers where no contribution is shown', () => {
    const [, points] = under(documentOf(richTable, { person: '29:els' }), 'Samenvatting');
    expect(points).toMatchObject({
      kind: 'points',
      items: [{ runs: [{ text: 'De markt koelt met bomen (2 mensen)' }] }, {}],
    });
    expect(JSON.stringify(documentOf(richTable, { person: '29:els' }))).not.toContain('tussen haakjes');
    expect(JSON.stringify(points)).not.toContain('anchor');
  });

  test('earlier versions are named with their code', () => {
    const notes = under(documentOf(richTable), 'Samenvatting').flatMap((block) =>
      block.kind === 'paragraph' ? [wordsOf(block)] : [],
    );
    expect(notes).toContain(`Versie 1 is vervangen. Controlecode van toen: ${'cd'.repeat(32)}`);
  });
});

describe('the matrix of questions and lenses', () => {
  test('counts contributions, a row by its contributions and not by its cells, and nothing practical', () => {
    const { columns, rows, totals } = gridUnder(documentOf(richTable), 'Vragen en lenzen');
    expect(columns.map(({ heading }) => heading)).toEqual([
      'Debatvraag',
      'Doelgroepen',
      'Gebiedsgericht',
      'Geen lens',
      'Samen',
    ]);
    expect(rows).toEqual([
      ['1. Hoe renoveren we?', '0', '0', '0', '0'],
      ['3. Waar blijft de auto?', '1', '2', '0', '2'],
      ['Bij geen vraag', '0', '0', '3', '3'],
    ]);
    expect(totals).toEqual(['Samen', '1', '2', '3', '5']);
  });
});

describe('what was said', () => {
  test('stands under its item and question, a leaf under its branch, with what is to be known of it', () => {
    expect(
      sayings(under(documentOf(richTable), 'Wat er gezegd werd')).map(
        ({ number, name, time, remarks, leaf }) => [number, name, time, remarks.join(), leaf],
      ),
    ).toEqual([
      [1, 'Bram', '15:00', '', false],
      [2, 'Noor', '15:01', '', false],
      [3, 'Ana Peeters', '15:02', 'bewerkt', true],
      [4, 'Br', '15:03', 'spreker te bevestigen', false],
      [5, 'Zonder naam', '15:04', '', false],
    ]);
  });

  test('what is practical stands in the annex alone', () => {
    expect(sayings(under(documentOf(richTable), 'Bijlage: praktische berichten'))).toMatchObject([
      { number: 6, text: 'Ik hoor jullie niet' },
    ]);
  });
});

describe('afterwards', () => {
  test('varia and errata with who said so, feedback without', () => {
    const document = documentOf(richTable);
    expect(pointsUnder(document, 'Varia')).toEqual(['Bram (15:36): Volgende keer koffie']);
    expect(pointsUnder(document, 'Terugblik op de tafel')).toEqual([
      'Te kort',
      'Iedereen sprak',
      'Ik kende niemand',
    ]);
    expect(pointsUnder(document, 'Rechtzettingen')).toEqual([
      'dinsdag 14 mei 2024, Els Maes (17:40): Nummer 2 zei Bram',
    ]);
  });
});

describe('who took part', () => {
  test('by organisation, those without one last', () => {
    const grids = under(documentOf(richTable), 'Wie was erbij').flatMap((block) =>
      block.kind === 'grid' ? [block.rows] : [],
    );
    expect(grids[1]).toEqual([
      ['Jeugdraad', '1', '0', '0:00', '1'],
      ['Natuurpunt', '1', '2', '1:35', '2'],
      ['Zonder organisatie', '2', '0', '0:00', '1'],
    ]);
  });

  test('in confidence, only how many: no list, no turns', () => {
    const blocks = under(documentOf(withAttribution(richTable, 'confidential')), 'Wie was erbij');
    expect(blocks).toHaveLength(1);
    expect(JSON.stringify(blocks)).toContain('Er zaten 4 mensen aan tafel');
  });

  test.each(['organisation', 'confidential'] as const)('no name anywhere: %s', (attribution) => {
    const said = JSON.stringify(documentOf(withAttribution(richTable, attribution)));
    expect(said).not.toMatch(/Ana|Noor|Els|29:|"Br"/);
    expect(said).not.toContain('Bram');
  });
});

test('the agenda shows the plan beside what came of it, and what is still to end is left open', () => {
  const { rows, totals } = gridUnder(documentOf(closedTable), 'Agenda');
  expect(rows).toEqual([
    ['Vragen kiezen', '30 min', '14:21', '14:53', '32 min', '+2 min'],
    ['Uitdiepen', '45 min', '14:53', '–', '–', '–'],
  ]);
  expect(totals).toBeUndefined();
});

test('a question without votes says nothing of them, and who came for nobody has no column for it', () => {
  const alone = {
    ...closedTable,
    people: new Map([...closedTable.people].map(([id, { organisation: _, ...one }]) => [id, one])),
    questions: closedTable.questions.map((one) => ({ ...one, voters: [] })),
  };
  const wordsOf = (table: Table) => JSON.stringify(documentOf(table).blocks);
  expect(wordsOf(closedTable)).toContain('(2 stemmen, gekozen)');
  expect(wordsOf(closedTable)).toContain('"Organisatie"');
  expect(wordsOf(alone)).toContain('" (gekozen)"');
  expect(wordsOf(alone)).not.toMatch(/stemmen|"Organisatie"/);
});
