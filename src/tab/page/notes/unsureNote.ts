import { useCallback, useMemo } from 'react';
import { useKeptText } from '../everybody/useKeptText.ts';

/** A note that was sent and of which no answer came: it may stand in the minutes, or not. */
export interface UnsureNote {
  /** The page's own id of it, by which the table knows it when it comes again. */
  readonly note: string;
  readonly text: string;
}

const read = (kept: string): UnsureNote | undefined => {
  try {
    const { note, text } = JSON.parse(kept) as Partial<UnsureNote>;
    return typeof note === 'string' && typeof text === 'string' ? { note, text } : undefined;
  } catch {
    return undefined;
  }
};

/** Keeps the unsure note as long as its text is kept, also where the panel is closed meanwhile. */
export const useUnsureNote = () => {
  const [kept, keep] = useKeptText('unsure');
  const unsure = useMemo(() => read(kept), [kept]);
  const remember = useCallback(
    (note: UnsureNote | undefined): void => keep(note === undefined ? '' : JSON.stringify(note)),
    [keep],
  );
  return { unsure, remember };
};
