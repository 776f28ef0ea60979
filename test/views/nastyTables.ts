import type { Table } from '../../src/core/table.ts';
import * as tables from './tables.ts';

/** In everything that a person wrote at these tables. */
export const MARK = 'NASTY';

/** What a person may try: a mention, Markdown, a template, the words file's own marks, tricks with direction. */
const tricks = `${MARK} <at>Els</at> **vet** _schuin_ [hier](https://kwaad.example) \${x} {{name}} $t(cards:and) \u0007\u202Enejierd\u202C \uE0000\uE001 👨‍👩‍👧 <script> # 1. مرحبا שלום`;
const endless = `${MARK}${'w'.repeat(9_995)}`;
const crowd = `${MARK} ${'👨‍👩‍👧مرحبا '.repeat(900)}`;

/** Every text of a value replaced; ids, kinds and times stay. */
const kept = new Set([
  'id',
  'kind',
  'role',
  'status',
  'choice',
  'queueOrder',
  'attribution',
  'participation',
  'locale',
  'timeZone',
  'returnToPlenary',
  'startsAt',
  'source',
  'decision',
  'sha256',
  'running',
  'openQuestion',
  'author',
  'person',
  'item',
  'question',
  'lens',
  'value',
  'by',
  'lastCommand',
  'openedBy',
  'voters',
  'from',
  'conversation',
]);

const replaced = <Value>(value: Value, text: string): Value => {
  const inside = (part: unknown): unknown => {
    if (typeof part === 'string') return text;
    if (Array.isArray(part)) return part.map(inside);
    if (part instanceof Map) return new Map([...part].map(([key, held]) => [key, inside(held)]));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(
      Object.entries(part).map(([key, held]) => [key, kept.has(key) ? held : inside(held)]),
    );
  };
  return inside(value) as Value;
};

/** Many people, all with their hand up, and many questions, contributions and additions. */
const crowded = (table: Table): Table => {
  const many = <Value>(length: number, make: (index: number) => Value): readonly Value[] =>
    Array.from({ length }, (_, index) => make(index));
  const people = new Map([
    ...table.people,
    ...many(80, (index) => {
      const someone = tables.person(`29:p${index}`, `Persoon ${index}`, {
        role: index < 70 ? 'moderator' : 'participant',
      });
      return [someone.id, someone] as const;
    }),
  ]);
  const additions = many(30, (index) => ({
    number: index + 1,
    author: '29:ana',
    text: 'nog iets',
    decision: 'open' as const,
    reason: 'daarom',
    at: tables.now,
  }));
  // Only where it came up at all, so that what is empty stays seen too.
  const remarks = table.varia.length === 0 ? 0 : 40;
  return {
    ...table,
    people,
    varia: many(remarks, (index) => ({
      number: index + 1,
      at: tables.now,
      author: '29:ana',
      text: 'dit nog',
    })),
    feedback: many(remarks, () => ({ at: tables.now, lessWell: 'dit', good: 'dat', heldBack: 'wat anders' })),
    hands: many(60, (index) => ({
      person: `29:p${index}`,
      kind: 'question' as const,
      reason: 'hierover',
      raisedAt: index,
    })),
    questions: many(60, (index) => ({
      id: `q${index + 1}`,
      number: index + 1,
      text: 'Waarom?',
      voters: [`29:p${index}`],
      shortlisted: index % 2 === 0,
    })),
    summary:
      table.summary.status === 'none'
        ? table.summary
        : {
            ...table.summary,
            additions,
            points: many(60, () => ({
              text: 'dit punt',
              from: table.contributions.map(({ id }) => id),
              people: 3,
            })),
          },
  };
};

export interface NastyTable {
  readonly name: string;
  readonly spoil: (table: Table) => Table;
}

/** The ways in which a table can be hard to put on a card. */
export const nasty: readonly NastyTable[] = [
  { name: 'names and texts full of tricks', spoil: (table) => replaced(table, tricks) },
  { name: 'texts of 10,000 characters without a space', spoil: (table) => replaced(table, endless) },
  { name: 'a crowd that writes emoji and Arabic', spoil: (table) => replaced(crowded(table), crowd) },
];
