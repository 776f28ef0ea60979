import { expect, test } from '@jest/globals';
import { crossValidate, measureLexicon, measureModel } from '../../scripts/lenses/crossValidate.ts';
import {
  labelledByOthers,
  readCollaboration,
  readLabelled,
  readOwn,
  splitOwn,
} from '../../scripts/lenses/labelled.ts';
import { measure } from '../../scripts/lenses/score.ts';
import { ownTraining, seenCounts } from '../../scripts/lenses/train.ts';
import { forTraining, trainModel } from '../../scripts/lenses/trainModel.ts';
import { lexiconWithout } from '../../scripts/lenses/unseenLexicon.ts';

const own = readOwn();
const { development, heldOut } = splitOwn(own);

test('our own contributions are at least 300, each text once, and the held-out part is 120 of them', () => {
  expect(own.length).toBeGreaterThanOrEqual(300);
  expect(new Set(own.map(({ text }) => text)).size).toBe(own.length);
  expect(heldOut.length).toBe(120);
});

test('two passes over our own contributions agree', () => {
  const { micro } = measure(own.map(({ first, second }) => ({ suggested: second, labelled: first })));
  expect(micro.f1).toBeGreaterThanOrEqual(0.9);
});

test('suggestions meet the labels of the part that the weights were not trained on', () => {
  const seen = forTraining(development, seenCounts);
  const { micro } = measureModel(trainModel(seen, seen), heldOut);
  expect(micro.f1).toBeGreaterThanOrEqual(0.85);
  expect(micro.precision).toBeGreaterThanOrEqual(0.85);
});

test('suggestions meet the labels of contributions that no weights were trained on', () => {
  const all = ownTraining();
  const { micro } = measureModel(trainModel(all, all), readCollaboration());
  expect(micro.f1).toBeGreaterThanOrEqual(0.88);
  expect(micro.precision).toBeGreaterThanOrEqual(0.88);
});

const testWhereThere = labelledByOthers ? test : test.skip;

testWhereThere(
  `suggestions meet the labels of others by cross-validation${
    labelledByOthers ? '' : ' (skipped: no ../shared/data/lens-dev.tsv here)'
  }`,
  () => {
    const others = labelledByOthers ? readLabelled(labelledByOthers) : [];
    const { micro } = crossValidate(others, ownTraining());
    expect(micro.f1).toBeGreaterThanOrEqual(0.85);
    expect(micro.precision).toBeGreaterThanOrEqual(0.85);
    expect(micro.f1).toBeGreaterThan(measureLexicon(others, lexiconWithout).micro.f1);
  },
);
