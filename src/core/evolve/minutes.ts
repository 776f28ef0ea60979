import type { Contribution } from '../contribution.ts';
import type { ContributionId } from '../ids.ts';
import type { Table } from '../table.ts';
import type { Evolver } from './evolver.ts';
import { afterLine, afterNaming, withNoting } from './noting.ts';

const withContribution = (
  table: Table,
  id: ContributionId,
  change: (contribution: Contribution) => Contribution,
): Table => {
  const index = table.contributions.findLastIndex((contribution) => contribution.id === id);
  const found = table.contributions[index];
  return found === undefined
    ? table
    : { ...table, contributions: table.contributions.with(index, change(found)) };
};

export const minutes: Evolver<
  | 'ContributionAdded'
  | 'ContributionRevised'
  | 'ContributionWithdrawn'
  | 'ContributionRestored'
  | 'ContributionTagged'
  | 'ContributionMoved'
  | 'SpeakerNamed'
  | 'SpeakerSet'
  | 'ContributionMarked'
  | 'ParkedPickedUp'
  | 'ChatHeard'
> = {
  ContributionAdded: (table, event) => ({
    ...table,
    contributions: [
      ...table.contributions,
      {
        id: event.contribution,
        at: event.saidAt ?? event.at,
        author: event.author,
        text: event.text,
        source: event.source,
        ...(event.item !== undefined && { item: event.item }),
        ...(event.question !== undefined && { question: event.question }),
        earlierTexts: [],
        withdrawn: false,
        lenses: event.lenses,
        parked: event.parked,
        ...(event.inReplyTo !== undefined && { inReplyTo: event.inReplyTo }),
        ...(event.unclearSpeaker !== undefined && { unclearSpeaker: event.unclearSpeaker }),
        ...(event.unnamed && { unnamed: true }),
        ...(event.erased && { erased: true }),
        ...(event.source === 'spoken' && table.floor === undefined && { onOpenFloor: true }),
      },
    ],
    ...afterLine(table, event),
  }),
  ContributionRevised: (table, event) =>
    withContribution(table, event.contribution, (contribution) => ({
      ...contribution,
      text: event.text,
      earlierTexts: [...contribution.earlierTexts, contribution.text],
      revisedAt: event.at,
      lenses: event.lenses,
    })),
  ContributionWithdrawn: (table, event) =>
    withContribution(table, event.contribution, (contribution) => ({ ...contribution, withdrawn: true })),
  ContributionRestored: (table, event) =>
    withContribution(table, event.contribution, (contribution) => ({ ...contribution, withdrawn: false })),
  ContributionTagged: (table, event) =>
    withContribution(table, event.contribution, (contribution) => ({
      ...contribution,
      lenses: event.lenses,
      lensesConfirmed: true,
    })),
  SpeakerNamed: (table, event) => ({
    ...withContribution(
      table,
      event.contribution,
      ({ unclearSpeaker, confirmedFrom: _, ...contribution }) => ({
        ...contribution,
        author: event.author,
        ...(event.unclearSpeaker !== undefined
          ? { unclearSpeaker: event.unclearSpeaker }
          : unclearSpeaker !== undefined && { confirmedFrom: unclearSpeaker }),
      }),
    ),
    ...afterNaming(table, event),
  }),
  SpeakerSet: (table, event) => {
    const { by, message, author, unclearSpeaker } = event;
    const last = table.noting?.get(by);
    return {
      ...table,
      ...withNoting(table, by, {
        message,
        ...(last?.line !== undefined && { line: last.line }),
        author,
        ...(unclearSpeaker !== undefined && { unclearSpeaker }),
      }),
    };
  },
  ContributionMarked: (table, { contribution: id, depth, practical }) =>
    withContribution(table, id, ({ depth: before, practical: was, ...contribution }) => {
      const deep = depth === undefined ? before : depth === 'none' ? undefined : depth;
      return {
        ...contribution,
        ...(deep !== undefined && { depth: deep }),
        ...((practical ?? was) && { practical: true }),
      };
    }),
  ContributionMoved: (table, event) =>
    withContribution(table, event.contribution, (contribution) => ({
      ...contribution,
      ...(event.item !== undefined && { item: event.item }),
      ...(event.question !== undefined && { question: event.question }),
    })),
  ParkedPickedUp: (table, event) =>
    withContribution(table, event.contribution, (contribution) => ({
      ...contribution,
      parked: false,
      ...(event.question !== undefined && { becameQuestion: event.question }),
    })),
  ChatHeard: (table) => ({ ...table, chatHeard: true }),
};
