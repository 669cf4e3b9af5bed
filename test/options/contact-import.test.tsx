// @vitest-environment happy-dom
/** The import of a contact file on the options page, from what was recognised to the one edit that it makes. */
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { type PageActions, PageActionsContext } from "../../entrypoints/options/page-actions.ts";
import { ContactImport } from "../../entrypoints/options/views/share/files/contacts/contact-import.tsx";
import { contactSource } from "../../entrypoints/options/views/share/files/contacts/contact-source.ts";
import { isContactFile } from "../../entrypoints/options/views/share/files/contacts/is-contact-file.ts";
import type { RuleSetEdit } from "../../lib/core/rules/rule-set-edit.ts";
import { defaultSettings, type Settings } from "../../lib/core/settings/settings.ts";
import { aClient, aRuleSet } from "../core/rules/build-rule-set.ts";
import { choose, one, press, show } from "./show.tsx";

const present = aRuleSet({ clients: [aClient({ id: "b", name: "Beta", domains: ["beta.com"] })] });
const csv =
  "Name,Company,Email,Colour\nAna,Acme,ana@acme.com,red\nBo,Beta,bo@beta.com,\nCy,,cy,\nAna,Acme,ana@acme.com,\n";

interface Shown {
  readonly root: HTMLElement;
  readonly edits: RuleSetEdit[];
  /** Requests to the background. */
  readonly calls: unknown[];
  readonly isDone: () => boolean;
}

async function showImport(
  content: string | Uint8Array,
  settings: Settings = defaultSettings,
): Promise<Shown> {
  const edits: RuleSetEdit[] = [];
  const calls: unknown[] = [];
  let done = false;
  const actions: PageActions = {
    call: ((name: string, request: unknown) => {
      calls.push([name, request]);
      return Promise.resolve({ ok: true, value: { revision: 1 } });
    }) as PageActions["call"],
    edit: (edit) => {
      edits.push(edit);
      return Promise.resolve(true);
    },
    tell: () => undefined,
    tellFailure: () => undefined,
  };
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const source = await contactSource(bytes);
  const root = await show(
    <PageActionsContext.Provider value={actions}>
      <ContactImport
        file="people.csv"
        source={source}
        set={present}
        settings={settings}
        onDone={() => {
          done = true;
        }}
      />
    </PageActionsContext.Provider>,
  );
  return { root, edits, calls, isDone: () => done };
}

const button = (root: HTMLElement, words: string) => {
  const found = [...root.querySelectorAll("button")].find(({ textContent }) => textContent.includes(words));
  if (found === undefined) throw new Error(`no button says ${words}`);
  return found;
};
const rows = (root: HTMLElement) =>
  [...root.querySelectorAll(".contact-table tbody tr")].map(({ textContent }) => textContent);

