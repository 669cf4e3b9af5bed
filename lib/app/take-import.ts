/**
 * Puts a merged set in the place of the user's own, as the page that shows the merge asks for it.
 *
 * What is merged was seen and chosen on the set as it was then. If that has changed meanwhile, nothing is done: the page
 * shows the merge with what is there now. The base is kept first: a worker that is killed in between leaves a base
 * that no set names, which counts for nothing, and never a set that names a base which is not there.
 */
import type { RuleSet } from "../core/rules/rule-set.ts";
import type { RuleSetEdit } from "../core/rules/rule-set-edit.ts";
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { Base } from "../core/sharing/base.ts";
import type { ShareLogEntry } from "../core/sharing/share-log-entry.ts";
import { announceChange } from "./announce-change.ts";
import { type EditRuleSetPorts, saveEdit } from "./edit-rule-set.ts";
import { logShared } from "./log-shared.ts";
import type { BaseStore, ShareLog } from "./sharing-ports.ts";

export interface TakeImportPorts extends EditRuleSetPorts {
  readonly bases: BaseStore;
  readonly shareLog: ShareLog;
}

export interface MergedImport {
  readonly set: RuleSet;
  /** The revision of the own set that the user saw. */
  readonly seen: number;
  /** `null`: no later file is merged by this one, as with a backup. */
  readonly base: Base | null;
  readonly log: ShareLogEntry;
}

type Taken = Outcome<{ readonly revision: number; readonly inverse: RuleSetEdit }>;

/** Codes: `import.outdated`, those of `RuleSetEditError` and of the storage. */
export function takeImport(ports: TakeImportPorts, merged: MergedImport): Promise<Taken> {
  return ports.queue(async () => {
    const present = await ports.rules.load();
    if (!present.ok) return refusal(present.failure.code, present.failure.params);
    return present.value.revision === merged.seen ? take(ports, merged) : refusal("import.outdated");
  });
}

async function take(ports: TakeImportPorts, { set, base, log }: MergedImport): Promise<Taken> {
  const kept = base === null ? ({ ok: true } as const) : await ports.bases.keep(base);
  if (!kept.ok) return refusal(kept.failure.code, kept.failure.params);
  const way = log.what === "importUndone" ? "undo" : "import";
  const saved = await saveEdit(ports, () => ({ ok: true, edit: { kind: "set.replace", set } }), way);
  if (!saved.ok) return saved;
  const { revision, inverse } = saved.value;
  // The set is in its place: a line that could not be written is a problem for the health page, not a failed import.
  const logged = await logShared(ports, log);
  if (!logged.ok) ports.report(logged.code, "shareLog.append");
  await announceChange(ports, revision);
  return { ok: true, value: { revision, inverse } };
}
