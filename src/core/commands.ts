import type { ContributionSource, LensTag } from './contribution.ts';
import type { HandKind } from './floor.ts';
import type { WorkshopFormat } from './format.ts';
import type {
  AgendaItemId,
  CommandId,
  ContributionId,
  Instant,
  PersonId,
  QuestionId,
  TableId,
} from './ids.ts';
import type { SummaryPoint } from './summary.ts';
import type { ClockTimes, Conversation, Role } from './table.ts';

/** Somebody who asks the table for something, as the authenticated activity names them. */
export interface PersonActor {
  readonly kind: 'person';
  readonly person: PersonId;
  readonly name: string;
  readonly aadObjectId?: string;
  readonly locale?: string;
  /** May open a table here and take it over when no moderator is left (contract §3, "Who may moderate"). */
  readonly mayModerate: boolean;
}

/** Somebody of whom the name is known, though they have not yet done anything. */
export interface KnownPerson {
  readonly person: PersonId;
  readonly name: string;
  readonly aadObjectId?: string;
}

/** Who asks: a person, or the table's own clock. */
export type Actor = PersonActor | { readonly kind: 'clock' };

export interface CommandHeader {
  readonly id: CommandId;
  readonly at: Instant;
  readonly actor: Actor;
}

/**
 * What can be asked of a table. Everything that needs a clock, chance or calculation outside the core
 * (ids, instants, lens suggestions, summary points, hashes) comes in with the command.
 */
export type Command = CommandHeader & CommandBody;

