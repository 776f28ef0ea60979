import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { PersonForm } from './PersonForm.tsx';

/** A hand for somebody who cannot press a button themselves. */
export const HandForOther = () => {
  const words = useWords();
  const { notes, queue, floor } = useTable().state;
  const busy = new Set([...queue.map(({ person }) => person), floor?.person]);
  return (
    <PersonForm
      title={words('lead:hand.for')}
      label={words('lead:hand.who')}
      submit={words('lead:hand.put')}
      people={(notes?.people ?? []).filter(({ present, person }) => present && !busy.has(person))}
      verb="hand.raise"
      named
    />
  );
};

/** Takes down the hand of somebody who no longer wants the floor, or is not there to say so. */
export const LowerHandOfOther = () => {
  const words = useWords();
  const { notes, queue } = useTable().state;
  const up = new Set(queue.map(({ person }) => person));
  if (up.size === 0) return null;
  return (
    <PersonForm
      title={words('lead:hand.lower')}
      label={words('lead:hand.whose')}
      submit={words('hand.lower')}
      people={(notes?.people ?? []).filter(({ person }) => up.has(person))}
      verb="hand.lower"
    />
  );
};
