/** Backups over the life of the worker: a copy before every replacement, one a day, files by schedule, and a way back from every loss. */
import { describe, expect, it } from "vitest";
import { defaultBackups } from "../../lib/core/backups/backup-settings.ts";
import { client, ruleSet } from "../storage/fresh-database.ts";
import { day, heads, logOf, other, replace, set, snapshotsOf, worldWithRules } from "./backed-up-world.ts";
import { createWorld, me, startWorker, type World } from "./world.ts";

describe("a set that takes the place of another", () => {
  it.each([
    ["import", "import"],
    ["undo", "replace"],
    ["edit", "replace"],
  ] as const)("by %s leaves a snapshot of what was there", async (way, reason) => {
    const { world, worker } = await worldWithRules();
    await replace(worker, other, way);
    const [head, ...rest] = await heads(world);
    expect(rest).toEqual([]);
    expect(head).toMatchObject({ reason, clients: 3, rules: 1 });
    expect((await snapshotsOf(world).read(head?.id ?? ""))?.set).toEqual(set);
  });

  it("leaves none of an empty set, and one only of each state", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    await replace(worker, set);
    expect(await heads(world)).toEqual([]);
    await worker.ask("backup.make", {});
    await replace(worker, other);
    expect(await heads(world)).toHaveLength(1);
  });

  it("takes its place although no snapshot can be written, and that is told", async () => {
    const { world, worker } = await worldWithRules();
    world.directory.room = 0;
    expect(await replace(worker, other, "import")).toMatchObject({ ok: true });
    expect(world.problems).toContain("snapshot.import: backup.noRoom");
    expect(await heads(world)).toEqual([]);
  });

  it("takes its place only after the snapshot, whenever the worker is killed", async () => {
    let done = 0;
    for (let killAt = 1; killAt <= 40; killAt += 1) {
      const { world } = await worldWithRules();
      const doomed = startWorker(world, killAt);
      await Promise.race([replace(doomed, other, "import"), doomed.killed]);
      const next = startWorker(world);
      const state = await next.ask("page.state", { account: me });
      if (!state.ok || state.value.clients === 3) continue;
      done += 1;
      expect(await heads(world)).toMatchObject([{ clients: 3, reason: "import" }]);
    }
    expect(done).toBeGreaterThan(0);
  });
});

describe("every day", () => {
  it("a snapshot is kept if something has changed", async () => {
    const { world, worker } = await worldWithRules();
    await worker.backUp();
    world.now += day;
    await worker.backUp();
    expect(await heads(world)).toMatchObject([{ reason: "daily" }]);
    await worker.ask("rules.edit", { edit: { kind: "client.delete", id: "a" } });
    await worker.backUp();
    expect(await heads(world)).toMatchObject([{ clients: 2 }, { clients: 3 }]);
  });

  it("no file is written unless that was asked for", async () => {
    const { world, worker } = await worldWithRules();
    world.mayDownload = true;
    await worker.backUp();
    expect(world.downloads).toEqual([]);
  });
});

