import type { Answer, Incoming } from '../incoming.ts';
import type { ConversationReference } from '../ports.ts';
import { presentState } from '../reactions.ts';
import type { Answers } from './answers.ts';
import type { Desk } from './desk.ts';
import type { References } from './references.ts';
import { openTable } from './whichTable.ts';

/** Handles who comes and goes: people, and the bot itself. */
export const createPresence = (desk: Desk, answers: Answers, references: References) => {
  /** Teams tells of an installation in two ways; whoever comes first is greeted, once. */
  const installed = async (incoming: Incoming, reference: ConversationReference): Promise<Answer> => {
    if (reference.welcomed) return { kind: 'nothing' };
    await references.welcomed(reference);
    return answers.card(incoming, { card: 'welcome' });
  };

  /** Back at a table that went on without it, the bot shows where the table is. */
  const returned = async (incoming: Incoming, reference: ConversationReference): Promise<void> => {
    if (reference.kind === 'personal') return;
    const which = await openTable(desk, reference, incoming.sender.person);
    if (which.kind !== 'one') return;
    const { id, tenant } = reference;
    // Cards may still show somebody who had themselves erased while the bot was away.
    const redraw = { kind: 'redraw', to: { kind: 'conversation', conversation: id, tenant } } as const;
    await desk.outbox.add([redraw, ...presentState(which.table)], which.table.id);
  };

  const atOpenTable = async (
    incoming: Incoming,
    reference: ConversationReference,
    people: readonly string[],
    change: (table: string, person: string) => Promise<unknown>,
  ): Promise<Answer> => {
    if (reference.kind === 'personal') return { kind: 'nothing' };
    const which = await openTable(desk, reference, incoming.sender.person);
    if (which.kind === 'one') for (const person of people) await change(which.table.id, person);
    return { kind: 'nothing' };
  };

  const join = async (
    incoming: Extract<Incoming, { kind: 'joined' }>,
    reference: ConversationReference,
    table: string,
    person: string,
  ): Promise<void> => {
    const told = incoming.people.find((one) => one.person === person)?.name ?? '';
    const name = told === '' ? (await desk.roster.member(reference, person))?.name : told;
    // Somebody without a name is noticed when they first do something.
    if (name === undefined) return;
    await desk.tables.handle(table, () => ({
      type: 'JoinTable',
      id: `${incoming.command}:${person}`,
      at: desk.clock.now(),
      actor: { kind: 'clock' },
      person,
      name,
    }));
  };

  return {
    installed,
    returned,
    joined: (incoming: Extract<Incoming, { kind: 'joined' }>, reference: ConversationReference) =>
      incoming.bot
        ? installed(incoming, reference)
        : atOpenTable(
            incoming,
            reference,
            incoming.people.map(({ person }) => person),
            (table, person) => join(incoming, reference, table, person),
          ),
    left: (incoming: Extract<Incoming, { kind: 'left' }>, reference: ConversationReference) =>
      atOpenTable(incoming, reference, incoming.people, (table, person) =>
        desk.tables.handle(table, () => ({
          type: 'LeaveTable',
          id: `${incoming.command}:${person}`,
          at: desk.clock.now(),
          actor: { kind: 'clock' },
          person,
        })),
      ),
  };
};
