/** The mark of each tier, an outline in a box of 8 by 8, for those who draw with preact and those who do not. */
import type { Tier } from "../lib/core/rules/rule-set.ts";

export const tierOutlines: Readonly<Record<Tier, string>> = {
  vip: "M4 0L8 4L4 8L0 4Z",
  key: "M4 0.5L8 7.5H0Z",
  regular: "M4 0A4 4 0 1 1 4 8A4 4 0 1 1 4 0Z",
  prospect: "M0.5 0.5H7.5V7.5H0.5Z",
};
