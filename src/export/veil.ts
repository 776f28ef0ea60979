import type { PersonId } from '../core/ids.ts';
import { type HiddenName, type HideNames, namesHidden } from '../core/namesInTexts.ts';
import { folded } from '../core/people.ts';
import { attributionOf, type Contribution, type Person, type Summary, type Table } from '../core/table.ts';
import { translatorFor } from '../locale/translate.ts';
import { pseudonymNumbers } from './pseudonyms.ts';

/** A group of fewer people than this could be told apart by its name. */
export const SMALLEST_GROUP = 3;

/** Which organisations are large enough to be named, as they are compared. */
const namedOrganisations = (table: Table): ReadonlySet<string> => {
  const groups = Map.groupBy(
    [...table.people.values()].filter(({ organisation }) => organisation !== undefined),
    ({ organisation }) => folded(organisation ?? ''),
  );
  return new Set([...groups].flatMap(([name, people]) => (people.length < SMALLEST_GROUP ? [] : [name])));
};

interface Veiling {
  readonly hide: HideNames;
  readonly pseudonym: (person: PersonId) => string;
  readonly organisation: (person: Person) => string | undefined;
}

const veilingOf = (table: Table): Veiling => {
  const translate = translatorFor(table.format.locale);
  const numbers = pseudonymNumbers(table);
  const pseudonym = (person: PersonId): string =>
    translate('minutes:pseudonym', { number: numbers.get(person) ?? 0 });
  const large = namedOrganisations(table);
  const everybody = [...table.people.values()];
  const people = everybody.map(({ id, name }): HiddenName => ({ names: [name], instead: pseudonym(id) }));
  const small = everybody.flatMap(({ organisation }) =>
    organisation === undefined || large.has(folded(organisation)) ? [] : [organisation],
  );
  return {
    hide: namesHidden(
      [
        ...people,
        { names: [...new Set(small)], instead: translate('minutes:anOrganisation'), wholeOnly: true },
      ],
      [],
      { ambiguous: translate('minutes:anybody') },
    ),
    pseudonym,
    organisation: ({ organisation }) =>
      organisation === undefined || large.has(folded(organisation))
        ? organisation
        : translate('minutes:otherOrganisations'),
  };
};

const contributionVeiled = (
  { unclearSpeaker, ...contribution }: Contribution,
  hide: HideNames,
): Contribution => ({
  ...contribution,
  text: hide(contribution.text),
  earlierTexts: contribution.earlierTexts.map(hide),
  // What was typed for a name may be half of one.
  ...(unclearSpeaker !== undefined && { unclearSpeaker: '' }),
});

const summaryVeiled = (summary: Summary, hide: HideNames): Summary => {
  if (summary.status === 'none') return summary;
  const shared = {
    points: summary.points.map((point) => ({ ...point, text: hide(point.text) })),
    additions: summary.additions.map(({ reason, ...addition }) => ({
      ...addition,
      text: hide(addition.text),
      ...(reason !== undefined && { reason: hide(reason) }),
    })),
  };
  // What is frozen was frozen without names; one letter changed and its code is wrong.
  return summary.status === 'final'
    ? { ...summary, ...shared }
    : { ...summary, ...shared, text: hide(summary.text) };
};

const textsHidden = (table: Table, hide: HideNames): Table => ({
  ...table,
  title: hide(table.title),
  contributions: table.contributions.map((contribution) => contributionVeiled(contribution, hide)),
  questions: table.questions.map((question) => ({ ...question, text: hide(question.text) })),
  summary: summaryVeiled(table.summary, hide),
  varia: table.varia.map((remark) => ({ ...remark, text: hide(remark.text) })),
  errata: table.errata.map((erratum) => ({ ...erratum, text: hide(erratum.text) })),
  feedback: table.feedback.map(({ at, ...said }) => ({
    at,
    ...Object.fromEntries(Object.entries(said).map(([key, text]) => [key, hide(text)])),
  })),
});

const personVeiled = (person: Person, { pseudonym, organisation }: Veiling): Person => {
  const { background: _, goal: __, aadObjectId: ___, organisation: ____, ...kept } = person;
  const group = organisation(person);
  return {
    ...kept,
    name: pseudonym(person.id),
    ...(group !== undefined && { organisation: group }),
    speakingMilliseconds: 0,
  };
};

interface Veils {
  /** For what leaves the table. */
  readonly whole: Table;
  /** For who sits at it: who has the floor is no secret, what leaves has no names. */
  readonly texts: Table;
}

/** Tables never change, so each is veiled once; what is veiled already stays as it is. */
const veils = new WeakMap<Table, Veils>();

const veilsOf = (table: Table): Veils => {
  const known = veils.get(table);
  if (known !== undefined) return known;
  const veiling = veilingOf(table);
  const texts = textsHidden(table, veiling.hide);
  const whole: Table = {
    ...texts,
    people: new Map([...table.people].map(([id, person]) => [id, personVeiled(person, veiling)])),
  };
  const both = { whole, texts };
  veils.set(table, both);
  veils.set(whole, { whole, texts: whole });
  return both;
};

/**
 * The table as it may leave the room, by its format's `attribution`. `confidential` (the Chatham House rule):
 * people by pseudonyms, no names of theirs in what anybody said, organisations of fewer than three people made
 * one, nobody's own speaking time. Otherwise the table itself; who then stands beside what was said is
 * `namePlates`' to decide. Ids stay: files replace them, cards need them.
 */
export const veiled = (table: Table): Table =>
  attributionOf(table) === 'confidential' ? veilsOf(table).whole : table;

/**
 * The table for cards that people need while they sit at it: whoever has the floor or waits for it stands there
 * by name, since people must know who speaks; what was said has no names in it where the format promises that.
 */
export const textsVeiled = (table: Table): Table =>
  attributionOf(table) === 'confidential' ? veilsOf(table).texts : table;
