/** Words of how often rules fired. */
export const ruleHitsEn = {
  "hits.column": "Hits",
  "hits.none": "none",
  "hits.said": { one: "{count} mail, on {day}", other: "{count} mails, the last on {day}" },
  "hits.weeks": "By week, the last {weeks} weeks: {numbers}",
  "hits.since": "Counted since {day}, of mail that Gmail showed",
  "hits.noMail": "No mail was seen yet, so nothing could be counted",
} as const;
