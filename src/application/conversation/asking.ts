import type { CommandBody, PersonActor } from '../../core/commands.ts';
import type { Table } from '../../core/table.ts';
import type { Answer, Incoming, Sender } from '../incoming.ts';
import { keptId } from '../nameless.ts';
import type { Handled } from '../tables.ts';
import type { Answers } from './answers.ts';
import type { Desk } from './desk.ts';

/** The sender as somebody who asks the table for something. */
export const actorOf = (sender: Sender, mayModerate = false): PersonActor => ({
  kind: 'person',
  person: sender.person,
  name: sender.name,
  ...(sender.aadObjectId !== undefined && { aadObjectId: sender.aadObjectId }),
  ...(sender.locale !== undefined && { locale: sender.locale }),
  mayModerate,
});

/** What the table is asked, made from the table as it stands when its turn has come. */
export type MakeBody = (table: Table) => CommandBody;

/**
 * A message's own time where it is near: Teams delivers late and out of order, and the minutes are to show
 * when something was said. A clock that is far off is not believed.
 */
const BELIEVED_MILLISECONDS = 5 * 60_000;

const timeOf = (incoming: Incoming, body: CommandBody, now: number): number =>
  (body.type === 'AddContribution' || body.type === 'ReviseContribution' || body.type === 'TakeNotes') &&
  incoming.at <= now &&
  incoming.at > now - BELIEVED_MILLISECONDS
    ? incoming.at
    : now;

/** Asks a table something in the sender's name. */
export const ask = (
  { tables, clock }: Desk,
  incoming: Incoming,
  table: Table,
  make: MakeBody,
  mayModerate = false,
): Promise<Handled> =>
  tables.handle(table.id, (present) => {
    const body = make(present ?? table);
    return {
      id: keptId(incoming.command, body),
      at: timeOf(incoming, body, clock.now()),
      actor: actorOf(incoming.sender, mayModerate),
      ...body,
    };
  });

/** Asks, and says why not where the table refuses; what is accepted is answered by `accepted`. */
export const askAndAnswer = async (
  desk: Desk,
  answers: Answers,
  incoming: Incoming,
  table: Table,
  make: MakeBody,
  accepted: (handled: Exclude<Handled, { kind: 'rejected' }>) => Promise<Answer> | Answer,
  mayModerate = false,
): Promise<Answer> => {
  const handled = await ask(desk, incoming, table, make, mayModerate);
  return handled.kind === 'rejected'
    ? answers.refuse(incoming, handled.rejection, handled.table)
    : accepted(handled);
};
