/** The one statistic that the benchmarks need. */

/**
 * The value that `share` (0 to 1) of the values do not exceed, by the nearest
 * rank: always one of the values that were measured. Throws where there are none.
 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  const found = sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1];
  if (found === undefined) throw new RangeError("There is no percentile of nothing.");
  return found;
}
