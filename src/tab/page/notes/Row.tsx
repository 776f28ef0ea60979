import { memo } from 'react';
import type { TabContribution } from '../../state.ts';
import { choicesOf, type LensChoice } from '../lensChoice.ts';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { Chips } from './Chips.tsx';

/** One contribution in the minutes: when, who, what, under which question and through which lenses. */
export const Row = memo(function Row({
  contribution,
  draft,
  timeOfDay,
}: {
  readonly contribution: TabContribution;
  /** The lenses that were chosen and not confirmed yet. */
  readonly draft: LensChoice | undefined;
  readonly timeOfDay: (at: number) => string;
}) {
  const words = useWords();
  const { questions } = useTable().state;
  const { at, name, text, question, unclearSpeaker } = contribution;
  const number = questions.find(({ id }) => id === question)?.number;
  return (
    <>
      <span className="row-head">
        <time dateTime={new Date(at).toISOString()}>{timeOfDay(at)}</time>{' '}
        {unclearSpeaker === undefined ? (
          <strong>{name === '' ? words('notes:unnamed') : name}</strong>
        ) : (
          <strong className="unclear">
            {unclearSpeaker === ''
              ? words('notes:speakerToConfirm')
              : words('notes:speakerUnclear', { typed: unclearSpeaker })}
          </strong>
        )}{' '}
        {number !== undefined && <span className="of-question">{words('notes:question', { number })}</span>}
      </span>{' '}
      <span className="said">{text}</span>{' '}
      <Chips
        contribution={contribution}
        chosen={draft ?? choicesOf(contribution)}
        draft={draft !== undefined}
      />
    </>
  );
});
