// @vitest-environment happy-dom
/** A followed set in its tab: what is said of it, and what the background is asked to do. */
// First: Dexie looks once for an IndexedDB, and does nothing live without one.
import "fake-indexeddb/auto";
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { aClient } from "../core/rules/build-rule-set.ts";
import { aHead, aPending, aSubscription } from "../core/sharing/build-subscription.ts";
import {
  button,
  content,
  failed,
  faultsOf,
  keep,
  open,
  presentDatabase,
  shows,
  useFreshDatabase,
} from "./followed-world.tsx";
import { one, press, type } from "./show.tsx";

useFreshDatabase();

describe("a followed set", () => {
  it.each([
    ["Up to date", {}],
    ["Switched off", { isOn: false }],
    ["Its publisher has ended this set", { ...failed("edition.revoked"), isOn: false }],
    ["older than edition 9 that you have", failed("edition.rollback", { version: 8, known: 9 })],
    ["The publisher promised a newer edition by", { active: aHead({ expires: 1 }) }],
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
    await presentDatabase().meta.put({
      key: "policy",
      value: { at: 1, given: { allowOwnSubscriptions: false } },
    });
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

  it("goes back to an earlier edition", async () => {
    await keep(aSubscription({ previous: [aHead({ hash: "c".repeat(64), version: 6 })] }));
    const { root, asked } = await open("#share/followed/sub-1/versions");
    await shows(root, "Go back to edition 6");
    expect(await faultsOf(root)).toEqual([]);
    await press(button(root, "Go back to edition 6"));
    expect(asked).toEqual([{ name: "subscription.back", request: { id: "sub-1", hash: "c".repeat(64) } }]);
  });

  it("that was left elsewhere is said to be gone", async () => {
    const { root } = await open("#share/followed/other");
    await shows(root, "This set is not followed.");
  });
});
