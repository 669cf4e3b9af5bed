/** How a user left the bar in Gmail is there again in the next tab of the account, and says nothing else about anybody. */
import { describe, expect, it } from "vitest";
import { ownPeopleOfAll } from "../../lib/core/settings/own-people.ts";
import { createWorld, me, startWorker } from "./world.ts";

const left = { isFolded: true, pressed: "urgent" } as const;
const stateOf = async (worker: ReturnType<typeof startWorker>, account = me) => {
  const answer = await worker.ask("page.state", { account });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
};

describe("the bar as it was left", () => {
  it("is found again by the account's next tab, and by no other account's", async () => {
    const worker = startWorker(createWorld());
    await worker.ask("bar.keep", { account: me, bar: left });
    expect((await stateOf(worker)).bar).toEqual(left);
    expect((await stateOf(worker, "other@x.example")).bar).toEqual({ isFolded: false, pressed: null });
  });

  it("survives the worker, and leaves the account's other settings as they were", async () => {
    const world = createWorld();
    const own = { enabled: true, addresses: [], domains: ["house.example"] };
    await startWorker(world).ask("account.change", { account: me, settings: own });
    await startWorker(world).ask("bar.keep", { account: me, bar: left });
    const settings = await startWorker(world).ports.settings.load();
    expect(settings.ok && settings.value.settings.accounts[me]).toEqual({ ...own, bar: left });
  });

  it("decides nothing: the revision stays, and no tab is told", async () => {
    const world = createWorld();
    const worker = startWorker(world);
    const { revision } = await stateOf(worker);
    await worker.ask("bar.keep", { account: me, bar: left });
    await worker.settled();
    expect((await stateOf(worker)).revision).toBe(revision);
    expect(world.told).toEqual([]);
  });

  it("makes nobody one of the user's own people, whatever account a page names", async () => {
    const worker = startWorker(createWorld());
    await worker.ask("bar.keep", { account: "client@harbour.example", bar: left });
    expect((await stateOf(worker)).ownAddresses).toEqual([]);
    const settings = await worker.ports.settings.load();
    if (!settings.ok) throw new Error(settings.failure.code);
    expect(ownPeopleOfAll(settings.value.settings, me).addresses).toEqual([me]);
  });

  it("is kept for as many accounts as anybody has, and for no more", async () => {
    const worker = startWorker(createWorld());
    for (let index = 0; index < 202; index += 1)
      await worker.ask("bar.keep", { account: `a${index}@x.example`, bar: left });
    const settings = await worker.ports.settings.load();
    expect(settings.ok && Object.keys(settings.value.settings.accounts)).toHaveLength(200);
    await worker.ask("bar.keep", { account: "a0@x.example", bar: { isFolded: false, pressed: null } });
    expect((await stateOf(worker, "a0@x.example")).bar.isFolded).toBe(false);
  });
});
