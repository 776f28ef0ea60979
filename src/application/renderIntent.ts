import type { Instant } from '../core/ids.ts';
import type { Table } from '../core/table.ts';
import { parseFilter } from '../export/filter.ts';
import type { WriteMinutes } from '../export/minutesFile.ts';
import { veiled } from '../export/veil.ts';
import { sentencesFor, translatorFor } from '../locale/translate.ts';
import { shrunkCard } from '../views/shrunkCard.ts';
import { cut, oneLine } from '../views/userText.ts';
import type { RenderedCard, ViewContext } from '../views/viewContext.ts';
import { audienceOf, type DrawCard, type DrawnFor } from './drawCard.ts';
import type { CardRef, Destination, Intent, OfferedFile } from './intents.ts';
import { partOf } from './minutesAsked.ts';
import type { Message, PostedCard } from './ports.ts';
import { unknownFilter } from './unknownFilter.ts';

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

/** How much of a title, or of a filter's words, is said of a file that is offered, in characters. */
const LONGEST_TITLE = 160;

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
  writeMinutes: WriteMinutes,
): RenderIntent => {
  /** How large the file is must be said beforehand, so that it is written once for that. */
  const offered = async (
    { format, filter: text, offer }: OfferedFile,
    table: Table,
    now: Instant,
    locale: string,
  ): Promise<Message | undefined> => {
    const filter = parseFilter(text, table);
    if (filter === undefined) return undefined;
    const translate = translatorFor(locale);
    const file = await writeMinutes(table, format, filter, now);
    if (file === undefined) return { kind: 'text', text: translate('refusals:document-not-made') };
    const { name, content } = file;
    const label = partOf(table, filter, locale)?.label;
    const title = cut(oneLine(veiled(table).title), LONGEST_TITLE);
    return {
      kind: 'fileConsent',
      name,
      description:
        label === undefined
          ? translate('sentences:file.all', { title })
          : translate('sentences:file.part', { title, filter: cut(oneLine(label), LONGEST_TITLE) }),
      sizeBytes: Buffer.byteLength(content),
      context: { table: table.id, format, filter: text, offer },
    };
  };

  const drawn = async (
    ref: CardRef,
    table: Table | undefined,
    who: DrawnFor,
  ): Promise<Message | undefined> => {
    const card = await draw(ref, table, who);
    if (card !== undefined) return asMessage(card);
    // Asked for minutes by a lens, question or person that is not there: say so rather than nothing.
    if (ref.card !== 'minutes' || table === undefined) return undefined;
    const { key, values } = unknownFilter(table, ref.of ?? '', who.locale);
    return { kind: 'text', text: sentencesFor(who.locale)(key, values) };
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
      place: person === undefined ? 'group' : 'personal',
      ...(person !== undefined && { viewer: person }),
    };
    if (intent.kind === 'tell' || intent.kind === 'say') {
      const { key, values } = intent.sentence;
      // What the group hears is in the language of its cards.
      const translate = person === undefined ? translatorFor(locale) : sentencesFor(locale);
      return { kind: 'text', text: translate(key, values) };
    }
    if (intent.kind === 'offerFile') return table && offered(intent.file, table, now, locale);
    if (intent.kind === 'fileArrived') return { kind: 'file', file: intent.file };
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
