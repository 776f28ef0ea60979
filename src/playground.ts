import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The port on which the Playground is found, unless something else sits there. */
const PLAYGROUND_PORT = 56_150;

const tenant = '00000000-0000-0000-0000-000000000001';

/** Somebody to play; ids as the Playground's own configuration forms them. */
const person = (index: number, name: string) => ({
  id: `user-id-${index}`,
  name,
  userPrincipleName: `${name.toLowerCase()}@example.com`,
  aadObjectId: `00000000-0000-0000-0000-00000000002${index}`,
  givenName: name,
  surname: 'Playground',
  email: `${name.toLowerCase()}@example.com`,
});

/**
 * The Playground's configuration: a fresh group chat at each start, so that a table of last time is not in
 * the way, with one moderator and, as the Playground demands, exactly five others.
 */
const configuration = () => ({
  version: '0.1.1',
  tenantId: tenant,
  bot: { id: '28:debattafel', name: 'Debattafel' },
  currentUser: person(0, 'Els'),
  users: ['Ana', 'Bram', 'Noor', 'Wout', 'Joke'].map((name, index) => person(index + 1, name)),
  personalChat: { id: `personal-${randomUUID()}` },
  groupChat: { id: `19:${randomUUID()}@thread.v2`, name: 'Tafel 3' },
  team: {
    id: '19:team@thread.tacv2',
    name: 'Klimaatplan',
    aadGroupId: '00000000-0000-0000-0000-000000000031',
    channels: [{ id: '19:verslagen@thread.tacv2', name: 'Verslagen' }],
  },
});

const commandLine = (): string | undefined => {
  try {
    return createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  } catch {
    return undefined;
  }
};

/** The Playground beside the bot. */
export interface RunningPlayground {
  readonly url: string;
  stop(): Promise<void>;
}

const listening = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      const port = /Listening on (\d+)/i.exec(chunk.toString())?.[1];
      if (port !== undefined) resolve(`http://localhost:${port}`);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`it ended with code ${code}`)));
  });

const stop = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 2_000).unref();
  });

/**
 * Starts Microsoft's Agents Playground beside the bot, in which a table can be tried without Teams.
 * Undefined where it is not installed; rejects where it does not start.
 */
export const startPlayground = async (botUrl: string): Promise<RunningPlayground | undefined> => {
  const command = commandLine();
  if (command === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'debattafel-playground-'));
  const configPath = join(folder, 'm365agentsplayground.yml');
  // JSON is YAML.
  writeFileSync(configPath, JSON.stringify(configuration()));
  const child = spawn(
    process.execPath,
    [
      command,
      'start',
      '-e',
      `${botUrl}/api/messages`,
      '-c',
      'msteams',
      '-p',
      String(PLAYGROUND_PORT),
      '--dt',
    ],
    {
      env: {
        TEAMSAPPTESTER_BROWSER: 'none',
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: configPath,
        M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const tidy = async (): Promise<void> => {
    await stop(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { url: await listening(child), stop: tidy };
  } catch (error) {
    await tidy();
    throw error;
  }
};
