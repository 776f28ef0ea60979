import type { Command, CommandBody, PersonActor } from '../commands.ts';
import type { EventBody, TableEvent } from '../events.ts';
import type { Decision } from '../rejection.ts';
import { moderators } from '../roles.ts';
import type { Table } from '../table.ts';
import { agenda } from './agenda.ts';
import { clock } from './clock.ts';
import { closing } from './closing.ts';
import { floor } from './floor.ts';
import { minutes } from './minutes.ts';
import { open } from './opening.ts';
import { people } from './people.ts';
import { questions } from './questions.ts';
import { asker, type Decider, isRejection, quiet, type Verdict } from './verdict.ts';

const deciders: Decider<Exclude<CommandBody['type'], 'OpenTable'>> = {
  ...people,
  ...agenda,
  ...floor,
  ...questions,
  ...minutes,
  ...closing,
  ...clock,
};

const verdictOf = (table: Table | undefined, command: Command): Verdict => {
  if (command.type === 'OpenTable') {
    if (table === undefined) return open(command);
    return { reason: 'table-already-open', moderator: moderators(table)[0]?.name ?? '' };
  }
  if (table === undefined) throw new Error(`${command.type} came for a table that was never opened`);
  if (table.status === 'closed') return command.type === 'ReachDeadline' ? quiet : { reason: 'table-closed' };
  return (deciders[command.type] as (table: Table, command: Command) => Verdict)(table, command);
};

/** Whoever does something for the first time, comes back or has a new name is noted by that. */
const noticed = (table: Table | undefined, actor: PersonActor): readonly EventBody[] => {
  const known = table?.people.get(actor.person);
  const { person, name, aadObjectId, locale } = actor;
  if (known === undefined)
    return [
      {
        type: 'PersonJoined',
        person,
        name,
        role: 'participant',
        account: true,
        ...(aadObjectId !== undefined && { aadObjectId }),
        ...(locale !== undefined && { locale }),
      },
    ];
  const changed =
    known.name !== name ||
    (locale !== undefined && known.locale !== locale) ||
    (aadObjectId !== undefined && known.aadObjectId !== aadObjectId);
  return [
    ...(known.present ? [] : [{ type: 'PersonReturned', person } as const]),
    ...(changed
      ? [
          {
            type: 'PersonUpdated',
            person,
            name,
            ...(aadObjectId !== undefined && { aadObjectId }),
            ...(locale !== undefined && { locale }),
          } as const,
        ]
      : []),
  ];
};

/** Somebody who joins by their own doing is noticed and asked for at once: that is one coming. */
const repeats = (first: readonly EventBody[], body: EventBody): boolean =>
  (body.type === 'PersonJoined' || body.type === 'PersonReturned') &&
  first.some(({ type, ...noted }) => type === body.type && 'person' in noted && noted.person === body.person);

/**
 * What a table answers to a command: the events that follow, none where nothing changes, or the reason why
 * not. Pure, and never throws for what people do; a command for a table that does not exist is a bug.
 */
export const decide = (table: Table | undefined, command: Command): Decision => {
  if (table !== undefined && command.id === table.lastCommand) return { kind: 'accepted', events: [] };
  const verdict = verdictOf(table, command);
  if (isRejection(verdict)) return { kind: 'rejected', rejection: verdict };
  const { actor } = command;
  const first =
    verdict.length > 0 && command.type !== 'OpenTable' && actor.kind === 'person'
      ? noticed(table, actor)
      : quiet;
  const header = { at: command.at, by: asker(command) ?? ('clock' as const), command: command.id };
  return {
    kind: 'accepted',
    events: [...first, ...verdict.filter((body) => !repeats(first, body))].map(
      (body): TableEvent => ({ ...header, ...body }),
    ),
  };
};
