import { expect, test } from '@jest/globals';
import { closingOf } from '../../src/application/prepare.ts';
import type { Table } from '../../src/core/table.ts';
import { minutesDocument } from '../../src/export/document/minutesDocument.ts';
import { minutesOf } from '../../src/export/minutes.ts';
import { readingOf } from '../../src/export/reading.ts';
import { finalCard } from '../../src/views/finalCard.ts';
import { ana, bram, clock, els, joke, openedWith } from '../support/cast.ts';
import { tableAfter } from '../support/given.ts';
import { everyone } from '../views/tables.ts';

const said = (who: typeof ana, time: string, contribution: string) =>
  who.asks(time, { type: 'AddContribution', contribution, text: 'Meer bankjes', lenses: [], source: 'chat' });

const debated = [
  ...openedWith(),
  els.asks('14:20', { type: 'AdvanceAgenda' }),
  els.asks('14:30', { type: 'AdvanceAgenda' }),
  said(ana, '14:31', 'm1'),
  said(bram, '14:32', 'm2'),
];
const closedAt = '16:25';
const closed = [
  ...debated,
  els.asks(closedAt, { type: 'CloseTable', ...closingOf(tableAfter(...debated), clock(closedAt)) }),
];
const figures = ['2 mensen deden mee', '2 bijdragen'];

const coverOf = (table: Table) => {
  const now = clock('17:00');
  const { facts } = minutesDocument(minutesOf(table, now), readingOf(table, now)).cover;
  const of = (label: string) => facts.find((fact) => fact.label === label)?.value;
  return { people: of('Deden mee'), contributions: of('Bijdragen') };
};

test('what was noted after the freeze changes no figure of the summary, and the minutes tell both', () => {
  const after = tableAfter(
    ...closed,
    joke.asks('16:40', {
      type: 'AddContribution',
      contribution: 'm3',
      text: 'Ook groen',
      lenses: [],
      source: 'spoken',
      author: { person: '29:els', name: 'Els Peeters' },
    }),
  );
  expect(after.contributions).toHaveLength(3);
  const frozen = after.summary.status === 'final' ? after.summary.text : '';
  const card = JSON.stringify(finalCard(after, everyone, 'here').card);
  for (const figure of figures) {
    expect(frozen).toContain(figure);
    expect(card).toContain(figure);
  }
  expect(coverOf(after)).toEqual({
    people: '4 van 5 aan tafel (toen de samenvatting werd vastgelegd: 2)',
    contributions: '3 (toen de samenvatting werd vastgelegd: 2)',
  });
});

test('until then the figures are the same everywhere', () => {
  expect(coverOf(tableAfter(...closed))).toEqual({ people: '2 van 5 aan tafel', contributions: '2' });
});
