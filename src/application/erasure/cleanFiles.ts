import type { Instant } from '../../core/ids.ts';
import type { Store } from '../ports.ts';

/** After something was erased: what is left of it in the files goes, at once or when nobody waits for an answer. */
export const cleanFiles = async (
  { scour, erasures }: Pick<Store, 'scour' | 'erasures'>,
  at: Instant,
): Promise<void> => {
  if (!(await scour('later'))) await erasures.addFilesLeft(at);
};
