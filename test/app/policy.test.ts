/** A company policy counts from the wake that finds it, cannot be changed around, and gives everything back when it goes. */
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { describe, expect, it } from "vitest";
import type { Settings } from "../../lib/core/settings/settings.ts";
import { openDatabase } from "../../lib/storage/database.ts";
import { fakeDirectory } from "../storage/fake-directory.ts";
import { createWorld, me, startWorker, type Worker, type World } from "./world.ts";

const policy = {
  company: "Studio Linden",
  settings: {
    language: "zh_CN",
    keepDays: 30,
    keepSubjects: false,
    pageData: false,
    reminders: { answer: false },
  },
  subscriptions: ["https://rules.example/team.json"],
};
const locked = { language: "zh_CN", keepDays: 30, keepSubjects: false, pageData: false };

async function wakeWith(world: World, given: unknown): Promise<Worker> {
  world.now += 1000;
  world.policy = { given };
  const worker = startWorker(world);
  await worker.wake();
  await worker.settled();
  return worker;
}

async function settingsOf(worker: Worker): Promise<Settings> {
  const present = await worker.ports.state.settings();
  if (!present.ok) throw new Error(present.code);
  return present.value.settings;
}

/** What the log of sharing says, oldest first. */
async function loggedIn(world: World): Promise<readonly string[]> {
  const database = openDatabase({ indexedDB: world.indexedDB, IDBKeyRange });
  await database.open();
  const lines = await database.shareLog.toArray();
  database.close();
  return lines.map(({ what }) => what);
}

async function worldOfUser(): Promise<World> {
  const world = createWorld();
  const worker = startWorker(world);
  await worker.ask("settings.change", { change: { language: "en", keepDays: 365 } });
  await worker.settled();
  return world;
}

/** Addresses that are followed. */
const followed = async ({ ports }: Worker) => {
  const all = await ports.subscriptions.load();
  return all.ok && all.value.filter(({ isOn }) => isOn).map(({ address }) => address);
};

const subject = async (worker: Worker) => {
  const known = await worker.ports.seen.threads(me, ["t1"]);
  return known.ok ? known.value.get("t1")?.[0]?.subject : known.failure.code;
};

describe("a policy that a wake finds", () => {
  it("counts over what the user chose, and every Gmail tab is told", async () => {
    const world = await worldOfUser();
    const told = world.told.length;
    const worker = await wakeWith(world, policy);
    const settings = await settingsOf(worker);
    expect(settings).toMatchObject({ ...locked, enabled: true });
    expect(settings.reminders).toMatchObject({ answer: false, expiry: true });
    expect(world.told.length).toBe(told + 1);
    expect(world.pageData).toBe(false);
    expect(await followed(worker)).toEqual(policy.subscriptions);
  });

  it("takes away subjects that may no longer be kept", async () => {
    const world = await worldOfUser();
    const before = startWorker(world);
    await before.ports.seen.remember(
      me,
      [{ id: "m1", threadId: "t1", subject: "Quotation" }],
      world.now,
      true,
    );
    expect(await subject(before)).toBe("Quotation");
    expect(await subject(await wakeWith(world, policy))).toBeUndefined();
  });

  it("is written down once, however often the worker wakes", async () => {
    const world = await worldOfUser();
    await wakeWith(world, policy);
    const told = world.told.length;
    const worker = await wakeWith(world, structuredClone(policy));
    expect(world.told.length).toBe(told);
    expect((await worker.ports.policies.load()) as unknown).toMatchObject({
      value: { at: world.now - 1000 },
    });
  });

  it("counts on while the browser does not say", async () => {
    const world = await worldOfUser();
    await wakeWith(world, policy);
    world.policy = undefined;
    const worker = startWorker(world);
    await worker.wake();
    expect(await settingsOf(worker)).toMatchObject(locked);
  });

  it("counts on while the browser has not read its policies yet", async () => {
    const world = await worldOfUser();
    await wakeWith(world, policy);
    world.whenPolicyIsWaitedFor = () => {
      world.policy = { given: policy };
    };
    const { length } = world.told;
    const worker = await wakeWith(world, null);
    expect(await settingsOf(worker)).toMatchObject(locked);
    expect(world.told).toHaveLength(length);
  });

  it("counts at once when a worker starts, before the browser was asked", async () => {
    const world = await worldOfUser();
    await wakeWith(world, policy);
    expect(await settingsOf(startWorker(world))).toMatchObject(locked);
  });
});

describe("the company's own domains", () => {
  const given = { settings: { ownDomains: ["Linden.Example"] } };
  const clientOf = async (worker: Worker) => {
    const facts = [{ id: "m", from: { address: "ana@mail.linden.example" }, subject: "x" }];
    const answer = await worker.ask("messages.decide", { account: me, facts });
    return answer.ok && answer.value.decided[0]?.decision.client;
  };

  it("make colleagues of everybody there, in every account, as long as the policy says so", async () => {
    const world = await worldOfUser();
    const linden = {
      id: "l",
      name: "Linden",
      tier: "key" as const,
      addresses: [],
      domains: ["linden.example"],
    };
    await startWorker(world).ask("rules.edit", { edit: { kind: "client.save", client: linden } });
    expect(await clientOf(startWorker(world))).toBe("Linden");
    expect(await clientOf(await wakeWith(world, given))).toBeNull();
    const settings = await settingsOf(startWorker(world));
    expect(settings.accounts).toEqual({});
    expect(await clientOf(await wakeWith(world, null))).toBe("Linden");
  });
});

