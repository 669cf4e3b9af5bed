/** What a Gmail page may do with clients and rules that come from a followed set, and what it is told of them. */

import { IDBKeyRange } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import type { FollowedSet } from "../../lib/core/sharing/followed-set.ts";
import type { Name, Request } from "../../lib/messaging/protocol.ts";
import { openDatabase } from "../../lib/storage/database.ts";
import { client, rule, ruleSet } from "../storage/fresh-database.ts";
import { createWorld, me, startWorker } from "./world.ts";

const facts = { id: "1", from: { name: "Ana", address: "ana@whale.example" }, subject: "offer", date: 5 };
const shared: FollowedSet = {
  id: "sub-1",
  name: "Sales team",
  source: "user",
  set: ruleSet({
    clients: [client("whale", { name: "Blue Whale", tier: "key" })],
    rules: [
      rule("offer", {
        name: "Offers",
        condition: "subject:offer",
        effects: [{ kind: "label", label: "Offer" }],
      }),
    ],
  }),
};

async function gmailPage(followed: FollowedSet) {
  const world = createWorld();
  const database = openDatabase({ indexedDB: world.indexedDB, IDBKeyRange });
  await database.open();
  await database.meta.put({ key: "followed", value: [followed] });
  database.close();
  const worker = startWorker(world);
  const set = ruleSet({ clients: [client("bolt", { name: "Bolt" })] });
  await worker.ask("rules.edit", { edit: { kind: "set.replace", set } });
  const ask = async <N extends Name>(name: N, request: Request<N>) => {
    const answer = await worker.ask(name, request);
    return answer.ok ? answer.value : { code: answer.code, ...answer.params };
  };
  const stored = async () => {
    const loaded = await worker.ports.rules.load();
    if (!loaded.ok) throw new Error(loaded.failure.code);
    return loaded.value.set;
  };
  return { ask, stored, set };
}

const correction: Request<"label.correct"> = {
  ruleIds: ["offer"],
  address: facts.from.address,
  scope: "address",
  field: "from",
};
const assignment = {
  account: me,
  address: "cy@zeta.example",
  scope: "domain",
  to: { clientId: "whale" },
} as const;

describe("a panel beside mail of a followed set", () => {
  it("says of which set the client and the rule of each label are", async () => {
    const { ask } = await gmailPage(shared);
    const answer = await ask("thread.panel", { account: me, facts, language: "en" });
    expect(answer).toMatchObject({
      panel: {
        client: { name: "Blue Whale", set: "Sales team" },
        labels: [{ label: "Offer", rules: [{ id: "offer", name: "Offers", set: "Sales team" }] }],
      },
    });
    const said = JSON.stringify(answer);
    expect(said).toContain("Why this client");
    expect(said).toContain('"text":" · from “"},{"kind":"value","text":"Sales team"}');
    expect(said).toContain(
      '{"kind":"value","text":"Offers"},{"kind":"words","text":" of "},{"kind":"value","text":"Sales team"}',
    );
  });
});

describe("an act on what a followed set holds", () => {
  it("is refused for notes, which would be lost with the next edition", async () => {
    const { ask, stored, set } = await gmailPage(shared);
    expect(await ask("client.note", { clientId: "whale", notes: "x" })).toEqual({
      code: "client.followed",
      set: "Sales team",
    });
    expect(await ask("client.note", { clientId: "gone", notes: "x" })).toEqual({ code: "client.unknown" });
    expect(await stored()).toEqual(set);
  });

  it("is refused for exceptions of a rule", async () => {
    const { ask, stored, set } = await gmailPage(shared);
    expect(await ask("label.correct", correction)).toEqual({ code: "rule.followed", set: "Sales team" });
    expect(await ask("label.correct", { ...correction, ruleIds: ["gone"] })).toEqual({
      code: "rule.unknown",
    });
    expect(await stored()).toEqual(set);
  });

  it("makes the client the user's own where a sender is given to it, says so, and can be undone", async () => {
    const { ask, stored, set } = await gmailPage(shared);
    expect(await ask("sender.assign", assignment)).toMatchObject({
      client: "Blue Whale",
      copiedFrom: "Sales team",
      undo: "undo-1",
    });
    const copy = { ...shared.set.clients[0], domains: ["whale.example", "zeta.example"] };
    expect((await stored()).clients).toEqual([...set.clients, copy]);
    const own = await ask("thread.panel", { account: me, facts, language: "en" });
    expect(own).toMatchObject({ panel: { client: { name: "Blue Whale" } } });
    expect(own).not.toHaveProperty("panel.client.set");
    const again = await ask("sender.assign", { ...assignment, address: "di@yota.example" });
    expect(again).not.toHaveProperty("copiedFrom");
    await ask("edit.undo", { token: "undo-2" });
    await ask("edit.undo", { token: "undo-1" });
    expect(await stored()).toEqual(set);
  });

  it("gives no sender to a client of the company's, which would stand before the copy", async () => {
    const { ask, stored, set } = await gmailPage({ ...shared, source: "policy" });
    expect(await ask("sender.assign", assignment)).toEqual({ code: "client.followed", set: "Sales team" });
    expect(await stored()).toEqual(set);
  });
});
