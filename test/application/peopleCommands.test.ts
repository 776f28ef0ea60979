import { describe, expect, test } from '@jest/globals';
import { handFor, talkAboutPeople } from '../../src/application/peopleCommands.ts';
import { readTextCommand, type TextCommand } from '../../src/application/textCommands.ts';
import { ana, begunAt, bram, els, joke, type Member, noor, opened } from '../support/cast.ts';
import { tableAfter } from '../support/given.ts';

const table = tableAfter(...opened);
const introducing = tableAfter(...begunAt('14:20'));
const choosing = tableAfter(...begunAt('14:20', '14:30'));
const command = (text: string): TextCommand | undefined => readTextCommand(text)?.command;

describe('words for and about other people', () => {
  test.each<[string, TextCommand]>([
    ['hand neer Ana', { word: 'lowerHandOf', name: 'Ana' }],
    ['Hand down Ana De Smet', { word: 'lowerHandOf', name: 'Ana De Smet' }],
    ['q- Ana', { word: 'lowerHandOf', name: 'Ana' }],
    ['hand neer van Ana', { word: 'lowerHandOf', name: 'Ana' }],
    ['keuze 3', { word: 'choose', numbers: [3] }],
    ['keuze 3, 5 en 7', { word: 'choose', numbers: [3, 5, 7] }],
    ['choice #3', { word: 'choose', numbers: [3] }],
    ['keuze Ana De Smet 3', { word: 'choose', name: 'Ana De Smet', numbers: [3] }],
    ['keuze voor Ana: vraag 10', { word: 'choose', name: 'Ana', numbers: [10] }],
    ['zelfde Tine Tine Aerts', { word: 'same', names: 'Tine Tine Aerts' }],
    ['same Tine = Tine Aerts', { word: 'same', names: 'Tine = Tine Aerts' }],
    ['rondje', { word: 'startRound' }],
    ['Round!', { word: 'startRound' }],
    ['straks', { word: 'skipIntroduction' }],
    ['later', { word: 'skipIntroduction' }],
  ])('"%s"', (text, expected) => {
    expect(command(text)).toEqual(expected);
  });

  test('"hand neer" alone lowers one’s own', () => {
    expect(command('hand neer')).toEqual({ word: 'lowerHand' });
  });

  test('a choice without a number is no choice', () => {
    for (const text of ['keuze', 'keuze Ana', 'keuze tussen twee kwaden', 'keuze 3 is de beste'])
      expect(command(text)?.word).not.toBe('choose');
  });
});

describe('"hand" with a name behind it', () => {
  const forWhom = (who: Member, words: string) => handFor(table, who.person, words);

  test('is somebody’s hand where the moderator or the notetaker says it', () => {
    for (const who of [els, joke]) {
      expect(forWhom(who, 'ana')).toEqual({ name: 'ana' });
      expect(forWhom(who, 'voor Noor El Amrani')).toEqual({ name: 'Noor El Amrani' });
      expect(forWhom(who, 'Ana: over de kosten')).toEqual({ name: 'Ana', reason: 'over de kosten' });
      expect(forWhom(who, 'Tine')).toEqual({ name: 'Tine' });
      expect(forWhom(who, 'Tine van den Broeck')).toEqual({ name: 'Tine van den Broeck' });
      expect(forWhom(who, 'voor Tine aan de telefoon')).toEqual({ name: 'Tine aan de telefoon' });
    }
  });

  test('is a reason where it is no name, and for everybody else', () => {
    for (const reason of ['over de kosten', 'voor de fietsers', 'Wie betaalt dat?', 'Ik heb een vraag'])
      expect([reason, forWhom(els, reason)]).toEqual([reason, undefined]);
    expect(forWhom(ana, 'Bram')).toBeUndefined();
  });
});

describe('said in talk, without a mention', () => {
  const counts = (text: string, who: Member, at = table): boolean | undefined => {
    const read = command(text);
    return read && talkAboutPeople(read, at, who.person);
  };

  test('a hand by name counts for a known person, from the moderator or the notetaker', () => {
    expect(counts('hand Ana', els)).toBe(true);
    expect(counts('hand Ana', bram)).toBeUndefined();
    expect(counts('hand Tine', els)).toBeUndefined();
    expect(counts('hand in hand gaan we vooruit', els)).toBeUndefined();
    expect(counts('hand neer Ana', joke)).toBe(true);
    expect(counts('hand neer Ana', noor)).toBe(false);
    expect(counts('hand neer met die wapens', els)).toBe(false);
  });

  test('a choice counts while it is open; for others only from who may act for them', () => {
    expect(counts('keuze 3', ana, choosing)).toBe(true);
    expect(counts('keuze 3', ana, table)).toBe(false);
    expect(counts('keuze Bram 3', joke, choosing)).toBe(true);
    expect(counts('keuze Tine 3', joke, choosing)).toBe(true);
    expect(counts('keuze Bram 3', ana, choosing)).toBe(false);
    expect(counts('keuze uit die 3', joke, choosing)).toBe(false);
  });

  test('two names are one person only where they are names, from the moderator', () => {
    expect(counts('zelfde Ana Bram', els)).toBe(true);
    expect(counts('zelfde Ana Bram', joke)).toBe(false);
    expect(counts('zelfde verhaal als gisteren', els)).toBe(false);
  });

  test('the words of the round count in the introductions, from the moderator', () => {
    expect(counts('rondje', els, introducing)).toBe(true);
    expect(counts('rondje', els, choosing)).toBe(false);
    expect(counts('rondje', ana, introducing)).toBe(false);
    expect(counts('straks', els, introducing)).toBe(false);
    const going = tableAfter(...begunAt('14:20'), els.asks('14:21', { type: 'StartRound' }));
    expect(counts('straks', els, going)).toBe(true);
  });
});
