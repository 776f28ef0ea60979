import type { Person } from '../../core/table.ts';
import { type Choice, choiceInput, textInput } from '../inputs.ts';
import { nameOf, peoplePresent } from '../people.ts';
import { asLabel, LONGEST_NAME } from '../userText.ts';
import type { Words } from '../words.ts';
import type { FormMaker, FormRequest } from './formMaker.ts';

/** The longest reason or introduction, in characters; `decide` takes no longer one. */
const LONGEST_LINE = 300;

const personInput = (request: FormRequest, label: string, people: readonly Person[]) =>
  choiceInput({
    id: 'person',
    label,
    requiredMessage: request.words.text('forms:person.missing'),
    choices: people.map(
      (person): Choice => ({
        title: asLabel(nameOf(request.table, person.id, request.words), LONGEST_NAME),
        value: person.id,
      }),
    ),
    folded: true,
    placeholder: request.words.text('forms:person.placeholder'),
  });

const nobody = (words: Words) => ({ lines: [words.line('forms:person.nobody')], inputs: [] });

const giveFloor: FormMaker = (request) => {
  const { table, words } = request;
  const people = peoplePresent(table).filter((person) => person.id !== table.floor?.person);
  return {
    title: words.text('forms:giveFloor.title'),
    ...(people.length === 0
      ? nobody(words)
      : { inputs: [personInput(request, words.text('forms:giveFloor.person'), people)] }),
    submit: words.text('forms:giveFloor.submit'),
    data: { turn: table.turns },
  };
};

const raiseHandFor: FormMaker = (request) => {
  const { table, words } = request;
  const waiting = new Set(table.hands.map((hand) => hand.person));
  const people = peoplePresent(table).filter(
    (person) => !waiting.has(person.id) && person.id !== table.floor?.person,
  );
  const reason = textInput({
    id: 'reason',
    label: words.text('forms:raiseHand.reason'),
    maxLength: LONGEST_LINE,
  });
  return {
    title: words.text('forms:raiseHand.title'),
    ...(people.length === 0
      ? nobody(words)
      : { inputs: [personInput(request, words.text('forms:raiseHand.person'), people), reason] }),
    submit: words.text('forms:raiseHand.submit'),
    data: {},
  };
};

const introduce: FormMaker = ({ words }) => ({
  title: words.text('forms:introduce.title'),
  lines: [words.line('forms:introduce.free')],
  inputs: ['organisation', 'background', 'goal'].map((id) =>
    textInput({ id, label: words.text(`forms:introduce.${id}`), maxLength: LONGEST_LINE }),
  ),
  submit: words.text('forms:save'),
  data: {},
});

/** The forms about people: who speaks, and who they are. */
export const personForms = {
  'floor.give': giveFloor,
  'hand.raise': raiseHandFor,
  'person.introduce': introduce,
} satisfies Record<string, FormMaker>;
