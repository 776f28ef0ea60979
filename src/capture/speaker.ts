import type { PersonId } from '../core/ids.ts';
import { labelWords, nameParticles, selfWords, thingEnding, topicWords, unknownWords } from './labelWords.ts';
import { type NamedPerson, typedFold, whoIsCalled, whoIsMeant, whoIsNearly } from './whoIsMeant.ts';

/** Who said a line, as far as what the notetaker typed tells. */
export type Speaker =
  | { readonly kind: 'person'; readonly person: PersonId }
  /** Somebody who is not at the table as far as is known: a first and a last name, as typed. */
  | { readonly kind: 'named'; readonly name: string }
  /** To be confirmed: several fit, or nobody; `typed` is empty where no name was typed at all. */
  | { readonly kind: 'unclear'; readonly typed: string; readonly candidates: readonly PersonId[] }
  /** `?:`, somebody of whom the notetaker knows that nobody knows who it was. */
  | { readonly kind: 'unknown' };

/** Who can be meant by a name. */
export interface Speakers {
  readonly people: readonly NamedPerson[];
  /** The notetaker, for `ik:`. */
  readonly self?: PersonId;
}

/** A line of which the beginning says who speaks. */
export interface SpokenLine {
  readonly speaker: Speaker;
  /** The name as it was typed, with what stood beside it. */
  readonly name: string;
  /** What follows; empty where the line only says who speaks next. */
  readonly text: string;
}

export const nobodyYet: Speaker = { kind: 'unclear', typed: '', candidates: [] };

/** A name that is noted has at most so many words; more before a colon is a sentence. */
const maxNameWords = 4;
/** With an organisation beside the name. */
const maxNameCharacters = 80;
/** A word in small letters that is longer than this is no name typed in haste. */
const maxHastyLetters = 12;

const among = (ids: readonly PersonId[], typed: string): Speaker | undefined => {
  const [person, other] = ids;
  if (person === undefined) return undefined;
  return other === undefined ? { kind: 'person', person } : { kind: 'unclear', typed, candidates: ids };
};

/** Several names at once ("Els en Bram"), each of whom is somebody: whose words these are is to be confirmed. */
const together = (typed: string, people: readonly NamedPerson[]): Speaker | undefined => {
  const parts = typed.split(/\s*[/&+]\s*|\s+(?:en|and|et)\s+/i);
  const meant = parts.map((part) => whoIsMeant(part, people));
  if (parts.length < 2 || meant.some((ids) => ids.length === 0)) return undefined;
  return { kind: 'unclear', typed, candidates: [...new Set(meant.flat())] };
};

const self = (typed: string, speakers: Speakers): Speaker | undefined => {
  if (speakers.self === undefined || !selfWords.has(typedFold(typed))) return undefined;
  const others = whoIsMeant(typed, speakers.people).filter((id) => id !== speakers.self);
  return among([speakers.self, ...others], typed);
};

const title =
  /^(?:mevr?|mevrouw|mvr|mw|dhr|mijnheer|meneer|mr|mrs|ms|dr|prof|ir|schepen|burgemeester)\.?\s+/i;

/** A name without what stands beside it: "Els (Unizo)", "Els – voorzitter", "schepen Peeters", "@Els". */
export const bareName = (typed: string): string =>
  typed
    .replace(/^@/, '')
    .replace(title, '')
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/\s+[-–—]\s.*$/, '')
    .trim();

