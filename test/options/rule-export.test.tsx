// @vitest-environment happy-dom
/** The card that takes rules to other programs: which leave, what they lose there, and what is saved. */
import axe from "axe-core";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type PageActions, PageActionsContext } from "../../entrypoints/options/page-actions.ts";
import { RuleExport } from "../../entrypoints/options/views/share/files/rule-export/rule-export.tsx";
import type {
  RuleFileRequest,
  RuleFileWriter,
} from "../../entrypoints/options/views/share/files/rule-export/rule-file-writers.ts";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { aClient, aRule, aRuleSet } from "../core/rules/build-rule-set.ts";
import { choose, one, press, show } from "./show.tsx";

const gmail = {
  criteria: [{ name: "from", value: "a@b.example" }],
  readAs: ["from:a@b.example"],
  actions: [[{ name: "forwardTo", value: "eve@evil.example" }]],
};
const set = aRuleSet({
  clients: [aClient({ id: "c" })],
  rules: [
    aRule({ id: "r1", name: "Quotes" }),
    aRule({ id: "r2", name: "Forwarded", gmail }),
    aRule({ id: "r3", name: "Asleep", enabled: false }),
  ],
});

interface Shown {
  readonly root: HTMLElement;
  readonly asked: RuleFileRequest[];
  readonly noted: unknown[];
  readonly told: string[];
}

async function showExport(shown: RuleSet = set, filters = 2): Promise<Shown> {
  const asked: RuleFileRequest[] = [];
  const noted: unknown[] = [];
  const told: string[] = [];
  const write = (request: RuleFileRequest) => {
    asked.push(request);
    return {
      text: "<feed/>",
      filters,
      losses: [
        { name: "Quotes", kind: "changed", code: "lookup.asOfToday", params: {} },
        { name: "Quotes", kind: "lost", code: "nobody.knows", params: { value: "<b>x</b>" } },
        { name: "Forwarded", kind: "risk", code: "other.thing", params: {} },
        { name: "", kind: "changed", code: "export.priority", params: { priority: "urgent" } },
      ] as const,
    };
  };
  const writers: readonly RuleFileWriter[] = [
    { id: "gmail", extension: "xml", mediaType: "text/xml", mostFilters: 1000, takesClients: true, write },
    {
      id: "sieve",
      extension: "sieve",
      mediaType: "text/plain",
      mostFilters: null,
      takesClients: false,
      write,
    },
  ];
  const actions: PageActions = {
    call: (async (_: string, request: unknown) => {
      noted.push(request);
      return { ok: true, value: {} };
    }) as unknown as PageActions["call"],
    edit: () => Promise.reject(new Error("nothing is edited")),
    tell: ({ text }) => void told.push(text),
    tellFailure: ({ code }) => void told.push(code),
  };
  const root = await show(
    <PageActionsContext.Provider value={actions}>
      <RuleExport set={shown} writers={writers} />
    </PageActionsContext.Provider>,
  );
  return { root, asked, noted, told };
}

const button = (root: HTMLElement, label: string) => {
  const found = [...root.querySelectorAll("button")].find(({ textContent }) => textContent === label);
  if (found === undefined) throw new Error(`no button says ${label}`);
  return found;
};
const box = (root: HTMLElement, label: string) => {
  const found = [...root.querySelectorAll("label")].find(({ textContent }) => textContent?.includes(label));
  const field = found?.querySelector("input") ?? document.getElementById(found?.htmlFor ?? "");
  if (field === null || field === undefined) throw new Error(`nothing is called ${label}`);
  return field as HTMLInputElement;
};
const written = (shown: Shown, count: number) => expect.poll(() => shown.asked.length).toBe(count);

afterEach(() => vi.restoreAllMocks());

describe("the export of rules", () => {
  it("begins with the rules that are on, without forwarding and deleting", async () => {
    const shown = await showExport();
    await written(shown, 1);
    expect(shown.asked[0]).toMatchObject({ ruleIds: ["r1", "r2"], clientIds: [], risky: false });
    expect(shown.root.textContent).toContain("2 of 3 chosen");
  });

  it("says what is lost before anything is saved, risks first, and shows no code and no markup", async () => {
    const { root } = await showExport();
    await expect.poll(() => root.querySelectorAll("tbody tr").length).toBe(4);
    const rows = [...root.querySelectorAll("tbody tr")].map(({ textContent }) => textContent);
    expect(rows).toEqual([
      "RiskForwardedThis cannot be said there as it stands here",
      "LostQuotesThis cannot be said there as it stands here: <b>x</b>",
      "DiffersQuotesWho belongs to it is written out as of today",
      "DiffersWithout a nameA least priority becomes a mark of importance, or is left out: Urgent",
    ]);
    const { violations } = await axe.run(root, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it("takes what is chosen: rules, clients, and what forwards only when it is asked for", async () => {
    const shown = await showExport();
    await written(shown, 1);
    await press(box(shown.root, "Quotes"));
    await press(box(shown.root, "Each client as a label"));
    await press(box(shown.root, "Include forwarding and deleting"));
    await written(shown, 2);
    expect(shown.asked[1]).toMatchObject({ ruleIds: ["r2"], clientIds: ["c"], risky: true });
    await press(button(shown.root, "Choose none"));
    expect(shown.root.textContent).not.toContain("Include forwarding");
    await press(button(shown.root, "Choose all"));
    expect(shown.root.textContent).toContain("3 of 3 chosen");
  });

  it("is saved as a file, told, and noted in the improvement log", async () => {
    const { root, noted, told } = await showExport();
    const saved: Blob[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      saved.push(blob as Blob);
      return "blob:x";
    });
    await expect.poll(() => button(root, "Save the file").disabled).toBe(false);
    await press(button(root, "Save the file"));
    await expect.poll(() => noted.length).toBe(1);
    expect(await saved[0]?.text()).toBe("<feed/>");
    expect(noted[0]).toMatchObject({
      line: { what: "rulesExported", params: { format: "gmail", rules: 2, losses: 4 } },
    });
    expect(told).toEqual([expect.stringMatching(/^clientele-gmail-\d{4}-\d\d-\d\d\.xml was saved\.$/)]);
  });

  it("is refused above the filters that Gmail takes, with their number", async () => {
    const { root } = await showExport(set, 1234);
    await expect.poll(() => root.textContent).toContain("These are 1,234 filters, and Gmail takes 1,000.");
    expect(button(root, "Save the file").disabled).toBe(true);
  });

  it("says how the file is taken in, by the program", async () => {
    const { root } = await showExport();
    expect(root.querySelectorAll("ol li").length).toBe(3);
    expect(one(root, "ol").textContent).toContain("Import filters");
    await choose(one(root, "select"), "sieve");
    expect(one(root, "ol").textContent).toContain("Sieve");
    expect(root.textContent).not.toContain("Each client as a label");
  });

  it("has nothing to offer where there is nothing", async () => {
    const { root } = await showExport(aRuleSet({}));
    expect(root.textContent).toContain("There is no rule and no client yet.");
  });
});
