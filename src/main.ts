import { enableCompileCache, flushCompileCache } from 'node:module';

// Half of a start is reading code: what was compiled once is kept beside the page. Where it cannot be written, or is
// of another version, all is compiled again. It must be on before the first import, so that these come after it.
enableCompileCache(new URL('../build/compiled', import.meta.url).pathname);
const { pino } = await import('pino');
const { startBot } = await import('./compose.ts');
const { readConfig } = await import('./config.ts');
const { startPlayground } = await import('./playground.ts');

/** How long the bot that somebody tries out outlives the `npm start` that started it, at most. */
const PARENT_CHECK_MILLISECONDS = 1_000;

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const read = readConfig();
if (!read.ok) {
  process.stderr.write(`${read.problem}\n`);
  process.exit(1);
}
const { config } = read;
const log = pino({ level: config.logLevel });

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const bot = await startBot(config, log).catch((error: unknown) => {
  const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const reason = taken ? `port ${config.port} is taken; PORT=0 picks a free one` : reasonOf(error);
  process.stderr.write(`The bot could not start: ${reason}\n`);
  process.exit(1);
});

let ending = false;
let playgroundStart:
  | Promise<{ readonly stop: () => Promise<void>; readonly url: string } | undefined>
  | undefined;
const end = (): void => {
  if (ending) return;
  ending = true;
  // What is still starting is awaited, so that it does not outlive the bot.
  Promise.resolve(playgroundStart)
    .then((playground) => playground?.stop())
    .then(() => bot.close())
    .then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ failure: reasonOf(error) }, 'the bot did not end in order');
        process.exit(1);
      },
    );
};
// Before anything is printed: whoever reads that the bot listens may end it in the same moment.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);

if (config.identity.kind === 'local')
  say('LOCAL MODE: no MicrosoftAppId is set, so no token is checked and only this machine gets in.');
say(`listening on ${bot.url}`);
// Now, not at the end: there may come none but a kill.
setImmediate(flushCompileCache);

playgroundStart = config.playground
  ? startPlayground(bot.url).catch((error: unknown) => {
      say(`The Playground did not start (${reasonOf(error)}); the bot runs without it.`);
      return undefined;
    })
  : undefined;
const playground = await playgroundStart;
if (playground !== undefined) {
  say(`Playground: ${playground.url}`);
  say('Open it and choose "Tafel 3". Type @, choose Debattafel in the list, and go on: start proeftafel');
  say('Ctrl-C ends both.');
}

if (playground !== undefined) {
  // A SIGTERM for npm ends npm and its shell, which do not pass it on: this process must notice by itself.
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) end();
  }, PARENT_CHECK_MILLISECONDS).unref();
}
