import type { EventBody } from '../events.ts';
import { type CommandOf, LONGEST_LINE, type Verdict } from './verdict.ts';

/** Opens a table: the opener leads it, whoever else is there takes part. */
export const open = (command: CommandOf<'OpenTable'>): Verdict => {
  const { actor } = command;
  if (actor.kind !== 'person' || !actor.mayModerate) return { reason: 'may-not-moderate' };
  if (command.title.length > LONGEST_LINE) return { reason: 'text-too-long', most: LONGEST_LINE };
  const others = command.people.filter(({ person }) => person !== actor.person);
  const { type: _, id: __, at: ___, actor: ____, people: _____, ...opened } = command;
  return [
    { type: 'TableOpened', ...opened },
    {
      type: 'PersonJoined',
      person: actor.person,
      name: actor.name,
      role: 'moderator',
      account: true,
      ...(actor.aadObjectId !== undefined && { aadObjectId: actor.aadObjectId }),
      ...(actor.locale !== undefined && { locale: actor.locale }),
    },
    ...others.map(
      (person): EventBody => ({ type: 'PersonJoined', ...person, role: 'participant', account: true }),
    ),
  ];
};
