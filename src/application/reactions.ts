import { isDebate, runningItem } from '../core/agenda.ts';
import { readDeadlineKey } from '../core/deadlines.ts';
import { isShared } from '../core/draftAhead.ts';
import type { TableEvent, TableEventType } from '../core/events.ts';
import { roundHere } from '../core/introductions.ts';
import type { Conversation, Table } from '../core/table.ts';
import { draftAheadToWriters, tellNotesStayOpen } from './closingIntents.ts';
import type { CardKind, Destination, Intent } from './intents.ts';
import { welcomeLate } from './lateJoiner.ts';
import { postNotesCard, refreshNotesCards } from './notesCards.ts';
import { personDestination, tellModerators } from './personDestination.ts';
import { technicalTrouble } from './technicalTrouble.ts';
import { turnLimitReminder } from './turnLimit.ts';

type Reaction<Type extends TableEventType> = (
  after: Table,
  event: Extract<TableEvent, { type: Type }>,
) => readonly Intent[];

/** Where a conversation's messages go: into it, and for a channel as a new post. */
export const destinationOf = (conversation: Conversation): Destination =>
  conversation.kind === 'channel' && conversation.channel !== undefined
    ? { kind: 'channel', channel: conversation.channel, tenant: conversation.tenant }
    : { kind: 'conversation', conversation: conversation.id, tenant: conversation.tenant };

const here = (table: Table): Destination => ({
  kind: 'conversation',
  conversation: table.conversation.id,
  tenant: table.conversation.tenant,
});

/** Posts a card in the table's conversation; whatever it takes the place of shrinks. */
export const postHere = (table: Table, card: CardKind, of?: string): readonly Intent[] => [
  {
    kind: 'post',
    card: { card, table: table.id, ...(of !== undefined && { of }) },
    to: here(table),
  },
  { kind: 'tidy', to: here(table) },
];

const refresh = (table: Table, ...cards: readonly CardKind[]): readonly Intent[] =>
  cards.map((card) => ({ kind: 'refresh', card, to: here(table) }));

/** The card that shows where the table is: the opening, the live card, or in the closing item the draft. */
export const presentCard = (table: Table): CardKind => {
  if (table.summary.status === 'final') return 'final';
  const running = runningItem(table);
  if (running === undefined) return isShared(table) ? 'draft' : 'opening';
  return running.kind === 'closing' && isShared(table) ? 'draft' : 'live';
};

/** Brings the present state down in the conversation: a new card where an old one scrolled away. */
export const presentState = (table: Table): readonly Intent[] =>
  postHere(table, presentCard(table), table.running);

const present = (table: Table): readonly Intent[] => refresh(table, presentCard(table));

const onDeadline: Reaction<'DeadlineReached'> = (table, event) => {
  const { kind, item } = readDeadlineKey(event.deadline);
  switch (kind) {
    case 'most-time-used':
    case 'last-minute':
      return present(table);
    case 'time-up': {
      const ended = table.agenda.find(({ id }) => id === item);
      const title = ended?.title ?? table.title;
      // Only a debate makes whoever leads forget the card: in a round and in the closing they press it all the
      // time, and the end of a break was called to everybody already.
      if (!isDebate(ended)) return present(table);
      return [...present(table), ...tellModerators(table, { key: 'sentences:time-up', values: { title } })];
    }
    case 'turn-limit':
      return [...present(table), ...turnLimitReminder(table, event.deadline)];
    case 'break-ending':
      return postHere(table, 'breakEnd', item);
    case 'chat-unheard':
      return tellModerators(table, { key: 'sentences:reinstall-hint' });
    case 'forgotten-warning':
      return tellModerators(table, {
        key: `sentences:forgotten-warning${table.pausedAt === undefined ? '' : '-paused'}`,
        values: { title: table.title },
      });
    case 'forgotten-close':
    case 'place-kept':
    case 'nudge':
    case 'draft-ahead':
    case 'minutes-final':
    case 'erasure':
      return [];
  }
};

