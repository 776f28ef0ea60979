import { closeTable } from './closing.ts';
import { playItem } from './items.ts';
import { type Downloads, fetchMinutes } from './minutes.ts';
import { openTable } from './opening.ts';
import { type Play, say } from './play.ts';

/** Plays the whole table, from the installation to the minutes. Gives the minutes in every form. */
export const playTable = async (play: Play): Promise<Downloads> => {
  const { stage, moderator, order, cast } = play;
  const code = await openTable(play);
  for (const [index, rehearsed] of order.items.entries()) {
    const { item } = rehearsed;
    const afterBreak = order.items[index - 1]?.item.kind === 'break';
    const word = afterBreak ? 'hervat' : 'volgende';
    await say(moderator, stage.chat, word);
    play.step(`${cast.moderator} says "${word}": ${item.title}`);
    if (item.kind !== 'closing') await playItem(play, rehearsed);
  }
  await closeTable(play, code);
  const downloads = await fetchMinutes(play);
  await stage.teams.settled();
  return downloads;
};
