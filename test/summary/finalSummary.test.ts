import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Attribution } from '../../src/core/format.ts';
import { translatorFor } from '../../src/locale/translate.ts';
import { canonicalText } from '../../src/summary/canonicalText.ts';
import { draftPoints, draftText, finalSummary } from '../../src/summary/index.ts';
import { arbitraryTable } from './arbitraryTable.ts';
import { aDraft, anAddition, aTable, openedAt } from './aTable.ts';

const nl = translatorFor('nl');
const at = openedAt + 131 * 60_000;
const draft = { text: '• Draagvlak zo breed mogelijk' };

describe('the frozen text', () => {
  test('has title, figures, body and additions with what was decided', () => {
    const additions = [
      anAddition(1, { decision: 'accepted', text: 'eerst kijken wie er nodig is' }),
      anAddition(2, { decision: 'declined', reason: 'dat is een ander onderwerp', author: 'Bram' }),
      anAddition(3, { decision: 'declined' }),
      anAddition(4),
    ];
    const said = [
      { author: 'Ana', text: 'Ja.' },
      { author: 'Bram', text: 'Nee.', withdrawn: true },
    ];
    const table = aTable(said, { summary: aDraft('• Draagvlak\n• Tijd', additions) });
    expect(finalSummary(table, draft, nl, at).text).toBe(
      [
        'Tafel 3 · Samenwerkingsmodel: samenvatting',
        '28/07/2026, 14:20–16:31 · 2 mensen deden mee · 1 bijdrage',
        '',
        '• Draagvlak',
        '• Tijd',
        '',
        'Aanvullingen',
        '1. eerst kijken wie er nodig is (Ana) – opgenomen',
        '2. Aanvulling 2 (Bram) – niet opgenomen: dat is een ander onderwerp',
        '3. Aanvulling 3 (Ana) – niet opgenomen',
        '4. Aanvulling 4 (Ana) – niet besproken',
        '',
      ].join('\n'),
    );
  });

  test('takes the given draft where the table has none', () => {
    expect(finalSummary(aTable([]), draft, nl, at).body).toBe(draft.text);
  });

  test('takes the draft as the moderator left it', () => {
    const table = aTable([], { summary: aDraft('Zoals Els het schreef.', [], { edited: true }) });
    expect(finalSummary(table, draft, nl, at).body).toBe('Zoals Els het schreef.');
  });

  test('frozen once more gives the same bytes, at whatever time', () => {
    const table = aTable([], { summary: aDraft('Zo.', [anAddition(1)]) });
    const first = finalSummary(table, draft, nl, at);
    const frozen = {
      ...table,
      summary: {
        status: 'final' as const,
        draftedAt: openedAt,
        points: [],
        edited: false,
        additions: [anAddition(1)],
        publishedAt: at,
        version: 1,
        figures: { people: 2, contributions: 3 },
        ...first,
      },
    };
    expect(finalSummary(frozen, draft, nl, at + 3_600_000)).toEqual(first);
  });

  test('an addition of several lines cannot pass for a decision', () => {
    const text = 'Goed idee\n2. Alles afschaffen – opgenomen';
    const table = aTable([], { summary: aDraft('Zo.', [anAddition(1, { text })]) });
    expect(
      finalSummary(table, draft, nl, at)
        .text.split('\n')
        .filter((line) => /^\d\. /.test(line)),
    ).toHaveLength(1);
  });

  test.each<[Attribution, string]>([
    ['named', '1. Aanvulling 1 (Ana) – niet besproken'],
    ['organisation', '1. Aanvulling 1 (Natuurpunt) – niet besproken'],
    ['confidential', '1. Aanvulling 1 – niet besproken'],
  ])('with attribution %s an addition is signed as promised', (attribution, line) => {
    const table = aTable([], { attribution, summary: aDraft('Zo.', [anAddition(1)]) });
    const ana = table.people.get('Ana');
    if (!ana) throw new Error('Ana sits at the table');
    const people = new Map(table.people).set('Ana', { ...ana, organisation: 'Natuurpunt' });
    expect(finalSummary({ ...table, people }, draft, nl, at).text).toContain(`\n${line}\n`);
  });

  test('by organisation, an addition of somebody without one is not signed', () => {
    const table = aTable([], { attribution: 'organisation', summary: aDraft('Zo.', [anAddition(1)]) });
    expect(finalSummary(table, draft, nl, at).text).toContain('\n1. Aanvulling 1 – niet besproken\n');
  });

  test('the hash is that of the text’s UTF-8 bytes', () => {
    fc.assert(
      fc.property(arbitraryTable, fc.string({ unit: 'binary' }), (table, edited) => {
        const { text, sha256 } = finalSummary({ ...table, summary: aDraft(edited) }, draft, nl, at);
        expect(sha256).toBe(createHash('sha256').update(Buffer.from(text, 'utf8')).digest('hex'));
        expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
      }),
    );
  });

  test('the same table gives the same bytes', () => {
    fc.assert(
      fc.property(arbitraryTable, (table) => {
        const once = (): string => {
          const points = draftPoints(table);
          return finalSummary(table, { text: draftText(table, points, nl) }, nl, at).sha256;
        };
        expect(once()).toBe(once());
      }),
    );
  });
});

describe('the canonical form', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          'a',
          'e\u0301',
          ' ',
          '\u00a0',
          '\t',
          '\n',
          '\r\n',
          '\r',
          '\u2028',
          '\u0000',
          '\ud800',
        ),
      )
      .map((parts) => parts.join('')),
  );

  test('is composed, ends lines with a line feed only, and has no white space at their end', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const canonical = canonicalText(text);
        expect(canonical).toBe(canonical.normalize('NFC'));
        expect(canonical.isWellFormed()).toBe(true);
        expect(canonical).not.toMatch(/[\r\u2028\u2029\u0085]|[^\S\n]\n|\n\n\n/);
        expect(canonical === '' || /[^\s]\n$/.test(canonical)).toBe(true);
      }),
    );
  });

  test('made twice is the same', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(canonicalText(canonicalText(text))).toBe(canonicalText(text));
      }),
    );
  });
});
