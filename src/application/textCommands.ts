import type { HandKind } from '../core/floor.ts';
import type { Role } from '../core/table.ts';
import { closingShapes, closingWords } from './closingCommands.ts';
import { peopleShapes } from './peopleCommands.ts';
import { type PersonalDataCommand, personalDataShapes, personalDataWords } from './personalDataCommands.ts';
import { queueShapes, queueWords } from './queueCommands.ts';
import { roleIn } from './roleWords.ts';

/** Who may say a word: a moderator's word from anybody else is talk (contract §3). */
export type SaidBy = 'anyone' | 'moderator' | 'notetaker' | 'speaker';

/** What somebody typed, where it is a command. */
export type TextCommand =
  | {
      readonly word:
        | 'help'
        | 'agenda'
        | 'card'
        | 'queue'
        | 'questions'
        | 'lowerHand'
        | 'leaveMe'
        | 'formats'
        | 'mine';
    }
  | {
      readonly word:
        | 'next'
        | 'pause'
        | 'resume'
        | 'giveFloor'
        | 'yieldFloor'
        | 'wrapUp'
        | 'close'
        | 'makeCode'
        | 'startRound'
        | 'skipIntroduction'
        | 'finishMinutes'
        | 'previous'
        | 'review';
    }
  | PersonalDataCommand
  | { readonly word: 'lowerHandOf'; readonly name: string }
  /** By their numbers; without a name, one's own choice. */
  | { readonly word: 'choose'; readonly numbers: readonly number[]; readonly name?: string }
  /** Two names that are one person's. */
  | { readonly word: 'same'; readonly names: string }
  | { readonly word: 'start'; readonly rest: readonly string[] }
  | { readonly word: 'extend' | 'shorten' | 'insertBreak'; readonly minutes: number }
  /** An item by its number or a name; without one, the one that is meant most. */
  | { readonly word: 'skip' | 'restore' | 'goBack'; readonly item?: string }
  | { readonly word: 'swap'; readonly item: string; readonly other: string }
  | { readonly word: 'replan' }
  | { readonly word: 'raiseHand'; readonly kind?: HandKind; readonly reason?: string }
  | { readonly word: 'deferHand' | 'closeQueue' | 'openQueue' | 'clearQueue' | 'undoFloor' }
  /** The order's name in the formats; what was typed where that is no order. */
  | { readonly word: 'queueOrder'; readonly order: string }
  | { readonly word: 'addQuestion' | 'addition' | 'unnamed' | 'varia' | 'erratum'; readonly text: string }
  | { readonly word: 'edit'; readonly number: number; readonly text: string }
  | { readonly word: 'merge'; readonly number: number; readonly into: number }
  | { readonly word: 'open'; readonly number: number }
  | { readonly word: 'note'; readonly name: string; readonly text: string }
  | { readonly word: 'role'; readonly role: Role; readonly name: string }
  | { readonly word: 'minutes'; readonly filter: string }
  | { readonly word: 'link'; readonly code: string };

/** A typed command, with when it counts. */
export interface ReadCommand {
  readonly command: TextCommand;
  /** Whether it counts in talk, where nobody spoke to the bot. */
  readonly unprompted: boolean;
  readonly by: SaidBy;
}

/**
 * Closing a table, erasing oneself, "laat me" among friends, or "terug" after a break: never meant for the bot
 * in passing.
 */
const neverInPassing: ReadonlySet<TextCommand['word']> = new Set([
  ...(['close', 'forgetMe', 'exportMe', 'leaveMe', 'goBack', 'previous', 'review', 'mine'] as const),
]);

