import { createHash } from 'node:crypto';
import type { CommandBody } from '../core/commands.ts';
import type { CommandId } from '../core/ids.ts';

/** What is asked without being known for it. */
const nameless: ReadonlySet<CommandBody['type']> = new Set(['SayUnnamed', 'GiveFeedback']);

/**
 * A command's id from which nobody can tell in whose chat it was typed, and which is still the same for a
 * redelivery.
 */
export const untraceable = (command: CommandId): CommandId =>
  `n:${createHash('sha256').update(command).digest('base64url').slice(0, 22)}`;

/** The id under which a command is kept: its own, or one that leads to nobody. */
export const keptId = (command: CommandId, { type }: CommandBody): CommandId =>
  nameless.has(type) ? untraceable(command) : command;
