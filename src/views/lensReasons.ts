import type { LensId } from '../core/ids.ts';

/** The words in a contribution for which a lens was suggested. */
export interface LensReason {
  readonly lens: LensId;
  readonly because: string;
}

/**
 * Why lenses were suggested for a text, to be shown as "wijken → Gebiedsgericht". The lexicon gives no reasons
 * so far, so that none are shown.
 */
export const lensReasons = (_text: string): readonly LensReason[] => [];
