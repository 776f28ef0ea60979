import { mayActForOthers } from '../../core/roles.ts';
import type { Table } from '../../core/table.ts';
import { filterText, parseFilter } from '../../export/filter.ts';
import type { Answer, Incoming } from '../incoming.ts';
import { filterIn, minutesFormat } from '../minutesAsked.ts';
import { unknownFilter } from '../unknownFilter.ts';
import { optionalText } from '../verbData.ts';
import { type Answers, nothing } from './answers.ts';
import type { CardFor } from './cardFor.ts';
import type { Desk } from './desk.ts';

type Clicked = Extract<Incoming, { kind: 'click' }>;

/** Handles the buttons that ask for minutes: as links, and as a file that Teams itself keeps. */
export const createMinutesClicks = (desk: Desk, answers: Answers, cardFor: CardFor) => {
  const notLeading = (incoming: Incoming, table: Table): Promise<Answer> | undefined =>
    mayActForOthers(table, incoming.sender.person)
      ? undefined
      : answers.refuse(incoming, { reason: 'not-moderator-or-notetaker' }, table);

  const unknown = (incoming: Incoming, table: Table, filter: string | undefined): Promise<Answer> => {
    const locale = incoming.sender.locale ?? table.format.locale;
    return answers.toAsker(incoming, unknownFilter(table, filter ?? '', locale), table);
  };

  return {
    /** `minutes.get`: the card with the links, for whoever pressed. */
    links: async (incoming: Clicked, table: Table): Promise<Answer> => {
      const refused = notLeading(incoming, table);
      if (refused !== undefined) return refused;
      const filter = filterIn(incoming.data);
      const ref = { card: 'minutes', table: table.id, ...(filter !== undefined && { of: filter }) } as const;
      // From a dialog in the 1:1 chat the card comes to stand in that chat, where its buttons work.
      const inChat = incoming.carrier === 'dialog' && incoming.reference.kind === 'personal';
      const means = filter === undefined || parseFilter(filter, table) !== undefined;
      if (incoming.carrier === 'message' || (inChat && means)) return answers.cardToAsker(incoming, ref);
      const rendered = await cardFor(table, ref, incoming, optionalText(incoming.data, 'format'));
      return rendered ?? unknown(incoming, table, filter);
    },

    /** `minutes.file`: offers the file; Teams asks whether it may be kept, and where. */
    file: async (incoming: Clicked, table: Table): Promise<Answer> => {
      const refused = notLeading(incoming, table);
      if (refused !== undefined) return refused;
      if (incoming.reference.kind !== 'personal')
        return answers.toAsker(incoming, { key: 'refusals:file-only-in-chat' }, table);
      const text = filterIn(incoming.data);
      const filter = parseFilter(text ?? '', table);
      if (filter === undefined) return unknown(incoming, table, text);
      const format = minutesFormat(optionalText(incoming.data, 'format')) ?? 'docx';
      await desk.outbox.add(
        [
          {
            kind: 'offerFile',
            file: { format, filter: filterText(filter), offer: incoming.command },
            to: answers.asker(incoming),
          },
        ],
        table.id,
      );
      return nothing;
    },

    /** Why somebody may not open the form; undefined where they may. */
    notLeading,
  };
};
