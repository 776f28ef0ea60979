import type { Table } from '../../core/table.ts';
import type { Answer, Incoming } from '../incoming.ts';
import { untraceable } from '../nameless.ts';
import { tagText } from '../prepare.ts';
import type { TextCommand } from '../textCommands.ts';
import type { Answers } from './answers.ts';
import { askAndAnswer } from './asking.ts';
import type { Desk } from './desk.ts';

type Message = Extract<Incoming, { kind: 'message' }>;

/** Carries out the words of the closing and after it; undefined for any other word. */
export const createTypedClosing =
  (desk: Desk, answers: Answers) =>
  (incoming: Message, table: Table, command: TextCommand): Promise<Answer> | undefined => {
    switch (command.word) {
      case 'unnamed':
        // In the group everybody has read it, with the name above it.
        if (!answers.isPrivate(incoming))
          return answers.toAsker(incoming, { key: 'refusals:unnamed-in-group' }, table);
        return askAndAnswer(
          desk,
          answers,
          incoming,
          table,
          (present) => ({
            type: 'SayUnnamed',
            contribution: `c:${untraceable(incoming.command)}`,
            ...tagText(present, command.text),
          }),
          () => answers.toAsker(incoming, { key: 'sentences:unnamed-noted' }),
        );
      case 'varia':
        return askAndAnswer(
          desk,
          answers,
          incoming,
          table,
          () => ({ type: 'AddVaria', text: command.text }),
          ({ table: after }) => {
            const sentence = { key: 'sentences:varia-noted', values: { number: after.varia.length } };
            return answers.confirm(incoming, sentence, after);
          },
        );
      case 'finishMinutes':
        return askAndAnswer(
          desk,
          answers,
          incoming,
          table,
          () => ({ type: 'FinishMinutes' }),
          () => answers.toAsker(incoming, { key: 'sentences:minutes-finished' }, table),
        );
      case 'erratum':
        return askAndAnswer(
          desk,
          answers,
          incoming,
          table,
          () => ({ type: 'AddErratum', text: command.text }),
          ({ table: after }) =>
            answers.toAsker(
              incoming,
              { key: 'sentences:erratum-noted', values: { number: after.errata.length } },
              after,
            ),
        );
      default:
        return undefined;
    }
  };
