import { setTimeout as pause } from 'node:timers/promises';
import { type BotProcess, startBotProcess, temporaryFolder } from '../support/runningBot.ts';

/** How long the Playground, half a hundred megabytes of JavaScript, may take to start on a busy machine. */
const START_MILLISECONDS = 40_000;

/** How long the two may take to end; after that they are ended. */
const END_MILLISECONDS = 8_000;

/** The bot with the Playground beside it, as `npm start` gives them to somebody without Teams. */
export interface BotAndPlayground {
  readonly bot: BotProcess;
  readonly url: string;
  /** Ends both; resolves with the bot's exit code, null where it had to be killed. */
  stop(): Promise<number | null>;
}

/** Starts both on free ports with a database of their own. */
export const startBotAndPlayground = async (
  environment: Readonly<Record<string, string>> = {},
): Promise<BotAndPlayground> => {
  const folder = temporaryFolder();
  const bot = await startBotProcess({
    DATABASE_URL: `sqlite:${folder.path}/debattafel.db`,
    PLAYGROUND: 'on',
    ...environment,
  });
  const stop = async (): Promise<number | null> => {
    const late = setTimeout(() => void bot.kill(), END_MILLISECONDS);
    const code = await bot.stop();
    clearTimeout(late);
    folder.remove();
    return code;
  };
  const latest = Date.now() + START_MILLISECONDS;
  while (Date.now() < latest) {
    const url = /^Playground: (http:\/\/\S+)$/m.exec(bot.printed())?.[1];
    if (url !== undefined) return { bot, url, stop };
    await pause(50);
  }
  await stop();
  throw new Error(`The Playground did not start: ${bot.printed()}`);
};
