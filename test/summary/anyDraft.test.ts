import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { draftPoints } from '../../src/summary/index.ts';
import { arbitraryTable } from './arbitraryTable.ts';
import { aTable, type Said } from './aTable.ts';

/** A text as a point may change it: its spaces evened, its capitals left out. */
const evened = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase();

const leading =
  /^(?:en|maar|want|dus|of|ja|nee|neen|oké|ok|tja)(?![\p{L}’'-])|^(?:dan|dat|dit|ze|zij|hij) (?:is|zijn|moet|kan)\b/iu;
const unfinished = /(?:\.{2,}|…|[\s,](?:de|het|een|van|met|voor|om|en|of|te|dat|die|als|dus|maar|nood))$/iu;

describe('for any table', () => {
  test('every point comes from contributions that are there, were not withdrawn and belong to the debate', () => {
    fc.assert(
      fc.property(arbitraryTable, (table) => {
        const standing = new Map(
          table.contributions
            .filter(
              ({ withdrawn, parked, practical, erased }) => !(withdrawn || parked || practical || erased),
            )
            .map((one) => [one.id, one]),
        );
        for (const { from, people } of draftPoints(table)) {
          expect(from.length).toBeGreaterThan(0);
          expect(new Set(from).size).toBe(from.length);
          expect(from.every((id) => standing.has(id))).toBe(true);
          expect(people).toBe(new Set(from.map((id) => standing.get(id)?.author)).size);
        }
      }),
    );
  });

  test('the contributions of a point stand in the order of time and under its question', () => {
    fc.assert(
      fc.property(arbitraryTable, (table) => {
        const byId = new Map(table.contributions.map((one) => [one.id, one]));
        for (const { from, question } of draftPoints(table)) {
          const times = from.map((id) => byId.get(id)?.at ?? 0);
          expect(times).toEqual(times.toSorted((one, other) => one - other));
          expect(new Set(from.map((id) => byId.get(id)?.question))).toEqual(new Set([question]));
        }
      }),
    );
  });

  test('a point is a contiguous piece of one of its contributions', () => {
    fc.assert(
      fc.property(arbitraryTable, (table) => {
        for (const { text, from } of draftPoints(table)) {
          const sources = table.contributions.filter(({ id }) => from.includes(id));
          expect(sources.some((source) => evened(source.text).includes(evened(text)))).toBe(true);
        }
      }),
    );
  });

  test('a point can be read at a glance, asks nothing, begins and ends as a sentence does, and stands once', () => {
    fc.assert(
      fc.property(arbitraryTable, (table) => {
        const points = draftPoints(table);
        expect(new Set(points.map(({ text, question }) => `${question} ${text}`)).size).toBe(points.length);
        for (const { text } of points) {
          expect(text.length).toBeLessThanOrEqual(220);
          expect(text.trim()).toBe(text);
          expect(text).not.toMatch(/[?;:,]$/);
          expect(text).not.toMatch(leading);
          expect(text).not.toMatch(unfinished);
          expect(text).not.toMatch(/^["'‘“(]*[a-z]/);
        }
      }),
    );
  });

  test('no question of the moderator is in a point', () => {
    fc.assert(
      fc.property(arbitraryTable, (table) => {
        const asked = table.contributions
          .filter(({ author }) => author === 'Els')
          .flatMap(({ text }) => text.split(/(?<=[.!?…])\s+/))
          .filter((sentence) => sentence.endsWith('?'))
          .map((sentence) => evened(sentence.slice(0, -1)));
        const byOthers = evened(
          table.contributions
            .filter(({ author }) => author !== 'Els')
            .map(({ text }) => text)
            .join('\n'),
        );
        const said = evened(
          draftPoints(table)
            .map(({ text }) => text)
            .join('\n'),
        );
        for (const question of asked.filter((one) => one.length > 12 && !byOthers.includes(one)))
          expect(said).not.toContain(question);
      }),
    );
  });

  test('the same table gives the same points', () => {
    fc.assert(
      fc.property(arbitraryTable, (table) => {
        expect(draftPoints({ ...table, people: new Map(table.people) })).toEqual(draftPoints(table));
      }),
    );
  });

  test('every question with a point has one among the first six', () => {
    fc.assert(
      fc.property(arbitraryTable, (table) => {
        const points = draftPoints(table);
        const debated = new Set(points.flatMap(({ question }) => question ?? []));
        const shown = new Set(points.slice(0, 6).flatMap(({ question }) => question ?? []));
        expect(shown).toEqual(debated);
      }),
    );
  });
});

describe('extreme tables', () => {
  const many = (textOf: (n: number) => string): readonly Said[] =>
    Array.from({ length: 5_000 }, (_, n) => ({ author: `Deelnemer ${n % 40}`, text: textOf(n) }));

  test('where nobody said anything, there is no point', () => {
    expect(draftPoints(aTable([]))).toEqual([]);
  });

  test('five thousand times the same is one point with all of them', () => {
    const points = draftPoints(aTable(many(() => 'Het draagvlak moet zo breed als mogelijk zijn.')));
    expect(points).toMatchObject([{ people: 40 }]);
    expect(points[0]?.from).toHaveLength(5_000);
  });

  test('five thousand single words are no point', () => {
    expect(draftPoints(aTable(many((n) => ['fiets', 'auto', 'bus', 'trein'][n % 4] ?? '')))).toEqual([]);
  });

  test('of five thousand contributions that overlap each is linked from its point', () => {
    const words = 'wijk buurt straat school energie water groen fiets auto huis raad plan geld hulp'.split(
      ' ',
    );
    const word = (n: number): string => `${words[n % words.length]}${words[(n * 7 + 3) % words.length]}`;
    const points = draftPoints(
      aTable(many((n) => `We hebben ${word(n)} nodig bij ${word(n * 3 + 1)} en ${word(n * 5 + 2)}.`)),
    );
    expect(new Set(points.flatMap(({ from }) => from)).size).toBe(5_000);
  });
});
