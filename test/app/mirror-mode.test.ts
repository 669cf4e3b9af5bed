/** A database that cannot be read: painting goes on from the mirror and says so, and nothing is written over it. */
import { describe, expect, it, vi } from "vitest";
import { client, rule, ruleSet } from "../storage/fresh-database.ts";
import { createWorld, me, startWorker, type World } from "./world.ts";

const facts = [{ id: "m", from: { address: "x@a.example" }, subject: "invoice" }];
const set = ruleSet({ clients: [client("a")], rules: [rule("r")] });

async function worldWithRules(): Promise<World> {
  const world = createWorld();
  const worker = startWorker(world);
  await worker.ask("rules.edit", { edit: { kind: "set.replace", set } });
  await worker.settled();
  return world;
}

/** From now on no database can be opened, until the returned function is called. */
function breakDatabase(world: World): () => void {
  const open = vi.spyOn(world.indexedDB, "open").mockImplementation(() => {
    throw new DOMException("Internal error opening backing store", "UnknownError");
  });
  const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
  return () => {
    open.mockRestore();
    warn.mockRestore();
  };
}

describe("a database that cannot be opened any more", () => {
  it("is stood in for by the mirror, and every page state says why", async () => {
    const world = await worldWithRules();
    const mend = breakDatabase(world);
    const worker = startWorker(world);
    expect(await worker.ask("page.state", { account: me })).toMatchObject({
      ok: true,
      value: { revision: world.told.at(-1), clients: 1, rules: 1, mirrored: "storage.unavailable" },
    });
    expect(await worker.ask("messages.decide", { account: me, facts })).toMatchObject({
      ok: true,
      value: { decided: [{ decision: { client: "Client a", labels: ["Invoice"] } }] },
    });
    mend();
  });

  it("stays off where the user had turned painting off", async () => {
    const world = await worldWithRules();
    const before = startWorker(world);
    await before.ask("settings.change", { change: { enabled: false } });
    await before.settled();
    const mend = breakDatabase(world);
    expect(await startWorker(world).ask("messages.decide", { account: me, facts })).toMatchObject({
      value: { off: "off", decided: [] },
    });
    mend();
  });

  it("takes no edit, and its rules are there when it can be opened again", async () => {
    const world = await worldWithRules();
    const mend = breakDatabase(world);
    const worker = startWorker(world);
    const edit = { kind: "rule.delete", id: "r" } as const;
    expect(await worker.ask("rules.edit", { edit })).toMatchObject({
      ok: false,
      code: "storage.unavailable",
    });
    mend();
    const state = await worker.ask("page.state", { account: me });
    expect(state).toMatchObject({ ok: true, value: { rules: 1 } });
    expect(state.ok && state.value.mirrored).toBeUndefined();
  });

  it("is answered with its code where there is no mirror either", async () => {
    const world = await worldWithRules();
    world.directory.files.clear();
    const mend = breakDatabase(world);
    const worker = startWorker(world);
    const refused = { ok: false, code: "storage.unavailable" };
    expect(await worker.ask("page.state", { account: me })).toMatchObject(refused);
    expect(await worker.ask("messages.decide", { account: me, facts })).toMatchObject(refused);
    mend();
  });
});
