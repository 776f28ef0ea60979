import { maxNoteLines, readNotes } from '../capture/readNotes.ts';
import type { Speaker } from '../capture/speaker.ts';
import type { NamedPerson } from '../capture/whoIsMeant.ts';
import type { CommandBody, NotedLine } from '../core/commands.ts';
import type { Contribution, Noting } from '../core/contribution.ts';
import { linesOfNotes, UNKNOWN_SPEAKER } from '../core/contributions.ts';
import type { ContributionId, PersonId } from '../core/ids.ts';
import { whoIs } from '../core/merging.ts';
import { idByName } from '../core/people.ts';
import { questionByNumber } from '../core/questions.ts';
import type { Table } from '../core/table.ts';
import { tagText } from './prepare.ts';

type TakeNotes = Extract<CommandBody, { type: 'TakeNotes' }>;
type Said = Pick<Noting, 'author' | 'unclearSpeaker'>;

/** The longest line, in characters: what is longer goes on in the next, so that nothing is lost. */
const LONGEST_LINE = 20_000;

/** Who can be meant by a name in the notes: who is here goes before who left. */
export const peopleToNote = (table: Table): readonly NamedPerson[] =>
  [...table.people.values()]
    .filter(({ erased }) => erased !== true)
    .sort((left, right) => Number(right.present) - Number(left.present));

const speakerOf = ({ author, unclearSpeaker }: Said): Speaker => {
  if (unclearSpeaker !== undefined) return { kind: 'unclear', typed: unclearSpeaker, candidates: [] };
  return author === UNKNOWN_SPEAKER ? { kind: 'unknown' } : { kind: 'person', person: author };
};

/** A speaker as the table knows them: a person, a name, or what was typed where that is unclear. */
export const noted = (table: Table, speaker: Speaker | undefined): NotedLine['speaker'] => {
  switch (speaker?.kind) {
    case 'person':
      return { person: speaker.person, name: table.people.get(speaker.person)?.name ?? '' };
    case 'named':
      return { person: idByName(speaker.name), name: speaker.name };
    case 'unclear':
      return { unclear: speaker.typed };
    default:
      return { unclear: '' };
  }
};

/** A number that no question has says nothing; a merged question is the one that it went into. */
export const questionOf = (table: Table, number: number | undefined): { readonly question?: string } => {
  const question = number === undefined ? undefined : questionByNumber(table, number);
  return question === undefined ? {} : { question: question.mergedInto ?? question.id };
};

/** In pieces of so many written lines as one reading takes. */
const inPieces = (text: string): readonly string[] => {
  const pieces: string[][] = [[]];
  let written = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '' && written === maxNoteLines) {
      pieces.push([]);
      written = 0;
    }
    if (line.trim() !== '') written += 1;
    pieces.at(-1)?.push(line);
  }
  return pieces.map((piece) => piece.join('\n'));
};

const pieceId = (message: ContributionId, index: number): ContributionId =>
  index === 0 ? message : `${message}/${String(index + 1).padStart(2, '0')}`;

const cutUp = (text: string): readonly string[] =>
  Array.from({ length: Math.ceil(text.length / LONGEST_LINE) }, (_, index) =>
    text.slice(index * LONGEST_LINE, (index + 1) * LONGEST_LINE),
  );

const linesFor = (table: Table, said: string): readonly Pick<NotedLine, 'text' | 'lenses'>[] =>
  cutUp(said)
    .map((part) => tagText(table, part))
    .filter(({ text }) => text !== '');

/** With which speaker a message began: an edit of it is read from there. */
const speakerBefore = (table: Table, message: ContributionId, who: PersonId): Speaker | undefined => {
  const first: Contribution | undefined = linesOfNotes(table, message)[0];
  if (first !== undefined)
    return first.confirmedFrom === undefined
      ? speakerOf(first)
      : { kind: 'unclear', typed: first.confirmedFrom, candidates: [] };
  const noting = table.noting?.get(whoIs(table, who));
  return noting && speakerOf(noting);
};

/**
 * What one message of notes asks of the table: mostly one command; more than 500 lines become several, none
 * of them refused. Of a message that was noted before, what it had more than this is withdrawn.
 */
export const notesIn = (
  table: Table,
  message: ContributionId,
  who: PersonId,
  text: string,
): readonly TakeNotes[] => {
  const people = peopleToNote(table);
  let speaker = speakerBefore(table, message, who);
  let question: number | undefined;
  const commands = inPieces(text).map((piece, index): TakeNotes => {
    const read = readNotes(piece, people, { self: whoIs(table, who), ...(speaker && { speaker }) });
    if (read.kind === 'too-long') throw new Error('A piece of notes is no longer than one reading takes');
    const lines = read.lines.flatMap((line): readonly NotedLine[] =>
      linesFor(table, line.text).map((said) => ({
        ...said,
        speaker: noted(table, line.speaker),
        ...questionOf(table, line.question ?? question),
      })),
    );
    speaker = read.speaker;
    question = read.question ?? question;
    return { type: 'TakeNotes', message: pieceId(message, index), lines, speaker: noted(table, speaker) };
  });
  return [...commands, ...withdrawn(table, message, commands.length)];
};

/** What takes back all pieces of a message from this one on. */
export const withdrawn = (table: Table, message: ContributionId, from = 0): readonly TakeNotes[] => {
  const commands: TakeNotes[] = [];
  for (let index = from; linesOfNotes(table, pieceId(message, index)).length > 0; index += 1)
    commands.push({ type: 'TakeNotes', message: pieceId(message, index), lines: [] });
  return commands;
};
