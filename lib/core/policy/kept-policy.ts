/** The company policy as it was last found and applied. */
export interface KeptPolicy {
  /** When it was found first as it is now, ms since the epoch. */
  readonly at: number;
  /** As the browser gave it; read by `readPolicy`. */
  readonly given: unknown;
}
