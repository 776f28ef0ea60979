import { actionOn, actionsOf } from './card.ts';
import { type ClickAnswer, readClickAnswer } from './clickAnswer.ts';
import type { BotMessage, FakeConversation, RosterEntry, WireActivity } from './conversation.ts';
import type { Delivered } from './delivery.ts';
import type { UploadInfo } from './drive.ts';

/** A message that a person sent, to edit or delete it later. */
export interface Said extends Delivered {
  readonly id: string;
  readonly conversation: FakeConversation;
}

/** How somebody says something. */
export interface SayOptions {
  /** `lost`: mentioned, but the entity and the name did not come through, as Teams sometimes does. */
  readonly mention?: boolean | 'lost';
  /** Others who are mentioned: `@Name` in the text. */
  readonly people?: readonly FakePerson[];
  readonly at?: Date;
}

/** What a person needs of the fake around them. */
export interface PersonWorld {
  readonly bot: { readonly id: string; readonly name: string };
  readonly serviceUrl: string;
  readonly nextId: () => string;
  readonly deliver: (activity: WireActivity) => Promise<Delivered>;
  readonly personalWith: (person: FakePerson) => FakeConversation;
}

type Inputs = Readonly<Record<string, unknown>>;
/** Something with buttons: a message of the bot, or a card that came back from a click. */
export type Pressable =
  | BotMessage
  | { readonly card: Readonly<Record<string, unknown>>; readonly conversation: FakeConversation };

const atTag = (name: string): string => `<at>${name}</at>`;

/** Somebody with Teams open. Everything they do goes to the bot over HTTP, and they wait for the answer. */
export class FakePerson {
  readonly entry: RosterEntry;
  readonly locale: string;
  /** True where the bot may not write to this person. */
  closed = false;
  readonly #world: PersonWorld;

  constructor(entry: RosterEntry, locale: string, world: PersonWorld) {
    this.entry = entry;
    this.locale = locale;
    this.#world = world;
  }

  get id(): string {
    return this.entry.id;
  }

  get name(): string {
    return this.entry.name;
  }

  /** The 1:1 chat with the bot; in it stands what the bot told this person. */
  get personal(): FakeConversation {
    return this.#world.personalWith(this);
  }

  /** An activity from this person in a conversation, for what has no word of its own below. */
  activity(conversation: FakeConversation, parts: WireActivity): WireActivity {
    const { bot, serviceUrl, nextId } = this.#world;
    const { id, name, aadObjectId } = this.entry;
    return {
      id: nextId(),
      timestamp: new Date().toISOString(),
      channelId: 'msteams',
      serviceUrl,
      from: { id, name, ...(aadObjectId ? { aadObjectId } : {}) },
      recipient: bot,
      conversation: conversation.wire,
      channelData: conversation.channelData,
      locale: this.locale,
      ...parts,
    };
  }

  /** Says something to everybody in a conversation. */
  async say(conversation: FakeConversation, text: string, options: SayOptions = {}): Promise<Said> {
    return this.#send(conversation, this.#message(conversation, text, options));
  }

  /** Says something to the bot alone, in the 1:1 chat. */
  async tell(text: string): Promise<Said> {
    return this.say(this.personal, text);
  }

