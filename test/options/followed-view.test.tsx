// @vitest-environment happy-dom
/** The tab of followed sets: what it says of each, and what the background is asked to do. */
// First: Dexie looks once for an IndexedDB, and does nothing live without one.
import "fake-indexeddb/auto";
import axe from "axe-core";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import { PageActionsContext } from "../../entrypoints/options/page-actions.ts";
import { FollowedView } from "../../entrypoints/options/views/share/followed/followed-view.tsx";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { defaultSettings } from "../../lib/core/settings/settings.ts";
import { refusal } from "../../lib/core/shared/outcome.ts";
import type { Subscription } from "../../lib/core/sharing/subscription.ts";
import type { Call } from "../../lib/messaging/call.ts";
import type { Database } from "../../lib/storage/database.ts";
import { aClient, aRule, aRuleSet } from "../core/rules/build-rule-set.ts";
import { aHead, aPending, aSubscription } from "../core/sharing/build-subscription.ts";
import { freshDatabase } from "../storage/fresh-database.ts";
import { one, press, show, type } from "./show.tsx";

const content = aRuleSet({
  name: "Sales team",
  rules: [
    aRule({ id: "r1", name: "Quotations", effects: [{ kind: "label", label: "Offer", colour: "#1a73e8" }] }),
    aRule({ id: "r2", name: "Complaints", optional: true, exceptions: ["from:me"], author: "Mia" }),
    aRule({ id: "r3", name: "Orders", optional: true, enabled: false }),
  ],
  clients: [
    aClient({ id: "c1", name: "Blue Whale", domains: ["whale.example"], author: "Mia", revision: 3 }),
  ],
});

interface World {
  readonly asked: { readonly name: string; readonly request: unknown }[];
  readonly told: string[];
  readonly root: HTMLElement;
}

let database: Database;

beforeEach(() => {
  database = freshDatabase();
  location.hash = "#share/followed";
});

async function keep(subscription: Subscription, set: RuleSet = content): Promise<void> {
  await database.open();
  await database.subscriptions.put(subscription);
  const bytes = new Blob([JSON.stringify(set)]).stream().pipeThrough(new CompressionStream("gzip"));
  const packed = new Uint8Array(await new Response(bytes).arrayBuffer());
  for (const head of [subscription.active, subscription.pending?.head, ...subscription.previous]) {
    if (head != null)
      await database.editions.put({ subscriptionId: subscription.id, hash: head.hash, packed });
  }
}

/** `answers`: what the background says to a question; absent: that all went well. */
async function open(hash: string, answers: Readonly<Record<string, unknown>> = {}): Promise<World> {
  location.hash = hash;
  const asked: World["asked"] = [];
  const told: string[] = [];
  const call = (async (name: string, request: unknown) => {
    asked.push({ name, request });
    return answers[name] ?? { ok: true, value: { revision: 1, id: "sub-1", news: "none" } };
  }) as unknown as Call;
  const actions = {
    call,
    edit: async (edit: unknown) => {
      asked.push({ name: "rules.edit", request: edit });
      return true;
    },
    tell: ({ text }: { readonly text: string }) => void told.push(text),
    tellFailure: () => undefined,
  };
  const root = await show(
    <PageActionsContext.Provider value={actions}>
      <FollowedView
        set={aRuleSet()}
        revision={1}
        followed={[{ id: "sub-1", name: "Sales team", source: "user", set: content }]}
        settings={defaultSettings}
        settingsUnreadable={false}
        accounts={[]}
        database={database}
      />
    </PageActionsContext.Provider>,
  );
  return { asked, told, root };
}

async function shows(root: HTMLElement, text: string): Promise<void> {
  await expect.poll(() => act(() => undefined).then(() => root.textContent)).toContain(text);
}

function button(root: HTMLElement, name: string): HTMLElement {
  const found = [...root.querySelectorAll<HTMLElement>("button, a, input")].find(
    (control) => (control.getAttribute("aria-label") ?? control.textContent) === name,
  );
  if (found === undefined) throw new Error(`nothing is called ${name}`);
  return found;
}

