import type { PersonId } from '../core/ids.ts';
import { attributionOf, type Table } from '../core/table.ts';
import { buttonRow, execute } from './buttons.ts';
import { layOut } from './layout.ts';
import { cut, LONGEST_NAME } from './userText.ts';
import type { RenderedCard, ViewContext } from './viewContext.ts';
import { joined, rows, said, sentences, subtle, type Words, wordsFor } from './words.ts';

/** A chat log as it is shown before it is kept. */
export interface ShownLog {
  readonly id: string;
  readonly form: 'zoom' | 'teams' | 'transcript';
  readonly direct: number;
  readonly messages: readonly {
    readonly author: { readonly person: PersonId; readonly name: string };
    readonly text: string;
  }[];
}

/** How many messages are shown, and how much of each, in characters. */
const MESSAGES_SHOWN = 3;
const LONGEST_SHOWN = 160;
/** How many names that nobody at the table has are told. */
const NAMES_SHOWN = 8;

const newNames = (table: Table, log: ShownLog): readonly string[] =>
  [...new Map(log.messages.map(({ author }) => [author.person, author.name]))].flatMap(([person, name]) =>
    table.people.has(person) ? [] : [cut(name, LONGEST_NAME)],
  );

const newNamesLine = (names: readonly string[], words: Words) => {
  const more = names.length - NAMES_SHOWN;
  const told = names.slice(0, NAMES_SHOWN).join(', ');
  if (names.length === 0) return [];
  return more > 0
    ? words.line('notes:import.newNamesMore', { names: told, count: more })
    : words.line('notes:import.newNames', { names: told });
};

/** What a chat log holds, before it is kept; without one: that it is no longer there. */
export const importCard = (table: Table, log: ShownLog | undefined, context: ViewContext): RenderedCard => {
  const words = wordsFor(context);
  if (log === undefined) {
    const gone = words.line('notes:import.gone');
    const summary = sentences([gone]);
    const parts = { title: rows([gone]), lines: [], actions: [], notes: [] };
    return { card: layOut('notes', context.locale, summary, parts), summary };
  }
  const people = new Set(log.messages.map(({ author }) => author.person)).size;
  const heading = words.line('notes:import.heading', {
    form: words.text(`notes:import.form.${log.form}`),
    messages: words.text('notes:import.messages', { count: log.messages.length }),
    people: words.text('cards:people', { count: people }),
  });
  const direct = log.direct === 0 ? [] : words.line('notes:import.direct', { count: log.direct });
  const named = attributionOf(table) === 'named';
  const first = log.messages
    .slice(0, MESSAGES_SHOWN)
    .map(({ author, text }) =>
      joined([named ? said(cut(author.name, LONGEST_NAME)) : [], said(cut(text, LONGEST_SHOWN))], ': '),
    );
  const more = log.messages.length - first.length;
  const data = { table: table.id, import: log.id };
  const summary = sentences([heading, direct]);
  const card = layOut('notes', context.locale, summary, {
    title: rows([heading]),
    lines: rows([
      direct,
      ...first,
      more > 0 ? subtle(words.line('notes:import.more', { count: more })) : [],
      named ? newNamesLine(newNames(table, log), words) : [],
    ]),
    actions: buttonRow([
      execute(words.text('notes:button.import'), 'notes.import', data),
      execute(words.text('notes:button.discard'), 'notes.discard', data),
    ]),
    notes: rows([subtle(words.line('notes:import.waits'))]),
  });
  return { card, summary };
};
