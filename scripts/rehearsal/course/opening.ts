import { awaitCard, awaited, type Play, say } from './play.ts';

/** A code as `koppel` gives it. */
const codePattern = /[A-Z]{3}-\d{3}/;

/** The bot is installed in a channel, where somebody asks for a code by which a table can be linked to it. */
const codeFromChannel = async (play: Play): Promise<string> => {
  const { stage, moderator } = play;
  await stage.teams.install(stage.elsewhere);
  await say(moderator, stage.elsewhere, 'koppel', { mention: true });
  const found = await awaited(play, 'the code to link a channel', () =>
    stage.elsewhere.messages.map(({ text }) => codePattern.exec(text)?.[0]).find((code) => code),
  );
  play.step('In the channel, the bot gives a code to link a table to it.');
  return found;
};

/** From the installation to the open table with its notetaker. Gives the code for `koppel`. */
export const openTable = async (play: Play): Promise<string> => {
  const { stage, moderator, notetaker, read, cast } = play;
  const code = await codeFromChannel(play);
  await stage.teams.install(stage.chat);
  await awaited(play, 'the welcome', () => stage.chat.messages.length > 0);
  play.step('The bot is installed in the meeting chat and greets.');
  const start = ['start', read.format.id, read.edition?.id].filter((word) => word !== undefined).join(' ');
  await say(moderator, stage.chat, start, { mention: true });
  await awaitCard(play, 'opening');
  play.step(`${cast.moderator} opens the table: ${start}`);
  if (cast.notetaker !== cast.moderator) {
    await say(moderator, stage.chat, `rol notulist @${notetaker.name}`, {
      mention: true,
      people: [notetaker],
    });
    play.step(`${cast.notetaker} takes notes.`);
  }
  return code;
};
