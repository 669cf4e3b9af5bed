/** How many changes are kept; the oldest go first. */
export const historyLimits = {
  /** Of one client. */
  each: 200,
  /** Of all clients together. */
  all: 20_000,
} as const;
