/** Keys: the private half never leaves but in the encrypted backup, from which it comes back. */
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { describe, expect, it } from "vitest";
import { decryptWith } from "../../lib/sealing/decrypt-with.ts";
import { encryptFor } from "../../lib/sealing/encrypt-for.ts";
import { makeIdentity, restoreIdentity } from "../../lib/sealing/identity.ts";
import { restoreSigningKey } from "../../lib/sealing/signing-key.ts";
import { verifyEdition } from "../../lib/sealing/verify-edition.ts";
import { bytesOf, ourEdition, publisher, signed, stranger, textOf, workFactor } from "./seal-world.ts";

const passphrase = "six words that nobody would guess";

async function sealed(text: string): Promise<Uint8Array> {
  const file = await encryptFor(bytesOf(text), { passphrase, workFactor });
  if (!file.ok) throw new Error(file.code);
  return file.value;
}

describe("a publisher key", () => {
  it("cannot be exported", async () => {
    expect(publisher.privateKey).toMatchObject({ type: "private", extractable: false, usages: ["sign"] });
    await expect(crypto.subtle.exportKey("jwk", publisher.privateKey)).rejects.toThrow();
    await expect(crypto.subtle.exportKey("pkcs8", publisher.privateKey)).rejects.toThrow();
  });

  it("comes back from its backup, and signs as before", async () => {
    const restored = await restoreSigningKey(await publisher.backup(passphrase), passphrase);
    if (!restored.ok) throw new Error(restored.code);
    expect(restored.value.publicKey).toBe(publisher.publicKey);
    expect(restored.value.privateKey.extractable).toBe(false);
    const verified = await verifyEdition(await signed(ourEdition(), restored.value), [publisher.publicKey]);
    expect(verified).toMatchObject({ ok: true, verifiedBy: [publisher.publicKey] });
  });

  it("lies in its backup as a JWK, which other tools read", async () => {
    const opened = await decryptWith(await publisher.backup(passphrase), { passphrase });
    expect(opened.ok && JSON.parse(textOf(opened.value))).toMatchObject({
      kty: "OKP",
      crv: "Ed25519",
      x: publisher.publicKey,
      d: expect.stringMatching(/^[\w-]{43}$/),
    });
  });

  it("is not restored by another passphrase, nor from another file", async () => {
    const backup = await publisher.backup(passphrase);
    expect(await restoreSigningKey(backup, "another")).toMatchObject({ code: "sealed.wrongPassphrase" });
    for (const text of ["", "{}", "no JSON", '{"kty":"OKP","crv":"Ed25519"}']) {
      expect(await restoreSigningKey(await sealed(text), passphrase)).toMatchObject({
        code: "sealed.notKeyFile",
      });
    }
  });

  it("is not restored from halves that do not belong together", async () => {
    const opened = await decryptWith(await publisher.backup(passphrase), { passphrase });
    if (!opened.ok) throw new Error(opened.code);
    const mixed = JSON.stringify({ ...JSON.parse(textOf(opened.value)), x: stranger.publicKey });
    expect(await restoreSigningKey(await sealed(mixed), passphrase)).toMatchObject({
      code: "sealed.notKeyFile",
    });
  });
});

describe("an identity", () => {
  it("cannot be exported, and opens what was encrypted for it", async () => {
    const { privateKey, recipient } = await makeIdentity(workFactor);
    expect(privateKey).toMatchObject({ type: "private", extractable: false, usages: ["deriveBits"] });
    await expect(crypto.subtle.exportKey("pkcs8", privateKey)).rejects.toThrow();
    const file = await encryptFor(bytesOf("rules"), { recipients: [recipient] });
    const opened = file.ok ? await decryptWith(file.value, { identities: [privateKey] }) : file;
    expect(opened.ok && textOf(opened.value)).toBe("rules");
  });

  it("comes back from its backup", async () => {
    const made = await makeIdentity(workFactor);
    const restored = await restoreIdentity(await made.backup(passphrase), passphrase);
    if (!restored.ok) throw new Error(restored.code);
    expect(restored.value.recipient).toBe(made.recipient);
    const file = await encryptFor(bytesOf("rules"), { recipients: [made.recipient] });
    const opened = file.ok
      ? await decryptWith(file.value, { identities: [restored.value.privateKey] })
      : file;
    expect(opened.ok && textOf(opened.value)).toBe("rules");
  });

  it("is taken from what age-keygen writes, encrypted or not", async () => {
    const secret = await generateX25519Identity();
    const recipient = await identityToRecipient(secret);
    const text = `# created: 2026-11-26T12:00:00Z\r\n# public key: ${recipient}\r\n${secret}\r\n`;
    for (const file of [bytesOf(text), await sealed(text)]) {
      expect(await restoreIdentity(file, passphrase)).toMatchObject({ ok: true, value: { recipient } });
    }
  });

  it("is not restored from anything else", async () => {
    const secret = await generateX25519Identity();
    const typo = `${secret.slice(0, 20)}${secret[20] === "Q" ? "P" : "Q"}${secret.slice(21)}`;
    for (const text of [
      "",
      "# nothing",
      typo,
      secret.slice(0, -1),
      `${secret}\n${secret}`,
      "AGE-SECRET-KEY-PQ-1Q",
    ]) {
      expect(await restoreIdentity(bytesOf(text), "")).toMatchObject({ code: "sealed.notIdentityFile" });
    }
    const locked = await (await makeIdentity(workFactor)).backup(passphrase);
    expect(await restoreIdentity(locked, "another")).toMatchObject({ code: "sealed.wrongPassphrase" });
  });
});
