/** Every way by which a client changes is told of in its history, and going back is exact. */
import { describe, expect, it } from "vitest";
import { client, rule, ruleSet } from "../storage/fresh-database.ts";
import { contentOf } from "./content-of.ts";
import { createWorld, me, startWorker } from "./world.ts";

/** Way and kind of every change, oldest first, and the client whom it is about. */
async function historyIn(world: ReturnType<typeof createWorld>) {
  const { tables } = await contentOf(world);
  return tables.history.flatMap((record) =>
    "changes" in record ? [] : [`${record.way} ${record.clientId} ${record.delta.kind}`],
  );
}

describe("the history of clients", () => {
  it("has edits, merges and what takes them back, each by its way", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    const [one, two] = [client("one"), client("two")];
    const set = ruleSet({ clients: [one, two], rules: [rule("r")] });
    await worker.ask("rules.edit", { edit: { kind: "set.replace", set }, way: "import" });
    const before = await contentOf(world);
    const merged = await worker.ask("rules.edit", {
      edit: { kind: "client.merge", client: { ...one, tier: "vip" }, others: ["two"] },
      way: "merge",
    });
    if (!merged.ok) throw new Error(merged.code);
    await worker.ask("rules.edit", { edit: merged.value.inverse, way: "undo" });
    expect((await historyIn(world)).sort()).toEqual([
      "import one made",
      "import two made",
      "merge one changed",
      "merge two removed",
      "undo one changed",
      "undo two made",
    ]);
    expect((await contentOf(world)).tables.blocks).toEqual(before.tables.blocks);
  });

  it("has what Gmail pages asked for", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    const set = ruleSet({ clients: [client("one")], rules: [rule("r")] });
    await worker.ask("rules.edit", { edit: { kind: "set.replace", set } });
    await worker.ask("client.note", { clientId: "one", notes: "Ring first" });
    const assigned = await worker.ask("sender.assign", {
      account: me,
      address: "new@else.example",
      scope: "address",
      to: { clientId: "one" },
    });
    if (!assigned.ok || assigned.value.undo === null) throw new Error("it can be taken back");
    await worker.ask("edit.undo", { token: assigned.value.undo });
    expect(await historyIn(world)).toEqual([
      "edit one made",
      "note one changed",
      "assign one changed",
      "undo one changed",
    ]);
  });
});
