import { actionsOf, textOf } from './card.ts';

/** An activity as it goes over the line. */
export type WireActivity = Readonly<Record<string, unknown>>;

/** One who is in a conversation, as the roster tells it. */
export interface RosterEntry {
  readonly id: string;
  readonly name: string;
  readonly aadObjectId?: string;
  readonly tenantId: string;
  readonly userRole: 'user' | 'guest';
  /** In a meeting. */
  readonly meetingRole: 'Organizer' | 'Presenter' | 'Attendee';
}

/** A message of the bot that stands in a conversation. */
export class BotMessage {
  readonly id: string;
  readonly conversation: FakeConversation;
  readonly postedAt: number;
  /** As it stands now. */
  activity: WireActivity;
  /** How often, and when, it was edited. */
  readonly editedAt: number[] = [];
  deleted = false;

  constructor(id: string, conversation: FakeConversation, activity: WireActivity) {
    this.id = id;
    this.conversation = conversation;
    this.activity = activity;
    this.postedAt = Date.now();
  }

  /** The card as it stands now; undefined for a sentence. */
  get card(): Readonly<Record<string, unknown>> | undefined {
    const [attachment] = (this.activity.attachments ?? []) as readonly { content?: WireActivity }[];
    return attachment?.content;
  }

  /** All that it says, as a person reads it. */
  get text(): string {
    return this.card ? textOf(this.card) : String(this.activity.text ?? '');
  }

  get summary(): string {
    return String(this.activity.summary ?? '');
  }

  /** Whether it has a button with this verb. */
  has(verb: string): boolean {
    return actionsOf(this.card).some((action) => action.verb === verb);
  }
}

export type ConversationKind = 'groupChat' | 'meeting' | 'channel' | 'personal';

/** A conversation: who is in it, and what the bot said there. What people say the fake does not keep. */
export class FakeConversation {
  readonly id: string;
  readonly kind: ConversationKind;
  readonly title: string;
  readonly tenant: string;
  readonly members: RosterEntry[];
  readonly messages: BotMessage[] = [];
  /** For a channel: the channel in which the thread hangs. */
  readonly channel: string | undefined;
  readonly meeting: string | undefined;
  /** False once the bot was removed: Teams then refuses what it sends. */
  botInside = true;
  /** True where Teams does not tell the bot who is there. */
  rosterHidden = false;

  constructor(
    parts: Pick<FakeConversation, 'id' | 'kind' | 'title' | 'tenant' | 'channel' | 'meeting'> & {
      readonly members: readonly RosterEntry[];
    },
  ) {
    this.id = parts.id;
    this.kind = parts.kind;
    this.title = parts.title;
    this.tenant = parts.tenant;
    this.channel = parts.channel;
    this.meeting = parts.meeting;
    this.members = [...parts.members];
  }

  /** The newest message with a button of this verb, or that `matches`; throws where there is none. */
  card(which: string | ((message: BotMessage) => boolean)): BotMessage {
    const found = this.find(which);
    if (found) return found;
    throw new Error(`no card "${String(which)}" in ${this.title}; there is:\n${this.transcript()}`);
  }

  /** The same, or undefined. */
  find(which: string | ((message: BotMessage) => boolean)): BotMessage | undefined {
    const matches = typeof which === 'string' ? (message: BotMessage) => message.has(which) : which;
    return this.messages.findLast((message) => !message.deleted && matches(message));
  }

  /** What the bot said here, one line a message. */
  transcript(): string {
    return this.messages.map((message) => message.summary || message.text).join('\n');
  }

  /** The conversation as an activity names it. */
  get wire(): WireActivity {
    return {
      id: this.id,
      tenantId: this.tenant,
      conversationType: this.kind === 'meeting' ? 'groupChat' : this.kind,
      isGroup: this.kind !== 'personal',
    };
  }

  get channelData(): WireActivity {
    return {
      tenant: { id: this.tenant },
      ...(this.channel ? { channel: { id: this.channel }, team: { id: this.channel } } : {}),
      ...(this.meeting ? { meeting: { id: this.meeting } } : {}),
    };
  }
}
