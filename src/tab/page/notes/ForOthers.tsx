import { HandForOther, LowerHandOfOther } from '../behalf/HandForOther.tsx';
import { VoteForOther } from '../behalf/VoteForOther.tsx';
import { Fold } from '../everybody/Section.tsx';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';

/** What the notetaker does for who cannot press a button. Who leads has it where they lead. */
export const ForOthers = () => {
  const words = useWords();
  const { lead, table } = useTable().state;
  if (lead !== undefined || table.status === 'closed') return null;
  return (
    <Fold title={words('notes:forOthers')}>
      <HandForOther />
      <LowerHandOfOther />
      <VoteForOther />
    </Fold>
  );
};
