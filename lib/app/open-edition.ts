/** Makes of a file that was fetched an edition that can be judged: signed, or a rule set as it is. */
import { readRuleSet } from "../core/interchange/read-rule-set.ts";
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { Subscription } from "../core/sharing/subscription.ts";
import type { FetchedEdition } from "../core/sharing/take-edition.ts";
import type { Seals } from "./sharing-ports.ts";

/**
 * Codes: those of `readRuleSet` and `verifyEdition`; `subscription.html`: a web page lies there, as where somebody
 * has to sign in; `subscription.change`: it is a proposal for whoever publishes the set, and no set.
 */
export async function openEdition(
  { seals }: { readonly seals: Seals },
  file: Uint8Array,
  { trust, pending, pins }: Pick<Subscription, "trust" | "pending" | "pins">,
): Promise<Outcome<FetchedEdition>> {
  const read = readRuleSet(file);
  if (read.ok) {
    if (read.set.change !== undefined) return refusal("subscription.change");
    return { ok: true, value: { set: read.set, hash: await seals.sha256(file), signed: null } };
  }
  const { code, params } = read.error;
  if (code === "file.html") return refusal("subscription.html");
  // JSON, but no rule set: it may be a signature with a rule set in it.
  if (code !== "set.otherFormat") return refusal(code, { ...params });
  const candidates = [...(trust?.keys ?? []), ...(pending?.trust?.keys ?? []), ...pins];
  const verified = await seals.verify(file, candidates);
  if (!verified.ok) return verified;
  const { edition, payloadHash, signers } = verified;
  const signed = { edition, payloadHash, signers };
  return { ok: true, value: { set: edition.set, hash: payloadHash, signed } };
}
