import type { TabNotes } from '../../state.ts';
import { usePartLater } from '../usePart.ts';
import { useTable } from '../useTable.tsx';
import { useWords } from '../words.ts';
import { NoteLine } from './NoteLine.tsx';
import './notes.css';

/** The notetaker's work: what is said aloud typed in, and below it the minutes, which come a moment later. */
export const NotesPanel = ({ notes }: { readonly notes: TabNotes }) => {
  const words = useWords();
  const Minutes = usePartLater('minutes');
  const final = useTable().state.table.minutesFinalAt !== undefined;
  return (
    <section className="notes" aria-labelledby="notes-title">
      <h2 id="notes-title">{words('notes:title')}</h2>
      {!final && <NoteLine notes={notes} />}
      {Minutes !== undefined && <Minutes notes={notes} />}
    </section>
  );
};
