import { BadInput } from './rehearsal/badInput.ts';
import { readOptions, usage } from './rehearsal/options.ts';
import { rehearse } from './rehearsal/rehearse.ts';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const fail = (line: string): void => {
  process.stderr.write(`${line}\n`);
  process.exitCode = 1;
};

let interrupted = false;
let clear: () => Promise<void> = () => Promise.resolve();
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => {
    interrupted = true;
    void clear().finally(() => process.exit(code));
  });

try {
  const options = readOptions(process.argv.slice(2), process.env.INIT_CWD);
  if (options === undefined) print(usage);
  else {
    const faults = await rehearse(options, print, (stage) => {
      clear = stage.close;
    });
    for (const fault of faults) fail(fault);
  }
} catch (error) {
  if (error instanceof BadInput) fail(error.message);
  // What breaks because the bot was ended is no news.
  else if (!interrupted)
    fail(`The rehearsal broke off: ${error instanceof Error ? error.message : String(error)}`);
}
