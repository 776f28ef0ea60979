import type { FakeTeams } from '../../../test/support/fakeTeams/index.ts';
import { prepared } from './preparedTables.ts';

/** People at a table who press; its first leads. */
const PRESSING = 14;

/**
 * Presses at so many prepared tables, one after another: everybody's hand goes up, then everybody's down. Each is
 * an activity as Teams posts it, with an id of its own.
 */
export const handsAt = (teams: FakeTeams, tables: number): (() => string) => {
  let pressed = 0;
  let lastId = Date.now();
  return () => {
    const number = (pressed % tables) + 1;
    const turn = Math.floor(pressed / tables);
    const person = prepared.person(number, (turn % PRESSING) + 1);
    const verb = Math.floor(turn / PRESSING) % 2 === 0 ? 'hand.raise' : 'hand.lower';
    pressed += 1;
    lastId += 1;
    return JSON.stringify({
      type: 'invoke',
      name: 'adaptiveCard/action',
      id: String(lastId),
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl: teams.serviceUrl,
      from: { id: person, name: 'Deelnemer' },
      recipient: teams.bot,
      conversation: {
        id: prepared.conversation(number),
        tenantId: teams.tenant,
        conversationType: 'groupChat',
        isGroup: true,
      },
      channelData: { tenant: { id: teams.tenant } },
      locale: 'nl-BE',
      value: {
        action: { type: 'Action.Execute', verb, data: { table: prepared.table(number) } },
        trigger: 'manual',
      },
    });
  };
};
