/**
 * Gmail as it is on one day for many people: every value of every axis of the
 * simulator, and every pair of values of two axes, in Chromium; a tenth of these
 * combinations in Firefox. In each the rows say what the rules say of them, in each way
 * in which Gmail renews them, an open thread has its chips, and Gmail is left whole.
 */
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import type { Decision } from "../../lib/core/decision/decision.ts";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { type Axes, axisNames, defaultAxes, valuesOf } from "../fake-gmail/axes.ts";
import type { MailLine } from "../fake-gmail/mail-line.ts";
import { renewals } from "../fake-gmail/page/change-rows.ts";
import { pathOf } from "../fake-gmail/page-settings.ts";
import { type Combination, pairwise } from "../fake-gmail/pairwise.ts";
import { sampleAccount, sampleMailbox } from "../fake-gmail/sample-mailbox.ts";
import { secondAccount } from "../fake-gmail/start-fake-gmail.ts";
import type { ShownDecision } from "../tooling/report/painted-page.ts";
import { browserNames } from "./harness/browser-names.ts";
import {
  countOwnNodes,
  readOurPlaces,
  rerender,
  rowHeightsWithAndWithoutUs,
  rowsOf,
  unreadIds,
} from "./harness/gmail-page.ts";
import { sampleRuleSet } from "./harness/sample-rule-set.ts";
import { expectingFrom, type Variant } from "./harness/shown-facts.ts";
import { useGmail } from "./harness/use-gmail.ts";

const now = Date.now();
const lines = sampleMailbox(now);
/** Lines that are a thread by themselves: the row of another thread mixes the facts of several lines. */
const singles = new Map(
  lines.filter(({ threadId }) => threadId === undefined).map((line) => [line.id, line] as const),
);

/** One rule for each thing that a row can say and sometimes does not. */
const rowConditions = [
  ...["is:starred", "-is:starred", "is:important", "-is:important", "is:unread", "has:attachment"],
  ...["in:inbox", "in:sent", "in:spam", "filename:pdf", "label:projects-nordwind", "newer_than:3d"],
];
const set: RuleSet = {
  ...sampleRuleSet(),
  rules: [
    ...rowConditions.map((condition) => ({
      id: condition,
      name: condition,
      condition,
      effects: [{ kind: "label" as const, label: condition }],
    })),
    ...sampleRuleSet().rules,
  ],
};
const expectedOf = expectingFrom(set);

/** The kinds of inbox differ in the inbox alone, so they are combined as one axis with the other views. */
const lists = [
  ...valuesOf("inbox").map((inbox) => ({ inbox, route: "inbox" })),
  ...valuesOf("route")
    .slice(1)
    .map((route) => ({ inbox: defaultAxes.inbox, route })),
];
/** Pop-outs and print views are pages of their own, see below; recorded markup stands in for what other axes make of rows, see health.e2e.ts. */
const combined = axisNames.filter((name) => !["page", "inbox", "route", "markup"].includes(name));
const combinations = pairwise({
  listOrInbox: lists.map((_, index) => String(index)),
  ...Object.fromEntries(combined.map((name) => [name, valuesOf(name)])),
}).map(({ listOrInbox, ...axes }): Combination => ({ ...axes, ...lists[Number(listOrInbox)] }));
const chosenFor = {
  chromium: combinations,
  firefox: combinations.filter((_, index) => index % 10 === 0),
};

/** As the address names it: what is not asked for is left out. */
function queryOf(axes: Combination): string {
  const asked = Object.entries(axes).filter(([name, value]) => Object(defaultAxes)[name] !== value);
  return new URLSearchParams({ ...Object.fromEntries(asked), lateMs: "150" }).toString();
}

