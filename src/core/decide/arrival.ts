import type { EventBody } from '../events.ts';
import type { PersonId } from '../ids.ts';
import { type Newcomer, recognised, roleByRecognition } from '../merging.ts';
import type { Table } from '../table.ts';
import { quiet } from './verdict.ts';

/**
 * Somebody comes to the table with an account that it does not know. A guest who left and comes back with
 * another account is the same person, with their place, turns and votes.
 */
export const arrival = (
  table: Table | undefined,
  newcomer: Newcomer & { readonly locale?: string },
): readonly EventBody[] => {
  const { person, name, aadObjectId, locale } = newcomer;
  const known = table && recognised(table, newcomer);
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
    ...(known === undefined
      ? quiet
      : [
          {
            type: 'PeopleMerged',
            person: known.id,
            into: person,
            ...roleByRecognition(known, newcomer),
          } as const,
        ]),
  ];
};

/** Somebody without an account, known by name from now on; nothing where they are known already. */
export const joinByName = (
  table: Table,
  author: { readonly person: PersonId; readonly name: string } | undefined,
): readonly EventBody[] =>
  author === undefined || table.people.has(author.person)
    ? quiet
    : [
        {
          type: 'PersonJoined',
          person: author.person,
          name: author.name,
          role: 'participant',
          account: false,
        },
      ];
