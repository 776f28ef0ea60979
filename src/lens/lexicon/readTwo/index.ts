import type { LexiconList } from '../../compileLexicon.ts';
import { doelgroepen } from './doelgroepen.ts';
import { gebied } from './gebied.ts';
import { lookAlikes } from './lookAlikes.ts';
import { themas } from './themas.ts';
import { tijd } from './tijd.ts';

/**
 * Lists by a second reader of the labelled contributions of others, who had seen every second one of them (the
 * second, the fourth, the sixth…) and never the rest. So only on the rest can be judged what these lists are worth.
 * Of what was seen nothing stands here but single words; the families around them are general Dutch.
 */
export const readTwo: readonly LexiconList[] = [
  ...doelgroepen,
  ...themas,
  ...gebied,
  ...tijd,
  { entries: lookAlikes },
];
