import type { LexiconList } from '../compileLexicon.ts';
import { ages } from './doelgroepen/ages.ts';
import { organisations } from './doelgroepen/organisations.ts';
import { reach } from './doelgroepen/reach.ts';
import { residents } from './doelgroepen/residents.ts';
import { vulnerable } from './doelgroepen/vulnerable.ts';
import { places } from './gebied/places.ts';
import { lookAlikes } from './lookAlikes.ts';
import { climate } from './themas/climate.ts';
import { links } from './themas/links.ts';
import { society } from './themas/society.ts';
import { space } from './themas/space.ts';
import { span } from './tijd/span.ts';
import { when } from './tijd/when.ts';

/** All that is known of the words of the four house lenses. */
export const houseLexicon: readonly LexiconList[] = [
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
