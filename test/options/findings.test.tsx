// @vitest-environment happy-dom
/** What the audit found, as it is shown: in words, with its proofs, mended and taken back, and what is meant so. */
import "fake-indexeddb/auto";
import axe from "axe-core";
import { describe, expect, it } from "vitest";
import { PageActionsContext } from "../../entrypoints/options/page-actions.ts";
import { FindingsPart } from "../../entrypoints/options/views/audit/findings/findings-part.tsx";
import type { AuditRun } from "../../entrypoints/options/views/audit/findings/use-audit.ts";
import type { AuditSources } from "../../lib/core/audit/audit-sources.ts";
import type { Finding } from "../../lib/core/audit/finding.ts";
import { defaultSettings } from "../../lib/core/settings/settings.ts";
import type { Call } from "../../lib/messaging/call.ts";
import { createAcceptedFindings } from "../../lib/storage/accepted-findings.ts";
import type { Database } from "../../lib/storage/database.ts";
import { createSeenStore } from "../../lib/storage/seen-store.ts";
import { freshDatabase, rule, ruleSet } from "../storage/fresh-database.ts";
import { choose, one, press, show, type } from "./show.tsx";

const set = ruleSet({ rules: [rule("a", { name: "First" }), rule("b", { name: "Second" })] });
const double: Finding = {
  kind: "duplicate",
  key: "duplicate b a",
  ruleId: "b",
  others: ["a"],
  params: { name: "Second", other: "First" },
  evidence: [
    { kind: "text", ruleId: "b", exception: null, text: "subject:invoice" },
    { kind: "message", id: "m1", at: Date.UTC(2026, 10, 2) },
  ],
  fix: { kind: "delete", edit: { kind: "rule.delete", id: "b" } },
  certainty: "proven",
};
const idle: Finding = {
  kind: "neverMatched",
  key: "never a",
  ruleId: "a",
  params: { name: "First", days: 90, seen: 200 },
  evidence: [{ kind: "count", messages: 200, matched: 0, since: Date.UTC(2026, 7, 1), last: null }],
  fix: null,
  certainty: "counted",
};

const finds = (...findings: readonly Finding[]): AuditRun =>
  // biome-ignore lint/correctness/useYield: an audit that is over before it begins
  function* ({ set: { rules }, seen }: AuditSources) {
    return { findings, rules: rules.length, messages: seen.length, since: null };
  };

let made = 0;

async function showFindings(run: AuditRun, rules = set) {
  made += 1;
  // Dexie remembers answers to live queries by the name of the database.
  const database: Database = freshDatabase({ name: `findings ${made} of many` });
  const facts = { id: "m1", from: { name: "Ana", address: "ana@a.example" }, subject: "Invoice <b>1</b>" };
  await createSeenStore(database).remember("me@x.example", [facts], Date.now(), true);
  const asked: (readonly [string, unknown])[] = [];
  const toasts: { readonly text: string; readonly undo: (() => void) | undefined }[] = [];
  const call = async (name: string, request: unknown) => {
    asked.push([name, request]);
    if (name === "finding.accept") {
      const { key, isAccepted } = request as { key: string; isAccepted: boolean };
      await createAcceptedFindings(database).set(key, isAccepted, 1);
    }
    return { ok: true, value: { inverse: { kind: "rule.save", rule: rules.rules[1], index: 1 } } };
  };
  const actions = {
    call: call as unknown as Call,
    edit: async () => true,
    tell: ({ text, action }: { text: string; action?: { run: () => void } }) =>
      void toasts.push({ text, undo: action?.run }),
    tellFailure: () => undefined,
  };
  const view = { followed: [], revision: 1, settings: defaultSettings, settingsUnreadable: false };
  const root = await show(
    <PageActionsContext.Provider value={actions}>
      <FindingsPart {...view} set={rules} accounts={["me@x.example"]} database={database} run={run} />
    </PageActionsContext.Provider>,
  );
  return { root, asked, toasts, database };
}

async function shownFindings(...findings: readonly Finding[]) {
  const shown = await showFindings(finds(...findings));
  await expect.poll(() => shown.root.textContent).toContain("Looked at rules: 2");
  return shown;
}

const button = (root: HTMLElement, label: string) => {
  const found = [...root.querySelectorAll("button")].find(({ textContent }) => textContent === label);
  if (found === undefined) throw new Error(`no button says ${label}`);
  return found;
};
const cards = (root: HTMLElement) =>
  [...root.querySelectorAll<HTMLElement>("[data-finding]")].map(({ dataset }) => dataset["finding"]);

