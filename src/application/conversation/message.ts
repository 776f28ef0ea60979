import { contributionById } from '../../core/contributions.ts';
import { isShared } from '../../core/draftAhead.ts';
import { isModerator, mayActForOthers } from '../../core/roles.ts';
import type { Table } from '../../core/table.ts';
import { afterClosing, onlyAfterClosing } from '../closingCommands.ts';
import type { Answer, Incoming } from '../incoming.ts';
import { talkAboutPeople } from '../peopleCommands.ts';
import type { ConversationReference } from '../ports.ts';
import { tagText } from '../prepare.ts';
import { isExactStart, type ReadCommand, readTextCommand } from '../textCommands.ts';
import type { Answers } from './answers.ts';
import { ask } from './asking.ts';
import type { Desk } from './desk.ts';
import { giveCode } from './linking.ts';
import type { Notes } from './notes.ts';
import { openTableHere, readOpening } from './opening.ts';
import type { OwnData } from './ownData.ts';
import type { Typed } from './typed.ts';
import { closedTable, latestTable, openTable } from './whichTable.ts';

type Message = Extract<Incoming, { kind: 'message' }>;

/** Whether a word that nobody addressed to the bot is this person's to say (contract §3, "Talk or command"). */
const isTheirs = ({ by }: ReadCommand, table: Table, person: string): boolean => {
  switch (by) {
    case 'anyone':
      return true;
    case 'moderator':
      return isModerator(table, person);
    case 'notetaker':
      return mayActForOthers(table, person);
    case 'speaker':
      return table.floor?.person === person || isModerator(table, person);
  }
};

