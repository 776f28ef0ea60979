import type { TableEvent } from '../events.ts';
import type { PersonId } from '../ids.ts';
import { absencesMovedOn, presentAgain, withoutPresent } from '../presence.ts';
import type { Person, Table } from '../table.ts';
import type { Evolver } from './evolver.ts';

/** The table with one person changed; unchanged where the person is unknown. */
export const withPerson = (table: Table, id: PersonId, change: (person: Person) => Person): Table => {
  const person = table.people.get(id);
  if (person === undefined) return table;
  return { ...table, people: new Map(table.people).set(id, change(person)) };
};

/** The table with its absences moved on by a pause that is over. */
export const withAbsences = (before: Table, after: Table, event: TableEvent): Table =>
  event.type === 'AgendaResumed' && before.pausedAt !== undefined
    ? absencesMovedOn(after, before.pausedAt, event.at)
    : after;

export const people: Evolver<
  | 'PersonJoined'
  | 'PersonUpdated'
  | 'PersonLeft'
  | 'PersonReturned'
  | 'RoleAssigned'
  | 'ModerationTakenOver'
  | 'PersonIntroduced'
> = {
  PersonJoined: (table, event) => ({
    ...table,
    people: new Map(table.people).set(event.person, {
      id: event.person,
      name: event.name,
      role: event.role,
      ...(event.aadObjectId !== undefined && { aadObjectId: event.aadObjectId }),
      ...(event.locale !== undefined && { locale: event.locale }),
      account: event.account,
      present: true,
      turns: 0,
      speakingMilliseconds: 0,
      turnsByQuestion: {},
    }),
  }),
  PersonUpdated: (table, event) =>
    withPerson(table, event.person, (person) => ({
      ...person,
      name: event.name,
      ...(event.aadObjectId !== undefined && { aadObjectId: event.aadObjectId }),
      ...(event.locale !== undefined && { locale: event.locale }),
    })),
  PersonLeft: (table, event) => withoutPresent(table, event.person, event.at),
  PersonReturned: (table, event) => withPerson(table, event.person, presentAgain),
  RoleAssigned: (table, event) =>
    withPerson(table, event.person, (person) => ({ ...person, role: event.role })),
  ModerationTakenOver: (table, event) =>
    withPerson(table, event.person, (person) => ({ ...person, role: 'moderator' })),
  PersonIntroduced: (table, event) =>
    withPerson(table, event.person, (person) => ({
      ...person,
      ...(event.organisation !== undefined && { organisation: event.organisation }),
      ...(event.background !== undefined && { background: event.background }),
      ...(event.goal !== undefined && { goal: event.goal }),
    })),
};