const onPublished: Reaction<'SummaryPublished'> = (table) => {
  const { conversation } = table;
  const elsewhere = [
    ...(conversation.kind === 'channel' && conversation.channel !== undefined ? [conversation] : []),
    ...table.links,
  ];
  return [
    ...postHere(table, 'final'),
    ...elsewhere.map(
      (link): Intent => ({
        kind: 'post',
        card: { card: 'finalElsewhere', table: table.id },
        to: destinationOf(link),
      }),
    ),
  ];
};

const onItemStarted: Reaction<'AgendaItemStarted'> = (table, event) => {
  const item = table.agenda.find(({ id }) => id === event.item);
  const first = table.agenda[0]?.id === event.item;
  return [
    ...(first ? refresh(table, 'opening') : []),
    // The draft is the closing item's live card.
    ...(item?.kind === 'closing' && isShared(table)
      ? postHere(table, 'draft', event.item)
      : postHere(table, 'live', event.item)),
  ];
};

/** Whoever gets a role with work in it is told what it is; a name without an account cannot be. */
const tellNewRole: Reaction<'RoleAssigned'> = (table, { person, role, by }) => {
  if (table.people.get(person)?.account !== true) return [];
  if (role === 'notetaker') return postNotesCard(table, person);
  if (role !== 'moderator' || person === by) return [];
  const sentence = { key: `sentences:you-are-${role}`, values: { title: table.title } };
  return [{ kind: 'tell', sentence, to: personDestination(table, person) }];
};

/** A role that leads is not given by a name alone: whoever leads hears of it, and gives it where it is right. */
const cameBackWithoutRole: Reaction<'PeopleMerged'> = (table, { into, roleBefore }) =>
  roleBefore === undefined
    ? []
    : tellModerators(table, {
        key: `sentences:came-back-${roleBefore}`,
        values: { name: table.people.get(into)?.name ?? '' },
      });

const choiceAndPresent = (table: Table): readonly Intent[] => [
  ...refresh(table, 'choice'),
  ...present(table),
];

