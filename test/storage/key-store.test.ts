/** The user's own keys on disk: usable after they were read back, and never to be had out of there. */
import { describe, expect, it } from "vitest";
import { dropKey, keepKey, noteBackup, readKeys } from "../../lib/storage/key-store.ts";
import { freshDatabase } from "./fresh-database.ts";

const made = Date.UTC(2026, 10, 26);

async function aKey(id: string, madeAt = made) {
  const pair = (await crypto.subtle.generateKey({ name: "Ed25519" }, false, [
    "sign",
    "verify",
  ])) as CryptoKeyPair;
  return { record: { id, use: "sign", privateKey: pair.privateKey, madeAt } as const, pair };
}

describe("the store of keys", () => {
  it("gives back a key that signs and cannot be exported", async () => {
    const database = freshDatabase();
    const { record, pair } = await aKey("a");
    expect(await keepKey(database, record)).toMatchObject({ ok: true });
    const stored = await readKeys(database);
    const [kept] = stored.ok ? stored.value : [];
    if (kept === undefined) throw new Error("the key was not kept");
    const signed = await crypto.subtle.sign("Ed25519", kept.privateKey, new Uint8Array([1]));
    expect(await crypto.subtle.verify("Ed25519", pair.publicKey, signed, new Uint8Array([1]))).toBe(true);
    await expect(crypto.subtle.exportKey("pkcs8", kept.privateKey)).rejects.toThrow();
  });

  it("has the oldest first, remembers backups, and forgets what is dropped", async () => {
    const database = freshDatabase();
    const [first, second] = [(await aKey("b", made)).record, (await aKey("a", made + 1)).record];
    await keepKey(database, second);
    await keepKey(database, first);
    await noteBackup(database, "a", made + 2);
    await noteBackup(database, "gone", made + 2);
    expect(await readKeys(database)).toMatchObject({
      value: [{ id: "b" }, { id: "a", backedUpAt: made + 2 }],
    });
    await dropKey(database, "b");
    expect(await readKeys(database)).toMatchObject({ value: [{ id: "a" }] });
  });

  it("leaves a key as old as it is when it is restored once more", async () => {
    const database = freshDatabase();
    const { record } = await aKey("a");
    await keepKey(database, record);
    await keepKey(database, { ...record, madeAt: made + 9, backedUpAt: made + 9 });
    expect(await readKeys(database)).toMatchObject({ value: [{ madeAt: made, backedUpAt: made + 9 }] });
  });
});
