/** Makes ready to be merged what a file holds: the document that its sender has in mind, and the one that both sides come from. */
import { partsOfFile, type RuleSet, type SetChange } from "../../../../../../lib/core/rules/rule-set.ts";
import { type Outcome, refusal } from "../../../../../../lib/core/shared/outcome.ts";
import type { Base } from "../../../../../../lib/core/sharing/base.ts";
import { type ChosenBase, chooseBase } from "../../../../../../lib/core/sharing/choose-base.ts";
import { isContained, openBase } from "../../../../../../lib/core/sharing/contained-bases.ts";
import { itemsOfPart, withItems } from "../../../../../../lib/core/sharing/merge/items-of-part.ts";
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
  readonly base: ChosenBase | null;
}

/** Codes: those of the storage. A base that can no longer be read counts as none. */
export async function prepareImport(
  { set }: Pick<OpenedFile, "set">,
  mine: RuleSet,
  database: Database,
): Promise<Outcome<PreparedImport>> {
  const { id: setId, change, history = null } = set;
  const parts = partsOfFile(set);
  const revision = await revisionOf(set, sha256);
  const { merged = [] } = mine;
  const named = history === null ? [] : [history.id, ...history.ancestors];
  const ids = [revision, ...named, ...merged.map((one) => one.revision)];
  const bases = await basesById(database, change === undefined ? ids : [change.base]);
  if (!bases.ok) return refusal(bases.failure.code, bases.failure.params);
  if (change !== undefined) return { ok: true, value: proposalOn(bases.value[0] ?? null, set, change, mine) };
  const base = chooseBase({ setId, parts, revision, history }, mine, bases.value);
  return { ok: true, value: { theirs: set, revision, base } };
}

/** What was taken back since is known and no base: then all of it is offered, and not only what is proposed. */
function proposalOn(kept: Base | null, set: RuleSet, change: SetChange, mine: RuleSet): PreparedImport {
  const file = kept === null ? null : (openBase(kept)?.file ?? null);
  if (kept === null || file === null) return { theirs: set, revision: null, base: null };
  const base = isContained(mine, kept) ? { kept, set: file } : null;
  // A proposal says nothing about what this release does not know: there it stands as it stood.
  const theirs = withItems(wholeOfChange(set, change, file), "others", itemsOfPart(file, "others"));
  return { theirs, revision: null, base };
}
