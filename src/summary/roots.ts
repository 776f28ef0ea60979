import { rootDutch } from '../lens/stemDutch.ts';
import { wordsOf } from '../lens/wordsOf.ts';
import { isCommonWord } from './commonWords.ts';

/** The roots of the words that say what a text is about, each once. */
export const rootsOf = (text: string): readonly string[] => [
  ...new Set(
    wordsOf(text)
      .filter((word) => !isCommonWord(word) && !/^\d+$/.test(word))
      .map(rootDutch),
  ),
];

/** Dutch writes its compounds as one word; a part is at least this long, or chance would find it anywhere. */
const shortestPart = 4;
/** What may stand between the parts (`stadsbestuur`, `groepenwerking`). */
const links = ['', 's', 'e', 'en', 'er'] as const;

/**
 * The two roots of which a root is put together, where both are said at the table by themselves:
 * `projectgroep` gives `project` and `groep`. None where it is no compound that the table can tell.
 */
export const compoundParts = (known: ReadonlySet<string>): ((root: string) => readonly string[]) => {
  const found = new Map<string, readonly string[]>();
  const partsOf = (root: string): readonly string[] => {
    for (let at = shortestPart; at <= root.length - shortestPart + 1; at++) {
      const tail = rootDutch(root.slice(at));
      if (tail.length < shortestPart - 1 || !known.has(tail)) continue;
      const head = root.slice(0, at);
      for (const link of links) {
        if (!head.endsWith(link)) continue;
        const bare = rootDutch(head.slice(0, head.length - link.length));
        if (bare.length >= shortestPart - 1 && known.has(bare)) return [bare, tail];
      }
      // A tail that the table talks about tells enough: `klimaatregisseur` is about a regisseur.
      if (tail.length > shortestPart) return [tail];
    }
    return [];
  };
  return (root) => {
    const before = found.get(root);
    if (before) return before;
    const parts = partsOf(root);
    found.set(root, parts);
    return parts;
  };
};
