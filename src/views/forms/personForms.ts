import { whoIs } from '../../core/merging.ts';
import { textInput } from '../inputs.ts';
import { peoplePresent } from '../people.ts';
import type { Words } from '../words.ts';
import { FOR_SOMEBODY } from './behalfForms.ts';
import type { FormMaker } from './formMaker.ts';
import { newName, personChoice } from './personChoice.ts';

/** The longest reason or introduction, in characters; `decide` takes no longer one. */
const LONGEST_LINE = 300;

const nobody = (words: Words) => ({ lines: [words.line('forms:person.nobody')], inputs: [] });

const giveFloor: FormMaker = (request) => {
  const { table, words } = request;
  const people = peoplePresent(table).filter((person) => person.id !== table.floor?.person);
  return {
    title: words.text('forms:giveFloor.title'),
    ...(people.length === 0
      ? nobody(words)
      : { inputs: [personChoice(request, words.text('forms:giveFloor.person'), people)] }),
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
    inputs: [
      ...(people.length === 0
        ? []
        : [personChoice(request, words.text('forms:raiseHand.person'), people, { optional: true })]),
      newName(request),
      reason,
    ],
    submit: words.text('forms:raiseHand.submit'),
    data: FOR_SOMEBODY,
  };
};

/** What somebody said of themselves before stands filled in. */
const introduce: FormMaker = ({ table, context, words }) => {
  const known = context.viewer === undefined ? undefined : table.people.get(whoIs(table, context.viewer));
  return {
    title: words.text('forms:introduce.title'),
    lines: [words.line('forms:introduce.free')],
    inputs: (['organisation', 'background', 'goal'] as const).map((id) => {
      const value = known?.[id];
      return textInput({
        id,
        label: words.text(`forms:introduce.${id}`),
        maxLength: LONGEST_LINE,
        ...(value !== undefined && { value }),
      });
    }),
    submit: words.text('forms:save'),
    data: {},
  };
};

/** The forms about people: who speaks, and who they are. */
export const personForms = {
  'floor.give': giveFloor,
  'hand.raise': raiseHandFor,
  'person.introduce': introduce,
} satisfies Record<string, FormMaker>;
