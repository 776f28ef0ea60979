import { answered, awaitCard, awaited, awaitTimeUp, fillIn, moderatorView, type Play, say } from './play.ts';

/** An addition is one short sentence; the card cuts off nothing. */
const LONGEST_ADDITION = 160;
const SHORTEST_ADDITION = 25;

interface Addition {
  readonly who: string;
  readonly text: string;
}

/**
 * Two additions by two people, and something for the varia by a third, in their own words of this very table: something short that each of them said
 * and that the draft leaves out. Nothing that nobody said comes into the minutes.
 */
const additionsFor = (play: Play, draft: string): readonly Addition[] => {
  const isParticipant = (name: string): boolean => play.participants.some((person) => person.name === name);
  const candidates = play.order.items
    .flatMap(({ passages }) => passages.flatMap(({ lines }) => lines))
    .filter(({ via, who }) => via !== 'direct' && isParticipant(who))
    .flatMap(({ who, text }) =>
      text.split(/(?<=[.!])\s+/).map((sentence): Addition => ({ who, text: sentence })),
    )
    .filter(({ text }) => text.length >= SHORTEST_ADDITION && text.length <= LONGEST_ADDITION)
    .filter(({ text }) => !text.endsWith('?') && !draft.includes(text.slice(0, 20)));
  const first = candidates.at(-1);
  const second = candidates.findLast(({ who }) => who !== first?.who);
  const third = candidates.findLast(({ who }) => who !== first?.who && who !== second?.who);
  return [first, second, third].flatMap((addition) => addition ?? []);
};

const addAndDecide = async (play: Play): Promise<void> => {
  const draft = await awaitCard(play, 'draft');
  const [first, second, third] = additionsFor(play, draft.text);
  if (first !== undefined) {
    await fillIn(play.person(first.who), draft, 'summary.addition', () => ({ text: first.text }));
    play.step(`${first.who} adds to the draft by the form.`);
  }
  if (second !== undefined) {
    await say(play.person(second.who), play.stage.chat, `aanvulling: ${second.text}`);
    play.step(`${second.who} adds to the draft by a word in the chat.`);
  }
  if (third !== undefined) {
    await say(play.person(third.who), play.stage.chat, `varia: ${third.text}`);
    await awaited(play, 'the varia on the draft', () =>
      draft.text.includes(play.words('cards:varia.heading')),
    );
    play.step(`${third.who} has something for the varia.`);
  }
  if (first === undefined) return;
  await answered(play.moderator.click(await moderatorView(play, draft), 'summary.decide'));
  const accepted = play.words('cards:addition.accepted');
  await awaited(play, 'the decision on the draft', () => draft.text.includes(accepted));
  play.step(
    `${play.cast.moderator} takes the first addition up${second ? '; the second stays undecided' : ''}.`,
  );
};

/** From the draft to the final summary, here and in the linked channel. */
export const closeTable = async (play: Play, code: string): Promise<void> => {
  const { stage, moderator, read, cast } = play;
  const closing = read.format.agenda.find(({ kind }) => kind === 'closing');
  if (closing === undefined) await say(moderator, stage.chat, 'afronding');
  await awaitCard(play, 'draft');
  play.step('The draft of the summary stands.');
  await addAndDecide(play);
  await say(moderator, stage.chat, `koppel ${code}`);
  play.step(`${cast.moderator} links the channel.`);
  if (closing !== undefined) await awaitTimeUp(play, closing.id);
  await say(moderator, stage.chat, 'sluit', { mention: true });
  const { channel } = stage.elsewhere;
  await awaited(play, 'the final summary in the linked channel', () =>
    [...stage.teams.conversations.values()].some(
      (thread) => thread.channel === channel && thread !== stage.elsewhere && thread.messages.length > 0,
    ),
  );
  const noMoreNotes = play.words('cards:final.noMoreNotes');
  await awaited(play, 'the final summary', () => stage.chat.find(({ text }) => text.includes(noMoreNotes)));
  play.step(`${cast.moderator} closes the table; the final summary stands here and in the channel.`);
};
