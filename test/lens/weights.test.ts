import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { labelledByOthers, readOwn } from '../../scripts/lenses/labelled.ts';
import {
  ownWeights,
  shippedWeights,
  trainOnAll,
  trainOnOwn,
  type WeightsFile,
  written,
} from '../../scripts/lenses/train.ts';
import { forTraining } from '../../scripts/lenses/trainModel.ts';

test('training on our own contributions gives the same weights, to the bit', () => {
  expect(written(trainOnOwn()) === readFileSync(ownWeights, 'utf8')).toBe(true);
});

const testWhereThere = labelledByOthers ? test : test.skip;

testWhereThere(
  `training on all contributions gives the weights that ship, to the bit${
    labelledByOthers ? '' : ' (skipped: no ../shared/data/lens-dev.tsv here)'
  }`,
  () => {
    const all = trainOnAll();
    expect(all && written(all) === readFileSync(shippedWeights, 'utf8')).toBe(true);
  },
);

test('the weights hold no word that is not in our own contributions', () => {
  const own = new Set(forTraining(readOwn()).flatMap(({ features }) => [...features.keys()]));
  const weights = JSON.parse(readFileSync(shippedWeights, 'utf8')) as WeightsFile;
  const foreign = Object.keys(weights.weights).filter((name) => name.startsWith('w ') && !own.has(name));
  expect(foreign.length).toBe(0);
});
