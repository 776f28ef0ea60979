import type { ConversationId, Instant, PersonId, TableId } from '../core/ids.ts';
import type { MinutesFormat } from '../export/links.ts';

/**
 * What the table wants said, without the words: the outbox holds these and renders them when they are sent,
 * so that a late send shows the present.
 */
export type Intent =
  /** A new message with a card. The newest card of its kind has buttons, the one before shrinks. */
  | { readonly kind: 'post'; readonly card: CardRef; readonly to: Destination }
  /** The newest posted card of this kind no longer shows the present: edit it. */
  | {
      readonly kind: 'refresh';
      readonly card: CardKind;
      readonly to: Destination;
      /** Somebody just got a sentence under this card as the answer to their click: let them read it first. */
      readonly afterReading?: true;
    }
  /** Cards whose place was taken by a newer one, or whose table closed, shrink to one line. */
  | { readonly kind: 'tidy'; readonly to: Destination }
  /** A sentence to one person, in their 1:1 chat with the bot; never in the group. */
  | { readonly kind: 'tell'; readonly sentence: Sentence; readonly to: PersonDestination }
  /** A sentence in the conversation. */
  | { readonly kind: 'say'; readonly sentence: Sentence; readonly to: Destination }
  /** Asks one person whether Teams may keep the minutes as a file among theirs. */
  | { readonly kind: 'offerFile'; readonly file: OfferedFile; readonly to: PersonDestination }
  /** The file is there: a card that opens it. */
  | { readonly kind: 'fileArrived'; readonly file: ArrivedFile; readonly to: PersonDestination }
  /** Every stale card of the table here is drawn anew, the shrunk ones too: somebody had themselves erased. */
  | { readonly kind: 'redraw'; readonly to: Place }
  /** This conversation is forgotten, once no stale card stands in it. */
  | { readonly kind: 'forget'; readonly to: Place };

/** A conversation by its id. */
export type Place = Extract<Destination, { kind: 'conversation' }>;

/** Minutes that are offered as a file: ids only, since they come back from outside with the answer. */
export interface OfferedFile {
  readonly format: MinutesFormat;
  /** As `filterText` writes it; empty for everything. */
  readonly filter: string;
  /** By which a second yes is known. */
  readonly offer: string;
}

/** A file among somebody's own, as Teams names it. */
export interface ArrivedFile {
  readonly name: string;
  readonly contentUrl: string;
  readonly uniqueId: string;
  /** Its extension. */
  readonly fileType: string;
}

export type Destination =
  | { readonly kind: 'conversation'; readonly conversation: ConversationId; readonly tenant: string }
  /** A new post in a channel, not a reply in a thread. */
  | { readonly kind: 'channel'; readonly channel: ConversationId; readonly tenant: string }
  | PersonDestination;

export interface PersonDestination {
  readonly kind: 'person';
  readonly person: PersonId;
  readonly tenant: string;
  /** BCP 47; the language of a private answer. */
  readonly locale?: string;
  /** A conversation in which both are, where no table tells: through it a 1:1 chat can be opened. */
  readonly through?: ConversationId;
}

/** A sentence by its key in `src/locale/`, with what it needs. */
export interface Sentence {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Cards that stand in a conversation and show a table's present state. */
export type CardKind =
  | 'opening'
  | 'live'
  | 'choice'
  | 'question'
  | 'breakEnd'
  | 'draft'
  /** The draft before anybody but its writers sees it, in a 1:1 chat. */
  | 'draftAhead'
  | 'final'
  /** The final summary as it stands in a linked channel. */
  | 'finalElsewhere'
  /** The whole summary, for whoever asked. */
  | 'fullText'
  /** Where each point of the summary comes from, for whoever asked. */
  | 'sources'
  /** Answers to a typed word. */
  | 'agenda'
  /** The new plans for what is left of the agenda; for the moderator alone. */
  | 'replan'
  | 'queue'
  | 'questions'
  | 'help'
  | 'formats'
  | 'minutes'
  | 'tables'
  | 'welcome'
  /** A private word to somebody silent. */
  | 'nudge'
  | 'linkCode'
  /** Asks somebody who wants to be erased whether they are sure. */
  | 'forgetMe'
  /** The link to all that is kept of somebody, for them alone. */
  | 'ownData'
  /** Where the notetaker types: what is under debate, and what is still to be looked at. */
  | 'notes'
  /** One contribution, to look at its lenses. */
  | 'review'
  /** One line, to say who spoke. */
  | 'speakers'
  /** Somebody's own contributions. */
  | 'mine'
  /** A chat log, shown before it is kept. */
  | 'import';

/** Which card: its kind, the table it is of, and, where a table has several, which one. */
export interface CardRef {
  readonly card: CardKind;
  readonly table?: TableId;
  /** The agenda item of a live card, the question of a question card, the filter of a minutes card, the place in a list. */
  readonly of?: string;
  /** Who asked, where the card is for one person. */
  readonly asker?: PersonId;
}

/** Something the table must do at a moment; kept in the store, never in a timer. */
export interface DueDeadline {
  readonly table: TableId;
  readonly key: string;
  readonly dueAt: Instant;
}
