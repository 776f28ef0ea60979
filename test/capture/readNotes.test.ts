import { describe, expect, test } from '@jest/globals';
import { maxNoteLines, type NotesSoFar, readNotes } from '../../src/capture/readNotes.ts';
import type { Speaker } from '../../src/capture/speaker.ts';
import type { NamedPerson } from '../../src/capture/whoIsMeant.ts';
import { growthAtFourTimes, LINEAR } from '../support/growth.ts';

const els: NamedPerson = { id: 'els', name: 'Els Peeters' };
const ana: NamedPerson = { id: 'ana', name: 'Ana Claes' };
const bram: NamedPerson = { id: 'bram', name: 'Bram Van den Berg' };
const noor: NamedPerson = { id: 'noor', name: 'Noor El Idrissi' };
const zoe: NamedPerson = { id: 'zoe', name: 'Zoë D’hondt' };
const jp: NamedPerson = { id: 'jp', name: 'Jean-Pierre De Smet' };
const table = [els, ana, bram, noor, zoe, jp];

const shown = (speaker: Speaker | undefined): string => {
  switch (speaker?.kind) {
    case 'person':
      return speaker.person;
    case 'named':
      return `named ${speaker.name}`;
    case 'unclear':
      return `unclear ${[speaker.typed, ...speaker.candidates].join(' ')}`.trim();
    case 'unknown':
      return 'unknown';
    default:
      return 'nobody';
  }
};
const notes = (text: string, people: readonly NamedPerson[] = table, soFar?: NotesSoFar) => {
  const captured = readNotes(text, people, soFar);
  if (captured.kind !== 'notes') throw new Error(`${captured.lines} lines`);
  return captured;
};
/** What is captured as "who: text", with the question before it. */
const captured = (text: string, people?: readonly NamedPerson[], soFar?: NotesSoFar): readonly string[] =>
  notes(text, people, soFar).lines.map(
    (line) =>
      `${line.question === undefined ? '' : `${line.question}. `}${shown(line.speaker)}: ${line.text}`,
  );
const speakerOf = (text: string, people?: readonly NamedPerson[], soFar?: NotesSoFar): string =>
  shown(notes(text, people, soFar).speaker);

