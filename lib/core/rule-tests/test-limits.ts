/** How much one test may hold, all inclusive; how many a set may hold stands with the limits of its file. */
export const testLimits = {
  /** UTF-16 units of a name, an address, a label. */
  line: 1_000,
  /** UTF-16 units of a body text. */
  body: 20_000,
  /** Labels that are expected, and labels that must not be there. */
  labels: 100,
} as const;
