/** Files that were changed by chance or by somebody: whatever was done to them, they are refused with a code, and nothing is thrown. */
import fc from "fast-check";
import { decode, encode } from "jose/base64url";
import { describe, expect, it } from "vitest";
import { writeRuleSet } from "../../lib/core/interchange/write-rule-set.ts";
import { encryptFor } from "../../lib/sealing/encrypt-for.ts";
import { gzip } from "../../lib/sealing/gzip.ts";
import { makeIdentity } from "../../lib/sealing/identity.ts";
import { openSharedFile } from "../../lib/sealing/open-shared-file.ts";
import { verifyEdition } from "../../lib/sealing/verify-edition.ts";
import { anyRuleSet } from "../core/rules/any-rule-set.ts";
import { aRuleSet } from "../core/rules/build-rule-set.ts";
import { bytesOf, ourEdition, publisher, signed, stranger, workFactor } from "./seal-world.ts";

const file = await signed(ourEdition(), publisher);
const jws: { payload: string; signatures: [{ protected: string; signature: string }] } = JSON.parse(file);
const [signature] = jws.signatures;
const known = [publisher.publicKey];
const ana = await makeIdentity(workFactor);

async function sealed(source: Uint8Array): Promise<Uint8Array> {
  const encrypted = await encryptFor(source, { recipients: [ana.recipient] });
  if (!encrypted.ok) throw new Error(encrypted.code);
  return encrypted.value;
}

/** Base64url of a part with one bit changed. */
function flipped(part: string, bit: number): string {
  const bytes = decode(part).slice();
  const index = (bit >> 3) % bytes.length;
  bytes[index] = (bytes[index] ?? 0) ^ (1 << (bit & 7));
  return encode(bytes);
}

const aBit = fc.nat({ max: 1 << 20 });