describe.each(browserNames)("in %s", (name) => {
  const session = useGmail(name, lines, set, { now, everyPlace: true, rowsPerPage: 25 });
  /** Closed also where its test fails: each page holds a connection, of which a browser has six. */
  const open = async (path: string, query: string) => {
    const page = await session.extension.newGmailPage(`https://mail.google.com/mail/${path}/?${query}`);
    return Object.assign(page, { [Symbol.asyncDispose]: () => page.close() });
  };

  it.each(chosenFor[name].map((axes) => [queryOf(axes), axes as unknown as Axes] as const))(
    "Gmail with %s is painted right and left whole",
    async (query, axes) => {
      await using page = await open(pathOf[axes.account], query);
      await page.waitForSelector("[role=main] tr.zA[id]");
      if (axes.account === "delegated" && axes.title === "without-address") {
        // Whose mailbox this is cannot be told, so nobody's decisions are painted.
        await new Promise((resolve) => setTimeout(resolve, 300));
        expect(await countOwnNodes(page)).toBe(0);
      } else {
        await listIsRight(page, axes);
        await threadIsRight(page, axes);
      }
      expect(session.extension.consoleErrors).toEqual([]);
    },
  );

  it.each(["view=btop", "ui=2&view=pt"])("nothing is painted in a page of its own: ?%s", async (query) => {
    const [threadId] = session.gmail.lineIdsByLegacyId.keys();
    await using page = await open("u/0", `${query}&th=${threadId}`);
    await page.waitForSelector("h2.hP, .message");
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await countOwnNodes(page)).toBe(0);
  });

  it("no request leaves, and no policy of Gmail's is broken", () => {
    expect(session.extension.requestsOutside).toEqual([]);
    expect(session.gmail.unexpectedRequests).toEqual([]);
    expect(session.gmail.policyViolations).toEqual([]);
  });

  async function listIsRight(page: Page, axes: Axes): Promise<void> {
    const account = axes.account === "u0" ? sampleAccount : secondAccount.account;
    const variant = { axes, account, now };
    await untilRight(page, variant);
    for (const renewal of renewals) {
      await rerender(page, [renewal]);
      await untilRight(page, variant);
    }
    const { withUs, withoutUs } = await rowHeightsWithAndWithoutUs(page);
    expect(withUs).toEqual(withoutUs);
    const theme = axes.theme === "dark" ? "dark" : "light";
    const direction =
      axes.direction === "by-language" ? (axes.locale === "ar" ? "rtl" : "ltr") : axes.direction;
    await expect
      .poll(async () => {
        const { bars, barLook, groups, isBarInPlace } = await readOurPlaces(page);
        return { bars, barLook, isBarInPlace, mostGroupsOfARow: Math.max(...groups) };
      })
      .toEqual({
        bars: 1,
        barLook: [`${theme} ${direction}`],
        isBarInPlace: true,
        mostGroupsOfARow: 1,
      });
  }

  /** Opens the first thread that has a client, and goes back. */
  async function threadIsRight(page: Page, axes: Axes): Promise<void> {
    const rows = await rowsOf(page);
    const row = rows.find(({ decision }) => decision?.client != null && decision.client !== "");
    // In spam nobody is a client, and drafts are opened in a window of their own.
    if (row === undefined || axes.route === "drafts") return;
    await page.evaluate((id) => {
      const ids = document.querySelector(`[role=main] tr .y6 [data-legacy-last-message-id="${id}"]`);
      ids?.closest("tr")?.querySelector<HTMLElement>(".y6, .yW")?.scrollIntoView({ block: "center" });
      ids?.closest(".y6")?.setAttribute("data-to-open", "");
    }, row.legacyId);
    await page.click("[data-to-open]");
    await expect
      .poll(async () => (await readOurPlaces(page)).threadClients, { timeout: 8_000 })
      .toMatchObject({ subject: row.decision?.client, lastMessage: row.decision?.client });
    await page.evaluate(() => history.back());
    await page.waitForSelector("[data-clientele=chips]", { visible: true });
  }

  /** Copies in other places are named after their line. */
  function lineOf(legacyId: string | null): MailLine | undefined {
    const id = session.gmail.lineIdsByLegacyId.get(legacyId ?? "")?.id ?? "";
    return singles.get(id) ?? singles.get(id.replace(/^(?:sent|drafts|spam|trash|snoozed)-/, ""));
  }

  /** Rows that do not say what the rules say of their line. */
  async function wrongRows(page: Page, variant: Variant) {
    const unread = await unreadIds(page);
    const rows = (await rowsOf(page)).flatMap((row) => {
      const line = lineOf(row.legacyId);
      return line === undefined ? [] : [{ row, line: { ...line, unread: unread.has(row.legacyId ?? "") } }];
    });
    const wrong = rows.flatMap(({ row, line }) => {
      const expected = expectedOf(line, row, variant).map(saidBy);
      const shown = row.decision && saidBy(row.decision);
      const isRight = expected.some((one) => JSON.stringify(shown) === JSON.stringify(one));
      return isRight ? [] : [{ line: line.id, shown, expected }];
    });
    return { checked: rows.length, wrong };
  }

  async function untilRight(page: Page, variant: Variant): Promise<void> {
    let seen: Awaited<ReturnType<typeof wrongRows>> | undefined;
    const isRight = async () => {
      // Who waits has more points as time goes by.
      seen = await wrongRows(page, { ...variant, now: Date.now() });
      return seen.checked > 0 && seen.wrong.length === 0;
    };
    // Gmail's own late parts come after 150 ms; the rest is the machine's.
    const deadline = Date.now() + 8_000;
    while (!(await isRight()) && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 40));
    expect(seen).toEqual({ checked: expect.any(Number), wrong: [] });
    expect(seen?.checked).toBeGreaterThan(0);
  }
});

function saidBy({ client, labels, priority, points }: Decision | ShownDecision) {
  return { client, labels, priority, points };
}
