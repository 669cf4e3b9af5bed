// @vitest-environment happy-dom
/** The export of changes as a proposal: each is listed and can be taken out, and nothing else leaves. */
// First: Dexie looks once for an IndexedDB, and does nothing live without one.
import "fake-indexeddb/auto";
import axe from "axe-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { aClient, aRuleSet } from "../core/rules/build-rule-set.ts";
import { baseOf, share } from "../core/sharing/share-world.ts";
import { freshDatabase } from "../storage/fresh-database.ts";
import { button, exported, named, set, setIn, showExport } from "./export-card.tsx";
import { choose, one, press, type } from "./show.tsx";

afterEach(() => vi.restoreAllMocks());

describe("changes that are proposed", () => {
  const theirs = aRuleSet({ id: "theirs", name: "Team", clients: [aClient({ id: "a", name: "Acme" })] });

  async function showProposal() {
    const base = baseOf(await share(theirs, [], { author: "Bo" }), { way: "import" });
    const database = freshDatabase();
    await database.open();
    await database.bases.add(base);
    const shown = await showExport({
      database,
      shown: { ...set, merged: [{ setId: "theirs", revision: base.id }] },
    });
    await expect.poll(() => shown.root.textContent).toContain("Only my changes");
    await choose(named(shown.root, "File"), "change");
    return { ...shown, base };
  }

  it("are listed, can be taken out one by one, and leave with a note for the set that they are made to", async () => {
    const shown = await showProposal();
    expect([...shown.root.querySelectorAll("tbody th")].map(({ textContent }) => textContent)).toEqual([
      "Acme",
      "Beta",
      "To me",
    ]);
    await press(one(shown.root, 'input[aria-label="Propose Beta"]'));
    await type(named(shown.root, "Note to whoever decides"), "Please");
    const file = await setIn(await exported(shown, "Export 2 changes"));
    expect(file).toMatchObject({ id: "theirs", name: "Team", clients: [{ id: "a" }], rules: [{ id: "r" }] });
    const order = [{ part: "rules", id: "r", after: null }];
    expect(file.change).toEqual({ base: shown.base.id, note: "Please", removed: [], order });
    expect(shown.calls.map(({ name }) => name)).toEqual(["share.log"]);
    expect(shown.told).toEqual([expect.stringMatching(/clientele-changes-/)]);
  });

  it("are none where all are taken out", async () => {
    const { root } = await showProposal();
    await press(one(root, 'input[aria-label="All changes"]'));
    expect(button(root, "Export 0 changes").disabled).toBe(true);
  });

  it("are none, and not the whole set either, where what was taken in cannot be read any more", async () => {
    const database = freshDatabase();
    await database.open();
    await database.bases.add({ id: "ab".repeat(32), setId: set.id, at: 1, way: "export", text: "{" });
    const { root } = await showExport({ database });
    await expect.poll(() => root.textContent).toContain("Only my changes");
    await choose(named(root, "File"), "change");
    expect(root.textContent).toContain("No such file can be read any more.");
    expect(button(root, "Export 0 changes").disabled).toBe(true);
  });

  it("can be used by people who do not see the page", async () => {
    const { root } = await showProposal();
    await choose(named(root, "Packed"), "passphrase");
    const { violations } = await axe.run(root, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
