import { describe, expect, test } from '@jest/globals';
import { clockTimes } from '../../src/formats/clockTimes.ts';
import { agendaCard } from '../../src/views/agendaCard.ts';
import { replanCard } from '../../src/views/replanCard.ts';
import { els, opening, workshop } from '../support/cast.ts';
import { tableAfter } from '../support/given.ts';
import { everyone, moderator } from './tables.ts';
import { outline } from './walkCard.ts';

/** A table of `workshop` in Brussels that opens at this moment and plans these times of day. */
const tableAt = (openedAt: string, startsAt: string, returnToPlenary: string, zone = 'Europe/Brussels') => {
  const format = { ...workshop, startsAt, returnToPlenary, timeZone: zone };
  const at = Date.parse(openedAt);
  const open = { ...opening(format, { clockTimes: clockTimes(format, undefined, at) }), at };
  const start = { ...els.asks(at, { type: 'AdvanceAgenda' }) };
  return { table: tableAfter(open, start), at };
};
const agendaLines = (table: ReturnType<typeof tableAt>['table'], now: number) =>
  outline(agendaCard(table, { ...everyone, now }).card)
    .map((line) => line.replaceAll('**', ''))
    .filter((line) => /^\d\d:/.test(line));
const planLines = (table: ReturnType<typeof tableAt>['table'], now: number) =>
  outline(replanCard(table, { ...moderator, now }).card).map((line) => line.replaceAll('**', ''));

describe('times of day on the agenda', () => {
  test('in the night that has no hour between two and three', () => {
    // 29 March 2026: at 01:00 UTC the clocks in Brussels go from 02:00 to 03:00.
    const { table, at } = tableAt('2026-03-29T00:30:00Z', '01:30', '04:50');
    expect(agendaLines(table, at)).toEqual([
      '01:30–01:40 | 1. Kennismaking · nu',
      '01:40–03:30 | 2. Debatoefening 1',
      '03:30–03:50 | 3. Pauze',
      '03:50–04:30 | 4. Debatoefening 2',
      '04:30–04:35 | 5. Afronding',
    ]);
    expect(planLines(table, at)).toContain('plenair 04:50 haalbaar');
  });

  test('in the night that has the hour between two and three twice', () => {
    // 25 October 2026: at 01:00 UTC the clocks go back from 03:00 to 02:00.
    const { table, at } = tableAt('2026-10-25T00:30:00Z', '02:30', '03:50');
    expect(agendaLines(table, at)).toEqual([
      '02:30–02:40 | 1. Kennismaking · nu',
      '02:40–02:30 | 2. Debatoefening 1',
      '02:30–02:50 | 3. Pauze',
      '02:50–03:30 | 4. Debatoefening 2',
      '03:30–03:35 | 5. Afronding',
    ]);
    expect(planLines(table, at)).toContain('De tafel loopt volgens plan: einde om 03:35.');
    expect(planLines(table, at)).toContain('plenair 03:50 haalbaar');
  });

  test('over midnight', () => {
    const { table, at } = tableAt('2026-03-12T22:10:00Z', '23:00', '01:20');
    const lines = agendaLines(table, at);
    expect([lines[0], lines.at(-1)]).toEqual([
      '23:10–23:20 | 1. Kennismaking · nu',
      '01:10–01:15 | 5. Afronding',
    ]);
    const plans = planLines(table, at);
    expect(plans.join('\n')).toContain('10 min achter');
    expect(plans.join('\n')).toContain('einde 01:15');
    expect(plans.join('\n')).toContain('We begonnen op tijd, de knop kwam later: einde 01:05');
  });

  test('in the table’s own zone, wherever the server is', () => {
    const { table, at } = tableAt('2026-03-12T13:20:00Z', '09:20', '12:00', 'America/New_York');
    expect(agendaLines(table, at)[0]).toBe('09:20–09:30 | 1. Kennismaking · nu');
  });
});
