import { awaited, type Play, say } from './play.ts';

/** The forms of the minutes that are fetched. */
export const minutesForms = ['json', 'md', 'csv'] as const;
export type MinutesForm = (typeof minutesForms)[number];

/** The notetaker asks for the minutes and downloads them by the links that they alone get. */
export const fetchMinutes = async (play: Play): Promise<ReadonlyMap<MinutesForm, string>> => {
  const { stage, notetaker } = play;
  await say(notetaker, stage.chat, 'notulen', { mention: true });
  const linksIn = (text: string): readonly string[] =>
    [...text.matchAll(/https?:\/\/[^"\s]+?\/minutes\/[^"\s]+/g)].map(([link]) => link);
  const links = await awaited(play, 'the links to the minutes', () => {
    const found = notetaker.personal.messages.map(({ activity }) => linksIn(JSON.stringify(activity)));
    return found.findLast((some) => some.length > 0);
  });
  const fetched = new Map<MinutesForm, string>();
  for (const form of minutesForms) {
    const link = links.find((one) => new URL(one).pathname.endsWith(`.${form}`));
    if (link === undefined) throw new Error(`the notetaker got no link to the minutes as ${form}`);
    const response = await fetch(link);
    if (response.status !== 200) throw new Error(`the minutes as ${form} came with HTTP ${response.status}`);
    fetched.set(form, await response.text());
  }
  play.step(`${notetaker.name} asks for the minutes and downloads ${minutesForms.join(', ')}.`);
  return fetched;
};
