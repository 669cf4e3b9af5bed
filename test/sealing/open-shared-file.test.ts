/** Opening whatever Clientele shares: each wrapping in any order, and each way in which one can fail. */
import { armor } from "age-encryption";
import { describe, expect, it } from "vitest";
import { intakeLimits } from "../../lib/core/interchange/intake-limits.ts";
import { writeRuleSet } from "../../lib/core/interchange/write-rule-set.ts";
import { type EncryptFor, encryptFor, isRecipient } from "../../lib/sealing/encrypt-for.ts";
import { gzip } from "../../lib/sealing/gzip.ts";
import { makeIdentity } from "../../lib/sealing/identity.ts";
import { type KeysToOpen, openSharedFile } from "../../lib/sealing/open-shared-file.ts";
import { aClient, aRuleSet } from "../core/rules/build-rule-set.ts";
import { bytesOf, ourEdition, publisher, signed, workFactor } from "./seal-world.ts";

const passphrase = "correct-horse";
const set = aRuleSet({ clients: [aClient({ name: "青岛啤酒" })] });
const plain = bytesOf(writeRuleSet(set));
const ana = await makeIdentity(workFactor);
const bo = await makeIdentity(workFactor);

async function encrypted(file: Uint8Array, to: EncryptFor = { passphrase, workFactor }): Promise<Uint8Array> {
  const sealed = await encryptFor(file, to);
  if (!sealed.ok) throw new Error(sealed.code);
  return sealed.value;
}

async function opened(file: Uint8Array, keys: KeysToOpen = {}) {
  const read = await openSharedFile(file, keys);
  if (!read.ok) throw new Error(read.code);
  return read;
}

async function codeOf(file: Uint8Array, keys: KeysToOpen = {}): Promise<string | null> {
  const read = await openSharedFile(file, keys);
  return read.ok ? null : read.code;
}

describe("a file to open", () => {
  it("may be plain", async () => {
    const read = await opened(plain);
    expect(read).toEqual({
      ok: true,
      set,
      unknownKeys: [],
      issues: [],
      layers: [],
      edition: null,
      text: writeRuleSet(set),
    });
  });

  it("may be packed, encrypted or both in either order", async () => {
    const packed = await gzip(plain);
    const files = [
      packed,
      await encrypted(plain),
      await encrypted(packed),
      await gzip(await encrypted(plain)),
    ];
    const read = await Promise.all(files.map((file) => opened(file, { passphrase })));
    expect(read.map(({ layers }) => layers)).toEqual([["gzip"], ["age"], ["age", "gzip"], ["gzip", "age"]]);
    for (const one of read) expect(one.set).toEqual(set);
  });

  it("may be signed, packed and encrypted, and says by whom", async () => {
    const file = await encrypted(await gzip(bytesOf(await signed(ourEdition(), publisher))));
    const read = await opened(file, { passphrase });
    expect(read.layers).toEqual(["age", "gzip", "signed"]);
    expect(read.set).toEqual(ourEdition().set);
    expect(read.edition?.verifiedBy).toEqual([publisher.publicKey]);
  });

  it("may be encrypted for several people, of whom each opens it", async () => {
    const file = await encrypted(plain, { recipients: [ana.recipient, bo.recipient] });
    for (const { privateKey } of [ana, bo]) {
      expect((await opened(file, { identities: [privateKey] })).set).toEqual(set);
    }
  });

  it("may be armored, with line ends and blanks as mail leaves them", async () => {
    const text = armor.encode(await encrypted(plain)).replaceAll("\n", "\r\n");
    expect((await opened(bytesOf(`\r\n  ${text}\r\n`), { passphrase })).set).toEqual(set);
  });
});

