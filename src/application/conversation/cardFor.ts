import { asSeenBy } from '../../core/draftAhead.ts';
import type { WorkshopFormat } from '../../core/format.ts';
import type { Table } from '../../core/table.ts';
import { openTableForm } from '../../views/formatsCard.ts';
import { formFor } from '../../views/forms.ts';
import type { ViewContext } from '../../views/viewContext.ts';
import { audienceOf, type DrawCard, type DrawnFor } from '../drawCard.ts';
import type { Answer, Incoming } from '../incoming.ts';
import type { CardRef } from '../intents.ts';
import type { Desk } from './desk.ts';
import { editedMeanwhile } from './editedMeanwhile.ts';

/** Where the answer to a click comes to stand. */
const placeOf = (incoming: Incoming): DrawnFor['place'] => {
  if (incoming.kind === 'click' && incoming.carrier === 'dialog') return 'dialog';
  return incoming.reference.kind === 'personal' ? 'personal' : 'group';
};

/** The answer to a click with a card as the one who clicked may see it. */
export const createCardFor = (desk: Desk, draw: DrawCard) => {
  const contextFor = (table: Table | undefined, { sender }: Incoming): ViewContext => ({
    now: desk.clock.now(),
    locale: sender.locale ?? table?.format.locale ?? desk.settings.locale,
    audience: audienceOf(table, sender.person),
    viewer: sender.person,
    dialogs: desk.settings.dialogs,
  });

  /** `only`: of the minutes, this form alone. */
  const cardFor = async (
    table: Table,
    ref: CardRef,
    incoming: Incoming,
    only?: string,
  ): Promise<Answer | undefined> => {
    const who: DrawnFor = {
      ...contextFor(table, incoming),
      tenant: incoming.reference.tenant,
      private: true,
      place: placeOf(incoming),
    };
    const drawn = await draw({ ...ref, asker: incoming.sender.person }, table, who, only);
    return drawn && { kind: 'card', card: drawn.card };
  };

  /** The dialog that a button opens; undefined where the verb has none. */
  const form = (table: Table, incoming: Extract<Incoming, { kind: 'dialogOpened' }>): Answer | undefined => {
    const seen = asSeenBy(table, incoming.sender.person);
    const made = formFor(incoming.verb, seen, contextFor(table, incoming), incoming.data);
    return made && { kind: 'dialog', ...made };
  };

  /** The dialog with which a table of this format is opened. */
  const opening = (format: WorkshopFormat, incoming: Incoming): Answer => ({
    kind: 'dialog',
    ...openTableForm(format, contextFor(undefined, incoming)),
  });

  /** A card about whoever clicked, of no table. */
  const own = async (ref: CardRef, incoming: Incoming): Promise<Answer | undefined> => {
    const who: DrawnFor = {
      ...contextFor(undefined, incoming),
      tenant: incoming.reference.tenant,
      private: true,
      place: placeOf(incoming),
    };
    const drawn = await draw(ref, undefined, who);
    return drawn && { kind: 'card', card: drawn.card };
  };

  /** Both texts in one form, where two people wrote in the draft at once. */
  const merging = (table: Table, incoming: Extract<Incoming, { kind: 'click' }>): Answer | undefined =>
    editedMeanwhile(incoming, table, contextFor(table, incoming));

  return Object.assign(cardFor, { form, opening, own, merging });
};

export type CardFor = ReturnType<typeof createCardFor>;
