import type { DraftForClosing, FinalSummary } from '../core/commands.ts';
import type { Instant } from '../core/ids.ts';
import type { Table } from '../core/table.ts';
import type { Translate } from '../locale/translate.ts';
import { additionLines, additionsOf, variaLines } from './additions.ts';
import { canonicalText, sha256Of } from './canonicalText.ts';
import { titleLines } from './titleLines.ts';

/** What the table's draft says by now: as the moderator left it, or the given draft where there was none. */
const bodyOf = ({ summary }: Table, draft: Pick<DraftForClosing, 'text'>): string => {
  if (summary.status === 'draft') return summary.text;
  return summary.status === 'final' ? summary.body : draft.text;
};

/**
 * The summary as it is frozen: title, figures, body, the numbered additions with what was decided (the
 * undecided as not discussed) and the varia, in its canonical form, with the SHA-256 of its UTF-8 bytes. The same table at the
 * same moment gives the same bytes. `draft` counts only where the table has no draft of its own.
 */
export const finalSummary = (
  table: Table,
  draft: Pick<DraftForClosing, 'text'>,
  translate: Translate,
  at: Instant,
): FinalSummary => {
  const { summary } = table;
  const body = canonicalText(bodyOf(table, draft)).trimEnd();
  const endedAt = summary.status === 'final' ? summary.publishedAt : at;
  const text = canonicalText(
    [
      ...titleLines(table, translate, endedAt),
      '',
      body,
      '',
      ...additionLines(table, additionsOf(table), translate),
      '',
      ...variaLines(table, translate),
    ].join('\n'),
  );
  return { body, text, sha256: sha256Of(text) };
};
