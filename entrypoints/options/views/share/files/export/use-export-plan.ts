/** What would leave with what was chosen so far: told on the card while nothing is written yet. */
import { useMemo } from "preact/hooks";
import { unsavedSetId } from "../../../../../../lib/core/rules/empty-rule-set.ts";
import type { RuleSet } from "../../../../../../lib/core/rules/rule-set.ts";
import { ownPeopleOfAccounts } from "../../../../../../lib/core/settings/own-people.ts";
import type { Settings } from "../../../../../../lib/core/settings/settings.ts";
import { changesSince, keyOfChange } from "../../../../../../lib/core/sharing/changes-since.ts";
import type { OpenedBase } from "../../../../../../lib/core/sharing/contained-bases.ts";
import {
  describeExport,
  type ExportDescription,
} from "../../../../../../lib/core/sharing/describe-export.ts";
import { type ShareScope, withheldWithout } from "../../../../../../lib/core/sharing/shared-content.ts";
import type { Database } from "../../../../../../lib/storage/database.ts";
import type { ExportDraft } from "./export-draft.ts";
import { useContainedBases, useOpenedBases, usePresentMembers } from "./use-export-data.ts";

export interface OwnFormatProps {
  readonly set: RuleSet;
  readonly settings: Settings;
  /** Gmail accounts that were ever seen. */
  readonly accounts: readonly string[];
  readonly database: Database;
}

export function useExportPlan({ set, settings, accounts, database }: OwnFormatProps, draft: ExportDraft) {
  const own = useMemo(() => ownPeopleOfAccounts(settings, accounts).addresses, [settings, accounts]);
  const scope = useMemo<ShareScope>(
    () => ({ parts: draft.parts, withheld: withheldWithout(draft.included), accounts: own }),
    [draft.parts, draft.included, own],
  );
  const description = useMemo(() => describeExport(set, scope), [set, scope]);
  const stored = useContainedBases(database, set);
  const known = stored.status === "ready" ? stored.value : [];
  const bases = useOpenedBases(known, draft.kind === "change");
  const base = draft.kind === "change" ? chosenBase(bases, draft.base) : null;
  const changes = useMemo(() => (base === null ? [] : changesSince(set, scope, base)), [set, scope, base]);
  const members = usePresentMembers(database);
  const recipients = members.filter(({ id }) => !draft.withoutMembers.has(id)).map((one) => one.recipient);
  const proposed = changes.filter((one) => !draft.withoutChanges.has(keyOfChange(one))).length;
  // Where nothing before can be read there is nothing to propose, and the whole set was not asked for.
  const isProposal = draft.kind === "change";
  const holdsSomething = isProposal ? proposed > 0 : holds(description, draft);
  return {
    source: { set, draft, accounts: own, known, base, recipients },
    description,
    bases,
    base,
    changes,
    members,
    /** How many of the changes are proposed. */
    proposed,
    hasNoBase: isProposal && base === null,
    isEmpty: set.id === unsavedSetId || description.parts.every(({ count }) => count === 0),
    isReady: stored.status !== "loading" && holdsSomething && canBeOpened(draft, recipients),
  };
}

/** What was taken in last is most likely what one has changes to. */
function chosenBase(bases: readonly OpenedBase[], id: string | null): OpenedBase | null {
  const chosen = bases.find(({ base }) => base.id === id);
  return chosen ?? bases.find(({ base }) => base.way === "import") ?? bases[0] ?? null;
}

function holds({ parts }: ExportDescription, draft: ExportDraft): boolean {
  return parts.some(({ part, count }) => count > 0 && draft.parts.includes(part));
}

function canBeOpened({ packing, passphrase, isStrong }: ExportDraft, recipients: readonly string[]): boolean {
  if (packing === "passphrase") return passphrase !== "" && isStrong;
  return packing !== "members" || recipients.length > 0;
}
