/** Files whose lists hold more faults than a schema can collect: each is refused in one sentence, and nothing throws. */
import { describe, expect, it } from "vitest";
import { readRuleSet } from "../../../lib/core/interchange/read-rule-set.ts";
import { priorityOf } from "../../../lib/core/priority/priority-settings.ts";
import { readEditionHead } from "../../../lib/core/sharing/read-edition-head.ts";
import { readEnvelope } from "../../../lib/core/sharing/read-envelope.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";

/** Far more than the stack holds as arguments. */
const many = Array<number>(300_000).fill(1);
const calendar = { id: "c", name: "C", week: [], holidays: many, workdays: [] };
const group = { id: "g", name: "G", kind: "project", members: [], editors: many };

describe("a list of faults that is longer than the stack", () => {
  it.each([
    ["clients[0].domains[0]", { clients: [{ ...aClient(), domains: many }] }],
    ["rules[0].exceptions[0]", { rules: [{ ...aRule(), exceptions: many }] }],
    ["parts[0]", { parts: many }],
    ["withheld[0]", { withheld: many }],
    ["history.ancestors[0]", { history: { id: "x", number: 1, ancestors: many } }],
    ["change.removed[0]", { change: { base: "x", removed: many } }],
    ["merged[0]", { merged: many }],
    ["calendars", { calendars: [calendar] }],
    ["groups", { groups: [group] }],
  ])("is refused at %s", (path, part) => {
    const read = readRuleSet(JSON.stringify({ ...aRuleSet(), ...part }));
    expect(read).toMatchObject({ ok: false, error: { code: "set.badShape", params: { path } } });
  });

  it("makes settings of another shape, which are kept and not used", () => {
    const read = readRuleSet(JSON.stringify(aRuleSet({ settings: { priority: { words: many } } })));
    expect(read.ok && priorityOf(read.set)).toEqual(priorityOf(aRuleSet()));
  });

  it("is no signature, and no key", () => {
    expect(readEnvelope({ payload: "e30", signatures: many })).toBeNull();
    expect(readEditionHead({ keys: many })).toMatchObject({ ok: false, code: "edition.badShape" });
  });
});
