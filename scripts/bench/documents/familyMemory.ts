import { readFileSync } from 'node:fs';

/** How much memory a process and its children take together, in megabytes of 1,000,000 bytes. */
export interface FamilyMemory {
  /** RSS of the process itself. */
  readonly itself: number;
  /** RSS of all together: pages that two share (Node's own code) count twice. */
  readonly together: number;
  /** The same with shared pages counted once (PSS): what the machine really spends. */
  readonly spent: number;
}

const BYTES_A_KILOBYTE = 1_024;
const SAMPLE_MILLISECONDS = 50;

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It ended between two looks.
    return '';
  }
};

const megabytes = (pid: number, of: 'Rss' | 'Pss'): number => {
  const kilobytes = new RegExp(`^${of}:\\s+(\\d+) kB`, 'm').exec(read(`/proc/${pid}/smaps_rollup`))?.[1];
  return (Number(kilobytes ?? 0) * BYTES_A_KILOBYTE) / 1_000_000;
};

const familyOf = (pid: number): readonly number[] => [
  pid,
  ...read(`/proc/${pid}/task/${pid}/children`).trim().split(' ').filter(Boolean).map(Number),
];

/** What they take at this moment, by Linux' own account. */
export const familyMemory = (pid: number): FamilyMemory => {
  const family = familyOf(pid);
  const sum = (of: 'Rss' | 'Pss') => family.reduce((total, one) => total + megabytes(one, of), 0);
  return { itself: megabytes(pid, 'Rss'), together: sum('Rss'), spent: sum('Pss') };
};

/** Watches a process and its children; `peak` ends the watching and says the most of each. */
export const watchMemory = (pid: number): { readonly peak: () => FamilyMemory } => {
  let most: FamilyMemory = { itself: 0, together: 0, spent: 0 };
  const look = (): void => {
    const now = familyMemory(pid);
    most = {
      itself: Math.max(most.itself, now.itself),
      together: Math.max(most.together, now.together),
      spent: Math.max(most.spent, now.spent),
    };
  };
  look();
  const timer = setInterval(look, SAMPLE_MILLISECONDS);
  return {
    peak: () => {
      clearInterval(timer);
      look();
      return most;
    },
  };
};
