import { createContext, useCallback, useContext, useEffect, useState } from 'react';
import type { TabAnswer, TabState } from '../state.ts';
import { type Api, ApiError, isUnknown } from './api.ts';
import type { StageSharing } from './stageSharing.ts';
import type { TableView } from './tableStore.ts';
import type { Frame } from './teams.ts';
import { useWords } from './words.ts';

/** The table that the page shows, and the way to ask it for something. */
export interface AtTable {
  readonly api: Api;
  readonly locale: string;
  readonly view: TableView;
  readonly state: TabState;
  readonly frame: Frame;
  /** Only in a meeting's side panel. */
  readonly stage: StageSharing | undefined;
}

const TableContext = createContext<AtTable | undefined>(undefined);
export const TableProvider = TableContext.Provider;

export const useTable = (): AtTable => {
  const at = useContext(TableContext);
  if (at === undefined) throw new Error('Only within a table');
  return at;
};

/** What came of asking; `unheard`: no answer came, so that nobody knows whether it was done. */
export interface Asked extends TabAnswer {
  readonly unheard?: true;
}

/** Asks the table for something; what comes back is one sentence, also where the server was not reached. */
export const useAsk = () => {
  const { api, locale, state } = useTable();
  const words = useWords();
  const table = state.table.id;
  return useCallback(
    async (verb: string, data: Readonly<Record<string, unknown>> = {}): Promise<Asked> => {
      try {
        return await api.command(table, verb, data, locale);
      } catch (error) {
        const status = error instanceof ApiError ? error.status : 0;
        return {
          ok: false,
          text: words(status === 429 ? 'tooMuch' : 'notReached'),
          ...(isUnknown(error) && { unheard: true }),
        };
      }
    },
    [api, table, locale, words],
  );
};

/** The server's time, ticking each second. */
export const useServerNow = (): number => {
  const { view } = useTable();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now + view.clockOffset;
};