async function faultsOf(root: HTMLElement): Promise<string[]> {
  const { violations, passes } = await axe.run(root, { rules: { "color-contrast": { enabled: false } } });
  expect(passes.length).toBeGreaterThan(5);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe("where nothing is followed", () => {
  it("says so, and an address can be given, which is only fetched by that", async () => {
    const { root, asked } = await open("#share/followed");
    await shows(root, "No set is followed yet");
    expect(await faultsOf(root)).toEqual([]);
    await type(one(root, ".follow-form input"), " https://rules.example/team.json#k=abc ");
    await act(() => one<HTMLFormElement>(root, ".follow-form").requestSubmit());
    expect(asked).toEqual([
      { name: "subscription.add", request: { address: "https://rules.example/team.json#k=abc" } },
    ]);
    await shows(root, "Nothing of it is used before you follow it.");
  });

  it("says why an address cannot be followed", async () => {
    const { root } = await open("#share/followed", {
      "subscription.add": refusal("subscription.status", { status: 404 }),
    });
    await shows(root, "Follow a set");
    await type(one(root, ".follow-form input"), "https://rules.example/none.json");
    await act(() => one<HTMLFormElement>(root, ".follow-form").requestSubmit());
    await shows(root, "The server answered with the error 404. Nothing was changed.");
  });

  it("offers to ask for the one host whose server lets nobody read", async () => {
    const { root } = await open("#share/followed", { "subscription.add": refusal("subscription.blocked") });
    await shows(root, "Follow a set");
    await type(one(root, ".follow-form input"), "https://rules.example:8443/none.json");
    await act(() => one<HTMLFormElement>(root, ".follow-form").requestSubmit());
    await shows(root, "Allow rules.example:8443");
  });
});

describe("an edition that waits", () => {
  const reasons = [
    { code: "many", params: { changed: 9, rules: 24 } },
    { code: "regex", params: { count: 2 } },
  ] as const;

  it("is shown with its reasons, its key in six words and what changes, and is taken by its hash", async () => {
    await keep(aSubscription({ pending: aPending({ reasons }) }));
    const { root, asked, told } = await open("#share/followed");
    await shows(root, "It changes 9 of 24 rules, more than a fifth.");
    await shows(root, "It brings 2 new regular expressions");
    await expect
      .poll(() => act(() => undefined).then(() => root.querySelector(".key-words")?.textContent ?? ""))
      .toMatch(/^(\S+ ){5}\S+$/);
    await shows(root, "Nothing would change.");
    expect(await faultsOf(root)).toEqual([]);
    await press(button(root, "Take this version"));
    expect(asked).toEqual([
      { name: "subscription.consent", request: { id: "sub-1", hash: "b".repeat(64), accept: true } },
    ]);
    expect(told).toEqual(["The new version is in use: Sales team"]);
  });

  it("is left, and what is in use stays", async () => {
    await keep(aSubscription({ pending: aPending({ reasons }) }));
    const { root, asked } = await open("#share/followed");
    await shows(root, "Keep what I have");
    await press(button(root, "Keep what I have"));
    expect(asked[0]?.request).toEqual({ id: "sub-1", hash: "b".repeat(64), accept: false });
  });

  it("of a set that was never followed can be left", async () => {
    await keep(aSubscription({ active: null, pinnedBy: null, pending: aPending() }));
    const { root, asked, told } = await open("#share/followed");
    await shows(root, "Compare these six words with the publisher");
    await press(button(root, "Do not follow"));
    expect(asked[0]?.request).toEqual({ id: "sub-1", hash: "b".repeat(64), accept: false });
    expect(told).toEqual(["No longer followed: Sales team"]);
  });

  it("names a key that is new apart from the one until now", async () => {
    const [old, next] = [
      "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo",
      "6ZQvAjcx3cWrQWJE_nvwHFSGf3h_jr2sRVrQeVSBaWQ",
    ];
    const trust = { setId: "set-1", keys: [old], threshold: 1, version: 7, hash: "a".repeat(64) };
    const pending = aPending({
      reasons: [{ code: "key", params: {} }],
      trust: { ...trust, keys: [old, next], version: 8 },
    });
    await keep(aSubscription({ trust, pending }));
    const { root } = await open("#share/followed");
    await shows(root, "signed with another key from now on");
    expect(root.querySelector(".consent .publisher-key")?.textContent).toMatch(/Key until now.*New key/);
  });

  it("that nobody signed says what that means", async () => {
    const head = aHead({ hash: "b".repeat(64), version: null, issued: null, expires: null, signedBy: [] });
    const pending = aPending({ head, reasons: [{ code: "unsigned", params: {} }] });
    await keep(aSubscription({ active: null, pinnedBy: null, pending }));
    const { root } = await open("#share/followed");
    await shows(root, "whoever can write to this address decides what it says");
    await shows(root, "Nobody can tell who wrote the file.");
  });
});

describe("a followed set", () => {
  it.each([
    ["Up to date", {}],
    ["Switched off", { isOn: false }],
    ["Its publisher has ended this set", { ...failed("edition.revoked"), isOn: false }],
    ["older than version 9 that you have", failed("edition.rollback", { version: 8, known: 9 })],
    ["The publisher promised a newer version by", { active: aHead({ expires: 1 }) }],
    ["The newest file was not taken", failed("set.badShape")],
    ["it is tried again by itself", failed("subscription.offline")],
    ["Allow rules.example", failed("subscription.blocked")],
    ["Follow the newest again", { held: "f".repeat(64) }],
    ["By your company", { source: "policy" }],
  ] as const)("says how it stands: %s", async (text, over) => {
    await keep(aSubscription(over));
    const { root } = await open("#share/followed");
    await shows(root, text);
    expect(await faultsOf(root)).toEqual([]);
  });

  it("of one's own choice is stopped where the company decides, and no address can be given", async () => {
    await keep(aSubscription({ pending: aPending() }));
    await database.meta.put({ key: "policy", value: { at: 1, given: { allowOwnSubscriptions: false } } });
    const { root } = await open("#share/followed");
    await shows(root, "Stopped by your company");
    expect(root.querySelector(".follow-form, .consent")).toBeNull();
    expect(await faultsOf(root)).toEqual([]);
  });

  it("is switched off, looked at, renamed and left", async () => {
    await keep(aSubscription());
    const { root, asked, told } = await open("#share/followed/sub-1");
    await shows(root, "Quotations");
    expect(await faultsOf(root)).toEqual([]);
    await press(one(root, ".set-head .switch input"));
    await press(button(root, "Check now"));
    await press(button(root, "Rename"));
    await type(one(root, ".set-head .follow-form input"), "Ours");
    await act(() => one<HTMLFormElement>(root, ".set-head .follow-form").requestSubmit());
    await press(button(root, "Stop following"));
    expect(asked.map(({ name }) => name)).not.toContain("subscription.remove");
    await press(button(one(root, ".notice.hint"), "Stop following"));
    expect(asked).toEqual([
      { name: "subscription.change", request: { id: "sub-1", isOn: false } },
      { name: "subscription.check", request: { id: "sub-1" } },
      { name: "subscription.change", request: { id: "sub-1", name: "Ours" } },
      { name: "subscription.remove", request: { id: "sub-1" } },
    ]);
    expect(told).toContain("Sales team: nothing new");
  });

  it("of the company can be renamed, and neither switched off nor left", async () => {
    await keep(aSubscription({ source: "policy" }));
    const { root } = await open("#share/followed/sub-1");
    await shows(root, "Quotations");
    const names = [...root.querySelectorAll(".set-head button")].map(({ textContent }) => textContent);
    expect(names).toEqual(["Check now", "Rename"]);
    expect(root.querySelector(".set-head .switch")).toBeNull();
  });

  it("lets optional rules be switched off, and no others", async () => {
    await keep(aSubscription());
    const { root, asked } = await open("#share/followed/sub-1");
    await shows(root, "Quotations");
    const states = [...root.querySelectorAll("[data-rule-id]")].map((row) => {
      const [cell] = row.querySelectorAll("td");
      return cell?.querySelector("input") === null ? cell.textContent : "switch";
    });
    expect(states).toEqual(["Required", "switch", "Off in the set"]);
    await press(button(root, "Use the rule Complaints"));
    expect(asked).toEqual([
      {
        name: "subscription.layer",
        request: { id: "sub-1", layer: { off: ["r2"], labels: {}, clients: {} } },
      },
    ]);
  });

  it("shows a rule whole, opened from an address that names it alone", async () => {
    await keep(aSubscription());
    const { root } = await open("#share/followed/rule/r2");
    await shows(root, "Last changed by");
    expect(location.hash).toBe("#share/followed/sub-1/rules/r2");
    expect(one(root, ".side-sheet").textContent).toContain("from:me");
    expect(await faultsOf(root)).toEqual([]);
  });

  it("lets a label be renamed here, and be as in the set again", async () => {
    await keep(aSubscription());
    const { root, asked } = await open("#share/followed/sub-1/labels");
    await shows(root, "Offer");
    await press(button(root, "Rename or recolour Offer"));
    expect(await faultsOf(root)).toEqual([]);
    await type(one(root, ".side-sheet input"), "Quote");
    await press(button(one(root, ".side-sheet"), "Save"));
    await act(() => one<HTMLFormElement>(root, ".side-sheet form").requestSubmit());
    expect(asked[0]?.request).toEqual({
      id: "sub-1",
      layer: { off: [], labels: { Offer: { name: "Quote" } }, clients: {} },
    });
  });

  it("gives a copy of a client to the user's own, without the stamps of the set", async () => {
    await keep(aSubscription());
    const { root, asked } = await open("#share/followed/client/c1");
    await shows(root, "How the client looks for you");
    await press(button(root, "Copy to my clients"));
    const { author: _, revision: __, ...client } = content.clients[0] ?? aClient();
    expect(asked).toEqual([{ name: "rules.edit", request: { kind: "client.save", client } }]);
  });

  it("goes back to an earlier version", async () => {
    await keep(aSubscription({ previous: [aHead({ hash: "c".repeat(64), version: 6 })] }));
    const { root, asked } = await open("#share/followed/sub-1/versions");
    await shows(root, "Go back to version 6");
    expect(await faultsOf(root)).toEqual([]);
    await press(button(root, "Go back to version 6"));
    expect(asked).toEqual([{ name: "subscription.back", request: { id: "sub-1", hash: "c".repeat(64) } }]);
  });

  it("that was left elsewhere is said to be gone", async () => {
    const { root } = await open("#share/followed/other");
    await shows(root, "This set is not followed.");
  });
});

function failed(code: string, params: Readonly<Record<string, number>> = {}): Partial<Subscription> {
  return { check: { at: 1, failures: 1, failure: { code, params } } };
}
