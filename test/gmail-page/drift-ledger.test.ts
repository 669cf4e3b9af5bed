// @vitest-environment happy-dom
/** When too much of Gmail's page is not as we know it. */
import { describe, expect, it } from "vitest";
import { createDriftLedger } from "../../lib/gmail-page/drift-ledger.ts";
import { readRoute } from "../../lib/gmail-page/read-route.ts";
import { readRow } from "../../lib/gmail-page/read-row.ts";
import { buildRow, legacyIdAt, missedBy, now, rowTime } from "./gmail-page-builder.ts";

const context = {
  account: "me@a.example",
  own: new Set(["me@a.example"]),
  route: readRoute("#inbox"),
  isOneOfSeveral: false,
  now,
};

describe("when Gmail drops the attribute that names senders", () => {
  const broken = () => {
    const row = buildRow({ id: legacyIdAt(rowTime) });
    for (const person of row.querySelectorAll("[email]")) person.removeAttribute("email");
    return row;
  };

  it("the ledger stays calm for 19 rows and turns unhealthy at the 20th, naming the probe", () => {
    const ledger = createDriftLedger();
    for (let count = 0; count < 19; count += 1) readRow(broken(), context, ledger);
    expect(ledger.isHealthy).toBe(true);
    readRow(broken(), context, ledger);
    expect(ledger.isHealthy).toBe(false);
    expect(missedBy(ledger)).toEqual({ "row-people": 20 });
  });
});

describe("a ledger", () => {
  it("tolerates one miss in ten", () => {
    const ledger = createDriftLedger();
    for (let count = 0; count < 100; count += 1)
      ledger.record("probe", count % 10 === 0 ? "missed" : "found");
    expect(ledger.isHealthy).toBe(true);
    ledger.record("probe", "missed");
    ledger.record("probe", "missed");
    expect(ledger.isHealthy).toBe(false);
  });

  it("recovers when the page is as we know it again", () => {
    const ledger = createDriftLedger();
    for (let count = 0; count < 50; count += 1) ledger.record("probe", "missed");
    for (let count = 0; count < 90; count += 1) ledger.record("probe", "found");
    expect(ledger.isHealthy).toBe(true);
    expect(missedBy(ledger)).toEqual({ probe: 50 });
  });

  it("counts a weaker way that matched as found", () => {
    const ledger = createDriftLedger();
    for (let count = 0; count < 50; count += 1) ledger.record("probe", "fellBack");
    expect([ledger.isHealthy, ledger.seen]).toEqual([true, 50]);
  });

  it("tells of each probe how often it was found, by which way, and missed", () => {
    const ledger = createDriftLedger(() => 7);
    for (const sighting of ["found", "found", "fellBack", "missed"] as const)
      ledger.record("probe", sighting);
    ledger.record("other", "found");
    expect(ledger.probes()).toEqual({
      probe: { found: 2, fellBack: 1, missed: 1, fellBackSince: 7, missedSince: 7 },
      other: { found: 1, fellBack: 0, missed: 0 },
    });
  });

  it("remembers when misses began, and forgets it after a hundred sightings without any", () => {
    let now = 10;
    const ledger = createDriftLedger(() => now);
    const since = () => ledger.probes()["probe"]?.missedSince;
    ledger.record("probe", "missed");
    now = 20;
    ledger.record("probe", "missed");
    for (let count = 0; count < 99; count += 1) ledger.record("probe", "found");
    expect(since()).toBe(10);
    ledger.record("probe", "found");
    expect(since()).toBeUndefined();
    ledger.record("probe", "missed");
    expect(since()).toBe(20);
    expect(missedBy(ledger)).toEqual({ probe: 3 });
  });
});
