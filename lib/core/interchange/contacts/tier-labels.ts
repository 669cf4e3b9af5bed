/** The word that says a client's tier among its labels, as our own import and people read it. */
import type { Tier } from "../../rules/rule-set.ts";

/** A regular client needs none: empty. */
export const tierLabels: Readonly<Record<Tier, string>> = {
  vip: "VIP",
  key: "Key",
  regular: "",
  prospect: "Prospect",
};
