import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const main = new URL('../../src/main.ts', import.meta.url).pathname;

/** Node's flags of `npm start` and of the container. */
const startFlags = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=8'];

/** The bot as a process of its own, as `npm start` runs it. */
export interface BotProcess {
  readonly url: string;
  /** Its process id, by which what it uses can be read. */
  readonly pid: number;
  /** What it printed so far. */
  printed(): string;
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>;
  /** SIGKILL: nothing is tidied up. */
  kill(): Promise<void>;
}

/** A folder that is gone with `remove`. */
export const temporaryFolder = (): { readonly path: string; remove(): void } => {
  const path = mkdtempSync(join(tmpdir(), 'debattafel-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
};

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else child.once('exit', (code) => resolve(code));
  });

/** Starts the bot, or another `script` that prints the same, on a free port; rejects with what it printed where it ends. */
export const startBotProcess = async (
  environment: Readonly<Record<string, string>>,
  script = main,
): Promise<BotProcess> => {
  const child = spawn(process.execPath, [...startFlags, script], {
    env: { PATH: process.env.PATH, PORT: '0', PLAYGROUND: 'off', LOG_LEVEL: 'warn', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const found = /listening on (http:\/\/\S+)/.exec(printed)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`the bot ended with code ${code}: ${printed}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    printed: () => printed,
    stop: () => {
      child.kill('SIGTERM');
      return ended(child);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended(child);
    },
  };
};
