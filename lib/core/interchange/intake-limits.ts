/**
 * How much a rule set file may hold (README, "The rule set file"), all
 * inclusive. Each has its own error, so that a person knows what to shorten.
 */
export const intakeLimits = {
  /** Size of the text in UTF-8, unpacked: 8 MB in powers of 1,024. */
  bytes: 8 * 1024 * 1024,
  /** Objects and arrays open at once. */
  depth: 24,
  /** JSON values of any kind: more than the other limits allow together in 8 MB, less than what fills memory. */
  values: 1_000_000,
  rules: 20_000,
  clients: 50_000,
  /** Addresses of all clients together. */
  addresses: 200_000,
  segments: 2_000,
  groups: 5_000,
  /** Members of all groups together. */
  members: 50_000,
  calendars: 100,
  /** All of them run at every edit of a rule. */
  tests: 1_000,
  /** What all regular expressions together take to compile (`regex-work.ts`): some 150 MB, and less than a second. */
  regexWork: 200_000,
} as const;
