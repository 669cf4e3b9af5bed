/** Groups within groups: who belongs by which way, rings that are refused, what names a group, and who sees what. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { belongingTo } from "../../../lib/core/groups/belonging.ts";
import type { Group } from "../../../lib/core/groups/group.ts";
import { findGroupCycle } from "../../../lib/core/groups/group-cycle.ts";
import { buildGroupIndex, isDissolved, isMember, nextEnd } from "../../../lib/core/groups/group-index.ts";
import { groupsNamedIn } from "../../../lib/core/groups/named-by.ts";
import { whoSeesWhat } from "../../../lib/core/groups/who-sees-what.ts";
import { editRuleSet } from "../../../lib/core/rules/edit-rule-set.ts";
import { ruleSetEditSchema } from "../../../lib/core/rules/rule-set-edit-schema.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";

function aGroup(id: string, changes: Partial<Group> = {}): Group {
  return { id, name: id.toUpperCase(), kind: "department", members: [], ...changes };
}
const day = "2026-06-15";
const byId = (groups: readonly Group[]) => new Map(groups.map((group) => [group.id, group]));

describe("who belongs to a group", () => {
  const inner = aGroup("c", { members: ["cy@x.com", "Ana@X.com"] });
  const middle = aGroup("b", { members: [{ address: "bo@x.com", name: "Bo" }], groups: ["c"] });
  const outer = aGroup("a", { members: ["ana@x.com", ""], groups: ["b", "gone"] });

  it("is told with the way, the shortest where there are several", () => {
    expect([...belongingTo(outer, byId([outer, middle, inner]), day).values()]).toEqual([
      { address: "ana@x.com", through: [] },
      { address: "bo@x.com", name: "Bo", through: ["B"] },
      { address: "cy@x.com", through: ["B", "C"] },
    ]);
  });
});

const anyGroups = fc
  .array(
    fc.record({
      members: fc.subarray(["m@x.com", "n@x.com", "o@x.com"]),
      groups: fc.subarray(["g0", "g1", "g2", "g3"]),
      end: fc.constantFrom({}, { endsOn: "2026-06-14" }, { endsOn: "2026-06-15" }, { endsOn: "2026-07-01" }),
    }),
    { maxLength: 4 },
  )
  .map((parts) => parts.map(({ end, ...part }, at) => aGroup(`g${at}`, { ...part, ...end })));

describe("any nesting", () => {
  it("has on every day those as members whom conditions take for members, until the day that is told", () => {
    fc.assert(
      fc.property(
        anyGroups,
        fc.constantFrom("2026-06-14", day, "2026-06-16", "2026-07-02"),
        (groups, today) => {
          const index = buildGroupIndex(groups);
          for (const group of groups) {
            const known = index.get(group.id);
            if (known === undefined) throw new Error("every group is in the index");
            const told = isDissolved(group, today) ? [] : [...belongingTo(group, byId(groups), today).keys()];
            const asked = ["m@x.com", "n@x.com", "o@x.com"].filter((one) => isMember(known, one, today));
            expect(told.sort()).toEqual(asked);
            const end = nextEnd(known, today);
            const staying = asked.filter((one) => isMember(known, one, end ?? "2099-01-01"));
            expect(staying).toEqual(asked);
          }
        },
      ),
    );
  });

  it("is a ring exactly where a group can be reached from itself, and the way told leads there", () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const all = byId(groups);
        for (const group of groups) {
          const path = findGroupCycle(groups, group);
          expect(path !== null).toBe(reaches(group, group.id, all));
          for (const [at, name] of (path ?? []).slice(1).entries()) {
            expect(all.get(path?.[at]?.toLowerCase() ?? "")?.groups).toContain(name.toLowerCase());
          }
        }
      }),
    );
  });
});

/** Tries every step as often as there are groups. */
function reaches(start: Group, goal: string, all: ReadonlyMap<string, Group>): boolean {
  let ids = new Set(start.groups);
  for (let step = 0; step < all.size; step += 1) {
    ids = new Set([...ids].flatMap((id) => [id, ...(all.get(id)?.groups ?? [])]));
  }
  return ids.has(goal);
}

