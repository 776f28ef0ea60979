import { itemMeant } from '../../core/agendaReference.ts';
import type { CommandBody } from '../../core/commands.ts';
import type { ContributionId, Instant, PersonId } from '../../core/ids.ts';
import { idByName, personByName } from '../../core/people.ts';
import { questionByNumber } from '../../core/questions.ts';
import type { Table } from '../../core/table.ts';
import { breakTitle } from '../agendaVerbs.ts';
import { closingOf, draftForNext, draftGoingBack, draftOf, tagText } from '../prepare.ts';
import type { TextCommand } from '../textCommands.ts';

/** The person that a name typed by somebody stands for; a new one, known by name only, where nobody has it. */
const namedPerson = (table: Table, name: string): { person: PersonId; name: string } => {
  const known = personByName(table, name);
  if (known !== undefined) return { person: known.id, name: known.name };
  return { person: idByName(name), name: name.trim() };
};

const meant = (table: Table, item: string | undefined): { readonly item?: string } =>
  item === undefined ? {} : { item: itemMeant(table, item) };

const questionId = (table: Table, number: number): string =>
  questionByNumber(table, number)?.id ?? `no question ${number}`;

/**
 * The command that a word stands for, where the word alone says all: by whom and for whom is not in it.
 * `message` is the message it came in, `now` when. Undefined for words that need an answer of their own.
 */
export const typedBody = (
  table: Table,
  command: TextCommand,
  message: ContributionId,
  now: Instant,
): CommandBody | undefined => {
  switch (command.word) {
    case 'next':
      return { type: 'AdvanceAgenda', ...draftForNext(table) };
    case 'resume':
      return { type: 'ResumeAgenda', ...draftForNext(table) };
    case 'extend':
      return { type: 'ExtendItem', minutes: command.minutes };
    case 'shorten':
      return { type: 'ShortenItem', minutes: command.minutes };
    case 'insertBreak':
      return { type: 'InsertBreak', minutes: command.minutes, title: breakTitle(table) };
    case 'skip':
      return { type: 'SkipItem', ...meant(table, command.item) };
    case 'restore':
      return { type: 'RestoreItem', ...meant(table, command.item) };
    case 'goBack':
      return {
        type: 'GoBackToItem',
        ...meant(table, command.item),
        ...draftGoingBack(table, meant(table, command.item).item),
      };
    case 'swap':
      return {
        type: 'SwapItems',
        item: itemMeant(table, command.item),
        other: itemMeant(table, command.other),
      };
    case 'giveFloor':
      return { type: 'GiveFloor' };
    case 'yieldFloor':
      return { type: 'YieldFloor' };
    case 'undoFloor':
      return { type: 'UndoFloor' };
    case 'closeQueue':
      return { type: 'CloseQueue' };
    case 'openQueue':
      return { type: 'OpenQueue' };
    case 'clearQueue':
      return { type: 'ClearQueue' };
    case 'queueOrder':
      return { type: 'SetQueueOrder', order: command.order };
    case 'edit':
      return { type: 'RewordQuestion', question: questionId(table, command.number), text: command.text };
    case 'merge':
      return {
        type: 'MergeQuestions',
        question: questionId(table, command.number),
        into: questionId(table, command.into),
      };
    case 'open':
      return { type: 'OpenQuestion', question: questionId(table, command.number) };
    case 'note': {
      const { text, lenses } = tagText(table, command.text);
      const author = namedPerson(table, command.name);
      return {
        type: 'AddContribution',
        contribution: message,
        text,
        lenses,
        source: 'spoken',
        author,
      };
    }
    case 'wrapUp':
      return { type: 'DraftSummary', ...draftOf(table) };
    case 'close':
      return { type: 'CloseTable', ...closingOf(table, now) };
    default:
      return undefined;
  }
};
