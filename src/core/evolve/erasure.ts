import type { Summary } from '../summary.ts';
import type { Table } from '../table.ts';
import type { EventOf, Evolver } from './evolver.ts';

const withoutThem = (summary: Summary, { points, text }: EventOf<'PersonErased'>): Summary => {
  if (summary.status === 'none') return summary;
  const said = { ...(points !== undefined && { points }), ...(text !== undefined && { text }) };
  // A frozen text changes only by a new version of it, which follows.
  return summary.status === 'draft' ? { ...summary, ...said } : { ...summary, ...(points && { points }) };
};

/** The table after somebody was erased: their events were rewritten before, so only their place is left. */
export const erasure: Evolver<'PersonErased'> = {
  PersonErased: (table, event): Table => {
    const person = table.people.get(event.person);
    const people = new Map(table.people);
    if (person !== undefined) people.set(event.person, { ...person, erased: true, present: false });
    return { ...table, people, summary: withoutThem(table.summary, event) };
  },
};
