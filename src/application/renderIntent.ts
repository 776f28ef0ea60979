import type { Instant } from '../core/ids.ts';
import type { Table } from '../core/table.ts';
import { translatorFor } from '../locale/translate.ts';
import { shrunkCard } from '../views/shrunkCard.ts';
import type { RenderedCard, ViewContext } from '../views/viewContext.ts';
import { audienceOf, type DrawCard, type DrawnFor } from './drawCard.ts';
import type { CardRef, Destination, Intent } from './intents.ts';
import type { Message, PostedCard } from './ports.ts';

/**
 * Puts an intent into words as the table stands now. `edited` names the card that is to be edited, and
 * whether it shrinks. Undefined where there is nothing (more) to say.
 */
export type RenderIntent = (
  intent: Intent,
  table: Table | undefined,
  now: Instant,
  edited:
    | {
        readonly posted: PostedCard;
        readonly shrunk: boolean;
        /** Whatever happens it must not stay as it is: what can no longer be drawn becomes one line. */
        readonly anew?: true;
      }
    | undefined,
) => Promise<Message | undefined>;

/** The group's own language for what the group reads, a person's own for what they alone read. */
const localeFor = (to: Destination, table: Table | undefined, fallback: string): string => {
  const ofTable = table?.format.locale ?? fallback;
  if (to.kind !== 'person') return ofTable;
  return to.locale ?? table?.people.get(to.person)?.locale ?? ofTable;
};

const asMessage = ({ card, summary }: RenderedCard): Message => ({ kind: 'card', card, summary });

export const createRenderIntent = (
  draw: DrawCard,
  settings: { readonly locale: string; readonly dialogs: ViewContext['dialogs'] },
): RenderIntent => {
  const drawn = async (
    ref: CardRef,
    table: Table | undefined,
    who: DrawnFor,
  ): Promise<Message | undefined> => {
    const card = await draw(ref, table, who);
    if (card !== undefined) return asMessage(card);
    // Asked for minutes by a lens, question or person that is not there: say so rather than nothing.
    if (ref.card !== 'minutes') return undefined;
    return { kind: 'text', text: translatorFor(who.locale)('refusals:unknown-filter') };
  };

  return async (intent, table, now, edited) => {
    const { to } = intent;
    const locale = localeFor(to, table, settings.locale);
    const person = to.kind === 'person' ? to.person : undefined;
    const who: DrawnFor = {
      now,
      locale,
      audience: audienceOf(table, person),
      dialogs: settings.dialogs,
      tenant: to.tenant,
      private: person !== undefined,
      ...(person !== undefined && { viewer: person }),
    };
    if (intent.kind === 'tell' || intent.kind === 'say')
      return { kind: 'text', text: translatorFor(locale)(intent.sentence.key, intent.sentence.values) };
    if (edited !== undefined) {
      if (table === undefined) return undefined;
      const { card, of } = edited.posted;
      if (edited.shrunk) return asMessage(shrunkCard(table, card, of, who));
      const ref = { card, table: table.id, ...(of !== undefined && { of }) };
      if (edited.anew === undefined) return drawn(ref, table, who);
      const forOne = { ...ref, ...(person !== undefined && { asker: person }) };
      return (await drawn(forOne, table, who)) ?? asMessage(shrunkCard(table, card, of, who));
    }
    return intent.kind === 'post' ? drawn(intent.card, table, who) : undefined;
  };
};
