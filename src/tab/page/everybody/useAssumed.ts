import { useCallback, useEffect, useState } from 'react';
import { useAct } from './useAct.ts';

/** How long after a yes the table's news may take before what it says now is believed, in milliseconds. */
const PATIENCE = 4_000;

interface Assumed<Value> {
  readonly value: Value;
  readonly answered: boolean;
}

/**
 * A button that shows its effect at once. A yes holds until the table's own news comes; a no takes it back and
 * leaves the reason.
 */
export const useAssumed = <Value extends string | number | boolean>(actual: Value) => {
  const { act, refusal } = useAct();
  const [assumed, setAssumed] = useState<Assumed<Value>>();

  useEffect(() => {
    if (assumed?.answered !== true) return;
    if (assumed.value === actual) {
      setAssumed(undefined);
      return;
    }
    const timer = setTimeout(() => setAssumed(undefined), PATIENCE);
    return () => clearTimeout(timer);
  }, [assumed, actual]);

  const assume = useCallback(
    async (value: Value, verb: string, data: Readonly<Record<string, unknown>> = {}): Promise<boolean> => {
      const mine = { value, answered: false };
      setAssumed(mine);
      const ok = await act(verb, data);
      // A later press has taken over: its own answer decides.
      setAssumed((now) => (now !== mine ? now : ok ? { value, answered: true } : undefined));
      return ok;
    },
    [act],
  );
  return { shown: assumed === undefined ? actual : assumed.value, refusal, assume };
};
