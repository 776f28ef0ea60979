import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Bench, type Figure, reaches } from './bench/bench.ts';
import { documents } from './bench/documents.ts';
import { firstLoad } from './bench/firstLoad.ts';
import { hands } from './bench/hands.ts';
import { lenses } from './bench/lenses.ts';
import { scroll } from './bench/scroll.ts';
import { start } from './bench/start.ts';
import { storm } from './bench/storm.ts';
import { tab } from './bench/tab.ts';

const benches: readonly Bench[] = [lenses, documents, hands, start, storm, tab, firstLoad, scroll];

const decimals: Readonly<Record<Figure['unit'], number>> = {
  share: 3,
  µs: 1,
  ms: 1,
  s: 2,
  KB: 1,
  MB: 0,
  '/s': 0,
  '×': 2,
  '': 0,
};

const promise = ({ goal }: Figure): string => {
  if (!goal) return '';
  return 'atLeast' in goal ? `≥ ${goal.atLeast}` : `≤ ${goal.atMost}`;
};

const row = (figure: Figure): string => {
  const unit = figure.unit === 'share' ? '' : ` ${figure.unit}`;
  const verdict = { true: 'reached', false: 'NOT REACHED', undefined: '' }[String(reaches(figure))] ?? '';
  const value = `${figure.value.toFixed(decimals[figure.unit])}${unit}`;
  return `  ${figure.name.padEnd(72)}${value.padStart(10)}  ${promise(figure).padEnd(8)}${verdict}`.trimEnd();
};

/** For how long load is held where nothing else is asked, in seconds. */
const SECONDS = 20;

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      quick: { type: 'boolean', default: false },
      seconds: { type: 'string', default: String(SECONDS) },
    },
  });
  const chosen = benches.filter(({ name }) => values.only === undefined || values.only === name);
  if (chosen.length === 0) {
    console.error(
      `No bench is called ${values.only}. There is: ${benches.map(({ name }) => name).join(', ')}.`,
    );
    process.exitCode = 1;
    return;
  }
  const seconds = Number(values.seconds);
  if (!(seconds > 0)) {
    console.error('--seconds: expected a number above 0.');
    process.exitCode = 1;
    return;
  }
  const measured = [];
  // One after another: side by side they would measure each other.
  for (const { name, measure } of chosen) {
    const { figures, notes } = await measure({ quick: values.quick, seconds });
    console.log([name, ...figures.map(row), ...notes.map((note) => `  ${note}`), ''].join('\n'));
    measured.push({ name, figures, notes });
  }
  writeFileSync(
    'bench.json',
    `${JSON.stringify({ quick: values.quick, benches: measured }, undefined, 2)}\n`,
  );
};

if (import.meta.main) await main();
