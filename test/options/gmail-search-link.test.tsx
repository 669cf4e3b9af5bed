// @vitest-environment happy-dom
/** The way from a condition to Gmail's own search. */
import { describe, expect, it } from "vitest";
import { GmailSearchOfText } from "../../entrypoints/options/views/rules/gmail-search-link.tsx";
import { SearchedSetContext } from "../../entrypoints/options/views/searched-set.ts";
import { emptyRuleSet } from "../../lib/core/rules/empty-rule-set.ts";
import { aClient } from "../core/rules/build-rule-set.ts";
import { one, show } from "./show.tsx";

const set = { ...emptyRuleSet, clients: [aClient({ name: "Acme", addresses: [], domains: ["acme.com"] })] };

async function shown(text: string): Promise<HTMLElement> {
  return show(
    <SearchedSetContext.Provider value={set}>
      <GmailSearchOfText text={text} />
    </SearchedSetContext.Provider>,
  );
}

describe("a link that opens a condition in Gmail", () => {
  it("asks for the addresses of the clients that it names", async () => {
    const link = one<HTMLAnchorElement>(await shown("client:Acme subject:offer"), "a");
    expect(link.textContent).toBe("Open as Gmail search");
    expect(link.title).toBe("from:acme.com subject:offer");
    expect(link.href).toContain(encodeURIComponent("from:acme.com subject:offer"));
    expect(link.rel).toContain("noopener");
  });

  it("says why Gmail cannot be asked", async () => {
    expect((await shown("/x/")).textContent).toBe("Gmail cannot search for this: it knows no patterns.");
    expect((await shown("tier:key")).textContent).toBe(
      "Gmail cannot search for this: there is nobody to look for.",
    );
  });

  it("is not there for a text that is no condition", async () => {
    expect((await shown("subject:(")).textContent).toBe("");
  });
});
