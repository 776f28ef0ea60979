import { isDebate, runningItem } from '../agenda.ts';
import { contributionById, UNNAMED } from '../contributions.ts';
import type { EventBody } from '../events.ts';
import { knownLens } from './minutes.ts';
import {
  asker,
  byModeratorOrNotetaker,
  type Decider,
  isRefusal,
  LONGEST_TEXT,
  quiet,
  textOf,
} from './verdict.ts';

/** The longest remark, word of feedback or erratum, in characters: it stands in a list beside others. */
export const LONGEST_REMARK = 2_000;

const optional = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === '' ? undefined : text.trim().slice(0, LONGEST_REMARK);

/** What comes in the closing and after it. */
export const afterthoughts: Decider<
  'SayUnnamed' | 'AddVaria' | 'GiveFeedback' | 'FinishMinutes' | 'AddErratum'
> = {
  SayUnnamed: (table, command) => {
    if (contributionById(table, command.contribution)) return quiet;
    const checked = textOf(command.text, LONGEST_TEXT);
    if (isRefusal(checked)) return checked;
    const running = runningItem(table);
    const unnamed: EventBody = {
      type: 'ContributionAdded',
      contribution: command.contribution,
      author: UNNAMED,
      text: checked.text,
      source: 'card',
      ...(running !== undefined && { item: running.id }),
      ...(isDebate(running) && table.openQuestion !== undefined && { question: table.openQuestion }),
      lenses: command.lenses.filter((tag) => knownLens(table, tag)),
      parked: false,
      unnamed: true,
    };
    return [unnamed];
  },

  AddVaria: (table, command) => {
    const author = asker(command);
    if (author === undefined) return quiet;
    // It stands in the frozen text.
    if (table.summary.status === 'final') return { reason: 'summary-frozen' };
    const checked = textOf(command.text, LONGEST_REMARK);
    if (isRefusal(checked)) return checked;
    // The same button tapped twice.
    if (table.varia.some((one) => one.author === author && one.text === checked.text)) return quiet;
    return [{ type: 'VariaAdded', number: table.varia.length + 1, author, text: checked.text }];
  },

  GiveFeedback: (_, command) => {
    const lessWell = optional(command.lessWell);
    const good = optional(command.good);
    const heldBack = optional(command.heldBack);
    const said = {
      ...(lessWell !== undefined && { lessWell }),
      ...(good !== undefined && { good }),
      ...(heldBack !== undefined && { heldBack }),
    };
    if (Object.keys(said).length === 0) return { reason: 'no-feedback' };
    return [{ type: 'FeedbackGiven', ...said }];
  },

  FinishMinutes: (table, command) => {
    if (!byModeratorOrNotetaker(table, command)) return { reason: 'not-moderator-or-notetaker' };
    if (table.status === 'open') return { reason: 'table-still-open' };
    return table.minutesFinalAt === undefined ? [{ type: 'MinutesFinished' }] : quiet;
  },

  AddErratum: (table, command) => {
    const author = asker(command);
    if (author === undefined || !byModeratorOrNotetaker(table, command))
      return { reason: 'not-moderator-or-notetaker' };
    if (table.status === 'open') return { reason: 'table-still-open' };
    if (table.minutesFinalAt === undefined) return { reason: 'minutes-still-open' };
    const checked = textOf(command.text, LONGEST_REMARK);
    if (isRefusal(checked)) return checked;
    if (table.errata.some((one) => one.author === author && one.text === checked.text)) return quiet;
    return [{ type: 'ErratumAdded', number: table.errata.length + 1, author, text: checked.text }];
  },
};
