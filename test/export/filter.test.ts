import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { filterText, type MinutesFilter, parseFilter, readFilter } from '../../src/export/filter.ts';
import { openTable, withAttribution } from './tables.ts';

describe('a filter is read from what people type', () => {
  test.each<[string, MinutesFilter]>([
    ['', {}],
    ['gebied', { lens: 'gebied' }],
    ['#Gebied', { lens: 'gebied' }],
    ['Gebiedsgericht', { lens: 'gebied' }],
    ['dorpskern', { lens: 'gebied', value: 'dorpskern' }],
    ['Dorpskern en markt', { lens: 'gebied', value: 'dorpskern' }],
    ['gebied:dorpskern', { lens: 'gebied', value: 'dorpskern' }],
    ['vraag 3', { question: 3 }],
    ['Vraag 3.', { question: 3 }],
    ['question 3', { question: 3 }],
    ['uitdiepen', { item: 'uitdiepen' }],
    ['vragen kiezen', { item: 'kiezen' }],
    ['Ana Peeters', { person: '29:ana' }],
    ['noor', { person: 'name:noor' }],
    ['gebied, vraag 3', { lens: 'gebied', question: 3 }],
    ['gebied vraag 3', { lens: 'gebied', question: 3 }],
    [
      'vraag 3 dorpskern en markt Ana Peeters',
      { lens: 'gebied', value: 'dorpskern', question: 3, person: '29:ana' },
    ],
    ['uitd', { item: 'uitdiepen' }],
    ['Vrágen k', { item: 'kiezen' }],
    ['agendapunt 2', { item: 'uitdiepen' }],
    ['punt 1 gebied', { item: 'kiezen', lens: 'gebied' }],
  ])('%p', (text, filter) => {
    expect(parseFilter(text, openTable)).toEqual(filter);
  });

  test('a question that was merged is the one that took it in', () => {
    expect(parseFilter('vraag 2', openTable)).toEqual({ question: 1 });
  });

  test.each([
    'vraag 99',
    'doelgroepen:dorpskern',
    'Zjef',
    'gebied, Zjef',
    'gebied Zjef',
    'gebied vraag 99',
    'agendapunt 3',
    'ui',
    'persoon:%zz',
    'persoon:29:elders',
  ])('%p means nothing at this table', (text) => {
    expect(parseFilter(text, openTable)).toBeUndefined();
  });

  test('the beginning that two items share chooses neither', () => {
    const agenda = openTable.agenda.map((item, at) => ({
      ...item,
      title: `Debatoefening ${at + 1}: ${item.title}`,
    }));
    const table = { ...openTable, agenda };
    expect(parseFilter('Debatoefening', table)).toBeUndefined();
    expect(parseFilter('debatoefening 2', table)).toEqual({ item: 'uitdiepen' });
    expect(readFilter('gebied debatoefening', table).unknown).toEqual(['gebied debatoefening']);
  });

  test('nobody can be picked out where names are kept back', () => {
    const table = withAttribution(openTable, 'organisation');
    expect(parseFilter('Ana Peeters', table)).toBeUndefined();
    expect(parseFilter('persoon:29%3Aana', table)).toBeUndefined();
  });
});

test('a filter and its text say the same', () => {
  const filters = fc.record(
    {
      lens: fc.constant('gebied'),
      question: fc.constantFrom(1, 3),
      item: fc.constantFrom('kiezen', 'uitdiepen'),
      person: fc.constantFrom('29:ana', 'name:noor', "29:a.b,c!'"),
    },
    { requiredKeys: [] },
  );
  const ana = openTable.people.get('29:ana');
  if (ana === undefined) throw new Error('Ana is at the table');
  const table = { ...openTable, people: new Map([...openTable.people, ["29:a.b,c!'", ana]]) };
  fc.assert(
    fc.property(filters, (filter) => {
      expect(parseFilter(filterText(filter), table)).toEqual(filter);
    }),
  );
  expect(filterText({ lens: 'gebied', value: 'dorpskern', question: 3 })).toBe('gebied:dorpskern, vraag 3');
});
