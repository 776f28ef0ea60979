import { decide } from '../../../src/core/decide/decide.ts';
import { fold } from '../../../src/core/evolve/evolve.ts';
import type { Table } from '../../../src/core/table.ts';
import { contributionsOf } from '../../../src/tab/contributionsOf.ts';
import { createMessageTexts } from '../../../src/tab/messageTexts.ts';
import { stateOf } from '../../../src/tab/stateOf.ts';
import { ana, bram, clock, els, joke, noor, openedWith } from '../../../test/support/cast.ts';
import type { Figure } from '../bench.ts';
import { quantile } from '../quantile.ts';

const NOW = clock('14:40');
const nothing = { changed: new Set<string>(), gone: new Set<string>() };
/** As many as look at a table: who is at work there, and people who only listen. */
const viewers = [
  ...[els, joke, ana, bram, noor].map(({ person, name }) => ({ person, name })),
  ...Array.from({ length: 5 }, (_, index) => ({ person: `29:listener${index}`, name: 'Luisteraar' })),
];
const commands = [
  ...openedWith({}),
  els.asks('14:20', { type: 'AdvanceAgenda' }),
  bram.asks('14:32', { type: 'RaiseHand', reason: 'Over de markt' }),
  noor.asks('14:33', { type: 'RaiseHand' }),
];
const table = commands.reduce<Table | undefined>((before, command) => {
  const decision = decide(before, command);
  return decision.kind === 'rejected' ? before : fold(decision.events, before);
}, undefined);

const microseconds = (rounds: number, work: () => void): number => {
  const each = Array.from({ length: rounds }, () => {
    const from = performance.now();
    work();
    return (performance.now() - from) * 1000;
  });
  // The faster half: what the work costs where nothing else disturbs it.
  return quantile(each, 0.25);
};

/** What it costs to write one change for all at a table: shared, and as if each were alone. */
export const writingFigures = (quick: boolean): readonly Figure[] => {
  const rounds = quick ? 500 : 5_000;
  if (table === undefined) throw new Error('No table came of it');
  const live = () => ({ table: { ...table }, version: 9 });
  const alone = (): void => {
    const { table: present, version } = live();
    for (const viewer of viewers)
      JSON.stringify({
        kind: 'change',
        state: stateOf(present, version, { ...viewer, now: NOW }),
        contributions: contributionsOf(present, viewer.person, []),
        gone: [],
      });
  };
  const texts = createMessageTexts();
  const shared = (): void => {
    const present = live();
    for (const viewer of viewers) texts.change(present, viewer, NOW, nothing);
  };
  microseconds(rounds, alone);
  microseconds(rounds, shared);
  const [each, once] = [microseconds(rounds, alone), microseconds(rounds, shared)];
  return [
    { name: `writing a change for ${viewers.length}, for each anew`, value: each, unit: 'µs' },
    { name: `writing a change for ${viewers.length}, once for all`, value: once, unit: 'µs' },
    { name: 'for each against once for all', value: each / once, unit: '×' },
  ];
};
