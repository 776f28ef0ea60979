import type { CommandBody } from '../../core/commands.ts';
import { contributionById } from '../../core/contributions.ts';
import { mayActForOthers } from '../../core/roles.ts';
import type { Table } from '../../core/table.ts';
import { isToConfirm, type Worklist } from '../../core/worklist.ts';
import type { Answer, Incoming } from '../incoming.ts';
import type { CardRef } from '../intents.ts';
import { marksIn } from '../notesVerbs.ts';
import type { ConversationReference } from '../ports.ts';
import { tagText } from '../prepare.ts';
import { lensesIn, optionalText, questionIn, textIn } from '../verbData.ts';
import { readVerb } from '../verbs.ts';
import { worklistCard } from '../worklistPlace.ts';
import type { Answers } from './answers.ts';
import { ask } from './asking.ts';
import type { CardFor } from './cardFor.ts';
import type { Desk } from './desk.ts';
import type { Importing } from './importing.ts';
import { moveToPrevious } from './typedNotes.ts';

type Clicked = Extract<Incoming, { kind: 'click' }>;

/**
 * An edit of the pinned card would take the worklist away from under somebody's finger, with a form that they
 * unfolded on it: not within this time of their last press, which is enough to choose five lenses or type a name.
 * Teams does not tell that a form was unfolded, so that it cannot wait for less.
 */
const HELD_MILLISECONDS = 120_000;

/** What is shown or done with the buttons of the notes, beside the verbs that ask the table for one thing. */
export const notesButtons: ReadonlySet<string> = new Set([
  'notes.review',
  'notes.speakers',
  'notes.previous',
  'notes.card',
  'notes.import',
  'notes.discard',
  'contribution.list',
  'contribution.correct',
]);

/** The forms that also open after the table closed, as long as the notes are open. */
export const notesForms: ReadonlySet<string> = new Set(['contribution.correct', 'contribution.speaker']);

const listIn = (data: Clicked['data']): Worklist | undefined => {
  const list = textIn(data, 'review');
  return list === 'lenses' || list === 'speakers' ? list : undefined;
};

/** Asks for nothing: who comes second with an answer changes nothing. */
const nothingOf = (contribution: string): CommandBody => ({ type: 'MarkContribution', contribution });

