/** The audit as a person uses it on the options page: findings mended and taken back, the review confirmed, the log, and how often rules fired. */
import type { Page } from "puppeteer-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Rule, RuleSet } from "../../lib/core/rules/rule-set.ts";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { seriousFaults } from "./harness/accessibility.ts";
import { browserNames } from "./harness/browser-names.ts";
import { waitForRows } from "./harness/gmail-page.ts";
import { press, sees } from "./harness/own-controls.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";
import { readStoredRuleSet } from "./harness/stored-rule-set.ts";
import { useGmail } from "./harness/use-gmail.ts";

const newestToast = ".toast:last-of-type";
const label = (name: string): Rule["effects"] => [{ kind: "label", label: name }];
const faulty: readonly Rule[] = [
  { id: "planted-1", name: "Harbour", condition: "from:nordwind subject:harbour", effects: label("Harbour") },
  {
    id: "planted-2",
    name: "Harbour again",
    condition: "subject:harbour from:nordwind",
    effects: label("Harbour"),
  },
  { id: "planted-3", name: "Never", condition: "subject:offer -subject:offer", effects: label("Offer") },
];

function setWithFaults(): RuleSet {
  const sample = sampleRuleSet();
  return { ...sample, rules: [...sample.rules, ...faulty] };
}

describe.each(browserNames)("in the audit in %s a person", (name) => {
  const session = useGmail(name, sampleMailbox(Date.now()), setWithFaults());
  let options: Page;

  beforeAll(async () => {
    await waitForRows(session.page, (rows) => rows.some(({ decision }) => decision !== null));
    options = await session.extension.openExtensionPage("options.html#audit");
  });

  const openPart = async (hash: string, title: string) => {
    await options.evaluate((to) => {
      location.hash = to;
    }, hash);
    await sees(options, title, "h2");
  };
  const ruleIds = async () => (await readStoredRuleSet(options)).rules.map(({ id }) => id);

  it("reads what is wrong with the rules, and what shows it", async () => {
    await sees(options, "Look again");
    await sees(options, "The same rule twice", ".findings");
    await sees(options, "Harbour again", "[data-finding=duplicate]");
    await sees(options, "“Never” contradicts itself", "[data-finding=impossible]");
    expect(await seriousFaults(options)).toEqual([]);
  });

  it("sees what mending changes on seen mail before it is done, and takes it back", async () => {
    await press(options, "Show what mending changes", { within: "[data-finding=duplicate]" });
    await sees(options, "messages", ".seen-effect");
    await press(options, "Mend it", { within: "[data-finding=duplicate]" });
    await sees(options, "Mended: Harbour again", newestToast);
    await expect.poll(ruleIds).not.toContain("planted-2");
    await expect.poll(() => options.$("[data-finding=duplicate]")).toBeNull();
    await press(options, "Undo", { within: newestToast });
    await expect.poll(ruleIds).toContain("planted-2");
    await sees(options, "Harbour again", "[data-finding=duplicate]");
  });

  it("says that something is meant so, and is not told of it again", async () => {
    await press(options, "It is meant so", { within: "[data-finding=impossible]" });
    await expect.poll(() => options.$("[data-finding=impossible]")).toBeNull();
    await openPart("#audit/review", "Periodic review");
    await openPart("#audit", "What the audit found");
    await sees(options, "Look again");
    await press(options, "1 that is meant so");
    await sees(options, "Report it again", "[data-finding=impossible]");
  });

  it("walks through the review and confirms a step", async () => {
    await openPart("#audit/review", "Periodic review");
    await sees(options, "domains and addresses of your clients", "[data-step=spam]");
    const search = await options.$eval("[data-step=spam] a.gmail-search", (link) =>
      link.getAttribute("href"),
    );
    expect(decodeURIComponent(search ?? "")).toMatch(/#search\/in:spam from:\{.+\}$/);
    await sees(options, "Not confirmed yet", "[data-step=spam]");
    expect(await seriousFaults(options)).toEqual([]);
    await press(options, "Looked through: Client mail in spam");
    await sees(options, "Confirmed on", "[data-step=spam]");
  });

  it("finds all of it in the log", async () => {
    await openPart("#audit/log", "What was improved");
    for (const words of [
      "Step of the review confirmedClient mail in spam",
      "Finding is meant soCan never match · Never",
      "Mending taken backThe same rule twice · Harbour again",
      "Finding mendedThe same rule twice · Harbour again",
    ]) {
      await sees(options, words, ".log-table");
    }
    expect(await seriousFaults(options)).toEqual([]);
  });

  it("sees beside each rule how often it fired, and reads it in words", async () => {
    await options.evaluate(() => {
      location.hash = "#rules";
    });
    const bar = ".record-grid .hits[role=img]";
    await expect.poll(() => options.$(bar), { timeout: 10_000 }).not.toBeNull();
    const said = await options.$eval(bar, (one) => one.getAttribute("aria-label"));
    expect(said).toMatch(/^\d+ mails?, .*\nBy week, the last 13 weeks: [\d, ]+\nCounted since /);
    expect(await seriousFaults(options)).toEqual([]);
  });
});
