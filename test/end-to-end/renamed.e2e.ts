/**
 * Gmail under other class names, chosen at random: of some, of many, of all. Whatever
 * is still painted is right; what can no longer be read is left alone, and said.
 */
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { sampleAccount, sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { browserNames } from "./harness/browser-names.ts";
import { expectedDecisions } from "./harness/expected-decisions.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";
import { useGmail } from "./harness/use-gmail.ts";

const now = Date.now();
const lines = sampleMailbox(now);
const set = sampleRuleSet();

/** Share of classes, and a seed. */
const rounds = {
  chromium: [0.05, 0.05, 0.1, 0.1, 0.2, 0.3, 0.5, 0.8, 1].map((share, seed) => [share, seed] as const),
  firefox: [
    [0.1, 20],
    [0.5, 21],
    [1, 22],
  ] as const,
};

describe.each(browserNames)("in %s", (name) => {
  const session = useGmail(name, lines, set, { now });

  it.each(rounds[name])(
    "with %d of its classes renamed (seed %d), Gmail is read rightly or not at all",
    async (share, seed) => {
      const page = await session.extension.newGmailPage(
        `https://mail.google.com/mail/u/0/?rename=${share}&seed=${seed}`,
        renameClasses,
      );
      await page.waitForSelector("[role=main] tr [data-legacy-thread-id]");
      await expect
        .poll(() => verdictOf(page), { timeout: 15_000, interval: 250 })
        .toMatch(/^(painted|said)$/);
      const expected = expectedDecisions(lines, set, sampleAccount, Date.now());
      for (const row of await paintedRows(page)) {
        const id = session.gmail.lineIdsByLegacyId.get(row.id)?.id ?? "";
        const decision = expected.get(id);
        if (decision === undefined) continue;
        expect({ id, client: row.client }).toEqual({ id, client: decision.client });
        expect(decision.labels).toEqual(expect.arrayContaining(row.labels));
        expect(row.points).toBeLessThanOrEqual(decision.points);
      }
      await page.close();
    },
  );

  it.each(["email", "data-legacy-thread-id"])(
    "where no %s says anything any more, the bar says so and nothing is painted",
    async (attribute) => {
      const page = await session.extension.newGmailPage(
        `https://mail.google.com/mail/u/0/?blank=${attribute}`,
        blankAttribute,
      );
      await page.waitForSelector("[role=main] tr [data-legacy-thread-id]");
      await expect.poll(() => verdictOf(page), { timeout: 25_000, interval: 250 }).toBe("said");
      await page.close();
    },
  );

  it("causes no error", () => {
    expect(session.extension.consoleErrors).toEqual([]);
  });
});

/** `painted`: every row has its chips; `said`: the bar says that Gmail cannot be read; else what is there. */
async function verdictOf(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const rows = new Set(
      [...document.querySelectorAll("[role=main] tr [data-legacy-thread-id]")].map((ids) =>
        ids.closest("tr"),
      ),
    );
    const chips = document.querySelectorAll("[role=main] tr [data-clientele=chips]").length;
    const sentence = document
      .querySelector("[data-clientele=bar]")
      ?.shadowRoot?.querySelector(".sentence")?.textContent;
    if (chips === rows.size) return "painted";
    if (chips === 0 && sentence?.includes("Gmail has changed") === true) return "said";
    return `${chips} of ${rows.size} rows are painted, and the bar says "${sentence}"`;
  });
}

async function paintedRows(page: Page) {
  return await page.evaluate(() =>
    [...document.querySelectorAll("[role=main] tr [data-clientele=chips]")].map((host) => {
      const written = host.shadowRoot?.querySelector("[data-decision]")?.getAttribute("data-decision");
      const { client, labels, points } = JSON.parse(written ?? "{}");
      const ids = host.closest("tr")?.querySelector("[data-legacy-last-message-id]");
      return { id: ids?.getAttribute("data-legacy-last-message-id") ?? "", client, labels, points };
    }),
  );
}

/** Runs in Gmail's world before anything else: every element that Gmail adds gets its classes under other names. */
function renameClasses(): void {
  const parameters = new URLSearchParams(location.search);
  const share = Number(parameters.get("rename"));
  const seed = Number(parameters.get("seed"));
  if (!(share > 0)) return;
  /** The same for the same class and seed. */
  const isChosen = (name: string) => {
    let hash = seed + 17;
    for (const letter of name) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
    return (hash % 1_000) / 1_000 < share;
  };
  const rename = (element: Element): void => {
    if (element.closest("[data-clientele]") !== null) return;
    for (const name of [...element.classList])
      if (!name.startsWith("renamed-") && isChosen(name)) element.classList.replace(name, `renamed-${name}`);
  };
  const within = (node: Node) => (node instanceof Element ? [node, ...node.querySelectorAll("*")] : []);
  new MutationObserver((records) => {
    const changed = records.flatMap(({ target, addedNodes }) => [target, ...[...addedNodes].flatMap(within)]);
    for (const node of changed) if (node instanceof Element) rename(node);
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: ["class"] });
}

/** Runs in Gmail's world before anything else: an attribute says "undefined" on every element that has it. */
function blankAttribute(): void {
  const name = new URLSearchParams(location.search).get("blank");
  if (name === null) return;
  new MutationObserver(() => {
    for (const element of document.querySelectorAll(`[${name}]:not([${name}=undefined])`))
      element.setAttribute(name, "undefined");
  }).observe(document, { childList: true, subtree: true, attributes: true, attributeFilter: [name] });
}