/** Handles the buttons of the notes and of the worklists; undefined for a click that is about neither. */
export const createWorklist = (desk: Desk, answers: Answers, cardFor: CardFor, importing: Importing) => {
  const show = async (incoming: Clicked, table: Table, ref: CardRef): Promise<Answer> => {
    if (incoming.carrier === 'message') return answers.cardToAsker(incoming, ref);
    const card = await cardFor(table, ref, incoming);
    return card ?? answers.toAsker(incoming, { key: 'refusals:unknown-verb' }, table);
  };

  const hold = async ({ reference }: Clicked, table: Table): Promise<void> => {
    const cards = await desk.store.outbox.postedCards(table.id);
    const pinned = cards.findLast(
      ({ card, conversation }) => card === 'notes' && conversation === reference.id,
    );
    if (pinned !== undefined) await desk.store.outbox.hold(pinned.id, desk.clock.now() + HELD_MILLISECONDS);
  };

  const showList = async (incoming: Clicked, table: Table, ref: CardRef): Promise<Answer> => {
    await hold(incoming, table);
    return show(incoming, table, ref);
  };

  /** The next card at once; a dialog closes with a word, since the card under it stays. */
  const next = async (incoming: Clicked, table: Table, list: Worklist): Promise<Answer> => {
    const contribution = textIn(incoming.data, 'contribution');
    if (incoming.carrier === 'dialog') {
      await hold(incoming, table);
      return answers.toAsker(incoming, { key: 'notes:saved-go-on' }, table);
    }
    const stays =
      incoming.verb === 'contribution.mark' &&
      optionalText(incoming.data, 'depth') !== undefined &&
      isToConfirm(table, list, contribution);
    return showList(
      incoming,
      table,
      worklistCard(table.id, list, stays ? { at: contribution } : { after: contribution }),
    );
  };

  /** A form that says several things at once; the last command carries the click's own id. */
  const corrections = (table: Table, data: Clicked['data']): readonly CommandBody[] => {
    const contribution = textIn(data, 'contribution');
    const item = optionalText(data, 'item');
    const question = optionalText(data, 'question');
    const text = optionalText(data, 'text');
    const marks = marksIn(data);
    const moves = item !== undefined || question !== undefined;
    return [
      ...(text !== undefined && text !== contributionById(table, contribution)?.text
        ? [{ type: 'ReviseContribution', contribution, ...tagText(table, text) } as const]
        : []),
      ...(moves
        ? [
            {
              type: 'MoveContribution',
              contribution,
              ...(item !== undefined && { item }),
              ...(question !== undefined && { question: questionIn(table, question) }),
            } as const,
          ]
        : []),
      ...(Object.keys(marks).length > 0
        ? [{ type: 'MarkContribution', contribution, ...marks } as const]
        : []),
      { type: 'TagContribution', contribution, lenses: lensesIn(table, data) },
    ];
  };

  const correct = async (incoming: Clicked, table: Table): Promise<Answer> => {
    const commands = corrections(table, incoming.data);
    for (const [index, command] of commands.entries()) {
      const last = index === commands.length - 1;
      const one = last ? incoming : { ...incoming, command: `${incoming.command}:${command.type}` };
      const handled = await ask(desk, one, table, () => command);
      if (handled.kind === 'rejected') return answers.refuse(incoming, handled.rejection, handled.table);
      if (!last) continue;
      const list = listIn(incoming.data);
      if (list !== undefined) return next(incoming, handled.table, list);
      if (incoming.carrier === 'dialog' || optionalText(incoming.data, 'list') === undefined)
        return answers.toAsker(incoming, { key: 'notes:saved' }, table);
      const of = optionalText(incoming.data, 'list') ?? '';
      return show(incoming, handled.table, { card: 'mine', table: table.id, of });
    }
    return { kind: 'nothing' };
  };

  const confirm = async (incoming: Clicked, table: Table, list: Worklist): Promise<Answer> => {
    const contribution = textIn(incoming.data, 'contribution');
    const click = { command: incoming.command, at: desk.clock.now(), person: incoming.sender.person };
    const handled = await ask(desk, incoming, table, (present) =>
      isToConfirm(present, list, contribution)
        ? (readVerb(incoming.verb, present, incoming.data, click) ?? nothingOf(contribution))
        : nothingOf(contribution),
    );
    if (handled.kind !== 'rejected') return next(incoming, handled.table, list);
    // Taken back meanwhile: there is nothing left to look at.
    return handled.rejection.reason === 'contribution-withdrawn'
      ? next(incoming, handled.table ?? table, list)
      : answers.refuse(incoming, handled.rejection, handled.table);
  };

  return async (
    incoming: Clicked,
    _reference: ConversationReference,
    table: Table,
  ): Promise<Answer | undefined> => {
    const { verb, data, sender } = incoming;
    const list = listIn(data);
    if (verb === 'contribution.correct') return correct(incoming, table);
    if (verb === 'contribution.list')
      return show(incoming, table, { card: 'mine', table: table.id, of: textIn(data, 'page') });
    if (!notesButtons.has(verb)) return list === undefined ? undefined : confirm(incoming, table, list);
    if (!mayActForOthers(table, sender.person))
      return answers.refuse(incoming, { reason: 'not-moderator-or-notetaker' }, table);
    const after = { after: optionalText(data, 'after') };
    switch (verb) {
      case 'notes.review':
        return showList(incoming, table, worklistCard(table.id, 'lenses', after));
      case 'notes.speakers':
        return showList(incoming, table, worklistCard(table.id, 'speakers', after));
      case 'notes.card':
        return show(incoming, table, { card: 'notes', table: table.id });
      case 'notes.previous':
        return moveToPrevious(desk, answers, incoming, table);
      default:
        return importing.pressed(incoming, table);
    }
  };
};

export type WorklistClicks = ReturnType<typeof createWorklist>;
