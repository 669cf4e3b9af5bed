/** Makes ready to be merged what a file holds: the document that its sender has in mind, and the one that both sides come from. */
import { readRuleSet } from "../../../../../../lib/core/interchange/read-rule-set.ts";
import type { RuleSet } from "../../../../../../lib/core/rules/rule-set.ts";
import { type Outcome, refusal } from "../../../../../../lib/core/shared/outcome.ts";
import type { Base } from "../../../../../../lib/core/sharing/base.ts";
import { chooseBase } from "../../../../../../lib/core/sharing/choose-base.ts";
import { revisionOf } from "../../../../../../lib/core/sharing/revision-of.ts";
import { wholeOfChange } from "../../../../../../lib/core/sharing/whole-of-change.ts";
import type { OpenedFile } from "../../../../../../lib/sealing/open-shared-file.ts";
import { sha256 } from "../../../../../../lib/sealing/sha-256.ts";
import type { Database } from "../../../../../../lib/storage/database.ts";
import { basesById } from "../../../../../../lib/storage/read-bases.ts";

export interface PreparedImport {
  /** What the file holds, whole. */
  readonly theirs: RuleSet;
  /** Id of what the file holds; `null`: it is a proposal, and no later file stands on it. */
  readonly revision: string | null;
  /** `null`: none is known. */
  readonly base: { readonly kept: Base; readonly set: RuleSet } | null;
}

/** Codes: those of the storage. A base that can no longer be read counts as none. */
export async function prepareImport(
  { set }: Pick<OpenedFile, "set">,
  mine: RuleSet,
  database: Database,
): Promise<Outcome<PreparedImport>> {
  const { change, history = null } = set;
  const revision = await revisionOf(set, sha256);
  const { merged = [] } = mine;
  const named = history === null ? [] : [history.id, ...history.ancestors];
  const ids = [revision, ...named, ...merged.map((one) => one.revision)];
  const bases = await basesById(database, change === undefined ? ids : [change.base]);
  if (!bases.ok) return refusal(bases.failure.code, bases.failure.params);
  if (change !== undefined) {
    const base = openBase(bases.value[0] ?? null);
    const theirs = base === null ? set : wholeOfChange(set, change, base.set);
    return { ok: true, value: { theirs, revision: null, base } };
  }
  const base = openBase(chooseBase({ setId: set.id, revision, history }, merged, bases.value));
  return { ok: true, value: { theirs: set, revision, base } };
}

function openBase(kept: Base | null): PreparedImport["base"] {
  if (kept === null) return null;
  const read = readRuleSet(kept.text);
  return read.ok ? { kept, set: read.set } : null;
}
