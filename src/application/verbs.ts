import type { CommandBody } from '../core/commands.ts';
import { contributionById } from '../core/contributions.ts';
import type { CommandId, Instant } from '../core/ids.ts';
import type { Table } from '../core/table.ts';
import { agendaVerbs } from './agendaVerbs.ts';
import { closingVerbs } from './closingVerbs.ts';
import { notesVerbs } from './notesVerbs.ts';
import { noteVerbs } from './noteVerb.ts';
import { closingOf, draftForNext, draftOf, tagText } from './prepare.ts';
import { other, queueVerbs, turn } from './queueVerbs.ts';
import { roleIn } from './roleWords.ts';
import { tagged } from './taggedText.ts';
import {
  lensesIn,
  listIn,
  noIn,
  numberIn,
  optionalText,
  questionIn,
  textIn,
  type VerbData,
  yesIn,
} from './verbData.ts';

/** What is known of a click besides its data. */
export interface Click {
  readonly command: CommandId;
  readonly at: Instant;
  /** Who clicked: a `person` in the data that is oneself is no "for somebody else". */
  readonly person: string;
}

export type ReadVerb = (table: Table, data: VerbData, click: Click) => CommandBody;

const item = (data: VerbData): { readonly item?: string } => {
  const seen = optionalText(data, 'item');
  return seen === undefined ? {} : { item: seen };
};

const verbs: Readonly<Record<string, ReadVerb>> = {
  'agenda.start': () => ({ type: 'StartAgenda' }),
  'agenda.next': (table, data) => ({ type: 'AdvanceAgenda', ...item(data), ...draftForNext(table) }),
  'agenda.pause': () => ({ type: 'PauseAgenda' }),
  'agenda.resume': (table) => ({ type: 'ResumeAgenda', ...draftForNext(table) }),
  'agenda.extend': (_, data) => ({ type: 'ExtendItem', ...item(data), minutes: numberIn(data, 'minutes') }),
  ...agendaVerbs,
  ...queueVerbs,
  ...closingVerbs,
  ...noteVerbs,
  'nudge.off': () => ({ type: 'DeclineNudges' }),
  'round.start': (_, data) => ({ type: 'StartRound', ...turn(data) }),
  'round.skip': (_, data) => ({ type: 'SkipIntroduction', ...turn(data) }),
  'person.merge': (_, data) => ({
    type: 'MergePeople',
    person: textIn(data, 'person'),
    into: textIn(data, 'into'),
  }),
  'person.role': (table, data) => {
    const role = roleIn(textIn(data, 'role'));
    // A role that is none is given to nobody.
    const person = role === undefined ? '' : textIn(data, 'person');
    return {
      type: 'AssignRole',
      role: role ?? 'participant',
      person,
      name: table.people.get(person)?.name ?? '',
    };
  },
  'person.introduce': (_, data) => ({
    type: 'Introduce',
    organisation: textIn(data, 'organisation'),
    background: textIn(data, 'background'),
    goal: textIn(data, 'goal'),
  }),
  'contribution.add': (table, data, click) => ({
    type: 'AddContribution',
    contribution: `c:${click.command}`,
    ...tagged(table, data, 'text'),
    source: 'card',
  }),
  'contribution.tag': (table, data) => ({
    type: 'TagContribution',
    contribution: textIn(data, 'contribution'),
    lenses: lensesIn(table, data),
  }),
  'contribution.revise': (table, data) => ({
    type: 'ReviseContribution',
    contribution: textIn(data, 'contribution'),
    ...tagText(table, textIn(data, 'text')),
  }),
  'contribution.move': (table, data) => {
    const question = optionalText(data, 'question');
    return {
      type: 'MoveContribution',
      contribution: textIn(data, 'contribution'),
      ...item(data),
      ...(question !== undefined && { question: questionIn(table, question) }),
    };
  },
  ...notesVerbs,
  'question.add': (_, data, click) => ({
    type: 'AddQuestion',
    question: `q:${click.command}`,
    text: textIn(data, 'text'),
  }),
  'question.from': (_, data, click) => ({
    type: 'AskQuestionFrom',
    contribution: textIn(data, 'contribution'),
    question: `q:${click.command}`,
  }),
  'question.pickUp': (_, data) => ({ type: 'PickUpParked', contribution: textIn(data, 'contribution') }),
  'question.vote': (table, data, click) => {
    const { text, lenses } = tagText(table, textIn(data, 'motivation'));
    return {
      type: 'VoteForQuestions',
      ...other(data, click),
      questions: listIn(data, 'questions').map((reference) => questionIn(table, reference)),
      motivation: text,
      contribution: `c:${click.command}`,
      lenses,
    };
  },
  'question.edit': (table, data) => ({
    type: 'RewordQuestion',
    question: questionIn(table, textIn(data, 'question')),
    text: textIn(data, 'text'),
  }),
  'question.merge': (table, data) => ({
    type: 'MergeQuestions',
    question: questionIn(table, textIn(data, 'question')),
    into: questionIn(table, textIn(data, 'into')),
  }),
  'question.shortlist': (table, data) => ({
    type: 'ShortlistQuestions',
    questions: listIn(data, 'questions').map((reference) => questionIn(table, reference)),
  }),
  'question.open': (table, data) => ({
    type: 'OpenQuestion',
    question: questionIn(table, textIn(data, 'question')),
  }),
  'summary.draft': (table) => ({ type: 'DraftSummary', ...draftOf(table) }),
  'summary.addition': (table, data) => {
    // What was written in the chat is offered as an addition, in its author's name.
    const offered = contributionById(table, textIn(data, 'contribution'));
    return offered === undefined || offered.withdrawn
      ? { type: 'AddToSummary', text: textIn(data, 'text') }
      : { type: 'AddToSummary', text: offered.text, author: offered.author };
  },
  'summary.decide': (_, data) => {
    const reason = optionalText(data, 'reason');
    return {
      type: 'DecideAddition',
      // Neither yes nor no decides nothing: there is no such addition.
      addition: yesIn(data, 'accept') || noIn(data, 'accept') ? numberIn(data, 'addition') : Number.NaN,
      accept: yesIn(data, 'accept'),
      ...(reason !== undefined && { reason }),
    };
  },
  'summary.publish': (table, _, { at }) => ({ type: 'PublishSummary', ...closingOf(table, at) }),
  'table.close': (table, _, { at }) => ({ type: 'CloseTable', ...closingOf(table, at) }),
};

/** Whether a verb asks a table for something. */
export const isTableVerb = (verb: string): boolean => Object.hasOwn(verbs, verb);

/** The command that a verb with its data stands for; undefined where there is no such verb. */
export const readVerb = (
  verb: string,
  table: Table,
  data: VerbData,
  click: Click,
): CommandBody | undefined => (isTableVerb(verb) ? verbs[verb]?.(table, data, click) : undefined);
