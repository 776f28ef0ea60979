import type { TableEvent } from './events.ts';
import { fold } from './evolve/evolve.ts';
import type { WorkshopFormat } from './format.ts';
import type { ContributionId, PersonId, QuestionId } from './ids.ts';
import { whoIs } from './merging.ts';
import { type HideNames, namesHidden } from './namesInTexts.ts';
import { folded } from './people.ts';
import type { Person, Table } from './table.ts';

/** What stands where somebody was who had themselves erased. */
export interface Replacement {
  /** For each account or name of theirs, and each chat of theirs alone, the id that stands for it from now on. */
  readonly ids: ReadonlyMap<string, string>;
  /** Every name that they went by. */
  readonly names: readonly string[];
  /** Instead of their name in what others said. */
  readonly name: string;
  /** Instead of a text of theirs that has a number: a question, an addition. */
  readonly text: string;
}

const sameName = (left: Person, right: Person): boolean =>
  folded(left.name) !== '' && folded(left.name) === folded(right.name);

const firstNameOf = (person: Person): string => folded(person.name).split(' ')[0] ?? '';

/** Somebody known by name only who can be nobody else at the table: the same full name, or the only such first name. */
const onlyByName = (table: Table, one: Person, person: Person): boolean => {
  if (one.account) return false;
  if (sameName(one, person)) return true;
  const alike = [...table.people.values()].filter(
    (other) => other.account && firstNameOf(other) === folded(one.name),
  );
  return alike.length === 1 && alike[0]?.id === person.id;
};

/** All that is one person at the table: accounts and names that were merged, the same directory account. */
export const accountsOf = (table: Table, account: PersonId): readonly PersonId[] => {
  const person = table.people.get(whoIs(table, account));
  if (person === undefined) return [];
  const theirs = [...table.people.values()].filter(
    (one) =>
      one.id === person.id ||
      (one.aadObjectId !== undefined && one.aadObjectId === person.aadObjectId) ||
      onlyByName(table, one, person),
  );
  const ids = new Set(theirs.map(({ id }) => id));
  const merged = [...(table.merged ?? [])].flatMap(([id, into]) => (ids.has(into) ? [id] : []));
  return [...new Set([person.id, ...ids, ...merged])];
};

/** Every name that these accounts ever had at the table. */
export const namesOver = (
  events: readonly TableEvent[],
  accounts: readonly PersonId[],
): readonly string[] => {
  const names = events.flatMap((event) =>
    (event.type === 'PersonJoined' || event.type === 'PersonUpdated') && accounts.includes(event.person)
      ? [event.name]
      : [],
  );
  return [...new Set(names)].filter((name) => name !== '');
};

/** Which texts were somebody's own. */
export interface OwnTexts {
  readonly contributions: ReadonlySet<ContributionId>;
  readonly questions: ReadonlySet<QuestionId>;
}

/** The contributions that are theirs in the end, and the questions in their words. */
export const ownTexts = (
  table: Table,
  events: readonly TableEvent[],
  accounts: ReadonlySet<string>,
): OwnTexts => {
  const contributions = new Set(
    table.contributions.flatMap(({ id, author }) => (accounts.has(author) ? [id] : [])),
  );
  const madeFrom = new Map(
    events.flatMap((event) =>
      event.type === 'ParkedPickedUp' && event.question !== undefined
        ? [[event.question, event.contribution] as const]
        : [],
    ),
  );
  const questions = events.flatMap((event) => {
    if (event.type !== 'QuestionAdded') return [];
    const from = madeFrom.get(event.question);
    return (from === undefined ? accounts.has(event.by) : contributions.has(from)) ? [event.question] : [];
  });
  return { contributions, questions: new Set(questions) };
};

/** The keys under which people's own words stand in events. */
const textKeys: ReadonlySet<string> = new Set([
  'text',
  'title',
  'reason',
  'body',
  'unclearSpeaker',
  'lessWell',
  'good',
  'heldBack',
  'organisation',
  'background',
  'goal',
]);

const escaped = (id: string): string => id.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Ids stand by themselves, or in a key or command id between colons, bars or the number of a line. */
const idsReplaced = (ids: ReadonlyMap<string, string>): ((text: string) => string) => {
  const longestFirst = [...ids.keys()].toSorted((left, right) => right.length - left.length);
  if (longestFirst.length === 0) return (text) => text;
  const any = new RegExp(`(?<=^|[:|])(?:${longestFirst.map(escaped).join('|')})(?=$|[:|#])`, 'gu');
  return (text) => text.replace(any, (id) => ids.get(id) ?? id);
};

type Walk = (value: unknown, key: string) => unknown;

const walked = (onText: (text: string, key: string) => string): Walk => {
  const walk: Walk = (value, key) => {
    if (typeof value === 'string') return onText(value, key);
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, walk(part, name)]));
  };
  return walk;
};

