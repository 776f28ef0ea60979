import type { Outcome } from './outcome.ts';

/** What was played: how many tables for each willingness, from which seed. */
export interface Played {
  readonly tables: number;
  readonly seed: number;
}

export const percent = (part: number, whole: number): string =>
  `${whole === 0 ? '0.0' : ((100 * part) / whole).toFixed(1)} %`;

/** "1, always": how willing the moderators are. */
export const willing = (p: number): string =>
  p === 0 ? '0 (without re-planning)' : p === 1 ? '1 (always)' : String(p);

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const headings = [
  'confirms with probability',
  'on time, where the minima allow it',
  'on time, of all tables',
  'median minutes late',
  'one in twenty is later than',
  'plans confirmed a table',
];

const cellsOf = (outcome: Outcome): readonly string[] => [
  willing(outcome.p),
  percent(outcome.onTimeOfAllowed, outcome.allowed),
  percent(outcome.onTime, outcome.tables),
  outcome.medianMinutes.toFixed(1),
  outcome.p95Minutes.toFixed(1),
  outcome.confirmations.toFixed(1),
];

/** The figures as a Markdown table. */
export const outcomeTable = (outcomes: readonly Outcome[]): string =>
  [row(headings), row(headings.map((_, index) => (index === 0 ? '---' : '--:')))]
    .concat(outcomes.map((outcome) => row(cellsOf(outcome))))
    .join('\n');

/** The page `docs/simulation-agenda.md`. */
export const agendaPage = (outcomes: readonly Outcome[], { tables, seed }: Played): string => {
  const [first] = outcomes;
  const allowed = percent(first?.allowed ?? 0, tables);
  const possible = percent(first?.possible ?? 0, tables);
  return `# Does the table end on time? With and without re-planning

${tables.toLocaleString('en-GB')} afternoons, each played through the bot's own core four times with the same overruns: without re-planning, and with moderators who confirm an offered plan with a probability of 0.5, 0.9 and 1. On time is within 2 minutes of the end that the format planned. \`npm run simulate -- agenda --tables ${tables} --seed ${seed}\` writes this page again, to the digit.

${outcomeTable(outcomes)}

![How late tables end](images/simulation-agenda.svg)

- **Where the minima allow it**: in ${allowed} of the tables. Reckoned apart from the core (\`scripts/simulate/agenda/withinReach.ts\`): what ran over after each item is spread in proportion over what is ahead, none under its minimum, and no more than 2 minutes are left in the end. At most of the other tables the last debate runs over, and nothing after it can give the time back; there the bot says by how much the end is missed.
- For somebody who keeps all the room of the last items for the last overruns it would be ${possible}. Spreading in proportion gives that up so that no single item pays for all.
- A plan is offered from a deviation of over a minute. What stays under that adds up at a few tables: that is what keeps the first figure of the last row under 100 %.
- No item came under its minimum, and no protected item was touched, at ${outcomes.every(({ dishonest }) => dishonest === 0) ? 'any table' : 'some tables, WHICH IS A FAULT'}.

## What is supposed

A round of introductions of 5 to 15 minutes, three to five debates of 20 to 60 minutes, a protected break of a quarter of an hour, and a closing of 5 to 15 minutes that is protected at half of the tables. One debate in ten is protected; the others may shrink to between 40 and 80 % of their plan. A third of the items (35 %) end on time. The others run over by a share of their planned length that is log-normal with a median of 15 % (sigma 0.8), at most 60 %; the break too, but not the closing. How much an item runs over does not depend on the length that a new plan gave it. No return to the plenary is set, since its slack would only make it easier. The moderator looks at the clock when an item has run over, before going on, and confirms the first plan that is offered or does nothing.
`;
};
