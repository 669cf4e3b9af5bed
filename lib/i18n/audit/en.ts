/** Words of the rule audit. */
export const auditEn = {
  "audit.title": "Rule audit",
  "audit.parts": "Parts of the audit",
  "audit.part.findings": "Findings",
  "audit.part.tests": "Tests",
  "audit.part.suggestions": "Suggestions",
  "audit.part.review": "Review",
  "audit.part.log": "Log",
} as const;