describe('the first letters of a name and a colon', () => {
  test.each([
    ['the first letters', 'br: te duur', 'bram'],
    ['one letter', 'e: te duur', 'els'],
    ['a first name', 'Els: te duur', 'els'],
    ['a full name', 'els peeters: te duur', 'els'],
    ['a first name and the last one’s letters', 'els p: te duur', 'els'],
    ['a last name', 'Claes: te duur', 'ana'],
    ['the first letters of a last name', 'pee: te duur', 'els'],
    ['initials', 'BVDB: te duur', 'bram'],
    ['initials with full stops', 'J.P.D.S.: te duur', 'jp'],
    ['initials with spaces', 'b. v. d. b.: te duur', 'bram'],
    ['no accents', 'zoe: te duur', 'zoe'],
    ['another accent and capitals', 'ZÖÈ: te duur', 'zoe'],
    ['no apostrophe', 'dhondt: te duur', 'zoe'],
    ['no hyphen', 'jean pierre: te duur', 'jp'],
    ['a hyphen less', 'jeanp: te duur', 'jp'],
    ['the last name first', 'Peeters, Els: te duur', 'els'],
    ['an organisation beside it', 'Els (Unizo): te duur', 'els'],
    ['a function beside it', 'Els – voorzitter: te duur', 'els'],
    ['a title before it', 'mevr. Peeters: te duur', 'els'],
    ['a mention', '@Els: te duur', 'els'],
    ['a space before the colon', 'els : te duur', 'els'],
    ['no space after the colon', 'els:te duur', 'els'],
    ['bold', '**Els:** te duur', 'els'],
    ['bold with the colon outside', '**Els**: te duur', 'els'],
  ])('say who speaks: %s', (_how, text, who) => {
    expect(captured(text)).toEqual([`${who}: te duur`]);
  });

  test('are Jo and not Joke, where Jo is a whole name', () => {
    const people = [
      { id: 'joke', name: 'Joke Maes' },
      { id: 'jo', name: 'Jo Claes' },
    ];
    expect(captured('jo: ja\njok: nee', people)).toEqual(['jo: ja', 'joke: nee']);
  });

  test('find letters with a stroke or without a dot', () => {
    const people = [
      { id: 'isil', name: 'Işıl Öztürk' },
      { id: 'soren', name: 'Søren Łuk' },
    ];
    expect(captured('isil: ja\nsor: nee\nluk: ook\nIŞIL: ja', people)).toEqual([
      'isil: ja',
      'soren: nee',
      'soren: ook',
      'isil: ja',
    ]);
  });

  test('are of a first name before a last name', () => {
    const people = [
      { id: 'piet', name: 'Piet Janssens' },
      { id: 'jan', name: 'Jan Pieters' },
    ];
    expect(captured('pie: ja\njan: nee', people)).toEqual(['piet: ja', 'jan: nee']);
  });

  test('are to be confirmed where two people fit', () => {
    const people = [{ id: 'jan1', name: 'Jan Maes' }, { id: 'jan2', name: 'Jan Claes' }, ana];
    expect(captured('jan: ja\nja m: nee\njan m: nee', people)).toEqual([
      'unclear jan jan1 jan2: ja',
      'unclear jan jan1 jan2: ja m: nee',
      'jan1: nee',
    ]);
  });

  test('of two people at once are to be confirmed among them', () => {
    expect(captured('Els en Bram: akkoord\nana/noor: niet')).toEqual([
      'unclear Els en Bram els bram: akkoord',
      'unclear ana/noor ana noor: niet',
    ]);
  });

  test('with a typing error are to be confirmed, with whom they nearly are', () => {
    expect(captured('nor: ja\nbarm: nee\nElss: misschien')).toEqual([
      'unclear nor noor: ja',
      'unclear barm bram: nee',
      'unclear Elss els: misschien',
    ]);
  });

  test('of nobody are never refused', () => {
    expect(captured('piet: ik kom later\nWannes: ik ook\nPiet Janssens: en ik')).toEqual([
      'unclear piet: ik kom later',
      'unclear Wannes: ik ook',
      'named Piet Janssens: en ik',
    ]);
  });

  test('`ik:` is who takes notes, if that is known', () => {
    expect(captured('ik: ja\nmezelf: nee', table, { self: 'noor' })).toEqual(['noor: ja', 'noor: nee']);
    expect(captured('ik: ja', [...table, { id: 'ikram', name: 'Ikram' }], { self: 'noor' })).toEqual([
      'unclear ik noor ikram: ja',
    ]);
  });

  test.each(['?: wie betaalt dat?', '?? : wie betaalt dat?', 'iemand: wie betaalt dat?'])(
    'may be of somebody unknown: %s',
    (text) => {
      expect(captured(text)).toEqual(['unknown: wie betaalt dat?']);
    },
  );

  test.each([
    'Belangrijk: we moeten beginnen',
    'Idee: een plein',
    'Vraag: wie betaalt dat?',
    'Let op: morgen niet',
    'PS: nog iets',
    'Bv.: een plein',
    'Samenwerking: moeilijk',
    'water: te duur',
    '14:30 beginnen we',
    'om 14:30: beginnen',
    '1: een plein',
    'https://debat.example/a: kijk daar',
    'mailto:iemand@debat.example',
    'we zeggen het zo: te duur',
    'Hij zei: te duur',
    'x: eerst dit',
    'leuk :)',
    'leuk :p',
    ': leeg',
  ])('are not "%s"', (text) => {
    expect(captured(`els: ja\n${text}`)).toEqual(['els: ja', `els: ${text}`]);
  });

  test('go before a short label, and a longer label before them', () => {
    const people = [
      { id: 'sofie', name: 'Sofie' },
      { id: 'roland', name: 'Roland' },
      { id: 'inge', name: 'Inge' },
    ];
    expect(captured('so: ja\nrol: nee\nIng: ook', people)).toEqual(['sofie: ja', 'roland: nee', 'inge: ook']);
    expect(captured('plan: een plein', [{ id: 'x', name: 'Planckaert' }])).toEqual([
      'unclear: plan: een plein',
    ]);
    expect(captured('Plan: een plein', [{ id: 'x', name: 'Plan' }])).toEqual(['x: een plein']);
  });
});

