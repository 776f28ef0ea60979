import { itemsAhead, MINUTE, MOST_EXTENSION_MINUTES, ranUntil, runningItem } from '../../core/agenda.ts';
import { proposalsFor } from '../../core/replan.ts';
import type { AgendaItem, Table } from '../../core/table.ts';
import { type Choice, choiceInput, numberInput } from '../inputs.ts';
import { proposalHead } from '../proposalLines.ts';
import { asLabel } from '../userText.ts';
import { plain } from '../words.ts';
import type { FormMaker, FormRequest } from './formMaker.ts';

/** The longest title in a choice, in characters. */
const LONGEST_TITLE = 80;
/** The longest plan in a choice, in characters. */
const LONGEST_PROPOSAL = 140;
/** How many minutes a break that nobody planned takes, as the form proposes. */
const USUAL_BREAK_MINUTES = 10;

const isClosing = ({ kind }: AgendaItem): boolean => kind === 'closing';

/** Items with their number on the agenda, as people say it. */
const itemChoices = (table: Table, items: readonly AgendaItem[]): readonly Choice[] =>
  items.map((item) => ({
    title: `${table.agenda.indexOf(item) + 1}. ${asLabel(item.title, LONGEST_TITLE)}`,
    value: item.id,
  }));

const itemForm =
  (name: string, itemsOf: (table: Table) => readonly AgendaItem[]): FormMaker =>
  ({ table, words }) => {
    const items = itemsOf(table);
    const texts = {
      title: words.text(`forms:${name}.title`),
      submit: words.text(`forms:${name}.submit`),
      data: {},
    };
    if (items.length === 0) return { ...texts, lines: [words.line(`forms:${name}.nothing`)], inputs: [] };
    return {
      ...texts,
      inputs: [
        choiceInput({
          id: 'item',
          label: words.text(`forms:${name}.item`),
          requiredMessage: words.text('forms:itemMissing'),
          choices: itemChoices(table, items),
        }),
      ],
    };
  };

const skippable = (table: Table): readonly AgendaItem[] =>
  itemsAhead(table).filter((item) => !isClosing(item));

const movable = (table: Table): readonly AgendaItem[] =>
  table.agenda.filter((item) => item.startedAt === undefined && !isClosing(item));

const been = (table: Table): readonly AgendaItem[] =>
  table.agenda.filter((item) => item.startedAt !== undefined && item.id !== table.running);

const shorten: FormMaker = ({ table, context, words }) => {
  const running = runningItem(table);
  const texts = {
    title: words.text('forms:shorten.title'),
    submit: words.text('forms:shorten.submit'),
    data: running === undefined ? {} : { item: running.id },
  };
  const left =
    running === undefined
      ? 0
      : running.minutes + running.addedMinutes - ranUntil(running, table, context.now) / MINUTE - 1;
  const most = left >= 1 ? Math.floor(left) : Math.max(0, left);
  if (most === 0) return { ...texts, lines: [words.line('forms:shorten.nothing')], inputs: [] };
  return {
    ...texts,
    inputs: [
      numberInput({
        id: 'minutes',
        label: words.text('forms:shorten.minutes'),
        requiredMessage: words.text('forms:shorten.missing'),
        min: Math.min(0.5, most),
        max: most,
        value: Math.min(5, most),
      }),
    ],
  };
};

const insertBreak: FormMaker = ({ words }) => ({
  title: words.text('forms:insertBreak.title'),
  inputs: [
    numberInput({
      id: 'minutes',
      label: words.text('forms:insertBreak.minutes'),
      requiredMessage: words.text('forms:extend.missing', { most: MOST_EXTENSION_MINUTES }),
      min: 0.5,
      max: MOST_EXTENSION_MINUTES,
      value: USUAL_BREAK_MINUTES,
    }),
  ],
  submit: words.text('forms:insertBreak.submit'),
  data: {},
});

const move: FormMaker = ({ table, words }) => {
  const items = movable(table);
  const texts = { title: words.text('forms:move.title'), submit: words.text('forms:move.submit'), data: {} };
  if (items.length < 2) return { ...texts, lines: [words.line('forms:move.nothing')], inputs: [] };
  const choice = (id: string, choices: readonly Choice[]) =>
    choiceInput({
      id,
      label: words.text(`forms:move.${id}`),
      requiredMessage: words.text('forms:itemMissing'),
      choices,
    });
  const closing = table.agenda.filter((item) => isClosing(item) && item.startedAt === undefined);
  return {
    ...texts,
    inputs: [
      choice('item', itemChoices(table, items)),
      choice('before', itemChoices(table, [...items, ...closing])),
    ],
  };
};

/** Every new plan, the one that hurts least first; it goes back with what it was computed from. */
const replan: FormMaker = (request: FormRequest) => {
  const { table, context, words } = request;
  const proposals = proposalsFor(table, context.now);
  const texts = {
    title: words.text('forms:replan.title'),
    submit: words.text('forms:replan.submit'),
    data: {},
  };
  if (proposals.length === 0) return { ...texts, lines: [words.line('forms:replan.nothing')], inputs: [] };
  return {
    ...texts,
    inputs: [
      choiceInput({
        id: 'proposal',
        label: words.text('forms:replan.proposal'),
        requiredMessage: words.text('forms:replan.missing'),
        choices: proposals.map((proposal) => ({
          title: asLabel(plain(proposalHead(table, proposal, context, words)), LONGEST_PROPOSAL),
          value: proposal.id,
        })),
      }),
    ],
  };
};

/** The forms about the order and the lengths of what is left. */
export const agendaOrderForms = {
  'agenda.shorten': shorten,
  'agenda.break': insertBreak,
  'agenda.skip': itemForm('skip', skippable),
  'agenda.restore': itemForm('restore', (table) => table.agenda.filter((item) => item.skipped === true)),
  'agenda.goto': itemForm('goto', been),
  'agenda.move': move,
  'agenda.replan': replan,
} satisfies Record<string, FormMaker>;
