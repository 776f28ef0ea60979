import { z } from 'zod';
import type { OfferedPlace } from '../application/incoming.ts';

/** What somebody pressed on a card that offers a file. */
export interface FileConsent {
  readonly accepted: boolean;
  /** What our card carried; it comes back from outside. */
  readonly context: Readonly<Record<string, unknown>>;
  readonly place?: OfferedPlace;
}

const short = z.string().min(1).max(4_000);

const consent = z.object({
  action: z.string().transform((action) => action.toLowerCase()),
  context: z.record(z.string(), z.unknown()).catch({}).default({}),
  uploadInfo: z
    .object({ name: short, uploadUrl: short, contentUrl: short, uniqueId: short, fileType: short })
    .optional()
    .catch(undefined),
});

/** The value of `fileConsent/invoke`; undefined where nothing was chosen in it. */
export const readFileConsent = (value: unknown): FileConsent | undefined => {
  const read = consent.safeParse(value);
  if (!read.success) return undefined;
  const { action, context, uploadInfo } = read.data;
  if (action !== 'accept' && action !== 'decline') return undefined;
  return { accepted: action === 'accept', context, ...(uploadInfo && { place: uploadInfo }) };
};
