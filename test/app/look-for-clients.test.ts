/** Mail seen before there is any client: stored only once the user asked for proposals, and no longer than that holds. */
import { describe, expect, it } from "vitest";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { contentOf } from "./content-of.ts";
import { createWorld, me, startWorker } from "./world.ts";

const facts: MessageFacts[] = [
  { id: "1", from: { address: "ana@acme.example" }, subject: "Offer", snippet: "secret" },
];

async function lookAtMail(wish: "asked" | "taken back" | "forgotten" | "never asked") {
  const world = createWorld();
  const worker = startWorker(world);
  if (wish !== "never asked") await worker.ask("settings.change", { change: { looksForClients: true } });
  if (wish === "taken back") await worker.ask("settings.change", { change: { looksForClients: false } });
  if (wish === "forgotten") await worker.ask("everything.forget", {});
  const answer = await worker.ask("messages.decide", { account: me, facts });
  expect(answer).toMatchObject({ ok: true, value: { off: null } });
  await worker.settled();
  return { world, worker, seen: (await contentOf(world)).tables.seen };
}

describe("mail seen while there are no clients and no rules", () => {
  it("is stored as facts once the user asked for clients to be proposed", async () => {
    const { seen } = await lookAtMail("asked");
    expect(seen).toMatchObject([{ account: me, id: "1", facts: { subject: "Offer" } }]);
    expect(JSON.stringify(seen)).not.toContain("secret");
  });

  it.each(["never asked", "taken back", "forgotten"] as const)(
    "is not stored where that was %s",
    async (wish) => {
      expect((await lookAtMail(wish)).seen ?? []).toEqual([]);
    },
  );

  it("is asked for again by every open page when the wish changes", async () => {
    const { world } = await lookAtMail("asked");
    expect(world.told).toHaveLength(1);
  });
});

describe("a sender that is ignored", () => {
  it("is kept with the settings, without telling Gmail's pages, and forgotten with everything else", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    const stored = async () => {
      const loaded = await worker.ports.settings.load();
      return loaded.ok ? loaded.value.settings.ignoredSenders : null;
    };
    expect(await worker.ask("sender.ignore", { entry: "dull.example", ignored: true })).toMatchObject({
      ok: true,
    });
    expect(await stored()).toEqual(["dull.example"]);
    expect(world.told).toEqual([]);
    await worker.ask("sender.ignore", { entry: "dull.example", ignored: false });
    expect(await stored()).toEqual([]);
    await worker.ask("sender.ignore", { entry: "dull.example", ignored: true });
    await worker.ask("everything.forget", {});
    expect(await stored()).toEqual([]);
  });
});

describe("what is the user's own in an account", () => {
  it("grows and shrinks by one entry, and Gmail's pages are told", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    const stored = async () => {
      const loaded = await worker.ports.settings.load();
      return loaded.ok ? loaded.value.settings.accounts[me]?.domains : null;
    };
    const entries = ["a.example", "b.example"];
    await Promise.all(entries.map((entry) => worker.ask("account.own", { account: me, entry, own: true })));
    expect(await stored()).toEqual(entries);
    expect(world.told).toHaveLength(2);
    await worker.ask("account.own", { account: me, entry: "a.example", own: false });
    expect(await stored()).toEqual(["b.example"]);
  });
});
