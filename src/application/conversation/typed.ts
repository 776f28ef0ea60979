import { agendaBegan } from '../../core/agenda.ts';
import type { TableEventType } from '../../core/events.ts';
import { personByName } from '../../core/people.ts';
import { isModerator, mayActForOthers } from '../../core/roles.ts';
import type { Table } from '../../core/table.ts';
import { deferredSentence, raisedSentence } from '../handSentences.ts';
import type { Answer, Incoming } from '../incoming.ts';
import type { Sentence } from '../intents.ts';
import type { ConversationReference } from '../ports.ts';
import type { Handled } from '../tables.ts';
import type { TextCommand } from '../textCommands.ts';
import type { Answers } from './answers.ts';
import { askAndAnswer, type MakeBody } from './asking.ts';
import { bringCardDown } from './bringCardDown.ts';
import type { Desk } from './desk.ts';
import { linkByCode } from './linking.ts';
import { mayModerate } from './mayModerate.ts';
import { typedBody } from './typedBody.ts';
import { createTypedClosing } from './typedClosing.ts';
import { typedNotes } from './typedNotes.ts';
import { createTypedPeople } from './typedPeople.ts';

type Message = Extract<Incoming, { kind: 'message' }>;
type Accepted = Exclude<Handled, { kind: 'rejected' }>;

const happened = (handled: Accepted, type: TableEventType): boolean =>
  handled.kind === 'accepted' && handled.events.some((event) => event.type === type);

