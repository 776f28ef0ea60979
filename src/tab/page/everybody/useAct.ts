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
  /** What the table answered to what it did last; empty where it said nothing, or refused. */
  readonly said: string;
  /** Whether the table did it. */
  readonly act: (verb: string, data?: Data) => Promise<boolean>;
  /** As `act`, telling a refusal from no answer at all. */
  readonly tryOut: (verb: string, data?: Data) => Promise<Outcome>;
}

/** What came of it; `unheard`: no answer came, so that nobody knows. */
export type Outcome = 'done' | 'refused' | 'unheard';

/** Asks the table for something; what is asked twice at once goes one after the other. */
export const useAct = (): Act => {
  const ask = useAsk();
  const words = useWords();
  const [waiting, setWaiting] = useState(0);
  const [refusal, setRefusal] = useState('');
  const [said, setSaid] = useState('');
  const before = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    if (refusal === '') return;
    const timer = setTimeout(() => setRefusal(''), REFUSAL_STAYS);
    return () => clearTimeout(timer);
  }, [refusal]);

  const tryOut = useCallback(
    async (verb: string, data: Data = {}): Promise<Outcome> => {
      setWaiting((count) => count + 1);
      setRefusal('');
      setSaid('');
      const asked = before.current.then(() => ask(verb, data));
      before.current = asked;
      const { ok, text, unheard } = await asked;
      setWaiting((count) => count - 1);
      if (ok) setSaid(text);
      else setRefusal(text === '' ? words('refused') : text);
      if (ok) return 'done';
      return unheard ? 'unheard' : 'refused';
    },
    [ask, words],
  );
  const act = useCallback(
    async (verb: string, data: Data = {}): Promise<boolean> => (await tryOut(verb, data)) === 'done',
    [tryOut],
  );
  return { busy: waiting > 0, refusal, said, act, tryOut };
};
