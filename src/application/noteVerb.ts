import { readNotes } from '../capture/readNotes.ts';
import type { Speaker } from '../capture/speaker.ts';
import type { NamedPerson } from '../capture/whoIsMeant.ts';
import type { NotedLine } from '../core/commands.ts';
import type { ContributionId, PersonId } from '../core/ids.ts';
import type { Table } from '../core/table.ts';
import { noted, peopleToNote, questionOf } from './notesIn.ts';
import { tagText } from './prepare.ts';
import { textIn, type VerbData } from './verbData.ts';
import type { Click, ReadVerb } from './verbs.ts';

/** An id that a page made. */
const PAGE_ID = /^[\w-]{1,64}$/;

/** Who spoke last, as the page kept it: somebody's id, or what was typed for a name. */
const speakerIn = (
  data: VerbData,
  table: Table,
  people: readonly NamedPerson[],
  self: PersonId,
): { readonly speaker?: Speaker } => {
  const kept = textIn(data, 'speaker').trim();
  if (kept === '') return {};
  if (table.people.has(kept)) return { speaker: { kind: 'person', person: kept } };
  const read = readNotes(`${kept}:`, people, { self });
  const speaker = read.kind === 'notes' ? read.speaker : undefined;
  return { speaker: speaker ?? { kind: 'unclear', typed: kept, candidates: [] } };
};

/** What was typed, line by line; more lines than can be read stay as they are, for the table to refuse. */
const linesIn = (table: Table, data: VerbData, { person }: Click): readonly NotedLine[] => {
  const text = textIn(data, 'text');
  const people = peopleToNote(table);
  const notes = readNotes(text, people, { ...speakerIn(data, table, people, person), self: person });
  if (notes.kind === 'too-long')
    return text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => ({ speaker: { unclear: '' }, text: line, lenses: [] }));
  return notes.lines.map((line) => ({
    speaker: noted(table, line.speaker),
    ...tagText(table, line.text),
    ...questionOf(table, line.question),
  }));
};

/**
 * By which the table knows a note: the page's own id where it has one, so that a note that was sent twice, since
 * no answer came, is one note, also where it was put differently meanwhile. Nobody can name another's.
 */
const noteId = (data: VerbData, { command, person }: Click): ContributionId => {
  const note = textIn(data, 'note');
  return PAGE_ID.test(note) ? `n:${person}:${note}` : `n:${command}`;
};

/** What was said aloud, as who takes the notes typed it in the tab. */
export const noteVerbs: Readonly<Record<string, ReadVerb>> = {
  'note.take': (table, data, click) => ({
    type: 'TakeNotes',
    message: noteId(data, click),
    lines: linesIn(table, data, click),
  }),
};
