import type { Hand } from '../floor.ts';
import type { PersonId } from '../ids.ts';
import { nudgeKey } from '../nudges.ts';
import { speakingOrder } from '../speakingQueue.ts';
import type { Summary } from '../summary.ts';
import type { Person, Question, Table } from '../table.ts';
import { asOne } from './asOne.ts';
import type { EventOf, Evolver } from './evolver.ts';
import { mergedPerson } from './mergedPerson.ts';
import { asOneNotetaker } from './noting.ts';

type Merged = EventOf<'PeopleMerged'>;

/** Of two hands the one that stands first; nobody stands in the queue twice, or in it while they speak. */
const oneHand = (table: Table, { person: old, into }: Merged): readonly Hand[] => {
  const two = (hand: Hand): boolean => hand.person === old || hand.person === into;
  const first = speakingOrder(table)
    .map(({ hand }) => hand)
    .find(two);
  const other = table.hands.find((hand) => two(hand) && hand.person !== first?.person);
  const speaks = table.floor?.person === old || table.floor?.person === into;
  const introduces = table.round?.now === old || table.round?.now === into;
  return table.hands.flatMap((hand): readonly Hand[] => {
    if (!two(hand)) return [hand];
    if (hand.person !== first?.person || (speaks && !introduces)) return [];
    const reason = hand.reason ?? other?.reason;
    // Nobody waits for themselves.
    const behind = hand.behind?.filter(({ person }) => person !== old && person !== into);
    return [
      {
        ...hand,
        person: into,
        ...(reason !== undefined && { reason }),
        ...(behind !== undefined && { behind }),
      },
    ];
  });
};

/** Of two who could not hear or see the first stays. */
const technical = (hands: readonly Hand[], { person: old, into }: Merged): readonly Hand[] => {
  const two = hands.filter(({ person }) => person === old || person === into);
  const first = two.toSorted((left, right) => left.raisedAt - right.raisedAt)[0];
  return hands.flatMap((hand) =>
    !two.includes(hand) ? [hand] : hand === first ? [{ ...hand, person: into }] : [],
  );
};

/** Nobody chooses twice: the second's choice counts, the first's where the second made none. */
const oneChoice = (questions: readonly Question[], { person: old, into }: Merged): readonly Question[] => {
  const chose = questions.some(({ voters }) => voters.includes(into));
  return questions.map((question) => {
    const voters = question.voters.flatMap((voter) => (voter === old ? (chose ? [] : [into]) : [voter]));
    return { ...question, voters, ...(question.addedBy === old && { addedBy: into }) };
  });
};

const oneAuthor = (summary: Summary, { person: old, into }: Merged): Summary =>
  summary.status === 'none' || summary.additions.every(({ author }) => author !== old)
    ? summary
    : {
        ...summary,
        additions: summary.additions.map((addition) =>
          addition.author === old ? { ...addition, author: into } : addition,
        ),
      };

const by = <Said extends { readonly author: PersonId }>(
  all: readonly Said[],
  { person: old, into }: Merged,
): readonly Said[] => all.map((one) => (one.author === old ? { ...one, author: into } : one));

/** What was promised about the one was promised about the person: nobody is nudged twice in an item. */
const onePromise = (table: Table, { person: old, into }: Merged): Table['kept'] => {
  const kept = new Map(table.kept);
  for (const { id } of table.agenda) {
    const nudgedAt = table.kept.get(nudgeKey(id, old));
    if (nudgedAt !== undefined) kept.set(nudgeKey(id, into), nudgedAt);
  }
  return kept;
};

/** The one stands where the first of the two stood. */
const onePlace = (table: Table, event: Merged): ReadonlyMap<PersonId, Person> => {
  const old = table.people.get(event.person);
  const kept = table.people.get(event.into);
  if (old === undefined || kept === undefined) return table.people;
  const one = mergedPerson(table, old, kept, event.role);
  const [first] = [...table.people.keys()].filter((id) => id === event.person || id === event.into);
  return new Map(
    [...table.people].flatMap(([id, person]): readonly (readonly [PersonId, Person])[] => {
      if (id === first) return [[event.into, one]];
      return id === event.person || id === event.into ? [] : [[id, person]];
    }),
  );
};

/** The table after two people turned out to be one: nothing of theirs is lost, and nothing counts twice. */
export const merging: Evolver<'PeopleMerged'> = {
  PeopleMerged: (table, event) => {
    const { person: old, into } = event;
    const one = asOne(old, into);
    const { floor, round, subject, endedTurn, loweredHand, technicalHands } = table;
    return {
      ...table,
      people: onePlace(table, event),
      kept: onePromise(table, event),
      hands: one(oneHand(table, event)),
      ...(technicalHands !== undefined && { technicalHands: technical(technicalHands, event) }),
      ...(floor !== undefined && { floor: one(floor) }),
      ...(subject !== undefined && { subject: one(subject) }),
      ...(endedTurn !== undefined && { endedTurn: one(endedTurn) }),
      ...(loweredHand !== undefined && { loweredHand: one(loweredHand) }),
      ...(round !== undefined && { round: one(round) }),
      questions: oneChoice(table.questions, event),
      contributions: table.contributions.map((contribution) =>
        contribution.author === old ? { ...contribution, author: into } : contribution,
      ),
      ...(table.noting !== undefined && { noting: asOneNotetaker(table.noting, old, into) }),
      summary: oneAuthor(table.summary, event),
      varia: by(table.varia, event),
      errata: by(table.errata, event),
      ...(table.openedBy === old && { openedBy: into }),
      merged: new Map([
        ...[...(table.merged ?? [])].map(([id, of]) => [id, of === old ? into : of] as const),
        [old, into],
      ]),
    };
  },
};
