import { perConversation } from '../../src/application/sendingRate.ts';
import { pause } from '../../test/http/teamsWithBot.ts';
import type { Bench } from './bench.ts';
import { openHall } from './tab/hall.ts';
import { press } from './tab/press.ts';

const CLICKS = 300;
const STORM_SECONDS = 30;
/** How long after the last click Teams may still see the card change, and a little to notice it. */
const AFTERWARDS_MILLISECONDS = 6_000;

/** A storm of hands at one table: the card is edited no oftener than Teams takes, and the last of it is soon there. */
export const storm: Bench = {
  name: 'storm',
  measure: async ({ quick }) => {
    const clicks = quick ? CLICKS / 3 : CLICKS;
    const hall = await openHall(1);
    try {
      const { teams } = hall.world;
      const { url } = hall.world.bot();
      const [table] = hall.tables;
      if (table === undefined) throw new Error('There is no table');
      const { chat, id, participants } = table;
      await teams.settled();
      let refused = 0;
      const startedAt = performance.now();
      const click = async (number: number): Promise<void> => {
        const person = participants[number % participants.length];
        // In turn all hands go up, then down.
        const up = Math.floor(number / participants.length) % 2 === 0;
        if (person === undefined) return;
        const done = await press(url, id, { person, verb: up ? 'hand.raise' : 'hand.lower', data: {} });
        if (!done) refused += 1;
      };
      const sent: Promise<void>[] = [];
      for (let number = 0; number < clicks; number += 1) {
        const dueAt = startedAt + (number / CLICKS) * STORM_SECONDS * 1000;
        await pause(Math.max(0, dueAt - performance.now()));
        sent.push(click(number));
      }
      await Promise.all(sent);
      const lastClickAt = Date.now();
      await pause(AFTERWARDS_MILLISECONDS);
      const sends = teams.sendsTo(chat);
      const lastSendAt = sends.at(-1)?.at ?? Number.POSITIVE_INFINITY;
      return {
        figures: [
          ...perConversation.map(({ milliseconds, most }) => ({
            name: `most sends within ${milliseconds / 1000} s`,
            value: teams.mostWithin(chat, milliseconds),
            unit: '' as const,
            goal: { atMost: most },
          })),
          {
            name: 'from the last click until the last edit',
            value: Math.max(0, lastSendAt - lastClickAt) / 1000,
            unit: 's',
            goal: { atMost: 3 },
          },
          { name: 'clicks that were refused', value: refused, unit: '', goal: { atMost: 0 } },
        ],
        notes: [`${clicks} clicks, ten a second, at one table.`],
      };
    } finally {
      await hall.world.close();
    }
  },
};
