import { rootDutch } from '../lens/stemDutch.ts';
import { wordsOf } from '../lens/wordsOf.ts';
import { breaksOff, completePart, mostCharacters, mostInOneSentence, shortened } from './clauses.ts';
import { isCommonWord } from './commonWords.ts';
import { sentencesOf } from './sentences.ts';
import { isNoPoint, isShortQuestion, leansOnBefore } from './smallTalk.ts';

/** A piece of a contribution that can stand as a point: a sentence, with those that lean on it. */
export interface Passage {
  readonly text: string;
  /** The roots of the words that say what it is about, each once. */
  readonly roots: readonly string[];
  /** It leans on a sentence that is not in it. */
  readonly leaning: boolean;
  /** Its end is not there. */
  readonly cut: boolean;
}

/** A point says at least what, and something about it. */
const fewestRoots = 2;

/** The roots of the words that say what a text is about, each once. */
export const rootsOf = (text: string): readonly string[] => [
  ...new Set(
    wordsOf(text)
      .filter((word) => !isCommonWord(word) && !/^\d+$/.test(word))
      .map(rootDutch),
  ),
];

/** A letter that has no capital of its own (`ß`) stays. */
const capital = (sentence: string): string =>
  sentence.replace(/^["'‘“(]*\p{Ll}/u, (letter) => {
    const upper = letter.toUpperCase();
    return upper.toLowerCase() === letter ? upper : letter;
  });

/** One sentence stands as a point without its full stop; several are parted by theirs. */
const asPoint = (sentences: readonly string[]): string => {
  const [first = ''] = sentences;
  if (sentences.length < 2) return shortened(capital(first).replace(/(?<!\.)\.$/, ''), mostInOneSentence);
  return sentences
    .map((sentence) => capital(/[.!?…)]$/.test(sentence) ? sentence : `${sentence}.`))
    .join(' ');
};

const passageOf = (sentences: readonly string[], leaning: boolean): Passage | undefined => {
  const text = asPoint(sentences);
  const roots = rootsOf(text);
  return roots.length < fewestRoots ? undefined : { text, roots, leaning, cut: text.endsWith('…') };
};

/** Joins to a sentence those after it that lean on it, as far as they fit in one point. */
export const passagesOf = (contribution: string): readonly Passage[] => {
  const groups: { readonly sentences: string[]; readonly leaning: boolean }[] = [];
  let open = false;
  let asked: string | undefined;
  for (const sentence of sentencesOf(contribution)) {
    const whole = breaksOff(sentence) ? completePart(sentence) : sentence;
    if (whole === undefined || isNoPoint(whole)) {
      asked = isShortQuestion(sentence) ? sentence : undefined;
      open = false;
      continue;
    }
    const leaning = leansOnBefore(whole);
    const last = groups.at(-1);
    const fits = last && asPoint([...last.sentences, whole]).length <= mostCharacters;
    if (leaning && open && last && fits) last.sentences.push(whole);
    else if (leaning && asked) groups.push({ sentences: [asked, whole], leaning: false });
    else groups.push({ sentences: [whole], leaning });
    open = true;
    asked = undefined;
  }
  return groups.flatMap(({ sentences, leaning }) => passageOf(sentences, leaning) ?? []);
};
