import { isRoundTime, runningRound } from '../core/introductions.ts';
import { namedPair } from '../core/merging.ts';
import { peopleByName } from '../core/people.ts';
import { isModerator, mayActForOthers } from '../core/roles.ts';
import type { Table } from '../core/table.ts';
import type { Shape, TextCommand } from './textCommands.ts';

const numbersIn = (text: string): readonly number[] => (text.match(/\d+/g) ?? []).map(Number);

/** The words for and about other people: a hand that goes down, a choice, two who are one. */
export const peopleShapes: readonly Shape[] = [
  [
    /^(?:hand\s+neer|hand\s+down|q-)[\s:]+(?:(?:voor|van|for|of)\s+)?(\S.*)$/is,
    ([, name = '']) => ({
      command: { word: 'lowerHandOf', name: name.trim() },
      unprompted: true,
      by: 'notetaker',
    }),
  ],
  [
    /^(?:keuze|choice)\s*:?\s+(?:(?:voor\s+|van\s+|for\s+|of\s+)?([^\d:#]{1,100}?)\s*:?\s+)?((?:vraag\s+|question\s+)?#?\d+(?:\s*(?:,|en|and|\s)\s*#?\d+)*)$/i,
    ([, name = '', numbers = '']) => ({
      command: { word: 'choose', numbers: numbersIn(numbers), ...(name !== '' && { name: name.trim() }) },
      unprompted: true,
      by: name === '' ? 'anyone' : 'notetaker',
    }),
  ],
  [
    /^(?:zelfde|same)[\s:]+(\S.*)$/is,
    ([, names = '']) => ({
      command: { word: 'same', names: names.trim() },
      unprompted: true,
      by: 'moderator',
    }),
  ],
];

/** A capital, and no more than a name has: nobody's sentence. */
const looksLikeName = (text: string): boolean =>
  /^\p{Lu}[\p{L}'’-]*\.?(?: [\p{L}'’-]+\.?){0,4}$/u.test(text) && /(?:^| )\p{Lu}[^ ]*$/u.test(text);

const startsLikeName = (text: string): boolean => /^\p{Lu}[^.?!;]{0,60}$/u.test(text);

/** For whom a hand is raised, and why. */
export interface HandFor {
  readonly name: string;
  readonly reason?: string;
}

/**
 * Whose hand "hand Ana", "hand voor Ana" or "hand Ana: de kosten" raises, typed by somebody who may do that for
 * others: a person of the table, or somebody new whose name it must be. Undefined where the words are simply
 * the asker's own reason.
 */
export const handFor = (table: Table, asker: string, words: string | undefined): HandFor | undefined => {
  if (words === undefined || !mayActForOthers(table, asker)) return undefined;
  const explicit = /^(?:voor|for)\s+(.+)$/is.exec(words.trim())?.[1];
  const text = explicit ?? words.trim();
  if (peopleByName(table, text).length > 0) return { name: text };
  const [, before = '', after = ''] = /^([^:]{1,100}?)\s*:\s*(.+)$/s.exec(text) ?? [];
  if (before !== '' && (peopleByName(table, before).length > 0 || looksLikeName(before)))
    return { name: before, reason: after };
  const isName = explicit === undefined ? looksLikeName(text) : startsLikeName(text);
  return isName ? { name: text } : undefined;
};

/**
 * Whether words about people, said in talk, are for the bot: only where they cannot be anything else at this
 * table, now, by this person. Undefined where the words are of another kind.
 */
export const talkAboutPeople = (command: TextCommand, table: Table, asker: string): boolean | undefined => {
  const known = (name: string): boolean => peopleByName(table, name).length > 0;
  const forOthers = mayActForOthers(table, asker);
  switch (command.word) {
    case 'raiseHand':
      return forOthers && command.reason !== undefined && known(command.reason) ? true : undefined;
    case 'lowerHandOf':
      return forOthers && known(command.name);
    case 'choose': {
      if (table.choice !== 'open') return false;
      const { name } = command;
      return name === undefined || (forOthers && (known(name) || looksLikeName(name)));
    }
    case 'same':
      return isModerator(table, asker) && !('reason' in namedPair(table, command.names));
    case 'startRound':
      return isModerator(table, asker) && isRoundTime(table);
    case 'skipIntroduction':
      return isModerator(table, asker) && runningRound(table) !== undefined;
    default:
      return undefined;
  }
};
