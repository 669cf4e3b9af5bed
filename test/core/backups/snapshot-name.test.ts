/** The name of a snapshot's file: it says what is in it, and other names say nothing. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { snapshotReasons } from "../../../lib/core/backups/snapshot.ts";
import { readSnapshotName, snapshotName } from "../../../lib/core/backups/snapshot-name.ts";

const anyHead = fc.record({
  at: fc.nat(4_000_000_000_000),
  reason: fc.constantFrom(...snapshotReasons),
  clients: fc.nat(50_000),
  rules: fc.nat(20_000),
  revision: fc.nat(4_000_000_000_000),
});

describe("the name of a snapshot", () => {
  it("is read back as what it was made from", () => {
    fc.assert(
      fc.property(anyHead, (head) => {
        expect(readSnapshotName(snapshotName(head))).toEqual(head);
      }),
    );
  });

  it.each([
    "",
    "mirror.json",
    "1-import-1-1-1.json.gz.deleted",
    "1-unheard-1-1-1.json.gz",
    "1-import-1-1.json.gz",
    "../1-import-1-1-1.json.gz",
    "1-import--1-1-1.json.gz",
  ])("is not %j", (name) => {
    expect(readSnapshotName(name)).toBeNull();
  });
});
