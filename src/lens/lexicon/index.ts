import type { LexiconList } from '../compileLexicon.ts';
import { ages } from './doelgroepen/ages.ts';
import { organisations } from './doelgroepen/organisations.ts';
import { reach } from './doelgroepen/reach.ts';
import { residents } from './doelgroepen/residents.ts';
import { vulnerable } from './doelgroepen/vulnerable.ts';
import { places } from './gebied/places.ts';
import { lookAlikes } from './lookAlikes.ts';
import { readOne } from './readOne/index.ts';
import { readTwo } from './readTwo/index.ts';
import { climate } from './themas/climate.ts';
import { links } from './themas/links.ts';
import { society } from './themas/society.ts';
import { space } from './themas/space.ts';
import { span } from './tijd/span.ts';
import { when } from './tijd/when.ts';

/** What was written without any contribution of others in view. */
export const firstLexicon: readonly LexiconList[] = [
  ...ages,
  ...vulnerable,
  ...residents,
  ...organisations,
  ...reach,
  ...climate,
  ...space,
  ...society,
  ...links,
  ...places,
  ...when,
  ...span,
  { entries: lookAlikes },
];

/** All that is known of the words of the four house lenses. */
export const houseLexicon: readonly LexiconList[] = [...firstLexicon, ...readOne, ...readTwo];
