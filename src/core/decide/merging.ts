import type { EventBody } from '../events.ts';
import { namedPair, type Pair } from '../merging.ts';
import type { Rejection } from '../rejection.ts';
import type { Person, Role, Table } from '../table.ts';
import { byModerator, type CommandOf, type Decider, isRefusal } from './verdict.ts';

const weight: Readonly<Record<Role, number>> = { participant: 0, expert: 1, notetaker: 2, moderator: 3 };

const pairOf = (table: Table, { person, into, named }: CommandOf<'MergePeople'>): Pair | Rejection => {
  if (named !== undefined) return named.trim() === '' ? { reason: 'no-name' } : namedPair(table, named);
  if (person === undefined || into === undefined) return { reason: 'no-name' };
  const old = table.people.get(person);
  const kept = table.people.get(into);
  return old === undefined || kept === undefined ? { reason: 'person-unknown' } : [old, kept];
};

/** Who can still be reached is who goes on: an account before a mere name, who is here before who left. */
const reach = (person: Person): number => (person.account ? 2 : 0) + (person.present ? 1 : 0);

const areTwo = (left: Person, right: Person): boolean =>
  left.present &&
  right.present &&
  left.aadObjectId !== undefined &&
  right.aadObjectId !== undefined &&
  left.aadObjectId !== right.aadObjectId;

const merged = ([first, second]: Pair): readonly EventBody[] => {
  const [old, kept] = reach(first) > reach(second) ? [second, first] : [first, second];
  const role = weight[old.role] > weight[kept.role] ? old.role : kept.role;
  return [{ type: 'PeopleMerged', person: old.id, into: kept.id, role }];
};

export const merging: Decider<'MergePeople'> = {
  MergePeople: (table, command) => {
    if (!byModerator(table, command)) return { reason: 'not-moderator' };
    // What is published names people as they were.
    if (table.summary.status === 'final') return { reason: 'summary-frozen' };
    const pair = pairOf(table, command);
    if (isRefusal(pair)) return pair;
    const [one, other] = pair;
    if (one.id === other.id) return { reason: 'same-person' };
    if (areTwo(one, other)) return { reason: 'two-accounts', name: one.name, other: other.name };
    return merged(pair);
  },
};
