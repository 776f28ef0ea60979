import { mkdirSync, writeFileSync } from 'node:fs';
import type { FakeConversation, FakePerson, FakeTeams } from '../support/fakeTeams/index.ts';
import { startFakeTeams } from '../support/fakeTeams/index.ts';
import { type BotProcess, startBotProcess, temporaryFolder } from '../support/runningBot.ts';

/** What a test of HTTP may set before it starts. */
export interface Setting {
  readonly environment?: Readonly<Record<string, string>>;
  /** Workshop formats beside those that ship: each by its file's name, as JSON or as the file's own text. */
  readonly formats?: Readonly<Record<string, object | string>>;
  /** False for local mode. */
  readonly tokens?: boolean;
  /** Whether the tab's sign-in is checked by the fake's own keys, too. */
  readonly signIn?: boolean;
}

/** A fake Teams with the real bot process connected to it. */
export interface TeamsWithBot {
  readonly teams: FakeTeams;
  readonly bot: () => BotProcess;
  /** SIGKILL, then the same database again. `meanwhile` happens while there is no bot. */
  killAndRestart(meanwhile?: () => Promise<void>): Promise<void>;
  /** A folder of this test's own, gone at the end. */
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

const writeFormats = (folder: string, formats: NonNullable<Setting['formats']>): void => {
  mkdirSync(folder, { recursive: true });
  for (const [name, format] of Object.entries(formats))
    writeFileSync(`${folder}/${name}`, typeof format === 'string' ? format : JSON.stringify(format));
};

/** Starts both, with the limit on a person's clicks off: tests click faster than people. */
export const startTeamsWithBot = async ({
  environment = {},
  formats = {},
  tokens = true,
  signIn = false,
}: Setting = {}): Promise<TeamsWithBot> => {
  const teams = await startFakeTeams({ tokens });
  const folder = temporaryFolder();
  writeFormats(`${folder.path}/formats`, formats);
  const settings = {
    ...teams.environment,
    DATABASE_URL: `sqlite:${folder.path}/tables.db`,
    FORMATS_DIR: `${folder.path}/formats`,
    PERSON_RATE: '0',
    ...(signIn && { EntraOpenIdMetadata: `${teams.url}/keys/openidconfiguration` }),
    ...environment,
  };
  let bot = await startBotProcess(settings);
  teams.connect(bot.url);
  return {
    teams,
    bot: () => bot,
    folder: folder.path,
    environment: settings,
    killAndRestart: async (meanwhile) => {
      await bot.kill();
      await meanwhile?.();
      bot = await startBotProcess(settings);
      teams.connect(bot.url);
    },
    close: async () => {
      await bot.stop();
      await teams.close();
      folder.remove();
    },
  };
};

/** The id of the table of which a card stands in this conversation: the newest that names one. */
export const tableIn = (chat: FakeConversation): string => {
  const ids = chat.messages.flatMap(
    ({ activity }) => /"table":"([^"]+)"/.exec(JSON.stringify(activity))?.[1] ?? [],
  );
  const id = ids.at(-1);
  if (id === undefined) throw new Error(`no card of a table in ${chat.title}:\n${chat.transcript()}`);
  return id;
};

/** The live card: the newest with a button to ask for the floor. */
export const liveCard = (chat: FakeConversation) => chat.card('hand.raise');

/** What the bot told somebody in private, the newest last. */
export const toldTo = (person: FakePerson): readonly string[] =>
  person.personal.messages.map(({ text }) => text);

/** `minutes.json` (contract §7), as far as these tests look. */
export interface Minutes {
  readonly table: { readonly title: string };
  readonly participants: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: string;
    readonly turns: number;
  }[];
  readonly agenda: readonly {
    readonly id: string;
    readonly startedAt?: string;
    readonly endedAt?: string;
  }[];
  readonly questions: readonly {
    readonly number: number;
    readonly text: string;
    readonly votes: number;
    readonly shortlisted: boolean;
  }[];
  readonly queue?: readonly { readonly person: string }[];
  readonly contributions: readonly {
    readonly at: string;
    readonly author: { readonly id: string; readonly name: string };
    readonly text: string;
    readonly source: string;
    readonly agendaItem?: string;
    readonly question?: string;
    readonly revisions: number;
    readonly lenses: readonly { readonly lens: string; readonly value?: string; readonly by: string }[];
  }[];
  readonly summary: {
    readonly status: string;
    readonly text?: string;
    readonly additions?: readonly { readonly text: string; readonly decision: string }[];
  };
}

/** The links in whatever holds them, pointing at the bot as it listens now. */
export const minutesLinks = (holder: unknown, botUrl: string): readonly string[] =>
  [...JSON.stringify(holder).matchAll(/https?:\/\/[^"\s]+?\/minutes\/[^"\s)]+/g)].map(([link]) =>
    link.replace(/^https?:\/\/[^/]+/, botUrl),
  );

/** The minutes as a moderator or notetaker gets them: by the button, over the link in its answer. */
export const minutesFor = async (
  { bot }: Pick<TeamsWithBot, 'bot'>,
  person: FakePerson,
  chat: FakeConversation,
  table = tableIn(chat),
): Promise<Minutes> => {
  const answer = await person.execute(chat, 'minutes.get', { table, format: 'json' });
  const [link] = minutesLinks(answer.delivered.body, bot().url);
  if (link === undefined) throw new Error(`no link in ${answer.delivered.text}`);
  const response = await fetch(link);
  if (response.status !== 200) throw new Error(`the minutes answered ${response.status}`);
  return (await response.json()) as Minutes;
};

/** The texts of the contributions, in their order. */
export const textsIn = ({ contributions }: Minutes): readonly string[] =>
  contributions.map(({ text }) => text);

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
