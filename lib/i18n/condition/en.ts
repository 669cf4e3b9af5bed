/** What the editor says about a condition. Keys are `condition.` and the code of the error or note. */
export const conditionEn = {
  "condition.unknown": "This cannot be read.",
} as const;
