/** Where the audit speaks and where it keeps silent, kind by kind. */
import { describe, expect, it } from "vitest";
import { auditRuleSet, auditSteps } from "../../../lib/core/audit/audit-rule-set.ts";
import type { AuditSources } from "../../../lib/core/audit/audit-sources.ts";
import type { Effect, Rule } from "../../../lib/core/rules/rule-set.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";

const label = (name: string, colour?: string): Effect => ({
  kind: "label",
  label: name,
  ...(colour === undefined ? {} : { colour }),
});
const atLeast = (priority: "urgent" | "high" | "normal" | "low"): Effect => ({
  kind: "priority",
  atLeast: priority,
});
const points = (count: number): Effect => ({ kind: "points", points: count });

function sourcesOf(...rules: readonly Partial<Rule>[]): AuditSources {
  const clients = [
    aClient({ id: "c1", name: "Acme", tier: "vip", domains: ["acme.com"] }),
    aClient({ id: "c2", name: "Old", archived: true, domains: ["old.com"] }),
  ];
  const set = aRuleSet({
    clients,
    segments: [
      { id: "s1", name: "Ring", condition: "segment:Ring" },
      { id: "s2", name: "Torn", condition: "tier:vip tier:key" },
      { id: "s3", name: "Vips", condition: "tier:vip" },
    ],
    groups: [
      { id: "g1", name: "Nobody", members: [] },
      { id: "g2", name: "Over", members: ["bo@x.com"], endsOn: "2020-01-01" },
    ],
    rules: rules.map((rule, at) => aRule({ id: `r${at}`, name: `R${at}`, effects: [label("L")], ...rule })),
  });
  return { set, now: Date.UTC(2026, 9, 15), zone: "UTC", account: null, ownDomains: [], seen: [], days: 90 };
}

function found(...rules: readonly Partial<Rule>[]): readonly string[] {
  return auditRuleSet(sourcesOf(...rules)).findings.flatMap(({ kind, ruleId }) =>
    ruleId === undefined ? [] : [`${kind} ${ruleId}`],
  );
}

describe("two rules with the same effect", () => {
  it("are no fault where neither has the other's mail", () => {
    expect(found({ condition: "from:acme.com" }, { condition: "subject:offer" })).toEqual([]);
  });

  it("are one too many where one has all mail of the other, wherever it stands", () => {
    expect(found({ condition: "from:acme.com" }, { condition: "from:bo@acme.com" })).toEqual(["subsumed r1"]);
    expect(found({ condition: "from:bo@acme.com" }, { condition: "from:acme.com" })).toEqual(["subsumed r0"]);
    expect(found({ condition: "client:Acme" }, { condition: "from:bo@acme.com" })).toEqual(["subsumed r1"]);
    expect(found({ condition: "tier:vip" }, { condition: "segment:Vips subject:x" })).toEqual([
      "subsumed r1",
    ]);
  });

  it("are not where points add up, where one is the last, or where a stop lies between", () => {
    expect(
      found(
        { condition: "from:acme.com", effects: [points(5)] },
        { condition: "from:bo@acme.com", effects: [points(5)] },
      ),
    ).toEqual([]);
    expect(found({ condition: "from:bo@acme.com", stop: true }, { condition: "from:acme.com" })).toEqual([]);
    expect(
      found(
        { condition: "from:bo@acme.com" },
        { condition: "subject:x", stop: true, effects: [label("X")] },
        { condition: "from:acme.com" },
      ),
    ).toEqual([]);
  });

  it("are one too many where the stop between has other mail", () => {
    const stop = { condition: "from:beta.com", stop: true, effects: [label("X")] };
    expect(found({ condition: "from:bo@acme.com" }, stop, { condition: "from:acme.com" })).toEqual([
      "subsumed r0",
    ]);
  });

  it("are the same twice whatever order and case their texts have", () => {
    expect(
      found(
        { condition: "from:{a@acme.com b@acme.com} subject:Offer" },
        { condition: "subject:OFFER from:{b@acme.com a@acme.com}" },
      ),
    ).toEqual(["duplicate r1"]);
    expect(
      found(
        { condition: "from:acme.com", effects: [points(5)] },
        { condition: "from:@acme.com", effects: [points(5)] },
      ),
    ).toEqual(["duplicate r1"]);
  });
});

describe("an earlier rule that ends the set", () => {
  const stop = { condition: "from:acme.com", stop: true, effects: [label("X")] };

  it("leaves nothing for a rule with part of its mail", () => {
    expect(found(stop, { condition: "from:bo@acme.com subject:x" })).toEqual(["shadowed r1"]);
  });

  it("leaves what its exceptions leave, and what only may be its mail", () => {
    expect(found({ ...stop, exceptions: ["subject:x"] }, { condition: "from:acme.com subject:x" })).toEqual(
      [],
    );
    expect(found(stop, { condition: "subject:x" })).toEqual([]);
    expect(found({ ...stop, enabled: false }, { condition: "from:bo@acme.com" })).toEqual([]);
  });
});