describe('who speaks', () => {
  test('stays the same on the next line without a name, also after a blank one', () => {
    expect(captured('els: eerst\ndan dit\n\nEn dat')).toEqual(['els: eerst', 'els: dan dit', 'els: En dat']);
  });

  test('is set by a name alone with a colon', () => {
    expect(captured('els: eerst\nbram:\ndan dit')).toEqual(['els: eerst', 'bram: dan dit']);
    expect(captured('br:')).toEqual([]);
    expect(speakerOf('br:')).toBe('bram');
  });

  test('stays set from one message to the next', () => {
    const before = notes('els: eerst\nbram: dan').speaker;
    expect(shown(before)).toBe('bram');
    expect(captured('en verder', table, before && { speaker: before })).toEqual(['bram: en verder']);
  });

  test('is to be confirmed as long as nobody was named', () => {
    expect(captured('te duur\nels: nee')).toEqual(['unclear: te duur', 'els: nee']);
    expect(speakerOf('te duur')).toBe('nobody');
  });
});

describe('pasted notes', () => {
  test('split at bullets under the names above them', () => {
    const pasted = `Els Peeters
• Een plein zonder auto’s
• Met bomen
   o\tlinden
   – geen platanen

Bram (Unizo):
1. Wie betaalt dat?
2) De stad
a) of Vlaanderen
* en wij
- • of zij
-niemand`;
    expect(captured(pasted)).toEqual([
      'els: Een plein zonder auto’s',
      'els: Met bomen',
      'els: linden',
      'els: geen platanen',
      'bram: Wie betaalt dat?',
      'bram: De stad',
      'bram: of Vlaanderen',
      'bram: en wij',
      'bram: of zij',
      'bram: niemand',
    ]);
    expect(notes(pasted).headings).toEqual(['Bram (Unizo)']);
  });

  test.each([
    ['a name alone', 'Ana'],
    ['a last name alone', 'Claes'],
    ['a name in bold', '**Ana**'],
    ['the first letters in bold', '**An**'],
    ['a heading', '## Ana Claes'],
    ['a name with an organisation', 'Ana (Natuurpunt)'],
    ['a name and a function', 'Ana – voorzitter:'],
    ['a bullet with only a name', '- Ana'],
  ])('know who speaks from %s', (_what, heading) => {
    expect(captured(`els: ja\n${heading}\n  - te duur`)).toEqual(['els: ja', 'ana: te duur']);
  });

  test('do not take a sentence or the first letters alone for a name', () => {
    expect(captured('els: ja\nAn\nAna.\nja')).toEqual(['els: ja', 'els: An', 'els: Ana.', 'els: ja']);
  });

  test('above points keep a heading of somebody who is not at the table', () => {
    expect(captured('els: ja\nPiet Janssens (VBO)\n- te duur\nMobielen\n- goed')).toEqual([
      'els: ja',
      'named Piet Janssens: te duur',
      'unclear Mobielen: goed',
    ]);
    expect(notes('Piet Janssens (VBO)\n- te duur').headings).toEqual(['Piet Janssens (VBO)']);
  });

  test('have topics before a colon in their points', () => {
    expect(captured('Els\n- Parkings: te duur\n- Bram: niet waar\n- Piet Janssens: wel')).toEqual([
      'els: Parkings: te duur',
      'bram: niet waar',
      'named Piet Janssens: wel',
    ]);
  });

  test('join lines that a program broke in the middle of a sentence', () => {
    const pasted = `Els: We hebben nood aan een plein waar iedereen
terechtkan, ook wie slecht te been is, met
banken: dat vraagt men al lang.
Bram: nee
te duur
- Een punt
  dat verder gaat
- nog een punt`;
    expect(captured(pasted)).toEqual([
      'els: We hebben nood aan een plein waar iedereen terechtkan, ook wie slecht te been is, met banken: dat vraagt men al lang.',
      'bram: nee',
      'bram: te duur',
      'bram: Een punt dat verder gaat',
      'bram: nog een punt',
    ]);
  });

  test('do not join after a sentence’s end, a blank line or a capital', () => {
    const long = 'We hebben nood aan een plein waar iedereen terechtkan';
    expect(captured(`els: ${long}.\nook bomen`)).toHaveLength(2);
    expect(captured(`els: ${long}\n\nook bomen`)).toHaveLength(2);
    expect(captured(`els: ${long}\nOok bomen`)).toHaveLength(2);
    expect(captured(`els: ${long}\nbram: ook bomen`)).toHaveLength(2);
    expect(captured('els: ja\n**Vraag 3: Wat hebben we nodig om dat te kunnen doen**\nin Turnhout')).toEqual([
      'els: ja',
      '3. unclear: in Turnhout',
    ]);
    expect(captured(`els: ja\nVraag 3: Wat hebben we nodig om dat te kunnen doen\nin Turnhout`)).toEqual([
      'els: ja',
      '3. els: Wat hebben we nodig om dat te kunnen doen in Turnhout',
    ]);
  });

  test('stand under the question that a heading names', () => {
    const pasted = `els: voor de vraag
Vraag 10: Welke structuur?
Bram: een vzw
- en een raad
**Vraag 5**
niemand genoemd
Debatvraag 3:
ana: ja`;
    expect(captured(pasted)).toEqual([
      'els: voor de vraag',
      '10. bram: een vzw',
      '10. bram: en een raad',
      '5. unclear: niemand genoemd',
      '3. ana: ja',
    ]);
    expect(notes(pasted)).toMatchObject({
      question: 3,
      headings: ['Vraag 10: Welke structuur?', 'Vraag 5', 'Debatvraag 3:'],
    });
  });

  test('take what is said about a question for somebody’s words', () => {
    expect(
      captured('Vraag 10: daar weten wij niets van', table, { speaker: { kind: 'person', person: 'els' } }),
    ).toEqual(['10. els: daar weten wij niets van']);
    expect(captured('els: ja\nVragen 10 keer gesteld')).toEqual(['els: ja', 'els: Vragen 10 keer gesteld']);
  });

  test('lose lines that only part', () => {
    expect(captured('els: ja\n-----\n* * *\n\n•\nnee')).toEqual(['els: ja', 'els: nee']);
  });
});

