/**
 * Opens the rule that the address names, once, and takes the name out of the address:
 * `#rules/edit/<rule id>` an existing one, `#rules/from/<message id>` a new one that
 * begins with a message that Gmail showed.
 */
import { useEffect } from "preact/hooks";
import { type Translation, useTranslation } from "../../../../components/translation.tsx";
import { counterpartOf } from "../../../../lib/core/clients/counterpart.ts";
import { conditionOfMessage } from "../../../../lib/core/rules/condition-of-message.ts";
import type { RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import { ownPeople } from "../../../../lib/core/settings/own-people.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import type { Database } from "../../../../lib/storage/database.ts";
import { readAccounts } from "../../../../lib/storage/read-accounts.ts";
import { seenById } from "../../../../lib/storage/read-seen.ts";
import type { SeenRecord } from "../../../../lib/storage/records.ts";
import { newId } from "../../new-id.ts";
import { draftOfRule, emptyRuleDraft, type RuleDraft } from "./rule-draft.ts";

export interface LinkedRuleParts {
  readonly set: RuleSet;
  readonly settings: Settings;
  readonly database: Database;
  readonly onOpen: (draft: RuleDraft) => void;
  /** What the address names is not there: a sentence that says so. */
  readonly onMissing: (text: string) => void;
}

export function useLinkedRule(parts: LinkedRuleParts): void {
  const t = useTranslation();
  useEffect(() => {
    const follow = () => {
      const link = readLink(location.hash);
      if (link === null) return;
      // So that Back, or the same link again, opens it anew.
      history.replaceState(null, "", "#rules");
      if (link.kind === "edit") openRule(link.id, parts, t);
      else void openFromMessage(link.id, parts, t);
    };
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  });
}

interface Link {
  readonly kind: "edit" | "from";
  readonly id: string;
}

/** `null`: the address names no rule. */
export function readLink(hash: string): Link | null {
  const match = /^#rules\/(edit|from)\/([^/]+)$/.exec(hash);
  const [, kind, written = ""] = match ?? [];
  if (kind !== "edit" && kind !== "from") return null;
  try {
    return { kind, id: decodeURIComponent(written) };
  } catch {
    // URIError: the address was typed by hand with a bare percent sign.
    return null;
  }
}

function openRule(id: string, { set, onOpen, onMissing }: LinkedRuleParts, t: Translation): void {
  const rule = set.rules.find((one) => one.id === id);
  if (rule === undefined) onMissing(t("rules.linked.noRule"));
  else onOpen(draftOfRule(rule));
}

async function openFromMessage(id: string, parts: LinkedRuleParts, t: Translation): Promise<void> {
  const { database, settings, onOpen, onMissing } = parts;
  const accounts = await readAccounts(database);
  const seen = accounts.ok ? await seenById(database, accounts.value, id) : accounts;
  if (seen.ok && seen.value !== null) {
    onOpen(draftOfMessage(seen.value, settings, t));
    return;
  }
  onOpen(emptyRuleDraft(newId()));
  onMissing(t("rules.linked.noMessage"));
}

export function draftOfMessage(
  { account, facts }: SeenRecord,
  settings: Settings,
  t: Translation,
): RuleDraft {
  const counterpart = counterpartOf(facts, ownPeople(settings, account).addresses);
  const { condition, offer } = conditionOfMessage(facts, counterpart);
  const name = counterpart === null ? "" : counterpart.person.name || counterpart.person.address;
  const key = counterpart?.field === "to" ? "rule.to.name" : "rule.from.name";
  return {
    ...emptyRuleDraft(newId()),
    name: name === "" ? "" : t(key, { name }),
    condition,
    ...(offer === "" ? {} : { offer }),
  };
}
