/** Notes an edition that a page has signed, before its file is handed out: two pages never hand out different files as the same edition. */
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { NotedPublication, PublicationStore } from "./sharing-ports.ts";

/** Codes besides those of the storage: `publication.outdated`, nothing was kept and the file must not leave. */
export async function notePublication(
  { publications }: { readonly publications: PublicationStore },
  noted: NotedPublication,
): Promise<Outcome<Record<string, never>>> {
  const kept = await publications.note(noted);
  if (!kept.ok) return refusal(kept.failure.code, kept.failure.params);
  return kept.value ? { ok: true, value: {} } : refusal("publication.outdated");
}
