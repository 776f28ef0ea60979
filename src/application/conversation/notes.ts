import { linesOfNotes } from '../../core/contributions.ts';
import { isModerator } from '../../core/roles.ts';
import type { Table } from '../../core/table.ts';
import type { Answer, Incoming } from '../incoming.ts';
import { postNotesCard } from '../notesCards.ts';
import { notesIn, withdrawn } from '../notesIn.ts';
import type { ConversationReference } from '../ports.ts';
import { type ReadCommand, readTextCommand } from '../textCommands.ts';
import type { Answers } from './answers.ts';
import { ask } from './asking.ts';
import type { Desk } from './desk.ts';
import type { Importing } from './importing.ts';
import { finishedTable, notingTable } from './notingTable.ts';
import { typedNotes } from './typedNotes.ts';

type Message = Extract<Incoming, { kind: 'message' }>;
type Changed = Extract<Incoming, { kind: 'edited' | 'deleted' | 'undeleted' }>;

/** `Vraag 3`, or `Vraag 3: Wie betaalt?`: in notes a heading, and nobody's new question. */
const questionHeading = /^(?:debat)?(?:vraag|question) ?(?:nr\.? ?)?\d{1,2}(?: ?[:.)–-].*)?$/i;
const bareHeading = /^(?:debat)?(?:vraag|question) ?(?:nr\.? ?)?\d{1,2} ?[:.)–-]?$/i;
/** The shapes with a colon that also hold several lines. */
const withColon: ReadonlySet<string> = new Set(['note', 'addQuestion', 'addition', 'edit']);
/** How much text a button carries to the table that is chosen, in characters. */
const MOST_CARRIED = 4_000;

const isNote = (lines: string, read: ReadCommand): boolean => {
  const { command, unprompted } = read;
  if (/\n\s*\S/.test(lines.trim())) return !(unprompted && withColon.has(command.word));
  if (command.word === 'addQuestion') return questionHeading.test(lines.trim());
  // "Pauze nodig": no number of minutes, so no command.
  return 'minutes' in command && Number.isNaN(command.minutes);
};

/**
 * The 1:1 chat of who takes notes or leads: whatever is no command there is notes. Everything here gives
 * undefined where that is not so, and the message means what it means to everybody else.
 */
