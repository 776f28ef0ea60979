import type { Table } from '../../core/table.ts';
import type { Answer, Incoming } from '../incoming.ts';
import type { ConversationReference } from '../ports.ts';
import type { Answers } from './answers.ts';
import { askAndAnswer } from './asking.ts';
import type { Desk } from './desk.ts';
import { mayModerate } from './mayModerate.ts';

/** How long a code of `koppel` is valid: 7 days (contract §3). */
const CODE_VALID_MILLISECONDS = 7 * 24 * 3_600_000;

/** Letters and digits that nobody mixes up when a code is read aloud. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTVWXYZ';
const DIGITS = '23456789';

/** A code such as `KLM-274`; `pick` gives a whole number from 0 up to, not including, its argument. */
export const linkCode = (pick: (below: number) => number): string => {
  const three = (from: string): string =>
    Array.from({ length: 3 }, () => from[pick(from.length)] ?? '').join('');
  return `${three(LETTERS)}-${three(DIGITS)}`;
};

/** `koppel` where no table is open: a code by which a moderator elsewhere has the summary posted here too. */
export const giveCode = async (
  desk: Desk,
  answers: Answers,
  incoming: Incoming,
  reference: ConversationReference,
  open: Table | undefined,
): Promise<Answer> => {
  if (reference.kind === 'personal') return answers.toAsker(incoming, { key: 'refusals:link-in-group' });
  if (open !== undefined) return answers.toAsker(incoming, { key: 'refusals:link-needs-code' }, open);
  if (!(await mayModerate(desk, reference, incoming.sender)))
    return answers.refuse(incoming, { reason: 'may-not-moderate' });
  const code = desk.newLinkCode();
  const { kind, tenant, channel } = reference;
  await desk.store.links.addCode(
    code,
    { id: channel ?? reference.id, kind, tenant, ...(channel !== undefined && { channel }) },
    desk.clock.now() + CODE_VALID_MILLISECONDS,
  );
  return answers.card(incoming, { card: 'linkCode', of: code });
};

/** `koppel CODE` at a table: the final summary is posted there too. */
export const linkByCode = async (
  desk: Desk,
  answers: Answers,
  incoming: Incoming,
  table: Table,
  code: string,
): Promise<Answer> => {
  const plain = code.toUpperCase().replace(/^([A-Z]{3})-?(\d{3})$/, '$1-$2');
  const conversation = await desk.store.links.byCode(plain, desk.clock.now());
  // A code of another organisation would carry people's words out of the house.
  if (conversation === undefined || conversation.tenant !== table.conversation.tenant)
    return answers.toAsker(incoming, { key: 'refusals:code-unknown' }, table);
  return askAndAnswer(
    desk,
    answers,
    incoming,
    table,
    () => ({ type: 'LinkConversation', conversation }),
    () => answers.toAsker(incoming, { key: 'sentences:linked' }, table),
  );
};