export type CommandBody =
  | {
      readonly type: 'OpenTable';
      readonly table: TableId;
      readonly title: string;
      readonly format: WorkshopFormat;
      readonly edition?: string;
      readonly conversation: Conversation;
      readonly clockTimes: ClockTimes;
      readonly closeAfterMinutes: number;
      readonly retentionDays: number;
      /** Chance, by which this table's pseudonyms differ from every other's. */
      readonly seed?: string;
      /** Ids for the format's questions, in their order. */
      readonly questionIds: readonly QuestionId[];
      /** Who else is in the conversation, as far as Teams tells. */
      readonly people: readonly KnownPerson[];
    }
  /** Somebody came into (or back to) the conversation, or was mentioned. */
  | {
      readonly type: 'JoinTable';
      readonly person: PersonId;
      readonly name: string;
      readonly aadObjectId?: string;
    }
  | { readonly type: 'LeaveTable'; readonly person: PersonId }
  | { readonly type: 'AssignRole'; readonly role: Role; readonly person: PersonId; readonly name: string }
  | {
      readonly type: 'Introduce';
      readonly organisation?: string;
      readonly background?: string;
      readonly goal?: string;
    }
  /**
   * Two people at the table are one: what was the first's becomes the second's. By id, or `named`: two names
   * in one text, as the moderator typed them.
   */
  | {
      readonly type: 'MergePeople';
      readonly person?: PersonId;
      readonly into?: PersonId;
      readonly named?: string;
    }
  /** `turn`: the number of turns that the moderator saw; the first of the round gets the floor. */
  | { readonly type: 'StartRound'; readonly turn?: number }
  /** Whoever is up in the round comes back at the end; the next one gets the floor. */
  | { readonly type: 'SkipIntroduction'; readonly turn?: number }
  | { readonly type: 'StartAgenda' }
  /** `item`: the running item that the moderator saw; absent when typed. */
  | {
      readonly type: 'AdvanceAgenda';
      readonly item?: AgendaItemId;
      /** Used where the closing item begins and nobody asked for a draft yet. */
      readonly draft?: DraftForClosing;
    }
  | { readonly type: 'PauseAgenda' }
  | { readonly type: 'ResumeAgenda'; readonly draft?: DraftForClosing }
  | { readonly type: 'ExtendItem'; readonly minutes: number; readonly item?: AgendaItemId }
  | { readonly type: 'ShortenItem'; readonly minutes: number; readonly item?: AgendaItemId }
  /** A break now that nobody planned; `title` is in the language of the group. */
  | { readonly type: 'InsertBreak'; readonly minutes: number; readonly title: string }
  /** Without an item: the next one. */
  | { readonly type: 'SkipItem'; readonly item?: AgendaItemId }
  /** Without an item: the last one that was skipped. */
  | { readonly type: 'RestoreItem'; readonly item?: AgendaItemId }
  /** Back to an item that was; without one, to the previous. */
  | {
      readonly type: 'GoBackToItem';
      readonly item?: AgendaItemId;
      /** As with `AdvanceAgenda`. */
      readonly draft?: DraftForClosing;
    }
  /** Without `before`: as late as may be. */
  | { readonly type: 'MoveItem'; readonly item: AgendaItemId; readonly before?: AgendaItemId }
  | { readonly type: 'SwapItems'; readonly item: AgendaItemId; readonly other: AgendaItemId }
  /** `proposal`: the id of one that the moderator saw (`core/replan.ts`). */
  | { readonly type: 'ReplanAgenda'; readonly proposal: string }
  /** Whoever asks gets no nudges any more at this table. */
  | { readonly type: 'DeclineNudges' }
  /**
   * `person`: for somebody else, by the moderator or the notetaker; or `named`, who joins by that name where
   * nobody at the table has it.
   */
  | {
      readonly type: 'RaiseHand';
      readonly person?: PersonId;
      readonly named?: string;
      /** Absent: an ordinary hand; of a hand that is up, the kind that it has. */
      readonly handKind?: HandKind;
      readonly reason?: string;
    }
  /** Without a kind every hand of theirs goes down. */
  | {
      readonly type: 'LowerHand';
      readonly person?: PersonId;
      readonly named?: string;
      readonly handKind?: HandKind;
    }
  /** The next one in the queue goes first. `person`: for somebody else. */
  | { readonly type: 'DeferHand'; readonly person?: PersonId }
  /** One of the orders of `format.ts`; anything else is refused. */
  | { readonly type: 'SetQueueOrder'; readonly order: string }
  | { readonly type: 'CloseQueue' }
  | { readonly type: 'OpenQueue' }
  | { readonly type: 'ClearQueue' }
  /** `turn`: the number of the turn that the moderator saw. */
  | { readonly type: 'UndoFloor'; readonly turn?: number }
  /** `turn`: the number of turns that the moderator saw; `person`: out of order. */
  | { readonly type: 'GiveFloor'; readonly turn?: number; readonly person?: PersonId }
  | { readonly type: 'YieldFloor'; readonly turn?: number }
  | { readonly type: 'AddQuestion'; readonly question: QuestionId; readonly text: string }
  | { readonly type: 'RewordQuestion'; readonly question: QuestionId; readonly text: string }
  | { readonly type: 'MergeQuestions'; readonly question: QuestionId; readonly into: QuestionId }
  | {
      readonly type: 'VoteForQuestions';
      /** For somebody else, as with `RaiseHand`. */
      readonly person?: PersonId;
      readonly named?: string;
      readonly questions: readonly QuestionId[];
      readonly motivation?: string;
      /** The id of the contribution that the motivation becomes. */
      readonly contribution: ContributionId;
      readonly lenses: readonly LensTag[];
    }
  | { readonly type: 'ShortlistQuestions'; readonly questions: readonly QuestionId[] }
  | { readonly type: 'OpenQuestion'; readonly question: QuestionId }
  | {
      readonly type: 'AddContribution';
      readonly contribution: ContributionId;
      readonly text: string;
      readonly source: ContributionSource;
      readonly lenses: readonly LensTag[];
      /** Who said it, where a moderator or notetaker records it: a known person, or a name. */
      readonly author?: { readonly person: PersonId; readonly name: string };
      /** A message in the chat that did not mention the bot. */
      readonly unprompted?: boolean;
      /** The message that it replies to. */
      readonly inReplyTo?: ContributionId;
    }
  /** The chat can be heard: something came in that did not mention the bot. */
  | { readonly type: 'HearChat' }
  | {
      readonly type: 'ReviseContribution';
      readonly contribution: ContributionId;
      readonly text: string;
      readonly lenses: readonly LensTag[];
    }
  | { readonly type: 'WithdrawContribution'; readonly contribution: ContributionId }
  | { readonly type: 'RestoreContribution'; readonly contribution: ContributionId }
  | {
      readonly type: 'TagContribution';
      readonly contribution: ContributionId;
      readonly lenses: readonly Omit<LensTag, 'by'>[];
    }
  | {
      readonly type: 'MoveContribution';
      readonly contribution: ContributionId;
      readonly item?: AgendaItemId;
      readonly question?: QuestionId;
    }
  /**
   * What the notetaker wrote down in one message: each line a contribution. Of the same message again: what
   * changed is revised, what is new is added, what is gone is withdrawn; no lines withdraws it all.
   */
  | {
      readonly type: 'TakeNotes';
      readonly message: ContributionId;
      readonly lines: readonly NotedLine[];
      /** Whose the next line without a name is: a name alone sets it. Absent: as the lines leave it. */
      readonly speaker?: NotedLine['speaker'];
    }
  /** Who said a line of which that was unclear: a known person, or a name; absent: nobody knows, for good. */
  | {
      readonly type: 'NameSpeaker';
      readonly contribution: ContributionId;
      readonly author?: { readonly person: PersonId; readonly name: string };
    }
  | {
      readonly type: 'MarkContribution';
      readonly contribution: ContributionId;
      readonly depth?: 'branch' | 'leaf' | 'none';
      readonly practical?: boolean;
    }
  /** A chat that was saved elsewhere, its direct messages left out; by the moderator or the notetaker. */
  | { readonly type: 'ImportChat'; readonly messages: readonly ImportedContribution[] }
  /** Something unsaid, from somebody who does not want to be named. */
  | {
      readonly type: 'SayUnnamed';
      readonly contribution: ContributionId;
      readonly text: string;
      readonly lenses: readonly LensTag[];
    }
  | { readonly type: 'AddVaria'; readonly text: string }
  | {
      readonly type: 'GiveFeedback';
      readonly lessWell?: string;
      readonly good?: string;
      readonly heldBack?: string;
    }
  /** After the table closed: the notes change no more. */
  | { readonly type: 'FinishMinutes' }
  | { readonly type: 'AddErratum'; readonly text: string }
  | { readonly type: 'AskQuestionFrom'; readonly contribution: ContributionId; readonly question: QuestionId }
  /** The moderator takes up what was asked for later. */
  | { readonly type: 'PickUpParked'; readonly contribution: ContributionId }
  | { readonly type: 'DraftSummary'; readonly points: readonly SummaryPoint[]; readonly text: string }
  /** `seen`: the number of the text from which it was written (`textVersion`); absent: whatever it was. */
  | { readonly type: 'EditSummary'; readonly text: string; readonly seen?: number }
  /** `author`: whose contribution is offered as an addition by the moderator. */
  | { readonly type: 'AddToSummary'; readonly text: string; readonly author?: PersonId }
  | {
      readonly type: 'DecideAddition';
      readonly addition: number;
      readonly accept: boolean;
      readonly reason?: string;
    }
  | { readonly type: 'PublishSummary'; readonly final: FinalSummary; readonly draft: DraftForClosing }
  /** Drafts and publishes where that is still to be done, then closes. */
  | { readonly type: 'CloseTable'; readonly final: FinalSummary; readonly draft: DraftForClosing }
  | { readonly type: 'LinkConversation'; readonly conversation: Conversation }
  | {
      readonly type: 'ReachDeadline';
      readonly deadline: string;
      /** Needed where a forgotten table closes. */
      readonly final?: FinalSummary;
      /** Needed where a forgotten table closes, and where the draft is made ahead of the closing. */
      readonly draft?: DraftForClosing;
    };

/** A line of notes: what was said, by whom, under which question. */
export interface NotedLine {
  readonly text: string;
  readonly lenses: readonly LensTag[];
  /** A known person or a name; or what was typed where that is unclear. */
  readonly speaker: { readonly person: PersonId; readonly name: string } | { readonly unclear: string };
  /** Absent: the question under debate. */
  readonly question?: QuestionId;
}

/** One message of a chat log. */
export interface ImportedContribution {
  readonly contribution: ContributionId;
  readonly author: { readonly person: PersonId; readonly name: string };
  readonly text: string;
  readonly lenses: readonly LensTag[];
  /** When it was said; absent where the log does not tell. */
  readonly saidAt?: Instant;
}

/** The draft that is used where the moderator asked for none. */
export interface DraftForClosing {
  readonly points: readonly SummaryPoint[];
  readonly text: string;
}

/** The frozen summary, made outside the core from the state that `decide` sees. */
export interface FinalSummary {
  readonly body: string;
  readonly text: string;
  readonly sha256: string;
}
