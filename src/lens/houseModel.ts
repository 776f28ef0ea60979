import { type HouseLens, houseLenses } from './compileLexicon.ts';
import type { LensModel } from './lensModel.ts';
import weights from './model/weights.json' with { type: 'json' };

/** The weights that ship, written by `scripts/lenses/train.ts`. */
export const houseModel: LensModel = weights;

/** Whether an id is one of the four lenses that the lexicon and the weights know. */
export const isHouseLens = (id: string): id is HouseLens => houseLenses.some((lens) => lens === id);
