import type { Addition, Summary } from '../summary.ts';
import type { Table } from '../table.ts';
import { figuresOf } from '../takingPart.ts';
import type { Evolver } from './evolver.ts';

type Drafted = Exclude<Summary, { status: 'none' }>;

const withSummary = (table: Table, change: (summary: Drafted) => Summary): Table =>
  table.summary.status === 'none' ? table : { ...table, summary: change(table.summary) };

const withoutAhead = (summary: Drafted): Summary => {
  if (summary.status === 'final') return summary;
  const { ahead: _, ...shared } = summary;
  return shared;
};

const withoutDraft = (summary: Drafted) => {
  if (summary.status === 'final') return summary;
  const { ahead: _, textVersion: __, ...shared } = summary;
  return shared;
};

const nextVersion = (summary: Summary): number =>
  summary.status === 'draft' ? (summary.textVersion ?? 0) + 1 : 1;

/** The version that a new one takes the place of, after those before it. */
const superseding = (summary: Drafted) =>
  summary.status === 'draft'
    ? {}
    : {
        superseded: [
          ...(summary.superseded ?? []),
          { version: summary.version, sha256: summary.sha256, publishedAt: summary.publishedAt },
        ],
      };

export const closing: Evolver<
  | 'SummaryDrafted'
  | 'DraftShared'
  | 'SummaryEdited'
  | 'AdditionProposed'
  | 'AdditionDecided'
  | 'SummaryPublished'
  | 'TableClosed'
  | 'ConversationLinked'
> = {
  SummaryDrafted: (table, event) => ({
    ...table,
    summary: {
      status: 'draft',
      draftedAt: event.at,
      points: event.points,
      text: event.text,
      edited: false,
      additions: table.summary.status === 'none' ? [] : table.summary.additions,
      ...(event.ahead && { ahead: true }),
      textVersion: nextVersion(table.summary),
    },
  }),
  SummaryEdited: (table, event) =>
    withSummary(table, (summary) =>
      summary.status === 'final'
        ? summary
        : { ...summary, text: event.text, edited: true, textVersion: nextVersion(summary) },
    ),
  DraftShared: (table) => withSummary(table, withoutAhead),
  AdditionProposed: (table, event) =>
    withSummary(table, (summary) => ({
      ...summary,
      additions: [
        ...summary.additions,
        { number: event.number, author: event.author, text: event.text, decision: 'open', at: event.at },
      ],
    })),
  AdditionDecided: (table, event) =>
    withSummary(table, (summary) => ({
      ...summary,
      additions: summary.additions.map((addition): Addition => {
        if (addition.number !== event.number) return addition;
        const { reason: _, ...undecided } = addition;
        return {
          ...undecided,
          decision: event.decision,
          ...(event.reason !== undefined && { reason: event.reason }),
        };
      }),
    })),
  SummaryPublished: (table, event) =>
    withSummary(table, (summary) => ({
      ...withoutDraft(summary),
      status: 'final',
      ...superseding(summary),
      body: event.body,
      figures: figuresOf(table),
      text: event.text,
      sha256: event.sha256,
      version: event.version,
      publishedAt: event.at,
    })),
  TableClosed: (table, event) => ({ ...table, status: 'closed', closedAt: event.at }),
  ConversationLinked: (table, event) => ({ ...table, links: [...table.links, event.conversation] }),
};
