import type { LexiconList } from '../../compileLexicon.ts';
import { doelgroepen } from './doelgroepen.ts';
import { gebied } from './gebied.ts';
import { lookAlikes } from './lookAlikes.ts';
import { themas } from './themas.ts';
import { tijd } from './tijd.ts';

/**
 * What a reader added to the lexicon who had seen half of the labelled contributions of others: every second one,
 * the first, the third, the fifth and so on. For each miss and each mistake there, the idea behind it is written
 * out in the words that a Fleming has for it, not the word of that one sentence. How well these lists do is judged
 * by the other half alone, which that reader never saw.
 */
export const readOne: readonly LexiconList[] = [
  ...doelgroepen,
  ...themas,
  ...gebied,
  ...tijd,
  { entries: lookAlikes },
];
