import { useCallback, useState } from 'react';
import { useTable } from '../useTable.tsx';

/**
 * A text that is being written. It outlives a closed side panel: what is not yet sent is kept on this device
 * until the browser's session ends, for this person at this table only.
 */
export const useKeptText = (what: string): readonly [text: string, write: (text: string) => void] => {
  const { state } = useTable();
  const key = `debattafel:${state.table.id}:${state.me.person}:${what}`;
  const [text, setText] = useState(() => read(key));
  const write = useCallback(
    (next: string) => {
      setText(next);
      keep(key, next);
    },
    [key],
  );
  return [text, write];
};

// A browser may forbid a framed page to store anything; the text then lives as long as the page.
const read = (key: string): string => {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
};

const keep = (key: string, text: string): void => {
  try {
    if (text === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    return;
  }
};