const bareWords: Readonly<Record<string, ReadCommand>> = Object.fromEntries(
  (
    [
      [['help'], { word: 'help' }, 'anyone'],
      [['agenda'], { word: 'agenda' }, 'anyone'],
      [['kaart', 'card'], { word: 'card' }, 'anyone'],
      [['volgende', 'next'], { word: 'next' }, 'moderator'],
      [['pauze', 'pause'], { word: 'pause' }, 'moderator'],
      [['hervat', 'resume'], { word: 'resume' }, 'moderator'],
      [['herplan', 'replan'], { word: 'replan' }, 'moderator'],
      [['sla over', 'skip'], { word: 'skip' }, 'moderator'],
      [['sla niet over', 'unskip'], { word: 'restore' }, 'moderator'],
      [['terug', 'back'], { word: 'goBack' }, 'moderator'],
      [['hand', 'q+'], { word: 'raiseHand' }, 'anyone'],
      [['hand neer', 'hand down', 'q-'], { word: 'lowerHand' }, 'anyone'],
      [['wachtrij', 'queue'], { word: 'queue' }, 'anyone'],
      [['spreker', 'ack'], { word: 'giveFloor' }, 'moderator'],
      [['klaar', 'done'], { word: 'yieldFloor' }, 'speaker'],
      [['vragen', 'questions'], { word: 'questions' }, 'anyone'],
      [['notulen', 'minutes'], { word: 'minutes', filter: '' }, 'notetaker'],
      [['afronding', 'wrap up'], { word: 'wrapUp' }, 'moderator'],
      [['koppel', 'link'], { word: 'makeCode' }, 'anyone'],
      [['start'], { word: 'formats' }, 'anyone'],
      [['rondje', 'round'], { word: 'startRound' }, 'moderator'],
      [['straks', 'later'], { word: 'skipIntroduction' }, 'moderator'],
      [['sluit', 'close'], { word: 'close' }, 'moderator'],
      [['laat me', 'laat me gerust', 'laat me maar', 'leave me'], { word: 'leaveMe' }, 'anyone'],
      ...personalDataWords,
      [['vorige', 'previous'], { word: 'previous' }, 'notetaker'],
      [['nakijken', 'review'], { word: 'review' }, 'notetaker'],
      [['mijn bijdragen', 'my contributions'], { word: 'mine' }, 'anyone'],
      ...queueWords,
      ...closingWords,
    ] as const
  ).flatMap(([words, command, by]) =>
    words.map((word) => [word, { command, unprompted: !neverInPassing.has(command.word), by }]),
  ),
);

const numberOf = (text: string): number => Number(text.replace(',', '.'));

/** A code as `koppel` gives it: three letters, a dash, three digits. */
const CODE = /^[a-z]{3}-?\d{3}$/i;

/** How a command with something behind its word looks, and what it then says. */
export type Shape = readonly [pattern: RegExp, read: (match: readonly string[]) => ReadCommand | undefined];

/** The words about the clock and the order of the agenda; in talk only their exact shape with numbers counts. */
const agendaShapes: readonly Shape[] = [
  [
    /^(verkort|shorten|pauze|pause)\s+(?:met\s+|by\s+)?(\S+)(\s+(?:min|minuten|minutes))?$/i,
    ([, said = '', minutes = '', unit]) => ({
      command: { word: /^pau/i.test(said) ? 'insertBreak' : 'shorten', minutes: numberOf(minutes) },
      unprompted: unit === '' && !Number.isNaN(numberOf(minutes)),
      by: 'moderator',
    }),
  ],
  [
    /^(sla niet over|unskip|sla over|skip|terug(?: naar)?|back(?: to)?)\s+(\S.*)$/is,
    ([, said = '', item = '']) => ({
      command: {
        word: /^(?:sla niet|unskip)/i.test(said) ? 'restore' : /^s/i.test(said) ? 'skip' : 'goBack',
        item,
      },
      unprompted: !/^(?:terug|back)/i.test(said) && /^\d+$/.test(item),
      by: 'moderator',
    }),
  ],
  [
    /^agenda\s+(?:wissel|swap)\s+#?(\d+)\s+(?:en\s+|and\s+|met\s+|with\s+)?#?(\d+)$/i,
    ([, item = '', other = '']) => ({
      command: { word: 'swap', item, other },
      unprompted: true,
      by: 'moderator',
    }),
  ],
];

