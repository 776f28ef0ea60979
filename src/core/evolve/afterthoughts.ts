import type { Feedback } from '../afterthoughts.ts';
import type { Evolver } from './evolver.ts';

/** What comes in the closing and after it. */
export const afterthoughts: Evolver<'VariaAdded' | 'FeedbackGiven' | 'MinutesFinished' | 'ErratumAdded'> = {
  VariaAdded: (table, { number, at, author, text }) => ({
    ...table,
    varia: [...table.varia, { number, at, author, text }],
  }),
  FeedbackGiven: (table, { at, lessWell, good, heldBack }) => {
    const feedback: Feedback = {
      at,
      ...(lessWell !== undefined && { lessWell }),
      ...(good !== undefined && { good }),
      ...(heldBack !== undefined && { heldBack }),
    };
    return { ...table, feedback: [...table.feedback, feedback] };
  },
  MinutesFinished: (table, { at }) => ({ ...table, minutesFinalAt: at }),
  ErratumAdded: (table, { number, at, author, text }) => ({
    ...table,
    errata: [...table.errata, { number, at, author, text }],
  }),
};
