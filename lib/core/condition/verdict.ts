/** The three values of Kleene's logic, in which every condition is judged. */
export type Verdict = "yes" | "no" | "unknown";
