import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type CapturedNotes, readNotes } from '../../src/capture/readNotes.ts';

const people = [
  'Els Peeters',
  'Ana Claes',
  'Bram Van den Berg',
  'Noor El Idrissi',
  'Zoë D’hondt',
  'Jo',
  'Joke',
].map((name) => ({ id: `id:${name}`, name }));

const name = fc.constantFrom(
  ...['els', 'An', 'jo', 'Joke', 'bvdb', 'Piet', 'Piet Janssens', 'nor', '?', 'Zoë (Unizo)', 'j'],
);
const word = fc.constantFrom(
  ...[
    'plein',
    'Bomen',
    'auto’s',
    'en',
    'Vraag',
    'water',
    '14:30',
    'belangrijk:',
    'idee:',
    '(kort)',
    '«ja»',
    'é',
    '😀',
  ],
  ...['https://x.be/a', '-', '→', 'Els', 'noor', 'zin.', 'wie?', 'A.B.', '3', '“', '**vet**', '1)'],
);
const words = fc.array(word, { minLength: 1, maxLength: 12 }).map((some) => some.join(' '));
const bullet = fc.constantFrom('', '', '- ', '• ', '  – ', '   o\t', '* ', '1. ', '2) ', '→ ', '# ', '@');
const line = fc
  .tuple(bullet, fc.option(name, { nil: undefined }), fc.constantFrom(': ', ' : ', ':', ''), words)
  .map(
    ([mark, who, colon, said]) =>
      `${mark}${who === undefined ? '' : `${who}${colon === '' ? ' ' : colon}`}${said}`,
  );
const message = fc.array(fc.oneof(line, line, fc.constant(''), name, fc.constant('Vraag 3: wie betaalt?')), {
  maxLength: 15,
});

/** Names that mean somebody at this table are understood rather than kept. */
const understood = new Set(
  [...people.flatMap((one) => one.name.split(' ')), 'els', 'an', 'jo', 'joke', 'bvdb', 'j', 'vraag', '3'].map(
    (one) => one.toLowerCase(),
  ),
);
const wordsIn = (text: string): readonly string[] =>
  (text.match(/[\p{L}\p{N}\p{Extended_Pictographic}’]+/gu) ?? []).map((one) => one.toLowerCase());
const kept = (notes: CapturedNotes): string =>
  notes.kind === 'too-long'
    ? ''
    : [
        ...notes.headings,
        ...[...notes.lines.map(({ speaker }) => speaker), ...(notes.speaker ? [notes.speaker] : [])].map(
          (speaker) =>
            speaker.kind === 'unclear' ? speaker.typed : speaker.kind === 'named' ? speaker.name : '',
        ),
        ...notes.lines.map(({ text }) => text),
      ].join('\n');

describe('what a notetaker typed', () => {
  test('is never lost: every word is in what was said, in a name or in a heading', () => {
    fc.assert(
      fc.property(message, (lines) => {
        const there = new Set(wordsIn(kept(readNotes(lines.join('\n'), people))));
        const numbers = new Set(lines.flatMap((one) => /^\s*(\d)[.)]/.exec(one)?.[1] ?? []));
        // A name alone that another name follows is nobody's words.
        const isName = (one: string) => ['piet', 'janssens', 'nor', 'o'].includes(one);
        const lost = wordsIn(lines.join('\n')).filter(
          (one) => !there.has(one) && !understood.has(one) && !numbers.has(one) && !isName(one),
        );
        expect(lost).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('is read the same whatever system it came from', () => {
    fc.assert(
      fc.property(message, (lines) => {
        const plain = readNotes(lines.join('\n'), people);
        const spaced = lines.map((one) => one.replaceAll(' ', '\u00a0'));
        expect(readNotes(lines.join('\r\n'), people)).toEqual(plain);
        expect(readNotes(lines.join('\r'), people)).toEqual(plain);
        expect(readNotes(`\ufeff${lines.join('\u2028')}`, people)).toEqual(plain);
        expect(readNotes(spaced.join('\n'), people)).toEqual(plain);
      }),
    );
  });

  test('in two messages is read as in one, where no sentence was broken and no question named', () => {
    const several = fc.array(line, { maxLength: 8 });
    fc.assert(
      fc.property(several, several, (first, second) => {
        const upTo = [...first, 'Zo.'].join('\n');
        const whole = readNotes([upTo, ...second].join('\n'), people);
        const before = readNotes(upTo, people);
        if (before.kind !== 'notes' || whole.kind !== 'notes') throw new Error('too long');
        const soFar = before.speaker ? { speaker: before.speaker } : {};
        const after = readNotes(second.join('\n'), people, soFar);
        if (after.kind !== 'notes') throw new Error('too long');
        const said = [...before.lines, ...after.lines].map(({ speaker, text }) => ({ speaker, text }));
        expect(said).toEqual(whole.lines.map(({ speaker, text }) => ({ speaker, text })));
        expect([...before.headings, ...after.headings]).toEqual(whole.headings);
      }),
    );
  });

  test('may be anything', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 15 }),
      fc.constantFrom('els', ':', '\n', '- ', '**', 'Vraag 3'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const notes = readNotes(pieces.join(''), people);
        if (notes.kind !== 'notes') throw new Error('too long');
        for (const { text } of notes.lines) expect(text).toBe(text.trim().replace(/\s+/g, ' '));
        expect(notes.lines.every(({ text }) => text !== '')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
