/** What is read back from extension storage is checked, because a page's script could have written it. */
import { describe, expect, it } from "vitest";
import { paintCacheOf } from "../../../entrypoints/gmail.content/paint-cache.ts";

const account = "me@a.example";
const decided = {
  decision: { id: "a", client: null, labels: [], priority: "low", points: 0, reasons: [], unknown: [] },
  paint: { tier: null, colour: null, labelColours: [] },
  validUntil: null,
};
const stored = (entry: unknown) => ({ revision: 3, language: "en", accounts: { [account]: { a: entry } } });
const get = (entry: unknown) => paintCacheOf(stored(entry))?.get(account, "a", "f") ?? null;

describe("a remembered decision", () => {
  it("is found by account, message and facts", () => {
    const cache = paintCacheOf(stored({ fingerprint: "f", decided }));
    expect(cache?.get(account, "a", "f")).toEqual(decided);
    expect(cache?.get(account, "a", "other facts")).toBeNull();
    expect(cache?.get("other@a.example", "a", "f")).toBeNull();
    expect(cache?.get(account, "toString", "f")).toBeNull();
    expect(cache?.get("__proto__", "a", "f")).toBeNull();
  });

  it.each<[string, unknown]>([
    ["nothing", null],
    [
      "a decision about another message",
      { fingerprint: "f", decided: { ...decided, decision: { ...decided.decision, id: "b" } } },
    ],
    [
      "a colour that is more than a colour",
      { fingerprint: "f", decided: { ...decided, paint: { ...decided.paint, colour: "url(x)" } } },
    ],
    [
      "a priority that does not exist",
      { fingerprint: "f", decided: { ...decided, decision: { ...decided.decision, priority: "x" } } },
    ],
  ])("is absent where the entry is %s", (_, entry) => {
    expect(get(entry)).toBeNull();
  });

  it.each([
    undefined,
    null,
    5,
    "x",
    [],
    {},
    { revision: -1, language: "en", accounts: {} },
    { revision: 1, language: "xx", accounts: {} },
  ])("is absent where the whole cache is %j", (cache) => {
    expect(paintCacheOf(cache)).toBeNull();
  });
});