const reactions: { readonly [Type in TableEventType]?: Reaction<Type> } = {
  TableOpened: (table) => postHere(table, 'opening'),
  AgendaItemStarted: onItemStarted,
  ChoiceOpened: (table) => postHere(table, 'choice'),
  QuestionOpened: (table, event) => [
    ...postHere(table, 'question', event.question),
    ...choiceAndPresent(table),
  ],
  SummaryDrafted: (table, event) => {
    if (table.summary.status === 'final') return [];
    return event.ahead ? draftAheadToWriters(table) : postHere(table, 'draft', table.running);
  },
  DraftShared: (table) => postHere(table, 'draft', table.running),
  SummaryPublished: onPublished,
  TableClosed: (table, event) => [
    ...refresh(table, 'final'),
    { kind: 'tidy', to: here(table) },
    ...tellNotesStayOpen(table, event.at),
  ],
  VariaAdded: (table) => refresh(table, 'draft'),
  // The card then no longer asks what people thought of the table.
  MinutesFinished: (table) => refresh(table, 'final'),
  DeadlineReached: onDeadline,
  ModerationTakenOver: (table, event) => [
    {
      kind: 'say',
      sentence: {
        key: 'sentences:moderation-taken-over',
        values: { name: table.people.get(event.person)?.name ?? '' },
      },
      to: here(table),
    },
    ...present(table),
  ],
  RoleAssigned: (table, event) => [...choiceAndPresent(table), ...tellNewRole(table, event)],
  PersonNudged: (table, { person, item }) => [
    {
      kind: 'post',
      card: { card: 'nudge', table: table.id, of: item, asker: person },
      to: personDestination(table, person),
    },
  ],
  PersonJoined: (table, event) => [
    ...(roundHere(table) === undefined ? [] : present(table)),
    ...welcomeLate(table, event),
  ],
  PersonReturned: present,
  PeopleMerged: (table, event) => [
    ...choiceAndPresent(table),
    ...refresh(table, 'draft'),
    ...cameBackWithoutRole(table, event),
  ],
  RoundStarted: present,
  IntroductionSkipped: present,
  PersonLeft: (table) => present(table),
  PersonUpdated: (table) => present(table),
  AgendaPaused: present,
  AgendaResumed: present,
  AgendaItemExtended: present,
  AgendaItemShortened: present,
  AgendaItemSkipped: present,
  AgendaItemRestored: present,
  AgendaItemMoved: present,
  AgendaReplanned: present,
  AgendaStartBackdated: present,
  HandRaised: (table, event) => [...present(table), ...technicalTrouble(table, event)],
  HandChanged: (table, event) => [...present(table), ...technicalTrouble(table, event)],
  HandDeferred: present,
  QueueOrderSet: present,
  QueueClosed: present,
  QueueOpened: present,
  QueueCleared: present,
  FloorUndone: present,
  HandLowered: present,
  FloorGiven: present,
  TurnEnded: present,
  QuestionAdded: choiceAndPresent,
  QuestionReworded: (table) => [...choiceAndPresent(table), ...refresh(table, 'question')],
  QuestionsMerged: (table) => [...choiceAndPresent(table), ...refresh(table, 'question')],
  QuestionsChosen: (table) => refresh(table, 'choice'),
  ChoiceClosed: (table) => refresh(table, 'choice'),
  QuestionsShortlisted: (table) => refresh(table, 'choice'),
  ContributionAdded: present,
  ContributionWithdrawn: present,
  ContributionRestored: present,
  ParkedPickedUp: present,
  SummaryEdited: (table) => refresh(table, 'draft'),
  AdditionProposed: (table) => refresh(table, 'draft'),
  AdditionDecided: (table) => refresh(table, 'draft'),
};

/** What people do by a click that is answered by a sentence under the card. */
const answeredOnTheCard: ReadonlySet<TableEventType> = new Set([
  'HandRaised',
  'HandLowered',
  'QuestionsChosen',
  'QuestionAdded',
  'ContributionAdded',
  'AdditionProposed',
  'VariaAdded',
]);

const unhurried = (intent: Intent): Intent =>
  intent.kind === 'refresh' ? { ...intent, afterReading: true } : intent;

/** Two wishes for the same are one, and the one that is in a hurry counts. */
const keyOf = (intent: Intent): string =>
  JSON.stringify(intent.kind === 'refresh' ? { ...intent, afterReading: undefined } : intent);

const inHurryFirst = (left: Intent, right: Intent): number =>
  Number('afterReading' in left) - Number('afterReading' in right);

/**
 * What the table wants said after some events, each thing once. What was posted anew in the same breath
 * needs no refresh, and a draft that is already final is not posted.
 */
export const reactionsTo = (after: Table, events: readonly TableEvent[]): readonly Intent[] => {
  const all = events.flatMap((event) => {
    const reaction = reactions[event.type] as Reaction<TableEventType> | undefined;
    const intents = [...(reaction?.(after, event) ?? []), ...refreshNotesCards(after, event.type)];
    return answeredOnTheCard.has(event.type) ? intents.map(unhurried) : intents;
  });
  // The last of a key stays, so the hurried ones go last here.
  const once = new Map(
    all.toSorted((left, right) => inHurryFirst(right, left)).map((intent) => [keyOf(intent), intent]),
  );
  const posted = new Set(all.flatMap((intent) => (intent.kind === 'post' ? [intent.card.card] : [])));
  const wanted = [...once.values()].filter((intent) => intent.kind !== 'refresh' || !posted.has(intent.card));
  // Tidying comes last, when the new cards stand.
  return [...wanted.filter(({ kind }) => kind !== 'tidy'), ...wanted.filter(({ kind }) => kind === 'tidy')];
};
