import { cut, shown } from './userText.ts';
import type { CardPicture, ViewContext } from './viewContext.ts';
import type { Words } from './words.ts';

/** How much of a mindmap's outline a card carries, in characters: all of its text stands on the card anyway. */
const LONGEST_ALT = 1_200;

/** The mindmap as a layout binds it: one picture, or none. On a phone it is small, so that it opens by itself too. */
export const mindmapPicture = (
  { mindmap }: ViewContext,
  words: Words,
): readonly (CardPicture & { readonly enlarge: string })[] =>
  mindmap === undefined
    ? []
    : [
        {
          url: mindmap.url,
          whole: mindmap.whole,
          alt: shown(cut(mindmap.alt, LONGEST_ALT)),
          enlarge: words.text('cards:mindmap.enlarge'),
        },
      ];
