import type { Table } from '../../core/table.ts';
import { readChatLog } from '../../import/chatLog.ts';
import { type ImportPreviews, importedFrom } from '../importPreviews.ts';
import type { Answer, Incoming, SentFile } from '../incoming.ts';
import type { Sentence } from '../intents.ts';
import { tagText } from '../prepare.ts';
import { textIn, type VerbData } from '../verbData.ts';
import type { Answers } from './answers.ts';
import { askAndAnswer } from './asking.ts';
import type { Desk } from './desk.ts';

type Message = Extract<Incoming, { kind: 'message' }>;
type Clicked = Extract<Incoming, { kind: 'click' }>;

/** One message alone may be a note that happens to look like one of a log. */
const FEWEST_MESSAGES = 2;

/** The import of chats that were saved elsewhere: read, shown, and only then kept. */
export const createImporting = (desk: Desk, answers: Answers, previews: ImportPreviews) => {
  const show = async (incoming: Message, table: Table, text: string): Promise<Answer | undefined> => {
    const log = readChatLog(text);
    if (log.kind === 'too-big') return answers.toAsker(incoming, { key: 'notes:import.too-big' }, table);
    if (log.kind !== 'chat-log') return undefined;
    const found = log.messages.length + log.leftOut.direct;
    if (found < FEWEST_MESSAGES) return undefined;
    if (log.messages.length === 0)
      return answers.toAsker(
        incoming,
        { key: 'notes:import.only-direct', values: { count: log.leftOut.direct } },
        table,
      );
    const { id } = previews.add({ table: table.id, person: incoming.sender.person, log });
    return answers.cardToAsker(incoming, { card: 'import', table: table.id, of: id });
  };

  const file = async (incoming: Message, table: Table, sent: SentFile): Promise<Answer> => {
    const fetched = await desk.fetchFile(sent);
    if (fetched.kind === 'too-big')
      return answers.toAsker(incoming, { key: 'notes:import.file-too-big' }, table);
    if (fetched.kind === 'unreachable')
      return answers.toAsker(incoming, { key: 'notes:import.file-unreachable' }, table);
    const shown = await show(incoming, table, fetched.text);
    return shown ?? answers.toAsker(incoming, { key: 'notes:import.no-log' }, table);
  };

  const keep = async (incoming: Clicked, table: Table, data: VerbData): Promise<Answer> => {
    const preview = previews.find(textIn(data, 'import'));
    const own = preview?.table === table.id && preview.person === incoming.sender.person;
    if (preview === undefined || !own) return answers.toAsker(incoming, { key: 'notes:import.gone' }, table);
    // Done before the table's turn: suggesting lenses for thousands of messages takes a while.
    const texts = preview.log.messages.map(({ text }) => tagText(table, text));
    return askAndAnswer(
      desk,
      answers,
      incoming,
      table,
      (present) => ({ type: 'ImportChat', messages: importedFrom(present, preview.log, texts) }),
      (handled) => {
        previews.forget(preview.id);
        const count =
          handled.kind === 'accepted'
            ? handled.events.filter(({ type }) => type === 'ContributionAdded').length
            : texts.length;
        return answers.toAsker(incoming, { key: 'notes:import.kept', values: { count } }, table);
      },
    );
  };

  return {
    /** A log that was pasted; undefined where the text is none. */
    pasted: show,
    file,
    pressed: (incoming: Clicked, table: Table): Promise<Answer> => {
      const { data, verb } = incoming;
      if (verb === 'notes.import') return keep(incoming, table, data);
      previews.forget(textIn(data, 'import'));
      const sentence: Sentence = { key: 'notes:import.discarded' };
      return answers.toAsker(incoming, sentence, table);
    },
  };
};

export type Importing = ReturnType<typeof createImporting>;
