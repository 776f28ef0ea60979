import type { Command, CommandBody, PersonActor } from '../commands.ts';
import { UNNAMED } from '../contributions.ts';
import type { EventBody, EventHeader, TableEvent } from '../events.ts';
import { evolve } from '../evolve/evolve.ts';
import { asOnePerson, whoIs } from '../merging.ts';
import type { Decision, Rejection } from '../rejection.ts';
import { moderators } from '../roles.ts';
import type { Table } from '../table.ts';
import { afterthoughts } from './afterthoughts.ts';
import { agenda } from './agenda.ts';
import { agendaLengths } from './agendaLengths.ts';
import { agendaOrder } from './agendaOrder.ts';
import { arrival } from './arrival.ts';
import { clock } from './clock.ts';
import { closing } from './closing.ts';
import { floor } from './floor.ts';
import { handDeciders } from './hands.ts';
import { merging } from './merging.ts';
import { minutes } from './minutes.ts';
import { notes } from './notes.ts';
import { nudges } from './nudges.ts';
import { open } from './opening.ts';
import { people } from './people.ts';
import { questions } from './questions.ts';
import { queue } from './queue.ts';
import { round } from './round.ts';
import { asker, byModeratorOrNotetaker, type Decider, isRejection, quiet, type Verdict } from './verdict.ts';

const deciders: Decider<Exclude<CommandBody['type'], 'OpenTable'>> = {
  ...people,
  ...agenda,
  ...agendaLengths,
  ...agendaOrder,
  ...floor,
  ...handDeciders,
  ...queue,
  ...questions,
  ...minutes,
  ...notes,
  ...afterthoughts,
  ...closing,
  ...clock,
  ...merging,
  ...round,
  ...nudges,
};

/** What is still asked of a closed table: to put its notes right, by whoever takes or leads them. */
const onNotes: ReadonlySet<CommandBody['type']> = new Set([
  'TakeNotes',
  'AddContribution',
  'ReviseContribution',
  'WithdrawContribution',
  'RestoreContribution',
  'TagContribution',
  'MoveContribution',
  'NameSpeaker',
  'MarkContribution',
  'ImportChat',
]);
const afterClosing: ReadonlySet<CommandBody['type']> = new Set([
  'FinishMinutes',
  'AddErratum',
  'ReachDeadline',
]);
/** Who asks these does not want to be known: no event says who it was. */
const nameless: ReadonlySet<CommandBody['type']> = new Set(['SayUnnamed', 'GiveFeedback']);

/** What would change the summary; that stands, whoever asks. */
const onSummary: ReadonlySet<CommandBody['type']> = new Set([
  'DraftSummary',
  'EditSummary',
  'AddToSummary',
  'AddVaria',
  'DecideAddition',
]);

const refusedAfterClosing = (table: Table, command: Command): Rejection | undefined => {
  if (afterClosing.has(command.type)) return undefined;
  if (onSummary.has(command.type)) return { reason: 'summary-frozen' };
  // What people thought of the table may come when they are home.
  if (command.type === 'GiveFeedback')
    return table.minutesFinalAt === undefined ? undefined : { reason: 'table-closed' };
  const ofNotes = onNotes.has(command.type) && byModeratorOrNotetaker(table, command);
  // The chat goes on after the closing, and is no longer noted.
  const chat = command.type === 'AddContribution' && command.author === undefined;
  if (!ofNotes || chat) return { reason: 'table-closed' };
  return table.minutesFinalAt === undefined ? undefined : { reason: 'minutes-final' };
};

const verdictOf = (table: Table | undefined, command: Command): Verdict => {
  if (command.type === 'OpenTable') {
    if (table === undefined) return open(command);
    return { reason: 'table-already-open', moderator: moderators(table)[0]?.name ?? '' };
  }
  if (table === undefined) throw new Error(`${command.type} came for a table that was never opened`);
  const refused = table.status === 'closed' ? refusedAfterClosing(table, command) : undefined;
  if (refused !== undefined) return refused;
  return (deciders[command.type] as (table: Table, command: Command) => Verdict)(table, command);
};

/** Whoever does something for the first time, comes back or has a new name is noted by that. */
const noticed = (table: Table | undefined, actor: PersonActor): readonly EventBody[] => {
  const person = table === undefined ? actor.person : whoIs(table, actor.person);
  const known = table?.people.get(person);
  const { name, aadObjectId, locale } = actor;
  if (known === undefined) return arrival(table, actor);
  // What an account says that somebody no longer goes by is not what they are called now.
  const changed =
    person === actor.person &&
    (known.name !== name ||
      (locale !== undefined && known.locale !== locale) ||
      (aadObjectId !== undefined && known.aadObjectId !== aadObjectId));
  return [
    ...(known.present ? [] : [{ type: 'PersonReturned', person } as const]),
    ...(changed
      ? [
          {
            type: 'PersonUpdated',
            person,
            name,
            ...(aadObjectId !== undefined && { aadObjectId }),
            ...(locale !== undefined && { locale }),
          } as const,
        ]
      : []),
  ];
};

/** Somebody who joins by their own doing is noticed and asked for at once: that is one coming. */
const repeats = (first: readonly EventBody[], body: EventBody): boolean =>
  (body.type === 'PersonJoined' || body.type === 'PersonReturned' || body.type === 'PeopleMerged') &&
  first.some(({ type, ...noted }) => type === body.type && 'person' in noted && noted.person === body.person);

/** Who is back with another account asks as the person that they were, with that person's place and turns. */
const seenWith = (
  table: Table | undefined,
  command: Command,
  arrived: readonly EventBody[],
  header: EventHeader,
): Table | undefined =>
  command.type !== 'JoinTable' && arrived.some(({ type }) => type === 'PeopleMerged')
    ? arrived.reduce<Table | undefined>((so, body) => evolve(so, { ...header, ...body }), table)
    : table;

/**
 * What a table answers to a command: the events that follow, none where nothing changes, or the reason why
 * not. Pure, and never throws for what people do; a command for a table that does not exist is a bug.
 */
export const decide = (table: Table | undefined, asked: Command): Decision => {
  if (table !== undefined && asked.id === table.lastCommand) return { kind: 'accepted', events: [] };
  const command = asOnePerson(table, asked);
  const unnamed = nameless.has(command.type);
  const by = unnamed ? UNNAMED : (asker(command) ?? ('clock' as const));
  const header = { at: command.at, by, command: command.id };
  const arrived =
    command.type !== 'OpenTable' && asked.actor.kind === 'person' && !unnamed
      ? noticed(table, asked.actor)
      : quiet;
  const seen = seenWith(table, command, arrived, header);
  const verdict = verdictOf(seen, command);
  if (isRejection(verdict)) return { kind: 'rejected', rejection: verdict };
  const first = verdict.length > 0 ? arrived : quiet;
  return {
    kind: 'accepted',
    events: [...first, ...verdict.filter((body) => !repeats(first, body))].map(
      (body): TableEvent => ({ ...header, ...body }),
    ),
  };
};
