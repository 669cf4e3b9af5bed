// @vitest-environment happy-dom
/** The list of groups and the sheet in which one is edited, as somebody uses them and as axe judges them. */
import axe from "axe-core";
import { useState } from "preact/hooks";
import { describe, expect, it } from "vitest";
import { PageActionsContext } from "../../entrypoints/options/page-actions.ts";
import { AccessTable } from "../../entrypoints/options/views/groups/access-table.tsx";
import { findGroups, groupsIn } from "../../entrypoints/options/views/groups/find-groups.ts";
import {
  draftOfGroup,
  emptyGroupDraft,
  type GroupDraft,
  groupOfDraft,
  isGroupChanged,
} from "../../entrypoints/options/views/groups/group-draft.ts";
import { GroupList } from "../../entrypoints/options/views/groups/group-list.tsx";
import { GroupSheet } from "../../entrypoints/options/views/groups/group-sheet.tsx";
import type { Group } from "../../lib/core/groups/group.ts";
import { aRule, aRuleSet } from "../core/rules/build-rule-set.ts";
import { choose, one, press, show, type } from "./show.tsx";

const today = "2026-06-15";
const nothing = () => undefined;
const team: Group = {
  id: "t",
  name: "Team",
  kind: "department",
  members: ["ana@x.com", { address: "bo@x.com", name: "Bo" }],
  owner: "Bo",
  reviewOn: "2026-06-01",
};
const fair: Group = { id: "f", name: "Fair", kind: "project", members: ["cy@x.com"], endsOn: "2026-05-31" };
const house: Group = { id: "h", name: "House", kind: "region", members: [], groups: ["t"] };
const groups = [team, fair, house];

interface Saved {
  draft?: GroupDraft;
}

/** The sheet with what was saved last. */
function Edited({ first, saved }: { readonly first: GroupDraft; readonly saved: Saved }) {
  const [draft, setDraft] = useState(first);
  const actions = { call: nothing, edit: nothing, tell: nothing, tellFailure: nothing } as never;
  return (
    <PageActionsContext.Provider value={actions}>
      <GroupSheet
        draft={draft}
        groups={groups}
        namedBy={{ rules: ["Rule one"], segments: [] }}
        today={today}
        onChange={setDraft}
        onSave={(one) => {
          saved.draft = one;
        }}
        onClose={nothing}
        onDuplicate={nothing}
        onDelete={nothing}
      />
    </PageActionsContext.Provider>
  );
}

function field<Found extends HTMLElement>(root: HTMLElement, label: string): Found {
  const found = [...root.querySelectorAll("label")].find(({ textContent }) => textContent === label);
  return one<Found>(root, `[id="${found?.htmlFor}"]`);
}
const button = (root: HTMLElement, words: string) => {
  const found = [...root.querySelectorAll("button")].find(
    (each) => each.textContent === words || each.getAttribute("aria-label") === words,
  );
  if (found === undefined) throw new Error(`no button says ${words}`);
  return found;
};

