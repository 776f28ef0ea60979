import type { Rejection } from '../../core/rejection.ts';
import type { Table } from '../../core/table.ts';
import { sentencesFor } from '../../locale/translate.ts';
import type { Answer, Incoming } from '../incoming.ts';
import type { CardRef, Destination, Sentence } from '../intents.ts';
import type { Desk } from './desk.ts';

export const nothing: Answer = { kind: 'nothing' };

const inOwnAnswer = (incoming: Incoming): boolean =>
  incoming.kind === 'dialogOpened' || (incoming.kind === 'click' && incoming.carrier !== 'message');

/** The values of a rejection, for the sentence about it. */
const valuesOf = ({ reason: _, ...values }: Rejection): Record<string, string | number> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** The one sentence that says why not. Where a name is known that may be missing, the sentence has it. */
export const rejectionSentence = (rejection: Rejection): Sentence => {
  const { reason } = rejection;
  const named =
    (reason === 'stale-turn' || reason === 'person-unknown' || reason === 'hand-already-raised') &&
    rejection.name !== undefined &&
    rejection.name !== '';
  return { key: `refusals:${reason}${named ? '-named' : ''}`, values: valuesOf(rejection) };
};

/** The ways back to whoever asked. */
export const createAnswers = (desk: Desk) => {
  /**
   * What concerns one person goes into the answer to their click, else into their 1:1 chat with the bot,
   * never into the group (contract §3, "Private answers").
   */
  const toAsker = async (incoming: Incoming, sentence: Sentence, table?: Table): Promise<Answer> => {
    const { sender } = incoming;
    if (inOwnAnswer(incoming)) {
      const translate = sentencesFor(sender.locale, table?.format.locale ?? desk.settings.locale);
      const refused = sentence.key.startsWith('refusals:');
      return {
        kind: 'sentence',
        text: translate(sentence.key, sentence.values),
        ...(refused && { refused: true }),
      };
    }
    await desk.outbox.add([{ kind: 'tell', sentence, to: asker(incoming) }], table?.id);
    return nothing;
  };

  const asker = ({ sender, reference }: Incoming): Extract<Destination, { kind: 'person' }> => ({
    kind: 'person',
    person: sender.person,
    tenant: reference.tenant,
    ...(sender.locale !== undefined && { locale: sender.locale }),
    ...(reference.kind !== 'personal' && { through: reference.id }),
  });

  const isPrivate = (incoming: Incoming): boolean =>
    incoming.reference.kind === 'personal' || (incoming.kind === 'message' && incoming.private);

  /** Where an answer that everybody may see goes: where the question was asked. */
  const whereAsked = (incoming: Incoming): Destination =>
    isPrivate(incoming)
      ? asker(incoming)
      : {
          kind: 'conversation',
          conversation: incoming.reference.id,
          tenant: incoming.reference.tenant,
        };

  return {
    toAsker,
    asker,
    isPrivate,
    refuse: (incoming: Incoming, rejection: Rejection, table?: Table): Promise<Answer> =>
      toAsker(incoming, rejectionSentence(rejection), table),
    /** A word of confirmation where the group does not see what changed anyway. */
    confirm: async (incoming: Incoming, sentence: Sentence, table?: Table): Promise<Answer> =>
      incoming.kind !== 'message' || isPrivate(incoming) ? toAsker(incoming, sentence, table) : nothing,
    /** A card where the question was asked. */
    card: async (incoming: Incoming, card: CardRef): Promise<Answer> => {
      const to = whereAsked(incoming);
      const forAsker = to.kind === 'person' ? { ...card, asker: incoming.sender.person } : card;
      await desk.outbox.add([{ kind: 'post', card: forAsker, to }], card.table);
      return nothing;
    },
    /** A card to the asker alone. */
    cardToAsker: async (incoming: Incoming, card: CardRef): Promise<Answer> => {
      await desk.outbox.add(
        [{ kind: 'post', card: { ...card, asker: incoming.sender.person }, to: asker(incoming) }],
        card.table,
      );
      return nothing;
    },
    /** A sentence for all to see. */
    say: async (incoming: Incoming, sentence: Sentence, table?: Table): Promise<Answer> => {
      await desk.outbox.add([{ kind: 'say', sentence, to: whereAsked(incoming) }], table?.id);
      return nothing;
    },
  };
};

export type Answers = ReturnType<typeof createAnswers>;
