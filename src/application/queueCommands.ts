import type { HandKind } from '../core/floor.ts';
import type { QueueOrder } from '../core/format.ts';
import type { SaidBy, Shape, TextCommand } from './textCommands.ts';

const kindWords: Readonly<Record<string, HandKind>> = {
  antwoord: 'reply',
  reply: 'reply',
  orde: 'order',
  'punt van orde': 'order',
  order: 'order',
  'point of order': 'order',
  technisch: 'technical',
  technical: 'technical',
};

const orderWords: Readonly<Record<string, QueueOrder>> = {
  fifo: 'fifo',
  beurtelings: 'fifo',
  'wie eerst vroeg': 'fifo',
  'first come': 'fifo',
  'first come first served': 'fifo',
  'new-voices': 'new-voices',
  'nieuwe stemmen': 'new-voices',
  'nieuwe stemmen eerst': 'new-voices',
  'new voices': 'new-voices',
  'new voices first': 'new-voices',
  'least-time': 'least-time',
  'minste tijd': 'least-time',
  'minste tijd eerst': 'least-time',
  'least time': 'least-time',
  'least time first': 'least-time',
  quota: 'quota',
  'per organisatie': 'quota',
  'by organisation': 'quota',
  'per organisation': 'quota',
};

const plainly = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.!?]+$/, '');

/** The order that somebody's words mean; the words themselves where they mean none. */
export const queueOrderIn = (text: string): string => orderWords[plainly(text)] ?? plainly(text);

type BareWord = readonly [words: readonly string[], command: TextCommand, by: SaidBy];

const handWords: readonly BareWord[] = Object.entries(kindWords).map(([word, kind]) => [
  [`hand ${word}`, `q+ ${word}`],
  { word: 'raiseHand', kind },
  'anyone',
]);

/** The words about the speaking queue that stand alone. */
export const queueWords: readonly BareWord[] = [
  ...handWords,
  [['punt van orde', 'point of order'], { word: 'raiseHand', kind: 'order' }, 'anyone'],
  [['hand later', 'hand defer', 'q+ later'], { word: 'deferHand' }, 'anyone'],
  [
    ['lijst dicht', 'lijst toe', 'list closed', 'close list', 'close queue'],
    { word: 'closeQueue' },
    'moderator',
  ],
  [['lijst open', 'list open', 'open list', 'open queue'], { word: 'openQueue' }, 'moderator'],
  [['lijst leeg', 'list clear', 'clear list', 'clear queue'], { word: 'clearQueue' }, 'moderator'],
  [['volgorde', 'queue order'], { word: 'queue' }, 'anyone'],
  [['ongedaan', 'undo'], { word: 'undoFloor' }, 'moderator'],
];

const kinds = Object.keys(kindWords).join('|');

/** The words about the speaking queue with something behind them. */
export const queueShapes: readonly Shape[] = [
  [
    new RegExp(`^(?:hand|q\\+)[\\s:]+(${kinds})(?:\\s*[:,]\\s*|\\s+)(\\S.*)$`, 'is'),
    ([, kind = '', reason = '']) => ({
      command: { word: 'raiseHand', kind: kindWords[kind.toLowerCase()] ?? 'question', reason },
      unprompted: false,
      by: 'anyone',
    }),
  ],
  [
    /^(?:volgorde|queue order|order)[\s:]+(\S.*)$/is,
    ([, order = '']) => ({
      command: { word: 'queueOrder', order: queueOrderIn(order) },
      unprompted: Object.hasOwn(orderWords, plainly(order)),
      by: 'moderator',
    }),
  ],
];
