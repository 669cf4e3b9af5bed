/** How often the user wants to go through what needs a look now and then. */

export const reviewRhythms = ["never", "weekly", "monthly", "quarterly"] as const;
export type ReviewRhythm = (typeof reviewRhythms)[number];

/** Steps that are looked at together: what the mail says, what was set up, and who has access. */
export const reviewRounds = ["mail", "upkeep", "security"] as const;
export type ReviewRound = (typeof reviewRounds)[number];

export type ReviewSettings = Readonly<Record<ReviewRound, ReviewRhythm>> & {
  /** No reminder of a review before this moment (ms since the epoch); `null`: as usual. */
  readonly quietUntil: number | null;
};

export const defaultReview: ReviewSettings = {
  mail: "weekly",
  upkeep: "monthly",
  security: "quarterly",
  quietUntil: null,
};
