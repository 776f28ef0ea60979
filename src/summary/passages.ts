import { wordsOf } from '../lens/wordsOf.ts';
import { breaksOff, clausesWithin, completePart, mostCharacters, mostInOneSentence } from './clauses.ts';
import { isCommonWord } from './commonWords.ts';
import { beginningOf } from './connectives.ts';
import { rootsOf } from './roots.ts';
import { evenlySpaced, sentencesOf } from './sentences.ts';
import { endsAsQuestion, isNamedQuestion, isQuestion, isShortQuestion, isSmallTalk } from './smallTalk.ts';

/** A piece of a contribution that says something: a sentence, with those that lean on it. */
export interface Passage {
  /** As people wrote it, but for the capital in front and what was left off at either end. */
  readonly text: string;
  /** The roots of the words that say what it is about, each once. */
  readonly roots: readonly string[];
  /** It can stand as a point: it needs no sentence that is not in it, and is short enough to read. */
  readonly stands: boolean;
  /** Something of its end was left off. */
  readonly cut: boolean;
  /** It begins with a word that points back (`die premie`), though one can tell what it means. */
  readonly pointsBack: boolean;
}

/** Below this many words a piece is a label rather than a clause, whatever is in it. */
const fewestWords = 4;
/** With a single word that says what it is about, a clause needs one word more to say something of it. */
const fewestAroundOne = 5;

/** A letter that has no capital of its own (`ß`) stays. */
const capital = (sentence: string): string =>
  sentence.replace(/^["'‘“(]*\p{Ll}/u, (letter) => {
    const upper = letter.toUpperCase();
    return upper.toLowerCase() === letter ? upper : letter;
  });

const isNoun = (word: string): boolean => wordsOf(word).some((one) => !isCommonWord(one));
/** What would turn the sentence before it if it were left alone, and is turned itself without it. */
const contrast = /^(?:maar|wel|echter|toch|but|however)(?!\p{L})/iu;
const endMarks = /[\s.,;:!?–—-]+$/u;

interface Piece {
  readonly from: number;
  to: number;
  /** Of how many sentences it is made. */
  sentences: number;
  readonly leaning: boolean;
  readonly pointsBack: boolean;
  readonly cut: boolean;
}

/** A piece as a point: one sentence without its end mark, several with their full stops. */
const asPoint = (piece: string, sentences: number): string =>
  capital(sentences > 1 && piece.endsWith('.') ? piece : piece.replace(endMarks, ''));

const passageOf = (text: string, piece: Piece): Passage | undefined => {
  const { from, to, sentences, leaning, pointsBack, cut } = piece;
  const point = asPoint(text.slice(from, to), sentences);
  const roots = rootsOf(point);
  if (roots.length === 0) return undefined;
  const isClause = point.split(' ').length >= (roots.length === 1 ? fewestAroundOne : fewestWords);
  const stands = !leaning && isClause && point.length <= mostInOneSentence;
  return { text: point, roots, stands, cut, pointsBack };
};

/** The part of a sentence that is whole and can be read at a glance; undefined where nothing is. */
const wholePart = (sentence: string): string | undefined => {
  const whole = breaksOff(sentence) ? completePart(sentence) : sentence;
  return whole && (clausesWithin(whole, mostInOneSentence) ?? whole);
};

/** A question that may be taken along with its answer: where it stands, and whether it only names something. */
interface Asked {
  readonly from: number;
  readonly named: boolean;
}

/**
 * The pieces that a contribution falls into, each a slice of it: a sentence and those after it that lean on it,
 * as far as they fit in one point. What breaks off, asks, greets or speaks of the talk itself is in none. A
 * moderator's question is never taken along with its answer: it is there to make others talk.
 */
export const passagesOf = (contribution: string, byModerator = false): readonly Passage[] => {
  const text = evenlySpaced(contribution);
  const pieces: Piece[] = [];
  let open = false;
  let asked: Asked | undefined;
  for (const [place, { from, to: end, follows }] of sentencesOf(text).entries()) {
    const sentence = text.slice(from, end);
    const whole = wholePart(sentence);
    const asks = isQuestion(sentence) || (byModerator && endsAsQuestion(sentence));
    if (whole === undefined || asks || isSmallTalk(whole)) {
      const takenAlong = asks && !byModerator && isShortQuestion(sentence);
      asked = takenAlong ? { from, named: isNamedQuestion(sentence) } : undefined;
      open = false;
      continue;
    }
    const { connectives, leaning, pointsBack } = beginningOf(whole, isNoun);
    const last = pieces.at(-1);
    const to = from + whole.length;
    const cut = whole !== sentence;
    const tied = pointsBack || contrast.test(whole);
    const answers = asked !== undefined && (asked.named || tied || connectives > 0);
    if (follows && open && tied && last !== undefined && to - last.from <= mostCharacters) {
      last.to = to;
      last.sentences++;
    } else if (follows && answers && asked !== undefined && to - asked.from <= mostCharacters)
      pieces.push({ from: asked.from, to, sentences: 2, leaning: false, pointsBack: false, cut });
    else {
      // What it points back to was said just before and is not in it.
      const alone = leaning || (pointsBack && place > 0);
      pieces.push({ from: from + connectives, to, sentences: 1, leaning: alone, pointsBack, cut });
    }
    open = whole === sentence;
    asked = undefined;
  }
  return pieces.flatMap((piece) => passageOf(text, piece) ?? []);
};

/** The roots of what a contribution asks: what whoever answers it will be talking about. */
export const askedRootsOf = (contribution: string): readonly string[] => {
  const text = evenlySpaced(contribution);
  return sentencesOf(text)
    .map(({ from, to }) => text.slice(from, to))
    .filter((sentence) => isQuestion(sentence))
    .flatMap(rootsOf);
};