describe("a signed file with a bit changed", () => {
  it("is refused in its payload, its header and its signature", async () => {
    await fc.assert(
      fc.asyncProperty(aBit, fc.constantFrom("payload", "protected", "signature"), async (bit, part) => {
        const changed =
          part === "payload"
            ? { ...jws, payload: flipped(jws.payload, bit) }
            : { ...jws, signatures: [{ ...signature, [part]: flipped(signature[part], bit) }] };
        const verified = await verifyEdition(JSON.stringify(changed), known);
        expect(verified).toMatchObject({ ok: false, code: expect.stringMatching(/^(edition|file)\./) });
      }),
      { numRuns: 2000 },
    );
  });

  it("is refused, or says exactly what was signed, wherever in the file it is", async () => {
    const bytes = bytesOf(file);
    const original = await verifyEdition(bytes, known);
    await fc.assert(
      fc.asyncProperty(aBit, async (bit) => {
        const changed = bytes.slice();
        const index = (bit >> 3) % bytes.length;
        changed[index] = (bytes[index] ?? 0) ^ (1 << (bit & 7));
        const verified = await verifyEdition(changed, known);
        // White space of the envelope, and letters that base64 does not use, are not signed and say nothing.
        if (verified.ok) expect(verified).toEqual(original);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("parts of signed files put together anew", () => {
  it("are refused, whichever part comes from another edition or another key", async () => {
    const others = [
      await signed(ourEdition({ version: 2 }), publisher),
      await signed(ourEdition(), stranger),
      await signed(ourEdition({ keys: [stranger.publicKey] }), stranger),
    ].map((text): typeof jws => JSON.parse(text));
    const sources = [jws, ...others];
    const from = fc.nat({ max: sources.length - 1 });
    await fc.assert(
      fc.asyncProperty(from, from, from, async (one, two, three) => {
        const payload = sources[one]?.payload;
        const header = sources[two]?.signatures[0].protected;
        const signed = sources[three]?.signatures[0].signature;
        const mixed = { payload, signatures: [{ protected: header, signature: signed }] };
        const verified = await verifyEdition(JSON.stringify(mixed), known);
        const isWhole = sources.some(
          (source) =>
            source.payload === payload &&
            source.signatures[0].protected === header &&
            source.signatures[0].signature === signed,
        );
        if (!isWhole) expect(verified.ok).toBe(false);
        if (verified.ok)
          expect([[publisher.publicKey], [stranger.publicKey]]).toContainEqual(verified.verifiedBy);
      }),
      { numRuns: 500 },
    );
  });

  it("are refused with any other header, whatever it asks for", async () => {
    const headers = fc.record(
      {
        alg: fc.constantFrom("none", "None", "HS256", "ES256", "EdDSA", "Ed448", "", null, 1),
        kid: fc.option(fc.string()),
        jwk: fc.constant({ kty: "OKP", crv: "Ed25519", x: stranger.publicKey }),
        jku: fc.webUrl(),
        x5c: fc.array(fc.base64String()),
        crit: fc.array(fc.string()),
        b64: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(headers, fc.constantFrom("", signature.signature), async (header, kept) => {
        const signatures = [{ protected: encode(JSON.stringify(header)), signature: kept }];
        const verified = await verifyEdition(JSON.stringify({ ...jws, signatures }), known);
        expect(verified.ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("an encrypted file that was cut or changed", () => {
  const keys = { identities: [ana.privateKey] };

  it("is refused, wherever it is cut", async () => {
    const whole = await sealed(bytesOf(writeRuleSet(aRuleSet())));
    for (let length = 0; length < whole.length; length += 1) {
      const read = await openSharedFile(whole.slice(0, length), keys);
      expect([length, read.ok]).toEqual([length, false]);
    }
  });

  it("is refused with a bit changed", async () => {
    const whole = await sealed(bytesOf(writeRuleSet(aRuleSet())));
    await fc.assert(
      fc.asyncProperty(aBit, async (bit) => {
        const changed = whole.slice();
        const index = (bit >> 3) % whole.length;
        changed[index] = (whole[index] ?? 0) ^ (1 << (bit & 7));
        expect((await openSharedFile(changed, keys)).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a packed file that was cut or changed", () => {
  it("is refused, or holds what it held: gzip's own header names nothing that counts", async () => {
    const text = writeRuleSet(aRuleSet());
    const whole = await gzip(bytesOf(text));
    await fc.assert(
      fc.asyncProperty(aBit, fc.nat({ max: whole.length }), async (bit, length) => {
        const changed = whole.slice(0, length);
        const index = (bit >> 3) % whole.length;
        if (index < length) changed[index] = (whole[index] ?? 0) ^ (1 << (bit & 7));
        const read = await openSharedFile(changed, {});
        if (read.ok) expect(read.text).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("any bytes at all", () => {
  it("are refused with a code", async () => {
    const magic = fc.constantFrom(
      "",
      "\u001f\u008b",
      "age-encryption.org/v1\n",
      "-----BEGIN AGE ENCRYPTED FILE-----\n",
      "{",
    );
    await fc.assert(
      fc.asyncProperty(magic, fc.uint8Array({ maxLength: 400 }), async (start, rest) => {
        const head = Array.from(start, (letter) => letter.charCodeAt(0));
        const read = await openSharedFile(Uint8Array.from([...head, ...rest]), {
          identities: [ana.privateKey],
        });
        expect(read).toMatchObject({
          ok: false,
          code: expect.stringMatching(/^(edition|file|sealed|set)\./),
        });
      }),
      { numRuns: 1000 },
    );
  });

  it("are no way to touch the prototypes of objects", async () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const keys = fc.constantFrom(
      "__proto__",
      "constructor",
      "prototype",
      "payload",
      "signatures",
      "format",
      "id",
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof({ maxDepth: 4 }, fc.string(), fc.dictionary(keys, tie("any")), fc.array(tie("any"))),
    })).any;
    await fc.assert(
      fc.asyncProperty(value, async (any) => {
        await openSharedFile(bytesOf(JSON.stringify(any)), {});
        expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
        expect(Reflect.get({}, "format")).toBeUndefined();
      }),
    );
  });
});

describe("any rule set", () => {
  it("comes back from every wrapping as it was", async () => {
    await fc.assert(
      fc.asyncProperty(anyRuleSet, async (set) => {
        const text = writeRuleSet(set);
        const read = await openSharedFile(await sealed(await gzip(bytesOf(text))), {
          identities: [ana.privateKey],
        });
        expect(read).toMatchObject({ ok: true, set, layers: ["age", "gzip"], text });
      }),
      { numRuns: 50 },
    );
  });
});