/** Carries out a typed command at a table. */
export const createTyped = (desk: Desk, answers: Answers) => {
  const typedPeople = createTypedPeople(desk, answers);
  const typedClosing = createTypedClosing(desk, answers);

  const run = (
    incoming: Message,
    table: Table,
    make: MakeBody,
    confirmation?: (handled: Accepted) => Sentence | undefined,
  ): Promise<Answer> =>
    askAndAnswer(desk, answers, incoming, table, make, (handled) => {
      const sentence = confirmation?.(handled);
      return sentence === undefined
        ? { kind: 'nothing' }
        : answers.confirm(incoming, sentence, handled.table);
    });

  const pause = (incoming: Message, table: Table): Promise<Answer> =>
    askAndAnswer(
      desk,
      answers,
      incoming,
      table,
      () => ({ type: 'PauseAgenda' }),
      (handled) =>
        answers.toAsker(
          incoming,
          { key: happened(handled, 'AgendaItemStarted') ? 'sentences:break-started' : 'sentences:paused' },
          table,
        ),
    );

  const role = async (
    incoming: Message,
    reference: ConversationReference,
    table: Table,
    command: Extract<TextCommand, { word: 'role' }>,
  ): Promise<Answer> => {
    const mentioned = incoming.mentions[0];
    const named = personByName(table, command.name);
    const { sender } = incoming;
    // Without a name it is oneself: that is how somebody takes over.
    const target =
      mentioned?.person ?? (command.name === '' ? sender.person : named?.id) ?? `nobody ${command.name}`;
    // Nobody is put at the table by somebody who may give no roles.
    if (mentioned !== undefined && !table.people.has(mentioned.person) && isModerator(table, sender.person))
      await desk.tables.handle(table.id, () => ({
        type: 'JoinTable',
        id: `${incoming.command}:join`,
        at: desk.clock.now(),
        actor: { kind: 'clock' },
        ...mentioned,
      }));
    const takesOver = command.role === 'moderator' && target === sender.person;
    const may = takesOver && (await mayModerate(desk, reference, sender));
    return askAndAnswer(
      desk,
      answers,
      incoming,
      table,
      () => ({ type: 'AssignRole', role: command.role, person: target, name: command.name }),
      async (handled) => {
        if (!happened(handled, 'RoleAssigned')) return { kind: 'nothing' };
        // On the opening card everybody sees at once who takes notes.
        const seen = command.role === 'notetaker' && !agendaBegan(handled.table);
        if (seen && !answers.isPrivate(incoming)) return { kind: 'nothing' };
        const person = handled.table.people.get(target);
        return answers.toAsker(
          incoming,
          { key: `sentences:role-assigned-${command.role}`, values: { name: person?.name ?? command.name } },
          table,
        );
      },
      may,
    );
  };

  const minutes = (incoming: Message, table: Table, filter: string): Promise<Answer> => {
    if (!mayActForOthers(table, incoming.sender.person))
      return answers.refuse(incoming, { reason: 'not-moderator-or-notetaker' }, table);
    return answers.cardToAsker(incoming, {
      card: 'minutes',
      table: table.id,
      ...(filter.trim() !== '' && { of: filter.trim() }),
    });
  };

  /** Answers a command that needs a table. */
  return async (
    incoming: Message,
    reference: ConversationReference,
    table: Table,
    command: TextCommand,
  ): Promise<Answer> => {
    const { sender } = incoming;
    const aboutPeople = typedPeople(incoming, table, command);
    if (aboutPeople !== undefined) return aboutPeople;
    const aboutClosing = typedClosing(incoming, table, command);
    if (aboutClosing !== undefined) return aboutClosing;
    const aboutNotes = typedNotes(desk, answers, incoming, table, command);
    if (aboutNotes !== undefined) return aboutNotes;
    switch (command.word) {
      case 'agenda':
      case 'queue':
      case 'questions':
        return answers.card(incoming, { card: command.word, table: table.id });
      case 'card':
        return bringCardDown(desk, answers, incoming, table);
      case 'pause':
        return pause(incoming, table);
      case 'raiseHand': {
        const { kind, reason } = command;
        return askAndAnswer(
          desk,
          answers,
          incoming,
          table,
          () => ({
            type: 'RaiseHand',
            ...(kind !== undefined && { handKind: kind }),
            ...(reason !== undefined && { reason }),
          }),
          ({ table: after }) => {
            const told = raisedSentence(after, kind, sender.person, sender.person);
            // Who cannot hear sees nothing of it on the card.
            return kind === 'technical'
              ? answers.toAsker(incoming, told, after)
              : answers.confirm(incoming, told, after);
          },
        );
      }
      case 'deferHand':
        return run(
          incoming,
          table,
          () => ({ type: 'DeferHand' }),
          ({ table: after }) => deferredSentence(after, sender.person, sender.person),
        );
      case 'lowerHand':
        return run(
          incoming,
          table,
          () => ({ type: 'LowerHand' }),
          () => ({ key: 'sentences:hand-lowered' }),
        );
      case 'addQuestion':
        return run(
          incoming,
          table,
          () => ({ type: 'AddQuestion', question: `q:${incoming.message}`, text: command.text }),
          ({ table: after }) => ({
            key: 'sentences:question-added',
            values: { number: after.questions.at(-1)?.number ?? 0 },
          }),
        );
      case 'addition':
        return run(
          incoming,
          table,
          () => ({ type: 'AddToSummary', text: command.text }),
          ({ table: { summary } }) => ({
            key: 'sentences:addition-noted',
            values: { number: summary.status === 'none' ? 0 : summary.additions.length },
          }),
        );
      case 'role':
        return role(incoming, reference, table, command);
      case 'minutes':
        return minutes(incoming, table, command.filter);
      case 'replan':
        return isModerator(table, sender.person)
          ? answers.cardToAsker(incoming, { card: 'replan', table: table.id })
          : answers.refuse(incoming, { reason: 'not-moderator' }, table);
      case 'link':
        return linkByCode(desk, answers, incoming, table, command.code);
      case 'leaveMe':
        return askAndAnswer(
          desk,
          answers,
          incoming,
          table,
          () => ({ type: 'DeclineNudges' }),
          () => answers.toAsker(incoming, { key: 'sentences:left-alone' }, table),
        );
      default:
        return run(
          incoming,
          table,
          (present) => {
            const made = typedBody(present, command, incoming.message, desk.clock.now());
            if (made === undefined) throw new Error(`No command for "${command.word}"`);
            return made;
          },
          () => ({ key: `sentences:done-${command.word}` }),
        );
    }
  };
};

export type Typed = ReturnType<typeof createTyped>;
