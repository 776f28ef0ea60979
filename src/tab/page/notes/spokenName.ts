import { type CapturedNotes, readNotes } from '../../../capture/readNotes.ts';
import type { Speaker } from '../../../capture/speaker.ts';
import { type NamedPerson, typedFold } from '../../../capture/whoIsMeant.ts';

/** The most names that are proposed at once. */
const MOST_PROPOSED = 6;
/** More words than this before a colon are no longer a name. */
const MOST_NAME_WORDS = 3;

const lastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1);

/** The people whose name may be meant by what stands on the last line, before its colon; first names first. */
export const namesFor = (text: string, people: readonly NamedPerson[]): readonly NamedPerson[] => {
  const line = lastLine(text);
  const typed = typedFold(line);
  if (typed === '' || line.includes(':') || typed.split(' ').length > MOST_NAME_WORDS) return [];
  const first = people.filter(({ name }) => typedFold(name).startsWith(typed));
  const later = people.filter(
    (person) => !first.includes(person) && typedFold(person.name).includes(` ${typed}`),
  );
  return [...first, ...later].slice(0, MOST_PROPOSED);
};

/** The text with the last line's beginning made a name. */
export const withName = (text: string, name: string): string =>
  `${text.slice(0, text.lastIndexOf('\n') + 1)}${name}: `;

/** The text after a colon was typed: the first letters before it become the name, where they mean one person. */
export const nameCompleted = (text: string, people: readonly NamedPerson[], self: string): string => {
  const line = lastLine(text);
  // What stands beside a name, such as an organisation, is left as it was typed.
  if (!/^\s*[^()@:]{1,40}:$/.test(line)) return text;
  const read = readNotes(line, people, { self });
  if (read.kind !== 'notes' || read.lines.length > 0 || read.speaker?.kind !== 'person') return text;
  const { person } = read.speaker;
  const name = people.find(({ id }) => id === person)?.name;
  return name === undefined ? text : withName(text, name);
};

/** What the notes say, read the way the table will read them. */
export const readAs = (
  text: string,
  people: readonly NamedPerson[],
  self: string,
  speaker: Speaker | undefined,
): CapturedNotes => readNotes(text, people, { self, ...(speaker !== undefined && { speaker }) });

/** The speaker as the table takes them: an id, or what was typed for a name. */
export const speakerReference = (speaker: Speaker | undefined): string => {
  switch (speaker?.kind) {
    case 'person':
      return speaker.person;
    case 'named':
      return speaker.name;
    case 'unclear':
      return speaker.typed;
    case 'unknown':
      return '?';
    default:
      return '';
  }
};
