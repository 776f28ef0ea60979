import { houseLenses } from '../../src/formats/houseLenses.ts';
import { suggestLenses } from '../../src/lens/index.ts';
import { crossValidate, measureLexicon, measureModel } from '../lenses/crossValidate.ts';
import { labelledByOthers, readCollaboration, readLabelled, readOwn, splitOwn } from '../lenses/labelled.ts';
import { type LensMeasure, measure } from '../lenses/score.ts';
import { ownTraining, seenCounts } from '../lenses/train.ts';
import { forTraining, trainModel } from '../lenses/trainModel.ts';
import { lexiconWithout } from '../lenses/unseenLexicon.ts';
import type { Bench, BenchOptions, Figure } from './bench.ts';

const promised = { atLeast: 0.85 };
const promisedMicroseconds = { atMost: 200 };

const figuresOf = (
  of: string,
  { micro, macro, byLens }: LensMeasure,
  goal?: Figure['goal'],
): readonly Figure[] => {
  const figure = (name: string, value: number, isPromised = false): Figure =>
    isPromised && goal ? { name, value, unit: 'share', goal } : { name, value, unit: 'share' };
  return [
    figure(`${of}: precision`, micro.precision, true),
    figure(`${of}: recall`, micro.recall),
    figure(`${of}: F1`, micro.f1, true),
    figure(`${of}: F1, mean of the lenses`, macro.f1),
    ...Object.entries(byLens).map(([lens, { f1 }]) => figure(`${of}: F1, ${lens}`, f1)),
  ];
};

/** The fastest of several rounds: what the work costs when nothing else disturbs it. */
const microsecondsEach = (
  texts: readonly string[],
  work: (text: string) => unknown,
  rounds: number,
): number => {
  const timings = Array.from({ length: rounds }, () => {
    const from = performance.now();
    for (const text of texts) work(text);
    return ((performance.now() - from) * 1000) / texts.length;
  });
  return Math.min(...timings);
};

const speedFigures = (texts: readonly string[], { quick }: BenchOptions): readonly Figure[] => {
  const rounds = quick ? 9 : 51;
  const suggest = (text: string): unknown => suggestLenses(text, houseLenses);
  const split = (text: string): unknown => text.toLowerCase().split(/\s+/);
  microsecondsEach(texts, suggest, rounds);
  microsecondsEach(texts, split, rounds);
  const suggesting = microsecondsEach(texts, suggest, rounds);
  const splitting = microsecondsEach(texts, split, rounds);
  return [
    { name: 'suggesting lenses, a contribution', value: suggesting, unit: 'µs', goal: promisedMicroseconds },
    { name: 'splitting it into words', value: splitting, unit: 'µs' },
    { name: 'suggesting against splitting', value: suggesting / splitting, unit: '×' },
  ];
};

/** How well lens suggestions meet people's labels, on texts that they were not made from, and how fast. */
export const lenses: Bench = {
  name: 'lenses',
  measure: (options) => {
    const own = readOwn();
    const { development, heldOut } = splitOwn(own);
    const seen = forTraining(development, seenCounts);
    const passes = measure(own.map(({ first, second }) => ({ suggested: second, labelled: first })));
    const all = ownTraining();
    const heldOutModel = trainModel(seen, seen);
    const others = labelledByOthers ? readLabelled(labelledByOthers) : undefined;
    return {
      figures: [
        ...(others
          ? [
              ...figuresOf(
                `${others.length} of others, lexicon alone`,
                measureLexicon(others, lexiconWithout),
              ),
              ...figuresOf(
                `${others.length} of others, 10 folds`,
                crossValidate(others, ownTraining()),
                promised,
              ),
            ]
          : []),
        ...figuresOf(
          '200 of our own, no weights from them',
          measureModel(trainModel(all, all), readCollaboration()),
        ),
        ...figuresOf('last 120 of our own, lexicon alone', measureLexicon(heldOut)),
        ...figuresOf('last 120 of our own, weights from the others', measureModel(heldOutModel, heldOut)),
        ...figuresOf('first 300 of our own, lexicon alone', measureLexicon(development)),
        ...figuresOf('two passes of people, own', passes),
        ...speedFigures(
          own.map(({ text }) => text),
          options,
        ),
      ],
      notes: [
        'The lexicon was written with our own contributions in view. Those of others are each judged by what was written without them in view.',
        ...(others ? [] : ['Left out: no ../shared/data/lens-dev.tsv here.']),
      ],
    };
  },
};
