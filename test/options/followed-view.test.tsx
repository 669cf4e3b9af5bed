// @vitest-environment happy-dom
/** The tab of followed sets: an address is given, and what waits is decided. */
// First: Dexie looks once for an IndexedDB, and does nothing live without one.
import "fake-indexeddb/auto";
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { refusal } from "../../lib/core/shared/outcome.ts";
import { aHead, aPending, aSubscription } from "../core/sharing/build-subscription.ts";
import { button, faultsOf, keep, open, shows, useFreshDatabase } from "./followed-world.tsx";
import { one, press, type } from "./show.tsx";

useFreshDatabase();

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
    await press(button(root, "Take this edition"));
    expect(asked).toEqual([
      { name: "subscription.consent", request: { id: "sub-1", hash: "b".repeat(64), accept: true } },
    ]);
    expect(told).toEqual(["The new edition is in use: Sales team"]);
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
