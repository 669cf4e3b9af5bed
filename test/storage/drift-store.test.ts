/** Drift reports as they are kept: one an account, with what carries over, whatever version wrote the one before. */
import { describe, expect, it } from "vitest";
import { createDriftStore } from "../../lib/storage/drift-store.ts";
import { readDrift } from "../../lib/storage/read-drift.ts";
import { freshDatabase } from "./fresh-database.ts";

const me = "me@x.example";
const report = (missedSince?: number) => ({
  healthy: missedSince === undefined,
  seen: 20,
  probes: {
    row: { found: 1, fellBack: 0, missed: 19, ...(missedSince === undefined ? {} : { missedSince }) },
  },
  hintsRefused: 0,
  pageWorldFailed: false,
});

describe("two reports of one account", () => {
  it("are kept as the newer one, with the time of the older", async () => {
    const database = freshDatabase();
    const store = createDriftStore(database);
    await store.record(me, report(100), 110);
    await store.record(me, report(900), 910);
    expect(await readDrift(database)).toEqual({
      ok: true,
      value: [{ account: me, at: 910, drift: { ...report(100), unhealthySince: 110 } }],
    });
    await store.record(me, report(), 999);
    expect(await readDrift(database)).toMatchObject({ value: [{ at: 999, drift: report() }] });
  });
});

describe("a report of an older version", () => {
  const older = { healthy: false, seen: 50, missed: { row: 9 }, hintsRefused: 2, pageWorldFailed: true };

  it("is read without counts, unhealthy since it was written at the latest, and goes on into the next report", async () => {
    const database = freshDatabase();
    await database.open();
    await database.drift.put({ account: me, at: 500, drift: older });
    expect(await readDrift(database)).toMatchObject({
      ok: true,
      value: [{ account: me, at: 500, drift: { healthy: false, seen: 50, probes: {}, unhealthySince: 500 } }],
    });
    await createDriftStore(database).record(me, report(900), 910);
    expect(await readDrift(database)).toEqual({
      ok: true,
      value: [{ account: me, at: 910, drift: { ...report(900), unhealthySince: 500 } }],
    });
  });
});
