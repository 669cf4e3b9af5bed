/** Genuine filter files, which lie beside the project: all of them are read, and nothing of them is lost untold. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseCondition } from "../../../../../lib/core/condition/parse-condition.ts";
import { readGmailFilters } from "../../../../../lib/core/interchange/rule-files/gmail-filters/read-gmail-filters.ts";
import { needsSharedData } from "../../../../tooling/needs-shared-data.ts";

const files = [
  ["formats/rcmdnk__gmail_filter_manager/test/mailFilters.xml", 2],
  ["formats/rcmdnk__gmail_filter_manager/test/filters.xml", 2],
  ["formats/Blendify__college-filters/mailFilters.xml", 2],
  ["formats/mbrt__gmailctl/testdata/valid/05-bigdiff.xml", 10],
] as const;

describe("genuine filters", () => {
  for (const [file, count] of files) {
    const path = needsSharedData(file);
    it.skipIf(path === null)(`of ${file} are all read`, () => {
      const read = readGmailFilters(readFileSync(path ?? "", "utf8"));
      const rules = read.ok ? read.rules : [];
      expect(rules).toHaveLength(count);
      for (const { condition, exceptions } of rules)
        for (const text of [condition ?? "", ...exceptions]) expect(parseCondition(text).errors).toEqual([]);
      expect(rules.every(({ gmail }) => gmail !== undefined)).toBe(true);
    });
  }
});
