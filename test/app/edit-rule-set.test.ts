/** Edits as they arrive: one after the other, each whole, each told to everybody who paints. */
import { describe, expect, it } from "vitest";
import { client, rule, ruleSet } from "../storage/fresh-database.ts";
import { contentOf } from "./content-of.ts";
import { createWorld, startWorker } from "./world.ts";

const names = Array.from({ length: 20 }, (_, index) => `c${index}`);

describe("edits that are sent at the same time", () => {
  it("are all carried out, in the order in which they were sent", async () => {
    const worker = startWorker(createWorld());
    const answers = await Promise.all(
      names.map((id) => worker.ask("rules.edit", { edit: { kind: "client.save", client: client(id) } })),
    );
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const stored = await worker.ports.rules.load();
    expect(stored.ok && stored.value.set.clients.map(({ id }) => id)).toEqual(names);
  });

  it("lose nothing to changes of settings and pauses between them", async () => {
    const worker = startWorker(createWorld());
    await Promise.all([
      worker.ask("rules.edit", { edit: { kind: "client.save", client: client("a") } }),
      worker.ask("settings.change", { change: { keepDays: 30 } }),
      worker.ask("rules.edit", { edit: { kind: "rule.save", rule: rule("r") } }),
      worker.ask("pause.set", { until: Date.UTC(2027, 0, 1) }),
      worker.ask("settings.change", { change: { language: "zh_TW" } }),
    ]);
    expect(await worker.ports.rules.load()).toMatchObject({
      value: { set: { clients: [{ id: "a" }], rules: [{ id: "r" }] } },
    });
    expect(await worker.ports.settings.load()).toMatchObject({
      value: { settings: { keepDays: 30, language: "zh_TW", pausedUntil: Date.UTC(2027, 0, 1) } },
    });
  });

  it("each have a revision of their own, and Gmail tabs are told of every one", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    const answers = await Promise.all(
      names.map((id) => worker.ask("rules.edit", { edit: { kind: "client.save", client: client(id) } })),
    );
    const revisions = answers.map((answer) => (answer.ok ? answer.value.revision : null));
    expect(new Set(revisions).size).toBe(names.length);
    expect(world.told).toEqual(revisions);
  });
});

describe("an edit", () => {
  it("is taken back by the inverse in its answer", async () => {
    const worker = startWorker(createWorld());
    const set = ruleSet({ clients: [client("a"), client("b")], rules: [rule("r")] });
    await worker.ask("rules.edit", { edit: { kind: "set.replace", set } });
    const done = await worker.ask("rules.edit", { edit: { kind: "client.delete", id: "a" } });
    expect(done.ok).toBe(true);
    if (!done.ok) return;
    await worker.ask("rules.edit", { edit: done.value.inverse });
    expect(await worker.ports.rules.load()).toMatchObject({ value: { set } });
  });

  it("that cannot be carried out changes nothing and tells nobody", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    await worker.ask("rules.edit", { edit: { kind: "client.save", client: client("a", { name: "Acme" }) } });
    const before = await contentOf(world);
    const told = world.told.length;
    const twin = client("b", { name: " ACME " });
    expect(await worker.ask("rules.edit", { edit: { kind: "client.save", client: twin } })).toEqual({
      ok: false,
      code: "client.name.taken",
      params: { name: "ACME" },
    });
    expect(await contentOf(world)).toEqual(before);
    expect(world.told).toHaveLength(told);
  });

  it("gives the rule set an id of its own when it is the first, and keeps it", async () => {
    const worker = startWorker(createWorld());
    await worker.ask("rules.edit", { edit: { kind: "client.save", client: client("a") } });
    await worker.ask("rules.edit", { edit: { kind: "client.save", client: client("b") } });
    expect(await worker.ports.rules.load()).toMatchObject({ value: { set: { id: "id-1" } } });
  });
});
