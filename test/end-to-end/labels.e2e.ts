/** The main job: what is painted on mail is what the rules say, now and after every change. */
import { describe, expect, it } from "vitest";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { translateGmail } from "../../lib/i18n/gmail/translate-gmail.ts";
import { sampleAccount, sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { changeSettings, importRuleSet } from "../tooling/browsers/extension-state.ts";
import { walkMailbox } from "../tooling/report/walk-mailbox.ts";
import { browserNames } from "./harness/browser-names.ts";
import { expectedDecisions } from "./harness/expected-decisions.ts";
import { countOwnNodes, rerender, rowsOf, waitForRows, waitUntilPainted } from "./harness/gmail-page.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";
import { useGmail } from "./harness/use-gmail.ts";

const now = Date.now();
const lines = sampleMailbox(now);
const set = sampleRuleSet();

/** The sample rules with one more before them, which labels every mail. */
const labelsAll: RuleSet = {
  ...set,
  rules: [
    {
      id: "all",
      name: "All",
      condition: "-from:nobody.example",
      effects: [{ kind: "label", label: "Seen" }],
    },
    ...set.rules,
  ],
};

describe.each(browserNames)("mail in %s", (name) => {
  const session = useGmail(name, lines, set, { rowsPerPage: 25 });

  it("carries the client, labels and priority that the rules give it, on every page of the mailbox", async () => {
    const { rows, bar } = await walkMailbox(session.page, session.gmail, sampleAccount);
    const expected = expectedDecisions(lines, set, sampleAccount, Date.now());
    const painted = rows.filter((row) => row.id !== null && expected.has(row.id));
    expect(painted.length).toBeGreaterThan(60);
    for (const { id, client, labels, priority, points } of painted) {
      const decision = expected.get(id ?? "");
      expect({ id, client, labels, priority, points }).toEqual({
        id,
        client: decision?.client,
        labels: decision?.labels,
        priority: decision?.priority,
        points: decision?.points,
      });
    }
    const sum = Object.values(bar).reduce((total, count) => total + count, 0);
    expect(sum).toBe(rows.filter((row) => row.priority !== null).length);
  });

  it("follows a changed rule without a reload", async () => {
    session.page = await session.extension.newGmailPage(session.gmail.url);
    await waitUntilPainted(session.page);
    await importRuleSet(session.extension, labelsAll);
    const rows = await waitForRows(session.page, (all) =>
      all.every((row) => row.decision?.labels[0] === "Seen"),
    );
    expect(rows).toHaveLength(25);
    await importRuleSet(session.extension, set);
    await waitForRows(session.page, (all) => all.every((row) => !row.decision?.labels.includes("Seen")));
  });

  it("is left as Gmail drew it within a second of switching off, and painted again on switching on", async () => {
    await changeSettings(session.extension, { enabled: false });
    await expect.poll(() => countOwnNodes(session.page), { timeout: 1_000 }).toBe(0);
    await changeSettings(session.extension, { enabled: true });
    await waitUntilPainted(session.page);
  });

  it("is painted right after the background was killed", async () => {
    const before = await rowsOf(session.page);
    for (let times = 0; times < 5; times += 1) {
      await session.extension.stopBackground();
      await rerender(session.page, ["table"]);
      await waitUntilPainted(session.page);
      expect(await rowsOf(session.page)).toEqual(before);
    }
  });

  it("is painted right when new mail wakes the background", async () => {
    const nordwind = lines.find((line) => line.id === "sample-001");
    if (nordwind === undefined) throw new Error("The sample mailbox has lost its first message.");
    const expected = expectedDecisions([nordwind], set, sampleAccount, Date.now()).get(nordwind.id);
    const { threadId: _, ...line } = nordwind;
    await session.extension.stopBackground();
    session.gmail.deliver({ ...line, id: `new in ${name}`, date: new Date().toISOString() });
    const isNew = (legacyId: string | null | undefined) =>
      session.gmail.lineIdsByLegacyId.get(legacyId ?? "")?.id === `new in ${name}`;
    const [first] = await waitForRows(
      session.page,
      ([row]) => isNew(row?.legacyId) && row?.decision !== null,
    );
    expect(first?.decision).toMatchObject({ client: expected?.client, labels: expected?.labels });
  });

  it("is left alone while there are no clients and no rules, and the bar says what to do first", async () => {
    await importRuleSet(session.extension, { ...set, clients: [], rules: [] });
    const ours = () =>
      session.page.evaluate(() => {
        const bar = document.querySelector("[data-clientele=bar]")?.shadowRoot;
        return {
          chips: document.querySelectorAll("[data-clientele=chips]").length,
          sentence: bar?.querySelector(".sentence")?.textContent,
        };
      });
    await expect
      .poll(ours, { timeout: 5_000 })
      .toEqual({ chips: 0, sentence: translateGmail("en")("bar.empty") });
    await importRuleSet(session.extension, set);
    await waitUntilPainted(session.page);
  });

  it("causes no error, no request that leaves the simulator and no breach of Gmail's policy", () => {
    expect(session.extension.consoleErrors).toEqual([]);
    expect(session.extension.requestsOutside).toEqual([]);
    expect(session.gmail.unexpectedRequests).toEqual([]);
    expect(session.gmail.policyViolations).toEqual([]);
  });
});
