// @vitest-environment happy-dom
/** The periodic review: what is counted, where it leads, what is logged, and the reminder that can be put off. */
import "fake-indexeddb/auto";
import axe from "axe-core";
import { describe, expect, it, vi } from "vitest";
import { PageActionsContext } from "../../entrypoints/options/page-actions.ts";
import { ReviewNotices } from "../../entrypoints/options/review-notices.tsx";
import { ReviewPart } from "../../entrypoints/options/views/audit/review/review-part.tsx";
import type { Improvement } from "../../lib/core/audit/improvement.ts";
import { reviewSteps } from "../../lib/core/audit/review/review-due.ts";
import { defaultReview } from "../../lib/core/audit/review/review-settings.ts";
import type { MessageFacts } from "../../lib/core/message/facts.ts";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { defaultSettings } from "../../lib/core/settings/settings.ts";
import type { Call } from "../../lib/messaging/call.ts";
import type { Database } from "../../lib/storage/database.ts";
import { createImprovementLog } from "../../lib/storage/improvement-log.ts";
import { createSeenStore } from "../../lib/storage/seen-store.ts";
import { client, freshDatabase, rule, ruleSet } from "../storage/fresh-database.ts";
import { choose, one, press, show } from "./show.tsx";

const me = "me@x.example";
const day = 86_400_000;

let made = 0;
/** Dexie remembers answers to live queries by the name of the database, and each of these is another one. */
function ownDatabase(): Database {
  made += 1;
  return freshDatabase({ name: `review ${made} of many` });
}

function actionsOn(database: Database) {
  const asked: unknown[] = [];
  const call = async (name: string, request: unknown) => {
    asked.push([name, request]);
    if (name === "improvement.note") {
      await createImprovementLog(database).append((request as { line: Improvement }).line);
    }
    return { ok: true, value: {} };
  };
  const actions = {
    call: call as unknown as Call,
    edit: async () => true,
    tell: () => undefined,
    tellFailure: () => undefined,
  };
  return { asked, actions };
}

async function showReview(more: Partial<RuleSet> = {}, mails: readonly MessageFacts[] = [], accounts = [me]) {
  const database = ownDatabase();
  await createSeenStore(database).remember(me, mails, Date.now() - 40 * day, true);
  const { asked, actions } = actionsOn(database);
  const set = ruleSet(more);
  const props = { set, followed: [], revision: 1, settings: defaultSettings, settingsUnreadable: false };
  const root = await show(
    <PageActionsContext.Provider value={actions}>
      <ReviewPart {...props} accounts={accounts} database={database} />
    </PageActionsContext.Provider>,
  );
  await expect.poll(() => root.querySelector(".review-steps")).not.toBeNull();
  await expect.poll(() => root.textContent).not.toContain("Counting…");
  const step = (name: string) => one(root, `[data-step=${name}]`);
  return { root, asked, step, database };
}

const spamOf = (id: string, address: string): MessageFacts => ({ id, from: { address }, in: ["spam"] });

