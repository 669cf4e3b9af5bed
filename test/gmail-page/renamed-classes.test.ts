// @vitest-environment happy-dom
/**
 * When Gmail renames its classes, as it does for some accounts and then for all: a row
 * may say less than before, or nothing, but never anything else, and the ledger notices.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import { createDriftLedger, type Sighting } from "../../lib/gmail-page/drift-ledger.ts";
import { readRoute } from "../../lib/gmail-page/read-route.ts";
import { readRow } from "../../lib/gmail-page/read-row.ts";
import { isRow } from "../../lib/gmail-page/row-lines.ts";
import { buildRow, element, legacyIdAt, now, type RowParts, rowTime } from "./gmail-page-builder.ts";

const account = "me@studio.example";
const context = {
  account,
  own: new Set([account]),
  route: readRoute("#inbox"),
  isOneOfSeveral: false,
  now,
};
const rich: RowParts = {
  id: legacyIdAt(rowTime),
  people: [
    { email: "ana@client.example", name: "Ana Silva" },
    { email: "bo@client.example", name: "Bo Lind" },
  ],
  subject: ["Quote ", { emoji: "🚀" }, " for you"],
  labels: [{ title: "Deals/Big", text: "Big" }],
  attachments: ["plan.pdf"],
  isUnread: true,
  isStarred: true,
  isImportant: true,
};
const plain: RowParts = { ...rich, isUnread: false, isStarred: false, isImportant: false, labels: [] };

const classesOf = (row: Element) => [
  ...new Set([row, ...row.querySelectorAll("*")].flatMap((one) => [...one.classList])),
];
const allClasses = classesOf(buildRow(rich));

/** The row as Gmail would send it with these classes under other names. */
function renamed(parts: RowParts, classes: readonly string[]): Element {
  const row = buildRow(parts);
  for (const one of [row, ...row.querySelectorAll("*")]) {
    for (const name of classes) if (one.classList.contains(name)) one.classList.replace(name, `x${name}q`);
  }
  return element("table", {}, element("tbody", {}, row)).querySelector("tr") ?? row;
}

function factsOf(row: Element, record = (_probe: string, _sighting: Sighting) => {}): MessageFacts | null {
  if (!isRow(row)) return null;
  const reading = readRow(row, context, { record });
  return reading.kind === "facts" ? reading.facts : null;
}

/** What `now` says otherwise than `before`; what it does not say is no difference. Fewer labels are as many as are shown. */
function differences(before: MessageFacts, now: MessageFacts): string[] {
  return Object.entries(now).flatMap(([key, value]) => {
    if (key === "labels" && now.labels?.every((label) => before.labels?.includes(label))) return [];
    return JSON.stringify(value) === JSON.stringify(before[key as keyof MessageFacts]) ? [] : [key];
  });
}

describe.each([
  ["full of signs", rich],
  ["with few signs", plain],
])("a row %s", (_, parts) => {
  const whole = factsOf(buildRow(parts)) ?? { id: "" };

  it.each(allClasses)("says nothing else when .%s is renamed", (name) => {
    const facts = factsOf(renamed(parts, [name]));
    expect(facts === null ? [] : differences(whole, facts)).toEqual([]);
  });

  it("says nothing else when any classes are renamed", () => {
    fc.assert(
      fc.property(fc.subarray(allClasses), (names) => {
        const facts = factsOf(renamed(parts, names));
        expect(facts === null ? [] : differences(whole, facts)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
  });

  it("still says from whom, when and what about when all classes are renamed", () => {
    const { from, date, subject, id } = whole;
    expect(factsOf(renamed(parts, allClasses))).toMatchObject({ id, from, date, subject });
  });
});

describe("the ledger", () => {
  const readMany = (parts: RowParts, names: readonly string[]) => {
    const ledger = createDriftLedger();
    const seen = new Set<string>();
    for (let count = 0; count < 30; count += 1) {
      factsOf(renamed(parts, names), (probe, sighting) => {
        ledger.record(probe, sighting);
        if (sighting !== "found") seen.add(`${probe} ${sighting}`);
      });
    }
    return { seen, ledger };
  };

  it("has nothing to say of rows as we know them", () => {
    expect(readMany(rich, []).seen).toEqual(new Set());
  });

  it.each([
    ["yW", "row-people fellBack"],
    ["y6", "row-subject fellBack"],
    ["bog", "row-subject fellBack"],
    ["zE", "row-unread fellBack"],
    ["T-KT-Jp", "row-star-state fellBack"],
  ])("notices that .%s is gone, which does no harm: %s", (name, sighting) => {
    const { seen, ledger } = readMany(rich, [name]);
    expect([...seen]).toContain(sighting);
    expect(ledger.isHealthy).toBe(true);
  });

  it.each<[string, Partial<RowParts>]>([
    ["the id of its message", { legacyId: "undefined" }],
    ["the id of its thread", { legacyThreadId: null }],
  ])("withdraws chips where rows no longer say %s", (_, parts) => {
    const { ledger } = readMany({ ...rich, ...parts }, []);
    expect(ledger.isHealthy).toBe(false);
  });

  it.each(["", "undefined"])("withdraws chips where no row says an address any more, only %j", (email) => {
    const { ledger } = readMany({ ...rich, people: [{ email, name: "Ana Silva" }] }, []);
    expect(ledger.isHealthy).toBe(false);
  });
});
