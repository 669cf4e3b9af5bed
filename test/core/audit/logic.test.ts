/** What the audit proves of conditions: nothing that any message disproves. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { whenItSays } from "../../../lib/core/audit/logic/formula.ts";
import { noLore } from "../../../lib/core/audit/logic/lore.ts";
import { follows, isNever } from "../../../lib/core/audit/logic/prove.ts";
import { evaluateCondition } from "../../../lib/core/condition/evaluate-condition.ts";
import { allOf, anyOf, negated } from "../../../lib/core/condition/join-conditions.ts";
import type { Condition } from "../../../lib/core/condition/tree.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { prepareMessage } from "../../../lib/core/message/prepare-message.ts";
import { anyCondition, anyFacts } from "../condition/any-condition.ts";
import { noon, treeOf } from "../condition/judge.ts";
import { nearTerms } from "./near-terms.ts";

function implies(one: string, other: string): boolean {
  return follows(whenItSays(treeOf(one), "yes"), whenItSays(treeOf(other), "yes"));
}

function isImpossible(text: string): boolean {
  return isNever(whenItSays(treeOf(text), "yes"));
}

describe("what follows", () => {
  it.each([
    ["from:anna@mail.acme.com", "from:acme.com"],
    ["from:anna@acme.com", "from:anna"],
    ["from:anna@acme.com", "anna"],
    ["from:acme.com subject:offer", "subject:offer"],
    ["from:acme.com", "from:{acme.com beta.com}"],
    ["from:{anna@acme.com bob@beta.com}", "from:{beta.com acme.com}"],
    ["cc:anna@acme.com", "to:acme.com"],
    ['subject:"offer letter"', "subject:letter"],
    ["subject:报价单", "subject:报价"],
    ["subject:报价单", "报价"],
    ["subject:invoice", "subject:/voice/i"],
    ["subject:/invoice 7/", "subject:/INVOICE/i"],
    ["larger:10M", "larger:5M"],
    ["newer_than:1m", "newer_than:1y"],
    ["older_than:1y", "older_than:12m"],
    ["after:2025/1/1", "after:2024/12/31"],
    ["-from:acme.com", "-from:anna@acme.com"],
    ["-is:unread", "is:read"],
    ["filename:report.pdf", "has:attachment"],
    ["filename:report.pdf", "filename:pdf"],
    ["list:dev.x.org", "list:x.org"],
    ["{from:a@acme.com subject:x} {from:a@acme.com subject:y}", "from:a@acme.com OR subject:x"],
    ["from:a@x.com from:b@x.com", "subject:anything"],
    ["offer AROUND 2 letter", "letter"],
    ["orders:>5", "orders:>=5"],
    ["last-order:<30d", "last-order:90d"],
  ])("%s is part of %s", (one, other) => {
    expect(implies(one, other)).toBe(true);
  });

  it.each([
    ["from:acme.com", "from:anna@acme.com"],
    ["from:notacme.com", "from:acme.com"],
    ["to:acme.com", "cc:acme.com"],
    ["subject:报价", "subject:报价单"],
    ['subject:"报价 单"', "subject:报价单"],
    ["subject:offer subject:letter", 'subject:"offer letter"'],
    ["subject:offers", "subject:offer"],
    ["offer", "subject:offer"],
    ["replyto:anna@acme.com", "anna"],
    ["subject:/invoice/i", "subject:/invoice/"],
    ["older_than:30d", "older_than:1m"],
    ["-from:anna@acme.com", "-from:acme.com"],
    ["from:@kawasaki.jp", "from:kawasaki"],
  ])("%s is not part of %s", (one, other) => {
    expect(implies(one, other)).toBe(false);
  });
});

describe("what no message fulfils", () => {
  it.each([
    "subject:a -subject:a",
    "from:anna@acme.com from:bob@acme.com",
    "from:acme.com from:beta.com",
    "larger:10M smaller:5M",
    "after:2025/1/1 before:2024/1/1",
    "older_than:1y newer_than:6m",
    "is:read is:unread",
    "category:social category:promotions",
    "list:a.x.org list:b.x.org",
    "tier:vip tier:key",
    "subject:(offer letter) -subject:offer",
    "{subject:a subject:b} -subject:a -subject:b",
    "-in:anywhere",
    "smaller:0",
    "last-order:<30d last-order:>90d",
    "waiting:>3d waiting:<2d",
  ])("%s", (text) => {
    expect(isImpossible(text)).toBe(true);
  });

  it.each([
    "subject:a -subject:b",
    "to:anna@acme.com to:bob@acme.com",
    "from:acme.com from:mail.acme.com",
    "from:anna from:bob",
    "larger:5M smaller:10M",
    "in:inbox in:sent",
    "label:a label:b",
    "last-order:<90d last-order:>30d",
    "is:unread is:starred",
    "older_than:1m newer_than:1y",
    "subject:a -from:acme.com",
  ])("but some may fulfil %s", (text) => {
    expect(isImpossible(text)).toBe(false);
  });
});

function verdictOf(tree: Condition, facts: MessageFacts) {
  return evaluateCondition(tree, prepareMessage(facts), noon);
}

/** Small trees over terms that have much to do with each other, so that something follows at all. */
const nearTree = fc.array(fc.tuple(fc.constantFrom(...nearTerms), fc.boolean()), {
  minLength: 1,
  maxLength: 3,
});
const nearCondition: fc.Arbitrary<Condition> = fc.tuple(nearTree, fc.boolean()).map(([terms, isAnd]) => {
  const parts = terms.map(([text, isNegated]) => (isNegated ? negated(treeOf(text)) : treeOf(text)));
  return (isAnd ? allOf(parts) : anyOf(parts)) ?? treeOf("a");
});

describe("a proof", () => {
  it("is contradicted by no message", () => {
    let proofs = 0;
    fc.assert(
      fc.property(
        fc.oneof(nearCondition, anyCondition),
        fc.oneof(nearCondition, anyCondition),
        fc.array(anyFacts, { minLength: 30, maxLength: 30 }),
        (one, other, mail) => {
          if (!follows(whenItSays(one, "yes"), whenItSays(other, "yes"))) return;
          proofs += 1;
          for (const facts of mail) {
            if (verdictOf(one, facts) === "yes") expect(verdictOf(other, facts)).toBe("yes");
          }
        },
      ),
      { numRuns: 1500 },
    );
    expect(proofs).toBeGreaterThan(10);
  });

  it("that a condition always holds is contradicted by no message that has a sender, a date and a size", () => {
    fc.assert(
      fc.property(nearCondition, fc.array(anyFacts, { minLength: 30, maxLength: 30 }), (tree, mail) => {
        if (!isNever(whenItSays(tree, "no"), { ...noLore, isWhole: true })) return;
        for (const facts of mail) {
          const hasSender = facts.from !== null && facts.from?.address !== "";
          if (hasSender && facts.date !== null && facts.sizeBytes !== null && facts.sizeBytes !== 0) {
            expect(verdictOf(tree, facts)).not.toBe("no");
          }
        }
      }),
      { numRuns: 800 },
    );
  });
});
