/** For whom files are encrypted, as the worker keeps it: no key twice, and a line of the log for whoever comes and goes. */

import { IDBKeyRange } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import type { Member } from "../../lib/core/sharing/member.ts";
import { openDatabase } from "../../lib/storage/database.ts";
import { readShareLog } from "../../lib/storage/read-share-log.ts";
import { createWorld, startWorker, type World } from "./world.ts";

const key = (letter: string) => `age1${letter.repeat(58)}`;
const ana: Member = { id: "m1", alias: "Ana", recipient: key("q"), addedAt: 1 };

async function logOf(world: World): Promise<readonly string[]> {
  const read = await readShareLog(openDatabase({ indexedDB: world.indexedDB, IDBKeyRange }));
  if (!read.ok) throw new Error("the log cannot be read");
  return read.value.map(({ what, params }) => `${what} ${params["member"]}`).reverse();
}

describe("members", () => {
  it("come, leave and come back, each with its line in the log", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    for (const member of [ana, { ...ana, leftAt: 5 }, ana]) {
      expect(await worker.ask("member.save", { member })).toEqual({ ok: true, value: {} });
    }
    expect(await logOf(world)).toEqual(["memberAdded Ana", "memberLeft Ana", "memberAdded Ana"]);
  });

  it("can be called otherwise without a word in the log; another key is somebody who can open files from now on", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    await worker.ask("member.save", { member: ana });
    await worker.ask("member.save", { member: { ...ana, alias: "Anna" } });
    await worker.ask("member.save", { member: { ...ana, recipient: key("p") } });
    expect(await logOf(world)).toEqual(["memberAdded Ana", "memberAdded Ana"]);
  });

  it("do not share a key, also with those who left", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    await worker.ask("member.save", { member: { ...ana, leftAt: 5 } });
    const second = await worker.ask("member.save", { member: { ...ana, id: "m2", alias: "Bo" } });
    expect(second).toEqual({ ok: false, code: "member.known", params: { name: "Ana" } });
    expect(await logOf(world)).toEqual([]);
  });
});

describe("an edition that another tab signed meanwhile", () => {
  it("keeps the later one from being noted under the same number", async () => {
    const worker = startWorker(createWorld());
    const publication = (digit: string) => ({
      setId: "s",
      version: 1,
      hash: digit.repeat(64),
      keys: ["A".repeat(43)],
      threshold: 1,
      issued: 1,
      expires: 2,
      revoked: false,
      parts: [],
      included: [],
      address: null,
    });
    const note = (digit: string) =>
      worker.ask("publication.note", { publication: publication(digit), base: null, log: null });
    expect(await note("1")).toEqual({ ok: true, value: {} });
    expect(await note("2")).toEqual({ ok: false, code: "publication.outdated", params: {} });
    expect(await note("1")).toEqual({ ok: true, value: {} });
  });
});
