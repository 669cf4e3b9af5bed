/**
 * Opens the test that the address names, once, and takes the name out of the address:
 * `#audit/tests/edit/<test id>` an existing one, `#audit/tests/from/<message id>` a new one of a
 * message that Gmail showed.
 */
import { useEffect } from "preact/hooks";
import type { Database } from "../../../../../lib/storage/database.ts";
import { readAccounts } from "../../../../../lib/storage/read-accounts.ts";
import { seenById } from "../../../../../lib/storage/read-seen.ts";
import type { SeenRecord } from "../../../../../lib/storage/records.ts";

export interface LinkedTestParts {
  readonly database: Database;
  /** Nothing is opened before the rules are ready to decide. */
  readonly isReady: boolean;
  readonly onEdit: (id: string) => void;
  /** `null`: the message is not there any more. */
  readonly onMessage: (record: SeenRecord | null) => void;
}

export function useLinkedTest(parts: LinkedTestParts): void {
  useEffect(() => {
    const follow = () => {
      const link = readTestLink(location.hash);
      if (link === null || !parts.isReady) return;
      // So that Back, or the same link again, opens it anew.
      history.replaceState(null, "", "#audit/tests");
      if (link.kind === "edit") parts.onEdit(link.id);
      else void openMessage(link.id, parts);
    };
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  });
}

async function openMessage(id: string, { database, onMessage }: LinkedTestParts): Promise<void> {
  const accounts = await readAccounts(database);
  const seen = accounts.ok ? await seenById(database, accounts.value, id) : accounts;
  onMessage(seen.ok ? seen.value : null);
}

/** `null`: the address names no test. */
export function readTestLink(hash: string): { readonly kind: "edit" | "from"; readonly id: string } | null {
  const [, kind, written = ""] = /^#audit\/tests\/(edit|from)\/([^/]+)$/.exec(hash) ?? [];
  if (kind !== "edit" && kind !== "from") return null;
  try {
    return { kind, id: decodeURIComponent(written) };
  } catch {
    // URIError: the address was typed by hand with a bare percent sign.
    return null;
  }
}
