/** Edits of the rule set: each does one thing, changes nothing where it cannot, and can be taken back. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editRuleSet } from "../../../lib/core/rules/edit-rule-set.ts";
import { emptyRuleSet } from "../../../lib/core/rules/empty-rule-set.ts";
import type { RuleSet } from "../../../lib/core/rules/rule-set.ts";
import type { RuleSetEdit, SingleEdit } from "../../../lib/core/rules/rule-set-edit.ts";
import { ruleSetEditSchema } from "../../../lib/core/rules/rule-set-edit-schema.ts";
import { client, errorOf, rule, setOf } from "./edits.ts";

function edited(set: RuleSet, edit: RuleSetEdit): RuleSet {
  const result = editRuleSet(set, edit);
  if (!result.ok) throw new Error(result.error.code);
  return result.set;
}

describe("saving a client", () => {
  const set = setOf([client("a", "Acme"), client("b", "Bolt")]);

  it("adds a new one at the end, or at its place", () => {
    expect(edited(set, { kind: "client.save", client: client("c") }).clients.map(({ id }) => id)).toEqual([
      "a",
      "b",
      "c",
    ]);
    const first = edited(set, { kind: "client.save", client: client("c"), index: 0 });
    expect(first.clients.map(({ id }) => id)).toEqual(["c", "a", "b"]);
  });

  it("replaces the one with its id where it stands, whatever the index", () => {
    const acme = client("a", "Acme Ltd", { tier: "vip" });
    expect(edited(set, { kind: "client.save", client: acme, index: 1 }).clients).toEqual([
      acme,
      set.clients[1],
    ]);
  });

  it.each(["Bolt", "bolt", "  BOLT  ", "Ｂｏｌｔ"])("refuses the name %j of another client", (name) => {
    const error = { code: "client.name.taken", params: { name: name.trim() } };
    expect(errorOf(set, { kind: "client.save", client: client("a", name) })).toEqual(error);
    expect(errorOf(set, { kind: "client.save", client: client("new", name) })).toEqual(error);
  });

  it("lets one of two clients that a file gave the same name be edited without renaming it", () => {
    const twins = setOf([client("a", "Acme"), client("b", "Acme")]);
    expect(errorOf(twins, { kind: "client.save", client: client("a", "Acme", { tier: "key" }) })).toBe("ok");
  });

  it("refuses more clients and addresses than a file may hold", () => {
    const full = setOf(Array.from({ length: 50_000 }, (_, index) => client(`c${index}`)));
    expect(errorOf(full, { kind: "client.save", client: client("new") })).toEqual({
      code: "set.tooManyClients",
      params: { limit: 50_000 },
    });
    const addresses = Array.from({ length: 200_001 }, (_, index) => `a${index}@x.example`);
    expect(errorOf(set, { kind: "client.save", client: client("new", "New", { addresses }) })).toEqual({
      code: "set.tooManyAddresses",
      params: { limit: 200_000 },
    });
  });
});

describe("edits that are done together", () => {
  const set = setOf([client("a", "Acme"), client("b", "Bolt")], [rule("r")]);
  const both: RuleSetEdit = {
    kind: "together",
    edits: [
      { kind: "client.save", client: client("c", "Cy") },
      { kind: "client.delete", id: "a" },
      { kind: "rule.save", rule: rule("r", { exceptions: ["from:b"] }) },
    ],
  };

  it("are done in their order, and taken back in the other", () => {
    const result = editRuleSet(set, both);
    if (!result.ok) throw new Error(result.error.code);
    expect(result.set.clients.map(({ id }) => id)).toEqual(["b", "c"]);
    expect(edited(result.set, result.inverse)).toEqual(set);
    expect(ruleSetEditSchema.safeParse(result.inverse).success).toBe(true);
  });

  it("are none of them done where one cannot be", () => {
    const faulty: RuleSetEdit = {
      kind: "together",
      edits: [...both.edits, { kind: "client.delete", id: "gone" }],
    };
    expect(errorOf(set, faulty)).toEqual({ code: "client.unknown", params: { id: "gone" } });
  });

  it("are refused where one client is to be deleted twice", () => {
    const twice = ["a", "b", "a"].map((id) => ({ kind: "client.delete", id }) as const);
    expect(errorOf(set, { kind: "together", edits: twice })).toEqual({
      code: "client.unknown",
      params: { id: "a" },
    });
  });

  it("hold no others of their kind, and not nothing", () => {
    for (const edits of [[both], []])
      expect(ruleSetEditSchema.safeParse({ kind: "together", edits }).success).toBe(false);
  });
});

describe("moving a rule", () => {
  const set = setOf([], [rule("a"), rule("b"), rule("c")]);
  const order = (id: string, index: number) =>
    edited(set, { kind: "rule.move", id, index }).rules.map((one) => one.id);

  it("counts places without the moved one", () => {
    expect(order("a", 2)).toEqual(["b", "c", "a"]);
    expect(order("c", 0)).toEqual(["c", "a", "b"]);
    expect(order("b", 1)).toEqual(["a", "b", "c"]);
    expect(order("a", 99)).toEqual(["b", "c", "a"]);
  });
});

describe("an edit of something that is not there", () => {
  it.each([
    [{ kind: "client.delete", id: "x" }, "client.unknown"],
    [{ kind: "rule.delete", id: "x" }, "rule.unknown"],
    [{ kind: "rule.move", id: "x", index: 0 }, "rule.unknown"],
  ] as const)("is refused: %o", (edit, code) => {
    expect(errorOf(setOf([client("a")], [rule("a")]), edit)).toEqual({ code, params: { id: "x" } });
  });
});

describe("replacing the whole set", () => {
  it("takes over every key of the new one", () => {
    const next = { ...setOf([client("z")]), name: "Imported", laterKey: 1 };
    expect(edited(setOf([client("a")]), { kind: "set.replace", set: next })).toEqual(next);
  });

  it("refuses a set in which two have one id", () => {
    const twins = setOf([], [rule("a"), rule("a")]);
    expect(errorOf(emptyRuleSet, { kind: "set.replace", set: twins })).toEqual({
      code: "set.duplicateId",
      params: { id: "a" },
    });
  });
});

function haveOwnIds(items: readonly { readonly id: string }[]): boolean {
  return new Set(items.map(({ id }) => id)).size === items.length;
}

describe("every edit that is carried out", () => {
  const ids = ["a", "b", "c", "d"] as const;
  const anyId = fc.constantFrom(...ids);
  const anyIndex = fc.nat(5);
  // Two clients of one name are told of above.
  const anyName = fc.constantFrom("One", "Two", "Three", "Four");
  const anyClient = fc
    .record({ id: anyId, name: anyName, tier: fc.constantFrom("vip", "key"), parent: fc.option(anyId) })
    .map(({ id, name, tier, parent }) => client(id, name, { tier, ...(parent === null ? {} : { parent }) }));
  const anyTerm = fc.tuple(fc.constantFrom("client", "segment", "group", "-client", "subject"), anyName);
  const anyCondition = fc
    .array(anyTerm, { minLength: 1, maxLength: 3 })
    .map((terms) => terms.map(([operator, name]) => `${operator}:${name}`).join("  "));
  const anyRule = fc
    .record({
      id: anyId,
      stop: fc.boolean(),
      condition: anyCondition,
      exceptions: fc.array(anyCondition, { maxLength: 1 }),
      effects: fc.array(fc.record({ kind: fc.constant("label" as const), label: anyName }), { maxLength: 2 }),
    })
    .map(({ id, ...more }) => rule(id, more));
  const anySegment = fc.record({ id: anyId, name: anyName, condition: anyCondition });
  const anyGroup = fc.record({
    id: anyId,
    name: anyName,
    kind: fc.constant("role" as const),
    members: fc.constant([]),
  });
  const anyTest = fc.record({
    id: anyId,
    name: anyName,
    facts: fc.record({ subject: anyName, date: fc.constant("2026-05-01T08:00:00Z") }),
    expected: fc.record(
      {
        client: fc.option(anyName),
        labels: fc.array(anyName, { maxLength: 2 }),
        notLabels: fc.array(anyName, { maxLength: 1 }),
      },
      { requiredKeys: [] },
    ),
  });
  const unlike = { selector: ({ id }: { readonly id: string }) => id };
  const unlikeNames = { selector: ({ name }: { readonly name: string }) => name };
  const anySet = fc
    .record({
      clients: fc.uniqueArray(anyClient, unlikeNames),
      rules: fc.uniqueArray(anyRule, unlike),
      segments: fc.uniqueArray(anySegment, unlikeNames),
      groups: fc.uniqueArray(anyGroup, unlikeNames),
      tests: fc.uniqueArray(anyTest, { ...unlike, maxLength: 2 }),
      laterKey: fc.boolean(),
    })
    .filter((set) => [set.clients, set.segments, set.groups].every(haveOwnIds))
    .map(({ clients, rules, ...more }) => ({ ...setOf(clients, rules), ...more }));
  const anySingle: fc.Arbitrary<SingleEdit> = fc.oneof(
    fc.record({ kind: fc.constant("client.save" as const), client: anyClient, index: anyIndex }),
    fc.record({ kind: fc.constant("client.delete" as const), id: anyId }),
    fc.record({
      kind: fc.constant("client.merge" as const),
      client: anyClient,
      others: fc.subarray([...ids], { minLength: 1 }),
    }),
    fc.record({ kind: fc.constant("segment.save" as const), segment: anySegment, index: anyIndex }),
    fc.record({ kind: fc.constant("segment.delete" as const), id: anyId }),
    fc.record({ kind: fc.constant("group.save" as const), group: anyGroup, index: anyIndex }),
    fc.record({ kind: fc.constant("group.delete" as const), id: anyId }),
    fc.record({ kind: fc.constant("rule.save" as const), rule: anyRule, index: anyIndex }),
    fc.record({ kind: fc.constant("rule.delete" as const), id: anyId }),
    fc.record({ kind: fc.constant("rule.move" as const), id: anyId, index: anyIndex }),
    fc.record({ kind: fc.constant("test.save" as const), test: anyTest, index: anyIndex }),
    fc.record({ kind: fc.constant("test.delete" as const), id: anyId }),
    fc.record({ kind: fc.constant("set.replace" as const), set: anySet }),
  );
  const anyEdit: fc.Arbitrary<RuleSetEdit> = fc.oneof(
    anySingle,
    fc.record({
      kind: fc.constant("together" as const),
      edits: fc.array(anySingle, { minLength: 1, maxLength: 5 }),
    }),
  );

  it("is taken back by its inverse, and that one by its own", () => {
    fc.assert(
      fc.property(anySet, anyEdit, (set, edit) => {
        const before = structuredClone(set);
        const done = editRuleSet(set, edit);
        expect(set).toEqual(before);
        fc.pre(done.ok);
        if (!done.ok) return;
        const undone = editRuleSet(done.set, done.inverse);
        expect(undone).toMatchObject({ ok: true, set: before });
        if (!undone.ok) return;
        expect(undone.set).toEqual(before);
        expect(editRuleSet(undone.set, undone.inverse)).toMatchObject({ ok: true, set: done.set });
      }),
      { numRuns: 5_000 },
    );
  });

  it("passes the schema, and so does its inverse", () => {
    fc.assert(
      fc.property(anySet, anyEdit, (set, edit) => {
        expect(ruleSetEditSchema.parse(edit)).toEqual(edit);
        const done = editRuleSet(set, edit);
        if (done.ok) expect(ruleSetEditSchema.parse(done.inverse)).toEqual(done.inverse);
      }),
    );
  });
});

describe("an edit that is none", () => {
  it.each([
    null,
    {},
    { kind: "client.forget", id: "a" },
    { kind: "client.delete", id: "" },
    { kind: "rule.delete", id: "a", also: "b" },
    { kind: "rule.move", id: "a", index: -1 },
    { kind: "client.save", client: { id: "a" } },
    { kind: "client.save", client: { ...client("a"), colour: "red;background:url(//x)" } },
    { kind: "set.replace", set: { ...emptyRuleSet, version: 2 } },
  ])("does not pass the schema: %j", (edit) => {
    expect(ruleSetEditSchema.safeParse(edit).success).toBe(false);
  });
});
