import type { PersonId } from '../core/ids.ts';
import { folded } from '../core/people.ts';

/** Somebody at the table, as far as a notetaker knows them: by name. */
export interface NamedPerson {
  readonly id: PersonId;
  readonly name: string;
}

/** Letters that are one with their stroke, so that taking accents away does not reach them. */
const strokes: Readonly<Record<string, string>> = {
  ...{ ø: 'o', ł: 'l', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ħ: 'h' },
};

/** A name as it is compared: without accents, case, full stops and apostrophes; "Peeters, Els" as "Els Peeters". */
export const typedFold = (name: string): string =>
  folded(name.replace(/^([^,]+),\s*(.+)$/, '$2 $1'))
    .replace(/[øłđðßæœıþħ]/g, (letter) => strokes[letter] ?? letter)
    .replace(/['’‘`´".]/g, '')
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** How somebody's name may be typed: with hyphens as one word, and as several. */
const spellings = (name: string): readonly (readonly string[])[] => {
  const fold = typedFold(name);
  const joined = fold.replace(/[-–]/g, '').split(' ');
  return fold.includes('-') ? [joined, fold.split(/[-–\s]+/)] : [joined];
};

type Fits = (words: readonly string[], typed: string) => boolean;

const tails = (words: readonly string[]): readonly string[] =>
  words.slice(1).map((_, index) => words.slice(index + 1).join(' '));
const initials = (words: readonly string[]): string => words.map((word) => word[0] ?? '').join('');

/**
 * In which ways what was typed may mean a name, the surest first. A whole name goes before its beginning, so
 * that Jo is Jo and not Joke; a first name before a last name, since that is how people are noted.
 */
const ways: readonly Fits[] = [
  (words, typed) => words.join(' ') === typed,
  (words, typed) => words[0] === typed,
  (words, typed) => typed.length > 1 && tails(words).includes(typed),
  (words, typed) => words.join(' ').startsWith(typed),
  (words, typed) => typed.length > 1 && tails(words).some((tail) => tail.startsWith(typed)),
  (words, typed) => typed.length > 1 && words.length > 1 && initials(words) === typed.replaceAll(' ', ''),
];
/** The ways above in which a whole name was typed. */
const wholeWays = 3;

const fitting = (typed: string, people: readonly NamedPerson[], fits: Fits): readonly PersonId[] => {
  const forms = spellings(typed).map((words) => words.join(' '));
  return people
    .filter(({ name }) => spellings(name).some((words) => forms.some((form) => fits(words, form))))
    .map(({ id }) => id);
};

const firstFitting = (typed: string, people: readonly NamedPerson[], some: readonly Fits[]) => {
  if (typedFold(typed) === '') return [];
  for (const fits of some) {
    const found = fitting(typed, people, fits);
    if (found.length > 0) return found;
  }
  return [];
};

/**
 * Whom the first letters of a name may mean: one person where they are unique, several where two fit equally
 * well, none where nobody does. Accents and case do not matter; a last name and initials do as well.
 */
export const whoIsMeant = (typed: string, people: readonly NamedPerson[]): readonly PersonId[] =>
  firstFitting(typed, people, ways);

/** Whose first, last or full name this is, as a whole. */
export const whoIsCalled = (typed: string, people: readonly NamedPerson[]): readonly PersonId[] =>
  firstFitting(typed, people, ways.slice(0, wholeWays));

/** Whether one typing error makes the one word the other: a letter wrong, missing, too many, or two swapped. */
const oneErrorApart = (a: string, b: string): boolean => {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
};

/** Below this many letters everything is one error apart. */
const minTypoLetters = 3;

/** Whom a mistyped name may mean: whose first name, or as many letters of it, is one typing error apart. */
export const whoIsNearly = (typed: string, people: readonly NamedPerson[]): readonly PersonId[] => {
  const [word = '', ...more] = typedFold(typed).split(' ');
  if (word.length < minTypoLetters) return [];
  const rest = more.join(' ');
  return people
    .filter(({ name }) =>
      spellings(name).some(
        ([first = '', ...others]) =>
          others.join(' ').startsWith(rest) &&
          (oneErrorApart(word, first) || (rest === '' && oneErrorApart(word, first.slice(0, word.length)))),
      ),
    )
    .map(({ id }) => id);
};
