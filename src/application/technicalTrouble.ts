import type { HandKind } from '../core/floor.ts';
import { moderators } from '../core/roles.ts';
import type { Table } from '../core/table.ts';
import type { Intent } from './intents.ts';
import { tell } from './personDestination.ts';

/** Somebody cannot hear or see: whoever leads is told at once, in private, but for who said so themselves. */
export const technicalTrouble = (
  table: Table,
  event: {
    readonly person: string;
    readonly handKind: HandKind;
    readonly reason?: string;
    readonly by: string;
  },
): readonly Intent[] => {
  if (event.handKind !== 'technical') return [];
  const name = table.people.get(event.person)?.name ?? '';
  const { reason } = event;
  const sentence =
    reason === undefined
      ? { key: 'sentences:technical-trouble', values: { name } }
      : { key: 'sentences:technical-trouble-because', values: { name, reason } };
  return moderators(table)
    .filter(({ id }) => id !== event.by)
    .flatMap(({ id }) => tell(table, id, sentence));
};
