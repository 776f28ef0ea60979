import { asSeenBy, isAhead } from '../core/draftAhead.ts';
import type { WorkshopFormat } from '../core/format.ts';
import type { Instant } from '../core/ids.ts';
import { isModerator, mayActForOthers } from '../core/roles.ts';
import type { Table } from '../core/table.ts';
import { linkValidMilliseconds, minutesFormats, signMinutesLink } from '../export/links.ts';
import { cardPicture } from '../export/mindmap/cardPicture.ts';
import { type MindmapFormat, signMindmapLink } from '../export/mindmap/links.ts';
import { mindmapOf } from '../export/mindmap/mindmap.ts';
import { type Theme, themes } from '../export/mindmap/palette.ts';
import { ownDataLink } from '../export/ownDataLinks.ts';
import { textsVeiled, veiled } from '../export/veil.ts';
import { agendaCard } from '../views/agendaCard.ts';
import { breakEndCard } from '../views/breakEndCard.ts';
import { choiceCard } from '../views/choiceCard.ts';
import { draftCard } from '../views/draftCard.ts';
import { finalCard } from '../views/finalCard.ts';
import { formatsCard } from '../views/formatsCard.ts';
import { fullTextCard } from '../views/fullText.ts';
import { helpCard } from '../views/helpCard.ts';
import { importCard, type ShownLog } from '../views/importCard.ts';
import { linkCodeCard } from '../views/linkCodeCard.ts';
import { liveCard } from '../views/liveCard.ts';
import { mineCard } from '../views/mineCard.ts';
import { minutesCard } from '../views/minutesCard.ts';
import { notesCard } from '../views/notesCard.ts';
import { nudgeCard } from '../views/nudgeCard.ts';
import { openingCard } from '../views/openingCard.ts';
import { forgetMeCard, ownDataCard } from '../views/ownDataCards.ts';
import { questionCard } from '../views/questionCard.ts';
import { questionsCard } from '../views/questionsCard.ts';
import { queueCard } from '../views/queueCard.ts';
import { replanCard } from '../views/replanCard.ts';
import { reviewCard } from '../views/reviewCard.ts';
import { shrunkCard } from '../views/shrunkCard.ts';
import { sourcesCard } from '../views/sourcesCard.ts';
import { speakersCard } from '../views/speakersCard.ts';
import { tablesCard } from '../views/tablesCard.ts';
import type { RenderedCard, ViewContext } from '../views/viewContext.ts';
import { welcomeCard } from '../views/welcomeCard.ts';
import { signFor } from './erasure/forOnePerson.ts';
import { type ImportPreview, type ImportPreviews, importedAuthor } from './importPreviews.ts';
import type { CardKind, CardRef } from './intents.ts';
import { minutesFormat, partOf, readAsked } from './minutesAsked.ts';
import type { TableDirectory } from './ports.ts';
import { placeIn } from './worklistPlace.ts';

/** What drawing a card needs beside the table. */
export interface DrawParts {
  readonly formats: ReadonlyMap<string, WorkshopFormat>;
  readonly directory: TableDirectory;
  readonly linkSecret: string;
  readonly publicUrl: () => string;
  readonly previews: Pick<ImportPreviews, 'find'>;
  /** A link that opens a table's page in Teams; undefined where Teams could not open one. */
  readonly tabLink: (table: Table) => string | undefined;
  /** Base of the pictures on cards; undefined where Teams would not fetch them (it takes https only). */
  readonly pictureUrl: () => string | undefined;
}

/** For whom a card is drawn. */
export interface DrawnFor extends ViewContext {
  readonly tenant: string;
  /** Nobody but `asker` sees it: only then may it hold links. */
  readonly private: boolean;
  /** Where the card comes to stand: in somebody's 1:1 chat, in a dialog, or in the group. */
  readonly place: 'personal' | 'dialog' | 'group';
}

/** The view of a card that somebody of this role gets. */
export const audienceOf = (table: Table | undefined, person: string | undefined): ViewContext['audience'] => {
  if (table === undefined || person === undefined) return 'everyone';
  if (isModerator(table, person)) return 'moderator';
  return table.people.get(person)?.role === 'notetaker' ? 'notetaker' : 'everyone';
};

