import { mindmapFormats } from '../../../src/export/mindmap/links.ts';
import { partsOf } from '../../../test/support/fakeTeams/card.ts';
import { awaited, type Play, say } from './play.ts';

/** The forms of the minutes that are fetched. */
export const minutesForms = ['json', 'md', 'csv', 'docx', 'pdf'] as const;
export type MinutesForm = (typeof minutesForms)[number];

/** What was downloaded: the minutes by their form, and the mindmap by its own where the summary has one. */
export interface Downloads {
  readonly minutes: ReadonlyMap<MinutesForm, Buffer>;
  readonly mindmap: ReadonlyMap<(typeof mindmapFormats)[number], Buffer>;
}

const downloaded = async (link: string): Promise<Buffer> => {
  const response = await fetch(link);
  if (response.status !== 200) throw new Error(`${new URL(link).pathname} came with HTTP ${response.status}`);
  return Buffer.from(await response.arrayBuffer());
};

/** The addresses on cards and in their buttons. */
const linksOn = (cards: unknown): readonly string[] =>
  partsOf(cards).flatMap(({ url }) => (typeof url === 'string' ? [url] : []));

/** The mindmap, by the links on the card that the notetaker alone got. */
const fetchMindmap = async ({ notetaker }: Play): Promise<Downloads['mindmap']> => {
  const links = notetaker.personal.messages.flatMap(({ activity }) => linksOn(activity));
  const fetched = new Map<(typeof mindmapFormats)[number], Buffer>();
  for (const form of mindmapFormats) {
    const link = links.find((one) => new RegExp(`/mindmap/[^/]+\\.${form}$`).test(new URL(one).pathname));
    if (link !== undefined) fetched.set(form, await downloaded(link));
  }
  return fetched;
};

/** The notetaker asks for the minutes and downloads them by the links that they alone get. */
export const fetchMinutes = async (play: Play): Promise<Downloads> => {
  const { stage, notetaker } = play;
  await say(notetaker, stage.chat, 'notulen', { mention: true });
  const links = await awaited(play, 'the links to the minutes', () => {
    const found = notetaker.personal.messages.map(({ activity }) =>
      linksOn(activity).filter((link) => new URL(link).pathname.startsWith('/minutes/')),
    );
    return found.findLast((some) => some.length > 0);
  });
  const minutes = new Map<MinutesForm, Buffer>();
  for (const form of minutesForms) {
    const link = links.find((one) => new URL(one).pathname.endsWith(`.${form}`));
    if (link === undefined) throw new Error(`the notetaker got no link to the minutes as ${form}`);
    minutes.set(form, await downloaded(link));
  }
  const mindmap = await fetchMindmap(play);
  const pictures = mindmap.size === 0 ? '' : `, and the mindmap as ${[...mindmap.keys()].join(' and ')}`;
  play.step(`${notetaker.name} asks for the minutes and downloads ${minutesForms.join(', ')}${pictures}.`);
  return { minutes, mindmap };
};
