/** Where a segment is used. */
import { expect, it } from "vitest";
import { segmentUses } from "../../../lib/core/segments/segment-uses.ts";
import { aRule, aRuleSet } from "../rules/build-rule-set.ts";

it("names the rules and segments that ask for a segment, in any case, under a minus and in exceptions", () => {
  const set = aRuleSet({
    rules: [
      aRule({ id: "1", name: "One", condition: "SEGMENT：vips is:unread" }),
      aRule({ id: "2", name: "Two", condition: "subject:segment", exceptions: ["-segment:VIPs"] }),
      aRule({ id: "3", name: "Three", condition: "subject:segment" }),
      aRule({ id: "4", name: "Four", condition: "segment:vips (" }),
    ],
    segments: [
      { id: "a", name: "VIPs", condition: "tier:vip" },
      { id: "b", name: "Near", condition: "segment:vips" },
      7,
    ],
  });
  expect([...segmentUses(set)]).toEqual([["vips", { rules: ["One", "Two"], segments: ["Near"] }]]);
});