describe("a ring of groups", () => {
  const set = aRuleSet({
    groups: [aGroup("a", { groups: ["b"] }), aGroup("b", { groups: ["c"] }), aGroup("c")],
  });

  it("is refused, and the way is told", () => {
    const closing = editRuleSet(set, { kind: "group.save", group: aGroup("c", { groups: ["a"] }) });
    expect(closing).toEqual({ ok: false, error: { code: "group.cycle", params: { path: "C → A → B → C" } } });
    const alone = editRuleSet(set, { kind: "group.save", group: aGroup("d", { groups: ["d"] }) });
    expect(alone).toMatchObject({ ok: false, error: { params: { path: "D → D" } } });
  });

  it("that a file brought lets its groups be edited, and to break it can be taken back exactly", () => {
    const ringed = aRuleSet({ groups: [aGroup("a", { groups: ["b"] }), aGroup("b", { groups: ["a"] })] });
    const renamed = { kind: "group.save", group: aGroup("a", { name: "Other", groups: ["b"] }) } as const;
    expect(editRuleSet(ringed, renamed).ok).toBe(true);
    for (const edit of [
      { kind: "group.save", group: aGroup("a") },
      { kind: "group.delete", id: "b" },
      renamed,
    ] as const) {
      const edited = editRuleSet(ringed, edit);
      if (!edited.ok) throw new Error(edited.error.code);
      expect(ruleSetEditSchema.safeParse(edited.inverse).success).toBe(true);
      expect(editRuleSet(edited.set, edited.inverse)).toMatchObject({ ok: true, set: ringed });
    }
  });
});

describe("what asks for a group", () => {
  it("is found in conditions, exceptions and segments, by any spelling of its name", () => {
    const named = groupsNamedIn({
      rules: [
        aRule({ name: "One", condition: "group:BOARD subject:x" }),
        aRule({ name: "Two", condition: "from:x", exceptions: ["group:(Board OR Team)"] }),
        aRule({ name: "Three", condition: "subject:group" }),
        aRule({ name: "Broken", condition: "group:Board (" }),
      ],
      segments: [{ id: "s", name: "Part", condition: "tier:vip group:Ｂoard" }, { later: true }],
    });
    expect(named.get("board")).toEqual({ rules: ["One", "Two"], segments: ["Part"] });
    expect(named.get("team")).toEqual({ rules: ["Two"], segments: [] });
    expect(named.size).toBe(2);
  });
});

describe("who sees what in a shared set", () => {
  const set = aRuleSet({
    clients: [aClient({ name: "Acme", fields: { Owner: "ana smith" } }), aClient({ name: "Bolt" })],
    rules: [aRule({ name: "Board mail", condition: "group:board" })],
    groups: [
      aGroup("board", { owner: "Ana Smith", editors: ["Bo <bo@x.com>"], groups: ["team"] }),
      aGroup("team", {
        members: [{ address: "ana@x.com", name: "Ana Smith" }, "cy@x.com"],
        owner: "Unknown One",
      }),
      aGroup("past", { members: ["cy@x.com"], endsOn: "2026-01-01", owner: "ANA@x.com" }),
    ],
  });

  it("knows a person by name and address alike, and members by every way", () => {
    const people = whoSeesWhat(set, "2026-06-01");
    expect(people.map(({ person }) => person)).toEqual(["Ana Smith", "Bo", "cy@x.com", "Unknown One"]);
    expect(people[0]).toEqual({
      key: "ana@x.com",
      person: "Ana Smith",
      address: "ana@x.com",
      owns: ["BOARD", "PAST"],
      edits: ["BOARD", "PAST"],
      belongs: [
        { group: "BOARD", through: ["TEAM"] },
        { group: "TEAM", through: [] },
      ],
      askedBy: ["Board mail"],
      clients: ["Acme"],
    });
    expect(people[1]).toMatchObject({ edits: ["BOARD"], owns: [], belongs: [] });
    expect(people[2]?.belongs.map(({ group }) => group)).toEqual(["BOARD", "TEAM"]);
    expect(people[3]).toMatchObject({ address: null, owns: ["TEAM"] });
  });

  it("takes a name that two people have for neither of them", () => {
    const twins = [
      { address: "ana@x.com", name: "Ana" },
      { address: "ana@y.com", name: "Ana" },
    ];
    const people = whoSeesWhat(
      aRuleSet({ groups: [aGroup("g", { members: twins, owner: "Ana" })] }),
      "2026-01-01",
    );
    expect(people.find(({ owns }) => owns.length > 0)).toMatchObject({ person: "Ana", address: null });
    expect(people.length).toBe(3);
  });
});
