import type { HandKind } from '../core/floor.ts';
import { queueOrderIn } from './queueCommands.ts';
import { numberIn, optionalText, textIn, type VerbData } from './verbData.ts';
import type { Click, ReadVerb } from './verbs.ts';

const handKinds: ReadonlySet<string> = new Set<HandKind>(['question', 'reply', 'order', 'technical']);

const handKind = (data: VerbData): { readonly handKind?: HandKind } => {
  const kind = textIn(data, 'kind');
  return handKinds.has(kind) ? { handKind: kind as HandKind } : {};
};

/**
 * For whom it is asked: a `person` in the data that is oneself is no "for somebody else"; in a form for others
 * it may be a name that is not on the list.
 */
export const other = (
  data: VerbData,
  click: Click,
): { readonly person?: string; readonly named?: string } => {
  const person = optionalText(data, 'person');
  if (person !== undefined) return person === click.person ? {} : { person };
  return textIn(data, 'other') === '' ? {} : { named: textIn(data, 'name').trim() };
};

/** The turn that was seen where the button was pressed. */
export const turn = (data: VerbData): { readonly turn?: number } => {
  const seen = numberIn(data, 'turn');
  return Number.isNaN(seen) ? {} : { turn: seen };
};

/** The verbs about hands, the floor and the speaking queue. */
export const queueVerbs: Readonly<Record<string, ReadVerb>> = {
  'hand.raise': (_, data, click) => {
    const reason = optionalText(data, 'reason');
    return {
      type: 'RaiseHand',
      ...other(data, click),
      ...handKind(data),
      ...(reason !== undefined && { reason }),
    };
  },
  'hand.lower': (_, data, click) => ({
    type: 'LowerHand',
    ...other(data, click),
    ...(textIn(data, 'kind') === 'technical' && { handKind: 'technical' }),
  }),
  'hand.defer': (_, data, click) => ({ type: 'DeferHand', ...other(data, click) }),
  'floor.give': (_, data) => {
    const person = optionalText(data, 'person');
    return { type: 'GiveFloor', ...turn(data), ...(person !== undefined && { person }) };
  },
  'floor.yield': (_, data) => ({ type: 'YieldFloor', ...turn(data) }),
  'floor.undo': (_, data) => ({ type: 'UndoFloor', ...turn(data) }),
  'queue.order': (_, data) => ({ type: 'SetQueueOrder', order: queueOrderIn(textIn(data, 'order')) }),
  'queue.close': () => ({ type: 'CloseQueue' }),
  'queue.open': () => ({ type: 'OpenQueue' }),
  'queue.clear': () => ({ type: 'ClearQueue' }),
};
