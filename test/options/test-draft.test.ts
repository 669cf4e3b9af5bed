/** A test while it is edited: what was not touched goes through as it was. */
import { describe, expect, it } from "vitest";
import {
  draftOfMessage,
  emptyMessage,
  factsOfDraft,
  readSize,
} from "../../entrypoints/options/views/audit/tests/message-draft.ts";
import {
  draftOfTest,
  emptyTestDraft,
  isTestChanged,
  testOfDraft,
} from "../../entrypoints/options/views/audit/tests/test-draft.ts";
import { readTestLink } from "../../entrypoints/options/views/audit/tests/use-linked-test.ts";
import { factsOfTest, type RuleTest, readRuleTest } from "../../lib/core/rule-tests/rule-test.ts";

const seen: RuleTest = {
  id: "t",
  name: "Order",
  facts: {
    from: { name: "Ana", address: "ana@acme.example" },
    participants: [{ address: "bo@acme.example" }],
    subject: "Your quote",
    date: "2026-05-18T08:30:12.345Z",
    bodyTerms: { invoice: "no" },
    sizeBytes: 1_500,
    inTheFuture: 1,
  },
  account: "mia@studio.example",
  now: "2026-05-19T01:02:03Z",
  expected: { client: null, labels: ["Quote"], notLabels: ["Late"], priority: "high", later: 1 } as never,
};

describe("a stored test", () => {
  it("comes back as it was where nothing is edited", () => {
    expect(testOfDraft(draftOfTest(seen))).toEqual(seen);
    expect(isTestChanged(draftOfTest(seen), seen)).toBe(false);
  });

  it("keeps what no field shows when one of them is edited", () => {
    const draft = draftOfTest(seen);
    const edited = testOfDraft({ ...draft, message: { ...draft.message, subject: "Invoice" } });
    expect(edited).toEqual({ ...seen, facts: { ...seen.facts, subject: "Invoice" } });
  });
});

describe("a typed message", () => {
  const typed = {
    ...emptyMessage,
    from: "Ana Li <ana@acme.example>",
    to: "mia@studio.example, Bo <bo@x.example>",
    subject: "Quote",
    attachments: "offer.pdf, 图.png",
    size: "5M",
    gmailLabels: "Work，Travel",
  };

  it("has what stands in the fields, and what is left empty is known to be none", () => {
    const facts = factsOfDraft(typed, {});
    expect(facts).toEqual({
      from: { name: "Ana Li", address: "ana@acme.example" },
      to: [
        { name: "", address: "mia@studio.example" },
        { name: "Bo", address: "bo@x.example" },
      ],
      cc: [],
      subject: "Quote",
      bodyText: "",
      attachmentNames: ["offer.pdf", "图.png"],
      hasAttachment: true,
      sizeBytes: 5 * 1024 ** 2,
      labels: ["Work", "Travel"],
    });
    expect(factsOfTest({ id: "t", facts }).ok).toBe(true);
  });

  it("says nothing of what is left empty where it is not known", () => {
    expect(factsOfDraft({ ...typed, whole: false }, {})).toEqual(
      expect.not.objectContaining({ cc: [], bodyText: "" }),
    );
    expect(factsOfDraft({ ...emptyMessage, whole: false }, {})).toEqual({});
  });

  it("is read back into the same fields", () => {
    expect(draftOfMessage(factsOfDraft(typed, {}))).toEqual({ ...typed, gmailLabels: "Work, Travel" });
  });

  it("is not known and known in turn as the switch is moved", () => {
    const known = factsOfDraft(emptyMessage, {});
    const open = factsOfDraft({ ...emptyMessage, whole: false }, known);
    expect(open).toEqual({});
    expect(factsOfDraft(emptyMessage, open)).toEqual({ ...known, from: null });
  });
});

describe("a size", () => {
  it.each([
    ["300", 300],
    ["300 K", 307_200],
    ["5mb", 5 * 1024 ** 2],
    ["１G", 1024 ** 3],
    ["much", null],
    ["1.5M", null],
  ])("%j is %j bytes", (text, bytes) => {
    expect(readSize(text)).toBe(bytes);
  });
});

describe("a new test", () => {
  it("expects nothing, and passes the schema", () => {
    const test = testOfDraft(emptyTestDraft("t"));
    expect(test.expected).toEqual({});
    expect(readRuleTest(test)).toEqual(test);
  });
});

describe("an address that names a test", () => {
  it.each([
    ["#audit/tests/from/18c0ffee", { kind: "from", id: "18c0ffee" }],
    ["#audit/tests/edit/a%2Fb", { kind: "edit", id: "a/b" }],
    ["#audit/tests", null],
    ["#audit/tests/edit/%", null],
    ["#rules/from/x", null],
  ])("%s", (hash, link) => {
    expect(readTestLink(hash)).toEqual(link);
  });
});
