import { createHash } from 'node:crypto';
import type { Table } from '../../core/table.ts';
import { signMindmapLink } from './links.ts';
import { mindmapOf } from './mindmap.ts';
import { mindmapOutline } from './mindmapOutline.ts';
import { shownPoints } from './weightiest.ts';

const DAY_MILLISECONDS = 86_400_000;

/**
 * How long after its draft a table closes at the latest, in milliseconds: the longest that `CLOSE_AFTER_MINUTES`
 * may be. The table's own time to be kept begins there.
 */
const UNTIL_CLOSED_MILLISECONDS = 7 * DAY_MILLISECONDS;

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
): { readonly url: string; readonly alt: string } | undefined => {
  const { summary } = table;
  if (summary.status === 'none') return undefined;
  const mindmap = mindmapOf(table);
  if (shownPoints(mindmap) < FEWEST_POINTS) return undefined;
  const alt = mindmapOutline(mindmap);
  const url = signMindmapLink({
    ...from,
    table: table.id,
    format: 'png',
    theme: 'light',
    now: summary.status === 'final' ? summary.publishedAt : summary.draftedAt,
    validMilliseconds: table.retentionDays * DAY_MILLISECONDS + UNTIL_CLOSED_MILLISECONDS,
  });
  const picture = createHash('sha256').update(alt).digest('hex').slice(0, 8);
  return { url: `${url}&picture=${picture}`, alt };
};
