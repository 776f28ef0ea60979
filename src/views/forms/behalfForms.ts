import { listedQuestions } from '../../core/questions.ts';
import { speakingOrder } from '../../core/speakingQueue.ts';
import type { Person, Table } from '../../core/table.ts';
import type { Form } from '../inputs.ts';
import { peoplePresent } from '../people.ts';
import type { FormMaker, FormRequest } from './formMaker.ts';
import { newName, personChoice } from './personChoice.ts';

/** What a form for somebody else carries, so that an empty one is never taken for one's own. */
export const FOR_SOMEBODY = { other: 'yes' } as const;

/** The form to choose for somebody who cannot, out of the form to choose for oneself. */
export const choosingFor = (own: Form, request: FormRequest): Form => {
  if (listedQuestions(request.table).length === 0) return own;
  const people = peoplePresent(request.table);
  return {
    ...own,
    title: request.words.text('forms:voteFor.title'),
    inputs: [
      personChoice(request, request.words.text('forms:voteFor.person'), people, { optional: true }),
      newName(request),
      ...own.inputs,
    ],
    data: FOR_SOMEBODY,
  };
};

const withHands = (table: Table): readonly Person[] => {
  const waiting = new Set([...table.hands, ...(table.technicalHands ?? [])].map(({ person }) => person));
  return [...table.people.values()].filter(({ id }) => waiting.has(id));
};

const lowerHandOf: FormMaker = (request) => {
  const { table, words } = request;
  const people = withHands(table);
  return {
    title: words.text('forms:lowerHand.title'),
    ...(people.length === 0
      ? { lines: [words.line('forms:lowerHand.nobody')], inputs: [] }
      : { inputs: [personChoice(request, words.text('forms:lowerHand.person'), people)] }),
    submit: words.text('forms:lowerHand.submit'),
    data: FOR_SOMEBODY,
  };
};

const deferHandOf: FormMaker = (request) => {
  const { table, words } = request;
  // The last one has nobody to let go first.
  const people = speakingOrder(table)
    .slice(0, -1)
    .flatMap(({ hand }) => table.people.get(hand.person) ?? []);
  return {
    title: words.text('forms:deferHand.title'),
    ...(people.length === 0
      ? { lines: [words.line('forms:deferHand.nobody')], inputs: [] }
      : { inputs: [personChoice(request, words.text('forms:deferHand.person'), people)] }),
    submit: words.text('forms:deferHand.submit'),
    data: FOR_SOMEBODY,
  };
};

/** Those who may be somebody else under another name come first: who left, and mere names. */
const likelySame = (table: Table): readonly Person[] =>
  [...table.people.values()].sort(
    (left, right) =>
      Number(left.present && left.account) - Number(right.present && right.account) ||
      left.name.localeCompare(right.name),
  );

const merge: FormMaker = (request) => {
  const { table, words } = request;
  const title = words.text('forms:mergePeople.title');
  const submit = words.text('forms:merge.submit');
  if (table.people.size < 2)
    return { title, submit, lines: [words.line('forms:person.nobody')], inputs: [], data: {} };
  return {
    title,
    lines: [words.line('forms:mergePeople.what')],
    inputs: [
      personChoice(request, words.text('forms:mergePeople.person'), likelySame(table)),
      personChoice(request, words.text('forms:mergePeople.into'), peoplePresent(table), { id: 'into' }),
    ],
    submit,
    data: {},
  };
};

/** The forms by which the moderator and the notetaker act for others, and say who is who. */
export const behalfForms = {
  'hand.lower': lowerHandOf,
  'hand.defer': deferHandOf,
  'person.merge': merge,
} satisfies Record<string, FormMaker>;
