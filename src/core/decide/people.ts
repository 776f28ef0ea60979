import { introducesNow } from '../introductions.ts';
import { moderators } from '../roles.ts';
import type { Person, Table } from '../table.ts';
import { arrival } from './arrival.ts';
import { endTurn } from './floor.ts';
import {
  asker,
  byModerator,
  type CommandOf,
  type Decider,
  LONGEST_LINE,
  quiet,
  type Verdict,
} from './verdict.ts';

const takeOver = (table: Table, command: CommandOf<'AssignRole'>): Verdict | undefined => {
  const person = asker(command);
  if (command.role !== 'moderator' || person === undefined || command.person !== person) return undefined;
  if (moderators(table).length > 0) return undefined;
  const may = command.actor.kind === 'person' && command.actor.mayModerate;
  return may ? [{ type: 'ModerationTakenOver', person }] : { reason: 'may-not-moderate' };
};

const isLastModerator = (table: Table, person: Person): boolean =>
  moderators(table).every((moderator) => moderator.id === person.id);

export const people: Decider<'JoinTable' | 'LeaveTable' | 'AssignRole' | 'Introduce'> = {
  JoinTable: (table, command) => {
    const known = table.people.get(command.person);
    if (known?.present) return quiet;
    if (known) return [{ type: 'PersonReturned', person: command.person }];
    const { person, name, aadObjectId } = command;
    return arrival(table, { person, name, ...(aadObjectId !== undefined && { aadObjectId }) });
  },

  LeaveTable: (table, command) => {
    const { person } = command;
    if (!table.people.get(person)?.present) return quiet;
    return [
      ...(table.floor?.person === person ? endTurn(table, command.at) : quiet),
      // Who goes in the middle of their introduction has not had it.
      ...(introducesNow(table, person) ? [{ type: 'IntroductionSkipped', person } as const] : []),
      { type: 'PersonLeft', person },
    ];
  },

  AssignRole: (table, command) => {
    const takenOver = takeOver(table, command);
    if (takenOver) return takenOver;
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    const person = table.people.get(command.person);
    if (person === undefined) return { reason: 'person-unknown', name: command.name };
    if (person.role === command.role) return quiet;
    if (!person.present) return { reason: 'person-left', name: person.name };
    if (person.role === 'moderator' && isLastModerator(table, person)) return { reason: 'last-moderator' };
    return [{ type: 'RoleAssigned', person: person.id, role: command.role }];
  },

  Introduce: (table, command) => {
    const person = asker(command);
    const known = person === undefined ? undefined : table.people.get(person);
    const said = Object.fromEntries(
      (['organisation', 'background', 'goal'] as const)
        .map((key) => [key, command[key]?.trim() ?? ''] as const)
        .filter(([key, text]) => text !== '' && text !== known?.[key]),
    );
    if (person === undefined || Object.keys(said).length === 0) return quiet;
    if (Object.values(said).some((text) => text.length > LONGEST_LINE))
      return { reason: 'text-too-long', most: LONGEST_LINE };
    return [{ type: 'PersonIntroduced', person, ...said }];
  },
};
