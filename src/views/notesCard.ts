import type { Noting } from '../core/contribution.ts';
import {
  contributionById,
  lensesToConfirm,
  speakersToConfirm,
  UNKNOWN_SPEAKER,
} from '../core/contributions.ts';
import { whoIs } from '../core/merging.ts';
import { attributionOf, type Table } from '../core/table.ts';
import { buttonRow, execute } from './buttons.ts';
import { layOut } from './layout.ts';
import { questionUnderDebate } from './lines.ts';
import { placeLine, quotedLine } from './noted.ts';
import { nameOf } from './people.ts';
import { cut, LONGEST_NAME } from './userText.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { joined, type Line, rows, sentences, subtle, type Words, wordsFor } from './words.ts';

/** The longest title of a table, in characters. */
const LONGEST_TITLE = 80;
/** How much of the last line stands on the card, in characters. */
const LONGEST_LAST = 120;

const titleLine = (table: Table, words: Words): Line => {
  const title = cut(table.title, LONGEST_TITLE);
  const question = table.status === 'open' ? questionUnderDebate(table) : undefined;
  return question === undefined
    ? words.line('notes:card.title', { title })
    : words.line('notes:card.titleWithQuestion', { title, number: question.number });
};

/** What there is still to be looked at; that nothing is, too. */
const countsLine = (table: Table, words: Words): Line => {
  const lenses = lensesToConfirm(table).length;
  const speakers = speakersToConfirm(table).length;
  if (lenses + speakers === 0) return words.line('notes:card.allDone');
  const parts = joined([
    lenses === 0 ? [] : words.line('notes:card.lenses', { count: lenses }),
    speakers === 0 ? [] : words.line('notes:card.speakers', { count: speakers }),
  ]);
  return [...words.line('notes:card.toDo'), { type: 'TextRun', text: ' ' }, ...parts];
};

/**
 * Whose the next line without a name is. In confidence names are for while people sit together: what stands here
 * after the closing says only that it is the same one.
 */
const speakerLine = (table: Table, { author, unclearSpeaker }: Noting, words: Words): Line => {
  if (table.status === 'closed' && attributionOf(table) === 'confidential')
    return words.line('notes:card.nextSame');
  if (unclearSpeaker !== undefined && unclearSpeaker !== '')
    return words.line('notes:card.nextUnclear', { typed: cut(unclearSpeaker, LONGEST_NAME) });
  return author === UNKNOWN_SPEAKER
    ? words.line('notes:card.nextUnknown')
    : words.line('notes:card.next', { name: nameOf(table, author, words) });
};

/** The last line that whoever looks noted, so that they see it arrive without a message. */
const lastLines = (table: Table, context: ViewContext, words: Words): readonly Line[] => {
  const noting = context.viewer === undefined ? undefined : table.noting?.get(whoIs(table, context.viewer));
  if (noting === undefined || table.minutesFinalAt !== undefined) return [];
  const last = noting.line === undefined ? undefined : contributionById(table, noting.line);
  const shown =
    last === undefined || last.withdrawn || last.erased === true
      ? []
      : joined([
          [
            ...words.line('notes:card.last'),
            { type: 'TextRun', text: ' ' },
            ...quotedLine(table, last, words, LONGEST_LAST),
          ],
          placeLine(table, last, words).slice(0, 1),
        ]);
  return [shown, speakerLine(table, noting, words)];
};

/**
 * The one card in the 1:1 chat of whoever takes notes: for which table and question they note, how, what came
 * in last and what is still to be looked at. `context.viewer`: whose it is.
 */
export const notesCard = (table: Table, context: ViewContext): RenderedCard => {
  const words = wordsFor(context);
  const title = titleLine(table, words);
  const isFinal = table.minutesFinalAt !== undefined;
  const how = words.line(
    isFinal ? 'notes:card.final' : table.status === 'closed' ? 'notes:card.closed' : 'notes:card.how',
  );
  const counts = isFinal ? [] : countsLine(table, words);
  const data = { table: table.id };
  const summary = sentences([title, counts]);
  const card = layOut('notes', context.locale, summary, {
    title: rows([title]),
    lines: rows([how, ...lastLines(table, context, words).map(subtle), counts]),
    actions: buttonRow([
      ...(isFinal
        ? []
        : [
            execute(words.text('notes:button.review'), 'notes.review', data),
            execute(words.text('notes:button.speakers'), 'notes.speakers', data),
            execute(words.text('notes:button.previous'), 'notes.previous', data),
          ]),
      execute(words.text('notes:button.minutes'), 'minutes.get', data),
    ]),
    notes: [],
  });
  return { card, summary };
};
