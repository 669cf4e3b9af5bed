/** Signed files: what was signed is read whole, and nothing else is. */
import { encode } from "jose/base64url";
import { GeneralSign } from "jose/jws/general/sign";
import { describe, expect, it } from "vitest";
import { intakeLimits } from "../../lib/core/interchange/intake-limits.ts";
import { writeEdition } from "../../lib/core/sharing/write-edition.ts";
import { thumbprintOf } from "../../lib/sealing/public-key.ts";
import { sha256 } from "../../lib/sealing/sha-256.ts";
import { signEdition } from "../../lib/sealing/sign-edition.ts";
import { verifyEdition } from "../../lib/sealing/verify-edition.ts";
import { aRule, aRuleSet } from "../core/rules/build-rule-set.ts";
import { bytesOf, ourEdition, publisher, signed, stranger, successor } from "./seal-world.ts";

interface Jws {
  readonly payload: string;
  readonly signatures: readonly { readonly protected: string; readonly signature: string }[];
}

async function jwsOf(edition = ourEdition(), ...keys: readonly (typeof publisher)[]): Promise<Jws> {
  return JSON.parse(await signed(edition, ...(keys.length === 0 ? [publisher] : keys)));
}

/** The refusal's code; `null`: it was verified. */
async function codeOf(file: object | string, candidates: readonly string[] = []): Promise<string | null> {
  const text = typeof file === "string" ? file : JSON.stringify(file);
  const verified = await verifyEdition(text, candidates);
  return verified.ok ? null : verified.code;
}

/** Signed by the publisher with this protected header. */
async function withHeader(header: Record<string, unknown>): Promise<object> {
  const protectedHeader = encode(JSON.stringify(header));
  const payload = encode(writeEdition(ourEdition()));
  const input = bytesOf(`${protectedHeader}.${payload}`);
  const signature = await crypto.subtle.sign("Ed25519", publisher.privateKey, input);
  return {
    payload,
    signatures: [{ protected: protectedHeader, signature: encode(new Uint8Array(signature)) }],
  };
}

describe("a signed edition", () => {
  it("is read whole, with who signed it and the hash of what was signed", async () => {
    const edition = ourEdition({ minApp: "1.0" });
    const verified = await verifyEdition(await signed(edition, publisher), []);
    expect(verified).toEqual({
      ok: true,
      edition,
      unknownKeys: [],
      issues: [],
      payloadHash: await sha256(writeEdition(edition)),
      verifiedBy: [publisher.publicKey],
      signers: [{ key: publisher.publicKey, thumbprint: await thumbprintOf(publisher.publicKey) }],
      text: writeEdition(edition),
    });
  });

  it("is JWS General JSON with Ed25519 and the thumbprint of the key, as RFC 7515, 7638 and 8037 have it", async () => {
    const { payload, signatures, ...rest } = await jwsOf();
    expect(rest).toEqual({});
    expect(payload).toBe(encode(writeEdition(ourEdition())));
    expect(signatures).toHaveLength(1);
    expect(JSON.parse(atob(signatures[0]?.protected ?? ""))).toEqual({
      alg: "Ed25519",
      kid: await thumbprintOf(publisher.publicKey),
    });
  });

  it("gives the same bytes when it is signed twice", async () => {
    expect(await signed(ourEdition(), publisher)).toBe(await signed(ourEdition(), publisher));
  });

  it("may be signed by several, of whom those count that are known or named", async () => {
    const edition = ourEdition({ keys: [successor.publicKey] });
    const file = await signed(edition, publisher, successor, stranger);
    const verified = await verifyEdition(file, [publisher.publicKey]);
    expect(verified.ok && verified.verifiedBy).toEqual([publisher.publicKey, successor.publicKey]);
  });

  it("keeps keys that this release does not know, outside of effects", async () => {
    const later = { ...ourEdition(), ring: 3, set: { ...ourEdition().set, mood: "good" } };
    const verified = await verifyEdition(await signed(later, publisher), []);
    expect(verified).toMatchObject({ ok: true, edition: later, unknownKeys: ["mood"] });
  });
});

describe("the thumbprint of a key", () => {
  it("is that of RFC 8037, appendix A.3", async () => {
    expect(await thumbprintOf("11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")).toBe(
      "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k",
    );
  });
});

describe("a signed file that was changed", () => {
  it("is refused with another payload", async () => {
    const other = encode(writeEdition(ourEdition({ version: 2 })));
    expect(await codeOf({ ...(await jwsOf()), payload: other })).toBe("edition.badSignature");
  });

  it("is refused with a payload that is no text, no JSON or no base64url", async () => {
    const jws = await jwsOf();
    for (const payload of ["", encode("no JSON"), encode(new Uint8Array([0xff, 0xfe])), "§"]) {
      expect(await codeOf({ ...jws, payload })).toBe("edition.badSignature");
    }
  });

  it("is refused with another protected header, however little it says", async () => {
    const jws = await jwsOf();
    const other = encode(JSON.stringify({ alg: "EdDSA", kid: await thumbprintOf(publisher.publicKey) }));
    const signatures = [{ ...jws.signatures[0], protected: other }];
    expect(await codeOf({ ...jws, signatures })).toBe("edition.badSignature");
  });

  it("is refused by a key that it does not name and nobody knows", async () => {
    expect(await codeOf(await jwsOf(ourEdition(), stranger))).toBe("edition.unknownKey");
  });

  it("is refused where the stranger claims to be the publisher", async () => {
    const kid = await thumbprintOf(publisher.publicKey);
    const sign = new GeneralSign(bytesOf(writeEdition(ourEdition())));
    sign.addSignature(stranger.privateKey).setProtectedHeader({ alg: "Ed25519", kid });
    expect(await codeOf(await sign.sign())).toBe("edition.badSignature");
  });
});

