/** The popup's count of clients seen today, made without the background. */
import { describe, expect, it } from "vitest";
import { countSeenClients } from "../../entrypoints/popup/seen-today.ts";
import { aClient, aRuleSet } from "../core/rules/build-rule-set.ts";

const acme = aClient({ id: "acme", name: "Acme", domains: ["acme.test"] });
const beta = aClient({ id: "beta", name: "Beta", addresses: ["bo@beta.test"] });
const set = aRuleSet({ clients: [acme, beta] });
const own = { addresses: ["me@firm.test"], domains: ["firm.test"] };
const from = (id: string, address: string) => ({ id, from: { address } });

describe("mail seen today", () => {
  it("is counted by client, most mail first; mail of nobody is left out", () => {
    const facts = [
      from("1", "bo@beta.test"),
      from("2", "a@acme.test"),
      from("3", "b@acme.test"),
      from("4", "x@y.test"),
    ];
    expect(countSeenClients(facts, set, own)).toEqual([
      { client: acme, messages: 2 },
      { client: beta, messages: 1 },
    ]);
  });

  it("counts what the user sent to a client", () => {
    const sent = { id: "1", from: { address: "me@firm.test" }, to: [{ address: "bo@beta.test" }] };
    expect(countSeenClients([sent], set, own)).toEqual([{ client: beta, messages: 1 }]);
  });
});
