import { actionsOf } from '../../../test/support/fakeTeams/card.ts';
import type { Line } from '../transcript.ts';
import { answered, fillIn, liveCard, moderatorView, type Play, say } from './play.ts';

/**
 * The floor during the debate: whoever is about to speak raises a hand by the button, and so does the one
 * after them; the moderator gives the floor by the button of the head of the queue, or by name out of order.
 */
export const createFloor = (play: Play) => {
  const { stage, cast } = play;
  const raised = new Set<string>();
  let speaker: string | undefined;

  const raise = async (name: string): Promise<void> => {
    if (raised.has(name) || name === speaker) return;
    await answered(play.person(name).click(liveCard(play), 'hand.raise'));
    raised.add(name);
  };

  const give = async (name: string): Promise<void> => {
    const view = await moderatorView(play, liveCard(play));
    const head = actionsOf(view.card).find(({ verb, opensDialog }) => verb === 'floor.give' && !opensDialog);
    const { id } = play.person(name);
    if (head?.data.person === id) await answered(play.moderator.click(view, 'floor.give'));
    else await fillIn(play.moderator, view, play.words('cards:button.someoneElse'), () => ({ person: id }));
    raised.delete(name);
    speaker = name;
  };

  return {
    /** Somebody is about to say a line; `coming` are the lines after it. */
    take: async (line: Line, coming: readonly Line[]): Promise<void> => {
      if (line.via !== 'spoken' || line.who === speaker || line.who === cast.moderator) return;
      await raise(line.who);
      const after = coming.find(
        ({ via, who }) => via === 'spoken' && who !== line.who && who !== cast.moderator,
      );
      if (after !== undefined) await raise(after.who);
      await give(line.who);
    },
    /** The last speaker gives the floor back by typing so, and nobody waits any more. */
    empty: async (): Promise<void> => {
      for (const name of raised) await answered(play.person(name).click(liveCard(play), 'hand.lower'));
      raised.clear();
      if (speaker !== undefined) await say(play.person(speaker), stage.chat, 'klaar');
      speaker = undefined;
    },
  };
};

export type Floor = ReturnType<typeof createFloor>;
