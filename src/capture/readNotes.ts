import type { PersonId } from '../core/ids.ts';
import { type NoteLine, noteLines } from './lineShape.ts';
import {
  bareName,
  nobodyYet,
  readNameHeading,
  readSpokenLine,
  type Speaker,
  type Speakers,
} from './speaker.ts';
import type { NamedPerson } from './whoIsMeant.ts';

/** The most lines in one message; more is a document, and belongs in several. */
export const maxNoteLines = 500;

/** One thing that somebody said, as the notetaker wrote it down. */
export interface CapturedLine {
  readonly speaker: Speaker;
  readonly text: string;
  /** The number of the debate question under which it stands, where the notes say so. */
  readonly question?: number;
}

/** Where the notes before this message ended. */
export interface NotesSoFar {
  /** Who spoke last: the first line without a name is theirs. */
  readonly speaker?: Speaker;
  /** Who takes notes, for `ik:`. */
  readonly self?: PersonId;
}

export type CapturedNotes =
  | {
      readonly kind: 'notes';
      readonly lines: readonly CapturedLine[];
      /** Who stays set for the next message. */
      readonly speaker?: Speaker;
      /** The question under which the notes ended, where they named one. */
      readonly question?: number;
      /**
       * What is nobody's words, as typed, so that nothing disappears: headings of questions ("Vraag 3: Wie
       * betaalt?"), and names with what stood beside them ("Els (Unizo)").
       */
      readonly headings: readonly string[];
    }
  | { readonly kind: 'too-long'; readonly lines: number };

const questionHeading = /^(?:debat)?vraag ?(?:nr\.? ?)?(\d{1,2}) ?(?:[:.)–-](?: (.*))?)?$/i;
const englishHeading = /^question ?(\d{1,2}) ?(?:[:.)–-](?: (.*))?)?$/i;

interface Question {
  readonly number: number;
  readonly text: string;
}

const readQuestion = (text: string): Question | undefined => {
  const [, number, rest = ''] = questionHeading.exec(text) ?? englishHeading.exec(text) ?? [];
  return number === undefined ? undefined : { number: Number(number), text: rest };
};

/** From this width on a line without an end was broken by a program rather than by who typed it. */
const minBrokenWidth = 40;
const endsSentence = /[.!?…:;]["”’)]*$/;

/** "fatima: Meer banken": behind a topic in the rest of a sentence stands no capital. */
const beginsAnew = /^[^:]+:\s+["“‘'(]?\p{Lu}/u;

/** Whether this line goes on where the line above stopped: in the middle of a sentence. */
const goesOn = (line: NoteLine, above: NoteLine | undefined): boolean =>
  above !== undefined &&
  !line.isPoint &&
  /^["“‘(]?\p{Ll}/u.test(line.text) &&
  !endsSentence.test(above.text) &&
  (above.width >= minBrokenWidth || (above.isPoint && line.isIndented));

interface NotesInMaking {
  readonly lines: CapturedLine[];
  readonly headings: string[];
  speaker: Speaker | undefined;
  question: number | undefined;
  /** Whether the line above is in the last captured one, so that a broken sentence can go on there. */
  isOpen: boolean;
}

const capture = (notes: NotesInMaking, text: string): void => {
  notes.isOpen = text !== '';
  if (text === '') return;
  const { speaker = nobodyYet, question } = notes;
  notes.lines.push({ speaker, text, ...(question === undefined ? {} : { question }) });
};

const setSpeaker = (notes: NotesInMaking, speaker: Speaker, typed: string, isStranger = false): void => {
  notes.speaker = speaker;
  notes.isOpen = false;
  if (isStranger || bareName(typed) !== typed.replace(/^@/, '')) notes.headings.push(typed);
};

const beginsSpeaker = (line: NoteLine | undefined, speakers: Speakers): boolean =>
  line !== undefined &&
  !line.isPoint &&
  (readSpokenLine(line.text, speakers, false) ?? readNameHeading(line.text, speakers, line.isMarked)) !==
    undefined;

interface Neighbours {
  /** The line directly above, also a blank one. */
  readonly above: NoteLine | undefined;
  /** The next line that says something. */
  readonly below: NoteLine | undefined;
}

const readLine = (notes: NotesInMaking, line: NoteLine, { above, below }: Neighbours, speakers: Speakers) => {
  const isHeading = !line.isPoint && (line.isMarked || below?.isPoint === true);
  const question = line.isPoint ? undefined : readQuestion(line.text);
  if (question) {
    notes.question = question.number;
    if (question.text !== '' && !isHeading && !beginsSpeaker(below, speakers)) {
      capture(notes, question.text);
      return;
    }
    // Under another question nobody is speaking yet.
    notes.speaker = undefined;
    notes.isOpen = false;
    notes.headings.push(line.text);
    return;
  }
  const last = notes.isOpen && goesOn(line, above) ? notes.lines.at(-1) : undefined;
  const mayBeTopic = line.isPoint || (last !== undefined && !beginsAnew.test(line.text));
  const spoken = readSpokenLine(line.text, speakers, mayBeTopic);
  if (last && !spoken) {
    notes.lines.splice(-1, 1, { ...last, text: `${last.text} ${line.text}` });
    return;
  }
  const heading = spoken ? undefined : readNameHeading(line.text, speakers, isHeading);
  if (spoken) setSpeaker(notes, spoken.speaker, spoken.name);
  else if (heading) setSpeaker(notes, heading, line.text, heading.kind !== 'person');
  if (!heading) capture(notes, spoken ? spoken.text : line.text);
};

/**
 * Reads what the notetaker typed or pasted in the 1:1 chat. The first letters of a name and a colon say who
 * speaks; a line without a name is the same speaker's; a name alone with a colon sets the speaker; `?:` is
 * somebody unknown. Bullets and name headings split pasted notes, `Vraag 3` sets the question. A name that is
 * not clear is never refused but is to be confirmed. Only more than 500 lines are.
 */
export const readNotes = (
  text: string,
  people: readonly NamedPerson[],
  soFar: NotesSoFar = {},
): CapturedNotes => {
  const all = noteLines(text);
  const written = all.filter((line) => line.text !== '');
  if (written.length > maxNoteLines) return { kind: 'too-long', lines: written.length };
  const speakers: Speakers = { people, ...(soFar.self === undefined ? {} : { self: soFar.self }) };
  const notes: NotesInMaking = {
    lines: [],
    headings: [],
    speaker: soFar.speaker,
    question: undefined,
    isOpen: false,
  };
  let said = 0;
  for (const [index, line] of all.entries()) {
    if (line.text === '') continue;
    said += 1;
    readLine(notes, line, { above: all[index - 1], below: written[said] }, speakers);
  }
  const { lines, headings, speaker, question } = notes;
  return {
    kind: 'notes',
    lines,
    headings,
    ...(speaker === undefined ? {} : { speaker }),
    ...(question === undefined ? {} : { question }),
  };
};
