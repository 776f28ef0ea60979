import type { Contribution } from '../core/contribution.ts';
import type { AgendaItemId, LensId, LensValueId, PersonId } from '../core/ids.ts';
import { folded, personByName } from '../core/people.ts';
import { questionById, questionByNumber } from '../core/questions.ts';
import { attributionOf, type Table } from '../core/table.ts';

/** Which contributions the minutes show; everything named here must hold. Empty shows all. */
export interface MinutesFilter {
  readonly lens?: LensId;
  readonly value?: LensValueId;
  /** A question's number, as people say it aloud. */
  readonly question?: number;
  readonly person?: PersonId;
  readonly item?: AgendaItemId;
}

/** Whether a contribution is among those that the filter chooses. A question that is not there has none. */
export const passes = (table: Table, contribution: Contribution, filter: MinutesFilter): boolean => {
  const { lens, value, question, person, item } = filter;
  const tagged = contribution.lenses.some(
    (tag) => tag.lens === lens && (value === undefined || tag.value === value),
  );
  const asked = questionById(table, contribution.question);
  return (
    (lens === undefined || tagged) &&
    (question === undefined || asked?.number === question) &&
    (person === undefined || contribution.author === person) &&
    (item === undefined || contribution.item === item)
  );
};

const asLens = (table: Table, text: string): MinutesFilter | undefined => {
  const [first = '', second] = text.split(':', 2).map(folded);
  const named = ({ id, title }: { id: string; title: string }, name: string) =>
    id === name || folded(title) === name;
  const lens = table.format.lenses.find((candidate) => named(candidate, first));
  if (lens !== undefined && second === undefined) return { lens: lens.id };
  const among = lens === undefined ? table.format.lenses : [lens];
  for (const { id, values } of among) {
    const value = values.find((candidate) => named(candidate, second ?? first));
    if (value !== undefined) return { lens: id, value: value.id };
  }
  return undefined;
};

const asQuestion = (table: Table, text: string): MinutesFilter | undefined => {
  const number = /^(?:vraag|question)\s*(\d{1,6})$/.exec(folded(text))?.[1];
  const question = number === undefined ? undefined : questionByNumber(table, Number(number));
  const standing = question?.mergedInto === undefined ? question : questionById(table, question.mergedInto);
  return standing === undefined ? undefined : { question: standing.number };
};

const asItem = (table: Table, text: string): MinutesFilter | undefined => {
  const name = folded(text.replace(/^agendapunt:/i, ''));
  const number = /^(?:agendapunt|punt|agenda item|item) ?(\d{1,3})$/.exec(name)?.[1];
  const item =
    table.agenda.find(({ id, title }) => folded(id) === name || folded(title) === name) ??
    (number === undefined ? undefined : table.agenda[Number(number) - 1]);
  return item === undefined ? undefined : { item: item.id };
};

/** Fewer letters than this begin a title by chance. */
const SHORTEST_BEGINNING = 3;

/** The one item whose title begins like this; nothing where several do. */
const asBeginning = (table: Table, text: string): MinutesFilter | undefined => {
  const beginning = folded(text);
  if (beginning.length < SHORTEST_BEGINNING) return undefined;
  const [item, other] = table.agenda.filter(({ title }) => folded(title).startsWith(beginning));
  return item === undefined || other !== undefined ? undefined : { item: item.id };
};

const asPerson = (table: Table, text: string): MinutesFilter | undefined => {
  // Where no name stands beside a contribution, asking for one person's would put it there.
  if (attributionOf(table) !== 'named') return undefined;
  const id = /^persoon:(.+)$/i.exec(text)?.[1];
  if (id === undefined) {
    const person = personByName(table, text);
    return person === undefined ? undefined : { person: person.id };
  }
  try {
    const person = decodeURIComponent(id);
    return table.people.has(person) ? { person } : undefined;
  } catch {
    return undefined;
  }
};

/** What a filter's text means at a table, and the parts of it that mean nothing there, as they were written. */
export interface ReadFilter {
  readonly filter: MinutesFilter;
  readonly unknown: readonly string[];
}

const asPart = (table: Table, word: string): MinutesFilter | undefined =>
  asQuestion(table, word) ??
  asLens(table, word) ??
  asItem(table, word) ??
  asPerson(table, word) ??
  asBeginning(table, word);

const bare = (part: string): string => part.trim().replace(/^[#"'“”‘’]+|["'“”‘’.?!]+$/g, '');

/** More words than this are no filters said one after the other. */
const MOST_WORDS = 12;

/** "gebied vraag 5": filters one after the other, each of as many words as mean something together. */
const asSequence = (table: Table, words: readonly string[]): MinutesFilter | undefined => {
  if (words.length === 0) return {};
  if (words.length > MOST_WORDS) return undefined;
  for (let count = words.length; count > 0; count -= 1) {
    const first = asPart(table, bare(words.slice(0, count).join(' ')));
    const rest = first && asSequence(table, words.slice(count));
    if (rest !== undefined) return { ...first, ...rest };
  }
  return undefined;
};

/**
 * Reads what somebody typed after `notulen`, or a filter's own text: `gebied`, `stedelijk-centrum`,
 * `gebied:stedelijk-centrum`, `vraag 3`, an agenda item (its title, the beginning that no other has, or
 * `agendapunt 4`), a person's name; several one after the other, with or without commas between them. A title
 * with a comma in it is taken as it stands. Case and accents do not matter.
 */
export const readFilter = (text: string, table: Table): ReadFilter => {
  const whole = bare(text);
  const asWhole = whole.includes(',') ? asPart(table, whole) : undefined;
  if (asWhole !== undefined) return { filter: asWhole, unknown: [] };
  let filter: MinutesFilter = {};
  const unknown: string[] = [];
  for (const part of text.split(',')) {
    const word = bare(part);
    if (word === '') continue;
    const found = asSequence(table, word.split(/\s+/));
    if (found === undefined) unknown.push(word);
    else filter = { ...filter, ...found };
  }
  return { filter, unknown };
};

/**
 * The same, or undefined where a part means nothing at this table: never more is shown than was asked for.
 * Nothing at all is the filter that shows everything.
 */
export const parseFilter = (text: string, table: Table): MinutesFilter | undefined => {
  const { filter, unknown } = readFilter(text, table);
  return unknown.length === 0 ? filter : undefined;
};

/** Also what `encodeURIComponent` leaves and `parseFilter` takes off the end of a typed word. */
const encoded = (id: string): string =>
  encodeURIComponent(id).replace(/[.!']/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

/**
 * A filter as text that stays the same for the same filter, and that `parseFilter` reads back: it goes on
 * buttons and into links. An agenda item and a person carry their kind, since their names may be anything.
 */
export const filterText = ({ lens, value, question, person, item }: MinutesFilter): string =>
  [
    lens === undefined ? [] : [value === undefined ? lens : `${lens}:${value}`],
    question === undefined ? [] : [`vraag ${question}`],
    item === undefined ? [] : [`agendapunt:${item}`],
    person === undefined ? [] : [`persoon:${encoded(person)}`],
  ]
    .flat()
    .join(', ');
