import type { FontCut } from '../fonts.ts';

/** The cuts on paper. */
export const paperCuts = ['regular', 'italic', 'bold'] as const satisfies readonly FontCut[];
export type Cut = (typeof paperCuts)[number];
