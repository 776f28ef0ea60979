/** The value below which a share of all lies, by nearest rank; 0 of nothing. */
export const quantile = (values: readonly number[], share: number): number => {
  const ordered = Float64Array.from(values).sort();
  return ordered[Math.min(ordered.length - 1, Math.ceil(share * ordered.length) - 1)] ?? 0;
};

export const median = (values: readonly number[]): number => quantile(values, 0.5);