  /** A targeted message: in the conversation, but for the bot alone. */
  async whisper(conversation: FakeConversation, text: string): Promise<Said> {
    const recipient = { ...this.#world.bot, isTargeted: true };
    return this.#send(conversation, { ...this.#message(conversation, text, {}), recipient });
  }

  async edit(said: Said, text: string): Promise<Delivered> {
    return this.#change(said, 'messageUpdate', 'editMessage', { text, textFormat: 'plain' });
  }

  async delete(said: Said): Promise<Delivered> {
    return this.#change(said, 'messageDelete', 'softDeleteMessage', {});
  }

  async undelete(said: Said, text: string): Promise<Delivered> {
    return this.#change(said, 'messageUpdate', 'undeleteMessage', { text, textFormat: 'plain' });
  }

  /**
   * Presses a button by its verb or title. One that opens a dialog answers with the dialog; `inputs` are what
   * stands in the fields of the card.
   */
  async click(on: Pressable, verbOrTitle: string, inputs: Inputs = {}): Promise<ClickAnswer> {
    const action = actionOn(on.card, verbOrTitle);
    if (action.opensDialog) return this.#invoke(on.conversation, 'task/fetch', { data: action.data });
    if (action.type === 'Action.Submit') {
      const value = { ...action.data, ...inputs };
      return readClickAnswer(await this.#deliver(this.activity(on.conversation, { type: 'message', value })));
    }
    const { verb, data } = action;
    return this.#execute(on.conversation, { verb, data: { ...data, ...inputs } }, 'manual');
  }

  /** Sends the form of a dialog. */
  async submit(
    conversation: FakeConversation,
    dialog: ClickAnswer,
    inputs: Inputs,
    verbOrTitle?: string,
  ): Promise<ClickAnswer> {
    if (dialog.kind !== 'dialog') throw new Error(`no dialog but ${dialog.kind}`);
    const first = actionsOf(dialog.card).find((action) => action.verb !== undefined)?.verb;
    const { data, verb } = actionOn(dialog.card, verbOrTitle ?? first ?? 'a button with a verb');
    return this.#invoke(conversation, 'task/submit', { data: { verb, ...data, ...inputs } });
  }

  /** Has the chat open, so that the card refreshes itself where it names this person. */
  async refresh(message: BotMessage): Promise<ClickAnswer | undefined> {
    const refresh = message.card?.refresh as
      | { userIds?: readonly string[]; action?: WireActivity }
      | undefined;
    if (!refresh?.userIds?.includes(this.id)) return undefined;
    return this.#execute(message.conversation, refresh.action ?? {}, 'automatic');
  }

  /** Clicks whatever data says, on a card or not: what a hand-made request could send. */
  async execute(conversation: FakeConversation, verb: string, data: Inputs): Promise<ClickAnswer> {
    return this.#execute(conversation, { verb, data }, 'manual');
  }

  /** Answers the offer of a file, with what the offer carried and, to accept it, a place to put it. */
  async answerFile(offer: BotMessage, uploadInfo?: UploadInfo, context?: unknown): Promise<Delivered> {
    const [attachment] = (offer.activity.attachments ?? []) as readonly { content?: WireActivity }[];
    const value = {
      type: 'fileUpload',
      action: uploadInfo ? 'accept' : 'decline',
      context: context ?? attachment?.content?.acceptContext,
      ...(uploadInfo ? { uploadInfo } : {}),
    };
    return this.#deliver(
      this.activity(offer.conversation, {
        type: 'invoke',
        name: 'fileConsent/invoke',
        replyToId: offer.id,
        value,
      }),
    );
  }

  #execute(conversation: FakeConversation, action: WireActivity, trigger: string): Promise<ClickAnswer> {
    const value = { action: { type: 'Action.Execute', ...action }, trigger };
    return this.#invoke(conversation, 'adaptiveCard/action', value);
  }

  async #invoke(conversation: FakeConversation, name: string, value: WireActivity): Promise<ClickAnswer> {
    return readClickAnswer(await this.#deliver(this.activity(conversation, { type: 'invoke', name, value })));
  }

  #deliver(activity: WireActivity): Promise<Delivered> {
    return this.#world.deliver(activity);
  }

  async #send(conversation: FakeConversation, activity: WireActivity): Promise<Said> {
    return { ...(await this.#deliver(activity)), id: String(activity.id), conversation };
  }

  #change(said: Said, type: string, eventType: string, parts: WireActivity): Promise<Delivered> {
    const channelData = { ...said.conversation.channelData, eventType };
    return this.#deliver(this.activity(said.conversation, { type, id: said.id, channelData, ...parts }));
  }

  /** As Teams writes it: the text with the tags of mentions in it, and the same as HTML beside it. */
  #message(conversation: FakeConversation, text: string, options: SayOptions): WireActivity {
    const { bot } = this.#world;
    const entity = (mentioned: { readonly id: string; readonly name: string }) => ({
      type: 'mention',
      mentioned: { id: mentioned.id, name: mentioned.name },
      text: atTag(mentioned.name),
    });
    const people = options.people ?? [];
    const withNames = people.reduce((so, { name }) => so.replaceAll(`@${name}`, atTag(name)), text);
    const mentioned = options.mention === true;
    const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    return this.activity(conversation, {
      type: 'message',
      text: mentioned ? `${atTag(bot.name)} ${withNames}` : withNames,
      textFormat: 'plain',
      attachments: [{ contentType: 'text/html', content: `<p>${html}</p>` }],
      entities: [
        { type: 'clientInfo', locale: this.locale, platform: 'Web' },
        ...(mentioned ? [entity(bot)] : []),
        ...people.map(({ id, name }) => entity({ id, name })),
      ],
      ...(options.at ? { timestamp: options.at.toISOString() } : {}),
    });
  }
}
