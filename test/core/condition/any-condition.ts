/** Random conditions and facts for property tests. */
import fc from "fast-check";
import { allOf, anyOf, negated } from "../../../lib/core/condition/join-conditions.ts";
import type { Condition } from "../../../lib/core/condition/tree.ts";
import type { Category, MessageFacts, Person, Place } from "../../../lib/core/message/facts.ts";
import { treeOf } from "./judge.ts";

const words = [
  "offer",
  "报价",
  "报价单",
  "anna",
  "acme",
  "ABC公司",
  "foo_bar",
  "O'Brien",
  "ﬁ",
  "İx",
  "1,000",
  "ＶＩＰ",
];
const values = [
  ...words,
  '"foo bar"',
  '"报价 单"',
  '"or"',
  '"AROUND"',
  '"me"',
  '“a "b” ',
  "a@acme.com",
  "acme.com",
  "“from:x”",
];
const people = [
  ...values,
  "me",
  "@localhost",
  "例子.中国",
  "example@",
  "a@例子.中国",
  "node.js",
  "a#b@x.com",
];
const bare = [
  ...values,
  "/of+er/i",
  "/^报/",
  "/a b|c/",
  "/bar$/",
  "/报价\\b/",
  "/^$/",
  "has:youtube",
  "a AROUND 3 b",
  '"foo bar" AROUND 0 报价',
];
const terms = [
  ...bare,
  ...["from", "to", "cc", "bcc", "replyto"].flatMap((name) => people.map((value) => `${name}:${value}`)),
  ...values.map((value) => `subject:${value}`),
  ...["subject", "from", "filename", "list"].map((name) => `${name}:/a.?c/i`),
  ...["report.pdf", "pdf", '"annual report"'].map((value) => `filename:${value}`),
  ...[
    "larger:1K",
    "smaller:5M",
    "larger:0",
    "after:2024/02/29",
    "before:1700000000",
    "older_than:7d",
    "newer_than:1m",
  ],
  ...[
    "is:unread",
    "is:read",
    "is:starred",
    "is:muted",
    "is:new",
    "in:inbox",
    "in:spam",
    "in:anywhere",
    "in:bin",
  ],
  ...["has:attachment", "has:drive", "has:youtube", "category:social", "label:foo-bar", 'label:"a: (b)"'],
  ...[
    "list:dev@x.org",
    "list:x.org",
    "deliveredto:(a OR b)",
    "client:Acme",
    "orders:>3",
    "subject:(a AROUND 2 报价)",
  ],
];

export const anyTerm: fc.Arbitrary<Condition> = fc.constantFrom(...terms).map(treeOf);

/** Trees as the builder makes them: through `allOf`, `anyOf` and `negated`. */
export const anyCondition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    anyTerm,
    tie("tree").map(negated),
    fc.array(tie("tree"), { minLength: 1, maxLength: 4 }).map((parts) => allOf(parts) ?? treeOf("a")),
    fc.array(tie("tree"), { minLength: 1, maxLength: 4 }).map((parts) => anyOf(parts) ?? treeOf("a")),
  ),
})).tree;

const text = fc
  .array(fc.constantFrom(...words, "foo bar", "a", "b", "c", "the", "https://youtu.be/1", "关于报价单的"), {
    maxLength: 6,
  })
  .map((parts) => parts.join(" "));
const address = fc.constantFrom(
  "anna@acme.com",
  "x@mail.acme.com",
  "ana@own.example",
  "a@xn--fsqu00a.xn--fiqs8s",
  "example@y.org",
  "",
);
const person: fc.Arbitrary<Person> = fc.record({ name: text, address }, { requiredKeys: ["address"] });
const persons = fc.array(person, { maxLength: 2 });

/** Facts that agree with each other, each key known or not. */
export const anyFacts: fc.Arbitrary<MessageFacts> = fc
  .record(
    {
      id: fc.constant("m"),
      from: fc.option(person),
      to: persons,
      cc: persons,
      bcc: persons,
      replyTo: persons,
      subject: text,
      snippet: text,
      bodyText: text,
      date: fc.option(fc.integer({ min: Date.UTC(2023, 0), max: Date.UTC(2026, 11) })),
      sizeBytes: fc.option(fc.nat(10_000_000)),
      attachmentNames: fc.array(fc.constantFrom("report.pdf", "annual_report.pdf", "报价单.xlsx"), {
        maxLength: 2,
      }),
      listId: fc.constantFrom("", "dev.x.org", "other.org"),
      unread: fc.boolean(),
      starred: fc.boolean(),
      important: fc.boolean(),
      labels: fc.array(fc.constantFrom("Foo/Bar", "other"), { maxLength: 2 }),
      category: fc.constantFrom<Category>("primary", "social"),
      in: fc.array(fc.constantFrom<Place>("inbox", "spam", "sent"), { maxLength: 2 }),
    },
    { requiredKeys: ["id"] },
  )
  .map((facts) => ({
    ...facts,
    ...(facts.attachmentNames && { hasAttachment: facts.attachmentNames.length > 0 }),
    // A snippet is the beginning of the body.
    ...(facts.bodyText !== undefined && { bodyText: `${facts.snippet ?? ""} ${facts.bodyText}` }),
  }));
