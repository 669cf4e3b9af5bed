/** Publications on disk: an edition is noted whole or not at all, and never twice under one number. */
import { describe, expect, it } from "vitest";
import type { NotedPublication } from "../../lib/app/sharing-ports.ts";
import type { Base } from "../../lib/core/sharing/base.ts";
import type { Publication } from "../../lib/core/sharing/publication.ts";
import type { ShareLogEntry } from "../../lib/core/sharing/share-log-entry.ts";
import { createPublicationStore } from "../../lib/storage/publication-store.ts";
import { readPublication } from "../../lib/storage/read-publication.ts";
import { readShareLog } from "../../lib/storage/read-share-log.ts";
import { freshDatabase } from "./fresh-database.ts";

const now = Date.UTC(2026, 10, 26);
const hash = (digit: string) => digit.repeat(64);

function publication(more: Partial<Publication> = {}): Publication {
  return {
    setId: "set-1",
    version: 1,
    hash: hash("1"),
    keys: ["k"],
    threshold: 1,
    issued: now,
    expires: now + 1,
    revoked: false,
    parts: ["clients", "rules"],
    included: [],
    address: null,
    ...more,
  };
}

function noted(more: Partial<Publication> = {}): NotedPublication {
  const one = publication(more);
  const base: Base = { id: one.hash ?? "", setId: one.setId, at: now, way: "export", text: "{}" };
  const log: ShareLogEntry = { at: now, who: null, what: "published", where: null, params: {} };
  return { publication: one, base, log };
}

function filled() {
  const database = freshDatabase();
  return { database, store: createPublicationStore(database) };
}

describe("the store of publications", () => {
  it("keeps an edition, the document in it and its line of the log", async () => {
    const { database, store } = filled();
    expect(await store.note(noted())).toEqual({ ok: true, value: true });
    expect(await readPublication(database, "set-1")).toEqual({ ok: true, value: publication() });
    expect(await database.bases.count()).toBe(1);
    expect(await readShareLog(database)).toMatchObject({ ok: true, value: [{ n: 1, what: "published" }] });
  });

  it("keeps nothing of an edition that another one was signed instead of", async () => {
    const { database, store } = filled();
    await store.note(noted({ version: 5 }));
    for (const late of [noted({ version: 5, hash: hash("2") }), noted({ version: 4, hash: hash("2") })]) {
      expect(await store.note(late)).toEqual({ ok: true, value: false });
    }
    expect(await readPublication(database, "set-1")).toEqual({
      ok: true,
      value: publication({ version: 5 }),
    });
    expect(await database.bases.count()).toBe(1);
    expect(await database.shareLog.count()).toBe(1);
  });

  it("keeps plans for the next edition beside the last one", async () => {
    const { database, store } = filled();
    await store.note(noted());
    const planned = publication({ address: "https://x.example/set.json", nextKeys: ["k", "l"] });
    expect(await store.note({ publication: planned, base: null, log: null })).toEqual({
      ok: true,
      value: true,
    });
    expect(await readPublication(database, "set-1")).toEqual({ ok: true, value: planned });
  });

  it("goes on from a file that was published elsewhere, whatever its number", async () => {
    const { database, store } = filled();
    expect(await store.note(noted({ version: 17 }))).toEqual({ ok: true, value: true });
    expect(await readPublication(database, "set-1")).toMatchObject({ value: { version: 17 } });
    expect(await readPublication(database, "other")).toEqual({ ok: true, value: null });
  });
});
