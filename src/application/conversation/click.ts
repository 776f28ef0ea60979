import { isAhead } from '../../core/draftAhead.ts';
import { isModerator, mayActForOthers } from '../../core/roles.ts';
import type { Table } from '../../core/table.ts';
import { steeringVerbs } from '../agendaVerbs.ts';
import type { Answer, Incoming } from '../incoming.ts';
import type { ConversationReference } from '../ports.ts';
import { presentCard } from '../reactions.ts';
import type { Handled } from '../tables.ts';
import { needsTable, readTextCommand } from '../textCommands.ts';
import { optionalText, textIn, yesIn } from '../verbData.ts';
import { isTableVerb, readVerb } from '../verbs.ts';
import type { Answers } from './answers.ts';
import { askedCard } from './askedCard.ts';
import { ask } from './asking.ts';
import type { CardFor } from './cardFor.ts';
import { confirmation } from './clickConfirmation.ts';
import type { Desk } from './desk.ts';
import { createMinutesClicks } from './minutesClicks.ts';
import type { Notes } from './notes.ts';
import { mayNote } from './notingTable.ts';
import { openTableHere, readOpening } from './opening.ts';
import { type OwnData, ownDataVerbs } from './ownData.ts';
import type { Typed } from './typed.ts';
import { countsHere } from './whichTable.ts';
import { notesButtons, notesForms, type WorklistClicks } from './worklist.ts';

type Clicked = Extract<Incoming, { kind: 'click' }>;
type Accepted = Exclude<Handled, { kind: 'rejected' }>;
type Rejected = Extract<Handled, { kind: 'rejected' }>;

/** Verbs by which a moderator leads from a card: the answer is that card as it stands now. */
const leading: ReadonlySet<string> = new Set([
  'agenda.start',
  'agenda.next',
  'agenda.pause',
  'agenda.resume',
  'agenda.extend',
  ...steeringVerbs,
  'floor.give',
  'floor.yield',
  'floor.undo',
  'queue.order',
  'queue.close',
  'queue.open',
  'queue.clear',
  'round.start',
  'round.skip',
  'summary.draft',
  'summary.decide',
  'summary.publish',
  'table.close',
]);

/** A button on the moderator's view of the queue: the answer is that view. */
const fromQueueCard = ({ data }: Clicked): boolean => data.card === 'queue';

/** Verbs that show something, and `table.say`, which says a typed word again at the chosen table. */
const otherVerbs: ReadonlySet<string> = new Set([
  'table.view',
  'table.say',
  'minutes.get',
  'minutes.file',
  'summary.full',
  'summary.sources',
]);

/** What can be filled in when the table is closed; whether it may is judged when it is sent. */
const formsAfterClosing: ReadonlySet<string> = new Set(['feedback.give', 'erratum.add', 'minutes.get']);

