import type { KnownPerson } from '../../core/commands.ts';
import type { WorkshopFormat } from '../../core/format.ts';
import { clockTimes, editionOf } from '../../formats/clockTimes.ts';
import type { Answer, Incoming } from '../incoming.ts';
import type { ConversationReference } from '../ports.ts';
import type { Answers } from './answers.ts';
import { actorOf } from './asking.ts';
import type { Desk } from './desk.ts';
import { mayModerate } from './mayModerate.ts';

/** What somebody wants to open. */
export interface Opening {
  readonly format: WorkshopFormat;
  readonly edition?: string;
  readonly name?: string;
}

/** The format, edition and name in what follows `start`: FORMAT [EDITION] [NAME]. */
export const readOpening = (
  formats: Desk['formats'],
  [id = '', ...rest]: readonly string[],
): Opening | undefined => {
  const format = formats.get(id.toLowerCase());
  if (format === undefined) return undefined;
  const edition = editionOf(format, rest[0]?.toLowerCase() ?? '');
  const name = (edition === undefined ? rest : rest.slice(1)).join(' ').trim();
  return { format, ...(edition && { edition: edition.id }), ...(name !== '' && { name }) };
};

const others = async (desk: Desk, reference: ConversationReference): Promise<readonly KnownPerson[]> =>
  (await desk.roster.members(reference)).map(({ person, name, aadObjectId }) => ({
    person,
    name,
    ...(aadObjectId !== undefined && { aadObjectId }),
  }));

/** Opens a table in this conversation; who asks leads it, where they may. */
export const openTableHere = async (
  desk: Desk,
  answers: Answers,
  incoming: Incoming,
  reference: ConversationReference,
  { format, edition, name }: Opening,
): Promise<Answer> => {
  if (reference.kind === 'personal') return answers.toAsker(incoming, { key: 'refusals:start-in-group' });
  const { sender } = incoming;
  const [may, people, meetingTitle] = await Promise.all([
    mayModerate(desk, reference, sender),
    others(desk, reference),
    name === undefined ? desk.roster.meetingTitle(reference) : undefined,
  ]);
  const at = desk.clock.now();
  const table = desk.newTableId();
  const { id, kind, tenant, channel } = reference;
  const handled = await desk.tables.handle(table, () => ({
    type: 'OpenTable',
    id: incoming.command,
    at,
    actor: actorOf(sender, may),
    table,
    title: name ?? meetingTitle ?? format.title,
    format,
    ...(edition !== undefined && { edition }),
    conversation: { id, kind, tenant, ...(channel !== undefined && { channel }) },
    clockTimes: clockTimes(format, edition === undefined ? undefined : editionOf(format, edition), at),
    closeAfterMinutes: desk.settings.closeAfterMinutes,
    retentionDays: desk.settings.retentionDays,
    seed: desk.newTableId(),
    questionIds: format.questions.map((_, index) => `q${index + 1}`),
    people,
  }));
  if (handled.kind === 'rejected') {
    // The same wish delivered again: the table that it opened is the one that is in its way.
    const open = await desk.store.directory.openIn(tenant, id);
    if (open !== undefined && (await desk.store.events.wasHandled(open.table, incoming.command)))
      return { kind: 'nothing' };
    return answers.refuse(incoming, handled.rejection, handled.table);
  }
  // The Playground passes on nothing but mentions: no sign there that a consent is missing.
  if (desk.settings.dialogs === 'inline')
    await desk.tables.handle(table, () => ({
      type: 'HearChat',
      id: `${incoming.command}:playground`,
      at,
      actor: { kind: 'clock' },
    }));
  return { kind: 'nothing' };
};
