/** What keeps rules healthy: what the audit found, tests, suggestions, the periodic review, and the log of it all. */
import type { ViewProps } from "../../view-props.ts";
import { ViewParts } from "../view-parts.tsx";
import { useAuditWords } from "./use-audit-words.ts";
import "../../style/audit.css";

const loaders = {
  findings: async () => (await import("./findings/findings-part.tsx")).FindingsPart,
  tests: async () => (await import("./tests/tests-part.tsx")).TestsPart,
  suggestions: async () => (await import("./suggestions/suggestions-part.tsx")).SuggestionsPart,
  review: async () => (await import("./review/review-part.tsx")).ReviewPart,
  log: async () => (await import("./log/log-part.tsx")).LogPart,
};

export function AuditView(props: ViewProps) {
  const words = useAuditWords();
  const names = {
    findings: words("audit.part.findings"),
    tests: words("audit.part.tests"),
    suggestions: words("audit.part.suggestions"),
    review: words("audit.part.review"),
    log: words("audit.part.log"),
  };
  return (
    <ViewParts
      {...props}
      view="audit"
      title={words("audit.title")}
      label={words("audit.parts")}
      names={names}
      loaders={loaders}
    />
  );
}