describe("rules that contradict each other", () => {
  const vip = { condition: "from:acme.com", effects: [atLeast("high")] };

  it("say in vain that part of the mail matters less", () => {
    expect(found(vip, { condition: "from:bo@acme.com", effects: [atLeast("low")] })).toEqual([
      "contradictory r1",
    ]);
    expect(found({ condition: "from:acme.com", effects: [atLeast("low")] }, vip)).toEqual([
      "contradictory r0",
    ]);
  });

  it("are none where part of the mail matters more, or where the first ends the set", () => {
    expect(found(vip, { condition: "from:bo@acme.com", effects: [atLeast("urgent")] })).toEqual([]);
    expect(found({ condition: "from:bo@acme.com", effects: [atLeast("low")], stop: true }, vip)).toEqual([]);
    expect(found(vip, { condition: "subject:x", effects: [atLeast("low")] })).toEqual([]);
  });

  it("give one label two colours", () => {
    const one = { condition: "from:acme.com", effects: [label("L", "#ff0000")] };
    expect(found(one, { condition: "from:acme.com", effects: [label("L", "#0000ff")] })).toEqual([
      "contradictory r1",
    ]);
    expect(found(one, { condition: "from:acme.com", effects: [label("M", "#0000ff")] })).toEqual([]);
    expect(found(one, { condition: "from:beta.com", effects: [label("L", "#0000ff")] })).toEqual([]);
    expect(
      found({ condition: "from:beta.com", effects: [label("L", "#0000ff"), label("L", "#00ff00")] }),
    ).toEqual(["contradictory r0"]);
  });
});

describe("a rule that never fires", () => {
  it("is named by the nearest reason, and by no other", () => {
    expect(found({ condition: "subject:a -subject:a" }, { condition: "subject:a -subject:a" })).toEqual([
      "impossible r0",
      "impossible r1",
    ]);
    expect(found({ condition: "client:Old subject:x" })).toEqual(["emptyReference r0"]);
    expect(found({ condition: "group:Nobody" }, { condition: "group:Over" })).toEqual([
      "emptyReference r0",
      "emptyReference r1",
    ]);
    expect(found({ condition: "segment:Torn" })).toEqual(["emptyReference r0"]);
    expect(found({ condition: "from:bo@acme.com", exceptions: ["client:Acme"] })).toEqual([
      "killedByException r0",
    ]);
    expect(found({ condition: "client:Acme tier:regular" })).toEqual(["impossible r0"]);
  });

  it("may fire by another part", () => {
    expect(found({ condition: "client:Old OR subject:x" })).toEqual([]);
  });
});

describe("facts that no row shows", () => {
  it.each([
    ["larger:5M", "sizeBytes", "never"],
    ["from:acme.com list:x.org", "listId", "never"],
    ["to:bo@acme.com", "to", "thread"],
    ["from:acme.com -cc:bo@acme.com", "cc", "thread"],
  ])("%s", (condition, facts, ever) => {
    expect(auditRuleSet(sourcesOf({ condition })).findings.filter(({ ruleId }) => ruleId)).toMatchObject([
      { kind: "undecidable", params: { facts, ever } },
    ]);
  });

  it.each([
    "from:acme.com OR larger:5M",
    "from:me to:acme.com",
    "in:sent to:acme.com",
    "from:acme.com -invoice",
    "has:attachment",
  ])("are not needed for %s", (condition) => {
    expect(found({ condition })).toEqual([]);
  });
});

describe("names that are not there", () => {
  it("are mended where one is nearly the same", () => {
    const [finding] = auditRuleSet(sourcesOf({ condition: "client:Acne subject:x" })).findings;
    expect(finding).toMatchObject({
      kind: "unknownClient",
      params: { missing: "Acne", instead: "Acme" },
      fix: { kind: "rename", edit: { rule: { condition: "client:Acme subject:x" } } },
    });
  });

  it("are told of segments as well, and so is a ring", () => {
    const segments = auditRuleSet(sourcesOf()).findings.filter(({ segmentId }) => segmentId);
    expect(segments).toMatchObject([
      { kind: "faultyCondition", segmentId: "s1", params: { error: "segment-cycle" } },
    ]);
  });
});

describe("an audit in steps", () => {
  it("says how far it is, and gives the same in the end", () => {
    const sources = sourcesOf({ condition: "from:acme.com" }, { condition: "from:bo@acme.com" });
    const phases = new Set<string>();
    const steps = auditSteps(sources);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        expect(step.value).toEqual(auditRuleSet(sources));
        break;
      }
      expect(step.value.done).toBeLessThanOrEqual(step.value.total);
      phases.add(step.value.phase);
    }
    expect([...phases]).toEqual(["read", "single", "pairs"]);
  });
});
