/** What a child has from its parent, and from whom. */
import { describe, expect, it } from "vitest";
import { giversOf, withInherited } from "../../../lib/core/clients/inherit.ts";
import type { Client } from "../../../lib/core/rules/rule-set.ts";
import { aClient } from "../rules/build-rule-set.ts";

const top = aClient({ id: "top", name: "Top", tier: "vip", colour: "#111111" });
const middle = aClient({ id: "middle", name: "Middle", tier: "key", inheritsTier: true, parent: "top" });
const low = aClient({ id: "low", name: "Low", inheritsTier: true, parent: "middle" });
const counted = (...clients: Client[]) =>
  Object.fromEntries(withInherited(clients).map(({ id, tier, colour }) => [id, [tier, colour]]));
const giversIn = (client: Client, ...clients: Client[]) => {
  const { tier, colour } = giversOf(client, new Map(clients.map((one) => [one.id, one])));
  return [tier.id, colour?.id];
};

describe("a child", () => {
  it("has tier and colour from above, however far", () => {
    expect(counted(top, middle, low)["low"]).toEqual(["vip", "#111111"]);
    expect(giversIn(low, top, middle, low)).toEqual(["top", "top"]);
  });

  it("keeps what it sets itself", () => {
    const own = { ...low, colour: "#222222", inheritsTier: false };
    expect(counted(top, middle, own)["low"]).toEqual(["regular", "#222222"]);
    expect(giversIn(own, top, middle, own)).toEqual(["low", "low"]);
  });

  it("has the tier of the first above that has its own", () => {
    const firm = { ...middle, inheritsTier: false };
    expect(counted(top, firm, low)["low"]).toEqual(["key", "#111111"]);
    expect(giversIn(low, top, firm, low)).toEqual(["middle", "top"]);
  });

  it("has nothing from a parent that is gone, archived, or its own child", () => {
    expect(counted(low)["low"]).toEqual(["regular", undefined]);
    expect(counted({ ...top, archived: true }, { ...low, parent: "top" })["low"]).toEqual([
      "regular",
      undefined,
    ]);
    expect(counted({ ...middle, parent: "low" }, low)["low"]).toEqual(["key", undefined]);
  });
});

describe("answer times and calendar", () => {
  const promising = { ...top, promise: { first: 2, next: 8 }, calendar: "CN" };
  const countedIn = (...clients: Client[]) =>
    withInherited(clients).map(({ promise, calendar }) => [promise, calendar]);

  it("come from the nearest above that sets them, each by itself", () => {
    const some = { ...middle, promise: { next: 4 } };
    expect(countedIn(promising, some, low)).toEqual([
      [{ first: 2, next: 8 }, "CN"],
      [{ first: 2, next: 4 }, "CN"],
      [{ first: 2, next: 4 }, "CN"],
    ]);
    expect(countedIn(promising, { ...low, parent: "top", promise: { first: 1 }, calendar: "TW" })[1]).toEqual(
      [{ first: 1, next: 8 }, "TW"],
    );
  });

  it("are none where nobody sets any", () => {
    expect(countedIn(top, middle)[1]).toEqual([undefined, undefined]);
  });
});