/** Cards that stay when the table is over: no name stands on them where the format promises that. */
const leavesTheRoom: ReadonlySet<CardKind> = new Set(['final', 'finalElsewhere', 'fullText', 'minutes']);
/** Whether there is a summary that lies before whoever asks. */
const drafted = (table: Table, ref: CardRef): boolean => asSeenBy(table, ref.asker).summary.status !== 'none';
/** Cards of the notes are for who takes notes or leads, in their own chat. */
const mayLook = (table: Table, ref: CardRef, { private: alone, viewer }: DrawnFor): boolean =>
  alone && mayActForOthers(table, viewer ?? ref.asker ?? '');

const shownLog = (table: Table, { id, log }: ImportPreview): ShownLog => ({
  id,
  form: log.form,
  direct: log.leftOut.direct,
  messages: log.messages.map(({ name, text }) => ({ author: importedAuthor(table, name), text })),
});

/** Draws any card as the table stands now; undefined where there is nothing to show. */
export const createDrawCard = ({
  formats,
  directory,
  linkSecret,
  publicUrl,
  pictureUrl,
  tabLink,
  previews,
}: DrawParts) => {
  /** The mindmap to take along, for whoever has these links. */
  const drawings = (table: Table, now: Instant) => {
    if (mindmapOf(table).questions.length === 0) return [];
    const url = (format: MindmapFormat, theme: Theme): string =>
      signMindmapLink({ publicUrl: publicUrl(), secret: linkSecret, now, table: table.id, format, theme });
    return [
      { as: 'picture' as const, url: url('png', 'light') },
      ...themes.map((theme) => ({ as: theme, url: url('svg', theme) })),
    ];
  };

  const minutes = (table: Table, ref: CardRef, who: DrawnFor, only: string | undefined) => {
    const asked = readAsked(ref.of, table);
    if (asked === undefined) return undefined;
    const part = partOf(table, asked.filter, who.locale);
    const named = part && { part };
    if (!who.private) return minutesCard(table, who, { kind: 'buttons', ...named });
    const one = only === undefined ? asked.format : minutesFormat(only);
    const links = (one === undefined ? minutesFormats : [one]).map((format) => ({
      format,
      url: signMinutesLink({
        publicUrl: publicUrl(),
        secret: linkSecret,
        now: who.now,
        table: table.id,
        format,
        filter: part?.text ?? '',
      }),
    }));
    return minutesCard(table, who, {
      kind: 'links',
      links,
      ...named,
      // Teams takes files in the 1:1 chat only, and no buttons of ours in a dialog.
      ...(who.place === 'personal' && { file: one ?? 'docx' }),
      ...(who.place !== 'dialog' && { narrow: true }),
      mindmap: drawings(asSeenBy(table, ref.asker), who.now),
    });
  };

  /** A card with the summary shows it as a picture too, where whoever looks can fetch one from here. */
  const withPicture = (table: Table, who: DrawnFor): DrawnFor => {
    const base = pictureUrl();
    const mindmap = base && cardPicture(table, { publicUrl: base, secret: linkSecret });
    return mindmap ? { ...who, mindmap } : who;
  };

  const draft = (table: Table, who: DrawnFor): RenderedCard => draftCard(table, withPicture(table, who));

  const ofTable = (
    asItIs: Table,
    ref: CardRef,
    whoever: DrawnFor,
    only: string | undefined,
  ): RenderedCard | undefined => {
    const tab = tabLink(asItIs);
    const who: DrawnFor = tab === undefined ? whoever : { ...whoever, tab };
    const table = leavesTheRoom.has(ref.card) ? veiled(asItIs) : textsVeiled(asItIs);
    switch (ref.card) {
      case 'opening':
        return openingCard(table, who);
      case 'live':
        // An older item's card that somebody still looks at says what became of it.
        return ref.of !== undefined && ref.of !== table.running
          ? shrunkCard(table, 'live', ref.of, who)
          : liveCard(table, who);
      case 'choice':
        return choiceCard(table, who);
      case 'question':
        return ref.of !== undefined && ref.of !== table.openQuestion
          ? shrunkCard(table, 'question', ref.of, who)
          : questionCard(table, ref.of ?? '', who);
      case 'breakEnd':
        return breakEndCard(table, who);
      case 'draft':
        return table.summary.status === 'final'
          ? finalCard(table, withPicture(table, who), 'here')
          : draft(asSeenBy(table, ref.asker), who);
      case 'draftAhead':
        return isAhead(asSeenBy(table, ref.asker)) ? draft(table, who) : undefined;
      case 'final':
        return finalCard(table, withPicture(table, who), 'here');
      case 'finalElsewhere':
        return finalCard(table, withPicture(table, who), 'elsewhere');
      case 'fullText':
        return drafted(table, ref) ? fullTextCard(table, who) : undefined;
      case 'sources':
        return drafted(table, ref) ? sourcesCard(table, who) : undefined;
      case 'agenda':
        return agendaCard(table, who);
      case 'replan':
        return who.audience === 'moderator' ? replanCard(table, who) : undefined;
      case 'queue':
        return queueCard(table, who);
      case 'questions':
        return questionsCard(table, who);
      case 'minutes':
        return minutes(asItIs, ref, who, only);
      case 'notes':
        return mayLook(table, ref, who) ? notesCard(table, who) : undefined;
      case 'review':
        return mayLook(table, ref, who) ? reviewCard(table, placeIn(ref.of), who) : undefined;
      case 'speakers':
        return mayLook(table, ref, who) ? speakersCard(table, placeIn(ref.of), who) : undefined;
      case 'mine':
        return who.private ? mineCard(table, ref.of, who) : undefined;
      case 'import': {
        const preview = previews.find(ref.of ?? '');
        if (!mayLook(table, ref, who)) return undefined;
        return importCard(table, preview && shownLog(table, preview), who);
      }
      case 'nudge':
        return nudgeCard(table, ref, who);
      default:
        return undefined;
    }
  };

  /** A typed word of somebody who sits at several tables is said again at the one they choose. */
  const whichTable = async (ref: CardRef, who: DrawnFor): Promise<RenderedCard | undefined> => {
    if (ref.asker === undefined) return undefined;
    const rows = await directory.openOf(who.tenant, ref.asker);
    const tables = rows.map(({ table, title }) => ({ id: table, title }));
    return tablesCard(tables, who, { verb: 'table.say', data: { text: ref.of ?? '' } });
  };

  /** `of` is 'done' once they are erased. */
  const forgetMe = async (ref: CardRef, who: DrawnFor): Promise<RenderedCard | undefined> => {
    if (ref.asker === undefined) return undefined;
    if (ref.of === 'done') return forgetMeCard(who, undefined);
    const all = await directory.allOf(who.tenant, ref.asker);
    return forgetMeCard(who, {
      sign: signFor(linkSecret, who.tenant, ref.asker),
      tables: all.length,
    });
  };

  const ownData = (ref: CardRef, who: DrawnFor): RenderedCard | undefined =>
    ref.asker === undefined || !who.private
      ? undefined
      : ownDataCard(who, {
          url: ownDataLink({
            publicUrl: publicUrl(),
            secret: linkSecret,
            now: who.now,
            tenant: who.tenant,
            person: ref.asker,
          }),
          hours: linkValidMilliseconds / 3_600_000,
        });

  /** `only`: of the minutes, this form alone. */
  return async (
    ref: CardRef,
    table: Table | undefined,
    who: DrawnFor,
    only?: string,
  ): Promise<RenderedCard | undefined> => {
    switch (ref.card) {
      case 'help':
        return helpCard(who, table === undefined ? 'outside' : audienceOf(table, ref.asker));
      case 'formats':
        return formatsCard([...formats.values()], who);
      case 'tables':
        return whichTable(ref, who);
      case 'welcome':
        return welcomeCard(who);
      case 'forgetMe':
        return forgetMe(ref, who);
      case 'ownData':
        return ownData(ref, who);
      case 'linkCode':
        return linkCodeCard(ref.of ?? '', who);
      default:
        return table && ofTable(table, ref, who, only);
    }
  };
};

export type DrawCard = ReturnType<typeof createDrawCard>;
