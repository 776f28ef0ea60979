import type { TabContribution } from '../../state.ts';
import { type LensChoice, lensOf } from '../lensChoice.ts';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';

/** The lenses and marks of a contribution. What the program proposed looks and reads as a proposal. */
export const Chips = ({
  contribution,
  chosen,
  draft,
}: {
  readonly contribution: TabContribution;
  readonly chosen: LensChoice;
  /** Whether the choice is not confirmed yet. */
  readonly draft: boolean;
}) => {
  const words = useWords();
  const { lenses } = useTable().state.table;
  const { depth, practical, confirmed } = contribution;
  const proposed = !confirmed || draft;
  const titleOf = (choice: string): string => {
    const lens = lenses.find(({ id }) => id === lensOf(choice));
    const value = lens?.values.find(({ id }) => `${lens.id}:${id}` === choice);
    return value === undefined ? (lens?.title ?? choice) : `${lens?.title}: ${value.title}`;
  };
  const marks = [
    ...(depth === undefined ? [] : [words(`notes:${depth}`)]),
    ...(practical ? [words('notes:practical')] : []),
  ];
  if (chosen.length === 0 && marks.length === 0 && !confirmed) return null;
  return (
    <span className="chips-of">
      {chosen.map((choice) => (
        <span key={choice} className={proposed ? 'chip proposed' : 'chip'}>
          {titleOf(choice)}
          {proposed && <span className="unseen"> ({words('notes:proposal')})</span>}
        </span>
      ))}
      {confirmed && !draft && chosen.length === 0 && !practical && (
        <span className="chip none">{words('notes:noLens')}</span>
      )}
      {marks.map((text) => (
        <span key={text} className="chip mark">
          {text}
        </span>
      ))}
    </span>
  );
};
