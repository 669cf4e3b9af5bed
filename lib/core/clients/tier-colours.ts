/** The colour of a client that has none of its own. Whoever paints computes the contrast of the text on it. */
import type { Tier } from "../rules/rule-set.ts";

export const tierColours: Readonly<Record<Tier, string>> = {
  vip: "#c5221f",
  key: "#e8710a",
  regular: "#1a73e8",
  prospect: "#12858d",
};
