/** Words of the panels that are put into a Gmail tab on demand. */
import { composeEn } from "../compose/en.ts";
import { levelsEn } from "../levels/en.ts";
import { reasonsEn } from "../reasons/en.ts";

export const panelEn = {
  ...reasonsEn,
  ...levelsEn,
  ...composeEn,
  "why.name": "Why this message looks as it does",
  "why.close": "Close",
  "why.who": "Who",
  "why.noClient": "No client",
  "why.priority": "Priority",
  "why.points": "{number} points",
  "why.reasons": "Why",
  "why.noReasons": "No client and no rule says anything about this message.",
  "why.labels": "Labels",
  "why.unknown": {
    one: "{count} rule could not be told from what Gmail shows here.",
    other: "{count} rules could not be told from what Gmail shows here.",
  },
  "why.edit": "Clients and rules",
} as const;
