// @vitest-environment happy-dom
/** Mail that is on the page and that no selector of ours led to. */
import { describe, expect, it } from "vitest";
import { createDriftLedger, type DriftLedger } from "../../lib/gmail-page/drift-ledger.ts";
import { noticeMissing } from "../../lib/gmail-page/notice-missing.ts";
import { buildPage, buildRow, buildView, legacyIdAt, missedBy, rowTime } from "./gmail-page-builder.ts";

const rows = () => Array.from({ length: 30 }, (_, index) => buildRow({ id: legacyIdAt(rowTime, index + 1) }));

/** The page after `change`, looked at once. */
function noticed(change: () => void = () => {}, hash = "#inbox"): DriftLedger {
  buildPage([buildView(rows()), buildView(rows(), false)]);
  change();
  const ledger = createDriftLedger();
  noticeMissing(document, hash, ledger);
  return ledger;
}

const each = (selector: string, change: (element: Element) => void) => () => {
  for (const element of document.querySelectorAll(selector)) change(element);
};

describe("a list as we know it", () => {
  it("has nothing that is missed, its kept and hidden view with the same rows included", () => {
    expect([missedBy(noticed()), noticed().isHealthy]).toEqual([{}, true]);
  });

  it("is not looked into from an open thread or from the settings", () => {
    const without = each("tr", (row) => row.removeAttribute("id"));
    for (const hash of ["#inbox/FMfcgzQcpwvhdSpfWHXbRkqNWzmVnjbL", "#settings/general"])
      expect(missedBy(noticed(without, hash))).toEqual({});
  });
});

describe("mail that was not found", () => {
  it.each([
    ["rows without class and role", "tr", ["class", "role"], "row"],
    ["rows without ids of their own", "tr", ["id"], "row"],
    ["a page without its main element", "[role=main]", ["role"], "main-view"],
  ] as const)("is noticed: %s", (_, selector, attributes, probe) => {
    const ledger = noticed(
      each(selector, (element) => {
        for (const name of attributes) element.removeAttribute(name);
      }),
    );
    expect(missedBy(ledger)[probe]).toBeGreaterThanOrEqual(30);
    expect(ledger.isHealthy).toBe(false);
  });
});

describe("mail that was found in part", () => {
  it("is noticed where rows without ids of their own stand after such as have them", () => {
    const ledger = noticed(each("tr:nth-child(2n)", (row) => row.removeAttribute("id")));
    expect(missedBy(ledger)).toEqual({ row: 15 });
    expect(ledger.isHealthy).toBe(false);
  });
});

describe("lists and rows under other class names", () => {
  it("are found by their attributes, which is counted as falling back", () => {
    const ledger = noticed(() => {
      each(".ae4", (panel) => panel.classList.replace("ae4", "xq"))();
      each("tr.zA", (row) => row.classList.replace("zA", "xr"))();
    });
    expect([missedBy(ledger), ledger.isHealthy]).toEqual([{}, true]);
  });
});
