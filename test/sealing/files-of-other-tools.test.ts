/**
 * Files that other programs wrote, kept in `test/fixtures/sealing`: age 1.1.1 and age-keygen (the public tool, in Go),
 * jwcrypto 1.6.1 and joserfc 1.6.5 (JWS in Python). All open here, and none does once it was changed.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { restoreIdentity } from "../../lib/sealing/identity.ts";
import { type KeysToOpen, openSharedFile } from "../../lib/sealing/open-shared-file.ts";
import { thumbprintOf } from "../../lib/sealing/public-key.ts";

const passphrase = "harbour-crane-salt";

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`../fixtures/sealing/${name}`, import.meta.url)));
}

async function opened(name: string, keys: KeysToOpen) {
  const read = await openSharedFile(fixture(name), keys);
  if (!read.ok) throw new Error(read.code);
  return read;
}

const set = { id: "team", name: "Harbour team", clients: [{ name: "青岛啤酒" }], rules: [{ id: "r1" }] };

describe("files of the public age tool", () => {
  it("open by their passphrase, binary or armored and packed", async () => {
    const binary = await opened("by-passphrase.age", { passphrase });
    expect(binary).toMatchObject({ layers: ["age"], set });
    const armored = await opened("by-passphrase-armored-gzip.age", { passphrase });
    expect(armored).toMatchObject({ layers: ["age", "gzip"], set });
  });

  it("open by the key of age-keygen, once it is a key of ours", async () => {
    const identity = await restoreIdentity(fixture("age-keygen.txt"), "");
    if (!identity.ok) throw new Error(identity.code);
    const { privateKey, recipient } = identity.value;
    expect(new TextDecoder().decode(fixture("age-keygen.txt"))).toContain(`# public key: ${recipient}\n`);
    expect(await opened("for-recipients.age", { identities: [privateKey] })).toMatchObject({ set });
  });

  it("hold a key that was encrypted with them", async () => {
    const plain = await restoreIdentity(fixture("age-keygen.txt"), "");
    const locked = await restoreIdentity(fixture("age-keygen-encrypted.age"), passphrase);
    expect(locked.ok && locked.value.recipient).toBe(plain.ok && plain.value.recipient);
  });

  it("do not open with a byte changed anywhere", async () => {
    const identity = await restoreIdentity(fixture("age-keygen.txt"), "");
    if (!identity.ok) throw new Error(identity.code);
    const file = fixture("for-recipients.age");
    for (const [index, byte] of file.entries()) {
      const changed = file.slice();
      changed[index] = byte ^ 1;
      const read = await openSharedFile(changed, { identities: [identity.value.privateKey] });
      expect([index, read.ok]).toEqual([index, false]);
    }
  });
});

describe("signed files of other libraries", () => {
  const { first, second, firstThumbprint } = JSON.parse(new TextDecoder().decode(fixture("keys.json")));

  it("have the thumbprints that we make", async () => {
    expect(await thumbprintOf(first)).toBe(firstThumbprint);
  });

  it.each([
    ["jwcrypto-general.json", [first, second]],
    ["jwcrypto-flattened.json", [first]],
    ["joserfc-general.json", [first]],
  ])("%s is verified", async (name, signers) => {
    const { edition, layers } = await opened(name, {});
    expect(layers).toEqual(["signed"]);
    expect(edition).toMatchObject({ verifiedBy: signers, edition: { setId: "team", version: 3, set } });
  });

  it.each(["jwcrypto-flattened.json", "joserfc-general.json"])(
    "%s is refused with a letter changed",
    async (name) => {
      const text = new TextDecoder().decode(fixture(name));
      const { payload } = JSON.parse(text) as { readonly payload: string };
      for (let index = 0; index < payload.length; index += 7) {
        const other = payload[index] === "A" ? "B" : "A";
        const changed = text.replace(
          payload,
          `${payload.slice(0, index)}${other}${payload.slice(index + 1)}`,
        );
        const read = await openSharedFile(new TextEncoder().encode(changed), {});
        expect([index, read.ok]).toEqual([index, false]);
      }
    },
  );
});
