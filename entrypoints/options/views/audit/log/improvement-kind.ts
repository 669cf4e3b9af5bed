/** Of which kind a line of the improvement log is, for whoever narrows it. */
import type { ImprovementCode } from "../../../../../lib/core/audit/improvement.ts";

export const improvementKinds = ["findings", "review", "suggestions", "rules", "tests"] as const;
export type ImprovementKind = (typeof improvementKinds)[number];

/** The compiler says where a new code is without a kind. */
export const kindOfImprovement: Readonly<Record<ImprovementCode, ImprovementKind>> = {
  rulesImported: "rules",
  rulesExported: "rules",
  fixApplied: "findings",
  fixUndone: "findings",
  findingAccepted: "findings",
  suggestionTaken: "suggestions",
  suggestionDeclined: "suggestions",
  reviewStep: "review",
  reviewDone: "review",
  testAdded: "tests",
  testRemoved: "tests",
};