export const createNotes = (desk: Desk, answers: Answers, importing: Importing) => {
  const take = async (
    incoming: Exclude<Incoming, { kind: 'deleted' }> & { readonly message: string },
    table: Table,
    text: string,
  ): Promise<Answer> => {
    const commands = notesIn(table, incoming.message, incoming.sender.person, text);
    for (const [index, command] of commands.entries()) {
      const piece = index === 0 ? incoming : { ...incoming, command: `${incoming.command}/${index + 1}` };
      const handled = await ask(desk, piece, table, (present) =>
        // Read again where the table changed since: a new name, or the speaker that stays set.
        index === 0
          ? (notesIn(present, incoming.message, incoming.sender.person, text)[0] ?? command)
          : command,
      );
      if (handled.kind === 'rejected') return answers.refuse(incoming, handled.rejection, table);
    }
    // At the pace of speech silence is best; the card tells what became of it.
    await showCardOnce(incoming, table);
    return { kind: 'nothing' };
  };

  /** Whoever notes without the role, as a moderator may, gets the card with their first note. */
  const showCardOnce = async ({ reference, sender }: Incoming, table: Table): Promise<void> => {
    const cards = await desk.store.outbox.postedCards(table.id);
    if (cards.some(({ card, conversation }) => card === 'notes' && conversation === reference.id)) return;
    await desk.outbox.add(postNotesCard(table, sender.person), table.id);
  };

  /** The words that also count after the table closed, and `kaart`, which here is the notetaker's own. */
  const word = async (
    incoming: Message,
    reference: ConversationReference,
    { command }: ReadCommand,
  ): Promise<Answer | undefined> => {
    if (command.word !== 'previous' && command.word !== 'review' && command.word !== 'card') return undefined;
    const which = await notingTable(desk, reference, incoming.sender.person);
    if (which.kind !== 'one') return undefined;
    const { table } = which;
    if (command.word !== 'card') return typedNotes(desk, answers, incoming, table, command);
    if (isModerator(table, incoming.sender.person) && table.status === 'open') return undefined;
    await desk.outbox.add(postNotesCard(table, incoming.sender.person), table.id);
    return { kind: 'nothing' };
  };

  /** Notes for which there is no table: too late for one of which the minutes are final, or no notes at all. */
  const tooLate = async (
    incoming: Message,
    reference: ConversationReference,
    lines: string | undefined,
  ): Promise<Answer | undefined> => {
    const looksNoted = lines === undefined || /:\s*\S/.test(lines);
    const finished = looksNoted ? await finishedTable(desk, reference, incoming.sender.person) : undefined;
    if (finished !== undefined) return answers.refuse(incoming, { reason: 'minutes-final' }, finished);
    return lines === undefined ? answers.toAsker(incoming, { key: 'notes:import.nobody' }) : undefined;
  };

  const written = async (
    incoming: Message,
    reference: ConversationReference,
    read: ReadCommand | undefined,
  ): Promise<Answer | undefined> => {
    if (reference.kind !== 'personal') return undefined;
    const lines = incoming.lines ?? incoming.text;
    const [file] = incoming.files ?? [];
    if (file === undefined && incoming.text === '') return undefined;
    if (file === undefined && read !== undefined && !isNote(lines, read))
      return word(incoming, reference, read);
    const which = await notingTable(desk, reference, incoming.sender.person);
    if (which.kind === 'several')
      return lines.length > MOST_CARRIED || file !== undefined
        ? answers.toAsker(incoming, { key: 'notes:several-tables' })
        : answers.cardToAsker(incoming, { card: 'tables', of: lines });
    if (which.kind === 'none') return tooLate(incoming, reference, file === undefined ? lines : undefined);
    const { table } = which;
    if (bareHeading.test(lines.trim()))
      return answers.toAsker(incoming, { key: 'notes:only-heading' }, table);
    if (file !== undefined) return importing.file(incoming, table, file);
    const log = lines.includes('\n') ? await importing.pasted(incoming, table, lines) : undefined;
    return log ?? take(incoming, table, lines);
  };

  /** The notes of which a message is one, wherever the person sits that wrote it. */
  const tableOf = async (incoming: Changed, reference: ConversationReference): Promise<Table | undefined> => {
    const { person } = incoming.sender;
    const { directory } = desk.store;
    const rows = await directory.openOf(reference.tenant, person);
    const closed = await directory.latestClosedOf(reference.tenant, person);
    for (const row of closed === undefined ? rows : [...rows, closed]) {
      const table = await desk.tables.read(row.table);
      if (table === undefined) continue;
      const set = [...(table.noting?.values() ?? [])].some(({ message }) => message === incoming.message);
      const spoken = linesOfNotes(table, incoming.message).some(({ source }) => source === 'spoken');
      if (set || spoken) return table;
    }
    return undefined;
  };

  const changed = async (
    incoming: Changed,
    reference: ConversationReference,
  ): Promise<Answer | undefined> => {
    if (reference.kind !== 'personal') return undefined;
    if (incoming.kind !== 'deleted' && readTextCommand(incoming.text)?.command.word === 'note')
      return undefined;
    const table = await tableOf(incoming, reference);
    if (table === undefined) return undefined;
    if (incoming.kind !== 'deleted') return take(incoming, table, incoming.lines ?? incoming.text);
    for (const [index, command] of withdrawn(table, incoming.message).entries()) {
      const piece = { ...incoming, command: `${incoming.command}/${index + 1}` };
      await ask(desk, piece, table, () => command);
    }
    return { kind: 'nothing' };
  };

  return {
    written,
    changed,
    /** Notes that were typed before it was clear for which table. */
    takenAt: (incoming: Message, table: Table): Promise<Answer> =>
      take(incoming, table, incoming.lines ?? incoming.text),
  };
};

export type Notes = ReturnType<typeof createNotes>;
