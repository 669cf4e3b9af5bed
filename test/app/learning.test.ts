/** Corrections made in Gmail: weighed before, remembered after, and answered for good. */
import { describe, expect, it } from "vitest";
import type { Name, Request } from "../../lib/messaging/protocol.ts";
import { client, rule, ruleSet } from "../storage/fresh-database.ts";
import { createWorld, me, startWorker } from "./world.ts";

const set = ruleSet({
  clients: [client("acme", { name: "Acme", domains: [] })],
  rules: [rule("invoice", { condition: "subject:invoice" })],
});

async function gmailPage() {
  const world = createWorld();
  const worker = startWorker(world);
  await worker.ask("rules.edit", { edit: { kind: "set.replace", set } });
  const ask = async <N extends Name>(name: N, request: Request<N>) => {
    const answer = await worker.ask(name, request);
    return answer.ok ? (answer.value as object) : answer.code;
  };
  const correct = (address: string) =>
    ask("label.correct", {
      ...{ ruleIds: ["invoice"], address, scope: "address", field: "from" },
      ...{ account: me, message: address },
    });
  const assign = (address: string) =>
    ask("sender.assign", { account: me, address, scope: "address", to: { clientId: "acme" } });
  return { world, worker, ask, correct, assign };
}

describe("a correction", () => {
  it("says from the second of one domain on that there is a suggestion, once", async () => {
    const { correct } = await gmailPage();
    expect(await correct("ana@nord.de")).toMatchObject({ suggests: false });
    expect(await correct("bo@nord.de")).toMatchObject({ suggests: true });
    expect(await correct("cy@nord.de")).toMatchObject({ suggests: false });
  });

  it("does so for people given to a client, too", async () => {
    const { assign } = await gmailPage();
    expect(await assign("ana@nord.de")).toMatchObject({ suggests: false });
    expect(await assign("bo@nord.de")).toMatchObject({ suggests: true });
  });

  it("is no evidence once it was taken back", async () => {
    const { correct, ask } = await gmailPage();
    await correct("ana@nord.de");
    await ask("edit.undo", { token: "undo-1" });
    expect(await correct("bo@nord.de")).toMatchObject({ suggests: false });
  });

  it("tells of nothing that was declined", async () => {
    const { correct, ask } = await gmailPage();
    await correct("ana@nord.de");
    const line = { at: 5, what: "suggestionDeclined", params: {} } as const;
    await ask("suggestion.answer", { key: "exceptDomain invoice from nord.de", said: "declined", line });
    expect(await correct("bo@nord.de")).toMatchObject({ suggests: false });
  });

  it("is kept with the message beside which it was made, the newest thousand of them", async () => {
    const { worker, correct } = await gmailPage();
    await correct("ana@nord.de");
    const first = await worker.ports.learning.corrections();
    expect(first).toMatchObject({
      ok: true,
      value: [
        { kind: "label", account: me, message: "ana@nord.de", ruleIds: ["invoice"], address: "ana@nord.de" },
      ],
    });
    for (let n = 0; n < 1000; n += 1) {
      await worker.ports.learning.keep({
        ...{ kind: "assign", account: null, message: null, at: n },
        ...{ address: "x@y.example", scope: "domain", clientId: "acme" },
      });
    }
    const all = await worker.ports.learning.corrections();
    expect(all.ok && all.value.map(({ kind }) => kind).includes("label")).toBe(false);
    expect(all.ok && all.value.length).toBe(1000);
  });

  it("of which nothing can be kept is made all the same", async () => {
    const { worker, correct } = await gmailPage();
    worker.ports.learning.keep = async () => ({ ok: false, failure: { code: "storage.full", params: {} } });
    expect(await correct("ana@nord.de")).toMatchObject({ rules: ["Rule invoice"], suggests: false });
  });
});

describe("the weight of a correction", () => {
  it("is the mail seen lately that would lose the label: of the person and of the domain", async () => {
    const { world, ask, worker } = await gmailPage();
    const mail = (id: string, address: string, subject: string) => ({
      id,
      from: { name: "", address },
      subject,
    });
    const facts = [
      mail("1", "ana@nord.de", "invoice"),
      mail("2", "bo@nord.de", "invoice"),
      mail("3", "ana@nord.de", "hello"),
      mail("4", "ana@other.de", "invoice"),
    ];
    const ids = facts.map((one, n) => ({
      ...one,
      id: ((BigInt(world.now - n) << 20n) + 1n).toString(16).padStart(16, "0"),
    }));
    await ask("messages.decide", { account: me, facts: ids });
    await worker.settled();
    const weighed = { account: me, ruleIds: ["invoice"], field: "from" as const };
    expect(await ask("label.weigh", { ...weighed, address: "ana@nord.de" })).toEqual({
      address: 1,
      domain: 2,
    });
    expect(await ask("label.weigh", { ...weighed, address: "a@gmail.com" })).toEqual({
      address: 0,
      domain: null,
    });
  });
});

describe("an answer to a suggestion", () => {
  it("is kept with its line of the log, or taken back", async () => {
    const { worker, ask } = await gmailPage();
    const line = { at: 5, what: "suggestionDeclined", params: { name: "r" } } as const;
    await ask("suggestion.answer", { key: "k", said: "declined", line });
    expect(await worker.ports.learning.answered()).toEqual({ ok: true, value: new Set(["k"]) });
    await ask("suggestion.answer", { key: "k", said: null, line: { ...line, what: "suggestionRestored" } });
    expect(await worker.ports.learning.answered()).toEqual({ ok: true, value: new Set() });
  });
});
