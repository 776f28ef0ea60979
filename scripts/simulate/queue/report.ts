import type { QueueOrder } from '../../../src/core/format.ts';
import type { OrderOutcome } from './outcome.ts';
import { people } from './people.ts';
import { DEBATE_MINUTES } from './table.ts';
import { MEDIAN_TURN, MEDIAN_WAIT, SPREAD_OF_WISHES } from './talkers.ts';

/** What was played: how many debates an order, from which seed. */
export interface Played {
  readonly debates: number;
  readonly seed: number;
}

const explained: Readonly<Record<QueueOrder, string>> = {
  fifo: 'first come, first served',
  'new-voices': 'who has not spoken on this question first, then who has spoken least often',
  'least-time': 'who has spoken the fewest seconds first',
  quota: 'no organisation takes two turns while another waits',
};

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const headings = [
  'order',
  'Gini of people',
  'Gini of organisations',
  'people who spoke',
  'of those who asked',
  'longest wait for a first turn',
  'longest wait',
];

const cellsOf = (outcome: OrderOutcome): readonly string[] => [
  `\`${outcome.order}\``,
  outcome.gini.toFixed(3),
  outcome.organisationGini.toFixed(3),
  percent(outcome.spoke),
  percent(outcome.heard),
  outcome.longestFirstWait.toFixed(1),
  outcome.longestWait.toFixed(1),
];

/** The figures as a Markdown table. */
export const outcomeTable = (outcomes: readonly OrderOutcome[]): string =>
  [row(headings), row(headings.map((_, index) => (index === 0 ? '---' : '--:')))]
    .concat(outcomes.map((outcome) => row(cellsOf(outcome))))
    .join('\n');

/** The page `docs/simulation-queue.md`. */
export const queuePage = (
  outcomes: readonly OrderOutcome[],
  { debates, seed }: Played,
): string => `# Who speaks next: the orders compared

${debates.toLocaleString('en-GB')} debates of ${DEBATE_MINUTES} minutes, each played through the bot's own core under every order, with the same people who want the same things. \`npm run simulate -- queue --debates ${debates} --seed ${seed}\` writes this page again, to the digit.

${outcomeTable(outcomes)}

![The same figures as bars](images/simulation-queue.svg)

- **Gini** of speaking time: 0 if everybody spoke equally long, towards 1 if one person (or organisation) said everything. Who said nothing counts as 0. Lower is more equal.
- **People who spoke**: of everybody at the table; some never ask. **Of those who asked**: of everybody who raised a hand.
- **Longest wait**: the most turns that others got while one hand was up, in the mean over the debates; hands that were never served are included. **For a first turn**: the same for who had not spoken yet.

What each order does:

${outcomes.map(({ order }) => `- \`${order}\`: ${explained[order]}.`).join('\n')}

An order cannot make people want to speak. It decides who goes first when several wait, and so what the quiet get out of the one time they ask. The price is the longest wait: of the talkative under \`new-voices\` and \`least-time\`, of who shares an organisation with many under \`quota\`.

## What is supposed

${people.length} people: five of a city, three of a company, four who are alone in their association. Half of them want the floor less often than every ${MEDIAN_WAIT / 60_000} minutes; how often is log-normal over people (sigma ${SPREAD_OF_WISHES}), so that at most tables two or three want it all the time and some hardly ever. A turn takes ${MEDIAN_TURN / 1000} seconds in the median, longer for some people than for others, and five minutes at most. A hand stays up until it is served, and the moderator always gives the floor to the head of the queue. The wishes are drawn from the seed and the number of the debate alone, not from the order.
`;
