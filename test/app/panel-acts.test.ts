/** What a Gmail page may change from the panel: at once, through the one writer, and undoable as long as nobody changed it since. */
import { describe, expect, it } from "vitest";
import type { Name, Request } from "../../lib/messaging/protocol.ts";
import { client, rule, ruleSet } from "../storage/fresh-database.ts";
import { contentOf } from "./content-of.ts";
import { createWorld, me, startWorker } from "./world.ts";

const set = ruleSet({
  clients: [client("acme", { name: "Acme" }), client("bolt", { name: "Bolt" })],
  rules: [rule("invoice", { condition: "subject:invoice" })],
});
const facts = { id: "1", from: { name: "Ana", address: "ana@nord.com" }, subject: "invoice", date: 5 };

async function gmailPage() {
  const world = createWorld();
  const worker = startWorker(world);
  await worker.ask("rules.edit", { edit: { kind: "set.replace", set } });
  const ask = async <N extends Name>(name: N, request: Request<N>) => {
    const answer = await worker.ask(name, request);
    return answer.ok ? (answer.value as object) : answer.code;
  };
  const stored = async () => {
    const loaded = await worker.ports.rules.load();
    if (!loaded.ok) throw new Error(loaded.failure.code);
    return loaded.value.set;
  };
  const decided = async () => {
    const answer = await worker.ask("messages.decide", { account: me, facts: [facts] });
    if (!answer.ok) throw new Error(answer.code);
    return answer.value.decided[0]?.decision;
  };
  return { world, worker, ask, stored, decided };
}
const assign = {
  account: me,
  address: facts.from.address,
  scope: "domain",
  to: { clientId: "bolt" },
} as const;

describe("assigning a sender", () => {
  it("tells every tab, decides otherwise from then on, and answers with a way back", async () => {
    const { world, ask, decided } = await gmailPage();
    expect(await decided()).toMatchObject({ client: null });
    const told = world.told.length;
    expect(await ask("sender.assign", assign)).toMatchObject({
      client: "Bolt",
      entry: "nord.com",
      moved: [],
      undo: "undo-1",
    });
    expect(world.told.length).toBe(told + 1);
    expect(await decided()).toMatchObject({ client: "Bolt" });
    await ask("edit.undo", { token: "undo-1" });
    expect(await decided()).toMatchObject({ client: null });
  });

  it("never gives Gmail's process an edit", async () => {
    const { ask } = await gmailPage();
    expect(Object.keys((await ask("sender.assign", assign)) as object).sort()).toEqual(
      ["client", "entry", "moved", "revision", "suggests", "undo"].sort(),
    );
  });

  it("refuses the user's own domains, of any account, and public ones", async () => {
    const { worker, ask } = await gmailPage();
    const settings = { enabled: true, addresses: [], domains: ["nord.com"] };
    await worker.ask("account.change", { account: "other@y.example", settings });
    expect(await ask("sender.assign", assign)).toBe("assign.ownDomain");
    expect(await ask("sender.assign", { ...assign, address: "a@gmail.com" })).toBe("assign.publicDomain");
  });

  it("does not make a second client of a name", async () => {
    const { ask, stored } = await gmailPage();
    expect(await ask("sender.assign", { ...assign, to: { newName: "BOLT" } })).toBe("client.name.taken");
    expect(await stored()).toEqual(set);
  });

  it("makes the client the first suggestion for the next sender that resembles nobody", async () => {
    const { worker, ask } = await gmailPage();
    await ask("sender.assign", assign);
    const answer = await worker.ask("thread.panel", {
      account: me,
      facts: { id: "2", from: { address: "cy@zeta.com" } },
      language: "en",
    });
    expect(answer).toMatchObject({
      value: { panel: { assigning: { suggestions: [{ name: "Bolt" }], newName: "Zeta" } } },
    });
  });
});

describe("correcting a label", () => {
  it("takes it from this sender's mail and can be undone", async () => {
    const { ask, decided } = await gmailPage();
    expect(await decided()).toMatchObject({ labels: ["Invoice"] });
    const correction: Request<"label.correct"> = {
      ruleIds: ["invoice"],
      address: facts.from.address,
      scope: "address",
      field: "from",
    };
    expect(await ask("label.correct", correction)).toMatchObject({ rules: ["Rule invoice"] });
    expect(await decided()).toMatchObject({ labels: [] });
    await ask("edit.undo", { token: "undo-1" });
    expect(await decided()).toMatchObject({ labels: ["Invoice"] });
  });
});

