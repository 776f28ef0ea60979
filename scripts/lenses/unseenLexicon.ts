import { compileLexicon, type Lexicon } from '../../src/lens/compileLexicon.ts';
import { firstLexicon } from '../../src/lens/lexicon/index.ts';
import { readOne } from '../../src/lens/lexicon/readOne/index.ts';
import { readTwo } from '../../src/lens/lexicon/readTwo/index.ts';

const withOne = compileLexicon([...firstLexicon, ...readOne]);
const withTwo = compileLexicon([...firstLexicon, ...readTwo]);

/**
 * The lexicon that was written without a contribution of others in view, by that contribution's place in the file,
 * from 0. Two readers each saw every second one: `readOne` those at 0, 2, 4…, `readTwo` those at 1, 3, 5….
 */
export const lexiconWithout = (place: number): Lexicon => (place % 2 === 0 ? withTwo : withOne);
