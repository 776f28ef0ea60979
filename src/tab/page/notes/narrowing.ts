import { folded } from '../../../core/people.ts';
import type { TabContribution, TabState } from '../../state.ts';
import { lensOf } from '../lensChoice.ts';

/** Which of the minutes are looked at. Empty chooses all. */
export interface Narrowing {
  /** `gebied`, or `gebied:dorpskern`. */
  readonly lens: string;
  /** A question's id. */
  readonly question: string;
  /** Only what nobody has looked at yet, or of which the speaker is to be confirmed. */
  readonly look: '' | 'todo' | 'speaker';
  readonly search: string;
}

export const everything: Narrowing = { lens: '', question: '', look: '', search: '' };

/** Whether somebody must still look at it: its lenses were only proposed, or nobody knows who said it. */
export const isToDo = ({ confirmed, practical, unclearSpeaker }: TabContribution): boolean =>
  (!confirmed && !practical) || unclearSpeaker !== undefined;

const known = new WeakMap<TabContribution, string>();
const searchable = (contribution: TabContribution): string => {
  const before = known.get(contribution);
  if (before !== undefined) return before;
  const text = folded(`${contribution.name} ${contribution.text}`);
  known.set(contribution, text);
  return text;
};

const isUnder = ({ lenses }: TabContribution, choice: string): boolean =>
  lenses.some(({ lens, value }) => (choice === lensOf(choice) ? lens : `${lens}:${value}`) === choice);

/** What of the minutes is chosen; case and accents do not matter, and every word that is sought must be there. */
export const narrowed = (
  contributions: readonly TabContribution[],
  { lens, question, look, search }: Narrowing,
): readonly TabContribution[] => {
  const sought = folded(search).split(' ').filter(Boolean);
  return contributions.filter(
    (one) =>
      (lens === '' || isUnder(one, lens)) &&
      (question === '' || one.question === question) &&
      (look !== 'todo' || isToDo(one)) &&
      (look !== 'speaker' || one.unclearSpeaker !== undefined) &&
      sought.every((word) => searchable(one).includes(word)),
  );
};

/** The lens and the question as the minutes take a filter: `gebied:dorpskern, vraag 3`. */
export const minutesFilter = ({ lens, question }: Narrowing, { questions }: TabState): string => {
  const asked = questions.find(({ id }) => id === question);
  return [lens, asked === undefined ? '' : `vraag ${asked.number}`].filter((part) => part !== '').join(', ');
};