describe("the review", () => {
  it("walks through every step, and through templates only where there are some", async () => {
    const { root } = await showReview();
    const shown = [...root.querySelectorAll<HTMLElement>("[data-step]")].map(
      ({ dataset }) => dataset["step"],
    );
    expect(shown).toEqual(reviewSteps.filter((name) => name !== "templates"));
    const { step } = await showReview({ templates: [{ name: "Offer", reviewOn: "2026-01-01" }] });
    expect(step("templates").textContent).toContain("1 template: Offer");
  });

  it("counts client mail in spam, and leads to a search of Gmail for all clients in the chosen mailbox", async () => {
    const { step } = await showReview({ clients: [client("a"), client("b")] }, [
      spamOf("1", "x@a.example"),
      spamOf("2", "x@stranger.example"),
    ]);
    expect(step("spam").textContent).toContain("1 mail of a client was seen there: Client a");
    expect(step("bin").textContent).toContain("No mail of a client was seen there");
    expect(one<HTMLAnchorElement>(step("spam"), "a.gmail-search").href).toBe(
      `https://mail.google.com/mail/?authuser=me%40x.example#search/${encodeURIComponent("in:spam from:{a.example b.example}")}`,
    );
  });

  it("lists many searches a few at a time", async () => {
    const clients = Array.from({ length: 1500 }, (_, at) => client(`company-${at}`));
    const { step } = await showReview({ clients });
    expect(step("spam").querySelectorAll("a.gmail-search")).toHaveLength(10);
    await press(one(step("spam"), ".button.quiet"));
    expect(step("spam").querySelectorAll("a.gmail-search").length).toBeGreaterThan(15);
  });

  it("names rules that fired on nothing, groups past their day, and unknown senders", async () => {
    const { step } = await showReview(
      {
        rules: [rule("hit"), rule("idle", { condition: "subject:never" }), rule("off", { enabled: false })],
        groups: [{ id: "g", name: "Team", kind: "role", members: [], reviewOn: "2026-01-01" }],
      },
      [
        { id: "1", from: { address: "bo@stranger.com" }, subject: "Invoice", date: Date.now() - 60 * day },
        { id: "2", from: { address: me }, to: [{ address: "bo@stranger.com" }], subject: "Re: your mail" },
      ],
    );
    await expect.poll(() => step("rules").textContent).toContain("fired on no mail since");
    expect(step("rules").textContent).toMatch(/2 rules are on\. 1 of them .*: Rule idle/);
    expect(step("groups").textContent).toContain("1 group: Team");
    expect(step("senders").textContent).toContain("stranger.com: ");
  });

  it("logs a confirmed step with its counts, and says when it was confirmed", async () => {
    const { asked, step } = await showReview({ clients: [client("a")] }, [spamOf("1", "x@a.example")]);
    expect(step("spam").textContent).toContain("due · Not confirmed yet");
    await press(one(step("spam"), "button.plain"));
    const line = { at: expect.any(Number), what: "reviewStep", params: { step: "spam", mails: 1 } };
    expect(asked).toEqual([["improvement.note", { line }]]);
    await expect.poll(() => step("spam").textContent).toMatch(/Confirmed on /);
    expect(step("spam").textContent).not.toContain("due ·");
  });

  it("counts what was ticked of the security list", async () => {
    const { asked, step } = await showReview();
    for (const box of [...step("security").querySelectorAll("input")].slice(0, 3)) await press(box);
    await press(one(step("security"), "button.plain"));
    expect(asked).toMatchObject([
      ["improvement.note", { line: { params: { step: "security", checked: 3 } } }],
    ]);
  });

  it("is as often as the user says", async () => {
    const { root, asked } = await showReview();
    await choose(one(root, ".review-rhythms select"), "never");
    expect(asked).toEqual([["settings.change", { change: { review: { mail: "never" } } }]]);
  });

  it("can be used by people who do not see the page", async () => {
    const { root } = await showReview(
      { clients: [client("a")] },
      [spamOf("1", "x@a.example")],
      [me, "b@x.example"],
    );
    const { violations } = await axe.run(root, { rules: { "color-contrast": { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe("the reminder of a review", () => {
  async function showNotice(seenDaysAgo: number, reminds = true, review = defaultReview) {
    const database = ownDatabase();
    await createSeenStore(database).remember(me, [{ id: "1" }], Date.now() - seenDaysAgo * day, true);
    const { asked, actions } = actionsOn(database);
    const root = await show(
      <PageActionsContext.Provider value={actions}>
        <ReviewNotices database={database} review={review} reminds={reminds} />
      </PageActionsContext.Provider>,
    );
    await new Promise((resolve) => setTimeout(resolve, 60));
    return { root, asked };
  }

  it("comes once a step is due, with the way there, and is put off for a week", async () => {
    const { root, asked } = await showNotice(8);
    await vi.waitFor(() => expect(root.textContent).toContain("3 steps of your review are due"), 5_000);
    expect(one<HTMLAnchorElement>(root, "a").getAttribute("href")).toBe("#audit/review");
    await press(one(root, "button"));
    expect(asked).toEqual([["settings.change", { change: { review: { quietUntil: expect.any(Number) } } }]]);
  });

  it("does not come before, nor on the page of the review, nor while it is put off", async () => {
    expect((await showNotice(3)).root.textContent).toBe("");
    expect((await showNotice(8, false)).root.textContent).toBe("");
    const quiet = { ...defaultReview, quietUntil: Date.now() + day };
    expect((await showNotice(8, true, quiet)).root.textContent).toBe("");
  });
});