async function faultsOf(root: HTMLElement): Promise<string[]> {
  const { violations, passes } = await axe.run(root, { rules: { "color-contrast": { enabled: false } } });
  expect(passes.length).toBeGreaterThan(5);
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

describe("a draft of a group", () => {
  it("gives back the group as it was, with every key of it", () => {
    const full: Group = {
      ...team,
      description: "D",
      groups: ["f"],
      editors: [],
      endsOn: "2027-01-01",
      ...{ later: 1 },
    };
    expect(groupOfDraft(draftOfGroup(full))).toEqual(full);
    expect(groupOfDraft(draftOfGroup(house))).toEqual(house);
    expect(isGroupChanged(draftOfGroup(full), full)).toBe(false);
    expect(isGroupChanged({ ...emptyGroupDraft("n"), paste: "a" }, undefined)).toBe(true);
  });
});

describe("the sheet of a group", () => {
  it("adds a pasted list, keeps in the field what is no address, and saves only without it", async () => {
    const saved: Saved = {};
    const root = await show(<Edited first={draftOfGroup(team)} saved={saved} />);
    await type(field(root, "Add people"), "Cy <cy@x.com>, ana@x.com; foo");
    expect(one(root, ".paste-people [role=status]").textContent).toBe(
      "1 person · 1 already there · 1 not an address",
    );
    await press(button(root, "Add 1 person"));
    expect(field<HTMLTextAreaElement>(root, "Add people").value).toBe("foo");
    await press(button(root, "Save"));
    expect(saved.draft).toBeUndefined();
    await type(field(root, "Add people"), "di@x.com");
    await press(button(root, "Remove Bo"));
    await press(button(root, "Save"));
    expect(saved.draft && groupOfDraft(saved.draft).members).toEqual([
      "ana@x.com",
      { address: "cy@x.com", name: "Cy" },
      "di@x.com",
    ]);
  });

  it("offers no group that would make a ring, and counts who belongs by way of others", async () => {
    const root = await show(<Edited first={draftOfGroup(team)} saved={{}} />);
    const offered = () =>
      [...field<HTMLSelectElement>(root, "Put a group into it").options].map(({ text }) => text);
    expect(offered()).toEqual(["Choose a group", "Fair"]);
    const outer = await show(<Edited first={draftOfGroup({ ...house, groups: [] })} saved={{}} />);
    await choose(field<HTMLSelectElement>(outer, "Put a group into it"), "t");
    expect(one(outer, ".belongs summary").textContent).toBe(
      "2 people belong: 0 of its own, 2 by way of groups",
    );
  });

  it("says what names the group, and has a name for all that can be pressed", async () => {
    const root = await show(<Edited first={draftOfGroup(fair)} saved={{}} />);
    expect(root.textContent).toContain("Named by: Rule one");
    expect(root.textContent).toContain("This day is over");
    expect(await faultsOf(root)).toEqual([]);
  });
});

describe("the list of groups", () => {
  const search = {
    text: "",
    order: { column: "set", descending: false },
    collator: new Intl.Collator("en"),
    kindName: (kind: string) => kind,
    peopleIn: ({ members }: Group) => members.length,
  } as const;
  const names = (found: readonly Group[]) => found.map(({ name }) => name);

  it("has a project in the archive from the day after its last one, and a review due on its day", () => {
    expect(names(groupsIn("current", groups, today))).toEqual(["Team", "House"]);
    expect(names(groupsIn("archive", groups, today))).toEqual(["Fair"]);
    expect(names(groupsIn("current", groups, "2026-05-31"))).toEqual(["Team", "Fair", "House"]);
    expect(names(groupsIn("due", groups, "2026-06-01"))).toEqual(["Team"]);
    expect(names(groupsIn("due", groups, "2026-05-31"))).toEqual([]);
  });

  it("is found by name, kind and member, and sorted by each column", () => {
    expect(names(findGroups(groups, { ...search, text: "ＢO x.com" }))).toEqual(["Team"]);
    expect(names(findGroups(groups, { ...search, text: "region" }))).toEqual(["House"]);
    const sorted = (column: "name" | "kind" | "people" | "review") =>
      names(findGroups(groups, { ...search, order: { column, descending: false } }));
    expect(sorted("name")).toEqual(["Fair", "House", "Team"]);
    expect(sorted("kind")).toEqual(["Team", "Fair", "House"]);
    expect(sorted("people")).toEqual(["House", "Fair", "Team"]);
    expect(sorted("review")).toEqual(["Team", "Fair", "House"]);
  });

  it("says in words what is due and what is dissolved, and has names for all that can be pressed", async () => {
    const root = await show(
      <GroupList
        groups={groups}
        countOf={() => ({ own: 1, all: 3 })}
        today={today}
        order={search.order}
        onOrder={nothing}
        active={0}
        onActive={nothing}
        openId={undefined}
        onOpen={nothing}
        onReview={nothing}
        onDuplicate={nothing}
        onDelete={nothing}
      />,
    );
    expect(root.textContent).toContain("Due since Jun 1, 2026");
    expect(root.textContent).toContain("Dissolved, May 31, 2026");
    expect(root.textContent).toContain("3, 2 nested");
    expect(await faultsOf(root)).toEqual([]);
  });

  it("has a table of who sees what that axe finds no fault in", async () => {
    const set = aRuleSet({ groups, rules: [aRule({ name: "R", condition: "group:house" })] });
    const root = await show(<AccessTable set={set} today={today} />);
    const rows = [...root.querySelectorAll("tbody tr")].map((row) =>
      [...row.children].map(({ textContent }) => textContent),
    );
    expect(rows).toEqual([
      ["Bobo@x.com", "Team", "Team", "Team, House (by way of Team)", "R", ""],
      ["ana@x.com", "", "", "Team, House (by way of Team)", "R", ""],
    ]);
    expect(await faultsOf(root)).toEqual([]);
  });
});
