/** Publishes signed editions of a rule set for tests: in the worker's world, and by a host that a browser asks. */
import type { Fetched } from "../../lib/app/sharing-ports.ts";
import { writeRuleSet } from "../../lib/core/interchange/write-rule-set.ts";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import type { Edition, PublicKey } from "../../lib/core/sharing/edition.ts";
import { writeEdition } from "../../lib/core/sharing/write-edition.ts";
import { type SigningKey, signEdition } from "../../lib/sealing/sign-edition.ts";
import { rule, ruleSet } from "../storage/fresh-database.ts";

const dayMs = 86_400_000;

export async function makeTestKey(): Promise<SigningKey> {
  const pair = await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"]);
  const { x = "" } = await crypto.subtle.exportKey("jwk", pair.publicKey);
  return { publicKey: x, privateKey: pair.privateKey };
}

export interface Publishing extends Partial<Omit<Edition, "keys">> {
  /** Who signs; default: the keys that the edition names. */
  readonly signedBy?: readonly SigningKey[];
  /** Whom it names. */
  readonly keys: readonly SigningKey[];
  /** ms since the epoch: when it is issued. */
  readonly at: number;
}

/** The text of a signed file. Valid for 60 days. */
export async function signedFile({ keys, signedBy = keys, at, ...parts }: Publishing): Promise<string> {
  const set = parts.set ?? teamSet();
  const edition: Edition = {
    type: "clientele-edition",
    setId: set.id,
    version: 1,
    issued: new Date(at).toISOString(),
    expires: new Date(at + 60 * dayMs).toISOString(),
    keys: keys.map(({ publicKey }): PublicKey => publicKey),
    threshold: 1,
    set,
    ...parts,
  };
  return await signEdition(writeEdition(edition), signedBy);
}

/** Ten rules, of which one gives the label `Team`. */
export function teamSet(parts: Partial<RuleSet> = {}): RuleSet {
  const rules = Array.from({ length: 10 }, (_, index) =>
    rule(`team-${index}`, {
      condition: `subject:team${index}`,
      effects: [{ kind: "label", label: "Team" }],
      ...(index === 9 ? { optional: true } : {}),
    }),
  );
  return ruleSet({ id: "team", name: "Team", rules, ...parts });
}

/** What the network gives for a file with this text. */
export function answerOf(
  file: string | RuleSet,
  more: Partial<Extract<Fetched, { ok: true }>> = {},
): Fetched {
  const text = typeof file === "string" ? file : writeRuleSet(file);
  return { ok: true, bytes: new TextEncoder().encode(text), redirected: false, restMs: null, ...more };
}
