/** Work whose failure is reported and stops nobody. */
import type { ReportProblem } from "./ports.ts";

/** What the work gives; `otherwise` where it rejects. Never rejects. */
export function reported<T>(
  report: ReportProblem,
  where: string,
  work: () => Promise<T>,
  otherwise: T,
): Promise<T> {
  return work().catch((error: unknown) => {
    report(error instanceof Error ? error.name : "unknown", where);
    return otherwise;
  });
}
