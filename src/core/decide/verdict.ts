import type { Command, CommandBody } from '../commands.ts';
import type { EventBody } from '../events.ts';
import type { PersonId } from '../ids.ts';
import type { Rejection } from '../rejection.ts';
import { isModerator, mayActForOthers } from '../roles.ts';
import type { Table } from '../table.ts';

/** What one kind of command leads to, before the header is put on the events. */
export type Verdict = readonly EventBody[] | Rejection;

export type CommandOf<Type extends CommandBody['type']> = Extract<Command, { type: Type }>;

/** For each of some kinds of command, what an open table answers. */
export type Decider<Types extends CommandBody['type']> = {
  readonly [Type in Types]: (table: Table, command: CommandOf<Type>) => Verdict;
};

/** Accepted, and nothing changes. */
export const quiet: readonly EventBody[] = [];

export const isRejection = (verdict: Verdict): verdict is Rejection => !Array.isArray(verdict);

/** Who asks, where it is a person. */
export const asker = (command: Command): PersonId | undefined =>
  command.actor.kind === 'person' ? command.actor.person : undefined;

/** The table's own clock may do what a moderator may. */
export const byModerator = (table: Table, command: Command): boolean => {
  const person = asker(command);
  return person === undefined || isModerator(table, person);
};

/** A moderator or the notetaker. */
export const byModeratorOrNotetaker = (table: Table, command: Command): boolean => {
  const person = asker(command);
  return person === undefined || mayActForOthers(table, person);
};

/** The longest question, in characters: it must fit a card. */
export const LONGEST_QUESTION = 500;
/** The longest contribution, in characters: Teams' own limit for a message is about 28 KB. */
export const LONGEST_TEXT = 30_000;
/** The longest reason, name or introduction, in characters. */
export const LONGEST_LINE = 300;

/** The text without white space around it, or why it cannot be taken. */
export const textOf = (text: string, most: number): { readonly text: string } | Rejection => {
  const trimmed = text.trim();
  if (trimmed === '') return { reason: 'empty-text' };
  if (trimmed.length > most) return { reason: 'text-too-long', most };
  return { text: trimmed };
};

export const isRefusal = (value: object): value is Rejection => 'reason' in value;
