// @vitest-environment happy-dom
/** Where followed sets show outside their own tab: in the lists of rules and clients, in the navigation and in the popup. */
// First: Dexie looks once for an IndexedDB, and does nothing live without one.
import "fake-indexeddb/auto";
import axe from "axe-core";
import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it } from "vitest";
import { OriginChoice } from "../../entrypoints/options/views/origin-choice.tsx";
import { FollowedItems } from "../../entrypoints/options/views/share/followed/followed-items.tsx";
import { openSetOf, setAddress } from "../../entrypoints/options/views/share/followed/use-open-set.ts";
import { WaitingCount } from "../../entrypoints/options/views/share/followed/waiting-count.tsx";
import { originIn } from "../../entrypoints/options/views/use-origin.ts";
import { WaitingSets } from "../../entrypoints/popup/waiting-sets.tsx";
import type { FollowedSet } from "../../lib/core/sharing/followed-set.ts";
import { aClient, aRule, aRuleSet } from "../core/rules/build-rule-set.ts";
import { aPending, aSubscription } from "../core/sharing/build-subscription.ts";
import { freshDatabase } from "../storage/fresh-database.ts";
import { one, press, show, type } from "./show.tsx";

const rules = Array.from({ length: 9 }, (_, n) =>
  aRule({ id: `r${n}`, name: `Rule ${n}`, condition: `subject:x${n}` }),
);
const team: FollowedSet = {
  id: "sub/1",
  name: "Sales team",
  source: "user",
  set: aRuleSet({ rules, clients: [aClient({ id: "c1", name: "Blue Whale", domains: ["whale.example"] })] }),
};
const bare: FollowedSet = {
  ...team,
  id: "sub-2",
  name: "Partner",
  set: aRuleSet({ rules: rules.slice(0, 1) }),
};

beforeEach(() => {
  location.hash = "";
});

describe("the choice of whose things a list shows", () => {
  it("is not there where nothing is followed", async () => {
    const root = await show(<OriginChoice part="rules" followed={[]} chosen={null} count={3} />);
    expect(root.textContent).toBe("");
  });

  it("counts the user's own and those of each set that has some", async () => {
    const root = await show(<OriginChoice part="clients" followed={[team, bare]} chosen={null} count={3} />);
    const links = [...root.querySelectorAll("a")];
    expect(links.map(({ textContent, hash }) => [textContent, hash])).toEqual([
      ["Yours3", "#clients"],
      ["Sales team1", "#clients/of/sub%2F1"],
    ]);
    expect(one(root, "[aria-current]").textContent).toBe("Yours3");
    expect(originIn("#clients/of/sub%2F1", "clients")).toBe("sub/1");
    expect(["#clients", "#rules/of/x", "#clients/of/%"].map((hash) => originIn(hash, "clients"))).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe("the rules of a followed set among the rules", () => {
  it("are read, found, and lead to where they can be adjusted", async () => {
    const root = await show(<FollowedItems part="rules" followed={[team]} origin="sub/1" count={2} />);
    const { violations } = await axe.run(root, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
    expect(root.textContent).toContain("These come from “Sales team” and are changed by its publisher.");
    expect(root.querySelectorAll("tbody button, tbody input").length).toBe(0);
    await type(one(root, "input[type=search]"), "x7");
    expect(
      [...root.querySelectorAll("[data-rule-id]")].map((row) => row.getAttribute("data-rule-id")),
    ).toEqual(["r7"]);
    await press(one(root, "[data-rule-id]"));
    expect(location.hash).toBe("#share/followed/sub%2F1/rules/r7");
    expect(openSetOf(location.hash)).toEqual({ kind: "set", id: "sub/1", part: "rules", item: "r7" });
  });

  it("are said to be gone where the set is not followed any more", async () => {
    const root = await show(<FollowedItems part="clients" followed={[]} origin="sub/1" count={2} />);
    expect(root.textContent).toContain("This set is not followed.");
  });
});

describe("the address of a followed set", () => {
  it.each([
    ["#share/followed", { kind: "list" }],
    ["#share/followed/", { kind: "list" }],
    ["#share/followed/a", { kind: "set", id: "a", part: "rules" }],
    ["#share/followed/a/other", { kind: "set", id: "a", part: "rules" }],
    ["#share/followed/a/clients/%", { kind: "set", id: "a", part: "clients", item: "%" }],
    ["#share/followed/rule/r%2F1", { kind: "rule", id: "r/1" }],
    ["#share/followed/client/c", { kind: "client", id: "c" }],
  ] as const)("%s is read", (hash, open) => expect(openSetOf(hash)).toEqual(open));

  it("is read as it was written", () => {
    expect(openSetOf(setAddress("a/b", "labels"))).toEqual({ kind: "set", id: "a/b", part: "labels" });
  });
});

describe("what waits for the user", () => {
  const waiting = aSubscription({ id: "1", pending: aPending() });

  it("is counted in the navigation, and nothing is said where nothing waits", async () => {
    const database = freshDatabase();
    await database.open();
    await database.subscriptions.bulkPut([
      waiting,
      aSubscription({ id: "2" }),
      aSubscription({ id: "3", isOn: false, pending: aPending() }),
    ]);
    const root = await show(<WaitingCount database={database} />);
    await expect.poll(() => act(() => undefined).then(() => root.textContent)).toBe("1 waiting for you");
    await act(() => database.subscriptions.delete("1"));
    await expect.poll(() => act(() => undefined).then(() => root.textContent)).toBe("");
  });

  it("is named in the popup, with the way to it", async () => {
    expect((await show(<WaitingSets waiting={[]} />)).textContent).toBe("");
    const root = await show(<WaitingSets waiting={[waiting]} />);
    const link = one<HTMLAnchorElement>(root, "a");
    expect([link.textContent, link.getAttribute("href")]).toEqual([
      "Sales team",
      "/options.html#share/followed",
    ]);
  });
});
