// @vitest-environment happy-dom
/** Every condition of the articles, made in one sentence by people who never saw a search operator. */
import { beforeEach, describe, expect, it } from "vitest";
import type { RuleDraft } from "../../entrypoints/options/views/rules/rule-draft.ts";
import { SentenceRule } from "../../entrypoints/options/views/rules/sentence-rule.tsx";
import { choose, one, press, show, type } from "./show.tsx";

let root: HTMLElement;
let added: RuleDraft[] = [];
let edited: RuleDraft[] = [];

beforeEach(async () => {
  added = [];
  edited = [];
  root = await show(
    <SentenceRule onAdd={(draft) => added.push(draft)} onEdit={(draft) => edited.push(draft)} />,
  );
});

const value = () => one<HTMLInputElement>(root, ".row-value:not(span), .row-value input");

async function add(topic: string, typed: string, label = "Offer"): Promise<void> {
  await choose(one(root, ".row-topic"), topic);
  const field = value();
  if (field instanceof HTMLSelectElement) await choose(field, typed);
  else await type(field, typed);
  await type(one(root, 'input[id$="-label"]'), label);
  await press(one(root, "button[type=submit]"));
}

describe("a rule in one sentence", () => {
  it.each([
    ["from", "anna@acme.com", "from:anna@acme.com"],
    ["from", "acme.com", "from:acme.com"],
    ["subject", "报价", "subject:报价"],
    ["anywhere", "price list", '"price list"'],
    ["size", "10", "larger:10M"],
    ["has", "attachment", "has:attachment"],
    ["filename", "pdf", "filename:pdf"],
    ["client", "Acme Trading", 'client:"Acme Trading"'],
    ["tier", "vip", "tier:vip"],
    ["industry", "Steel", "industry:Steel"],
    ["region", "North", "region:North"],
    ["field", "owner=Bo", "field:owner=Bo"],
    ["group", "Board", "group:Board"],
    ["segment", "Bought lately", 'segment:"Bought lately"'],
    ["orders", "3", "orders:3"],
    ["last-order", "90", "last-order:90d"],
  ])("%s %s is the condition %s", async (topic, typed, condition) => {
    await add(topic, typed);
    expect(added).toMatchObject([{ condition, labels: [{ label: "Offer" }] }]);
  });

  it("is named by what it says", async () => {
    await add("tier", "vip");
    expect(added[0]?.name).toBe("Client’s tier is VIP");
  });

  it("compares, and is named without signs", async () => {
    await choose(one(root, ".row-topic"), "last-order");
    await choose(one(root, ".row-relation"), "0");
    await add("last-order", "90");
    expect(added).toMatchObject([
      { condition: "last-order:<90d", name: "Last order is less than 90 days ago" },
    ]);
  });

  it("says what is missing, and is not made before that", async () => {
    await add("from", "", "");
    expect(added).toEqual([]);
    expect(root.textContent).toContain("Say what to look for.");
    expect(root.textContent).toContain("Write a label.");
  });

  it("can be taken on into the sheet, unfinished as it is", async () => {
    await choose(one(root, ".row-relation"), "1");
    await type(value(), "acme.com");
    await press([...root.querySelectorAll("button")].at(-1) ?? root);
    expect(edited).toMatchObject([{ condition: "-from:acme.com", name: "Sender is not acme.com" }]);
  });
});
