import type { DocumentOrder } from '../export/documentOrder.ts';

/** What the bot tells the process that makes a document: the whole order, once. */
export type Ordered = DocumentOrder;

/** What comes back. A failure says only of what kind it was: its text could repeat what somebody wrote. */
export type Delivered =
  | { readonly kind: 'made'; readonly content: Uint8Array }
  | { readonly kind: 'failed'; readonly failure: string };
