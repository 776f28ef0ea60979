import { runAgenda } from './simulate/agenda.ts';
import { runQueue } from './simulate/queue.ts';

/** `npm run simulate -- NAME [options]`: what can be simulated, by name. */
const simulations: Readonly<Record<string, (args: readonly string[]) => void>> = {
  agenda: runAgenda,
  queue: runQueue,
};

const [name = '', ...args] = process.argv.slice(2);
const run = simulations[name];
if (run === undefined) {
  process.stderr.write(`Say what to simulate: ${Object.keys(simulations).join(' or ')}\n`);
  process.exitCode = 1;
} else {
  try {
    run(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
