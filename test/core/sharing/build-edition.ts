/** Editions and trust for tests, with overrides. */
import type { Edition } from "../../../lib/core/sharing/edition.ts";
import type { EditionToJudge, Signer } from "../../../lib/core/sharing/judge-edition.ts";
import type { Trust } from "../../../lib/core/sharing/subscription.ts";
import { aRule, aRuleSet } from "../rules/build-rule-set.ts";

/** Texts in the shape of public keys. */
export const [keyA, keyB, keyC] = ["A", "B", "C"].map((letter) => letter.repeat(43)) as [
  string,
  string,
  string,
];

export const now = Date.parse("2026-11-26T12:00:00Z");

export function anEdition(parts: Partial<Edition> = {}): Edition {
  const set = aRuleSet({ id: "team", name: "Team", rules: [aRule({ id: "r1" })] });
  return {
    type: "clientele-edition",
    setId: "team",
    version: 1,
    issued: "2026-11-25T09:00:00Z",
    expires: "2027-01-24T09:00:00+00:00",
    keys: [keyA],
    threshold: 1,
    set,
    ...parts,
  };
}

export function aTrust(parts: Partial<Trust> = {}): Trust {
  return { setId: "team", keys: [keyA], threshold: 1, version: 1, hash: "1".repeat(64), ...parts };
}

export function signersOf(...keys: readonly string[]): readonly Signer[] {
  return keys.map((key) => ({ key, thumbprint: `print of ${key}` }));
}

export function toJudge(parts: Partial<EditionToJudge> = {}): EditionToJudge {
  return {
    edition: anEdition({ version: 2 }),
    payloadHash: "2".repeat(64),
    signers: signersOf(keyA),
    trust: aTrust(),
    pins: [],
    pinnedBy: "firstUse",
    now,
    appVersion: "1.4.0",
    ...parts,
  };
}
