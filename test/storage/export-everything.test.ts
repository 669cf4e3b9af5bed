/** Every row as it lies in the database: bytes that can be read again, no keys, and what is damaged does not keep back the rest. */
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, it, vi } from "vitest";
import { exportEverything } from "../../lib/storage/export-everything.ts";
import { client, freshDatabase } from "./fresh-database.ts";

async function filled(): Promise<IDBFactory> {
  const indexedDB = new IDBFactory();
  const database = freshDatabase({ indexedDB });
  await database.open();
  await database.blocks.put({ kind: "clients", index: 0, items: [client("acme")] });
  const packed = Uint8Array.from({ length: 100_000 }, (_, index) => index % 256);
  await database.editions.put({ subscriptionId: "s", hash: "h", packed });
  const { privateKey } = (await crypto.subtle.generateKey("Ed25519", false, [
    "sign",
    "verify",
  ])) as CryptoKeyPair;
  await database.keys.put({ id: "secret", use: "sign", privateKey, madeAt: 1 });
  database.close();
  return indexedDB;
}

async function exported(indexedDB: IDBFactory) {
  const text = await exportEverything({ indexedDB, IDBKeyRange });
  if (!text.ok) throw new Error(text.failure.code);
  return { text: text.value, raw: JSON.parse(text.value) };
}

describe("an export of everything", () => {
  it("holds every table as it lies there, but no keys", async () => {
    const { text, raw } = await exported(await filled());
    expect(raw.tables.blocks).toEqual([{ kind: "clients", index: 0, items: [client("acme")] }]);
    expect(Object.keys(raw.tables)).toHaveLength(17);
    expect(raw).toMatchObject({ name: "clientele", leftOut: ["keys"], unreadable: [] });
    expect(text).not.toContain("secret");
  });

  it("writes bytes so that they can be read again", async () => {
    const { raw } = await exported(await filled());
    const bytes = Buffer.from(raw.tables.editions[0].packed.base64, "base64");
    expect(bytes).toHaveLength(100_000);
    expect(bytes.every((byte, index) => byte === index % 256)).toBe(true);
  });

  it("holds the tables that can be read where another one cannot, and names that one", async () => {
    const indexedDB = await filled();
    const prototype = Object.getPrototypeOf(
      await new Promise<IDBObjectStore>((resolve) => {
        const opening = indexedDB.open("clientele");
        opening.onsuccess = () => resolve(opening.result.transaction("seen").objectStore("seen"));
      }),
    ) as IDBObjectStore;
    const { getAll } = prototype;
    const failing = vi.spyOn(prototype, "getAll").mockImplementation(function (
      this: IDBObjectStore,
      ...asked
    ) {
      if (this.name === "seen") throw new DOMException("damaged", "UnknownError");
      return getAll.apply(this, asked as never);
    });
    const { raw } = await exported(indexedDB);
    failing.mockRestore();
    expect(raw.unreadable).toEqual(["seen"]);
    expect(raw.tables.blocks).toHaveLength(1);
    expect(raw.tables).not.toHaveProperty("seen");
  });

  it("is refused where there is no database", async () => {
    expect(await exportEverything({ indexedDB: new IDBFactory(), IDBKeyRange })).toMatchObject({
      ok: false,
      failure: { code: "storage.unavailable" },
    });
  });
});
