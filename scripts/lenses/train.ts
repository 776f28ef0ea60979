import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { LensModel } from '../../src/lens/lensModel.ts';
import { labelledByOthers, ownLabels, readLabelled, readOwn } from './labelled.ts';
import { forTraining, othersForTraining, type TrainingText, trainModel } from './trainModel.ts';

/** The weights file: the model, and the fingerprints of what it was trained on. */
export interface WeightsFile extends LensModel {
  readonly trainedOn: Readonly<Record<string, string>>;
}

/** The weights that ship, trained on our own contributions and those labelled by others. */
export const shippedWeights: URL = new URL('../../src/lens/model/weights.json', import.meta.url);
/** Weights from our own contributions alone: they can be made again, to the bit, wherever this tree is. */
export const ownWeights: URL = new URL('../../test/lens/data/ownWeights.json', import.meta.url);

const sha256 = (file: URL): string => createHash('sha256').update(readFileSync(file)).digest('hex');

/**
 * The lexicon was written with our own contributions in view, so it looks better on those than it is: each
 * counts for less than one that it was not written from.
 */
export const seenCounts = 0.3;

/** Our own contributions, as the training takes them. */
export const ownTraining = (): readonly TrainingText[] => forTraining(readOwn(), seenCounts);

/** Trained on our own contributions alone. */
export const trainOnOwn = (): WeightsFile => {
  const own = ownTraining();
  return { trainedOn: { 'residents.tsv': sha256(ownLabels) }, ...trainModel(own, own) };
};

/** Trained on our own and on those labelled by others; undefined where these are not beside the tree. */
export const trainOnAll = (): WeightsFile | undefined => {
  if (!labelledByOthers) return undefined;
  const own = ownTraining();
  const all = [...own, ...othersForTraining(readLabelled(labelledByOthers))];
  const trainedOn = { 'residents.tsv': sha256(ownLabels), 'lens-dev.tsv': sha256(labelledByOthers) };
  return { trainedOn, ...trainModel(all, own) };
};

const list = (figures: readonly number[]): string => `[${figures.join(', ')}]`;
const entries = (object: Readonly<Record<string, unknown>>): string =>
  Object.entries(object)
    .map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`)
    .join(', ');

/** The file's text, one weight a line, always in the same order. */
export const written = ({ trainedOn, intercepts, thresholds, weights }: WeightsFile): string =>
  [
    '{',
    `  "trainedOn": {\n    ${entries(trainedOn).replaceAll(', ', ',\n    ')}\n  },`,
    `  "intercepts": { ${entries(intercepts)} },`,
    `  "thresholds": { ${entries(thresholds)} },`,
    '  "weights": {',
    Object.entries(weights)
      .map(([name, row]) => `    ${JSON.stringify(name)}: ${list(row)}`)
      .join(',\n'),
    '  }',
    '}',
    '',
  ].join('\n');

const main = (): void => {
  writeFileSync(ownWeights, written(trainOnOwn()));
  const all = trainOnAll();
  if (all) writeFileSync(shippedWeights, written(all));
  else console.log('No ../shared/data/lens-dev.tsv here: the weights that ship stay as they are.');
};

if (import.meta.main) main();