/** What a question said before somebody reworded it. */
const wordingBefore = (events: readonly TableEvent[], index: number, question: QuestionId): string => {
  const opened = events[0];
  const before = events
    .slice(0, index)
    .findLast(
      (event) =>
        (event.type === 'QuestionAdded' || event.type === 'QuestionReworded') && event.question === question,
    );
  if (before?.type === 'QuestionAdded' || before?.type === 'QuestionReworded') return before.text;
  if (opened?.type !== 'TableOpened') return '';
  return opened.format.questions[opened.questionIds.indexOf(question)] ?? '';
};

/** One event with the person's own words and data gone; ids and names still stand in it. */
const emptied = (
  event: TableEvent,
  index: number,
  before: readonly TableEvent[],
  own: OwnTexts,
  { ids, text }: Replacement,
): TableEvent => {
  const theirs = (person: string | undefined): boolean => person !== undefined && ids.has(person);
  switch (event.type) {
    case 'PersonJoined':
    case 'PersonUpdated': {
      if (!theirs(event.person)) return event;
      const { aadObjectId: _, locale: __, ...kept } = event;
      return { ...kept, name: '' };
    }
    case 'PersonIntroduced': {
      if (!theirs(event.person)) return event;
      const { organisation: _, background: __, goal: ___, ...kept } = event;
      return kept;
    }
    case 'HandRaised':
    case 'HandChanged': {
      if (!theirs(event.person)) return event;
      const { reason: _, ...kept } = event;
      return kept;
    }
    case 'QuestionAdded':
      return own.questions.has(event.question) ? { ...event, text } : event;
    case 'QuestionReworded':
      return theirs(event.by) ? { ...event, text: wordingBefore(before, index, event.question) } : event;
    case 'ContributionAdded': {
      if (!own.contributions.has(event.contribution)) return event;
      const { unclearSpeaker: _, ...kept } = event;
      return { ...kept, text: '', lenses: [], erased: true };
    }
    case 'ContributionRevised':
      return own.contributions.has(event.contribution) ? { ...event, text: '', lenses: [] } : event;
    case 'SpeakerNamed': {
      if (!own.contributions.has(event.contribution)) return event;
      const { unclearSpeaker: _, ...kept } = event;
      return kept;
    }
    case 'AdditionProposed':
    case 'VariaAdded':
    case 'ErratumAdded':
      return theirs(event.author) ? { ...event, text } : event;
    case 'AdditionDecided': {
      if (!theirs(event.by)) return event;
      const { reason: _, ...kept } = event;
      return kept;
    }
    // What the summary says without them comes anew, with the erasure itself.
    case 'SummaryDrafted':
      return { ...event, points: [], text: '' };
    case 'SummaryEdited':
      return { ...event, text: '' };
    case 'SummaryPublished':
      return { ...event, body: '', text: '' };
    case 'PersonErased':
      return {
        ...event,
        ...(event.points !== undefined && { points: [] }),
        ...(event.text !== undefined && { text: '' }),
      };
    default:
      return event;
  }
};

/** How the names of somebody are taken out of what others at the table said. */
export const nameHidden = (table: Table, { ids, names, name }: Replacement): HideNames => {
  const others = [...table.people.values()].filter(({ id }) => !ids.has(id)).map((person) => person.name);
  return namesHidden([{ names, instead: name }], others);
};

/**
 * All that happened at a table as it is kept once somebody had themselves erased: the same events in the same
 * order, so that turns, votes and places stay; their ids replaced, their name, their data and every text of
 * theirs gone, their name gone from what others said. Where a question of theirs was reworded by somebody else
 * since, those words stay. The texts of the summary go altogether: `PersonErased` and a new `SummaryPublished`
 * say after it what is left of them. Where nobody opened the table nothing happened, and nothing is changed.
 */
export const withoutPerson = (
  events: readonly TableEvent[],
  replacement: Replacement,
): readonly TableEvent[] => {
  const table = fold(events);
  if (table === undefined) return events;
  const own = ownTexts(table, events, new Set(replacement.ids.keys()));
  const idFree = idsReplaced(replacement.ids);
  const hide = nameHidden(table, replacement);
  const hideFull = namesHidden([{ names: replacement.names, instead: replacement.name }], [], {
    fullOnly: true,
  });
  const walkEvent = walked((text, key) => (textKeys.has(key) ? hide(idFree(text)) : idFree(text)));
  const walkFormat = walked((text) => hideFull(text));
  // In their order: what a question said before is looked up in what is left by then.
  const left: TableEvent[] = [];
  for (const [index, event] of events.entries()) {
    const gone = emptied(event, index, left, own, replacement);
    const without = walkEvent(gone, '') as TableEvent;
    left.push(
      gone.type === 'TableOpened' && without.type === 'TableOpened'
        ? { ...without, format: walkFormat(gone.format, '') as WorkshopFormat }
        : without,
    );
  }
  return left;
};
