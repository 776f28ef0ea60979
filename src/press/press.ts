import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { MakeDocument } from '../application/ports.ts';
import type { DocumentOrder } from '../export/documentOrder.ts';
import { createCompiledCode } from './compiledCode.ts';
import type { Delivered } from './messages.ts';
import { createTurns } from './turns.ts';

/**
 * How much its JavaScript may keep, in megabytes: the new and the old generation. Small ones make it tidy up
 * sooner, at a tenth of the time; 5,000 contributions need a third of this, and what asks for more dies alone.
 */
const NEW_GENERATION_MEGABYTES = 1;
const OLD_GENERATION_MEGABYTES = 192;

/** Nobody waits longer than this for a document; 5,000 contributions take three seconds. */
const LONGEST_MILLISECONDS = 60_000;

const entry = fileURLToPath(new URL('./pressProcess.ts', import.meta.url));

/**
 * A process that makes one document and ends. Nothing of the bot's environment goes along, so that no secret is
 * there; what it prints is thrown away, since the trace of a crash may repeat what somebody wrote. `compiled` is
 * the folder where compiled code is kept from one to the next.
 */
export const startPressProcess = (compiled?: string): ChildProcess =>
  fork(entry, [], {
    serialization: 'advanced',
    env: compiled === undefined ? {} : { NODE_COMPILE_CACHE: compiled },
    execArgv: [
      `--max-semi-space-size=${NEW_GENERATION_MEGABYTES}`,
      `--max-old-space-size=${OLD_GENERATION_MEGABYTES}`,
    ],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });

/** What the press needs; how a process starts and how long it may take can be given for a trial. */
export interface PressParts {
  readonly log: Pick<Logger, 'warn'>;
  readonly start?: (compiled?: string) => ChildProcess;
  readonly longestMilliseconds?: number;
}

/** Makes documents as long as it is open. */
export interface Press {
  readonly make: MakeDocument;
  /** Ends what is under way: that document is not made, nor are those that wait. */
  close(): void;
}

/** What became of one process: what it delivered, or how it ended without. */
type Outcome = Delivered | { readonly kind: 'ended'; readonly by: string };

const outcomeOf = (child: ChildProcess, order: DocumentOrder): Promise<Outcome> =>
  new Promise((resolve) => {
    child.once('message', (delivered: Delivered) => resolve(delivered));
    child.on('error', (error) => resolve({ kind: 'ended', by: error.name }));
    child.once('exit', (code, signal) => resolve({ kind: 'ended', by: signal ?? `code ${code}` }));
    // Where it is gone already, its end says so.
    if (child.connected) child.send(order, () => undefined);
  });

const gone = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/**
 * The press: each document is made by a process of its own that ends with it. So the bot answers people
 * meanwhile, the memory that a document took is given back whole, and a document that goes wrong takes nobody
 * along. One at a time: two would take twice the memory.
 */
export const createPress = ({
  log,
  start = startPressProcess,
  longestMilliseconds = LONGEST_MILLISECONDS,
}: PressParts): Press => {
  const takeTurn = createTurns();
  const compiled = createCompiledCode();
  let current: ChildProcess | undefined;
  let closed = false;

  const printed = async (order: DocumentOrder): Promise<Uint8Array | undefined> => {
    const child = start(compiled.folder());
    current = child;
    const tooLong = setTimeout(() => child.kill('SIGKILL'), longestMilliseconds);
    const outcome = await outcomeOf(child, order);
    // The next one starts when the memory of this one is back.
    await gone(child);
    clearTimeout(tooLong);
    current = undefined;
    if (outcome.kind === 'made') return outcome.content;
    const made = order.kind === 'minutes' ? order.format : order.kind;
    const why = outcome.kind === 'failed' ? outcome.failure : outcome.by;
    if (!closed) log.warn({ made, why }, 'a document was not made');
    return undefined;
  };

  return {
    make: (order, rush) => takeTurn(async () => (closed ? undefined : printed(order())), rush),
    close: () => {
      closed = true;
      current?.kill('SIGKILL');
      compiled.remove();
    },
  };
};
