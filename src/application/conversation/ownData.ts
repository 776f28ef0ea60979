import { accountsAtAll, ledAlone, tablesOf } from '../erasure/erasePerson.ts';
import { isSignFor } from '../erasure/forOnePerson.ts';
import type { Answer, Incoming } from '../incoming.ts';
import type { CardRef, Intent } from '../intents.ts';
import type { PersonalDataCommand } from '../personalDataCommands.ts';
import type { ConversationReference } from '../ports.ts';
import { optionalText } from '../verbData.ts';
import type { Answers } from './answers.ts';
import type { CardFor } from './cardFor.ts';
import type { Desk } from './desk.ts';

type Clicked = Extract<Incoming, { kind: 'click' }>;
type Message = Extract<Incoming, { kind: 'message' }>;

/** The buttons about what is kept of whoever presses them; they belong to no table. */
export const ownDataVerbs: ReadonlySet<string> = new Set(['person.erase', 'person.export']);

/** Handles what people ask about what is kept of themselves: to see it, to have it erased, not to keep it. */
export const createOwnData = (desk: Desk, answers: Answers, cardFor: CardFor) => {
  const offered = async (incoming: Incoming, card: 'forgetMe' | 'ownData'): Promise<Answer> => {
    const { sender, reference } = incoming;
    if (card === 'forgetMe') {
      const all = await tablesOf(desk, reference.tenant, sender.person);
      const alone = ledAlone(all, sender.person);
      if (alone !== undefined)
        return answers.toAsker(incoming, { key: 'refusals:leads-alone', values: { title: alone.title } });
    }
    const ref: CardRef = { card, asker: sender.person };
    if (incoming.kind !== 'click' || incoming.carrier === 'message')
      return answers.cardToAsker(incoming, ref);
    return (await cardFor.own(ref, incoming)) ?? answers.toAsker(incoming, { key: 'refusals:unknown-verb' });
  };

  const erase = async (incoming: Incoming): Promise<Answer> => {
    const { sender, reference } = incoming;
    const all = await tablesOf(desk, reference.tenant, sender.person);
    const alone = ledAlone(all, sender.person);
    if (alone !== undefined)
      return answers.toAsker(incoming, { key: 'refusals:leads-alone', values: { title: alone.title } });
    const inClick = incoming.kind === 'click' && incoming.carrier !== 'message';
    // Where their chat is, is forgotten too: the last word is said before.
    const farewell: readonly Intent[] =
      inClick || reference.kind !== 'personal'
        ? []
        : [
            {
              kind: 'say',
              sentence: { key: 'sentences:erased' },
              to: { kind: 'conversation', conversation: reference.id, tenant: reference.tenant },
            },
          ];
    const { tenant } = reference;
    const accounts = accountsAtAll(all, sender.person);
    await desk.erasures.erase({ tenant, person: sender.person, accounts }, farewell);
    if (!inClick) return { kind: 'nothing' };
    const card = await cardFor.own({ card: 'forgetMe', of: 'done', asker: sender.person }, incoming);
    return card ?? { kind: 'nothing' };
  };

  return {
    typed: async (
      incoming: Message,
      reference: ConversationReference,
      command: PersonalDataCommand,
    ): Promise<Answer> => {
      switch (command.word) {
        case 'forgetMe':
          return command.sure && reference.kind === 'personal'
            ? erase(incoming)
            : offered(incoming, 'forgetMe');
        case 'exportMe':
          return offered(incoming, 'ownData');
        case 'offRecord':
          return incoming.addressed
            ? answers.toAsker(incoming, { key: 'sentences:off-record' })
            : { kind: 'nothing' };
      }
    },

    pressed: async (incoming: Clicked): Promise<Answer> => {
      if (incoming.verb === 'person.export') return offered(incoming, 'ownData');
      const sign = optionalText(incoming.data, 'sign');
      if (sign === undefined) return offered(incoming, 'forgetMe');
      const { sender, reference } = incoming;
      return isSignFor(sign, desk.settings.linkSecret, reference.tenant, sender.person)
        ? erase(incoming)
        : answers.toAsker(incoming, { key: 'refusals:not-your-button' });
    },
  };
};

export type OwnData = ReturnType<typeof createOwnData>;
