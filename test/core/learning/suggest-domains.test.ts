/** What is said person by person speaks for the whole domain, as long as it still stands. */
import { describe, expect, it } from "vitest";
import { plainSuggestions } from "../../../lib/core/learning/suggestions-of.ts";
import { editRuleSet } from "../../../lib/core/rules/edit-rule-set.ts";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";
import { client, rule, ruleSet } from "../../storage/fresh-database.ts";
import { assigned, corrected, nobody } from "./corrections-made.ts";

const none: ReadonlySet<string> = new Set();

function withPeople(...addresses: string[]): RuleSet {
  return ruleSet({ clients: [client("nord", { name: "Nordwind", domains: [], addresses })] });
}

function suggested(
  set: RuleSet,
  corrections: Parameters<typeof plainSuggestions>[0]["corrections"],
  answered = none,
) {
  return plainSuggestions({ set, corrections, answered, own: nobody });
}

describe("people given to a client one by one", () => {
  const ana = assigned("ana@nord.de", { at: 1 });
  const two = [ana, assigned("bo@mail.nord.de", { at: 2 })];

  it("speak for the domain that they share, from the second one on", () => {
    const set = withPeople("ana@nord.de", "bo@mail.nord.de");
    expect(suggested(set, two.slice(0, 1))).toEqual([]);
    expect(suggested(set, two)).toMatchObject([
      { kind: "clientDomain", name: "Nordwind", what: "nord.de", evidence: [{ at: 2 }, { at: 1 }] },
    ]);
  });

  it("give the client the domain once it is taken, and then speak for nothing more", () => {
    const set = withPeople("ana@nord.de", "bo@mail.nord.de");
    const [found] = suggested(set, two);
    const edited = found && editRuleSet(set, found.edit);
    if (edited?.ok !== true) throw new Error("The suggestion cannot be carried out.");
    expect(edited.set.clients[0]?.domains).toEqual(["nord.de"]);
    expect(suggested(edited.set, two)).toEqual([]);
  });

  it.each([
    ["one of them was taken back", withPeople("ana@nord.de"), two],
    ["the same person was given twice", withPeople("ana@nord.de"), [ana, assigned("Ana@Nord.de")]],
    [
      "it was said for the domain already",
      withPeople("ana@nord.de"),
      [assigned("ana@nord.de", { scope: "domain" })],
    ],
    [
      "anybody can have an address there",
      withPeople("a@gmail.com", "b@gmail.com"),
      [assigned("a@gmail.com"), assigned("b@gmail.com")],
    ],
    [
      "the house is the user's own",
      withPeople("a@own.example", "b@own.example"),
      [assigned("a@own.example"), assigned("b@own.example")],
    ],
    [
      "another client has somebody there",
      ruleSet({
        clients: [
          client("nord", { domains: [], addresses: ["ana@nord.de", "bo@mail.nord.de"] }),
          client("other", { domains: [], addresses: ["cy@nord.de"] }),
        ],
      }),
      two,
    ],
    [
      "the client is archived",
      ruleSet({
        clients: [client("nord", { archived: true, addresses: ["ana@nord.de", "bo@mail.nord.de"] })],
      }),
      two,
    ],
  ] as const)("speak for nothing where %s", (_, set, corrections) => {
    expect(suggested(set, corrections)).toEqual([]);
  });
});

describe("people kept from a rule one by one", () => {
  const two = [corrected("ana@nord.de"), corrected("bo@nord.de")];
  const set = ruleSet({
    rules: [rule("r", { exceptions: ["from:ana@nord.de", "subject:offer", "from:bo@nord.de"] })],
  });

  it("speak for an exception of the domain, which takes the place of theirs", () => {
    const [found] = suggested(set, two);
    expect(found).toMatchObject({ kind: "exceptDomain", name: "Rule r", what: "nord.de" });
    expect(found?.edit).toMatchObject({ rule: { exceptions: ["from:nord.de", "subject:offer"] } });
  });

  it.each([
    ["one exception was taken out again", { exceptions: ["from:ana@nord.de"] }],
    ["the rule is off", { exceptions: ["from:ana@nord.de", "from:bo@nord.de"], enabled: false }],
    [
      "the domain is excepted already",
      { exceptions: ["from:ana@nord.de", "from:bo@nord.de", "from:nord.de"] },
    ],
  ])("speak for nothing where %s", (_, more) => {
    expect(suggested(ruleSet({ rules: [rule("r", more)] }), two)).toEqual([]);
  });

  it("are not asked about again once the answer was given", () => {
    const [found] = suggested(set, two);
    expect(suggested(set, two, new Set([found?.key ?? ""]))).toEqual([]);
  });

  it("are not mixed with those that mail went to", () => {
    const sent = corrected("bo@nord.de", { field: "to" });
    const exceptions = ["from:ana@nord.de", "from:me to:bo@nord.de"];
    expect(
      suggested(ruleSet({ rules: [rule("r", { exceptions })] }), [corrected("ana@nord.de"), sent]),
    ).toEqual([]);
  });
});
