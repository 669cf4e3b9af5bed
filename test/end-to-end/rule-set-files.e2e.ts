/** Rule sets come and go as files: what was exported comes back whole, and no file does harm. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { intakeLimits } from "../../lib/core/interchange/intake-limits.ts";
import { emptyRuleSet } from "../../lib/core/rules/empty-rule-set.ts";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { documentOf } from "../../lib/core/sharing/document-of.ts";
import { sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { importRuleSet } from "../tooling/browsers/extension-state.ts";
import { browserNames } from "./harness/browser-names.ts";
import { chooseFile, exportedText, temporaryFolder } from "./harness/files.ts";
import { waitForRows, waitUntilPainted } from "./harness/gmail-page.ts";
import { press, sees, toFront } from "./harness/own-controls.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";
import { useGmail } from "./harness/use-gmail.ts";

const set = sampleRuleSet();
const head = '"format":"clientele-rule-set","version":1,"id":"x","name":"x"';
const file = (clients: string, rules: string) => `{${head},"clients":[${clients}],"rules":[${rules}]}`;
const client = (more: string) => `{"id":"c","name":"C","tier":"key","addresses":[],"domains":[]${more}}`;

/** What each file holds, and how the one sentence about it begins. */
const hostile: readonly (readonly [string, string, string])[] = [
  ["a picture", "\u0089PNG\r\n\u001a\n", "The file is not valid JSON"],
  ["another JSON", '{"name":"clientele"}', "This is not a Clientele rule set."],
  [
    "a list in place of a name",
    `{"format":"clientele-rule-set","version":1,"id":[],"name":[],"clients":{},"rules":7}`,
    "At ",
  ],
  ["a web page", "<!doctype html><script>window.canary = 1</script>", "This is a web page, not a rule set."],
  [
    "deep nesting",
    file("", "[".repeat(100_000)),
    `The file is nested deeper than ${intakeLimits.depth} levels`,
  ],
  ["__proto__", file(client(',"__proto__":{"canary":1}'), ""), "The file has a key at "],
  ["9 MB", file(client(`,"note":"${"x".repeat(9 * 1024 * 1024)}"`), ""), "The file is too large: "],
  ["a million rules", file("", Array(1_000_000).fill("{}").join()), "The file holds more than "],
  [
    "the same id twice",
    file(`${client("")},${client("")}`, ""),
    "Two clients or two rules have the same id: c.",
  ],
  ["half a file", JSON.stringify(set).slice(0, -20), "The file is not valid JSON, or it was cut off."],
  ["nothing", "", "The file is empty."],
];

const canary = '<img src=x onerror="window.canary = 1"><script>window.canary = 1</script>';
/** Every name is HTML that would run and turns the text that follows it. */
const hostileNames: RuleSet = {
  ...emptyRuleSet,
  id: "hostile-names",
  name: canary,
  clients: [{ id: "c", name: `\u202e${canary}`, tier: "vip", addresses: [], domains: ["nordwind.example"] }],
  rules: [
    {
      id: "r",
      name: `\u202e${canary}`,
      condition: "from:@nordwind.example",
      effects: [{ kind: "label", label: `\u202e${canary}` }],
    },
  ],
};

describe.each(browserNames)("rule set files in %s", (name) => {
  const session = useGmail(name, sampleMailbox(Date.now()), set);
  const folder = temporaryFolder();
  let page: Page;

  beforeAll(async () => {
    await session.extension.keepDownloads(folder.path);
    page = await session.extension.openExtensionPage("options.html#share");
  });
  afterAll(() => folder.remove());

  it("bring back what was exported, whole and in its order", async () => {
    await press(page, "Purchase facts");
    const exported = await exportedText(page, folder.path);
    expect(documentOf(JSON.parse(exported)).set).toEqual(set);
    await importRuleSet(session.extension, emptyRuleSet);
    await toFront(page);
    await chooseFile(page, folder.path, "back.json", exported);
    await takeIn(page);
    await sees(page, "Taken in", ".toasts");
    expect(await exportedText(page, folder.path)).toBe(exported);
  });

  it.each(hostile)(
    "that hold %s are refused in one sentence and change nothing",
    async (what, content, sentence) => {
      const before = await exportedText(page, folder.path);
      await chooseFile(page, folder.path, `${what}.json`, content);
      await sees(page, `${what}.json was not imported`, ".notice.failed h2");
      await sees(page, sentence, ".notice.failed p");
      expect(await page.$$eval(".notice.failed p", (sentences) => sentences.length)).toBe(1);
      await sees(page, "Nothing was changed.", ".notice.failed p");
      expect(await exportedText(page, folder.path)).toBe(before);
    },
  );

  it("whose names are HTML or turn the text around them are shown as text, on the page and in Gmail", async () => {
    await importRuleSet(session.extension, emptyRuleSet);
    await toFront(page);
    await chooseFile(page, folder.path, `${"x".repeat(40)}.json`, JSON.stringify(hostileNames));
    await takeIn(page);
    for (const view of ["clients", "rules"]) {
      await page.evaluate((hash) => location.assign(hash), `#${view}`);
      await sees(page, canary, ".record-grid");
    }
    expect(await harmIn(page)).toEqual({ elements: 0, hasRun: false });

    await toFront(session.page);
    await waitUntilPainted(session.page);
    const rows = await waitForRows(session.page, ([row]) => row?.decision?.client === `\u202e${canary}`);
    expect(rows[0]?.decision?.labels).toEqual([`\u202e${canary}`]);
    expect(await chipTexts(session.page)).toEqual([canary, canary]);
    expect(await harmIn(session.page)).toEqual({ elements: 0, hasRun: false });
  });
});

/** Presses the button below the preview, however many changes it names. */
async function takeIn(page: Page): Promise<void> {
  await sees(page, "Take in", ".take-import .button.primary");
  await press(page, await page.$eval(".take-import .button.primary", ({ textContent }) => textContent ?? ""));
}

/** Elements that the canary would have made, in the document and in our shadow roots, and whether it ran. */
function harmIn(page: Page): Promise<{ elements: number; hasRun: boolean }> {
  return page.evaluate(() => {
    const roots = [...document.querySelectorAll("[data-clientele]")].flatMap(
      ({ shadowRoot }) => shadowRoot ?? [],
    );
    const found = [document, ...roots].flatMap((root) => [
      ...root.querySelectorAll('img[src="x"], [onerror]'),
    ]);
    return { elements: found.length, hasRun: Object.hasOwn(window, "canary") };
  });
}

/** The words on client and labels of the first row. */
function chipTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const group = document.querySelector("[data-clientele=chips]")?.shadowRoot;
    return [...(group?.querySelectorAll("bdi") ?? [])].map(({ textContent }) => textContent);
  });
}