describe("a header that asks for something else", () => {
  it("is refused for another algorithm, and for none", async () => {
    for (const alg of ["none", "HS256", "ES256", "Ed448", "ed25519", "", undefined]) {
      expect(await codeOf(await withHeader({ alg }))).toBe("edition.badSignature");
    }
  });

  it("is not followed where it brings its own key", async () => {
    const jwk = { kty: "OKP", crv: "Ed25519", x: stranger.publicKey };
    const sign = new GeneralSign(bytesOf(writeEdition(ourEdition())));
    const header = { alg: "Ed25519", jwk, jku: "https://evil.test/keys", x5u: "https://evil.test/x" };
    sign.addSignature(stranger.privateKey).setProtectedHeader(header);
    expect(await codeOf(await sign.sign())).toBe("edition.unknownKey");
  });

  it("is refused where it changes what is signed", async () => {
    for (const header of [{ crit: ["exp"], exp: 1 }, { crit: ["b64"], b64: false }, { b64: true }]) {
      expect(await codeOf(await withHeader({ alg: "Ed25519", ...header }))).toBe("edition.badSignature");
    }
  });

  it("is verified under the older name of the algorithm, and without a name of the key", async () => {
    expect(await codeOf(await withHeader({ alg: "EdDSA" }))).toBeNull();
    expect(await codeOf(await withHeader({ alg: "EdDSA", kid: "our key" }))).toBeNull();
  });

  it("counts for nothing outside of what is signed", async () => {
    const jws = await jwsOf();
    const signatures = [{ signature: jws.signatures[0]?.signature, header: { alg: "Ed25519" } }];
    expect(await codeOf({ ...jws, signatures })).toBe("edition.notSigned");
  });
});

describe("other forms of signed files", () => {
  it("are read where a single signature stands flattened", async () => {
    const { payload, signatures } = await jwsOf();
    expect(await codeOf({ payload, ...signatures[0] })).toBeNull();
    expect(await codeOf({ payload, signatures, ...signatures[0] })).toBe("edition.notSigned");
  });

  it("are refused where there is no signature, or a crowd of them", async () => {
    const { payload, signatures } = await jwsOf();
    expect(await codeOf({ payload, signatures: [] })).toBe("edition.notSigned");
    expect(await codeOf({ payload, signatures: Array(21).fill(signatures[0]) })).toBe("edition.notSigned");
    expect(await codeOf(JSON.stringify(aRuleSet()))).toBe("edition.notSigned");
    expect(await codeOf("[]")).toBe("edition.notSigned");
  });
});

describe("what the publisher signed but a shared set may not be", () => {
  async function signedCode(payload: object): Promise<string | null> {
    return codeOf(await signEdition(JSON.stringify(payload), [publisher]), [publisher.publicKey]);
  }
  const edition = ourEdition();

  it("is refused with an effect that touches the mailbox, or one that is not known", async () => {
    const withEffect = (effect: object) => ({
      ...edition,
      set: { ...edition.set, rules: [{ ...aRule(), effects: [effect] }] },
    });
    for (const effect of [{ kind: "archive" }, { kind: "label", label: "a", archive: true }]) {
      expect(await signedCode(withEffect(effect))).toBe("edition.power");
    }
    expect(await signedCode(withEffect({ kind: "points", points: 1 }))).toBeNull();
  });

  it("is refused where it asks for power in words", async () => {
    expect(await signedCode({ ...edition, tierMax: 1 })).toBe("edition.power");
    expect(await signedCode({ ...edition, tierMax: 0 })).toBeNull();
  });

  it("is refused out of shape", async () => {
    const wrong = [
      { type: "other" },
      { version: 0 },
      { version: 1.5 },
      { issued: "yesterday" },
      { keys: [publisher.publicKey, publisher.publicKey] },
      { threshold: 2 },
      { revoked: "yes" },
      { set: [] },
      { minApp: "newest" },
    ];
    for (const parts of wrong) expect(await signedCode({ ...edition, ...parts })).toBe("edition.badShape");
    expect(await signedCode({ ...edition, set: { ...edition.set, rules: [1] } })).toBe("set.badShape");
    expect(await signedCode({ ...edition, set: { ...edition.set, id: "mine" } })).toBe("edition.otherSet");
  });

  it("is refused where it is made to exhaust us", async () => {
    const deep = `${"[".repeat(100)}${"]".repeat(100)}`;
    const file = await signEdition(writeEdition(edition).replace('"Team"', deep), [publisher]);
    expect(await codeOf(file)).toBe("file.tooDeep");
    const proto = writeEdition(edition).replace('"name"', '"__proto__":{},"name"');
    expect(await codeOf(await signEdition(proto, [publisher]))).toBe("file.forbiddenKey");
    expect(await codeOf("x".repeat(intakeLimits.bytes + 1))).toBe("file.tooLarge");
  });
});
