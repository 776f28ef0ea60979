import type { Contribution } from '../core/contribution.ts';
import type { PersonId } from '../core/ids.ts';
import { type HiddenName, type HideNames, namesHidden } from '../core/namesInTexts.ts';
import { folded } from '../core/people.ts';
import type { Summary } from '../core/summary.ts';
import { attributionOf, type Person, type Table } from '../core/table.ts';
import { translatorFor } from '../locale/translate.ts';
import { oneLine } from './oneLine.ts';
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
  /** Somebody as they stand in what leaves the table. */
  readonly person: (person: Person) => Person;
}

/** What nobody outside needs of a person, and what would tell who they are. */
const withoutTraces = ({ background: _, goal: __, aadObjectId: ___, ...person }: Person): Person => person;

/** The Chatham House rule: people by pseudonyms, organisations only where three people are of them. */
const confidentialVeiling = (table: Table): Veiling => {
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
  const shown = (organisation: string): string =>
    large.has(folded(organisation)) ? organisation : translate('minutes:otherOrganisations');
  return {
    hide: namesHidden(
      [
        ...people,
        { names: [...new Set(small)], instead: translate('minutes:anOrganisation'), wholeOnly: true },
      ],
      [],
      { ambiguous: translate('minutes:anybody') },
    ),
    person: (person) => {
      const { organisation, ...kept } = withoutTraces(person);
      return {
        ...kept,
        name: pseudonym(person.id),
        ...(organisation !== undefined && { organisation: shown(organisation) }),
        speakingMilliseconds: 0,
      };
    },
  };
};

/**
 * Organisations instead of names. An organisation stays as it is written, also one that is called after somebody
 * at the table; one that is nothing but somebody's name is not said where their name is hidden.
 */
const organisationVeiling = (table: Table): Veiling => {
  const translate = translatorFor(table.format.locale);
  const somebody = translate('minutes:somebody');
  const everybody = [...table.people.values()];
  const organisations = everybody.flatMap(({ organisation }) => organisation ?? []);
  const hiding = (instead: (person: Person) => string): HideNames =>
    namesHidden(
      [
        ...everybody.map((person): HiddenName => ({ names: [person.name], instead: instead(person) })),
        { names: [...new Set(organisations)], wholeOnly: true },
      ],
      [],
      { ambiguous: somebody },
    );
  const bare = hiding(() => somebody);
  const ofWhom = ({ organisation }: Person): string =>
    organisation === undefined || bare(organisation) !== organisation
      ? somebody
      : translate('minutes:somebodyOf', { organisation: oneLine(organisation) });
  return {
    hide: hiding(ofWhom),
    person: (person) => ({
      ...withoutTraces(person),
      name: person.organisation ?? translate('minutes:anybody'),
    }),
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
  const veiling =
    attributionOf(table) === 'confidential' ? confidentialVeiling(table) : organisationVeiling(table);
  const texts = textsHidden(table, veiling.hide);
  const whole: Table = {
    ...texts,
    people: new Map([...table.people].map(([id, person]) => [id, veiling.person(person)])),
  };
  const both = { whole, texts };
  veils.set(table, both);
  veils.set(whole, { whole, texts: whole });
  return both;
};

/**
 * The table as it may leave the room, by its format's `attribution`. `confidential` (the Chatham House rule):
 * people by pseudonyms, no names of theirs in what anybody said, organisations of fewer than three people made
 * one, nobody's own speaking time. `organisation`: people by their organisation, also where others named them:
 * "(iemand van Natuurpunt)". `named`: the table itself. Who then stands beside what was said is `namePlates`' to
 * decide. Ids stay: files replace them, cards need them.
 */
export const veiled = (table: Table): Table =>
  attributionOf(table) === 'named' ? table : veilsOf(table).whole;

/**
 * The table for cards that people need while they sit at it: whoever has the floor or waits for it stands there
 * by name, since people must know who speaks; what was said has no names in it where the format promises that
 * to the room itself, which `organisation` does not: it is about the minutes.
 */
export const textsVeiled = (table: Table): Table =>
  attributionOf(table) === 'confidential' ? veilsOf(table).texts : table;
