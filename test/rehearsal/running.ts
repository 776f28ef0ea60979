import { type ChildProcess, spawn } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** A rehearsal as `npm run rehearse` starts it. */
export interface RunningRehearsal {
  readonly child: ChildProcess;
  /** What it printed so far, errors included. */
  printed(): string;
  /** The exit code, once it ended. */
  readonly ended: Promise<number | null>;
}

/** Starts the rehearsal in another folder than the project's, as npm would where somebody types there. */
export const startRehearsal = (parameters: readonly string[], startedIn = root): RunningRehearsal => {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'scripts/rehearse.ts', ...parameters],
    { cwd: root, env: { PATH: process.env.PATH, INIT_CWD: startedIn }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  return {
    child,
    printed: () => printed,
    ended: new Promise((done) => child.once('close', (code) => done(code))),
  };
};
