import { type KeyboardEvent, useDeferredValue, useMemo, useState } from 'react';
import type { TabNotes } from '../../state.ts';
import { Refusal } from '../everybody/Refusal.tsx';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { Exports } from './Exports.tsx';
import { FilterBar } from './FilterBar.tsx';
import { ForOthers } from './ForOthers.tsx';
import { everything, isToDo, narrowed } from './narrowing.ts';
import { TagBar } from './TagBar.tsx';
import { useTagging } from './useTagging.ts';
import { Worklist } from './Worklist.tsx';

/** The number of a key, wherever it stands: on a Belgian keyboard digits need the shift key, which nobody uses here. */
const digitOf = ({ code, key }: { readonly code: string; readonly key: string }): number | undefined => {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1] ?? /^\d$/.exec(key)?.[0];
  return digit === undefined ? undefined : Number(digit);
};

/** The minutes as they come: what is to be looked at, what is shown of them, and what can be said of each line. */
export const Minutes = ({ notes }: { readonly notes: TabNotes }) => {
  const words = useWords();
  const { view, state } = useTable();
  const tagging = useTagging(view.contributions);
  const [narrowing, narrow] = useState(everything);
  const [chosenId, choose] = useState<string>();
  const sought = useDeferredValue(narrowing);
  const rows = useMemo(() => narrowed(tagging.marked, sought), [tagging.marked, sought]);
  const chosen = rows.find(({ id }) => id === chosenId) ?? rows.find(isToDo) ?? rows.at(-1);
  const final = state.table.minutesFinalAt !== undefined;

  const thenNext = (decide: () => void): void => {
    if (chosen === undefined) return;
    const index = rows.indexOf(chosen);
    const next = rows.slice(index + 1).find(isToDo) ?? rows[index + 1] ?? rows[index - 1] ?? chosen;
    decide();
    choose(next.id);
  };
  const confirm = (): void => thenNext(() => chosen && tagging.confirm(chosen));
  const without = (): void => thenNext(() => chosen && tagging.without(chosen));

  const press = (event: KeyboardEvent): boolean => {
    if (chosen === undefined || final) return false;
    const digit = digitOf(event.nativeEvent);
    const lens = digit === undefined || digit === 0 ? undefined : tagging.lensAt(digit);
    if (lens !== undefined) tagging.toggle(chosen, lens);
    else if (digit === 0) without();
    else if (event.key === 'Enter') confirm();
    else if (event.key.toLowerCase() === 'b') tagging.deepen(chosen);
    else if (event.key.toLowerCase() === 'p') tagging.practical(chosen);
    else return false;
    return true;
  };

  return (
    <>
      <ForOthers />
      <p className="to-do">
        {notes.lensesToConfirm + notes.speakersToConfirm === 0
          ? words('notes:allDone')
          : words('notes:toDo', {
              lenses: words('notes:lensesToConfirm', { count: notes.lensesToConfirm }),
              speakers: words('notes:speakersToConfirm', { count: notes.speakersToConfirm }),
            })}
      </p>
      <FilterBar narrowing={narrowing} narrow={narrow} shown={rows.length} />
      <Worklist rows={rows} tagging={tagging} chosen={chosen} choose={choose} press={press} />
      <Refusal text={tagging.refusal} />
      {chosen !== undefined && !final && (
        <TagBar chosen={chosen} tagging={tagging} notes={notes} confirm={confirm} without={without} />
      )}
      <Exports narrowing={narrowing} />
    </>
  );
};
