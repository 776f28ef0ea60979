import { whoIs } from '../../core/merging.ts';
import { peopleByName } from '../../core/people.ts';
import type { Table } from '../../core/table.ts';
import { deferredSentence, loweredSentence, raisedSentence } from '../handSentences.ts';
import type { Sentence } from '../intents.ts';
import { optionalText, textIn, type VerbData } from '../verbData.ts';

const otherIn = (data: VerbData, table: Table, asker: string): string | undefined => {
  const person = optionalText(data, 'person');
  const named = peopleByName(table, optionalText(data, 'name') ?? '')[0]?.id;
  const other = person === undefined ? named : whoIs(table, person);
  return other === asker ? undefined : other;
};

/** What a click for somebody else did, with their name; undefined for what somebody did for themselves. */
export const clickedForOther = (
  verb: string,
  data: VerbData,
  table: Table,
  asker: string,
): Sentence | undefined => {
  if (verb === 'person.merge') {
    const one = whoIs(table, optionalText(data, 'into') ?? '');
    return { key: 'sentences:merged', values: { name: table.people.get(one)?.name ?? '' } };
  }
  if (verb === 'person.role') {
    const person = table.people.get(whoIs(table, textIn(data, 'person')));
    return person && { key: `sentences:role-assigned-${person.role}`, values: { name: person.name } };
  }
  const other = otherIn(data, table, asker);
  if (other === undefined) return undefined;
  switch (verb) {
    case 'hand.raise':
      return raisedSentence(table, textIn(data, 'kind'), other, asker);
    case 'hand.lower':
      return loweredSentence(table, other, asker);
    case 'hand.defer':
      return deferredSentence(table, other, asker);
    case 'question.vote': {
      const chosen = table.questions.filter(({ voters }) => voters.includes(other));
      const number = chosen.map((question) => question.number).join(', ');
      const name = table.people.get(other)?.name ?? '';
      return { key: 'sentences:chosen-for', values: { name, number } };
    }
    default:
      return undefined;
  }
};