describe('a stranger’s name in haste, under a long line that does not end', () => {
  const above = 'ana: De bus naar het bedrijventerrein moet ook ’s avonds rijden';

  test('begins a line of somebody else where a sentence begins behind it', () => {
    expect(captured(`${above}\nfatima: Meer banken op het plein`)).toEqual([
      'ana: De bus naar het bedrijventerrein moet ook ’s avonds rijden',
      'unclear fatima: Meer banken op het plein',
    ]);
  });

  test('stays the rest of the sentence where none does', () => {
    expect(captured(`${above}\nbuiten de ploegen: dat is duidelijk`)).toHaveLength(1);
    expect(captured(`${above}\nnachtploeg: dat is duidelijk`)).toHaveLength(1);
  });
});

describe('a message with too many lines', () => {
  test('is not read in part', () => {
    const lines = (count: number) => 'nog iets\n\n'.repeat(count);
    expect(notes(`els:\n${lines(maxNoteLines - 1)}`).lines).toHaveLength(maxNoteLines - 1);
    expect(readNotes(`els:\n${lines(maxNoteLines)}`, table)).toEqual({
      kind: 'too-long',
      lines: maxNoteLines + 1,
    });
  });

  test.each(['a', ' ', ': ', 'els:', '- ', '(', '**', 'en ', '\n', '- -', '# '])(
    'or long ones does not keep the bot waiting: %j',
    (piece) => {
      const growth = growthAtFourTimes(piece, (long) => {
        for (const text of [long, `${long}:`, `els: ${long}`, `x\n${long}\ny`]) readNotes(text, table);
      });
      expect(growth).toBeLessThan(LINEAR);
    },
  );
});
