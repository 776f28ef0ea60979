import type { OrderOutcome } from './outcome.ts';

/** One group of bars: a figure of every order beside the others. */
interface Panel {
  readonly title: string;
  readonly hint: string;
  readonly most: number;
  readonly value: (outcome: OrderOutcome) => number;
  readonly label: (value: number) => string;
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const panelsOf = (outcomes: readonly OrderOutcome[]): readonly Panel[] => {
  const mostGini = Math.max(...outcomes.flatMap(({ gini, organisationGini }) => [gini, organisationGini]));
  const longest = Math.max(...outcomes.map(({ longestWait }) => longestWait));
  return [
    {
      title: 'Speaking time of people',
      hint: 'Gini coefficient; lower is more equal',
      most: mostGini,
      value: ({ gini }) => gini,
      label: (value) => value.toFixed(3),
    },
    {
      title: 'Speaking time of organisations',
      hint: 'Gini coefficient; lower is more equal',
      most: mostGini,
      value: ({ organisationGini }) => organisationGini,
      label: (value) => value.toFixed(3),
    },
    {
      title: 'People who spoke',
      hint: 'of everybody at the table; some never ask',
      most: 1,
      value: ({ spoke }) => spoke,
      label: percent,
    },
    {
      title: 'People who spoke, of those who asked',
      hint: 'of everybody who raised a hand',
      most: 1,
      value: ({ heard }) => heard,
      label: percent,
    },
    {
      title: 'Longest wait for a first turn',
      hint: 'in turns of others; shorter is kinder to new voices',
      most: longest,
      value: ({ longestFirstWait }) => longestFirstWait,
      label: (value) => value.toFixed(1),
    },
    {
      title: 'Longest wait of anybody',
      hint: 'in turns of others; the price of an order',
      most: longest,
      value: ({ longestWait }) => longestWait,
      label: (value) => value.toFixed(1),
    },
  ];
};

/** Pixels. Two panels beside one another. */
const WIDTH = 860;
const MARGIN = 24;
const GAP = 32;
const PANEL_WIDTH = (WIDTH - 2 * MARGIN - GAP) / 2;
const NAME_WIDTH = 88;
const VALUE_WIDTH = 62;
const BAR_WIDTH = PANEL_WIDTH - NAME_WIDTH - VALUE_WIDTH;
const ROW = 28;
const HEAD = 54;
const TOP = 64;

/** Colours of their own on a ground of their own, so that the picture reads on a light and a dark page. */
const style = `
.ground{fill:#fbfaf7;stroke:#d9d5cc}.text{fill:#242424}.quiet{fill:#605e5c}.bar{fill:#8a8886}.best{fill:#0f6cbd}
text{font:14px 'Segoe UI',system-ui,'DejaVu Sans',sans-serif}.head{font-weight:600;font-size:17px}.title{font-weight:600}.small{font-size:12px}
@media (prefers-color-scheme:dark){.ground{fill:#1f1f1f;stroke:#3d3d3d}.text{fill:#f0f0f0}.quiet{fill:#adadad}.bar{fill:#8a8886}.best{fill:#479ef5}}`;

const barOf = (panel: Panel, outcome: OrderOutcome, y: number): string => {
  const value = panel.value(outcome);
  const length = Math.max(1, (BAR_WIDTH * value) / panel.most);
  // The order that the new voices get is the one to look at.
  const looks = outcome.order === 'new-voices' ? 'best' : 'bar';
  return `<text class="text" x="0" y="${y + 15}">${outcome.order}</text>
<rect class="${looks}" x="${NAME_WIDTH}" y="${y}" width="${length.toFixed(1)}" height="20" rx="3"/>
<text class="text" x="${(NAME_WIDTH + length + 8).toFixed(1)}" y="${y + 15}">${panel.label(value)}</text>`;
};

const panelAt = (panel: Panel, outcomes: readonly OrderOutcome[], x: number, y: number): string =>
  `<g transform="translate(${x} ${y})">
<text class="text title" x="0" y="14">${panel.title}</text>
<text class="quiet small" x="0" y="32">${panel.hint}</text>
${outcomes.map((outcome, index) => barOf(panel, outcome, 46 + index * ROW)).join('\n')}
</g>`;

/** The figures as bars, in SVG by hand: text that a screen reader and a search find. */
export const queuePicture = (outcomes: readonly OrderOutcome[], debates: number): string => {
  const panelHeight = HEAD + outcomes.length * ROW + 18;
  const panels = panelsOf(outcomes);
  const height = TOP + Math.ceil(panels.length / 2) * panelHeight + 4;
  const title = `Four orders of the speaking queue over ${debates.toLocaleString('en-GB')} simulated debates`;
  const drawn = panels.map((panel, index) =>
    panelAt(
      panel,
      outcomes,
      MARGIN + (index % 2) * (PANEL_WIDTH + GAP),
      TOP + Math.floor(index / 2) * panelHeight,
    ),
  );
  const said = outcomes.map(
    ({ order, gini, heard, longestFirstWait }) =>
      `${order}: Gini ${gini.toFixed(3)}, ${percent(heard)} of those who asked spoke, longest wait for a first turn ${longestFirstWait.toFixed(1)} turns`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title description">
<title id="title">${title}</title>
<desc id="description">${said.join('. ')}.</desc>
<style>${style}</style>
<rect class="ground" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="10"/>
<text class="text head" x="${MARGIN}" y="38">${title}</text>
${drawn.join('\n')}
</svg>
`;
};
