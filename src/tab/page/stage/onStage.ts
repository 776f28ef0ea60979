import type { TabContribution, TabState } from '../../state.ts';

/** Longer texts are cut: what hangs on the wall is read at a glance. In characters. */
const MOST_CHARACTERS = 90;
/** A word is only kept whole where that leaves this much of the text. */
const LEAST_LEFT = 0.6;
/** More than this never fits in a box. */
const MOST_IN_BOX = 12;

/** A text as it is read from the back of a room: cut at a word. */
export const shortened = (text: string, most = MOST_CHARACTERS): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  if (characters.length <= most) return line;
  const cut = characters.slice(0, most).join('');
  const word = cut.lastIndexOf(' ');
  return `${(word > cut.length * LEAST_LEFT ? cut.slice(0, word) : cut).replace(/[\s,;:.–-]+$/, '')}…`;
};

/** What is on the stage now: said under the question under debate, else in the running item; nothing practical. */
export const underDebate = (
  { question, agenda }: TabState,
  contributions: readonly TabContribution[],
): readonly TabContribution[] =>
  contributions.filter(
    (one) =>
      !one.practical && (question === undefined ? one.item === agenda.running : one.question === question.id),
  );

/** What stands in the box of a lens, the newest first, and how many there are in all. */
export const inBox = (
  lens: string,
  contributions: readonly TabContribution[],
): { readonly shown: readonly TabContribution[]; readonly count: number } => {
  const all = contributions.filter(({ lenses }) => lenses.some((tag) => tag.lens === lens));
  return { shown: all.slice(-MOST_IN_BOX).reverse(), count: all.length };
};
