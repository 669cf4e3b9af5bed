/** Which conditions Gmail can search for, and why not the others. */
import { describe, expect, it } from "vitest";
import { gmailSearch, gmailSearchAddress } from "../../../lib/core/condition/gmail-search.ts";
import { negated } from "../../../lib/core/condition/join-conditions.ts";
import { treeOf } from "./judge.ts";

describe("a condition of Gmail's own operators", () => {
  it("is searched as it is printed, its exceptions excluded", () => {
    const parts = [treeOf("from:acme.com subject:(报价 OR quote)"), negated(treeOf("in:spam OR to:me"))];
    expect(gmailSearch(parts)).toEqual({
      ok: true,
      text: "from:acme.com subject:(报价 OR quote) -(in:spam OR to:me)",
    });
  });

  it("has an address in which its signs are written out", () => {
    expect(gmailSearchAddress("a/b #报")).toBe(
      "https://mail.google.com/mail/u/0/#search/a%2Fb%20%23%E6%8A%A5",
    );
  });
});

describe("a condition that only we can judge", () => {
  it.each([
    ["-(a OR subject:/x/)", "regex", "subject"],
    ["a client:Acme", "operator", "client"],
  ])("%s is refused with the reason", (text, code, name) => {
    expect(gmailSearch([treeOf(text)])).toEqual({ ok: false, code, name });
  });

  it("is refused where it is longer than Gmail takes", () => {
    const long = treeOf(`subject:(${Array.from({ length: 300 }, (_, n) => `word${n}`).join(" OR ")})`);
    expect(gmailSearch([long])).toMatchObject({ ok: false, code: "too-long" });
  });
});