describe("findings", () => {
  it("say that there is nothing to look at, or that nothing was found", async () => {
    const { root } = await showFindings(finds(), ruleSet());
    expect(root.textContent).toContain("There are no rules to look at yet");
    expect((await shownFindings()).root.textContent).toContain("Nothing was found");
  });

  it("are grouped by kind, each in words with how sure it is and what shows it", async () => {
    const { root } = await shownFindings(idle, double);
    expect([...root.querySelectorAll("h3")].map(({ textContent }) => textContent)).toEqual([
      "The same rule twice 1",
      "Fired on nothing for long 1",
    ]);
    const card = one(root, "[data-finding=duplicate]").textContent;
    expect(card).toContain("“Second” fires on the same mail as “First” and does the same.");
    expect(card).toContain("proven");
    expect(card).toContain("In the condition: subject:invoice");
    expect(card).toContain("Invoice <b>1</b>");
    expect(one(root, "[data-finding=neverMatched]").textContent).toContain("200 mails were looked through");
  });

  it("lead to the rules that take part", async () => {
    const { root } = await shownFindings(double);
    const links = [...root.querySelectorAll<HTMLAnchorElement>(".button-row a")];
    expect(links.map((link) => link.getAttribute("href"))).toEqual(["#rules/edit/b", "#rules/edit/a"]);
  });

  it("show what mending changes before it is done, and log both it and its undo", async () => {
    const { root, asked, toasts } = await shownFindings(double);
    await press(button(root, "Show what mending changes"));
    expect(root.textContent).toContain("Delete the rule “Second”");
    await expect.poll(() => one(root, ".seen-effect").textContent).toMatch(/1 message/);
    expect(asked).toEqual([]);
    await press(button(root, "Mend it"));
    await expect.poll(() => asked).toHaveLength(2);
    expect(asked).toMatchObject([
      ["rules.edit", { edit: { kind: "rule.delete", id: "b" }, way: "edit" }],
      [
        "improvement.note",
        { line: { what: "fixApplied", params: { finding: "duplicate", name: "Second" } } },
      ],
    ]);
    toasts[0]?.undo?.();
    await expect.poll(() => asked).toHaveLength(4);
    expect(asked.slice(2)).toMatchObject([
      ["rules.edit", { edit: { kind: "rule.save" }, way: "undo" }],
      ["improvement.note", { line: { what: "fixUndone" } }],
    ]);
  });

  it("that can no longer be mended so say it and offer nothing", async () => {
    const gone: Finding = { ...double, fix: { kind: "delete", edit: { kind: "rule.delete", id: "gone" } } };
    const { root } = await shownFindings(gone);
    await press(button(root, "Show what mending changes"));
    expect(root.textContent).toContain("the rules have changed since");
    expect(root.textContent).not.toContain("Mend it");
  });

  it("that are meant so go, are remembered, and are shown again when asked for", async () => {
    const { root, asked, toasts } = await shownFindings(double, idle);
    await press(button(one(root, "[data-finding=duplicate]"), "It is meant so"));
    await expect.poll(() => cards(root)).toEqual(["neverMatched"]);
    expect(asked[0]).toEqual(["finding.accept", { key: "duplicate b a", isAccepted: true }]);
    expect(asked[1]).toMatchObject(["improvement.note", { line: { what: "findingAccepted" } }]);
    await press(button(root, "1 that is meant so"));
    expect(cards(root)).toEqual(["duplicate"]);
    await press(button(root, "Report it again"));
    await expect.poll(() => cards(root)).toEqual([]);
    await press(button(root, "Show all"));
    expect(cards(root)).toEqual(["duplicate", "neverMatched"]);
    expect(toasts.map(({ text }) => text)).toEqual([
      "Kept as it is meant: Second",
      "Is reported again: Second",
    ]);
  });

  it("are narrowed by kind and by what they name", async () => {
    const { root } = await shownFindings(double, idle);
    await choose(one(root, "select"), "neverMatched");
    expect(cards(root)).toEqual(["neverMatched"]);
    await type(one(root, "input[type=search]"), "nobody");
    expect(root.textContent).toContain("No finding has that");
    await press(button(root, "Show all"));
    await type(one(root, "input[type=search]"), "second");
    expect(cards(root)).toEqual(["duplicate"]);
  });

  it("can be used by people who do not see the page", async () => {
    const { root } = await shownFindings(double, idle);
    const { violations } = await axe.run(root, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe("an audit that takes long", () => {
  const endless: AuditRun = function* () {
    for (let done = 0; ; done += 1) yield { phase: "pairs", done: done % 2000, total: 2000 };
  };

  it("says how far it is, and is stopped by a press", async () => {
    const { root } = await showFindings(endless);
    await expect.poll(() => root.textContent).toContain("Comparing 2,000 rules");
    await press(button(root, "Stop"));
    expect(root.textContent).toContain("The audit was stopped");
    expect(root.querySelector("progress")).toBeNull();
    expect(button(root, "Look again")).toBeDefined();
  });
});
