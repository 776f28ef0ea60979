import { createHash } from 'node:crypto';
import type { Table } from '../../core/table.ts';
import { signMindmapLink } from './links.ts';
import { mindmapOf } from './mindmap.ts';
import { mindmapOutline } from './mindmapOutline.ts';
import type { Look } from './palette.ts';
import { shownPoints } from './weightiest.ts';

const DAY_MILLISECONDS = 86_400_000;

/**
 * How long after its draft a table closes at the latest, in milliseconds: the longest that `CLOSE_AFTER_MINUTES`
 * may be. The table's own time to be kept begins there.
 */
const UNTIL_CLOSED_MILLISECONDS = 7 * DAY_MILLISECONDS;

/** Where the picture on a card is fetched, where the whole map is that it opens, and its outline in words. */
export interface CardPicture {
  readonly url: string;
  readonly whole: string;
  readonly alt: string;
}

/** One point makes no map. */
const FEWEST_POINTS = 2;

/**
 * The mindmap as it stands on a card: where Teams fetches it, and its outline for who cannot see it. The same
 * picture has the same address however often the card is edited; another picture has another, since Teams
 * keeps what it fetched. It works as long as the table is kept. Undefined where there is no map to draw.
 */
export const cardPicture = (
  table: Table,
  from: { readonly publicUrl: string; readonly secret: string },
): CardPicture | undefined => {
  const { summary } = table;
  if (summary.status === 'none') return undefined;
  const mindmap = mindmapOf(table);
  if (shownPoints(mindmap) < FEWEST_POINTS) return undefined;
  const alt = mindmapOutline(mindmap);
  const link = {
    ...from,
    table: table.id,
    format: 'png' as const,
    now: summary.status === 'final' ? summary.publishedAt : summary.draftedAt,
    validMilliseconds: table.retentionDays * DAY_MILLISECONDS + UNTIL_CLOSED_MILLISECONDS,
  };
  const picture = createHash('sha256').update(alt).digest('hex').slice(0, 8);
  const url = (theme: Look): string => `${signMindmapLink({ ...link, theme })}&picture=${picture}`;
  return { url: url('card'), whole: url('light'), alt };
};