const isNameWord = (word: string): boolean => /^\p{L}[\p{L}\p{M}.'’-]*,?$/u.test(word);
const hasCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
const isLabel = (words: readonly string[]): boolean => {
  const [first = '', second] = words.map(typedFold);
  if (first === 'let' && second === 'op') return true;
  return labelWords.has(first) || (second === undefined && thingEnding.test(first));
};
/** So many letters or fewer are sooner the beginning of somebody's name ("so:" is Sofie) than a label. */
const maxFirstLetters = 3;

/**
 * Somebody who is not at the table, or nearly somebody who is. Two to four words with capitals are a name; one
 * word may be a topic as well as a name, so it is to be confirmed.
 */
const stranger = (
  typed: string,
  words: readonly string[],
  people: readonly NamedPerson[],
): Speaker | undefined => {
  const nearly = whoIsNearly(typed, people);
  const looksProper =
    words.every((word) => hasCapital(word) || nameParticles.has(word)) && words.some(hasCapital);
  if (words.length > 1 && !looksProper) return undefined;
  if (words.length > 1 && nearly.length === 0) return { kind: 'named', name: typed };
  if (words.length === 1 && nearly.length === 0 && topicWords.has(typedFold(typed))) return undefined;
  const letters = typed.replace(/[^\p{L}]/gu, '').length;
  if (letters < 2 || (!looksProper && letters > maxHastyLetters)) return undefined;
  return { kind: 'unclear', typed, candidates: nearly };
};

/**
 * Who a text means that stands where a name stands; undefined where it is no name. A whole name goes before a
 * word that people write with a colon ("Vraag:"), and that goes before the first letters of a name.
 */
export const readName = (text: string, speakers: Speakers): Speaker | undefined => {
  if (unknownWords.has(text.toLowerCase())) return { kind: 'unknown' };
  const typed = bareName(text);
  const words = typed.split(/\s+/);
  if (typed === '' || text.length > maxNameCharacters) return undefined;
  const { people } = speakers;
  const whole = among(whoIsCalled(typed, people), typed) ?? self(typed, speakers);
  if (whole) return whole;
  const several = together(typed, people);
  if (several) return several;
  if (words.length > maxNameWords || !words.every(isNameWord)) return undefined;
  const label = isLabel(words);
  const meant = label && typed.length > maxFirstLetters ? [] : whoIsMeant(typed, people);
  return among(meant, typed) ?? (label ? undefined : stranger(typed, words, people));
};

/** A colon with a space or nothing behind it; or, in haste, a letter. */
const spacedColon = /^([^:]{1,120}?)\s*:(?:\s+(.*))?$/;
const tightColon = /^([^:]{1,39}[^:\s]):(\p{L}.*)$/u;

/**
 * Reads the name with which a line begins: `els: …`, `Els (Unizo): …`, `?: …`, `els:`. Undefined where the
 * line begins with no name, also for "Belangrijk: …", "14:30 …" and addresses. Where the line may begin with
 * a topic (a point in a list, the rest of a sentence) one unknown word is a topic: "• Mobiliteit: …".
 */
export const readSpokenLine = (
  line: string,
  speakers: Speakers,
  mayBeTopic: boolean,
): SpokenLine | undefined => {
  const [, name, text = ''] = spacedColon.exec(line) ?? [];
  if (name !== undefined) {
    const speaker = readName(name, speakers);
    const isTopic = mayBeTopic && speaker?.kind === 'unclear' && speaker.candidates.length === 0;
    return speaker && !isTopic ? { speaker, name, text: text.trim() } : undefined;
  }
  const [, tight, said] = tightColon.exec(line) ?? [];
  if (tight === undefined || said === undefined) return undefined;
  const speaker = readName(tight, speakers);
  return speaker?.kind === 'person' ? { speaker, name: tight, text: said.trim() } : undefined;
};

/**
 * Reads a line that is a name alone, above what that person said. A whole name of somebody at the table
 * always is; the first letters, or a stranger's name, only where the line is marked as a heading or stands
 * above points.
 */
export const readNameHeading = (
  line: string,
  speakers: Speakers,
  isHeading: boolean,
): Speaker | undefined => {
  if (/[.!?…;,]$/.test(line) && !/\p{Lu}\.$/u.test(line)) return undefined;
  const typed = bareName(line);
  const called = line.length <= maxNameCharacters ? whoIsCalled(typed, speakers.people) : [];
  if (called.length > 0) return among(called, typed);
  return isHeading && hasCapital(typed) ? readName(line, speakers) : undefined;
};
