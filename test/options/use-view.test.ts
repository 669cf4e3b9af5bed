/** The fragment of the address chooses the view. */
import { describe, expect, it } from "vitest";
import { viewOf } from "../../entrypoints/options/use-view.ts";

describe("a fragment", () => {
  it.each([
    ["", "clients"],
    ["#rules", "rules"],
    ["#triage", "triage"],
    ["#start", "start"],
    ["#settings/privacy", "settings"],
    ["#nothing-of-ours", "clients"],
    ["#__proto__", "clients"],
  ])("%j opens %s", (hash, view) => expect(viewOf(hash)).toBe(view));
});
