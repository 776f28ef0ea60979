import { ranUntil, runningItem } from '../agenda.ts';
import type { TableEvent } from '../events.ts';
import type { Instant, PersonId } from '../ids.ts';
import { ANSWER_TIME } from '../nudges.ts';
import type { Nudge, Person, Table } from '../table.ts';
import { withPerson } from './people.ts';

/** Who raised a hand, got the floor or wrote something by this event. */
const activeBy = (event: TableEvent): PersonId | undefined => {
  switch (event.type) {
    case 'HandRaised':
    case 'FloorGiven':
      return event.person;
    case 'ContributionAdded':
      return event.source === 'import' ? undefined : event.author;
    case 'QuestionAdded':
      return event.by === 'clock' ? undefined : event.by;
    default:
      return undefined;
  }
};

const answered = (nudge: Nudge, at: Instant): Nudge =>
  nudge.answeredAt === undefined && at - nudge.at <= ANSWER_TIME ? { ...nudge, answeredAt: at } : nudge;

const withActive = (table: Table, id: PersonId, at: Instant): Table => {
  const person = table.people.get(id);
  if (person === undefined) return table;
  const nudge = person.nudge && answered(person.nudge, at);
  if (nudge === person.nudge && (table.running === undefined || person.activeIn === table.running))
    return table;
  return withPerson(table, id, () => ({
    ...person,
    ...(table.running !== undefined && { activeIn: table.running }),
    ...(nudge !== undefined && { nudge }),
  }));
};

const cameIn = (table: Table, person: Person, at: Instant): Person => {
  const item = runningItem(table);
  if (item === undefined) return person;
  return { ...person, cameInto: { item: item.id, afterMilliseconds: ranUntil(item, table, at) } };
};

/** The table with what an event of any kind says of who takes part: who came, who was heard, who was nudged. */
export const withParticipation = (table: Table, event: TableEvent): Table => {
  if (event.type === 'PersonJoined' || event.type === 'PersonReturned')
    return withPerson(table, event.person, (person) => cameIn(table, person, event.at));
  const person = activeBy(event);
  return person === undefined ? table : withActive(table, person, event.at);
};
