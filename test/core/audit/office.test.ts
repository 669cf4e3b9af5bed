/** Faults planted among two hundred healthy rules, written in other words than those they repeat: all are found, and nothing else. */
import { describe, expect, it } from "vitest";
import { auditRuleSet } from "../../../lib/core/audit/audit-rule-set.ts";
import { type FindingKind, severityOf } from "../../../lib/core/audit/finding.ts";
import type { Effect, Rule } from "../../../lib/core/rules/rule-set.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";
import { officeClients, officeRules } from "./office-rules.ts";

type Draft = Pick<Rule, "condition"> & Partial<Rule>;
interface Fault {
  readonly kind: FindingKind;
  readonly rule: Draft;
  /** Come before it. */
  readonly after?: readonly Draft[];
}

const label = (name: string, colour?: string): { readonly effects: readonly Effect[] } => ({
  effects: [{ kind: "label", label: name, ...(colour === undefined ? {} : { colour }) }],
});
const priority = (atLeast: "high" | "low"): { readonly effects: readonly Effect[] } => ({
  effects: [{ kind: "priority", atLeast }],
});

function alike(
  kind: FindingKind,
  pairs: readonly (readonly [Draft | string, Draft | string])[],
): readonly Fault[] {
  return pairs.map(([first, second], at) => {
    const same = label(`${kind}${at}`);
    const draft = (given: Draft | string) =>
      typeof given === "string" ? { condition: given, ...same } : { ...same, ...given };
    return { kind, rule: draft(second), after: [draft(first)] };
  });
}

function alone(kind: FindingKind, conditions: readonly string[]): readonly Fault[] {
  return conditions.map((condition, at) => ({ kind, rule: { condition, ...label(`${kind}${at}`) } }));
}

const faults: readonly Fault[] = [
  ...alike("duplicate", [
    ["subject:(alpha7 OR beta7 OR gamma)", "subject:(GAMMA OR alpha7 OR Beta7)"],
    ["from:(x1@dupes.com OR x2@dupes.com)", "from:x1@dupes.com OR from:x2@dupes.com"],
    [{ condition: "from:dupe3.com", exceptions: ["subject:in3"] }, "from:dupe3.com -subject:in3"],
    ["subject:(月报X1 OR 季报X1)", "subject：{季报X1 月报X1}"],
    ["from:dupe6.com subject:(aa6 OR bb6)", "(from:dupe6.com subject:aa6) OR (from:dupe6.com subject:bb6)"],
    ["from:dupe9.com -(subject:aa9 OR subject:bb9)", "from:dupe9.com -subject:aa9 -subject:bb9"],
    ["from:dupe8.com", "from:*@DUPE8.com"],
  ]),
  ...alike("subsumed", [
    ["from:wide1.com", "from:jo@wide1.com"],
    ["from:wide2.com", "from:mail.wide2.com subject:hello2"],
    ["subject:报价单九", "subject:大额报价单九"],
    ['client:"lagerhaus"', "from:jo@lagerhaus.de subject:zz"],
  ]),
  ...alike("shadowed", [
    [{ condition: "from:stop1.com", stop: true, ...label("S") }, "from:bo@stop1.com subject:order1"],
    [{ condition: "subject:stop3", stop: true, ...label("S") }, 'subject:"monthly stop3 report"'],
  ]),
  ...alone("impossible", [
    "subject:impa -subject:impa",
    "larger:5M smaller:1M",
    "after:2025/01/01 before:2024/01/01",
    "from:a@imp4x.com from:b@imp4y.com",
    "older_than:1y newer_than:30d from:imp6.com",
    "(subject:imp7 OR subject:imp8) -subject:imp7 -subject:imp8",
  ]),
  ...alone("alwaysTrue", ["subject:alw OR -subject:alw", "larger:0", "larger:1M OR smaller:2M"]),
  ...alone("unknownClient", ["client:Nonesuch"]),
  ...alone("unknownSegment", ["segment:Nonesuch"]),
  ...alone("unknownGroup", ["group:Nonesuch subject:hi"]),
  ...alone("undecidable", [
    "larger:10M",
    "to:und2@my.org",
    "list:dev.und3.org",
    "from:und5.com cc:boss@my.org",
  ]),
  {
    kind: "contradictory",
    rule: { condition: "from:jo@con1.com", ...priority("low") },
    after: [{ condition: "from:con1.com", ...priority("high") }],
  },
  {
    kind: "contradictory",
    rule: { condition: "from:con2.com", ...label("C2", "#00ff00") },
    after: [{ condition: "from:con2.com", ...label("C2", "#ff0000") }],
  },
  {
    kind: "killedByException",
    rule: { condition: "from:jo@kill1.com", exceptions: ["from:kill1.com"], ...label("K") },
  },
];

const planted = faults.flatMap(({ rule, after = [] }, at) => [
  ...after.map((draft, place) => aRule({ id: `beside-${at}-${place}`, ...draft })),
  aRule({ id: `fault-${at}`, ...rule }),
]);

describe("faults in an office's rules", () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])("are all found, and nothing else: %i", (seed) => {
    const own = aClient({ id: "own", name: "Us", domains: ["my.org"] });
    const set = aRuleSet({
      clients: [...officeClients, own],
      rules: [...officeRules(seed), ...planted],
      segments: [{ id: "s", name: "重点客户", condition: "tier:vip" }],
      groups: [{ id: "g", name: "采购组", kind: "people", members: [{ address: "buyer@ferrum.de" }] }],
    });
    const sources = {
      now: Date.UTC(2026, 5, 1),
      zone: "Asia/Shanghai",
      account: ["me@my.org"],
      ownDomains: [],
    };
    const found = auditRuleSet({ set, ...sources, seen: [], days: 90 }).findings;
    // What is a note is no fault; in drawn rules a part may say nothing more.
    const said = found.flatMap((finding) =>
      severityOf(finding) === "note" && finding.kind !== "undecidable"
        ? []
        : [`${finding.ruleId ?? finding.clientId} ${finding.kind}`],
    );
    const wanted = faults.map(({ kind }, at) => `fault-${at} ${kind}`);
    expect(said.toSorted()).toEqual([...wanted, "own ownDomain"].toSorted());
  });
});
