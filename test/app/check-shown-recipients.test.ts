/** A page in which somebody writes a mail asks about its recipients. */
import { describe, expect, it } from "vitest";
import { client, ruleSet } from "../storage/fresh-database.ts";
import { contentOf } from "./content-of.ts";
import { createWorld, me, startWorker } from "./world.ts";

const set = ruleSet({
  clients: [
    client("acme", { name: "Acme", tier: "vip", domains: ["acme.example"] }),
    client("bolt", {
      name: "Bolt",
      tier: "key",
      colour: "#123456",
      addresses: ["ana@gmail.com"],
      domains: [],
    }),
  ],
});

async function workerWith() {
  const world = createWorld();
  const worker = startWorker(world);
  await worker.ask("rules.edit", { edit: { kind: "set.replace", set } });
  const check = (addresses: string[]) => worker.ask("recipients.check", { account: me, addresses });
  return { world, worker, check };
}

describe("a page that asks about recipients", () => {
  it("hears of each whose client it is and how that client is painted", async () => {
    const { check } = await workerWith();
    expect(await check(["bo@acme.example", "eve@gmail.com", "ana@gmail.com"])).toMatchObject({
      ok: true,
      value: {
        off: null,
        clients: [
          { id: "acme", name: "Acme", tier: "vip", colour: "#c5221f" },
          null,
          { id: "bolt", name: "Bolt", tier: "key", colour: "#123456" },
        ],
        warnings: [{ code: "severalClients", clients: ["Acme", "Bolt"] }],
      },
    });
  });

  it("hears of look-alikes by the clients of the moment", async () => {
    const { worker, check } = await workerWith();
    const domains = async () => {
      const answer = await check(["bo@acme.test", "bo@bolt.test"]);
      return answer.ok ? answer.value.warnings.map((one) => "domain" in one && one.domain) : answer.code;
    };
    expect(await domains()).toEqual(["acme.test"]);
    const more = client("bolt", { name: "Bolt", domains: ["bolt.example"] });
    await worker.ask("rules.edit", { edit: { kind: "client.save", client: more } });
    expect(await domains()).toEqual(["acme.test", "bolt.test"]);
  });

  it("is told nothing of clients while painting is off, for all, for the account, or for a while", async () => {
    const { world, worker, check } = await workerWith();
    const isSilent = async (off: string) =>
      expect(await check(["bo@acme.example", "bo@acme.test"])).toMatchObject({
        ok: true,
        value: { off, clients: [], warnings: [] },
      });
    await worker.ask("pause.set", { until: world.now + 60_000 });
    await isSilent("paused");
    await worker.ask("pause.set", { until: null });
    await worker.ask("settings.change", { change: { enabled: false } });
    await isSilent("off");
    await worker.ask("settings.change", { change: { enabled: true } });
    const settings = { enabled: false, addresses: [], domains: [] };
    await worker.ask("account.change", { account: me, settings });
    await isSilent("account");
  });

  it("leaves no trace of whom somebody wrote to", async () => {
    const { world, worker, check } = await workerWith();
    await worker.settled();
    const before = await contentOf(world);
    await check(["bo@acme.example", "bo@acme.test"]);
    await worker.settled();
    expect(await contentOf(world)).toEqual(before);
  });

  it("is refused with more than a mail has", async () => {
    const { check } = await workerWith();
    const refused = { ok: false, code: "messaging.badRequest" };
    expect(await check(Array.from({ length: 101 }, (_, at) => `a${at}@acme.example`))).toMatchObject(refused);
    expect(await check([`${"a".repeat(320)}@acme.example`])).toMatchObject(refused);
  });
});
