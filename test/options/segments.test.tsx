// @vitest-environment happy-dom
/** What the view of segments says of drafts, examples and members. */
import { act } from "preact/test-utils";
import { describe, expect, it } from "vitest";
import { RuleNamesContext } from "../../entrypoints/options/views/rules/rule-names.ts";
import { checkSegmentDraft } from "../../entrypoints/options/views/segments/check-segment-draft.ts";
import { findSegments } from "../../entrypoints/options/views/segments/find-segments.ts";
import { decidingValues } from "../../entrypoints/options/views/segments/members/deciding-values.ts";
import { MemberRows } from "../../entrypoints/options/views/segments/members/member-rows.tsx";
import {
  draftOfSegment,
  emptySegmentDraft,
  isSegmentChanged,
  segmentOfDraft,
} from "../../entrypoints/options/views/segments/segment-draft.ts";
import { segmentExamples } from "../../entrypoints/options/views/segments/segment-examples.ts";
import { SegmentList } from "../../entrypoints/options/views/segments/segment-list.tsx";
import type { ContactBook } from "../../lib/core/clients/contact-book.ts";
import { namesOfRuleSet } from "../../lib/core/clients/names-of-rule-set.ts";
import { compileWhoIsWho } from "../../lib/core/decision/decide.ts";
import { memberJudge } from "../../lib/core/segments/segment-members.ts";
import { segmentUses } from "../../lib/core/segments/segment-uses.ts";
import { en } from "../../lib/i18n/en.ts";
import { translateSegments } from "../../lib/i18n/segments/translate-segments.ts";
import { createTranslate } from "../../lib/i18n/translate.ts";
import { noon, treeOf } from "../core/condition/judge.ts";
import { aClient, aRule, aRuleSet } from "../core/rules/build-rule-set.ts";
import { show } from "./show.tsx";

const words = translateSegments("en");
const t = createTranslate<typeof en>(en, "en");
const acme = aClient({
  id: "acme",
  name: "Acme",
  tier: "vip",
  addresses: ["a@acme.example"],
  fields: { Region: "North", "last-order": "2026-10-01", orders: "1,200", floor: 7 },
});
const bolt = aClient({ id: "bolt", name: "Bolt", addresses: ["b@bolt.example"] });
const set = aRuleSet({
  clients: [acme, bolt],
  segments: [
    { id: "1", name: "VIPs", condition: "tier:vip", description: "The best", later: 1 },
    { id: "2", name: "Near", condition: "segment:vips region:North" },
    { id: "3", name: "Broken", condition: "(" },
  ],
  rules: [aRule({ name: "One", condition: "segment:near" })],
});
const [vips, near, broken] = ["1", "2", "3"].map((id) => ({
  ...(set.segments as { id: string; name: string; condition: string }[]).find((one) => one.id === id),
})) as { id: string; name: string; condition: string }[];

describe("a draft of a segment", () => {
  it("keeps what a later version wrote, and leaves out an empty description", () => {
    if (vips === undefined) throw new Error("the set has three segments");
    const draft = { ...draftOfSegment(vips), name: " Best ", description: " " };
    expect(segmentOfDraft(draft)).toEqual({ id: "1", name: "Best", condition: "tier:vip", later: 1 });
    expect(isSegmentChanged(draftOfSegment(vips), vips)).toBe(false);
    expect(isSegmentChanged(draft, vips)).toBe(true);
    expect(isSegmentChanged(emptySegmentDraft("x"), undefined)).toBe(false);
  });

  it("gives points, if any, that are a number", () => {
    const draft = { ...emptySegmentDraft("x"), name: "X", condition: "tier:vip" };
    expect(segmentOfDraft({ ...draft, points: " −10 " }).points).toBe(-10);
    expect(segmentOfDraft({ ...draft, points: " " })).not.toHaveProperty("points");
    expect(draftOfSegment({ id: "x", name: "X", condition: "", points: 5 }).points).toBe("5");
    const said = (points: string) => checkSegmentDraft({ ...draft, points }, set, words).points.length;
    expect(["", "5", "-1000", "1001", "many"].map(said)).toEqual([0, 0, 0, 1, 1]);
  });

  it("needs a name of its own", () => {
    const draft = { ...emptySegmentDraft("x"), condition: "tier:vip" };
    expect(checkSegmentDraft(draft, set, words).name).toEqual(["A segment needs a name."]);
    expect(checkSegmentDraft({ ...draft, name: "ＮＥＡＲ" }, set, words).name).toEqual([
      "Another segment has this name. Conditions find segments by name, so each needs its own.",
    ]);
    expect(checkSegmentDraft({ ...draft, name: "Far" }, set, words).name).toEqual([]);
  });

  it.each([
    ["VIPs", "segment:near", "VIPs → Near → VIPs"],
    ["VIPs", "segment:vips", "VIPs → VIPs"],
    // Conditions follow the new name: so would the way back.
    ["Best", "segment:near", "Best → Near → Best"],
    ["Best", "segment:vips", "Best → Best"],
  ])("called %s is not defined by itself through %s", (name, condition, path) => {
    const { isCycle, condition: said } = checkSegmentDraft(
      { ...emptySegmentDraft("1"), name, condition },
      set,
      words,
    );
    expect(isCycle).toBe(true);
    expect(said.join()).toContain(`: ${path}. `);
  });
});

