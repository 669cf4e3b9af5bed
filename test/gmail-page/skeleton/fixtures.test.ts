/** Every recorded page is read as on the day that it was taken in: exact counts, and never an exception. */
import { Window } from "happy-dom";
import { describe, expect, it } from "vitest";
import { createDriftLedger } from "../../../lib/gmail-page/drift-ledger.ts";
import { readRoute } from "../../../lib/gmail-page/read-route.ts";
import { readThread } from "../../../lib/gmail-page/read-thread.ts";
import { readView } from "../../../lib/gmail-page/read-view.ts";
import { pageSkeletonSchema } from "../../../lib/gmail-page/skeleton/skeleton-schema.ts";
import { buildPage } from "../../tooling/fixture/build-page.ts";
import { fixtureNames, readFixture } from "../../tooling/fixture/fixture-files.ts";
import { nameForm } from "../../tooling/fixture/fixture-options.ts";
import { expectedOf, readRows } from "../../tooling/fixture/page-fixture.ts";

const names = fixtureNames();

describe("the recorded pages", () => {
  it("are there, with plain names; those of the simulator say so", () => {
    expect(names.length).toBeGreaterThanOrEqual(2);
    expect(names.filter((name) => !nameForm.test(name))).toEqual([]);
    for (const name of names) {
      expect([name, name.includes("simulator")]).toEqual([
        name,
        readFixture(name).recordedFrom === "simulator",
      ]);
    }
  });
});

describe.each(names)("the recorded page %s", (name) => {
  const { recordedFrom: _, expected, ...skeleton } = readFixture(name);

  it("holds nothing but a skeleton", () => {
    expect(pageSkeletonSchema.safeParse(skeleton).success).toBe(true);
  });

  it("is read with exactly these counts", () => {
    expect(expectedOf(skeleton)).toEqual(expected);
  });

  it("gives every reader something or nothing, and no exception", () => {
    const document = new Window().document as unknown as Document;
    buildPage(document, skeleton.body);
    const ledger = createDriftLedger(() => 0);
    const { view } = skeleton.page;
    const route = readRoute(view);
    const context = {
      account: "a@x.example",
      own: new Set<string>(),
      route,
      isOneOfSeveral: false,
      now: 0,
    };
    expect(readRows(document, view).length).toBe(
      Object.values(expected.rows).reduce((sum, count) => sum + count, 0),
    );
    const { threadSubject } = readView(document, `#${view}`, ledger);
    if (threadSubject !== null) readThread(threadSubject, context, ledger);
  });
});
