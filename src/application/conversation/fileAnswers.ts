import { mayActForOthers } from '../../core/roles.ts';
import { parseFilter } from '../../export/filter.ts';
import type { Answer, Incoming } from '../incoming.ts';
import { minutesFormat } from '../minutesAsked.ts';
import type { ConversationReference } from '../ports.ts';
import { textIn } from '../verbData.ts';
import { type Answers, nothing } from './answers.ts';
import type { Desk } from './desk.ts';
import { countsHere } from './whichTable.ts';

type FileAnswered = Extract<Incoming, { kind: 'fileAnswered' }>;

/** How many offers are remembered as fulfilled: a day's worth, and a second yes comes within seconds. */
const MOST_REMEMBERED = 1_000;

/**
 * Handles what somebody answered to the offer of a file. What the offer said comes back from outside, so that
 * table, filter and role are looked up again; a yes that comes twice brings one file.
 */
export const createFileAnswers = (desk: Desk, answers: Answers) => {
  const fulfilled = new Set<string>();

  const remember = (offer: string): void => {
    fulfilled.add(offer);
    const [oldest] = fulfilled;
    if (fulfilled.size > MOST_REMEMBERED && oldest !== undefined) fulfilled.delete(oldest);
  };

  return async (incoming: FileAnswered, reference: ConversationReference): Promise<Answer> => {
    const { accepted, context, place, sender } = incoming;
    if (!accepted) return nothing;
    if (reference.kind !== 'personal')
      return answers.toAsker(incoming, { key: 'refusals:file-only-in-chat' });
    const table = await desk.tables.read(textIn(context, 'table'));
    if (table === undefined) return answers.toAsker(incoming, { key: 'refusals:file-gone' });
    if (!countsHere(table, reference, sender.person))
      return answers.toAsker(incoming, { key: 'refusals:other-table' });
    if (!mayActForOthers(table, sender.person))
      return answers.refuse(incoming, { reason: 'not-moderator-or-notetaker' }, table);
    const format = minutesFormat(textIn(context, 'format'));
    const filter = parseFilter(textIn(context, 'filter'), table);
    const failed = () => answers.toAsker(incoming, { key: 'refusals:file-failed' }, table);
    if (format === undefined || filter === undefined || place === undefined) return failed();

    const offer = JSON.stringify([
      reference.tenant,
      reference.id,
      textIn(context, 'offer') || place.uniqueId,
    ]);
    if (fulfilled.has(offer)) return nothing;
    const file = await desk.writeMinutes(table, format, filter, desk.clock.now());
    if (file === undefined) return answers.toAsker(incoming, { key: 'refusals:document-not-made' }, table);
    const { content, contentType } = file;
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const outcome = await desk.upload(place.uploadUrl, { content: bytes, contentType });
    if (outcome.kind !== 'uploaded') {
      desk.log.warn(
        { outcome: outcome.kind, ...(outcome.kind === 'refused' && { status: outcome.status }) },
        'a file was not taken',
      );
      return failed();
    }
    remember(offer);
    const { uploadUrl: _, ...arrived } = place;
    await desk.outbox.add([{ kind: 'fileArrived', file: arrived, to: answers.asker(incoming) }], table.id);
    return nothing;
  };
};
