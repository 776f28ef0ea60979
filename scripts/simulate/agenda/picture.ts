import { BANDS, type Outcome } from './outcome.ts';
import { percent, willing } from './report.ts';

/** Pixels. */
const WIDTH = 860;
const MARGIN = 24;
const NAME_WIDTH = 190;
const BAR_WIDTH = WIDTH - 2 * MARGIN - NAME_WIDTH;
const TOP = 104;
const ROW = 46;

/** Colours of their own on a ground of their own, so that the picture reads on a light and a dark page. */
const style = `
.ground{fill:#fbfaf7;stroke:#d9d5cc}.text{fill:#242424}.quiet{fill:#605e5c}.band0{fill:#0f6cbd}.band1{fill:#77b7e8}.band2{fill:#d6d3cc}.band3{fill:#b0aca3}.band4{fill:#86827a}.band5{fill:#5c5954}.on{fill:#fff}
text{font:14px 'Segoe UI',system-ui,'DejaVu Sans',sans-serif}.head{font-weight:600;font-size:17px}.small{font-size:12px}
@media (prefers-color-scheme:dark){.ground{fill:#1f1f1f;stroke:#3d3d3d}.text{fill:#f0f0f0}.quiet{fill:#adadad}.band0{fill:#479ef5}.band1{fill:#2a6aa8}.band2{fill:#4a4a4a}.band3{fill:#6a6a6a}.band4{fill:#8c8c8c}.band5{fill:#b4b4b4}.on{fill:#111}}`;

const nameOf = (band: number): string => {
  const edge = BANDS[band];
  if (band === 0) return `within ${edge} min`;
  return edge === Number.POSITIVE_INFINITY ? `over ${BANDS[band - 1]} min late` : `up to ${edge} min late`;
};

const barOf = (outcome: Outcome, row: number): string => {
  const y = TOP + row * ROW;
  let x = MARGIN + NAME_WIDTH;
  const parts = outcome.bands.map((count, band) => {
    const width = (BAR_WIDTH * count) / outcome.tables;
    const from = x;
    x += width;
    const drawn = `<rect class="band${band}" x="${from.toFixed(1)}" y="${y}" width="${width.toFixed(1)}" height="30"><title>${nameOf(band)}: ${percent(count, outcome.tables)}</title></rect>`;
    // A number where it fits; the others stand in the table.
    return band === 0 && width > 56
      ? `${drawn}<text class="on" x="${(from + 8).toFixed(1)}" y="${y + 20}">${percent(count, outcome.tables)}</text>`
      : drawn;
  });
  return `<text class="text" x="${MARGIN}" y="${y + 20}">p = ${willing(outcome.p)}</text>\n${parts.join('\n')}`;
};

const legend = BANDS.map((_, band) => {
  const x = MARGIN + band * 136;
  return `<rect class="band${band}" x="${x}" y="62" width="14" height="14" rx="3"/><text class="quiet small" x="${x + 19}" y="74">${nameOf(band)}</text>`;
}).join('\n');

/** How late tables end, as stacked bars in SVG by hand: text that a screen reader and a search find. */
export const agendaPicture = (outcomes: readonly Outcome[], tables: number): string => {
  const height = TOP + outcomes.length * ROW + 40;
  const title = `How late ${tables.toLocaleString('en-GB')} simulated tables end, by how often a new plan is confirmed`;
  const said = outcomes.map(
    (outcome) =>
      `p = ${willing(outcome.p)}: ${percent(outcome.onTime, outcome.tables)} of all tables on time, ${percent(outcome.onTimeOfAllowed, outcome.allowed)} of those whose minima allow it`,
  );
  const best = outcomes.at(-1);
  const note =
    best === undefined
      ? ''
      : `Where the minima allow it, ${percent(best.onTimeOfAllowed, best.allowed)} end on time at p = 1, and ${percent(outcomes[0]?.onTimeOfAllowed ?? 0, best.allowed)} without re-planning.`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title description">
<title id="title">${title}</title>
<desc id="description">${said.join('. ')}.</desc>
<style>${style}</style>
<rect class="ground" x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="10"/>
<text class="text head" x="${MARGIN}" y="38">${title}</text>
${legend}
${outcomes.map(barOf).join('\n')}
<text class="quiet" x="${MARGIN}" y="${height - 18}">${note}</text>
</svg>
`;
};
