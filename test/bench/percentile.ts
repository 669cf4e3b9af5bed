/** The one statistic that the benchmarks need. */

/**
 * The value that `share` (0 to 1) of the values do not exceed, by the nearest
 * rank: always one of the values that were measured. `null`: there are none.
 */
export function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((one, other) => one - other);
  const rank = Math.max(1, Math.ceil(share * sorted.length));
  return sorted[rank - 1] ?? null;
}

export function median(values: readonly number[]): number | null {
  return percentile(values, 0.5);
}
