import { MINUTE } from './agenda.ts';
import type { NewLength } from './events.ts';
import type { AgendaItemId } from './ids.ts';

/** An agenda item whose length a new plan may change; all in milliseconds. */
export interface Adaptable {
  readonly item: AgendaItemId;
  /** By the format: the measure of its share. */
  readonly planned: number;
  /** As it stands now. */
  readonly length: number;
  /** It may not become shorter than this. */
  readonly least: number;
}

/** Shares in proportion to the plan, in whole milliseconds that add up. */
const shares = (items: readonly Adaptable[], amount: number): readonly number[] => {
  const all = items.reduce((sum, { planned }) => sum + planned, 0);
  let passed = 0;
  return items.map(({ planned }) => {
    const from = Math.round((amount * passed) / all);
    passed += planned;
    return Math.round((amount * passed) / all) - from;
  });
};

/** What each gives up: in proportion, and where one has reached its minimum the others give the rest. */
const cuts = (items: readonly Adaptable[], amount: number): ReadonlyMap<AgendaItemId, number> => {
  const taken = new Map<AgendaItemId, number>();
  // Less than a millisecond is no room: it is what dividing left over.
  let open = items.filter(({ length, least }) => length - least >= 1);
  let rest = amount;
  while (open.length > 0 && rest > 0) {
    const wanted = shares(open, rest);
    const full = open.filter(({ length, least }, index) => (wanted[index] ?? 0) >= length - least);
    // Nobody is at the minimum: that was the last round.
    const settled = full.length === 0 ? open : full;
    for (const one of settled) {
      const cut = full.length === 0 ? (wanted[open.indexOf(one)] ?? 0) : one.length - one.least;
      taken.set(one.item, cut);
      rest -= cut;
    }
    open = open.filter((one) => !settled.includes(one));
  }
  return taken;
};

/**
 * New lengths that together are `amount` milliseconds longer (below 0: shorter) than the present ones, spread
 * in proportion to the plan and none under its minimum; `changed` says how much of it that comes to.
 */
export const changeLengths = (
  items: readonly Adaptable[],
  amount: number,
): { readonly lengths: readonly NewLength[]; readonly changed: number } => {
  const added =
    amount < 0
      ? new Map([...cuts(items, -amount)].map(([item, cut]) => [item, -cut]))
      : new Map(shares(items, amount).map((share, index) => [items[index]?.item ?? '', share]));
  const changes = items.flatMap(({ item, length }) => {
    const change = added.get(item) ?? 0;
    return change === 0 ? [] : [{ item, change, minutes: (length + change) / MINUTE }];
  });
  return {
    lengths: changes.map(({ item, minutes }) => ({ item, minutes })),
    changed: changes.reduce((sum, { change }) => sum + change, 0),
  };
};