/** Handles what people write: a command, or a contribution. */
export const createMessage = (desk: Desk, answers: Answers, typed: Typed, ownData: OwnData, notes: Notes) => {
  const knowsFormat = (id: string): boolean => desk.formats.has(id);

  const counts = (incoming: Message, read: ReadCommand, table: Table | undefined): boolean => {
    const { command } = read;
    if (command.word === 'start' && table !== undefined)
      return incoming.addressed
        ? knowsFormat((command.rest[0] ?? '').toLowerCase())
        : isExactStart(command, knowsFormat);
    if (incoming.addressed) return true;
    if (command.word === 'start') return knowsFormat((command.rest[0] ?? '').toLowerCase());
    const about = table && talkAboutPeople(command, table, incoming.sender.person);
    if (about !== undefined) return about;
    // Before there is a draft an addition is simply something that somebody says.
    if (command.word === 'addition' || command.word === 'varia')
      return read.unprompted && table !== undefined && isShared(table);
    return read.unprompted && (table === undefined || isTheirs(read, table, incoming.sender.person));
  };

  const contribute = async (incoming: Message, table: Table): Promise<Answer> => {
    const handled = await ask(desk, incoming, table, (present) => ({
      type: 'AddContribution',
      contribution: incoming.message,
      ...tagText(present, incoming.text),
      source: 'chat',
      unprompted: !incoming.addressed,
      ...(incoming.quoted !== undefined && { inReplyTo: incoming.quoted }),
    }));
    if (handled.kind === 'rejected') return answers.refuse(incoming, handled.rejection, table);
    // Who spoke to the bot gets a word back; who simply talks does not.
    return incoming.addressed && handled.kind === 'accepted' && handled.events.length > 0
      ? answers.say(incoming, { key: 'sentences:noted' }, table)
      : { kind: 'nothing' };
  };

  /** Words that need no table, or that open one. Undefined: the word is about a table. */
  const withoutTable = async (
    incoming: Message,
    reference: ConversationReference,
    { command }: ReadCommand,
    table: Table | undefined,
  ): Promise<Answer | undefined> => {
    switch (command.word) {
      case 'help':
        return answers.card(incoming, { card: 'help', ...(table && { table: table.id }) });
      case 'formats':
        return reference.kind === 'personal'
          ? answers.toAsker(incoming, { key: 'refusals:start-in-group' })
          : answers.card(incoming, { card: 'formats' });
      case 'start': {
        const opening = readOpening(desk.formats, command.rest);
        return opening === undefined
          ? answers.toAsker(incoming, {
              key: 'refusals:unknown-format',
              values: { formats: [...desk.formats.keys()].join(', ') },
            })
          : openTableHere(desk, answers, incoming, reference, opening);
      }
      case 'forgetMe':
      case 'exportMe':
      case 'offRecord':
        return ownData.typed(incoming, reference, command);
      case 'makeCode':
        return giveCode(desk, answers, incoming, reference, table);
      default:
        return undefined;
    }
  };

  const talk = async (incoming: Message, table: Table | undefined): Promise<Answer> => {
    if (incoming.private)
      return incoming.text === ''
        ? answers.card(incoming, { card: 'help', ...(table && { table: table.id }) })
        : answers.toAsker(incoming, { key: 'refusals:not-understood' }, table);
    if (incoming.text === '')
      return incoming.addressed
        ? answers.card(incoming, { card: 'help', ...(table && { table: table.id }) })
        : { kind: 'nothing' };
    if (table !== undefined) return contribute(incoming, table);
    return incoming.addressed ? answers.card(incoming, { card: 'help' }) : { kind: 'nothing' };
  };

  /** A command that nobody addressed to the bot proves as well as a contribution that it hears the chat. */
  const heard = (incoming: Message, table: Table) =>
    desk.tables.handle(table.id, () => ({
      type: 'HearChat',
      id: `${incoming.command}:heard`,
      at: desk.clock.now(),
      actor: { kind: 'clock' },
    }));

  const tableFor = async (
    incoming: Message,
    reference: ConversationReference,
    read: ReadCommand | undefined,
  ) => {
    const { person } = incoming.sender;
    const asked = incoming.addressed || read?.unprompted === true ? read?.command.word : undefined;
    if (asked !== undefined && onlyAfterClosing.has(asked)) return closedTable(desk, reference, person);
    const open = await openTable(desk, reference, person);
    // The minutes, for one, can be asked for after the table closed.
    return open.kind === 'none' && asked !== undefined && afterClosing.has(asked)
      ? latestTable(desk, reference, person)
      : open;
  };

  const written = async (incoming: Message, reference: ConversationReference): Promise<Answer> => {
    const read = readTextCommand(incoming.text);
    // Before anything else looks at it.
    if (read?.command.word === 'offRecord') return ownData.typed(incoming, reference, read.command);
    const noted = await notes.written(incoming, reference, read);
    if (noted !== undefined) return noted;
    const which = await tableFor(incoming, reference, read);
    const table = which.kind === 'one' ? which.table : undefined;
    // Whoever may not ask for the minutes of a closed table is simply talking, where no table is open.
    if (read === undefined || !counts(incoming, read, table))
      return talk(incoming, table?.status === 'open' ? table : undefined);
    const free = await withoutTable(incoming, reference, read, table);
    if (free !== undefined) return free;
    // The text would wait on a card, with whose it is.
    if (which.kind === 'several' && read.command.word === 'unnamed')
      return answers.toAsker(incoming, { key: 'refusals:unnamed-several' });
    if (which.kind === 'several') return answers.cardToAsker(incoming, { card: 'tables', of: incoming.text });
    if (table === undefined)
      // A lone word among people who have no table is just a word.
      return incoming.addressed
        ? answers.toAsker(incoming, {
            key: reference.kind === 'personal' ? 'refusals:no-table-with-you' : 'refusals:no-table',
          })
        : { kind: 'nothing' };
    if (!incoming.addressed && !table.chatHeard) await heard(incoming, table);
    return typed(incoming, reference, table, read.command);
  };

  /** An edited, deleted or restored message changes the contribution that it was; else nothing. */
  const changed = async (
    incoming: Extract<Incoming, { kind: 'edited' | 'deleted' | 'undeleted' }>,
    reference: ConversationReference,
  ): Promise<Answer> => {
    const noted = await notes.changed(incoming, reference);
    if (noted !== undefined) return noted;
    const which = await openTable(desk, reference, incoming.sender.person);
    const table = which.kind === 'one' ? which.table : undefined;
    const changes = table && contributionById(table, incoming.message);
    if (table === undefined || changes === undefined) return { kind: 'nothing' };
    const contribution = changes.id;
    await ask(desk, incoming, table, (present) => {
      switch (incoming.kind) {
        case 'deleted':
          return { type: 'WithdrawContribution', contribution };
        case 'undeleted':
          return { type: 'RestoreContribution', contribution };
        case 'edited': {
          const read = readTextCommand(incoming.text)?.command;
          // What was noted is taken back; of the new words nothing is kept.
          if (read?.word === 'offRecord') return { type: 'WithdrawContribution', contribution };
          // Talk may begin as a note does; only a note loses its beginning.
          const text = changes.source === 'spoken' && read?.word === 'note' ? read.text : incoming.text;
          return { type: 'ReviseContribution', contribution, ...tagText(present, text) };
        }
      }
    });
    return { kind: 'nothing' };
  };

  return { written, changed };
};
