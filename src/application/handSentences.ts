import { whoIs } from '../core/merging.ts';
import { moderators } from '../core/roles.ts';
import { placeOf } from '../core/speakingQueue.ts';
import type { Table } from '../core/table.ts';
import type { Sentence } from './intents.ts';

/** What somebody is told of a hand: whose it is, where it stands, and who leads. */
const about = (table: Table, target: string) => {
  const person = whoIs(table, target);
  return {
    name: table.people.get(person)?.name ?? '',
    place: placeOf(table, person) ?? 1,
    moderator: moderators(table)[0]?.name ?? '',
  };
};

const sentence = (key: string, table: Table, target: string, asker: string): Sentence => ({
  key: `sentences:${key}${whoIs(table, target) === whoIs(table, asker) ? '' : '-for'}`,
  values: about(table, target),
});

/** After a hand went up or changed: at which place it stands, or that the moderator knows what is wrong. */
export const raisedSentence = (
  table: Table,
  kind: string | undefined,
  target: string,
  asker: string,
): Sentence => sentence(kind === 'technical' ? 'hand-technical' : 'hand-raised', table, target, asker);

/** After somebody let the next one go first. */
export const deferredSentence = (table: Table, target: string, asker: string): Sentence =>
  sentence('hand-deferred', table, target, asker);

/** After a hand went down. */
export const loweredSentence = (table: Table, target: string, asker: string): Sentence =>
  sentence('hand-lowered', table, target, asker);