describe("what a policy fixes", () => {
  it("is refused where somebody would change it, and nothing else of that change is carried out", async () => {
    const worker = await wakeWith(await worldOfUser(), policy);
    const change = { keepDays: 90, looksForClients: true };
    expect(await worker.ask("settings.change", { change })).toMatchObject({
      ok: false,
      code: "policy.locked",
    });
    expect(await settingsOf(worker)).toMatchObject({ keepDays: 30, looksForClients: false });
  });

  it("leaves the user's other settings to them", async () => {
    const worker = await wakeWith(await worldOfUser(), policy);
    expect(await worker.ask("settings.change", { change: { looksForClients: true } })).toMatchObject({
      ok: true,
    });
    expect(await settingsOf(worker)).toMatchObject({ ...locked, looksForClients: true });
  });
});

describe("a policy that goes", () => {
  it("gives everything back as the user had it, what they changed meanwhile included", async () => {
    const world = await worldOfUser();
    const before = await settingsOf(startWorker(world));
    const during = await wakeWith(world, policy);
    const reminders = { ...(await settingsOf(during)).reminders, quietDays: 7 };
    await during.ask("settings.change", { change: { looksForClients: true, reminders } });
    const after = await settingsOf(await wakeWith(world, null));
    expect(after).toEqual({
      ...before,
      looksForClients: true,
      reminders: { ...before.reminders, quietDays: 7 },
    });
    expect(world.pageData).toBe(true);
    expect(await followed(startWorker(world))).toEqual([]);
  });

  it("is told in the log, as its coming was", async () => {
    const world = await worldOfUser();
    await wakeWith(world, policy);
    await wakeWith(world, null);
    expect(await loggedIn(world)).toEqual(["policyApplied", "policyGone"]);
  });
});

describe("a browser in which everything was forgotten", () => {
  it("has the company's policy at once, and of the user's nothing", async () => {
    const world = await worldOfUser();
    const worker = await wakeWith(world, policy);
    await worker.ask("everything.forget", {});
    expect(await settingsOf(worker)).toMatchObject(locked);
    expect(await settingsOf(await wakeWith(world, null))).toMatchObject({ language: "auto", keepDays: 90 });
  });
});

describe("a database that the browser lost", () => {
  it("is restored although a policy is there, and the user's choice under it, too", async () => {
    const world = await worldOfUser();
    const first = await wakeWith(world, policy);
    await first.ask("rules.edit", {
      edit: {
        kind: "client.save",
        client: { id: "c1", name: "Nordwind", tier: "vip", addresses: [], domains: [] },
      },
    });
    await first.settled();
    world.indexedDB = new IDBFactory();
    const worker = await wakeWith(world, policy);
    const set = await worker.ports.rules.load();
    expect(set.ok && set.value.set.clients.map(({ name }) => name)).toEqual(["Nordwind"]);
    expect(await settingsOf(worker)).toMatchObject(locked);
    expect(await settingsOf(await wakeWith(world, null))).toMatchObject({ language: "en", keepDays: 365 });
  });

  it("is restored at a later wake, too: a policy that came meanwhile leaves the mirror as it is", async () => {
    const world = await worldOfUser();
    const first = startWorker(world);
    const client = { id: "c1", name: "Nordwind", tier: "vip", addresses: [], domains: [] } as const;
    await first.ask("rules.edit", {
      edit: { kind: "client.save", client: { ...client, addresses: [], domains: [] } },
    });
    await first.settled();
    world.indexedDB = new IDBFactory();
    const { directory } = world;
    world.directory = fakeDirectory();
    await wakeWith(world, policy);
    expect(world.told.at(-1)).toBe(0);
    expect(world.directory.files.size).toBe(0);
    world.directory = directory;
    const worker = await wakeWith(world, policy);
    const set = await worker.ports.rules.load();
    expect(set.ok && set.value.set.clients.map(({ name }) => name)).toEqual(["Nordwind"]);
  });

  it("cannot be read: the mirror stands in, with what the policy fixes", async () => {
    const world = await worldOfUser();
    const hours = { quietHours: "20:00-08:00" };
    await wakeWith(world, { settings: { ...policy.settings, reminders: hours } });
    const copy = await startWorker(world).ports.mirror.read();
    const reminders = { quietHours: { from: 1200, until: 480 } };
    expect(copy).toMatchObject({
      settings: { language: "en", keepDays: 365 },
      locked: { ...locked, reminders },
    });
  });
});

describe("a worker that is killed while it applies a policy", () => {
  it("leaves the next one to bring it to its end, wherever it was", async () => {
    const counting = startWorker(await prepared());
    await counting.wake();
    await counting.settled();
    const calls = counting.calls.count;
    expect(calls).toBeGreaterThan(8);
    for (let killAt = 1; killAt <= calls; killAt += 1) {
      const world = await prepared();
      const mortal = startWorker(world, killAt);
      await Promise.race([mortal.wake().then(() => mortal.settled()), mortal.killed]);
      const next = startWorker(world);
      await next.wake();
      await next.settled();
      expect(await settingsOf(next)).toMatchObject(locked);
      expect(world.pageData).toBe(false);
      expect(await next.ports.revisions.load()).toMatchObject(await announcedOf(next));
    }
  });

  async function prepared(): Promise<World> {
    const world = await worldOfUser();
    world.policy = { given: policy };
    return world;
  }

  async function announcedOf(worker: Worker) {
    const present = await worker.ports.revisions.load();
    return { value: { announced: present.ok ? present.value.revision : -1 } };
  }
});
