/**
 * Begins a new database beside one that cannot be used any more, because the user
 * asks for it. The old one stays as it is; rules, clients and settings come back
 * from the mirror or the newest snapshot.
 */
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { EverythingStore } from "./ports.ts";
import { type RestoreLostRulesPorts, restoreLostRules } from "./restore-lost-rules.ts";

export interface BeginAnewPorts extends RestoreLostRulesPorts {
  readonly everything: EverythingStore;
}

/** Codes: those of the storage; `storage.usable`: the present database can be read, so it stays in use. */
export function beginAnew(ports: BeginAnewPorts): Promise<Outcome<{ revision: number }>> {
  return ports.queue(async () => {
    const present = await ports.revisions.load();
    if (present.ok) return refusal("storage.usable");
    // A newer version of the extension can read it: nothing is wrong with it.
    if (present.failure.code === "storage.newer") return refusal("storage.newer", present.failure.params);
    const begun = await ports.everything.beginAnew();
    if (!begun.ok) return refusal(begun.failure.code, begun.failure.params);
    await restoreLostRules(ports);
    const now = await ports.revisions.load();
    return now.ok
      ? { ok: true, value: { revision: now.value.revision } }
      : refusal(now.failure.code, now.failure.params);
  });
}
