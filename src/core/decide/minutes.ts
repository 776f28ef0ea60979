import { isDebate, itemById, runningItem } from '../agenda.ts';
import type { Contribution, LensTag } from '../contribution.ts';
import { contributionById } from '../contributions.ts';
import type { EventBody } from '../events.ts';
import type { Rejection } from '../rejection.ts';
import { mayActForOthers } from '../roles.ts';
import type { Table } from '../table.ts';
import { joinByName } from './arrival.ts';
import { listed } from './questions.ts';
import {
  asker,
  byModeratorOrNotetaker,
  type CommandOf,
  type Decider,
  isRefusal,
  LONGEST_TEXT,
  quiet,
  textOf,
} from './verdict.ts';

/** Who wrote it, and who may act for others, may change a contribution. */
export const mayChange = (
  table: Table,
  command: CommandOf<
    | 'ReviseContribution'
    | 'WithdrawContribution'
    | 'RestoreContribution'
    | 'TagContribution'
    | 'MoveContribution'
    | 'MarkContribution'
  >,
): Contribution | Rejection => {
  const contribution = contributionById(table, command.contribution);
  if (contribution === undefined) return { reason: 'contribution-unknown' };
  if (contribution.author === asker(command) || byModeratorOrNotetaker(table, command)) return contribution;
  return { reason: 'not-author' };
};

/** A question typed in the chat by somebody who does not lead the table waits until it is picked up. */
const isForLater = (table: Table, command: CommandOf<'AddContribution'>, text: string): boolean => {
  const person = asker(command);
  return (
    command.source === 'chat' &&
    text.endsWith('?') &&
    !(person !== undefined && mayActForOthers(table, person))
  );
};

/** A person's own lenses outlive an edit that names none; suggestions are made anew. */
export const lensesAfterEdit = (
  contribution: Contribution,
  lenses: readonly LensTag[],
): readonly LensTag[] => {
  const chosen = contribution.lenses.filter((tag) => tag.by !== 'suggested');
  return lenses.some((tag) => tag.by !== 'suggested') || chosen.length === 0 ? lenses : chosen;
};

/** An edit that only adds or changes a hashtag leaves the text as it was: the tags still count. */
const retagged = (contribution: Contribution, lenses: readonly LensTag[]): readonly EventBody[] => {
  const chosen = lenses.some((tag) => tag.by !== 'suggested');
  if (!chosen || JSON.stringify(lenses) === JSON.stringify(contribution.lenses)) return quiet;
  return [{ type: 'ContributionTagged', contribution: contribution.id, lenses }];
};

/** Whether this table looks at its contributions through that lens, and knows the value. */
export const knownLens = (table: Table, tag: Omit<LensTag, 'by'>): boolean => {
  const lens = table.format.lenses.find(({ id }) => id === tag.lens);
  return lens !== undefined && (tag.value === undefined || lens.values.some(({ id }) => id === tag.value));
};

export const minutes: Decider<
  | 'HearChat'
  | 'AddContribution'
  | 'ReviseContribution'
  | 'WithdrawContribution'
  | 'RestoreContribution'
  | 'TagContribution'
  | 'MoveContribution'
> = {
  HearChat: (table) => (table.chatHeard ? quiet : [{ type: 'ChatHeard' }]),

  AddContribution: (table, command) => {
    const author = command.author?.person ?? asker(command);
    if (author === undefined || contributionById(table, command.contribution)) return quiet;
    if (command.author !== undefined && !byModeratorOrNotetaker(table, command))
      return { reason: 'not-moderator-or-notetaker' };
    const checked = textOf(command.text, LONGEST_TEXT);
    if (isRefusal(checked)) return checked;
    const running = runningItem(table);
    return [
      ...(command.unprompted && !table.chatHeard ? [{ type: 'ChatHeard' } as const] : []),
      ...joinByName(table, command.author),
      {
        type: 'ContributionAdded',
        contribution: command.contribution,
        author,
        text: checked.text,
        source: command.source,
        ...(running !== undefined && { item: running.id }),
        ...(isDebate(running) && table.openQuestion !== undefined && { question: table.openQuestion }),
        lenses: command.lenses.filter((tag) => knownLens(table, tag)),
        parked: isForLater(table, command, checked.text),
        ...(command.inReplyTo !== undefined && { inReplyTo: command.inReplyTo }),
      },
    ];
  },

  ReviseContribution: (table, command) => {
    const contribution = mayChange(table, command);
    if (isRefusal(contribution)) return contribution;
    const checked = textOf(command.text, LONGEST_TEXT);
    if (isRefusal(checked)) return checked;
    if (contribution.withdrawn) return { reason: 'contribution-withdrawn' };
    // An older edit that comes in after a newer one is no news.
    if (contribution.revisedAt !== undefined && command.at < contribution.revisedAt) return quiet;
    if (checked.text === contribution.text) return retagged(contribution, command.lenses);
    const lenses = lensesAfterEdit(contribution, command.lenses);
    return [{ type: 'ContributionRevised', contribution: contribution.id, text: checked.text, lenses }];
  },

  WithdrawContribution: (table, command) => {
    const contribution = mayChange(table, command);
    if (isRefusal(contribution)) return contribution;
    return contribution.withdrawn
      ? quiet
      : [{ type: 'ContributionWithdrawn', contribution: contribution.id }];
  },

  RestoreContribution: (table, command) => {
    const contribution = mayChange(table, command);
    if (isRefusal(contribution)) return contribution;
    return contribution.withdrawn ? [{ type: 'ContributionRestored', contribution: contribution.id }] : quiet;
  },

  TagContribution: (table, command) => {
    const contribution = mayChange(table, command);
    if (isRefusal(contribution)) return contribution;
    if (contribution.withdrawn) return { reason: 'contribution-withdrawn' };
    if (!command.lenses.every((tag) => knownLens(table, tag))) return { reason: 'lens-unknown' };
    const person = asker(command);
    const byAuthor =
      person === contribution.author && !(person !== undefined && mayActForOthers(table, person));
    const lenses = command.lenses.map((tag): LensTag => ({ ...tag, by: byAuthor ? 'author' : 'notetaker' }));
    const same = JSON.stringify(lenses) === JSON.stringify(contribution.lenses);
    // That a contribution has no lens is also something that somebody looked at.
    return same && contribution.lensesConfirmed === true
      ? quiet
      : [{ type: 'ContributionTagged', contribution: contribution.id, lenses }];
  },

  MoveContribution: (table, command) => {
    const contribution = mayChange(table, command);
    if (isRefusal(contribution)) return contribution;
    const { item, question } = command;
    if (item !== undefined && itemById(table, item) === undefined) return { reason: 'item-unknown' };
    const under = question === undefined ? undefined : listed(table, question);
    if (under !== undefined && isRefusal(under)) return under;
    const moved = {
      ...(item !== undefined && item !== contribution.item && { item }),
      ...(question !== undefined && question !== contribution.question && { question }),
    };
    if (Object.keys(moved).length === 0) return quiet;
    return [{ type: 'ContributionMoved', contribution: contribution.id, ...moved }];
  },
};
