import type { HandKind } from '../../core/floor.ts';
import { whoIs } from '../../core/merging.ts';
import { queueOrderOf, queueOrders } from '../../core/queueOrders.ts';
import { handOf } from '../../core/speakingQueue.ts';
import { choiceInput, textInput } from '../inputs.ts';
import type { FormMaker } from './formMaker.ts';
import { personForms } from './personForms.ts';

/** What the button carries that asks about one's own hand, not somebody else's. */
export const OWN_HAND = { own: 'true' } as const;

/** The longest reason, in characters; `decide` takes no longer one. */
const LONGEST_REASON = 300;

const handKinds: readonly HandKind[] = ['question', 'reply', 'order', 'technical'];

/** What kind of hand it is and what it is about; what was said before stands filled in. */
const ownHand: FormMaker = ({ table, context, words }) => {
  const { viewer } = context;
  const hand = viewer === undefined ? undefined : handOf(table, whoIs(table, viewer));
  return {
    title: words.text('forms:ownHand.title'),
    lines: [words.line('forms:ownHand.free')],
    inputs: [
      choiceInput({
        id: 'kind',
        label: words.text('forms:ownHand.kind'),
        choices: handKinds.map((value) => ({ title: words.text(`forms:ownHand.kinds.${value}`), value })),
        ...(hand !== undefined && { value: hand.kind }),
      }),
      textInput({
        id: 'reason',
        label: words.text('forms:ownHand.reason'),
        maxLength: LONGEST_REASON,
        ...(hand?.reason !== undefined && { value: hand.reason }),
      }),
    ],
    submit: words.text('forms:ownHand.submit'),
    data: {},
  };
};

const order: FormMaker = ({ table, words }) => ({
  title: words.text('forms:queueOrder.title'),
  inputs: [
    choiceInput({
      id: 'order',
      label: words.text('forms:queueOrder.order'),
      requiredMessage: words.text('forms:queueOrder.missing'),
      choices: queueOrders.map((value) => ({ title: words.text(`forms:queueOrder.orders.${value}`), value })),
      value: queueOrderOf(table),
    }),
  ],
  submit: words.text('forms:save'),
  data: {},
});

/** The forms about the speaking queue. A hand is one's own or somebody else's, by what the button carries. */
export const queueForms = {
  'hand.raise': (request) =>
    request.data.own === OWN_HAND.own ? ownHand(request) : personForms['hand.raise'](request),
  'queue.order': order,
} satisfies Record<string, FormMaker>;
