import type { TabState } from '../state.ts';
import type { Frame } from './teams.ts';

// Who only takes part does not load what others work with.
const loaders = {
  lead: async () => (await import('./lead/LeadPanel.tsx')).LeadPanel,
  notes: async () => (await import('./notes/NotesPanel.tsx')).NotesPanel,
  minutes: async () => (await import('./notes/Minutes.tsx')).Minutes,
  stage: async () => (await import('./stage/Stage.tsx')).Stage,
};

/**
 * What of the page is only for some: the panels of who leads and of who takes notes, the minutes in the latter,
 * and the stage.
 */
export type PartName = keyof typeof loaders;
export type Parts = { readonly [Name in PartName]?: Awaited<ReturnType<(typeof loaders)[Name]>> };

let loaded: Parts = {};
const asked = new Map<PartName, Promise<void>>();
const listeners = new Set<() => void>();

const load = async (name: PartName): Promise<void> => {
  const part = await loaders[name]();
  loaded = { ...loaded, [name]: part };
  for (const listener of listeners) listener();
};

/** Brings a part here; once, however often it is asked for, unless it did not come. */
export const loadPart = (name: PartName): Promise<void> => {
  const coming = asked.get(name) ?? load(name);
  asked.set(name, coming);
  coming.catch(() => asked.delete(name));
  return coming;
};

/** What somebody sees first of a table: who leads their own panel, who takes notes theirs. */
export const firstPart = (state: TabState, frame: Frame): PartName | undefined => {
  if (frame === 'stage') return 'stage';
  if (state.lead !== undefined) return 'lead';
  return state.notes === undefined ? undefined : 'notes';
};

/** The parts that are here. For React's `useSyncExternalStore`. */
export const parts = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  get: (): Parts => loaded,
};