describe("the import of a contact file", () => {
  it("shows how many clients are new, changed and left out before anything is written", async () => {
    const { root, edits } = await showImport(csv);
    for (const words of [
      "New (1)",
      "Changed (1)",
      "Unchanged (0)",
      "Twice in the file (1)",
      "Left out (1)",
    ]) {
      expect(button(root, words)).toBeDefined();
    }
    expect(edits).toEqual([]);
  });

  it("says of each kind who it is and why, with the line", async () => {
    const { root } = await showImport(csv);
    expect(rows(root)).toEqual(["Acme@acme.com, ana@acme.com2"]);
    await press(button(root, "Changed"));
    expect(rows(root)).toEqual(["Beta@beta.com, bo@beta.comaddresses3"]);
    await press(button(root, "Left out"));
    expect(rows(root)).toEqual(["CyLine 4: “cy” is no e-mail address."]);
    await press(button(root, "Twice"));
    expect(rows(root)).toEqual(["AnaLine 5: its addresses stand in line 2 already."]);
    await press(button(root, "Unchanged"));
    expect(rows(root)).toEqual([]);
  });

  it("makes one edit of the clients that were left chosen", async () => {
    const { root, edits, isDone } = await showImport(csv);
    await press(one(root, "[aria-label='Import Acme']"));
    await press(button(root, "Import 1 client"));
    expect(edits).toEqual([
      {
        kind: "together",
        edits: [
          { kind: "client.save", client: expect.objectContaining({ id: "b", addresses: ["bo@beta.com"] }) },
        ],
      },
    ]);
    expect(isDone()).toBe(true);
  });

  it("takes all of a kind out, and in again, at once", async () => {
    const { root } = await showImport(csv);
    await press(one(root, "[aria-label='All of this kind: New']"));
    expect(one<HTMLInputElement>(root, "[aria-label='Import Acme']").checked).toBe(false);
    expect(button(root, "Import 1 client")).toBeDefined();
    await press(one(root, "[aria-label='All of this kind: New']"));
    expect(button(root, "Import 2 clients")).toBeDefined();
  });

  it("reads a column as what it is told to be", async () => {
    const { root, edits } = await showImport(csv);
    await choose(one(root, "[aria-label='Colour is read as']"), "field");
    await press(button(root, "Import 2 clients"));
    expect(JSON.stringify(edits)).toContain('"Colour":"red"');
  });

  it("keeps what was said of the columns with the import, and forgets it when told so", async () => {
    const first = await showImport(csv);
    await choose(one(first.root, "[aria-label='Colour is read as']"), "field");
    await press(button(first.root, "Import 2 clients"));
    const [[name, request]] = first.calls as [[string, { change: Partial<Settings> }]];
    expect(name).toBe("settings.change");
    const kept = { ...defaultSettings, ...request.change };
    const again = await showImport(csv.replace("Colour", "COLOUR"), kept);
    expect(one<HTMLSelectElement>(again.root, "[aria-label='COLOUR is read as']").value).toBe("field");
    expect(again.root.textContent).toContain("as you chose for this header before");
    await press(button(again.root, "Forget these choices"));
    expect(again.calls).toEqual([["settings.change", { change: { columnMappings: [] } }]]);
  });

  it("asks nothing of the background where nothing was said", async () => {
    const { root, calls } = await showImport(csv);
    await press(button(root, "Import 2 clients"));
    expect(calls).toEqual([]);
  });

  it("offers nothing to import where no column has addresses, and opens the columns", async () => {
    const { root } = await showImport("Animal,Sound\ncat,miaow\n");
    expect(root.textContent).toContain("No row has an address");
    expect(one<HTMLDetailsElement>(root, "details").open).toBe(true);
    expect(button(root, "Import 0 clients").disabled).toBe(true);
  });

  it("comes back from an encoding that does not fit", async () => {
    const { root } = await showImport(new TextEncoder().encode("Name,Email\nÄ,a@qq.com\n"));
    const encoding = [...root.querySelectorAll("select")].find(
      ({ labels }) => labels[0]?.textContent === "Encoding",
    );
    if (encoding === undefined) throw new Error("there is no field for the encoding");
    await choose(encoding, "shift_jis");
    expect(one(root, ".notice.failed").textContent).toContain("not in this encoding");
    await press(button(root, "Try again"));
    expect(rows(root)).toHaveLength(1);
  });

  it("compares a long file in slices, says how far it is, and can be given up meanwhile", async () => {
    const rows = Array.from({ length: 3_000 }, (_, at) => `P${at},p${at}@house${at}.com`);
    const { root, isDone } = await showImport(`Name,Email\n${rows.join("\n")}`);
    expect(one(root, "[role=status]").textContent).toMatch(/^Comparing with your clients: [\d,]+ of 3,000$/);
    expect(button(root, "Import 0 clients").disabled).toBe(true);
    await expect.poll(() => root.textContent, { timeout: 10_000 }).toContain("New (3,000)");
    await press(button(root, "Cancel"));
    expect(isDone()).toBe(true);
  });

  it("refuses what is no contact file in one sentence", async () => {
    const { root } = await showImport(Uint8Array.of(0x50, 0x4b, 3, 4));
    expect(one(root, ".notice.failed").textContent).toContain("save it again as .xlsx");
  });

  it("can be used by people who do not see the page", async () => {
    const { root } = await showImport(csv);
    one<HTMLDetailsElement>(root, "details").open = true;
    const { violations, passes } = await axe.run(root, { rules: { "color-contrast": { enabled: false } } });
    expect(passes.length).toBeGreaterThan(5);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(one(root, "[role=status]").textContent).toContain("New (1)");
  });
});

describe("a chosen file", () => {
  it.each([
    ["people.csv", "", true],
    ["people.VCF", "", true],
    ["book.xlsx", "PK", true],
    ["people", "BEGIN:VCARD", true],
    ["book", "PK\u0003\u0004", true],
    ["rules.json", "BEGIN:VCARD", false],
    ["rules", "{}", false],
  ])("%s that begins with %j is one of contacts: %s", (name, start, expected) => {
    expect(isContactFile(name, new TextEncoder().encode(start))).toBe(expected);
  });
});
