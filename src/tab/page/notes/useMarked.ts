import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { TabContribution } from '../../state.ts';
import { useAct } from '../everybody/useAct.ts';

type Mark = Partial<Pick<TabContribution, 'lenses' | 'confirmed' | 'practical' | 'question' | 'name'>> & {
  readonly depth?: 'branch' | 'leaf' | undefined;
  readonly unclearSpeaker?: undefined;
};

/** What a contribution is assumed to be, over what the table last said of it. */
interface Assumed {
  readonly over: TabContribution;
  readonly mark: Mark;
  readonly waiting: number;
}

/** How long after a yes the table's news may take before what it says now is believed, in milliseconds. */
const PATIENCE = 4_000;

const withMark = (one: TabContribution, all: Mark): TabContribution => {
  const { depth: was, unclearSpeaker: typed, ...rest } = one;
  const { depth, unclearSpeaker: _, ...mark } = all;
  const deep = 'depth' in all ? depth : was;
  return {
    ...rest,
    ...mark,
    ...(deep !== undefined && { depth: deep }),
    ...(!('unclearSpeaker' in all) && typed !== undefined && { unclearSpeaker: typed }),
  };
};

/**
 * The contributions with what was just said of them: a mark shows at once, stays until the table's own news
 * comes, and goes back where the table refuses.
 */
export const useMarked = (contributions: readonly TabContribution[]) => {
  const { act, refusal } = useAct();
  const [assumed, setAssumed] = useState<ReadonlyMap<string, Assumed>>(new Map());

  const told = useRef(contributions);
  told.current = contributions;

  const change = useCallback(
    (id: string, next: (before: Assumed | undefined) => Assumed | undefined): void =>
      setAssumed((all) => {
        const changed = new Map(all);
        const one = next(all.get(id));
        if (one === undefined) changed.delete(id);
        else changed.set(id, one);
        return changed;
      }),
    [],
  );

  const mark = useCallback(
    async (id: string, mine: Mark, verb: string, data: Readonly<Record<string, unknown>>): Promise<void> => {
      const over = told.current.find((one) => one.id === id);
      if (over === undefined) return;
      change(id, (before) => ({
        over,
        mark: { ...before?.mark, ...mine },
        waiting: (before?.waiting ?? 0) + 1,
      }));
      const ok = await act(verb, { contribution: id, ...data });
      change(id, (before) => (ok && before ? { ...before, waiting: before.waiting - 1 } : undefined));
    },
    [act, change],
  );

  useEffect(() => {
    if (assumed.size === 0) return;
    const timer = setTimeout(
      () => setAssumed((all) => new Map([...all].filter(([, { waiting }]) => waiting > 0))),
      PATIENCE,
    );
    return () => clearTimeout(timer);
  }, [assumed]);

  const marked = useMemo(
    () =>
      assumed.size === 0
        ? contributions
        : contributions.map((one) => {
            const now = assumed.get(one.id);
            return now === undefined || (now.waiting === 0 && now.over !== one)
              ? one
              : withMark(one, now.mark);
          }),
    [contributions, assumed],
  );
  return { marked, mark, refusal };
};
