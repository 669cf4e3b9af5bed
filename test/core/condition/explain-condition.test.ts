/** Why a condition has its verdict, for the panel behind a chip. */
import { describe, expect, it } from "vitest";
import { explainCondition } from "../../../lib/core/condition/explain-condition.ts";
import { printCondition } from "../../../lib/core/condition/print-condition.ts";
import { prepareMessage } from "../../../lib/core/message/prepare-message.ts";
import { type Facts, noon, person, treeOf } from "./judge.ts";

function explain(condition: string, facts: Facts) {
  const trace = explainCondition(treeOf(condition), prepareMessage({ id: "m", ...facts }), noon);
  return { ...trace, term: printCondition(trace.term) };
}

describe("a condition that is true", () => {
  it("names its leftmost term and marks every hit in the text as written", () => {
    const subject = "ＲＥ: 关于报价单，报价 Invoice";
    const trace = explain("subject:报价 subject:invoice", { subject });
    expect(trace).toMatchObject({ verdict: "yes", term: "subject:报价", field: "subject", missing: [] });
    expect(trace.hits.map(({ start, end }) => subject.slice(start, end))).toEqual([
      "报价",
      "报价",
      "Invoice",
    ]);
  });

  it("names the alternative that holds", () => {
    const trace = explain("from:acme.org OR from:acme.com", { from: person("x@mail.acme.com") });
    expect(trace.term).toBe("from:acme.com");
    expect(trace.hits).toEqual([{ field: "from", part: "address", index: 0, start: 0, end: 15 }]);
  });

  it("says that a term decided by not being so", () => {
    const trace = explain("-subject:offer", { subject: "invoice" });
    expect(trace).toMatchObject({ verdict: "yes", isNegated: true, field: null, hits: [] });
  });

  it("marks both words of AROUND, and what a regular expression took", () => {
    const subject = "the foo and the bar";
    const near = explain("foo AROUND 2 bar", { subject });
    expect(near.hits.map(({ start, end }) => subject.slice(start, end))).toEqual(["foo", "bar"]);
    const regex = explain("subject:/f\\w+|b\\w+/", { subject });
    expect(regex.hits.map(({ start, end }) => subject.slice(start, end))).toEqual(["foo", "bar"]);
  });

  it("tells the position among recipients", () => {
    const trace = explain("to:bo", { to: [person("a@x.org"), person("y@x.org", "Bo")] });
    expect(trace.hits).toEqual([{ field: "to", part: "name", index: 1, start: 0, end: 2 }]);
  });
});

describe("a condition that is false", () => {
  it("names the leftmost term that failed", () => {
    const trace = explain("subject:offer larger:1M is:unread", {
      subject: "offer",
      sizeBytes: 1,
      unread: false,
    });
    expect(trace).toMatchObject({ verdict: "no", term: "larger:1M", hits: [] });
  });
});

describe("a condition that is unknown", () => {
  it("names the facts that would tell", () => {
    const trace = explain("subject:offer to:me (larger:1M OR is:muted)", { subject: "offer" });
    expect(trace).toMatchObject({ verdict: "unknown", term: "to:me", field: "to", hits: [] });
    expect(trace.missing).toEqual(["to", "cc", "bcc", "sizeBytes", "gmail"]);
  });
});
