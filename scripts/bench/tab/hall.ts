import { startTeamsWithBot, type TeamsWithBot, tableIn } from '../../../test/http/teamsWithBot.ts';
import type { FakeConversation, FakePerson } from '../../../test/support/fakeTeams/index.ts';

/** A table in a hall full of them: who leads it and who takes part. */
export interface HallTable {
  readonly id: string;
  readonly chat: FakeConversation;
  readonly moderator: FakePerson;
  readonly participants: readonly FakePerson[];
}

/** The real bot with many tables that are under way. */
export interface Hall {
  readonly world: TeamsWithBot;
  readonly tables: readonly HallTable[];
}

/** As many people as sit at each table, its moderator and notetaker among them. */
export const PEOPLE_AT_A_TABLE = 10;

const openTable = async (world: TeamsWithBot, number: number): Promise<HallTable> => {
  const { teams } = world;
  const moderator = teams.person(`Gespreksleider ${number}`, { meetingRole: 'Organizer' });
  const others = Array.from({ length: PEOPLE_AT_A_TABLE - 1 }, (_, index) =>
    teams.person(`Deelnemer ${number}.${index + 1}`),
  );
  const chat = teams.meeting(`Tafel ${number}`, [moderator, ...others]);
  await teams.install(chat);
  await moderator.say(chat, 'start klimaattafel', { mention: true });
  await teams.waitFor(() =>
    chat.messages.some(({ activity }) => JSON.stringify(activity).includes('"table"')),
  );
  const id = tableIn(chat);
  await moderator.execute(chat, 'agenda.start', { table: id });
  await moderator.say(chat, `rol notulist Deelnemer ${number}.1`, { mention: true });
  return { id, chat, moderator, participants: others };
};

/** Opens tables one after another, in local mode: the tab then asks for no token. */
export const openHall = async (
  count: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<Hall> => {
  const world = await startTeamsWithBot({ tokens: false, environment });
  const tables: HallTable[] = [];
  for (let number = 1; number <= count; number += 1) tables.push(await openTable(world, number));
  return { world, tables };
};