describe("examples", () => {
  it("ask for the region of most clients, and are not offered twice", () => {
    const three = [aClient({ fields: { region: "South" } }), acme, acme];
    const offered = segmentExamples(three, [{ id: "x", name: "x", condition: "waiting:>2d" }], words);
    expect(offered.map(({ name, condition }) => `${name}: ${condition}`)).toEqual([
      "Quiet VIPs: tier:vip last-contact:>60d",
      "Bought lately: last-order:<90d",
      "Region North: region:North",
    ]);
    for (const { condition } of segmentExamples([], [], words)) treeOf(condition);
  });
});

describe("what decided", () => {
  const day = 86_400_000;
  const contacts: ContactBook = new Map([
    ["acme", { lastAt: noon.now - 3 * day, waitingSince: noon.now - 5 * day }],
  ]);
  const judge = memberJudge({ ...compileWhoIsWho(set), around: { now: noon.now, zone: "UTC", contacts } });
  const told = (condition: string, client = acme) =>
    decidingValues(judge.explain(treeOf(condition), client), client, { t, words, contacts });

  it.each<readonly [string, readonly string[]]>([
    ["tier:vip", ["VIP"]],
    ["tier:vip region:north", ["North"]],
    ["last-order:<90d orders:>3 field:floor=7", ["last order Oct 1, 2026", "1,200 orders", "floor: 7"]],
    ["waiting:>2d last-contact:<9d", ["waiting since Oct 10, 2026", "last mail Oct 12, 2026"]],
    ["segment:near", ["the client belongs to the segment near"]],
    ["region:north OR subject:x", ["North"]],
  ])("in %s", (condition, expected) => {
    expect(told(condition)).toEqual(expected);
  });

  it("is also what is not there", () => {
    expect(told("-region:north -last-order:<9d -orders:1 -waiting:1d", bolt)).toEqual([
      "no region",
      "no last order",
      "no number of orders",
      "nobody known to wait",
    ]);
  });

  it("is told apart from what a message or mail would tell", () => {
    expect(told("last-contact:>9d is:unread subject:x", bolt)).toEqual([
      "no mail with it has been seen",
      "depends on the message: is:unread subject:x",
    ]);
  });
});

describe("the list", () => {
  it("says members, uses, and what is wrong", async () => {
    const root = await show(
      <RuleNamesContext.Provider value={namesOfRuleSet(set)}>
        <SegmentList
          segments={[vips, near, broken].filter((one) => one !== undefined)}
          counts={new Map([["vips", { yes: 1200, unknown: 3 }]])}
          uses={segmentUses(set)}
          cycles={new Map([["2", ["Near", "Near"]]])}
          active={0}
          openId={undefined}
          onActive={() => undefined}
          onOpen={() => undefined}
          onDuplicate={() => undefined}
          onDelete={() => undefined}
        />
      </RuleNamesContext.Provider>,
    );
    const rows = [...root.querySelectorAll("tbody tr")].map((row) =>
      [...row.querySelectorAll("td")].slice(0, 4).map(({ textContent }) => textContent),
    );
    expect(rows).toEqual([
      ["VIPs", "tier:vip", "1,2003 need mail", "1 segment"],
      ["Near", "Defined by itself: Near → Near", "0", "1 rule"],
      ["Broken", "The closing ) is missing.", "0", "Nothing yet"],
    ]);
  });

  it("is searched by name, condition and description", () => {
    const segments = [vips, near, broken].filter((one) => one !== undefined);
    const found = (text: string) => findSegments(segments, text).map(({ name }) => name);
    expect(found("best TIER")).toEqual(["VIPs"]);
    expect(found("region：north")).toEqual(["Near"]);
    expect(found("")).toEqual(["VIPs", "Near", "Broken"]);
  });
});

describe("the members", () => {
  it("are drawn as far as they are in view, and say how many there are", async () => {
    const many = Array.from({ length: 10_000 }, (_, at) => aClient({ id: String(at), name: `Client ${at}` }));
    const root = await show(<MemberRows label="Members" clients={many} valuesOf={() => ["North"]} />);
    await act(() => undefined);
    const rows = root.querySelectorAll("li");
    expect(rows.length).toBeLessThan(100);
    expect(rows[0]?.getAttribute("aria-setsize")).toBe("10000");
    expect(rows[0]?.textContent).toBe("Client 0North");
  });
});
