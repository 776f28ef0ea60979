import { useCallback, useEffect, useRef, useState } from 'react';
import { useAsk } from '../useTable.tsx';
import { useWords } from '../words.ts';

/** How long a refusal stays beside its button, in milliseconds: read, and then no longer in the way. */
const REFUSAL_STAYS = 20_000;

type Data = Readonly<Record<string, unknown>>;

/** A button's way to the table, with the sentence that says why it was refused. */
export interface Act {
  readonly busy: boolean;
  /** Empty where nothing was refused. */
  readonly refusal: string;
  /** Whether the table did it. */
  readonly act: (verb: string, data?: Data) => Promise<boolean>;
}

/** Asks the table for something; what is asked twice at once goes one after the other. */
export const useAct = (): Act => {
  const ask = useAsk();
  const words = useWords();
  const [waiting, setWaiting] = useState(0);
  const [refusal, setRefusal] = useState('');
  const before = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    if (refusal === '') return;
    const timer = setTimeout(() => setRefusal(''), REFUSAL_STAYS);
    return () => clearTimeout(timer);
  }, [refusal]);

  const act = useCallback(
    async (verb: string, data: Data = {}): Promise<boolean> => {
      setWaiting((count) => count + 1);
      setRefusal('');
      const asked = before.current.then(() => ask(verb, data));
      before.current = asked;
      const { ok, text } = await asked;
      setWaiting((count) => count - 1);
      if (!ok) setRefusal(text === '' ? words('refused') : text);
      return ok;
    },
    [ask, words],
  );
  return { busy: waiting > 0, refusal, act };
};
