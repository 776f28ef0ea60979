import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../src/store/openStore.ts';
import {
  type FakeConversation,
  type FakePerson,
  type FakeTeams,
  startFakeTeams,
} from '../../test/support/fakeTeams/index.ts';
import { type BotProcess, startBotProcess } from '../../test/support/runningBot.ts';
import type { Cast } from './casting.ts';
import { type ReadFormat, scaledJson } from './format.ts';
import type { RunningOrder } from './runningOrder.ts';

/** `PERSON_RATE`'s own default: 30 messages and clicks in 10 s. */
const USUAL_PERSON_RATE = 30;

/** The bot as a real process, Teams around it, and the people of the transcript in a meeting chat. */
export interface Stage {
  readonly teams: FakeTeams;
  readonly bot: BotProcess;
  readonly people: ReadonlyMap<string, FakePerson>;
  /** The table's own chat. */
  readonly chat: FakeConversation;
  /** A thread in a channel, to which the summary is to go too. */
  readonly elsewhere: FakeConversation;
  /** `PERSON_RATE` as it was set. */
  readonly personRate: number;
  readonly databaseUrl: string;
}

/** People at a real table speak slower: the notetaker may type as fast as the lines come, and half as much again. */
const personRateFor = ({ pauseMilliseconds }: RunningOrder): number =>
  Math.max(USUAL_PERSON_RATE, Math.ceil((10_000 / pauseMilliseconds) * 1.5) + 20);

const seated = (teams: FakeTeams, { names, moderator }: Cast, locale: string) =>
  new Map(
    names.map((name) => [
      name,
      teams.person(name, { locale, meetingRole: name === moderator ? 'Organizer' : 'Attendee' }),
    ]),
  );

/**
 * Sets everything up: a folder of its own with the database and the scaled format, the fake Teams, the bot.
 * `close` ends all of it, also while it is being set up.
 */
export const createStage = () => {
  const folder = mkdtempSync(join(tmpdir(), 'debattafel-rehearsal-'));
  let teams: FakeTeams | undefined;
  let starting: Promise<BotProcess> | undefined;
  let bot: BotProcess | undefined;
  let closing: Promise<void> | undefined;

  const stopBot = async (): Promise<void> => {
    bot ??= await starting?.catch(() => undefined);
    await bot?.stop();
  };
  const closeAll = async (): Promise<void> => {
    await stopBot();
    await teams?.close();
    rmSync(folder, { recursive: true, force: true });
  };

  return {
    set: async (read: ReadFormat, cast: Cast, order: RunningOrder): Promise<Stage> => {
      const formats = join(folder, 'formats');
      mkdirSync(formats);
      writeFileSync(join(formats, `${read.format.id}.json`), scaledJson(read, order.seconds));
      teams = await startFakeTeams({ tokens: true });
      const people = seated(teams, cast, read.format.locale);
      const chat = teams.meeting(read.format.title, [...people.values()]);
      const elsewhere = teams.thread(
        'Verslagen',
        [...people].flatMap(([name, person]) => (name === cast.moderator ? [person] : [])),
      );
      const personRate = personRateFor(order);
      const databaseUrl = `sqlite:${join(folder, 'table.db')}`;
      starting = startBotProcess({
        ...teams.environment,
        DATABASE_URL: databaseUrl,
        FORMATS_DIR: formats,
        PERSON_RATE: String(personRate),
      });
      bot = await starting;
      teams.connect(bot.url);
      return { teams, bot, people, chat, elsewhere, personRate, databaseUrl };
    },
    stopBot,
    close: (): Promise<void> => {
      closing ??= closeAll();
      return closing;
    },
  };
};

/** What the bot's own record says of each card that it sent, by the message's id: its kind, and whether it shrank. */
export const readPostedCards = async (
  databaseUrl: string,
  table: string,
): Promise<ReadonlyMap<string, { readonly card: string; readonly shrunk: boolean }>> => {
  const store = await openStore(databaseUrl);
  try {
    const cards = await store.outbox.postedCards(table);
    return new Map(cards.map(({ activityId, card, shrunk }) => [activityId, { card, shrunk }]));
  } finally {
    await store.close();
  }
};
