import type {
  BotMessage,
  ConnectorRequest,
  FakeConversation,
  FakeTeams,
} from '../../test/support/fakeTeams/index.ts';

type Card = Readonly<Record<string, unknown>>;

/** A message of the bot, from when it was sent to how it was left. */
export interface SentMessage {
  /** The card's kind, as the bot's own record says; `sentence` for a message without a card. */
  readonly kind: string;
  readonly conversation: FakeConversation;
  readonly sentAt: number;
  /** What is read aloud for it, as it was sent. */
  readonly summary: string;
  /** Every card that it was, the first one first; none for a sentence. */
  readonly cards: readonly Card[];
  readonly edits: number;
  /** Its last edit left one line of it. */
  readonly shrunk: boolean;
}

/** What the bot's record says of a posted card, by its message's id. */
export type PostedKinds = ReadonlyMap<string, { readonly card: string; readonly shrunk: boolean }>;

type Activity = Readonly<Record<string, unknown>>;

const cardIn = (activity: Activity | undefined): Card | undefined => {
  const [attachment] = (activity?.attachments ?? []) as readonly { content?: Card }[];
  return attachment?.content;
};

const arrived = ({ status }: ConnectorRequest): boolean => status >= 200 && status < 300;

const lastPart = (path: string): string => decodeURIComponent(path.split('/').at(-1) ?? '');

/** The text with which a message first stood there: an edit changes what the fake keeps of it. */
const firstActivity = (teams: FakeTeams, message: BotMessage): Activity | undefined => {
  const { conversation } = message;
  const sends = teams.requests.filter(
    (request) => request.kind === 'send' && request.conversation === conversation.id && arrived(request),
  );
  const byThread = conversation.messages.length - sends.length;
  const place = conversation.messages.indexOf(message) - byThread;
  // A thread's first message came with the thread itself.
  return place < 0 ? message.activity : sends[place]?.activity;
};

/** Messages without a table of their own are not in the bot's record: they are known by where they stand. */
const kindWithoutRecord = (message: BotMessage): string => {
  if (message.card === undefined) return 'sentence';
  return message.conversation.messages[0] === message ? 'welcome' : 'linkCode';
};

/** All that the bot sent, in every conversation, in the order in which it was sent. */
export const sentMessages = (teams: FakeTeams, kinds: PostedKinds): readonly SentMessage[] => {
  const updates = teams.requests.filter((request) => request.kind === 'update' && arrived(request));
  return [...teams.conversations.values()]
    .flatMap((conversation) => conversation.messages)
    .toSorted((left, right) => left.postedAt - right.postedAt)
    .map((message) => {
      const known = kinds.get(message.id);
      const first = firstActivity(teams, message);
      const edits = updates.filter(({ path }) => lastPart(path) === message.id);
      const activities = [first, ...edits.map(({ activity }) => activity)];
      return {
        kind: known?.card ?? kindWithoutRecord(message),
        conversation: message.conversation,
        sentAt: message.postedAt,
        summary: String(first?.summary ?? first?.text ?? ''),
        cards: activities.map(cardIn).filter((card) => card !== undefined),
        edits: edits.length,
        shrunk: known?.shrunk ?? false,
      };
    });
};