describe("notes on a client", () => {
  it("are kept, changed, and gone where they are blank", async () => {
    const { ask, stored } = await gmailPage();
    await ask("client.note", { clientId: "bolt", notes: "Likes\nshort mails" });
    expect((await stored()).clients[1]).toEqual({ ...set.clients[1], notes: "Likes\nshort mails" });
    await ask("client.note", { clientId: "bolt", notes: " " });
    expect(await stored()).toEqual(set);
    expect(await ask("client.note", { clientId: "gone", notes: "x" })).toBe("client.unknown");
  });
});

describe("undoing", () => {
  it("is refused where the same client was changed since, and nothing is lost", async () => {
    const { worker, ask, stored } = await gmailPage();
    await ask("client.note", { clientId: "bolt", notes: "first" });
    const renamed = client("bolt", { name: "Bolt Ltd", notes: "second" });
    await worker.ask("rules.edit", { edit: { kind: "client.save", client: renamed } });
    expect(await ask("edit.undo", { token: "undo-1" })).toBe("undo.changed");
    expect((await stored()).clients[1]).toEqual(renamed);
  });

  it("works where something else was changed since", async () => {
    const { worker, ask, stored } = await gmailPage();
    await ask("client.note", { clientId: "bolt", notes: "first" });
    await worker.ask("rules.edit", {
      edit: { kind: "client.save", client: client("acme", { name: "Acme Ltd" }) },
    });
    await ask("edit.undo", { token: "undo-1" });
    expect((await stored()).clients.map(({ name, notes }) => [name, notes])).toEqual([
      ["Acme Ltd", undefined],
      ["Bolt", undefined],
    ]);
  });

  it("is done once, and not by a token that nobody gave", async () => {
    const { ask } = await gmailPage();
    await ask("client.note", { clientId: "bolt", notes: "first" });
    await ask("edit.undo", { token: "undo-1" });
    expect(await ask("edit.undo", { token: "undo-1" })).toBe("undo.gone");
    expect(await ask("edit.undo", { token: "guess" })).toBe("undo.gone");
  });
});

describe("a worker that is killed while a page changes something", () => {
  const asked = (worker: ReturnType<typeof startWorker>) => worker.ask("sender.assign", assign);
  const prepare = async () => {
    const { world, worker } = await gmailPage();
    await worker.settled();
    return world;
  };

  it("has done all of it or nothing, at whichever step it was", async () => {
    const whole = await prepare();
    const before = await contentOf(whole);
    const counting = startWorker(whole);
    await asked(counting);
    await counting.settled();
    const after = await contentOf(whole);
    expect(counting.calls.count).toBeGreaterThan(4);
    for (let step = 1; step <= counting.calls.count; step += 1) {
      const world = await prepare();
      const doomed = startWorker(world, step);
      void asked(doomed).then(() => doomed.settled());
      await doomed.killed;
      const next = startWorker(world);
      await next.wake();
      await next.settled();
      const { tables, files } = await contentOf(world);
      const isDone = JSON.stringify(tables.meta) !== JSON.stringify(before.tables.meta);
      expect({ step, blocks: tables.blocks, files }).toEqual({
        step,
        blocks: (isDone ? after : before).tables.blocks,
        files: (isDone ? after : before).files,
      });
    }
  });
});

describe("what a page learns by asking", () => {
  it("of clients: at most eight, and of each what stands on its chip", async () => {
    const { worker, ask } = await gmailPage();
    const many = Array.from({ length: 20 }, (_, at) =>
      client(`c${at}`, { name: `Acme ${at}`, notes: "secret" }),
    );
    await worker.ask("rules.edit", { edit: { kind: "set.replace", set: { ...set, clients: many } } });
    const { clients } = (await ask("clients.find", { text: "acme" })) as { clients: object[] };
    expect(clients).toHaveLength(8);
    expect(clients[0]).toEqual({
      id: "c0",
      name: "Acme 0",
      tier: "regular",
      colour: expect.stringMatching(/^#/),
    });
    expect(await ask("clients.find", { text: "" })).toEqual({ clients: [] });
  });
});
