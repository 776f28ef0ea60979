import { questionById } from '../../core/questions.ts';
import type { Table } from '../../core/table.ts';
import { deferredSentence, loweredSentence, raisedSentence } from '../handSentences.ts';
import type { Incoming } from '../incoming.ts';
import type { Sentence } from '../intents.ts';
import { optionalText, textIn } from '../verbData.ts';
import { clickedForOther } from './clickedForOther.ts';

type Clicked = Extract<Incoming, { kind: 'click' }>;

/** The sentence that answers an accepted click, with what it needs. */
export const confirmation = (verb: string, data: Clicked['data'], table: Table, person: string): Sentence => {
  const key = `sentences:clicked.${verb}`;
  const forOther = clickedForOther(verb, data, table, person);
  if (forOther !== undefined) return forOther;
  switch (verb) {
    case 'hand.raise':
      return raisedSentence(table, textIn(data, 'kind'), optionalText(data, 'person') ?? person, person);
    case 'hand.defer':
      return deferredSentence(table, optionalText(data, 'person') ?? person, person);
    case 'hand.lower':
      return loweredSentence(table, optionalText(data, 'person') ?? person, person);
    case 'nudge.off':
      return { key: 'sentences:left-alone' };
    case 'question.add':
    case 'question.from':
      return { key: 'sentences:question-added', values: { number: table.questions.at(-1)?.number ?? 0 } };
    case 'question.vote': {
      const chosen = table.questions.filter(({ voters }) => voters.includes(person));
      const numbers = chosen.map(({ number }) => number).join(', ');
      return { key: 'sentences:chosen', values: { number: numbers } };
    }
    case 'question.open':
      return {
        key,
        values: { number: questionById(table, table.openQuestion)?.number ?? 0 },
      };
    case 'varia.add':
      return { key: 'sentences:varia-noted', values: { number: table.varia.length } };
    case 'erratum.add':
      return { key: 'sentences:erratum-noted', values: { number: table.errata.length } };
    case 'summary.addition': {
      const { summary } = table;
      const number = summary.status === 'none' ? 0 : summary.additions.length;
      return { key: 'sentences:addition-noted', values: { number } };
    }
    default:
      return { key };
  }
};
