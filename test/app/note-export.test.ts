/** A document that leaves is remembered as a base of later merges, and told in the log. */
import { describe, expect, it } from "vitest";
import { noteExport } from "../../lib/app/note-export.ts";
import type { Base } from "../../lib/core/sharing/base.ts";
import { createBaseStore } from "../../lib/storage/base-store.ts";
import { readContainedBases } from "../../lib/storage/read-contained-bases.ts";
import { freshDatabase, ruleSet } from "../storage/fresh-database.ts";
import { createWorld, startWorker, type World } from "./world.ts";

const base: Base = { id: "ab".repeat(32), setId: "set-1", at: 5, way: "export", text: "{}" };
const log = {
  at: 5,
  who: "Ana",
  what: "exported",
  where: "rules.json",
  params: { clients: 1, rules: 2 },
} as const;

const databaseOf = ({ indexedDB }: World) => freshDatabase({ indexedDB });

describe("an export that is noted", () => {
  it("keeps the document, and adds a line to the log", async () => {
    const world = createWorld();
    expect(await startWorker(world).ask("export.note", { base, log })).toEqual({ ok: true, value: {} });
    const database = databaseOf(world);
    expect(await readContainedBases(database, ruleSet())).toEqual({ ok: true, value: [base] });
    expect(await database.shareLog.toArray()).toEqual([{ ...log, n: 1 }]);
  });

  it("is one base and two lines where it is noted twice", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    await worker.ask("export.note", { base, log });
    await worker.ask("export.note", { base: { ...base, at: 9 }, log });
    const database = databaseOf(world);
    expect(await readContainedBases(database, ruleSet())).toEqual({
      ok: true,
      value: [{ ...base, at: 9, since: base.at }],
    });
    expect(await database.shareLog.count()).toBe(2);
  });

  it("is refused where the base cannot be kept, and then nothing is said of it", async () => {
    const lines: unknown[] = [];
    const shareLog = {
      append: async (line: unknown) => ({ ok: true, value: void lines.push(line) }) as const,
    };
    const failure = { code: "storage.full", params: {} } as const;
    const full = { keep: async () => ({ ok: false, failure }) as const };
    expect(await noteExport({ bases: full, shareLog }, { base, log })).toEqual({ ok: false, ...failure });
    expect(lines).toEqual([]);
  });
});

describe("the revisions that a set contains", () => {
  const theirs: Base = { id: "cd".repeat(32), setId: "theirs", at: 7, way: "import", text: "{}" };

  it("are those that left it and those that were taken in and not taken back, the newest first", async () => {
    const database = freshDatabase();
    await database.open();
    await database.bases.bulkAdd([base, theirs, { ...base, id: "ef".repeat(32), setId: "other" }]);
    expect(await readContainedBases(database, ruleSet())).toEqual({ ok: true, value: [base] });
    const merged = [{ setId: "theirs", revision: theirs.id }];
    expect(await readContainedBases(database, ruleSet({ merged }))).toEqual({
      ok: true,
      value: [theirs, base],
    });
  });

  it("are the newest ten where there are more", async () => {
    const database = freshDatabase();
    await database.open();
    const many = Array.from({ length: 30 }, (_, at) => ({ ...base, id: `${at}`.padStart(64, "0"), at }));
    await database.bases.bulkAdd(many);
    const read = await readContainedBases(database, ruleSet());
    expect(read.ok && read.value.map(({ at }) => at)).toEqual([29, 28, 27, 26, 25, 24, 23, 22, 21, 20]);
  });
});

describe("what is kept of exports", () => {
  it("is a hundred of them, and beside those all that the user's set notes as taken in", async () => {
    const database = freshDatabase();
    await database.open();
    const idOf = (at: number) => `${at}`.padStart(64, "0");
    const merged = [{ setId: "theirs", revision: idOf(0) }];
    const { clients: _, rules: __, ...outline } = ruleSet({ merged });
    await database.meta.put({ key: "outline", value: outline });
    await database.bases.bulkAdd(
      Array.from({ length: 101 }, (___, at) => ({ ...base, id: idOf(at), at: at + 1 })),
    );
    await createBaseStore(database).keep({ ...base, at: 500 });
    expect(await database.bases.count()).toBe(101);
    expect((await database.bases.bulkGet([idOf(0), idOf(1), base.id])).map((kept) => kept?.at)).toEqual([
      1,
      undefined,
      500,
    ]);
  });
});
