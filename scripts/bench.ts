import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Bench, type Figure, reaches } from './bench/bench.ts';
import { lenses } from './bench/lenses.ts';

const benches: readonly Bench[] = [lenses];

const decimals: Readonly<Record<Figure['unit'], number>> = { share: 3, µs: 1, '×': 1 };

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

const main = (): void => {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, quick: { type: 'boolean', default: false } },
  });
  const chosen = benches.filter(({ name }) => values.only === undefined || values.only === name);
  if (chosen.length === 0) {
    console.error(
      `No bench is called ${values.only}. There is: ${benches.map(({ name }) => name).join(', ')}.`,
    );
    process.exitCode = 1;
    return;
  }
  const measured = chosen.map(({ name, measure }) => {
    const { figures, notes } = measure({ quick: values.quick });
    console.log([name, ...figures.map(row), ...notes.map((note) => `  ${note}`), ''].join('\n'));
    return { name, figures, notes };
  });
  writeFileSync(
    'bench.json',
    `${JSON.stringify({ quick: values.quick, benches: measured }, undefined, 2)}\n`,
  );
};

if (import.meta.main) main();