describe("a file that does not open", () => {
  it("asks for what opens it", async () => {
    expect(await codeOf(await encrypted(plain))).toBe("sealed.needsPassphrase");
    expect(await codeOf(await encrypted(plain), { passphrase: "wrong" })).toBe("sealed.wrongPassphrase");
    const forAna = await encrypted(plain, { recipients: [ana.recipient] });
    expect(await codeOf(forAna, { passphrase })).toBe("sealed.needsKey");
    expect(await codeOf(forAna, { identities: [bo.privateKey] })).toBe("sealed.needsKey");
  });

  it("is damaged where something of it is missing", async () => {
    const file = await encrypted(plain);
    expect(await codeOf(file.slice(0, -1), { passphrase })).toBe("sealed.damaged");
    expect(await codeOf(file.slice(0, 40), { passphrase })).toBe("sealed.damaged");
    const packed = await gzip(plain);
    expect(await codeOf(packed.slice(0, -1))).toBe("sealed.badGzip");
    expect(await codeOf(Uint8Array.from([...packed, 0]))).toBe("sealed.badGzip");
    expect(await codeOf(bytesOf("-----BEGIN AGE ENCRYPTED FILE-----\nno"), { passphrase })).toBe(
      "sealed.damaged",
    );
  });

  it("is refused before it is computed where it costs too much", async () => {
    const header = `age-encryption.org/v1\n-> scrypt bBjlhJVYZeE4aqUdmtRHfw 30\n${"A".repeat(43)}\n--- x\n`;
    expect(await codeOf(bytesOf(header), { passphrase })).toBe("sealed.tooHard");
    const crowd = `age-encryption.org/v1\n${"-> X25519 A\nA\n".repeat(1001)}--- x\n`;
    expect(await codeOf(bytesOf(crowd), { identities: [ana.privateKey] })).toBe("sealed.damaged");
  });

  it("is refused where it is wrapped too often", async () => {
    let file: Uint8Array = plain;
    for (let layer = 0; layer < 4; layer += 1) file = await gzip(file);
    expect((await opened(file)).layers).toHaveLength(4);
    expect(await codeOf(await gzip(file))).toBe("sealed.tooManyLayers");
  });

  it("is given up where it unpacks beyond the limit", async () => {
    const bomb = await gzip(new Uint8Array(64 * intakeLimits.bytes));
    expect(bomb.length).toBeLessThan(intakeLimits.bytes / 10);
    expect(await codeOf(bomb)).toBe("file.tooLarge");
    expect(await codeOf(await gzip(bomb))).toBe("file.tooLarge");
  });

  it("has the code of whatever is in it", async () => {
    const packed = (text: string) => gzip(bytesOf(text));
    expect(await codeOf(await packed("<html>"))).toBe("file.html");
    expect(await codeOf(await packed(" "))).toBe("file.empty");
    expect(await codeOf(await packed("{"))).toBe("file.notJson");
    expect(await codeOf(await packed("[]"))).toBe("set.otherFormat");
    expect(await codeOf(await packed("{}"))).toBe("set.otherFormat");
    expect(await codeOf(await packed('{"payload":""}'))).toBe("edition.notSigned");
    expect(await codeOf(await gzip(new Uint8Array([0xff])))).toBe("file.notUtf8");
    const jws = JSON.parse(await signed(ourEdition(), publisher));
    expect(await codeOf(await packed(JSON.stringify({ ...jws, payload: `${jws.payload}A` })))).toBe(
      "edition.badSignature",
    );
  });
});

describe("whom a file is encrypted for", () => {
  it("must be a public key without a typing error", async () => {
    const typo = `${ana.recipient.slice(0, -1)}${ana.recipient.endsWith("q") ? "p" : "q"}`;
    expect(await isRecipient(ana.recipient)).toBe(true);
    for (const text of ["", "age1", typo, "AGE-SECRET-KEY-1Q"]) {
      expect(await isRecipient(text)).toBe(false);
      expect(await encryptFor(plain, { recipients: [ana.recipient, text] })).toEqual({
        ok: false,
        code: "sealed.badRecipient",
        params: { recipient: text },
      });
    }
    expect(await encryptFor(plain, { recipients: [] })).toMatchObject({ code: "sealed.noRecipient" });
  });
});
