import type { CommandBody } from '../../core/commands.ts';
import type { EventBody } from '../../core/events.ts';
import { questionByNumber } from '../../core/questions.ts';
import { placeOf } from '../../core/speakingQueue.ts';
import type { Table } from '../../core/table.ts';
import type { Answer, Incoming } from '../incoming.ts';
import type { Sentence } from '../intents.ts';
import { handFor } from '../peopleCommands.ts';
import type { Handled } from '../tables.ts';
import type { TextCommand } from '../textCommands.ts';
import type { Answers } from './answers.ts';
import { askAndAnswer } from './asking.ts';
import type { Desk } from './desk.ts';

type Message = Extract<Incoming, { kind: 'message' }>;
type Accepted = Exclude<Handled, { kind: 'rejected' }>;

const eventOf = <Type extends EventBody['type']>(
  handled: Accepted,
  type: Type,
): Extract<EventBody, { type: Type }> | undefined =>
  handled.kind === 'accepted'
    ? (handled.events.find((event) => event.type === type) as Extract<EventBody, { type: Type }> | undefined)
    : undefined;

const nameIn = (table: Table, person: string | undefined): string =>
  (person === undefined ? undefined : table.people.get(person)?.name) ?? '';

/** What became of something that was done for somebody else, or about somebody. */
const confirmation = (command: TextCommand, handled: Accepted): Sentence | undefined => {
  const { table } = handled;
  switch (command.word) {
    case 'raiseHand': {
      const person = eventOf(handled, 'HandRaised')?.person;
      if (person === undefined) return undefined;
      const values = { name: nameIn(table, person), place: placeOf(table, person) ?? 1 };
      return { key: 'sentences:hand-raised-for', values };
    }
    case 'lowerHandOf': {
      const person = eventOf(handled, 'HandLowered')?.person;
      return { key: 'sentences:hand-lowered-for', values: { name: nameIn(table, person) } };
    }
    case 'choose': {
      const number = command.numbers.join(', ');
      if (command.name === undefined) return { key: 'sentences:chosen', values: { number } };
      const person = eventOf(handled, 'QuestionsChosen')?.person;
      const name = person === undefined ? command.name : nameIn(table, person);
      return { key: 'sentences:chosen-for', values: { name, number } };
    }
    case 'same': {
      const merged = eventOf(handled, 'PeopleMerged');
      return merged && { key: 'sentences:merged', values: { name: nameIn(table, merged.into) } };
    }
    case 'startRound':
    case 'skipIntroduction':
      return { key: `sentences:done-${command.word}` };
    default:
      return undefined;
  }
};

/** What nobody sees on a card, whoever asked is told of in private; the rest shows. */
const shows: ReadonlySet<TextCommand['word']> = new Set([
  'raiseHand',
  'lowerHandOf',
  'startRound',
  'skipIntroduction',
]);

/** Carries out the words for and about other people; undefined for any other word. */
export const createTypedPeople = (desk: Desk, answers: Answers) => {
  const body = (table: Table, command: TextCommand, incoming: Message): CommandBody | undefined => {
    switch (command.word) {
      case 'raiseHand': {
        const meant = handFor(table, incoming.sender.person, command.reason);
        if (meant === undefined) return undefined;
        const { name, reason } = meant;
        return { type: 'RaiseHand', named: name, ...(reason !== undefined && { reason }) };
      }
      case 'lowerHandOf':
        return { type: 'LowerHand', named: command.name };
      case 'choose':
        return {
          type: 'VoteForQuestions',
          ...(command.name !== undefined && { named: command.name }),
          questions: command.numbers.map(
            (number) => questionByNumber(table, number)?.id ?? `no question ${number}`,
          ),
          contribution: `c:${incoming.command}`,
          lenses: [],
        };
      case 'same':
        return { type: 'MergePeople', named: command.names };
      case 'startRound':
        return { type: 'StartRound' };
      case 'skipIntroduction':
        return { type: 'SkipIntroduction' };
      default:
        return undefined;
    }
  };

  return (incoming: Message, table: Table, command: TextCommand): Promise<Answer> | undefined => {
    const made = body(table, command, incoming);
    if (made === undefined) return undefined;
    return askAndAnswer(
      desk,
      answers,
      incoming,
      table,
      (present) => body(present, command, incoming) ?? made,
      async (handled) => {
        const sentence = confirmation(command, handled);
        if (sentence === undefined) return { kind: 'nothing' };
        return shows.has(command.word)
          ? answers.confirm(incoming, sentence, handled.table)
          : answers.toAsker(incoming, sentence, handled.table);
      },
    );
  };
};
