import type { Table } from '../../core/table.ts';
import type { Answer, Incoming } from '../incoming.ts';
import { presentCard, presentState } from '../reactions.ts';
import type { Answers } from './answers.ts';
import type { Desk } from './desk.ts';

/** A card is brought down at most once in this time (contract §3, `kaart`). */
const PAUSE_MILLISECONDS = 60_000;

/** `kaart`: the live card anew at the bottom of the conversation; in a 1:1 chat, there. */
export const bringCardDown = async (
  desk: Desk,
  answers: Answers,
  incoming: Incoming,
  table: Table,
): Promise<Answer> => {
  const card = presentCard(table);
  const of = table.running === undefined ? {} : { of: table.running };
  if (answers.isPrivate(incoming)) return answers.card(incoming, { card, table: table.id, ...of });
  const posted = await desk.store.outbox.postedCards(table.id);
  const newest = posted.findLast(
    (other) => other.card === card && other.conversation === table.conversation.id,
  );
  if (newest !== undefined && desk.clock.now() - newest.postedAt < PAUSE_MILLISECONDS)
    return answers.toAsker(incoming, { key: 'refusals:card-just-posted' }, table);
  await desk.outbox.add(presentState(table), table.id);
  return { kind: 'nothing' };
};
