// @vitest-environment happy-dom
/** The export card: what leaves, in which format, and what that format cannot hold, before it is saved. */
import axe from "axe-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type PageActions, PageActionsContext } from "../../entrypoints/options/page-actions.ts";
import { ExportSection } from "../../entrypoints/options/views/share/files/export-section.tsx";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { defaultSettings } from "../../lib/core/settings/settings.ts";
import { aClient, aRuleSet } from "../core/rules/build-rule-set.ts";
import { freshDatabase } from "../storage/fresh-database.ts";
import { choose, one, press, show } from "./show.tsx";

const set = aRuleSet({
  clients: [
    aClient({ id: "a", name: "=Acme", addresses: ["a@a.com", "b@a.com", "c@a.com", "d@a.com"], notes: "n" }),
    aClient({ id: "b", name: "Beta", domains: ["beta.com"], archived: true }),
  ],
});

interface Shown {
  readonly root: HTMLElement;
  readonly told: string[];
}

async function showExport(shown: RuleSet = set): Promise<Shown> {
  const told: string[] = [];
  const actions: PageActions = {
    call: () => Promise.reject(new Error("nothing is asked of the background")),
    edit: () => Promise.reject(new Error("nothing is edited")),
    tell: ({ text }) => void told.push(text),
    tellFailure: () => undefined,
  };
  const root = await show(
    <PageActionsContext.Provider value={actions}>
      <ExportSection set={shown} settings={defaultSettings} accounts={[]} database={freshDatabase()} />
    </PageActionsContext.Provider>,
  );
  return { root, told };
}

const format = (root: HTMLElement) => one<HTMLSelectElement>(root, "select");
const notes = (root: HTMLElement) => [...root.querySelectorAll("li")].map(({ textContent }) => textContent);

afterEach(() => vi.restoreAllMocks());

describe("the export of clients", () => {
  it("offers our own format first, then those of six other programs", async () => {
    const { root } = await showExport();
    expect([...format(root).options].map(({ text }) => text)).toEqual([
      "Clientele: rule set",
      "Google Contacts (CSV)",
      "Outlook (CSV)",
      "Zoho CRM (CSV)",
      "HubSpot (CSV)",
      "vCard 3.0",
      "vCard 4.0",
    ]);
    expect(root.textContent).toContain("What leaves");
  });

  it("says before saving what the chosen format cannot hold, with the numbers", async () => {
    const { root } = await showExport();
    await choose(format(root), "outlook");
    expect(one(root, "button").textContent).toContain("Export 2 clients");
    expect(notes(root)).toEqual([
      expect.stringContaining("columns named “Clientele”"),
      "1 client has more than 3 addresses and becomes several contacts.",
      expect.stringContaining("1 client has no e-mail address"),
      expect.stringContaining("1 archived client"),
      expect.stringContaining("apostrophe"),
      expect.stringContaining("Rules, segments and groups are not in the file"),
    ]);
    await choose(format(root), "hubspot");
    expect(notes(root)).toContainEqual(expect.stringContaining("those of 1 client"));
    await choose(format(root), "vcard4");
    expect(notes(root)).toHaveLength(4);
  });

  it("saves the file under its program's name and day", async () => {
    const blobs: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return "blob:x";
    });
    const { root, told } = await showExport();
    await choose(format(root), "google");
    await press(one(root, "button"));
    await expect.poll(() => told).toHaveLength(1);
    expect(told).toEqual([expect.stringMatching(/^Exported as clientele-google-\d{4}-\d\d-\d\d\.csv$/)]);
    expect(blobs.map(({ type }) => type)).toEqual(["text/csv"]);
    expect(await blobs[0]?.text()).toContain("'=Acme");
  });

  it("has nothing to save where there is no client", async () => {
    const { root } = await showExport(aRuleSet());
    await choose(format(root), "vcard3");
    expect(one<HTMLButtonElement>(root, "button").disabled).toBe(true);
  });

  it("can be used by people who do not see the page", async () => {
    const { root } = await showExport();
    await choose(format(root), "zoho");
    const { violations } = await axe.run(root, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});
