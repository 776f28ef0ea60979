import { pino } from 'pino';
import { startBot } from './compose.ts';
import { readConfig } from './config.ts';
import { startPlayground } from './playground.ts';

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
  process.stderr.write(`The bot could not start: ${reasonOf(error)}\n`);
  process.exit(1);
});

if (config.identity.kind === 'local')
  say('LOCAL MODE: no MicrosoftAppId is set, so no token is checked and only this machine gets in.');
say(`listening on ${bot.url}`);

const playground = config.playground
  ? await startPlayground(bot.url).catch((error: unknown) => {
      say(`The Playground did not start (${reasonOf(error)}); the bot runs without it.`);
      return undefined;
    })
  : undefined;
if (playground !== undefined) {
  say(`Playground: ${playground.url}`);
  say('Open it, choose "Tafel 3" under Group Chat, and type: @Debattafel start proeftafel');
}

let ending = false;
const end = async (): Promise<void> => {
  if (ending) return;
  ending = true;
  await playground?.stop();
  await bot.close();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    end().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ failure: reasonOf(error) }, 'the bot did not end in order');
        process.exit(1);
      },
    );
  });
