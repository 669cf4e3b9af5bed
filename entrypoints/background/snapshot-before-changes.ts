/** Keeps a snapshot before anything takes the place of the user's rule set, or a shared set gains a say. */
import { type KeepSnapshotPorts, snapshotBefore } from "../../lib/app/keep-snapshot.ts";
import type { SnapshotReason } from "../../lib/core/backups/snapshot.ts";
import type { RuleSetEdit } from "../../lib/core/rules/rule-set-edit.ts";
import type { Handlers } from "../../lib/messaging/respond.ts";

export function snapshotBeforeChanges(ports: KeepSnapshotPorts, handlers: Handlers): Handlers {
  const before = (reason: SnapshotReason) => snapshotBefore(ports, reason);
  return {
    ...handlers,
    "rules.edit": async (asked, sender) => {
      if (replaces(asked.edit)) await before(asked.way === "import" ? "import" : "replace");
      return await handlers["rules.edit"](asked, sender);
    },
    "import.take": async (asked, sender) => {
      await before("import");
      return await handlers["import.take"](asked, sender);
    },
    "subscription.consent": async (asked, sender) => {
      if (asked.accept) await before("consent");
      return await handlers["subscription.consent"](asked, sender);
    },
  };
}

function replaces(edit: RuleSetEdit): boolean {
  return edit.kind === "together"
    ? edit.edits.some(({ kind }) => kind === "set.replace")
    : edit.kind === "set.replace";
}
