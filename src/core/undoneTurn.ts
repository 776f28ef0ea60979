import type { Floor, Hand, Round } from './floor.ts';
import type { PersonId, QuestionId } from './ids.ts';
import { isEarlier, isOrdinary } from './queueOrders.ts';
import type { Person, Table } from './table.ts';

/** Whoever this is now: they may have turned out to be somebody else meanwhile. */
const nowKnownAs = (table: Table, person: PersonId): PersonId => table.merged?.get(person) ?? person;

/** Where the turns of a question are counted now: it may have been merged into another meanwhile. */
const nowCountedUnder = (table: Table, id: QuestionId | undefined): QuestionId | undefined =>
  table.questions.find((question) => question.id === id)?.mergedInto ?? id;

/**
 * The turn that goes on when the present one is undone: the one that it cut short, as if nobody had
 * interrupted it. Undefined where there was none, or where who had it is gone.
 */
export const restoredFloor = (table: Table): Floor | undefined => {
  const given = table.floor;
  const earlier = given?.before?.ended?.floor;
  if (given === undefined || earlier === undefined) return undefined;
  const person = nowKnownAs(table, earlier.person);
  if (person === given.person || table.people.get(person)?.present !== true) return undefined;
  return { ...earlier, person };
};

const one = (counted: number): number => Math.max(0, counted - 1);

/** Somebody without the turn that is undone. */
const uncounted = (table: Table, person: Person, { before, handKind }: Floor): Person => {
  if (handKind === 'order') return person;
  const { lastTurn: _, ...rest } = person;
  const question = nowCountedUnder(table, before?.question);
  const { [question ?? '']: onQuestion = 0, ...others } = person.turnsByQuestion;
  return {
    ...rest,
    turns: one(person.turns),
    turnsByQuestion:
      question === undefined || onQuestion < 2 ? others : { ...others, [question]: one(onQuestion) },
    ...(before?.lastTurn !== undefined && { lastTurn: before.lastTurn }),
  };
};

/** Somebody whose turn goes on: its time is counted when it ends. */
const speaking = (person: Person, { handKind }: Floor, milliseconds: number): Person =>
  handKind === 'order'
    ? person
    : { ...person, speakingMilliseconds: Math.max(0, person.speakingMilliseconds - milliseconds) };

const peopleBefore = (table: Table, given: Floor): ReadonlyMap<PersonId, Person> => {
  const people = new Map(table.people);
  const person = people.get(given.person);
  if (person !== undefined) people.set(person.id, uncounted(table, person, given));
  const earlier = restoredFloor(table);
  const interrupted = earlier && people.get(earlier.person);
  if (earlier !== undefined && interrupted !== undefined)
    people.set(interrupted.id, speaking(interrupted, earlier, given.before?.ended?.milliseconds ?? 0));
  return people;
};

/** One turn that went to a later hand less. */
const notPassedOver = (hand: Hand): Hand => {
  const { passedOver = 0, ...rest } = hand;
  return passedOver < 2 ? rest : { ...rest, passedOver: one(passedOver) };
};

/** One turn that went to a later hand more. */
const passedOver = (hand: Hand): Hand => ({ ...hand, passedOver: (hand.passedOver ?? 0) + 1 });

const earlierHands = (table: Table, taken: Hand, change: (hand: Hand) => Hand): readonly Hand[] =>
  table.hands.map((hand) => (isOrdinary(table, hand) && isEarlier(hand, taken) ? change(hand) : hand));

/** The hands when one of them got an ordinary turn: those that were raised earlier were passed over. */
export const handsPassedOver = (table: Table, taken: Hand): readonly Hand[] =>
  earlierHands(table, taken, passedOver);

const handsBefore = (table: Table, given: Floor): readonly Hand[] => {
  const taken = given.before?.hand;
  if (taken === undefined) return table.hands;
  const hand = { ...taken, person: given.person };
  const others = given.handKind === undefined ? earlierHands(table, hand, notPassedOver) : table.hands;
  const index = others.findIndex((other) => other.raisedAt > hand.raisedAt);
  return others.toSpliced(index === -1 ? others.length : index, 0, hand);
};

/**
 * The round as it was, with those who came in since. Whoever introduced themselves then, and does not get the
 * floor back for it, is still to be heard: they come first.
 */
const roundBefore = (table: Table, { now, ...earlier }: Round, speaker: PersonId | undefined): Round => {
  const known = new Set([...earlier.waiting, ...earlier.had, now]);
  const late = (table.round?.waiting ?? []).filter((person) => !known.has(person));
  const goesOn = now !== undefined && now === speaker;
  return {
    ...earlier,
    ...(goesOn && { now }),
    waiting: [...(now === undefined || goesOn ? [] : [now]), ...earlier.waiting, ...late],
  };
};

/**
 * The table as if the present turn had never been given: the hand is back at its place, who was interrupted
 * has the floor again as if they had gone on, and nothing of the turn counts. Only its number is used up, so
 * that a press that was meant for it is noticed.
 */
export const withTurnUndone = (table: Table): Table => {
  const given = table.floor;
  if (given?.before === undefined) return table;
  const { floor: _, subject: __, endedTurn: ___, ...rest } = table;
  const { before } = given;
  const earlier = restoredFloor(table);
  const then: Table = { ...rest, ...(before.subject !== undefined && { subject: before.subject }) };
  return {
    ...then,
    turns: table.turns + 1,
    people: peopleBefore(table, given),
    hands: handsBefore(then, given),
    ...(before.round !== undefined && { round: roundBefore(table, before.round, earlier?.person) }),
    ...(earlier !== undefined && { floor: earlier }),
  };
};
