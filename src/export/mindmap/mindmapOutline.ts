import { type Translate, translatorFor } from '../../locale/translate.ts';
import type { LensBranch, Mindmap, Topic } from './mindmap.ts';
import { mostThatFit } from './mostThatFit.ts';
import { shownPoints, weightiest } from './weightiest.ts';

/** Longer than this, an alt text is a burden to listen to (in characters). */
export const longestOutline = 2000;
const longest = { topic: 200, lens: 60, point: 160 } as const;

/** At a word, with an ellipsis, where it is longer. */
const shortened = (text: string, most: number): string => {
  if (text.length <= most) return text;
  const kept = text.slice(0, most);
  const words = kept.slice(0, Math.max(kept.lastIndexOf(' '), most / 2));
  return `${words.toWellFormed().replace(/[\s,;:.\uFFFD–-]+$/u, '')}…`;
};

const sentence = (text: string): string => (/[.?!…]$/u.test(text) ? text : `${text}.`);

const topicWords = ({ above, text }: Topic): string => {
  const words = shortened(text, longest.topic);
  return sentence(above === undefined ? words : `${above}: ${words}`);
};

const branchWords = ({ title, points, unshown }: LensBranch, translate: Translate): string => {
  const said = points.map(
    ({ text, people }) =>
      `${shortened(text, longest.point)}${people > 0 ? ` ${translate('summary:saidBy', { count: people })}` : ''}`,
  );
  const more = unshown > 0 ? [translate('minutes:mindmap.more', { count: unshown })] : [];
  return `${shortened(title, longest.lens)}: ${[...said, ...more].join('; ')}.`;
};

const wordsOf = (mindmap: Mindmap, translate: Translate): string =>
  [
    topicWords(mindmap.centre),
    ...mindmap.questions.flatMap(({ topic, lenses }) => [
      ...(topic === undefined ? [] : [topicWords(topic)]),
      ...lenses.map((branch) => branchWords(branch, translate)),
    ]),
    ...(mindmap.unshown > 0
      ? [sentence(translate('minutes:mindmap.elsewhere', { count: mindmap.unshown }))]
      : []),
    ...(mindmap.byHand ? [translate('minutes:mindmap.byHand')] : []),
    ...(mindmap.questions.length === 0 && mindmap.unshown === 0 ? [translate('minutes:mindmap.empty')] : []),
  ].join(' ');

/**
 * The mindmap in words, for who cannot see it: the question, its lenses, and under each the points with how
 * many people made them. At most 2000 characters: in a long one the lightest points are only counted.
 */
export const mindmapOutline = (mindmap: Mindmap): string => {
  const translate = translatorFor(mindmap.locale);
  const fitting = mostThatFit(shownPoints(mindmap), (count) => {
    const words = wordsOf(weightiest(mindmap, count), translate);
    return words.length <= longestOutline ? words : undefined;
  });
  return fitting ?? wordsOf(weightiest(mindmap, 0), translate);
};