describe("files by schedule", () => {
  async function scheduled() {
    const { world, worker } = await worldWithRules();
    world.mayDownload = true;
    const backups = { ...defaultBackups, rhythm: "daily", folder: "Kept" } as const;
    await worker.ask("settings.change", { change: { backups } });
    return { world, worker };
  }

  it("are written into the folder when they are due, and the log says so", async () => {
    const { world, worker } = await scheduled();
    await worker.backUp();
    await worker.backUp();
    expect(world.downloads).toHaveLength(1);
    await worker.ask("rules.edit", { edit: { kind: "client.delete", id: "a" } });
    world.now += day;
    await worker.backUp();
    expect(world.downloads).toMatchObject([{ clients: 3 }, { clients: 2 }]);
    const name = world.downloads[1]?.name ?? null;
    expect(name).toMatch(/^Kept\//);
    expect((await logOf(world)).at(-1)).toEqual({
      what: "backedUp",
      where: name,
      params: { clients: 2, rules: 1 },
    });
  });

  it.each([
    ["the browser no longer allows it", { mayDownload: false }, "backup.notAllowed"],
    ["the disk is full", { isDiskWritable: false }, "backup.notWritten"],
  ])("that fail because %s are tried again, and the state says why", async (_, trouble, code) => {
    const { world, worker } = await scheduled();
    Object.assign(world, trouble);
    await worker.backUp();
    const at = world.now;
    expect(await worker.ports.backups.load()).toMatchObject({ value: { failed: { at, code }, file: null } });
    expect(world.problems).toContain(`backup.file: ${code}`);
    Object.assign(world, { mayDownload: true, isDiskWritable: true });
    await worker.backUp();
    expect(world.downloads).toHaveLength(1);
    expect(await worker.ports.backups.load()).toMatchObject({ value: { failed: null, file: { at } } });
  });

  it("that could never be read back are not written, and the state says why", async () => {
    const { world, worker } = await scheduled();
    const clients = Array.from({ length: 1000 }, (_, n) => client(`c${n}`, { notes: "n".repeat(9000) }));
    await replace(worker, ruleSet({ clients }));
    await worker.backUp();
    expect(world.downloads).toEqual([]);
    const failed = { at: world.now, code: "backup.tooLarge" };
    expect(await worker.ports.backups.load()).toMatchObject({ value: { failed, file: null } });
  });

  it("come at once when the user asks", async () => {
    const { world, worker } = await scheduled();
    expect(await worker.ask("backup.make", {})).toMatchObject({ ok: true });
    expect(await worker.ask("backup.make", {})).toMatchObject({ ok: true });
    expect(world.downloads).toHaveLength(2);
  });

  describe("where no snapshot can be kept", () => {
    const places = [
      ["the disk has no room for it", (world: World) => Object.assign(world.directory, { room: 0 })],
      [
        "the browser opens no private file system",
        (world: World) =>
          Object.assign(world.directory, {
            open: () => Promise.reject(new DOMException("private window", "SecurityError")),
          }),
      ],
    ] as const;

    it.each(places)("because %s are written all the same", async (_, take) => {
      const { world } = await scheduled();
      take(world);
      const worker = startWorker(world);
      await worker.backUp();
      expect(world.downloads).toMatchObject([{ clients: 3 }]);
      expect(await worker.ports.backups.load()).toMatchObject({
        value: { since: world.now, failed: null, file: { at: world.now } },
      });
    });

    it.each(places)(
      "because %s come when the user asks, and it is said that there is none",
      async (_, take) => {
        const { world } = await scheduled();
        take(world);
        const worker = startWorker(world);
        const answer = await worker.ask("backup.make", {});
        expect(answer.ok && answer.value.unkept).toMatch(/^backup\.(noRoom|notKept)$/);
        expect(world.downloads).toHaveLength(1);
      },
    );

    it.each(places)(
      "because %s, the days without a file are counted although none is wanted",
      async (_, take) => {
        const { world } = await worldWithRules();
        take(world);
        const worker = startWorker(world);
        await worker.backUp();
        expect(await worker.ports.backups.load()).toMatchObject({ value: { since: world.now } });
      },
    );
  });

  it("come of nothing where there is nothing", async () => {
    const worker = startWorker(createWorld());
    expect(await worker.ask("backup.make", {})).toMatchObject({ ok: false, code: "backup.nothing" });
  });
});

describe("a snapshot that the user deletes", () => {
  it("is gone, can be taken back, and is gone for good after a day", async () => {
    const { world, worker } = await worldWithRules();
    await worker.ask("backup.make", {});
    const [{ id } = { id: "" }] = await heads(world);
    expect(await worker.ask("backup.delete", { id, isDeleted: true })).toMatchObject({ ok: true });
    expect(await heads(world)).toEqual([]);
    expect(await worker.ask("backup.delete", { id, isDeleted: false })).toMatchObject({ ok: true });
    expect(await heads(world)).toHaveLength(1);
    await worker.ask("backup.delete", { id, isDeleted: true });
    await worker.backUp();
    const back = await worker.ask("backup.delete", { id, isDeleted: false });
    expect(back).toMatchObject({ ok: false, code: "backup.unknown" });
  });
});

describe("a file that a page saved", () => {
  it("counts as a backup, and the log says its name", async () => {
    const { world, worker } = await worldWithRules();
    await worker.ask("backup.saved", { name: "mine.json", revision: 7 });
    expect(await worker.ports.backups.load()).toMatchObject({
      value: { file: { at: world.now, name: "mine.json", revision: 7 } },
    });
    expect((await logOf(world)).at(-1)).toMatchObject({ what: "backedUp", where: "mine.json" });
  });
});

describe("everything that was forgotten", () => {
  it("leaves no snapshot, and none comes back", async () => {
    const { world, worker } = await worldWithRules();
    await worker.ask("backup.make", {});
    await worker.ask("everything.forget", {});
    await worker.settled();
    const next = startWorker(world);
    await next.wake();
    await next.backUp();
    expect(world.directory.files.size).toBe(0);
    expect(await next.ask("page.state", { account: me })).toMatchObject({ value: { clients: 0 } });
  });
});
