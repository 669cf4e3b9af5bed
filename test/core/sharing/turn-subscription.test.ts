/** What becomes of a subscription when editions are taken, declined, left and come back to. */
import { describe, expect, it } from "vitest";
import type { EditionHead } from "../../../lib/core/sharing/edition.ts";
import { noLocalLayer } from "../../../lib/core/sharing/local-layer.ts";
import type { Subscription } from "../../../lib/core/sharing/subscription.ts";
import {
  activated,
  declined,
  isPolled,
  newestFollowed,
  waiting,
  wentBack,
} from "../../../lib/core/sharing/turn-subscription.ts";

const head = (hash: string): EditionHead => ({
  ...{ hash, name: hash, version: 1, issued: 0, expires: 0, fetchedAt: 0, signedBy: [] },
  counts: { clients: 0, rules: 0 },
});
const fresh: Subscription = {
  ...{ id: "s", address: "https://a.example/", name: null, source: "user", isOn: true, pinnedBy: null },
  ...{ pins: [], trust: null, active: null, pending: null, previous: [], held: null, declined: [] },
  ...{ layer: noLocalLayer, addedAt: 0, check: null, nextCheck: 0 },
};
const taken = (...hashes: readonly string[]) =>
  hashes.reduce((one, hash) => activated(one, head(hash), null), fresh);
const hashesOf = ({ active, previous }: Subscription) => [active?.hash, ...previous.map(({ hash }) => hash)];

describe("editions that are taken one after the other", () => {
  it("leave the last five to go back to, the newest first", () => {
    expect(hashesOf(taken("a", "b", "c", "d", "e", "f", "g"))).toEqual(["g", "f", "e", "d", "c", "b"]);
  });

  it("stand in the list once, though one comes again", () => {
    expect(hashesOf(taken("a", "b", "a"))).toEqual(["a", "b"]);
  });
});

describe("going back", () => {
  it("leads to an earlier edition and on to a still earlier one, while the newest is remembered", () => {
    const once = wentBack(taken("a", "b", "c"), "b");
    const twice = once && wentBack(once, "a");
    expect(once && [...hashesOf(once), once.held]).toEqual(["b", "c", "a", "c"]);
    expect(twice && [...hashesOf(twice), twice.held]).toEqual(["a", "b", "c", "c"]);
  });

  it("to the newest, or to follow it again, ends it", () => {
    const back = wentBack(taken("a", "b"), "a") ?? fresh;
    for (const again of [wentBack(back, "b"), newestFollowed(back)]) {
      expect(again && [...hashesOf(again), again.held]).toEqual(["b", "a", null]);
    }
  });

  it("to what is not kept is not possible", () => {
    expect(wentBack(taken("a"), "x")).toBeNull();
    expect(wentBack(fresh, "a")).toBeNull();
  });

  it("ends with what came meanwhile where that asks for nothing, and else it goes on waiting", () => {
    const back = wentBack(taken("a", "b"), "a") ?? fresh;
    const came = (reasons: readonly { code: "key"; params: object }[]) =>
      newestFollowed(waiting(back, { head: head("c"), reasons: reasons as never, trust: null }));
    expect(hashesOf(came([]))).toEqual(["c", "b", "a"]);
    const asking = came([{ code: "key", params: {} }]);
    expect([...hashesOf(asking), asking.pending?.head.hash]).toEqual(["b", "a", "c"]);
  });
});

describe("what is declined", () => {
  it("is remembered, the last twenty", () => {
    let one = taken("a");
    for (let number = 0; number < 25; number += 1) {
      one = declined(waiting(one, { head: head(`d${number}`), reasons: [], trust: null }));
    }
    expect([one.pending, one.declined.length, one.declined[0]]).toEqual([null, 20, "d24"]);
  });
});

describe("the first file of a company's set that nobody signed", () => {
  it("waits again where it was declined and is asked for, though nothing was ever taken", () => {
    const pending = { head: { ...head("a"), version: null }, reasons: [], trust: null };
    const left = declined(waiting({ ...fresh, source: "policy" }, pending));
    expect([left.pending, left.left, left.declined]).toEqual([null, pending, ["a"]]);
    const again = newestFollowed(left);
    expect([again.pending, again.left, again.declined]).toEqual([pending, null, []]);
  });
});

describe("what was seen", () => {
  const came = (version: number) => ({
    ...{ reasons: [], trust: null },
    head: { ...head(`v${version}`), version },
  });

  it("rises with what waits, stays when that is declined, and says nothing by strangers", () => {
    const pinned = { ...taken("a"), pins: ["k"] };
    const twice = waiting(declined(waiting(pinned, came(3))), came(2));
    expect(twice.seen).toEqual({ version: 3, hash: "v3" });
    expect(declined(waiting(taken("a"), came(3))).seen).toBeNull();
  });
});

describe("what is looked at by schedule", () => {
  it("is on, and was agreed to by the user or by the company", () => {
    expect([fresh, taken("a"), { ...taken("a"), isOn: false }].map(isPolled)).toEqual([false, true, false]);
    expect(isPolled({ ...fresh, source: "policy" })).toBe(true);
  });
});