const shapes: readonly Shape[] = [
  ...personalDataShapes,
  ...peopleShapes,
  ...queueShapes,
  ...agendaShapes,
  ...closingShapes,
  [
    /^(?:start)\s+(.+)$/is,
    ([, rest = '']) => ({
      command: { word: 'start', rest: rest.split(/\s+/) },
      unprompted: true,
      by: 'anyone',
    }),
  ],
  [
    /^(?:verleng|extend)\s+(?:met\s+|by\s+)?(\S+)(\s+(?:min|minuten|minutes))?$/i,
    ([, minutes = '', unit]) => ({
      command: { word: 'extend', minutes: numberOf(minutes) },
      unprompted: unit === '' && !Number.isNaN(numberOf(minutes)),
      by: 'moderator',
    }),
  ],
  [
    /^open\s+(vraag\s+|question\s+|#)?(\d+)$/i,
    ([, extra, number]) => ({
      command: { word: 'open', number: Number(number) },
      unprompted: extra === '',
      by: 'moderator',
    }),
  ],
  [
    /^(?:hand|q\+)[\s:]+(.+)$/is,
    ([, reason = '']) => ({ command: { word: 'raiseHand', reason }, unprompted: false, by: 'anyone' }),
  ],
  [
    /^(?:vraag|question)(\s*:\s*|\s+)(.+)$/is,
    ([, mark = '', text = '']) => ({
      command: { word: 'addQuestion', text },
      unprompted: mark.includes(':'),
      by: 'anyone',
    }),
  ],
  [
    /^(?:aanvulling|addition)(\s*:\s*|\s+)(.+)$/is,
    ([, mark = '', text = '']) => ({
      command: { word: 'addition', text },
      unprompted: mark.includes(':'),
      by: 'anyone',
    }),
  ],
  [
    /^(?:wijzig|edit)\s+(?:vraag\s+)?#?(\d+)\s*:\s*(.+)$/is,
    ([, number, text = '']) => ({
      command: { word: 'edit', number: Number(number), text },
      unprompted: true,
      by: 'moderator',
    }),
  ],
  [
    /^(?:voeg samen|merge)\s+#?(\d+)\s+(?:en\s+|and\s+|met\s+)?#?(\d+)$/i,
    ([, number, into]) => ({
      command: { word: 'merge', number: Number(number), into: Number(into) },
      unprompted: false,
      by: 'moderator',
    }),
  ],
  [
    /^(?:noteer|note)\s+([^:]{1,100}?)\s*:\s*(.+)$/is,
    ([, name = '', text = '']) => ({
      command: { word: 'note', name, text },
      unprompted: true,
      by: 'notetaker',
    }),
  ],
  [
    /^(?:rol|role)\s+(\S+)(?:\s+(.+))?$/is,
    ([, role = '', name = '']) => {
      const known = roleIn(role);
      return (
        known && {
          command: { word: 'role', role: known, name: name.trim() },
          unprompted: false,
          by: 'moderator',
        }
      );
    },
  ],
  [
    /^(?:notulen|minutes)\s+(.+)$/is,
    ([, filter = '']) => ({ command: { word: 'minutes', filter }, unprompted: false, by: 'notetaker' }),
  ],
  [
    /^(?:koppel|link)\s+(\S+)$/i,
    ([, code = '']) => ({
      command: { word: 'link', code: code.toUpperCase() },
      unprompted: CODE.test(code),
      by: 'moderator',
    }),
  ],
];

const withoutEdges = (text: string): string =>
  text.replace(/^[\s"'“”‘’«».,;:!?…()*_]+|[\s"'“”‘’«».,;:!?…()*_]+$/g, '');

/**
 * Reads a typed command (contract §3): undefined where it is talk. `text` has no mention of the bot left.
 * Case and surrounding punctuation do not matter for a word that stands alone.
 */
export const readTextCommand = (text: string): ReadCommand | undefined => {
  const word = withoutEdges(text).toLowerCase().replace(/\s+/g, ' ');
  // Somebody may also simply say "constructor", which every object has.
  if (Object.hasOwn(bareWords, word)) return bareWords[word];
  const trimmed = text.trim();
  for (const [pattern, read] of shapes) {
    const match = pattern.exec(trimmed);
    if (match !== null) return read(match.map((part) => part ?? ''));
  }
  return undefined;
};

/** Whether a command is about a table; the others are about none, or open one. */
export const needsTable = ({ word }: TextCommand): boolean =>
  !['help', 'formats', 'start', 'makeCode', 'forgetMe', 'exportMe', 'offRecord'].includes(word);

/** In talk, only `start KNOWN-FORMAT` opens a table; anything longer is a sentence. */
export const isExactStart = (command: TextCommand, knowsFormat: (id: string) => boolean): boolean =>
  command.word === 'start' && command.rest.length === 1 && knowsFormat((command.rest[0] ?? '').toLowerCase());