/** Handles pressed buttons, submitted forms and the dialogs that buttons open. */
export const createClick = (
  desk: Desk,
  answers: Answers,
  cardFor: CardFor,
  typed: Typed,
  ownData: OwnData,
  worklist: WorklistClicks,
  notes: Notes,
) => {
  const minutes = createMinutesClicks(desk, answers, cardFor);

  /** The table that the data names, where it counts here; else why not. */
  const tableOf = async (
    incoming: Incoming,
    data: Clicked['data'],
    reference: ConversationReference,
  ): Promise<Table | Answer> => {
    const table = await desk.tables.read(textIn(data, 'table'));
    if (table === undefined) return answers.toAsker(incoming, { key: 'refusals:unknown-table' });
    return countsHere(table, reference, incoming.sender.person)
      ? table
      : answers.toAsker(incoming, { key: 'refusals:other-table' });
  };

  const isAnswer = (value: Table | Answer): value is Answer => 'kind' in value;

  /** "Leiden", or a card that refreshed itself. */
  const view = async (incoming: Clicked, table: Table): Promise<Answer> => {
    const { person } = incoming.sender;
    // The way back from the full text is everybody's.
    const forAll = incoming.automatic || yesIn(incoming.data, 'back') || table.status === 'closed';
    const ref = askedCard(incoming.data, table);
    const forModerators = ref.card === 'replan' && !isModerator(table, person);
    if (forModerators || (!mayActForOthers(table, person) && !forAll))
      return answers.toAsker(incoming, { key: 'refusals:not-moderator' }, table);
    if (incoming.carrier === 'message') return answers.cardToAsker(incoming, ref);
    const rendered = await cardFor(table, ref, incoming);
    return rendered ?? answers.toAsker(incoming, { key: 'refusals:table-closed' }, table);
  };

  /** Something about the summary to read, with the way back. */
  const toRead = async (incoming: Clicked, table: Table, card: 'fullText' | 'sources'): Promise<Answer> => {
    const ref = { card, table: table.id };
    if (incoming.carrier === 'message') return answers.cardToAsker(incoming, ref);
    const rendered = await cardFor(table, ref, incoming);
    return rendered ?? answers.refuse(incoming, { reason: 'no-draft' }, table);
  };

  /** What somebody typed into a form is not lost where it can no longer be taken. */
  const refused = (incoming: Clicked, { rejection, table }: Rejected): Promise<Answer> => {
    const merging = rejection.reason === 'stale-text' && table && cardFor.merging(table, incoming);
    if (merging) return Promise.resolve(merging);
    const text = optionalText(incoming.data, 'text');
    const kept = rejection.reason === 'stale-text' || rejection.reason === 'summary-frozen';
    return kept && text !== undefined
      ? answers.toAsker(incoming, { key: `refusals:${rejection.reason}-kept`, values: { text } }, table)
      : answers.refuse(incoming, rejection, table);
  };

  /** The card that was pressed in the 1:1 chat, as it stands now; nothing else would renew it there. */
  const renewed = (incoming: Clicked, table: Table): Promise<Answer | undefined> | undefined => {
    if (incoming.carrier !== 'execute') return undefined;
    if (incoming.verb === 'minutes.finish')
      return cardFor(table, { card: 'minutes', table: table.id }, incoming);
    return incoming.verb === 'summary.edit' && incoming.reference.kind === 'personal'
      ? cardFor(table, { card: isAhead(table) ? 'draftAhead' : 'draft', table: table.id }, incoming)
      : undefined;
  };

  const leadingCard = async (incoming: Clicked, before: Table, { table }: Accepted): Promise<Answer> => {
    if (fromQueueCard(incoming)) {
      const queue = await cardFor(table, { card: 'queue', table: table.id }, incoming);
      if (queue !== undefined) return queue;
    }
    // In the 1:1 chat the card with the plans was pressed; it goes on showing how the clock stands.
    const steers = steeringVerbs.includes(incoming.verb);
    if (steers && incoming.reference.kind === 'personal') {
      const plans = await cardFor(table, { card: 'replan', table: table.id }, incoming);
      if (plans !== undefined) return plans;
    }
    // What such a verb names is the item that it changes, not the one whose card was pressed.
    const seen = (steers ? undefined : optionalText(incoming.data, 'item')) ?? before.running;
    const shown = incoming.verb === 'agenda.start' ? 'opening' : presentCard(before);
    // On the way to the next item the pressed card becomes one line; the new item has its own card.
    const of = shown === 'live' ? { of: seen ?? '' } : {};
    const rendered = await cardFor(table, { card: shown, table: table.id, ...of }, incoming);
    return rendered ?? answers.toAsker(incoming, { key: `sentences:clicked.${incoming.verb}` }, table);
  };

  /** A word typed in a 1:1 chat by somebody who sits at several tables, said again at the chosen one. */
  const saidAgain = (incoming: Clicked, reference: ConversationReference, table: Table): Promise<Answer> => {
    const text = textIn(incoming.data, 'text');
    const read = readTextCommand(text);
    const { carrier: _, verb: __, data: ___, automatic: ____, ...header } = incoming;
    const said = {
      ...header,
      kind: 'message',
      message: `m:${incoming.command}`,
      text,
      addressed: true,
      private: true,
      mentions: [],
    } as const;
    if (read !== undefined && needsTable(read.command)) return typed(said, reference, table, read.command);
    return mayNote(table, incoming.sender.person)
      ? notes.takenAt(said, table)
      : answers.toAsker(incoming, { key: 'refusals:not-understood' }, table);
  };

  const onTable = async (
    incoming: Clicked,
    reference: ConversationReference,
    table: Table,
  ): Promise<Answer> => {
    const { verb, data, sender } = incoming;
    if (verb === 'table.view') return view(incoming, table);
    if (verb === 'table.say') return saidAgain(incoming, reference, table);
    if (verb === 'minutes.get') return minutes.links(incoming, table);
    if (verb === 'minutes.file') return minutes.file(incoming, table);
    if (verb === 'summary.full') return toRead(incoming, table, 'fullText');
    if (verb === 'summary.sources') return toRead(incoming, table, 'sources');
    const aboutNotes = await worklist(incoming, reference, table);
    if (aboutNotes !== undefined) return aboutNotes;
    const handled = await ask(desk, incoming, table, (present) => {
      const click = { command: incoming.command, at: desk.clock.now(), person: sender.person };
      const body = readVerb(verb, present, data, click);
      if (body === undefined) throw new Error(`No command for the verb "${verb}"`);
      return body;
    });
    if (handled.kind === 'rejected') return refused(incoming, handled);
    const own = await renewed(incoming, handled.table);
    if (own !== undefined) return own;
    return (leading.has(verb) || fromQueueCard(incoming)) &&
      incoming.carrier === 'execute' &&
      isModerator(handled.table, sender.person)
      ? leadingCard(incoming, table, handled)
      : answers.toAsker(incoming, confirmation(verb, data, handled.table, sender.person), handled.table);
  };

  const open = (incoming: Clicked, reference: ConversationReference): Promise<Answer> => {
    const { data } = incoming;
    const words = ['format', 'edition', 'name'].map((key) => textIn(data, key).trim());
    const opening = readOpening(
      desk.formats,
      words.filter((word) => word !== ''),
    );
    return opening === undefined
      ? answers.toAsker(incoming, {
          key: 'refusals:unknown-format',
          values: { formats: [...desk.formats.keys()].join(', ') },
        })
      : openTableHere(desk, answers, incoming, reference, opening);
  };

  return {
    pressed: async (incoming: Clicked, reference: ConversationReference): Promise<Answer> => {
      const { verb, data } = incoming;
      if (verb === 'table.open') return open(incoming, reference);
      if (ownDataVerbs.has(verb)) return ownData.pressed(incoming);
      if (!isTableVerb(verb) && !otherVerbs.has(verb) && !notesButtons.has(verb))
        return answers.toAsker(incoming, { key: 'refusals:unknown-verb' });
      const table = await tableOf(incoming, data, reference);
      return isAnswer(table) ? table : onTable(incoming, reference, table);
    },

    dialog: async (
      incoming: Extract<Incoming, { kind: 'dialogOpened' }>,
      reference: ConversationReference,
    ): Promise<Answer> => {
      if (incoming.verb === 'table.open') {
        const format = desk.formats.get(textIn(incoming.data, 'format'));
        if (format !== undefined) return cardFor.opening(format, incoming);
      }
      const table = await tableOf(incoming, incoming.data, reference);
      if (isAnswer(table)) return table;
      // A part of the minutes can be asked for after the table closed too.
      const notTheirs = incoming.verb === 'minutes.get' ? minutes.notLeading(incoming, table) : undefined;
      if (notTheirs !== undefined) return notTheirs;
      const onNotes = notesForms.has(incoming.verb) && mayNote(table, incoming.sender.person);
      if (table.status === 'closed' && !onNotes && !formsAfterClosing.has(incoming.verb))
        return answers.refuse(incoming, { reason: 'table-closed' }, table);
      const form = cardFor.form(table, incoming);
      return form ?? answers.toAsker(incoming, { key: 'refusals:unknown-verb' }, table);
    },
  };
};
